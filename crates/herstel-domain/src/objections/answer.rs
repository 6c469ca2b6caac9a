//! The answer to an objection: written by one person, read by a second, only then binding and visible.

use super::{
    AnswerProposed, AnswerReturned, Contested, Objection, ObjectionAnswered, ObjectionEvent,
    ObjectionOutcome, asked::APPEAL, contested::scheme_of, file::open,
};
use crate::{
    Context, Dossier, Event,
    access::acting,
    macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
    reopening::{Reopening, ReopeningRefusalRead, ReopeningStage},
};
use herstel_kernel::{Actor, ObjectionId, Refusal, RefusalCode, StaffId, StaffRole};

/// Somebody sends an answer for its second reading.
#[derive(Clone)]
pub struct ProposeAnswer {
    /// To which objection.
    pub objection: ObjectionId,
    /// How it ends.
    pub outcome: ObjectionOutcome,
    /// Why, to the person.
    pub reasons: String,
}

/// A second person sends it back.
#[derive(Clone)]
pub struct ReturnAnswer {
    /// To which objection.
    pub objection: ObjectionId,
    /// What must be looked at again.
    pub remarks: String,
}

/// A second person approves it.
#[derive(Clone, Copy, Debug)]
pub struct ApproveAnswer {
    /// To which objection.
    pub objection: ObjectionId,
}

sealed_words! { ProposeAnswer(objection), ReturnAnswer(objection) }

