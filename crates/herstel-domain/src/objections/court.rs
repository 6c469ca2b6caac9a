//! Going to court, as facts: who went, how the court ruled, and what it laid on the operation.

use super::{
    AnswerStatus, AppealFiled, AppealReason, AppealRuled, CourtLevel, CourtOrder, ObjectionEvent, Party,
    RulingOutcome,
};
use crate::{
    Context, Dossier,
    access::acting,
    deadlines::{TermSubject, deadlines},
    decisions::Decision,
    macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{AppealId, Cents, Date, Refusal, RefusalCode};
use jiff::ToSpan as _;

/// Somebody went to court.
#[derive(Clone, Debug)]
pub struct FileAppeal {
    /// The case.
    pub appeal: AppealId,
    /// About the decision of a step, or about an objection.
    pub about: TermSubject,
    /// Why.
    pub reason: AppealReason,
    /// Where.
    pub level: CourtLevel,
    /// Who.
    pub party: Party,
    /// The day on which the court got it.
    pub filed_on: Date,
}

/// A court ruled.
#[derive(Clone)]
pub struct RecordRuling {
    /// In which case.
    pub appeal: AppealId,
    /// When.
    pub ruled_on: Date,
    /// How.
    pub outcome: RulingOutcome,
    /// What it laid on the operation.
    pub order: Option<CourtOrder>,
    /// In a few words.
    pub words: String,
}

sealed_words! { RecordRuling(appeal) }

/// A court wants a decision within weeks or months of its ruling; later than this is a mistake in the year.
const ORDERED_WITHIN_YEARS: i32 = 2;
/// The least that a day can cost.
const DAILY_MIN: Cents = Cents::new(1);

/// Refuses a day before the first or after the last that can be.
pub(super) fn between(day: Date, field: &'static str, first: Date, last: Date) -> Result<(), Refusal> {
    if day < first {
        return Err(Refusal::at(RefusalCode::DateTooEarly, field).with("first", acting::shown(first)));
    }
    if last < day {
        return Err(Refusal::at(RefusalCode::DateTooLate, field).with("last", acting::shown(last)));
    }
    Ok(())
}

fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// The first day on which a court can have got a case: that of the first decision or answer, or for who waited in vain that
/// from which the term is counted. None when there is nothing to go to court about.
fn first_day(
    dossier: &Dossier,
    about: &TermSubject,
    reason: AppealReason,
    context: &Context<'_>,
) -> Option<Date> {
    match about {
        TermSubject::Step(step) => {
            let of_step = dossier.decisions.iter().filter(|decision| decision.proposed.step == *step);
            let decided = of_step.filter_map(Decision::approval).map(|made| made.decided_on).min();
            let all = deadlines(dossier, context.schemes, context.today);
            let counted = all.into_iter().find(|deadline| deadline.subject == *about);
            let counted = counted.map(|deadline| deadline.start);
            match reason {
                AppealReason::Decision => decided.or(counted),
                AppealReason::Late => decided.map(|_| dossier.registration.registered_on).or(counted),
            }
        }
        TermSubject::Objection(objection) => {
            let objection = dossier.objection(*objection)?;
            let answered = objection.answers.iter().filter_map(|answer| match &answer.status {
                AnswerStatus::Approved(answered) => Some(answered.decided_on),
                AnswerStatus::Proposed | AnswerStatus::Returned(_) => None,
            });
            match reason {
                AppealReason::Decision => Some(answered.min().unwrap_or(objection.filed.received_on)),
                AppealReason::Late => Some(objection.filed.received_on),
            }
        }
    }
}

pub(super) fn file_appeal(
    dossier: &Dossier,
    command: &FileAppeal,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let recorded_by = acting::by_staff(context)?;
    let first = first_day(dossier, &command.about, command.reason, context);
    let first = first.ok_or_else(|| Refusal::at(RefusalCode::NotFound, "about"))?;
    between(command.filed_on, "filed_on", first.min(context.today), context.today)?;
    Ok(ObjectionEvent::AppealFiled(AppealFiled {
        appeal: command.appeal,
        about: command.about.clone(),
        reason: command.reason,
        level: command.level,
        party: command.party,
        filed_on: command.filed_on,
        recorded_by,
    }))
}

/// Whether a court that ruled so can tell the operation to decide: it said that who went there is right, or that the
/// operation went there in vain.
const fn can_order(outcome: RulingOutcome, party: Party) -> bool {
    match (outcome, party) {
        (RulingOutcome::Founded, Party::Parent | Party::Operation)
        | (RulingOutcome::Unfounded, Party::Operation) => true,
        (RulingOutcome::Unfounded, Party::Parent)
        | (RulingOutcome::Inadmissible | RulingOutcome::Withdrawn, Party::Parent | Party::Operation) => false,
    }
}

/// What a court lays on the operation moves a legal date and costs money, so its days and amounts are held to what can be.
fn check_order(order: &CourtOrder, command: &RecordRuling, party: Party) -> Result<(), Refusal> {
    if !can_order(command.outcome, party) {
        return Err(Refusal::at(RefusalCode::NoOrder, "outcome"));
    }
    let latest = command.ruled_on.checked_add(ORDERED_WITHIN_YEARS.years()).unwrap_or(Date::MAX);
    if let Some(day) = order.decide_by {
        between(day, "decide_by", next(command.ruled_on), latest)?;
    }
    if let Some(laid) = order.penalty {
        // It runs from the day after that by which there must be a decision, or from the ruling on.
        let first = order.decide_by.map_or(command.ruled_on, next);
        between(laid.from, "from", first, next(latest))?;
        if laid.daily < DAILY_MIN {
            return Err(Refusal::at(RefusalCode::TooLow, "daily").with("minimum", DAILY_MIN));
        }
        if laid.maximum < laid.daily {
            return Err(Refusal::at(RefusalCode::TooLow, "maximum").with("minimum", laid.daily));
        }
    }
    Ok(())
}

pub(super) fn record_ruling(
    dossier: &Dossier,
    command: &RecordRuling,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let recorded_by = acting::by_staff(context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let appeal = dossier.objections.appeal(command.appeal);
    let appeal = appeal.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if appeal.ruled.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    between(command.ruled_on, "ruled_on", appeal.filed.filed_on, context.today)?;
    if let Some(order) = &command.order {
        check_order(order, command, appeal.filed.party)?;
    }
    Ok(ObjectionEvent::AppealRuled(AppealRuled {
        appeal: command.appeal,
        ruled_on: command.ruled_on,
        outcome: command.outcome,
        order: command.order,
        words,
        recorded_by,
    }))
}
