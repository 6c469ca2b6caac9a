//! Keeping what is written down about terms right: after every command, and once a day for what only the day changes.

use super::{
    Deadline, DelayTold, FixedBecause, PenaltyFixed, ReckonedTerm, Standing, TermEvent, TermSubject,
    TermsReckoned, deadlines,
};
use crate::{
    Context, Dossier, Event,
    calls::{self, CallEvent},
    messages::{MessageKind, PenaltyAhead, tell},
};
use herstel_kernel::{Cents, Date};
use herstel_scheme::{LateCase, Registry};
use jiff::ToSpan;

/// How the daily look at terms works; settings of the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// How many days before a legal date the parent hears that it will not be made, when no decision waits for its
    /// second reading by then.
    pub tell_days_before: u16,
}

/// Adds to events what they change in terms: a penalty that stops growing because the decision came or the parent left,
/// and the terms as they are from now on when they changed. `after` is the dossier once the events have happened.
pub fn with_terms(
    dossier: &Dossier,
    after: &Dossier,
    mut events: Vec<Event>,
    context: &Context<'_>,
) -> Vec<Event> {
    let now = deadlines(after, context.schemes, context.today);
    for before in deadlines(dossier, context.schemes, context.today) {
        let still = now.iter().find(|deadline| deadline.subject == before.subject);
        let settled = match still {
            None => (FixedBecause::Decided, Some(context.today)),
            // Whatever happens to a term, what ran until today stays.
            Some(still) if owed(still) < owed(&before) => (FixedBecause::HeldUp, None),
            Some(_) => continue,
        };
        let fixed = fixed(&before, settled, context);
        events.extend(
            fixed.filter(|fixed| is_more(dossier, fixed)).map(TermEvent::PenaltyFixed).map(Event::Term),
        );
    }
    events.extend(reckoned(after, &now, context.today).map(Event::Term));
    events
}

fn owed(deadline: &Deadline) -> Cents {
    deadline.penalty.map_or(Cents::ZERO, |penalty| penalty.amount)
}

/// Puts the terms that begin with a registration into it; `events` begins with it.
pub(crate) fn begin(events: &mut [Event], context: &Context<'_>) {
    let Some(dossier) = Dossier::replay(events.iter()) else { return };
    let now = deadlines(&dossier, context.schemes, context.today);
    if let Some(Event::DossierRegistered(registered)) = events.first_mut() {
        registered.due_on = now.iter().filter_map(|deadline| deadline.last_day).min();
        registered.terms = now.iter().map(as_reckoned).collect();
    }
}

/// The legal date that stands once an event has happened.
pub(crate) fn due_after(dossier: &Dossier, event: &Event, context: &Context<'_>) -> Option<Date> {
    let mut after = dossier.clone();
    after.apply(event);
    let now = deadlines(&after, context.schemes, context.today);
    now.iter().filter_map(|deadline| deadline.last_day).min()
}

/// What the day by itself brings: the message that a date will not be made and the call that it promises, a penalty at its maximum, terms that a new
/// version of a package or of the calendar moves. Nothing a second time on the same day, or on any later one.
pub fn keep(dossier: &Dossier, keeping: Keeping, context: &Context<'_>) -> Vec<Event> {
    let now = deadlines(dossier, context.schemes, context.today);
    let mut events = Vec::new();
    // A promise whose day has passed promises nothing any more.
    let open = dossier.calls.iter().filter(|call| call.is_open()).map(|call| call.asked.promised_on);
    let mut call_on = open.filter(|promised_on| context.today <= *promised_on).min();
    for deadline in &now {
        if let Some(last_day) = will_pass(dossier, deadline, keeping, context.today) {
            let subject = deadline.subject.clone();
            // Who waits for a call already is called once, about everything.
            let promised = match call_on {
                Some(_) => None,
                None => calls::because_late(dossier, &subject, context),
            };
            call_on = call_on.or(promised.as_ref().map(|call| call.promised_on));
            let kind = MessageKind::DeadlineWillPass {
                step: step_of(dossier, &subject),
                objection: subject.objection(),
                due_on: last_day,
                call_on,
                penalty: penalty_ahead(deadline, last_day, context.schemes, context.today),
                noticed: deadline.valid_notice().is_some(),
            };
            events.push(tell(kind, dossier, context));
            let told = DelayTold { subject, last_day, told_on: context.today };
            events.push(Event::Term(TermEvent::DelayTold(told)));
            events.extend(promised.map(CallEvent::Asked).map(Event::Call));
        }
        if is_at_maximum(deadline, context) {
            let fixed = fixed(deadline, (FixedBecause::Maximum, None), context);
            let fixed = fixed.filter(|fixed| is_more(dossier, fixed));
            events.extend(fixed.map(TermEvent::PenaltyFixed).map(Event::Term));
        }
    }
    events.extend(reckoned(dossier, &now, context.today).map(Event::Term));
    events
}

