//! A legal term in plain words, the same for parents and staff: until when, how that was reckoned, and what it costs
//! when it is late.

use crate::{AppState, i18n::Texts};
use herstel_domain::{
    Dossier,
    deadlines::{Deadline, Pause, PauseReason, PenaltyFixed, Standing, TermSubject, fixed_penalty_by_day},
    objections::Contested,
};
use herstel_kernel::{Cents, Date};
use herstel_scheme::Registry;

/// A term in words.
pub(crate) struct TermWords {
    /// What for.
    pub title: String,
    /// Until when, in a sentence.
    pub legal: String,
    /// Whether its last day has passed.
    pub late: bool,
    /// How it was reckoned, a sentence each.
    pub how: Vec<String>,
    /// What is owed today, in a sentence.
    pub penalty: Option<String>,
    /// The same day by day.
    pub days: Vec<String>,
}

/// Whom a page tells of a penalty.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ToldTo {
    /// The parent, or who reads for them.
    Parent,
    /// Staff, about the parent.
    Staff,
}

/// A penalty that grows no further, in words.
pub(crate) struct SettledPenalty {
    /// How much and why.
    pub line: String,
    /// That two people established it, when they did.
    pub established: Option<String>,
    /// What had been established before, and whether it became more, when the parent was right.
    pub before: Option<String>,
    /// Whether it is to be established anew.
    pub upheld: bool,
    /// The same day by day.
    pub days: Vec<String>,
    /// Of what.
    pub subject: TermSubject,
}

/// What a term is for: the step in the words of its scheme, or the answer to an objection.
pub(crate) fn subject_in_words(
    texts: Texts,
    schemes: &Registry,
    dossier: &Dossier,
    subject: &TermSubject,
) -> String {
    let step_of = |step: &str| {
        let known = schemes.all().iter().find(|package| package.process().step(step).is_some());
        known.map_or_else(
            || step.to_owned(),
            |package| texts.from_scheme(package.text(texts.0, &format!("step-{step}"), &[])),
        )
    };
    match subject {
        TermSubject::Step(step) => step_of(step),
        TermSubject::Objection(objection) => {
            let objection = dossier.objection(*objection);
            let about = objection
                .map(|objection| contested_in_words(texts, schemes, dossier, &objection.filed.decision));
            texts.t1("term-objection", "step", about.unwrap_or_default())
        }
    }
}

/// What is objected to: a decision by its step, a road that stays closed, or a penalty.
pub(crate) fn contested_in_words(
    texts: Texts,
    schemes: &Registry,
    dossier: &Dossier,
    contested: &Contested,
) -> String {
    let step = || {
        let step = dossier.contested_step(contested).unwrap_or_default();
        subject_in_words(texts, schemes, dossier, &TermSubject::Step(step))
    };
    match contested {
        Contested::Decision(decision) => {
            let decision = dossier.decision(*decision).map(|decision| &decision.proposed);
            let known = decision.and_then(|made| Some((schemes.get(&made.scheme)?, &made.step)));
            known.map_or_else(step, |(package, step)| {
                texts.from_scheme(package.text(texts.0, &format!("step-{step}"), &[]))
            })
        }
        Contested::Reopening(_) => texts.t1("contested-reopening", "step", step()),
        Contested::Penalty(subject, time) => {
            let subject = subject_in_words(texts, schemes, dossier, subject);
            penalty_in_words(texts, subject, *time)
        }
    }
}

/// A penalty by what was late, with its number when it was established more than once.
pub(crate) fn penalty_in_words(texts: Texts, subject: String, time: u32) -> String {
    let named = texts.t1("contested-penalty", "subject", subject);
    if time > 1 {
        texts.t2("contested-penalty-again", "penalty", named, "time", time.to_string())
    } else {
        named
    }
}

/// A term in words, on a day.
pub(crate) fn in_words(
    texts: Texts,
    schemes: &Registry,
    dossier: &Dossier,
    deadline: &Deadline,
) -> TermWords {
    let date = |day: Date| texts.date(day);
    let legal = match (deadline.standing, deadline.last_day) {
        (Standing::Late, Some(day)) => texts.t1("term-late", "date", date(day)),
        (Standing::Suspended { until }, Some(day)) => {
            let last = until.yesterday().unwrap_or(until);
            texts.t2("term-suspended", "date", date(day), "until", date(last))
        }
        (Standing::Running, Some(day)) => texts.t1("term-running", "date", date(day)),
        (Standing::Held, _) | (_, None) if deadline.left_on.is_some() => texts.t("term-left"),
        (Standing::Held, _) | (_, None) => texts.t("term-held"),
    };
    TermWords {
        title: subject_in_words(texts, schemes, dossier, &deadline.subject),
        legal,
        late: deadline.standing == Standing::Late,
        how: how(texts, deadline),
        penalty: penalty(texts, deadline),
        days: by_day(texts, schemes, deadline),
    }
}

