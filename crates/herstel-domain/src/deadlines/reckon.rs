//! The one function: what is asked for and not decided, until when, and why then.

use super::{DefaultNoticed, PenaltyBeside, PenaltyDays, SuspensionGround, TermExtended, TermSubject};
use crate::{
    Dossier,
    applications::Application,
    choices::{ChoiceEffect, ChoiceMade},
    objections,
    road::{own_package, packages_of},
};
use herstel_kernel::Date;
use herstel_scheme::{
    CourtPenalty, DeadlineStart, FactPath, FactValue, LateCase, NamedTerm, Package, Penalty, Registry,
    SchemeFamily, Step, StepKind, Suspension, TermVersion,
};
use std::{collections::BTreeSet, sync::Arc};

/// The term of a decision that is asked for and not made.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// What for.
    pub subject: TermSubject,
    /// The day of the answer or decision in the place of which a court wants another.
    pub answered_on: Option<Date>,
    /// The package whose term it is.
    pub package: Arc<Package>,
    /// The id of the term there; that of the step for a step.
    pub term: String,
    /// The event that it is counted from: the application, an earlier decision, the end of the time for objections.
    pub start: Date,
    /// The version of the term for that start: its length, by how much it may be extended, the article.
    pub version: TermVersion,
    /// The last day if nothing had happened.
    pub first_end: Date,
    /// The extension, when it was taken.
    pub extension: Option<TermExtended>,
    /// Times in which it stood still, in order; days that two share count once.
    pub pauses: Vec<Pause>,
    /// The day that a court set, which takes the place of the term.
    pub court_day: Option<Date>,
    /// The last day as it stands; none while the parent holds it up.
    pub last_day: Option<Date>,
    /// The last day from which a notice of default counts. A court that sets a later day takes nothing of what the law gives:
    /// its own penalty stands beside that (Awb, articles 4:17 and 8:55d). Only when it wants another answer in the place of
    /// one that was given, its day is the first for that answer.
    pub legal_day: Option<Date>,
    /// Since when nobody waits for it any more: the parent stopped or took another way.
    pub left_on: Option<Date>,
    /// The last day, when it had passed before the parent left: it was not made, and that stays so.
    pub missed_day: Option<Date>,
    /// How it stands today.
    pub standing: Standing,
    /// The last day if it were extended today; none when the law, or the day, does not allow it.
    pub if_extended: Option<Date>,
    /// Notices of default, the first first.
    pub notices: Vec<Notice>,
    /// What is owed today because it is late, all of it: what stands beside it as well.
    pub penalty: Option<Penalty>,
    /// What of that stands beside it because it ran before.
    pub beside: PenaltyBeside,
    /// The penalty that a court laid.
    pub ordered: Option<CourtPenalty>,
    /// The days that count for a penalty that grows on, since somebody was right about them.
    pub anew: Option<PenaltyDays>,
}

/// Days on which a term stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Why.
    pub reason: PauseReason,
    /// The first day that does not count.
    pub from: Date,
    /// The first day that counts again; none while nobody knows.
    pub until: Option<Date>,
    /// What was asked or agreed, when somebody wrote it down.
    pub words: Option<String>,
}

/// Why a term stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// It was suspended.
    Suspended(SuspensionGround),
    /// The parent chose to wait.
    ParentsChoice,
    /// The parent stopped or took another way.
    Left,
    /// An objection is being completed.
    Mending,
}

/// How a term stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It runs.
    Running,
    /// It stands still.
    Suspended {
        /// The first day that counts again.
        until: Date,
    },
    /// The parent holds it up; it runs again when they choose so.
    Held,
    /// Its last day has passed.
    Late,
}

/// A notice of default, and whether it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What was written down.
    pub noticed: DefaultNoticed,
    /// Whether it came after the last day and while somebody waited; any other starts nothing.
    pub counts: bool,
}

impl Deadline {
    /// The notice that starts a penalty.
    pub fn valid_notice(&self) -> Option<&DefaultNoticed> {
        self.notices.iter().find(|notice| notice.counts).map(|notice| &notice.noticed)
    }

    /// The case for the rules about late decisions; none while nothing can be owed.
    pub fn late_case(&self, decided_on: Option<Date>) -> Option<LateCase> {
        let noticed_on = self.valid_notice().map(|noticed| noticed.received_on);
        if noticed_on.is_none() && self.ordered.is_none() {
            return None;
        }
        let last_day = self.legal_day.or(self.last_day)?;
        let own = LateCase { last_day, noticed_on, decided_on, ordered: self.ordered };
        Some(match self.anew {
            Some(PenaltyDays { last_day, noticed_on, .. }) => LateCase { last_day, noticed_on, ..own },
            None => own,
        })
    }
}

