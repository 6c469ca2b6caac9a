//! The report in Dutch, to read on a terminal.

use super::{Report, survey::Version};
use herstel_domain::transition::{Continuity, Figures, Line};
use herstel_kernel::Cents;
use herstel_scheme::{Language, Package, impact::Apart};
use std::collections::BTreeMap;

/// The report, line by line.
pub fn of(report: &Report<'_>) -> Vec<String> {
    let Report { package, on, decided_under, survey, kept } = report;
    let total = survey.figures.total();
    let mut lines = vec![
        format!(
            "Wat {} zou betekenen voor wie al een besluit heeft",
            version(package.id().as_str(), &package.hash().to_string())
        ),
        format!("Met de regels en bedragen van {on}. Er is niets veranderd."),
        String::new(),
        format!(
            "{} besluiten van {} dossiers, beslist volgens {}",
            grouped(survey.decisions),
            grouped(survey.dossiers),
            decided_under.join(" of ")
        ),
    ];
    lines.extend(outcome(&total));
    reasons_apart(report, &mut lines);
    named(&mut lines, "Nodig voor de stap en niet bekend", &survey.tally.missing);
    new_facts(report, &mut lines);
    named(&mut lines, "Bekend, en niet meer gevraagd", &survey.tally.dropped);
    named(&mut lines, "Met een waarde die de nieuwe versie niet toelaat", &survey.tally.refused);
    named(&mut lines, "Regels van samenhang waaraan gegevens niet voldoen", &survey.tally.inconsistent);

    let name = |version: &Version| self::version(&version.scheme, &version.hash.to_string());
    let by_version =
        survey.figures.by(|key| index(&survey.versions, key.version).map(name).into_iter().collect());
    table(&mut lines, "Per versie die besliste", &by_version);
    let by_step = survey.figures.by(|key| {
        index(&survey.steps, key.step).map(|step| text(package, "step", step)).into_iter().collect()
    });
    table(&mut lines, "Per stap", &by_step);
    let by_reason = survey.figures.by(|key| {
        let reason = key.reason.map(|id| package.value_label(Language::Nl, survey.reevaluation.reason(id)));
        vec![reason.unwrap_or_else(|| "zonder reden".to_owned())]
    });
    table(&mut lines, "Per reden die de nieuwe versie geeft", &by_reason);
    if !package.groups().is_empty() {
        let by_group = survey.figures.by(|key| {
            let groups = package.groups().iter().enumerate();
            let own = groups.filter(|(bit, _)| {
                key.groups.checked_shr(u32::try_from(*bit).unwrap_or(64)).unwrap_or(0) & 1 == 1
            });
            let mut names: Vec<String> =
                own.map(|(_, group)| text(package, "situation", &group.id)).collect();
            if names.is_empty() {
                names.push("geen groep".to_owned());
            }
            names
        });
        table(&mut lines, "Per groep in een vergelijkbare situatie", &by_group);
    }
    if let Some(kept) = kept {
        heading(&mut lines, "Houdt wat besloten is");
        for (number, kept) in kept {
            let less = match kept.continuity {
                Some(Continuity::Kept { less }) => less,
                Some(Continuity::Same | Continuity::Better { .. }) | None => Cents::ZERO,
            };
            let step = text(package, "step", &kept.step);
            lines.push(format!("  {number}  {step}: houdt {}, zou {less} lager zijn", kept.decided));
        }
    }
    lines
}

fn version(scheme: &str, hash: &str) -> String {
    format!("{scheme} ({})", hash.get(..12).unwrap_or(hash))
}

/// A text of the new version, or else the id itself: a version may have decided steps that are gone.
fn text(package: &Package, kind: &str, id: &str) -> String {
    let key = format!("{kind}-{id}");
    let text = package.text(Language::Nl, &key, &[]);
    if text == key { id.to_owned() } else { text }
}

fn index<T>(known: &[T], number: u32) -> Option<&T> {
    known.get(usize::try_from(number).ok()?)
}