/// The legal date that will pass without a decision and about which the parent was not told yet.
fn will_pass(dossier: &Dossier, deadline: &Deadline, keeping: Keeping, today: Date) -> Option<Date> {
    let last_day = deadline.last_day?;
    if dossier.terms.is_told(&deadline.subject, last_day) {
        return None;
    }
    match deadline.standing {
        Standing::Late => return Some(last_day),
        Standing::Suspended { .. } | Standing::Held => return None,
        Standing::Running => {}
    }
    let left = today.until(last_day).ok()?.get_days();
    let is_read = match &deadline.subject {
        TermSubject::Step(step) => dossier.pending(step).is_some(),
        TermSubject::Objection(objection) => {
            dossier.objection(*objection).is_some_and(|objection| objection.is_read())
        }
    };
    // With a second reading under way it may still come; on the day before nobody should hope any more.
    let tell_from = if is_read { 1 } else { i32::from(keeping.tell_days_before) };
    (left <= tell_from).then_some(last_day)
}

/// The step that a term is about: its own, or that of the decision objected to.
pub(crate) fn step_of(dossier: &Dossier, subject: &TermSubject) -> String {
    match subject {
        TermSubject::Step(step) => step.clone(),
        TermSubject::Objection(objection) => dossier
            .objection(*objection)
            .and_then(|objection| dossier.contested_step(&objection.filed.decision))
            .unwrap_or_default(),
    }
}

fn fixed(
    deadline: &Deadline,
    (because, decided_on): (FixedBecause, Option<Date>),
    context: &Context<'_>,
) -> Option<PenaltyFixed> {
    let case = deadline.late_case(decided_on)?;
    let penalty = deadline.cost(context.schemes.about_late()?, decided_on, context.today)?;
    if penalty.amount <= Cents::ZERO {
        return None;
    }
    Some(PenaltyFixed {
        subject: deadline.subject.clone(),
        last_day: case.last_day,
        noticed_on: case.noticed_on,
        decided_on,
        days: penalty.days,
        amount: penalty.amount,
        beside: deadline.beside.amount,
        fixed_on: context.today,
        because,
    })
}

/// Whether this is more than what stands. What was settled grows on when somebody comes back, when a court lays more on top,
/// and when it wants another answer; nothing ever shrinks.
fn is_more(dossier: &Dossier, fixed: &PenaltyFixed) -> bool {
    dossier.terms.fixed(&fixed.subject).is_none_or(|known| known.amount < fixed.amount)
}

/// Far enough for every penalty to have stopped growing.
const LONGEST_PENALTY_YEARS: i16 = 20;

fn is_at_maximum(deadline: &Deadline, context: &Context<'_>) -> bool {
    let (Some(penalty), Some(rules)) = (deadline.penalty, context.schemes.about_late()) else { return false };
    let Ok(later) = context.today.checked_add(LONGEST_PENALTY_YEARS.years()) else { return false };
    let most = deadline.cost(rules, None, later);
    penalty.amount > Cents::ZERO && most.is_some_and(|most| most.amount == penalty.amount)
}

/// What somebody gets who writes at once that this day has passed, as the rules have it on that day; none while they give
/// nothing, and none for who wrote already: a second notice brings nothing.
pub fn penalty_ahead(
    deadline: &Deadline,
    last_day: Date,
    schemes: &Registry,
    today: Date,
) -> Option<PenaltyAhead> {
    if deadline.valid_notice().is_some() {
        return None;
    }
    let rules = schemes.about_late()?;
    let last_day = deadline.legal_day.unwrap_or(last_day);
    let noticed_on = last_day.tomorrow().ok()?.max(today);
    let case = LateCase { last_day, noticed_on: Some(noticed_on), decided_on: None, ordered: None };
    let first_day = rules.penalty(&case, noticed_on).ok()??.first_day?;
    let later = first_day.checked_add(LONGEST_PENALTY_YEARS.years()).ok()?;
    let most_days = rules.penalty(&case, later).ok()??.days;
    let after_days = u32::try_from(noticed_on.until(first_day).ok()?.get_days()).ok()?;
    (most_days > 0).then_some(PenaltyAhead { after_days, most_days })
}

/// The terms as they are now, when they differ from what stands.
fn reckoned(dossier: &Dossier, now: &[Deadline], today: Date) -> Option<TermEvent> {
    let terms: Vec<ReckonedTerm> = now.iter().map(as_reckoned).collect();
    let is_known = dossier.terms.reckoned.as_ref().is_some_and(|known| known.terms == terms);
    (!is_known).then_some(TermEvent::Reckoned(TermsReckoned { reckoned_on: today, terms }))
}

fn as_reckoned(deadline: &Deadline) -> ReckonedTerm {
    ReckonedTerm {
        subject: deadline.subject.clone(),
        last_day: deadline.last_day,
        suspended_until: match deadline.standing {
            Standing::Suspended { until } => Some(until),
            Standing::Running | Standing::Held | Standing::Late => None,
        },
        // Nothing grows for who left, also when their notice counted.
        noticed: deadline.last_day.is_some() && deadline.valid_notice().is_some(),
    }
}
