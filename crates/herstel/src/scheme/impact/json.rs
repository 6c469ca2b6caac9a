//! The report as JSON; see docs/formats.md. Amounts are whole cents.

use super::Report;
use herstel_domain::transition::{Continuity, Figures, Line};
use herstel_scheme::impact::Apart;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The report.
pub fn of(report: &Report<'_>) -> Value {
    let Report { package, on, decided_under, survey, kept } = report;
    let name = |number: u32| usize::try_from(number).ok();
    let by_version = survey.figures.by(|key| {
        let version = name(key.version).and_then(|index| survey.versions.get(index));
        version.map(|version| (version.scheme.clone(), version.hash.to_string())).into_iter().collect()
    });
    let versions = by_version
        .into_iter()
        .map(|((scheme, hash), cases)| json!({ "scheme": scheme, "hash": hash, "cases": line(&cases) }));
    let by_step = survey
        .figures
        .by(|key| name(key.step).and_then(|index| survey.steps.get(index).cloned()).into_iter().collect());
    let by_reason = survey
        .figures
        .by(|key| vec![key.reason.map_or_else(String::new, |id| survey.reevaluation.reason(id).to_owned())]);
    let by_group = survey.figures.by(|key| {
        let groups = (0_u32..).zip(package.groups());
        let own = groups.filter(|(bit, _)| key.groups.checked_shr(*bit).unwrap_or(0) & 1 == 1);
        own.map(|(_, group)| group.when.clone()).collect::<Vec<_>>()
    });
    let new_facts = survey.new_facts.iter().map(|(version, facts)| {
        json!({ "scheme": version.scheme, "hash": version.hash.to_string(), "facts": facts })
    });
    let mut answer = json!({
        "new": { "id": package.id().as_str(), "hash": package.hash().to_string() },
        "on": on.to_string(),
        "decided_under": decided_under,
        "decisions": survey.decisions,
        "dossiers": survey.dossiers,
        "total": line(&survey.figures.total()),
        "apart": apart(&survey.figures.apart),
        "missing_facts": survey.tally.missing,
        "new_facts": new_facts.collect::<Vec<_>>(),
        "dropped_facts": survey.tally.dropped,
        "refused_facts": survey.tally.refused,
        "inconsistent": survey.tally.inconsistent,
        "by_version": versions.collect::<Vec<_>>(),
        "by_step": lines(by_step),
        "by_reason": lines(by_reason),
        "by_group": lines(by_group),
    });
    if let (Some(kept), Value::Object(answer)) = (kept, &mut answer) {
        let one = |(number, kept): &(herstel_kernel::DossierNumber, &super::Listed)| {
            let less = match kept.continuity {
                Some(Continuity::Kept { less }) => less.get(),
                Some(Continuity::Same | Continuity::Better { .. }) | None => 0,
            };
            json!({
                "reference": number.to_string(), "step": kept.step, "decided_cents": kept.decided.get(),
                "less_cents": less,
            })
        };
        answer.insert("kept".to_owned(), kept.iter().map(one).collect());
    }
    answer
}

fn lines(by: BTreeMap<String, Line>) -> Value {
    Value::Object(by.iter().map(|(name, cases)| (name.clone(), line(cases))).collect())
}

fn line(cases: &Line) -> Value {
    json!({
        "decided": cases.decided,
        "gains": figures(cases.gains.clone()),
        "same": cases.same,
        "keeps": figures(cases.kept.clone()),
        "apart": cases.apart,
    })
}

fn figures(differences: Vec<i64>) -> Value {
    let figures = Figures::of(differences);
    json!({
        "count": figures.count,
        "sum_cents": i64::try_from(figures.sum).unwrap_or(i64::MAX),
        "quartiles_cents": figures.quartiles,
        "largest_cents": figures.largest,
    })
}

fn apart(counts: &BTreeMap<Apart, u64>) -> Map<String, Value> {
    let name = |why| match why {
        Apart::UnknownStep => "unknown-step",
        Apart::MissingFact => "missing-fact",
        Apart::Refused => "refused-value",
        Apart::Inconsistent => "inconsistent",
        Apart::Failed => "failed",
        Apart::Unreadable => "unreadable",
    };
    let counted = |why: &Apart| (name(*why).to_owned(), counts.get(why).copied().unwrap_or_default().into());
    Apart::ALL.iter().map(counted).collect()
}