/// Who decides: a case handler or a second reader.
fn decider(context: &Context<'_>) -> Result<StaffId, Refusal> {
    match context.actor {
        Actor::Staff { id, role: StaffRole::CaseHandler | StaffRole::Reviewer } => Ok(id),
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

pub(super) fn propose(
    dossier: &Dossier,
    command: &ProposeAnswer,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let proposed_by = decider(context)?;
    let reasons = acting::text(&command.reasons, "reasons", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    if objection.is_read() {
        return Err(Refusal::new(RefusalCode::AlreadyProposed));
    }
    check_outcome(objection, command.outcome, context)?;
    Ok(ObjectionEvent::AnswerProposed(AnswerProposed {
        objection: command.objection,
        outcome: command.outcome,
        reasons,
        proposed_by,
        proposed_on: context.today,
    }))
}

/// What must have happened before an answer: the more it takes away, the more. It must still be so when the answer binds:
/// after a proposal the person may want to be heard, the reasons may come, or a late objection may count as in time.
fn check_outcome(
    objection: &Objection,
    outcome: ObjectionOutcome,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let judged = objection.lateness.as_ref().map(|judged| judged.excused);
    let left_aside = objection.is_late() && judged == Some(false);
    match outcome {
        ObjectionOutcome::Inadmissible => {
            if left_aside || objection.lacks_reasons() && objection.is_unmended(context.today) {
                return Ok(());
            }
            let code = if objection.is_late() && judged.is_none() {
                RefusalCode::LatenessNotJudged
            } else {
                RefusalCode::MustBeJudged
            };
            Err(Refusal::at(code, "outcome"))
        }
        ObjectionOutcome::Upheld | ObjectionOutcome::Partly | ObjectionOutcome::Unfounded => {
            if objection.is_late() && judged != Some(true) {
                return Err(Refusal::at(RefusalCode::LatenessNotJudged, "outcome"));
            }
            // Who gets everything they asked for need not be heard first (Awb, article 7:3).
            if outcome == ObjectionOutcome::Upheld {
                return Ok(());
            }
            if objection.heard.is_none() {
                return Err(Refusal::at(RefusalCode::NotHeard, "outcome"));
            }
            let with_committee = objection.acknowledged.as_ref().is_some_and(|done| done.committee);
            if with_committee && objection.advice.is_none() {
                return Err(Refusal::at(RefusalCode::NoAdvice, "outcome"));
            }
            Ok(())
        }
    }
}

/// The objection, the answer that waits, and who reads it. Four eyes: never the one who wrote the answer.
fn second_reader<'a>(
    dossier: &'a Dossier,
    id: ObjectionId,
    context: &Context<'_>,
) -> Result<(&'a Objection, &'a AnswerProposed, StaffId), Refusal> {
    let reader = decider(context)?;
    let objection = open(dossier, id)?;
    let proposal = objection.answers.last().filter(|_| objection.is_read());
    let proposed = &proposal.ok_or_else(|| Refusal::new(RefusalCode::NotProposed))?.proposed;
    if proposed.proposed_by == reader {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok((objection, proposed, reader))
}

pub(super) fn send_back(
    dossier: &Dossier,
    command: &ReturnAnswer,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let (_, _, returned_by) = second_reader(dossier, command.objection, context)?;
    let remarks = acting::text(&command.remarks, "remarks", TEXT_LENGTH_MAX)?;
    let (objection, returned_on) = (command.objection, context.today);
    Ok(ObjectionEvent::AnswerReturned(AnswerReturned { objection, remarks, returned_by, returned_on }))
}

pub(super) fn approve(
    dossier: &Dossier,
    command: &ApproveAnswer,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let (objection, proposed, approved_by) = second_reader(dossier, command.objection, context)?;
    check_not_first(dossier, objection, approved_by)?;
    // The second reader fills in no outcome, so there is no field to point at.
    check_outcome(objection, proposed.outcome, context)
        .map_err(|refusal| Refusal { field: None, ..refusal })?;
    let scheme = scheme_of(dossier, &objection.filed.decision, context.schemes);
    let term = scheme.and_then(|scheme| context.schemes.term_of(&scheme, APPEAL));
    Ok(ObjectionEvent::Answered(ObjectionAnswered {
        objection: command.objection,
        approved_by,
        decided_on: context.today,
        appeal_until: term.and_then(|(_, term)| term.last_day(context.today, false, &[])),
    }))
}

/// Who tested or refused the reopening that is objected to, or established the penalty, does not answer for it (Awb, article
/// 10:3).
fn check_not_first(dossier: &Dossier, objection: &Objection, reader: StaffId) -> Result<(), Refusal> {
    let (first, second) = match &objection.filed.decision {
        // A decision is worked out anew by somebody else.
        Contested::Decision(_) => return Ok(()),
        Contested::Reopening(id) => {
            let found = dossier.reopenings.iter().find(|held| held.requested.reopening == *id);
            let tested = found.and_then(|held| held.tested.as_ref()).map(|tested| tested.tested_by);
            (tested, found.and_then(|held| held.read.as_ref()).map(|read| read.read_by))
        }
        Contested::Penalty(subject, time) => {
            let before = usize::try_from(*time).ok().and_then(|time| time.checked_sub(1));
            let found = before.and_then(|before| dossier.established(subject).nth(before));
            let proposed = found.map(|(proposed, _)| proposed.proposed_by);
            (proposed, found.map(|(_, established)| established.approved_by))
        }
    };
    if [first, second].contains(&Some(reader)) {
        return Err(Refusal::new(RefusalCode::DecidedFirst));
    }
    Ok(())
}

/// What an answer that binds does by itself: a road that was wrongly kept closed opens. A decision is worked out anew by
/// people.
pub(super) fn what_follows(dossier: &Dossier, event: &ObjectionEvent) -> Option<Event> {
    let ObjectionEvent::Answered(answered) = event else { return None };
    let objection = dossier.objection(answered.objection)?;
    let Contested::Reopening(reopening) = &objection.filed.decision else { return None };
    let found = dossier.reopenings.iter().find(|held| held.requested.reopening == *reopening)?;
    // A road that a later request opened is open, and whoever left it again since then left it themselves.
    match found.stage() {
        ReopeningStage::Refused => {}
        ReopeningStage::Requested
        | ReopeningStage::RefusalProposed
        | ReopeningStage::Granted
        | ReopeningStage::Overtaken => return None,
    }
    let opens = |held: &Reopening| {
        held.requested.family == found.requested.family
            && held.requested.step == found.requested.step
            && held.stage() == ReopeningStage::Granted
    };
    let mut later =
        dossier.reopenings.iter().skip_while(|held| held.requested.reopening != *reopening).skip(1);
    if later.any(opens) {
        return None;
    }
    let answer = &objection.answers.last()?.proposed;
    match answer.outcome {
        ObjectionOutcome::Upheld | ObjectionOutcome::Partly => {}
        ObjectionOutcome::Unfounded | ObjectionOutcome::Inadmissible => return None,
    }
    Some(Event::ReopeningRefusalRead(ReopeningRefusalRead {
        reopening: *reopening,
        reopens: true,
        reason: answer.reasons.clone(),
        read_by: answered.approved_by,
        read_on: answered.decided_on,
        objection: Some(answered.objection),
    }))
}
