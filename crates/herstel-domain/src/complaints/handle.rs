//! What the one does who handles a complaint: somebody who was not involved.

use super::{
    ComplaintAnswered, ComplaintEvent, ComplaintExtended, ComplaintHeard, ComplaintHearingPlanned,
    ComplaintOutcome, ComplaintTaken, file::open, last_day, state::Complaint,
};
use crate::{
    Context, Dossier,
    access::{Grant, acting},
    macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{ComplaintId, Date, Refusal, RefusalCode, StaffId};

/// Somebody takes a complaint to handle it, also from somebody else who had it.
#[derive(Clone, Copy, Debug)]
pub struct TakeComplaint {
    /// Which.
    pub complaint: ComplaintId,
}

/// A day is set to hear the person.
#[derive(Clone)]
pub struct PlanComplaintHearing {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// The day.
    pub hearing_on: Date,
    /// Where, when and with whom, to the person.
    pub words: String,
}

/// The person was heard, or need not be.
#[derive(Clone)]
pub struct RecordComplaintHearing {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// On which day; none when the person says that they need not be.
    pub held_on: Option<Date>,
    /// What was said.
    pub words: String,
}

/// The longer term is taken, once and before it ends.
#[derive(Clone)]
pub struct ExtendComplaint {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// Why, to the person.
    pub reason: String,
}

/// The findings.
#[derive(Clone)]
pub struct AnswerComplaint {
    /// To which complaint.
    pub complaint: ComplaintId,
    /// How it ends.
    pub outcome: ComplaintOutcome,
    /// What was found and what we do now, to the person.
    pub findings: String,
}

sealed_words! {
    PlanComplaintHearing(complaint), RecordComplaintHearing(complaint), ExtendComplaint(complaint),
    AnswerComplaint(complaint),
}

/// An open complaint, for the one who took it.
fn taken<'a>(
    dossier: &'a Dossier,
    id: ComplaintId,
    context: &Context<'_>,
) -> Result<(&'a Complaint, StaffId), Refusal> {
    let by = acting::by_decider(context)?;
    let complaint = open(dossier, id)?;
    if dossier.is_involved(complaint, by) {
        return Err(Refusal::new(RefusalCode::Involved));
    }
    if complaint.taken.as_ref().is_none_or(|taken| taken.by != by) {
        return Err(Refusal::new(RefusalCode::NotTaken));
    }
    Ok((complaint, by))
}

pub(super) fn take(
    dossier: &Dossier,
    command: &TakeComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    let by = acting::by_decider(context)?;
    let complaint = open(dossier, command.complaint)?;
    if dossier.is_involved(complaint, by) {
        return Err(Refusal::new(RefusalCode::Involved));
    }
    if complaint.taken.as_ref().is_some_and(|taken| taken.by == by) {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    Ok(ComplaintEvent::Taken(ComplaintTaken { complaint: command.complaint, by, on: context.today }))
}

pub(super) fn plan_hearing(
    dossier: &Dossier,
    command: &PlanComplaintHearing,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    let (_, by) = taken(dossier, command.complaint, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    if command.hearing_on < context.today {
        let refusal = Refusal::at(RefusalCode::DateTooEarly, "hearing_on");
        return Err(refusal.with("first", acting::shown(context.today)));
    }
    Ok(ComplaintEvent::HearingPlanned(ComplaintHearingPlanned {
        complaint: command.complaint,
        hearing_on: command.hearing_on,
        words,
        by,
        on: context.today,
    }))
}

/// Only the person says that they need not be heard, or who handles it on their word.
pub(super) fn record_hearing(
    dossier: &Dossier,
    command: &RecordComplaintHearing,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    match command.held_on {
        None if acting::by_staff(context).is_err() => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            open(dossier, command.complaint)?;
        }
        None | Some(_) => taken(dossier, command.complaint, context).map(drop)?,
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    if command.held_on.is_some_and(|day| context.today < day) {
        let refusal = Refusal::at(RefusalCode::DateTooLate, "held_on");
        return Err(refusal.with("last", acting::shown(context.today)));
    }
    Ok(ComplaintEvent::Heard(ComplaintHeard {
        complaint: command.complaint,
        held_on: command.held_on,
        words,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

pub(super) fn extend(
    dossier: &Dossier,
    command: &ExtendComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    let (complaint, by) = taken(dossier, command.complaint, context)?;
    let reason = acting::text(&command.reason, "reason", TEXT_LENGTH_MAX)?;
    if complaint.extended.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyExtended));
    }
    if complaint.last_day() < context.today {
        let refusal = Refusal::new(RefusalCode::TermPassed);
        return Err(refusal.with("date", acting::shown(complaint.last_day())));
    }
    let until = last_day(complaint.filed.received_on, true, context.schemes);
    Ok(ComplaintEvent::Extended(ComplaintExtended {
        complaint: command.complaint,
        reason,
        last_day: until.ok_or_else(|| Refusal::new(RefusalCode::NoExtension))?,
        by,
        on: context.today,
    }))
}

pub(super) fn answer(
    dossier: &Dossier,
    command: &AnswerComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    let (complaint, by) = taken(dossier, command.complaint, context)?;
    let findings = acting::text(&command.findings, "findings", TEXT_LENGTH_MAX)?;
    match command.outcome {
        // Who gets all the right they asked for need not be heard first.
        ComplaintOutcome::Justified => {}
        ComplaintOutcome::Partly | ComplaintOutcome::NotJustified if complaint.heard.is_none() => {
            return Err(Refusal::at(RefusalCode::NotHeard, "outcome"));
        }
        ComplaintOutcome::Partly | ComplaintOutcome::NotJustified => {}
    }
    Ok(ComplaintEvent::Answered(ComplaintAnswered {
        complaint: command.complaint,
        outcome: command.outcome,
        findings,
        by,
        on: context.today,
    }))
}