/// Something that is asked for.
pub(crate) struct Asked {
    pub(crate) subject: TermSubject,
    pub(crate) package: Arc<Package>,
    pub(crate) term: NamedTerm,
    pub(crate) start: Date,
    /// Pauses that follow from other facts than a suspension.
    pub(crate) pauses: Vec<Pause>,
    /// Since when the parent left: they stopped or took another way, and nobody waits for it now. Who only takes time did
    /// not leave.
    pub(crate) left_on: Option<Date>,
    /// The day of the answer or decision in the place of which a court wants another.
    pub(crate) answered_on: Option<Date>,
    /// What a court set.
    pub(crate) court_day: Option<Date>,
    pub(crate) ordered: Option<CourtPenalty>,
}

/// The terms of all decisions that are asked for and not made, on a day: those of the road in its order, then those of
/// objections.
pub fn deadlines(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<Deadline> {
    let asked = steps(dossier, schemes, today).chain(objections::asked(dossier, schemes));
    asked.filter_map(|asked| reckon(dossier, asked, schemes, today)).collect()
}

/// The legal date of the first decision for somebody who applies on a day.
pub(crate) fn first_due_on(schemes: &Registry, family: &SchemeFamily, today: Date) -> Option<Date> {
    let package = packages_of(schemes, family, today).into_iter().next()?;
    package.process().decisions().next()?.deadline.as_ref()?.due(today)
}

/// The decisions that are asked for: an application asks for every step of its road. Where the road forks and nobody
/// chose yet, the term of the first way stands for all.
fn steps<'a>(dossier: &'a Dossier, schemes: &'a Registry, today: Date) -> impl Iterator<Item = Asked> + 'a {
    dossier.standing_applications().flat_map(move |application| {
        // A scheme for other people sets no date for this person. One that was promised at the registration stands.
        let is_promised =
            dossier.registration.due_on.is_some() && application.family == dossier.registration.family;
        let package = if is_promised {
            packages_of(schemes, &application.family, today).into_iter().next().cloned()
        } else {
            own_package(dossier, application, schemes, today).cloned()
        };
        package.into_iter().flat_map(move |package| {
            let steps = package.process().decisions();
            steps
                .filter(|step| !is_other_way(dossier, application, &package, step))
                .filter_map(|step| step_asked(dossier, application, &package, step, today))
                .collect::<Vec<_>>()
        })
    })
}

/// Whether a step is one way of a fork at which nobody chose yet, and not its first.
fn is_other_way(dossier: &Dossier, application: &Application, package: &Package, step: &Step) -> bool {
    let is_later = |before: &String| {
        let mut ways = package.process().following(before).filter(|way| way.kind == StepKind::Decision);
        ways.next().is_some_and(|first| first.id != step.id)
            && dossier.choice_at(&application.family, before).is_none()
    };
    !step.after.is_empty() && step.after.iter().all(is_later)
}

fn step_asked(
    dossier: &Dossier,
    application: &Application,
    package: &Arc<Package>,
    step: &Step,
    today: Date,
) -> Option<Asked> {
    let deadline = step.deadline.as_ref()?;
    let subject = TermSubject::Step(step.id.clone());
    let standing = dossier.approved(&step.id);
    let ruled = standing.and_then(|standing| objections::ruling_anew(dossier, standing));
    let (order, answered_on) = match (standing, ruled) {
        (None, _) => (objections::court_order(dossier, &subject), None),
        (Some(standing), Some(ruled)) => (ruled.order, Some(standing.approval()?.decided_on)),
        (Some(_), None) => return None,
    };
    let start = match (ruled, &deadline.from) {
        // Where a court names no day for another decision, the time of the law begins again with its ruling.
        (Some(ruled), _) => ruled.ruled_on,
        (None, DeadlineStart::RegisteredOn) => application.applied_on,
        (None, DeadlineStart::DecidedOn(step)) => {
            *dossier.values_on(&application.family, today).decided_on.get(step)?
        }
        (None, DeadlineStart::Fact(name)) => match &dossier.facts.get(&FactPath::of_case(name))?.value {
            FactValue::Date(day) => *day,
            FactValue::Amount(_)
            | FactValue::Integer(_)
            | FactValue::Boolean(_)
            | FactValue::Choice(_)
            | FactValue::Text(_) => return None,
        },
    };
    let mut pauses = held_up(dossier, application, step);
    pauses.retain(|pause| pause.until.is_none_or(|until| start < until));
    Some(Asked {
        term: package.process().terms().into_iter().find(|term| term.id == step.id)?,
        subject,
        package: Arc::clone(package),
        start,
        pauses,
        left_on: left_on(dossier, application, step, today),
        answered_on,
        court_day: order.and_then(|order| order.decide_by),
        ordered: order.and_then(|order| order.penalty),
    })
}

/// Whether a choice holds up a step that would otherwise follow: the parent chose to wait, to stop or another way.
fn holds_up(effect: &ChoiceEffect, step: &str) -> bool {
    match effect {
        ChoiceEffect::Continue { to } => to != step,
        ChoiceEffect::Support { .. } => false,
        ChoiceEffect::Wait | ChoiceEffect::Stop | ChoiceEffect::Apply { .. } => true,
    }
}

/// Whether who made a choice waits for nothing any more at a step that it holds up.
fn leaves(effect: &ChoiceEffect) -> bool {
    match effect {
        ChoiceEffect::Wait | ChoiceEffect::Support { .. } => false,
        ChoiceEffect::Continue { .. } | ChoiceEffect::Stop | ChoiceEffect::Apply { .. } => true,
    }
}

/// Whether a choice leads on to a step.
fn leads_to(effect: &ChoiceEffect, step: &str) -> bool {
    match effect {
        ChoiceEffect::Continue { to } => to == step,
        ChoiceEffect::Support { .. }
        | ChoiceEffect::Wait
        | ChoiceEffect::Stop
        | ChoiceEffect::Apply { .. } => false,
    }
}

/// What keeps the parent from a step at the end of a day: the choice that holds it up, unless another leads to it.
fn held_at<'a>(
    dossier: &'a Dossier,
    application: &Application,
    step: &Step,
    day: Date,
) -> Option<&'a ChoiceEffect> {
    let standing = |before: &String| dossier.choice_on(&application.family, before, day);
    let standing: Vec<&ChoiceEffect> =
        step.after.iter().filter_map(standing).map(|made| &made.effect).collect();
    if standing.iter().any(|effect| leads_to(effect, &step.id)) {
        return None;
    }
    standing.into_iter().find(|effect| holds_up(effect, &step.id))
}

