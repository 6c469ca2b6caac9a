//! What staff do before they answer: confirm, ask, judge a late one, hear, and take in advice. The committee hears and advises
//! itself.

use super::{
    AdviceReceived, HearingHeld, HearingPlanned, LatenessJudged, MendAsked, ObjectionAcknowledged,
    ObjectionEvent, ObjectionOutcome,
    asked::MEND,
    committee::{by_staff_or_committee, is_of_the_committee},
    contested::scheme_of,
    court::between,
    file::open,
};
use crate::{
    Context, Dossier,
    access::{Grant, acting},
    macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Date, ObjectionId, Refusal, RefusalCode};
use jiff::ToSpan as _;

/// A person is heard within weeks or months; later than this is a mistake in the year.
const HEARD_WITHIN_YEARS: i32 = 2;

/// Staff confirm an objection.
#[derive(Clone, Copy, Debug)]
pub struct AcknowledgeObjection {
    /// Which.
    pub objection: ObjectionId,
    /// Whether a committee advises.
    pub committee: bool,
}

/// Staff ask for what is missing; the term stands still meanwhile.
#[derive(Clone)]
pub struct AskToMend {
    /// Which.
    pub objection: ObjectionId,
    /// What is missing, to the person.
    pub words: String,
}

/// A person judges whether there was a good reason for a late objection.
#[derive(Clone)]
pub struct JudgeLateness {
    /// Which.
    pub objection: ObjectionId,
    /// There was.
    pub excused: bool,
    /// Why.
    pub reason: String,
}

/// A day to hear the person.
#[derive(Clone)]
pub struct PlanHearing {
    /// Of which objection.
    pub objection: ObjectionId,
    /// The day.
    pub hearing_on: Date,
    /// Where, when and with whom, to the person.
    pub words: String,
}

/// The person was heard, or said that they need not be.
#[derive(Clone)]
pub struct RecordHearing {
    /// Of which objection.
    pub objection: ObjectionId,
    /// On which day; none when they need not be heard.
    pub held_on: Option<Date>,
    /// What was said.
    pub words: String,
}

/// The committee advised.
#[derive(Clone)]
pub struct RecordAdvice {
    /// About which objection.
    pub objection: ObjectionId,
    /// What it advises.
    pub outcome: ObjectionOutcome,
    /// Why.
    pub words: String,
    /// The day on which it came.
    pub received_on: Date,
}

sealed_words! {
    AskToMend(objection), JudgeLateness(objection), PlanHearing(objection), RecordHearing(objection),
    RecordAdvice(objection),
}

pub(super) fn acknowledge(
    dossier: &Dossier,
    command: &AcknowledgeObjection,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let by = acting::by_staff(context)?;
    let found = open(dossier, command.objection)?;
    if found.acknowledged.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    let (objection, committee) = (command.objection, command.committee);
    Ok(ObjectionEvent::Acknowledged(ObjectionAcknowledged { objection, committee, by, on: context.today }))
}

pub(super) fn ask_to_mend(
    dossier: &Dossier,
    command: &AskToMend,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let by = acting::by_staff(context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    if objection.mend_asked.is_some() || objection.mended.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    let scheme = scheme_of(dossier, &objection.filed.decision, context.schemes);
    let term = scheme.and_then(|scheme| context.schemes.term_of(&scheme, MEND));
    let last_day = term.and_then(|(_, term)| term.last_day(context.today, false, &[]));
    Ok(ObjectionEvent::MendAsked(MendAsked {
        objection: command.objection,
        words,
        last_day: last_day.ok_or_else(|| Refusal::new(RefusalCode::NoTerm))?,
        by,
        on: context.today,
    }))
}

pub(super) fn judge_lateness(
    dossier: &Dossier,
    command: &JudgeLateness,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let by = acting::by_staff(context)?;
    let reason = acting::text(&command.reason, "reason", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    // In time is in time; and what was excused once stays so.
    if !objection.is_late() || objection.lateness.as_ref().is_some_and(|judged| judged.excused) {
        return Err(Refusal::new(RefusalCode::MustBeJudged));
    }
    let (objection, excused) = (command.objection, command.excused);
    Ok(ObjectionEvent::LatenessJudged(LatenessJudged { objection, excused, reason, by, on: context.today }))
}

pub(super) fn plan_hearing(
    dossier: &Dossier,
    command: &PlanHearing,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let by = by_staff_or_committee(dossier, command.objection, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    open(dossier, command.objection)?;
    let latest = context.today.checked_add(HEARD_WITHIN_YEARS.years()).unwrap_or(Date::MAX);
    between(command.hearing_on, "hearing_on", context.today, latest)?;
    let (objection, hearing_on) = (command.objection, command.hearing_on);
    Ok(ObjectionEvent::HearingPlanned(HearingPlanned { objection, hearing_on, words, by, on: context.today }))
}

/// Only the person says that they need not be heard, or staff or the committee on their word.
pub(super) fn record_hearing(
    dossier: &Dossier,
    command: &RecordHearing,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    match command.held_on {
        None if !is_of_the_committee(context) => acting::for_the_person(dossier, Grant::Choose, context)?,
        Some(_) | None => by_staff_or_committee(dossier, command.objection, context).map(drop)?,
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    if let Some(held_on) = command.held_on {
        between(held_on, "held_on", objection.filed.received_on, context.today)?;
    }
    Ok(ObjectionEvent::Heard(HearingHeld {
        objection: command.objection,
        held_on: command.held_on,
        words,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

pub(super) fn record_advice(
    dossier: &Dossier,
    command: &RecordAdvice,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let recorded_by = by_staff_or_committee(dossier, command.objection, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    between(command.received_on, "received_on", objection.filed.received_on, context.today)?;
    Ok(ObjectionEvent::AdviceReceived(AdviceReceived {
        objection: command.objection,
        outcome: command.outcome,
        words,
        received_on: command.received_on,
        recorded_by,
    }))
}
