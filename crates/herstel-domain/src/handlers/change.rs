//! Giving a dossier its handler, handing it over, letting go of it.

use super::{ChangeReason, HandlerChanged, HandlerReleased, HandoverNote, HandoverTaken, within};
use crate::{
    Context, Dossier, Event,
    access::acting,
    messages::{MessageKind, RecordedNews, tell, tell_on},
    registration::{HandlerAssigned, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode, StaffId, StaffRole};

/// The dossier goes to another handler.
#[derive(Clone)]
pub struct ChangeHandler {
    /// To whom.
    pub handler: StaffId,
    /// Why.
    pub reason: ChangeReason,
    /// Why, in plain words for the parent.
    pub words: String,
    /// What was agreed with the parent.
    pub agreed: String,
    /// What matters to this parent.
    pub matters: String,
    /// What is open.
    pub open: String,
}

/// Words about a parent never reach a log.
impl std::fmt::Debug for ChangeHandler {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ChangeHandler({}, {:?}, …)", self.handler, self.reason)
    }
}

/// Gives a dossier its first handler: a team lead or a rule whom they choose, a handler themselves.
pub fn assign(dossier: &Dossier, handler: StaffId, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let allowed = match context.actor {
        Actor::Staff { role: StaffRole::TeamLead, .. } | Actor::System => true,
        // Who is in a protected dossier by emergency access does not stay there by taking it.
        Actor::Staff { id, role: StaffRole::CaseHandler } => id == handler && dossier.protection.is_none(),
        Actor::Staff {
            role:
                StaffRole::Reviewer
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. } => false,
    };
    if !allowed {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    if dossier.handler_id() == Some(handler) {
        return Ok(Vec::new());
    }
    if !dossier.handlers.is_empty() {
        return Err(Refusal::new(RefusalCode::HandoverNeeded));
    }
    Ok(vec![Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: context.today })])
}

/// Hands a dossier over, with a reason, a note and a word to the parent.
pub fn change(
    dossier: &Dossier,
    command: &ChangeHandler,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let written_by = match context.actor {
        Actor::Staff { id, role: StaffRole::TeamLead } => id,
        Actor::Staff { id, role: StaffRole::CaseHandler } if dossier.handler_id() == Some(id) => id,
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => return Err(Refusal::new(RefusalCode::NotAllowed)),
    };
    if dossier.handler_id() == Some(command.handler) {
        return Err(Refusal::at(RefusalCode::SameHandler, "handler"));
    }
    let text = |given: &str, field| acting::text(given, field, TEXT_LENGTH_MAX);
    let words = text(&command.words, "words")?;
    let note = HandoverNote {
        agreed: text(&command.agreed, "agreed")?,
        matters: text(&command.matters, "matters")?,
        open: text(&command.open, "open")?,
        written_by,
    };
    let told = MessageKind::HandlerChanged { handler: command.handler, words: words.clone() };
    let changed = HandlerChanged {
        from: dossier.handler_id(),
        handler: command.handler,
        reason: command.reason,
        words,
        note,
        changed_on: context.today,
    };
    Ok(vec![Event::HandlerChanged(changed), tell(told, dossier, context)])
}

/// A handler who has a conflict of interest or leaves lets go at once; a team lead finds another one before a date.
pub fn release(
    dossier: &Dossier,
    reason: ChangeReason,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Some(handler) = dossier.handler_id() else { return Ok(Vec::new()) };
    let allowed = match context.actor {
        Actor::Staff { id, role } => role == StaffRole::TeamLead || id == handler,
        Actor::System => true,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } => false,
    };
    if !allowed {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    Ok(let_go(dossier, handler, reason, context.today))
}

/// What happens when somebody no longer handles a dossier, which the person hears without the reason; nothing when they did
/// not.
pub fn let_go(dossier: &Dossier, handler: StaffId, reason: ChangeReason, today: Date) -> Vec<Event> {
    if dossier.handler_id() != Some(handler) {
        return Vec::new();
    }
    let (released_on, assign_by) = (today, within(today));
    let told = MessageKind::Recorded { news: RecordedNews::HandlerReleased, words: String::new() };
    vec![
        Event::HandlerReleased(HandlerReleased { handler, reason, released_on, assign_by }),
        tell_on(told, dossier, today),
    ]
}

/// The new handler has read the note.
pub fn take(dossier: &Dossier, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let handler = match context.actor {
        Actor::Staff { id, .. } if dossier.handler_id() == Some(id) => id,
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => return Err(Refusal::new(RefusalCode::NotAllowed)),
    };
    if dossier.handover_to_read().is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::HandoverTaken(HandoverTaken { handler, taken_on: context.today })])
}
