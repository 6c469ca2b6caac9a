//! What an objection is about when that is no decision, in the words of the committee's pages: a road that stayed closed with what
//! was found about every condition, or a penalty with every day that counted.

use crate::{
    AppState,
    deadlines::{day_lines, penalty_in_words},
    i18n::Texts,
    road::conditions_in_words,
    staff::words::Words,
};
use herstel_domain::{
    deadlines::{ContestedPenalty, TermSubject, settled_by_day},
    objections::{CommitteeFile, Contested},
    reopening::Reopening,
};

/// What an objection is about.
pub(super) struct ContestedWords {
    pub title: String,
    /// What was decided, in a sentence.
    pub outcome: String,
    /// On what, each with the words that came with it.
    pub lines: Vec<(String, Option<String>)>,
    /// A penalty day by day.
    pub days: Vec<String>,
}

/// The name of what an objection is about.
pub(super) fn name(t: Texts, words: &Words<'_>, file: &CommitteeFile) -> String {
    let step = words.step(&file.step);
    match &file.objection.filed.decision {
        Contested::Decision(_) => step,
        Contested::Reopening(_) => t.t1("contested-reopening", "step", step),
        Contested::Penalty(TermSubject::Step(_), time) => penalty_in_words(t, step, *time),
        Contested::Penalty(TermSubject::Objection(_), time) => {
            penalty_in_words(t, t.t1("term-objection", "step", step), *time)
        }
    }
}

/// What the committee reads of a road that stayed closed, or of a penalty; none of a decision.
pub(super) fn of(state: &AppState, t: Texts, file: &CommitteeFile) -> Option<ContestedWords> {
    let reopening = file.reopening.as_ref().map(|held| of_reopening(state, t, held));
    reopening.or_else(|| file.penalty.as_ref().map(|penalty| of_penalty(state, t, penalty)))
}

fn of_reopening(state: &AppState, t: Texts, held: &Reopening) -> ContestedWords {
    let requested = &held.requested;
    let asked = t.t1("committee-reopening-asked", "date", t.date(requested.requested_on));
    let mut lines = vec![(asked, Some(requested.words.clone()))];
    for finding in held.tested.iter().flat_map(|tested| &tested.findings) {
        let id = std::slice::from_ref(&finding.condition);
        let condition = conditions_in_words(state, t, None, &requested.family, id).concat();
        let key = if finding.is_met { "committee-condition-met" } else { "committee-condition-not-met" };
        lines.push((t.t1(key, "condition", condition), Some(finding.reason.clone())));
    }
    let refused_on = held.read.as_ref().map_or_else(String::new, |read| t.date(read.read_on));
    let second = held.read.as_ref().map(|read| (t.t("committee-reopening-read"), Some(read.reason.clone())));
    lines.extend(second);
    ContestedWords {
        title: t.t("committee-reopening"),
        outcome: t.t1("committee-reopening-refused", "date", refused_on),
        lines,
        days: Vec::new(),
    }
}

fn of_penalty(state: &AppState, t: Texts, penalty: &ContestedPenalty) -> ContestedWords {
    let settled = &penalty.settled;
    let (amount, date) = (t.amount(settled.amount), t.date(penalty.established_on));
    let day = |key: &str, day| (t.t1(key, "date", t.date(day)), None);
    let mut lines = vec![day("committee-penalty-last-day", settled.last_day)];
    lines.extend(settled.noticed_on.map(|on| day("committee-penalty-noticed-on", on)));
    lines.extend(settled.decided_on.map(|on| day("committee-penalty-decided-on", on)));
    if let Some(ordered) = penalty.ordered {
        let (from, daily) = (t.date(ordered.from), t.amount(ordered.daily));
        let most = t.amount(ordered.maximum);
        let parts = [("from", from), ("daily", daily), ("maximum", most)];
        lines.push((t.with("committee-penalty-ordered", parts), None));
    }
    if let Some(before) = penalty.before {
        lines.push((t.t1("committee-penalty-before", "amount", t.amount(before)), None));
    }
    let days = state.schemes.about_late().map(|rules| settled_by_day(rules, penalty.ordered, settled));
    ContestedWords {
        title: t.t("committee-penalty"),
        outcome: t.t2("named-award", "amount", amount, "date", date),
        lines,
        days: day_lines(t, days.unwrap_or_default()),
    }
}