/// The days on which a choice before a step was made, or a way out was opened again.
fn days_of_choice(dossier: &Dossier, application: &Application, step: &Step) -> BTreeSet<Date> {
    let own = |choice: &&ChoiceMade| choice.family == application.family && step.after.contains(&choice.step);
    let days = dossier.choices.iter().filter(own);
    days.flat_map(|made| [Some(made.chosen_on), dossier.lifted_on(made.choice)]).flatten().collect()
}

/// The times in which the parent chose not to go on to a step. What they say they did not choose counts for nothing; a way
/// out that was opened again holds nothing up from that day on.
fn held_up(dossier: &Dossier, application: &Application, step: &Step) -> Vec<Pause> {
    let mut pauses: Vec<Pause> = Vec::new();
    let mut since = None;
    for day in days_of_choice(dossier, application, step) {
        match (held_at(dossier, application, step, day), since) {
            // Who waited and then left is gone; both began on the first day.
            (Some(effect), begun) => since = Some((begun.map_or(day, |(from, _)| from), leaves(effect))),
            (None, Some(begun)) => {
                pauses.push(Pause::by_choice(begun, Some(day)));
                since = None;
            }
            (None, None) => {}
        }
    }
    pauses.extend(since.map(|begun| Pause::by_choice(begun, None)));
    pauses
}

/// Since when the parent left a step without having come back: from then on they wait for nothing there.
fn left_on(dossier: &Dossier, application: &Application, step: &Step, today: Date) -> Option<Date> {
    let mut since = None;
    for day in days_of_choice(dossier, application, step).range(..=today) {
        let is_left = held_at(dossier, application, step, *day).is_some_and(leaves);
        since = if is_left { since.or(Some(*day)) } else { None };
    }
    since
}

impl Pause {
    /// A time that began on a day by a choice to wait, or by one to leave.
    fn by_choice((from, is_left): (Date, bool), until: Option<Date>) -> Self {
        let reason = if is_left { PauseReason::Left } else { PauseReason::ParentsChoice };
        Self { reason, from, until, words: None }
    }
}

