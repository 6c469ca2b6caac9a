//! What the person does, or staff on their word.

use super::{
    Contested, HearingWay, HearingWished, ObjectionEvent, ObjectionFiled, ObjectionMended,
    ObjectionWithdrawn, last_day_to_object,
};
use crate::{
    Context, Dossier,
    access::{Grant, acting},
    deadlines::{Sender, Way},
    macros::sealed_words,
    objections::Objection,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, Date, DocumentId, ObjectionId, Refusal, RefusalCode};

/// Somebody objects to a decision. Reasons may come later; being late is no reason to refuse it.
#[derive(Clone)]
pub struct FileObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// To what.
    pub decision: Contested,
    /// The day on which it came; today for who does it in the portal.
    pub received_on: Date,
    /// How it came.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
    /// Why; empty when that comes later.
    pub words: String,
    /// Why it is late; empty when it is not, or when that comes later.
    pub late_reason: String,
    /// Documents of the dossier that go with it.
    pub documents: Vec<DocumentId>,
}

/// The person completes an objection.
#[derive(Clone)]
pub struct MendObjection {
    /// Which.
    pub objection: ObjectionId,
    /// What they add.
    pub words: String,
    /// The day on which it came; today for who does it in the portal.
    pub received_on: Date,
    /// Documents of the dossier that go with it.
    pub documents: Vec<DocumentId>,
}

/// The person says how they want to be heard; they may say it again.
#[derive(Clone)]
pub struct WishHearing {
    /// Of which objection.
    pub objection: ObjectionId,
    /// How.
    pub way: HearingWay,
    /// Whom they bring and what they need; may be empty.
    pub words: String,
}

/// The person takes an objection back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawObjection {
    /// Which.
    pub objection: ObjectionId,
}

sealed_words! { FileObjection(objection), MendObjection(objection), WishHearing(objection) }

fn is_own(context: &Context<'_>) -> bool {
    match context.actor {
        Actor::Person { .. } | Actor::Representative { .. } => true,
        Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => false,
    }
}

/// The day on which something came, between a first day and today.
fn received(day: Date, first: Date, context: &Context<'_>) -> Result<Date, Refusal> {
    if is_own(context) {
        return Ok(context.today);
    }
    let (code, name, limit) = if context.today < day {
        (RefusalCode::DateTooLate, "last", context.today)
    } else if day < first {
        (RefusalCode::DateTooEarly, "first", first)
    } else {
        return Ok(day);
    };
    Err(Refusal::at(code, "received_on").with(name, acting::shown(limit)))
}

/// A text that may be missing.
fn optional(given: &str, field: &'static str) -> Result<Option<String>, Refusal> {
    if given.trim().is_empty() { Ok(None) } else { acting::text(given, field, TEXT_LENGTH_MAX).map(Some) }
}

/// An objection that still has to be answered.
pub(super) fn open(dossier: &Dossier, id: ObjectionId) -> Result<&Objection, Refusal> {
    let objection = dossier.objection(id).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if dossier.is_objection_open(objection) {
        Ok(objection)
    } else {
        Err(Refusal::new(RefusalCode::AlreadyEnded))
    }
}

pub(super) fn file(
    dossier: &Dossier,
    command: &FileObjection,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    let decided_on = dossier.contested_on(&command.decision);
    let decided_on = decided_on.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let words = optional(&command.words, "words")?;
    let late_reason = optional(&command.late_reason, "late_reason")?;
    let received_on = received(command.received_on, decided_on, context)?;
    for earlier in dossier.objections.to(&command.decision) {
        if dossier.is_objection_open(earlier) {
            return Err(Refusal::new(RefusalCode::ObjectionOpen));
        }
        if earlier.answered().is_some() {
            return Err(Refusal::new(RefusalCode::AlreadyAnswered));
        }
    }
    let last_day = last_day_to_object(dossier, &command.decision, context.schemes);
    Ok(ObjectionEvent::Filed(ObjectionFiled {
        objection: command.objection,
        decision: command.decision.clone(),
        received_on,
        last_day: last_day.ok_or_else(|| Refusal::new(RefusalCode::NoTerm))?,
        way: if is_own(context) { Way::Portal } else { command.way },
        sender: command.sender,
        words,
        late_reason,
        documents: known(dossier, &command.documents)?,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

pub(super) fn mend(
    dossier: &Dossier,
    command: &MendObjection,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let objection = open(dossier, command.objection)?;
    if objection.mended.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    Ok(ObjectionEvent::Mended(ObjectionMended {
        objection: command.objection,
        words,
        received_on: received(command.received_on, objection.filed.received_on, context)?,
        documents: known(dossier, &command.documents)?,
        recorded_by: context.actor,
    }))
}

/// The documents, each of them in the dossier.
fn known(dossier: &Dossier, documents: &[DocumentId]) -> Result<Vec<DocumentId>, Refusal> {
    if documents.iter().any(|document| dossier.document(*document).is_none()) {
        return Err(Refusal::at(RefusalCode::NotFound, "documents"));
    }
    Ok(documents.to_vec())
}

pub(super) fn wish_hearing(
    dossier: &Dossier,
    command: &WishHearing,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    let objection = open(dossier, command.objection)?;
    if objection.heard.as_ref().is_some_and(|heard| heard.held_on.is_some()) {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    Ok(ObjectionEvent::HearingWished(HearingWished {
        objection: command.objection,
        way: command.way,
        words: optional(&command.words, "words")?.unwrap_or_default(),
        recorded_by: context.actor,
        wished_on: context.today,
    }))
}

pub(super) fn withdraw(
    dossier: &Dossier,
    command: &WithdrawObjection,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    open(dossier, command.objection)?;
    Ok(ObjectionEvent::Withdrawn(ObjectionWithdrawn {
        objection: command.objection,
        recorded_by: context.actor,
        withdrawn_on: context.today,
    }))
}