fn how(texts: Texts, deadline: &Deadline) -> Vec<String> {
    let date = |day: Date| texts.date(day);
    let length = texts.from_scheme(deadline.package.length_label(texts.0, deadline.version.length));
    let begin = match (&deadline.subject, deadline.answered_on) {
        (TermSubject::Step(_), None) => "term-begin-step",
        (TermSubject::Step(_), Some(_)) => "term-begin-anew",
        (TermSubject::Objection(_), _) => "term-begin-objection",
    };
    let code = deadline.version.source.split(',').next().unwrap_or_default();
    let place = deadline.version.source.split_once(',').map(|(_, place)| place.trim());
    let law = deadline.package.manifest().source(code).map_or(code, |source| source.title.as_str());
    let law = place.map_or_else(|| law.to_owned(), |place| format!("{law}, {place}"));
    let law = texts.from_scheme(law);
    let mut lines = vec![
        texts.t1(begin, "date", date(deadline.start)),
        texts.with("term-length", [("length", length), ("date", date(deadline.first_end)), ("law", law)]),
    ];
    if let Some(extended) = &deadline.extension {
        let by = extension_label(texts, deadline);
        lines.push(texts.with(
            "term-extended",
            [
                ("date", date(extended.extended_on)),
                ("by", by.unwrap_or_default()),
                ("reason", texts.from_scheme(&extended.reason)),
            ],
        ));
    }
    lines.extend(deadline.pauses.iter().map(|pause| pause_in_words(texts, pause)));
    if let Some(day) = deadline.court_day {
        lines.push(texts.t1("term-court", "date", date(day)));
    }
    for notice in &deadline.notices {
        let key = if notice.counts { "term-notice-counts" } else { "term-notice-early" };
        lines.push(texts.t1(key, "date", date(notice.noticed.received_on)));
    }
    lines
}

fn pause_in_words(texts: Texts, pause: &Pause) -> String {
    let why = match pause.reason {
        PauseReason::Suspended(ground) => texts.t(&format!("suspension-{}", ground.as_str())),
        PauseReason::ParentsChoice => texts.t("suspension-choice"),
        PauseReason::Left => texts.t("suspension-left"),
        PauseReason::Mending => texts.t("suspension-mending"),
    };
    let from = texts.date(pause.from);
    let line = match pause.until {
        Some(until) => {
            let days = pause.from.until(until).map_or(0, |span| span.get_days());
            let days = texts.tn("term-days", u64::from(days.unsigned_abs()));
            let last = texts.date(until.yesterday().unwrap_or(until));
            texts.with("term-pause", [("from", from), ("until", last), ("days", days), ("why", why)])
        }
        None => texts.t2("term-pause-open", "from", from, "why", why),
    };
    match &pause.words {
        Some(words) => format!("{line} «{}»", texts.from_scheme(words)),
        None => line,
    }
}

fn penalty(texts: Texts, deadline: &Deadline) -> Option<String> {
    let penalty = deadline.penalty?;
    if penalty.amount > herstel_kernel::Cents::ZERO {
        let amount = texts.amount(penalty.amount);
        let days = texts.tn("term-days", u64::from(penalty.days));
        return Some(texts.t2("term-penalty", "amount", amount, "days", days));
    }
    let first_day = penalty.first_day?;
    Some(texts.t1("term-penalty-from", "date", texts.date(first_day)))
}

/// A penalty day by day, a line each.
fn by_day(texts: Texts, schemes: &Registry, deadline: &Deadline) -> Vec<String> {
    schemes.about_late().map_or_else(Vec::new, |rules| day_lines(texts, deadline.penalty_by_day(rules)))
}

/// Days with what was owed by the end of each, a line each.
pub(crate) fn day_lines(texts: Texts, days: Vec<(Date, Cents)>) -> Vec<String> {
    let line = |(day, owed): (Date, Cents)| {
        texts.t2("term-penalty-day", "date", texts.date(day), "amount", texts.amount(owed))
    };
    days.into_iter().map(line).collect()
}

/// Penalties that grow no further.
pub(crate) fn settled_penalties(
    state: &AppState,
    texts: Texts,
    dossier: &Dossier,
    told_to: ToldTo,
) -> Vec<SettledPenalty> {
    let state = &state.for_dossier(dossier);
    let line = |fixed: &PenaltyFixed| {
        texts.with(
            "term-penalty-settled",
            [
                ("amount", texts.amount(fixed.amount)),
                ("days", texts.tn("term-days", u64::from(fixed.days))),
                ("subject", subject_in_words(texts, &state.schemes, dossier, &fixed.subject)),
                ("date", texts.date(fixed.fixed_on)),
            ],
        )
    };
    let settled = |fixed: &PenaltyFixed| {
        let fixed = &dossier.settled_penalty(fixed);
        let days = state.schemes.about_late().map(|rules| fixed_penalty_by_day(rules, dossier, fixed));
        let last = dossier.established(&fixed.subject).last();
        let before = last.and_then(|(proposed, established)| {
            let awarded = proposed.anew.as_ref()?.awarded;
            Some(anew_in_words(texts, awarded, awarded == established.amount, told_to))
        });
        let stands = last.filter(|_| dossier.is_established(&fixed.subject));
        let established = stands.map(|(_, established)| {
            texts.t1("term-penalty-established", "date", texts.date(established.established_on))
        });
        SettledPenalty {
            line: line(fixed),
            established,
            before,
            upheld: !dossier.penalty_upheld(&fixed.subject).is_empty(),
            days: day_lines(texts, days.unwrap_or_default()),
            subject: fixed.subject.clone(),
        }
    };
    dossier.terms.fixed.iter().map(settled).collect()
}

/// What had been established before, and that who objected was right.
fn anew_in_words(texts: Texts, awarded: Cents, is_kept: bool, told_to: ToldTo) -> String {
    let before = texts.amount(awarded);
    match (told_to, is_kept) {
        (ToldTo::Parent, false) => texts.t1("term-penalty-anew", "before", before),
        (ToldTo::Parent, true) => texts.t("term-penalty-anew-kept"),
        (ToldTo::Staff, false) => texts.t1("penalty-anew-staff", "before", before),
        (ToldTo::Staff, true) => texts.t("penalty-anew-kept-staff"),
    }
}

/// A length in the words of a package, for a button that says by how much a term becomes longer.
pub(crate) fn extension_label(texts: Texts, deadline: &Deadline) -> Option<String> {
    let label = |by| texts.from_scheme(deadline.package.length_label(texts.0, by));
    deadline.version.extension.map(label)
}