fn reckon(dossier: &Dossier, asked: Asked, schemes: &Registry, today: Date) -> Option<Deadline> {
    let facts = &dossier.terms;
    let of_subject = |subject: &TermSubject| *subject == asked.subject;
    let version = asked.term.on(asked.start)?.clone();
    // What was done about an answer that came since says nothing about the next one.
    let is_of_it = |day: Date| asked.answered_on.is_none_or(|answered_on| answered_on < day);
    let extension = facts.extension(&asked.subject).filter(|extended| is_of_it(extended.extended_on));
    let extension = extension.filter(|_| version.extension.is_some()).cloned();
    let suspensions = facts.suspensions.iter().filter(|held| of_subject(&held.suspended.subject));
    let suspensions = suspensions.filter(|held| is_of_it(held.suspended.recorded_on));
    let mut pauses = asked.pauses;
    pauses.extend(suspensions.map(|held| Pause {
        reason: PauseReason::Suspended(held.suspended.ground),
        from: held.suspended.from,
        until: Some(held.until()),
        words: Some(held.suspended.words.clone()),
    }));
    pauses.retain(|pause| pause.until.is_none_or(|until| pause.from < until));
    pauses.sort_by_key(|pause| pause.from);
    let held_from = pauses.iter().find(|pause| pause.until.is_none()).map(|pause| pause.from);
    let counted: Vec<Suspension> = pauses
        .iter()
        .filter_map(|pause| Some(Suspension { from: pause.from, until: pause.until? }))
        .collect();
    let term = version.term();
    let by_law = term.last_day(asked.start, extension.is_some(), &counted)?;
    // A parent who takes time after the term ended changes nothing about its being late. One who leaves then waits for
    // nothing any more; what it cost until that day was settled when they left.
    let is_held_in_time = held_from.is_some_and(|from| from <= by_law);
    let is_held = is_held_in_time || (held_from.is_some() && asked.left_on.is_some());
    let last_day = match asked.court_day {
        Some(day) => Some(day),
        None if is_held => None,
        None => Some(by_law),
    };
    let legal_day = match (asked.court_day, asked.answered_on) {
        (None, _) => last_day,
        (Some(day), None) if !is_held_in_time => Some(by_law.min(day)),
        (Some(day), _) => Some(day),
    };
    let missed_day = (last_day.is_none() && !is_held_in_time).then_some(by_law);
    // What counted while the parent waited goes on to count when they left; what comes after that is about nothing.
    let is_valid = |received_on: Date| match (legal_day, missed_day, asked.left_on) {
        (Some(legal_day), _, _) => legal_day < received_on,
        (None, Some(missed_day), Some(left_on)) => missed_day < received_on && received_on <= left_on,
        (None, None, _) | (None, Some(_), None) => false,
    };
    let suspended_until = pauses
        .iter()
        .filter(|pause| pause.from <= today)
        .filter_map(|pause| pause.until.filter(|until| today < *until))
        .max();
    let standing = match (last_day, suspended_until) {
        (None, _) => Standing::Held,
        (Some(last_day), _) if last_day < today => Standing::Late,
        (Some(_), Some(until)) => Standing::Suspended { until },
        (Some(_), None) => Standing::Running,
    };
    let may_extend = extension.is_none() && asked.court_day.is_none() && standing != Standing::Late;
    let notices =
        facts.notices.iter().filter(|noticed| of_subject(&noticed.subject) && is_of_it(noticed.received_on));
    let rules: Option<&Package> = schemes.about_late().map(AsRef::as_ref);
    let beside = PenaltyBeside::of(dossier, &asked.subject, asked.answered_on, rules, today);
    let mut deadline = Deadline {
        anew: dossier.days_anew(&asked.subject, asked.answered_on),
        term: asked.term.id.clone(),
        first_end: term.last_day(asked.start, false, &[])?,
        if_extended: last_day
            .filter(|_| may_extend && version.extension.is_some())
            .and_then(|_| term.last_day(asked.start, true, &counted)),
        notices: notices
            .map(|noticed| Notice { counts: is_valid(noticed.received_on), noticed: noticed.clone() })
            .collect(),
        subject: asked.subject,
        answered_on: asked.answered_on,
        package: asked.package,
        start: asked.start,
        extension,
        pauses,
        court_day: asked.court_day,
        last_day,
        legal_day,
        left_on: asked.left_on,
        missed_day,
        standing,
        penalty: None,
        beside,
        ordered: asked.ordered,
        version,
    };
    // By the package about late decisions; none before its rules begin.
    deadline.penalty = rules.and_then(|rules| deadline.cost(rules, None, today));
    Some(deadline)
}