fn heading(lines: &mut Vec<String>, text: &str) {
    lines.extend([String::new(), text.to_owned(), "-".repeat(text.chars().count())]);
}

/// `12.345`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

fn sum(figures: &Figures) -> Cents {
    Cents::new(i64::try_from(figures.sum).unwrap_or(i64::MAX))
}

fn outcome(line: &Line) -> Vec<String> {
    let (gains, kept) = (Figures::of(line.gains.clone()), Figures::of(line.kept.clone()));
    let spread = |figures: &Figures| {
        let [first, middle, third] = figures.quartiles.map(Cents::new);
        let largest = Cents::new(figures.largest);
        format!(
            "samen {}; kwart tot {first}, helft tot {middle}, driekwart tot {third}, hoogste {largest}",
            sum(figures)
        )
    };
    let mut lines = vec![format!("  krijgt meer:               {}", grouped(gains.count))];
    if gains.count > 0 {
        lines.push(format!("    {}", spread(&gains)));
    }
    lines.push(format!("  blijft gelijk:             {}", grouped(line.same)));
    lines.push(format!("  houdt wat besloten is:     {}", grouped(kept.count)));
    if kept.count > 0 {
        lines.push(format!("    zou lager zijn: {}", spread(&kept)));
    }
    lines.push(format!("  niet opnieuw te berekenen: {}", grouped(line.apart)));
    lines
}

const fn apart(why: Apart) -> &'static str {
    match why {
        Apart::UnknownStep => "de nieuwe versie kent deze stap niet",
        Apart::MissingFact => "een feit dat de nieuwe versie nodig heeft, is niet bekend",
        Apart::Refused => "een waarde past niet in de nieuwe versie",
        Apart::Inconsistent => "de gegevens spreken elkaar tegen volgens de nieuwe versie",
        Apart::Failed => "de regels konden niet worden uitgevoerd",
        Apart::Unreadable => "de gegevens zijn niet meer te lezen",
    }
}

fn reasons_apart(report: &Report<'_>, lines: &mut Vec<String>) {
    for (why, count) in &report.survey.figures.apart {
        lines.push(format!("    {}: {}", apart(*why), grouped(*count)));
    }
}

fn named(lines: &mut Vec<String>, title: &str, counted: &BTreeMap<String, u64>) {
    if counted.is_empty() {
        return;
    }
    heading(lines, title);
    lines.extend(counted.iter().map(|(name, count)| format!("  {name}: {} besluiten", grouped(*count))));
}

fn new_facts(report: &Report<'_>, lines: &mut Vec<String>) {
    let new: Vec<_> = report
        .survey
        .new_facts
        .iter()
        .filter(|(_, facts)| facts.as_ref().is_none_or(|facts| !facts.is_empty()))
        .collect();
    if new.is_empty() {
        return;
    }
    heading(lines, "Nieuw gevraagd, en leeg gelaten");
    let counts = report.survey.figures.by(|key| vec![key.version]);
    for (old, facts) in new {
        let number = report.survey.versions.iter().position(|version| version == old);
        let count = number.and_then(|number| counts.get(&u32::try_from(number).ok()?));
        let count = grouped(count.map_or(0, |line| line.decided));
        let name = format!("{}, {count} besluiten", version(&old.scheme, &old.hash.to_string()));
        match facts {
            Some(facts) => {
                lines.push(format!("  onbekend bij {name}:"));
                lines.extend(facts.iter().map(|fact| format!("    {fact}")));
            }
            None => {
                lines.push(format!("  {name} is hier niet te lezen: welke feiten nieuw zijn, is niet bekend"))
            }
        }
    }
}

fn table(lines: &mut Vec<String>, title: &str, by: &BTreeMap<String, Line>) {
    heading(lines, title);
    for (name, line) in by {
        lines.push(format!("  {name}: {} besluiten", grouped(line.decided)));
        lines.extend(outcome(line).into_iter().map(|line| format!("  {line}")));
    }
}
