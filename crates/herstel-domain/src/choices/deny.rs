//! Saying that a choice somebody else recorded is not what one said.

use super::ChoiceDenied;
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    settlement,
};
use herstel_kernel::{Actor, ChoiceId, Refusal, RefusalCode};

/// The person says that this is not what they said.
#[derive(Clone, Copy, Debug)]
pub struct DenyChoice {
    /// The choice.
    pub choice: ChoiceId,
}

/// Takes the effect from a choice that was recorded on the person's word. What they chose before at that step stands
/// again, or nothing, with the applications that go with it, and a signature that it was is none. Only the person says so,
/// or who acts for them, and only of a choice that staff recorded.
pub fn deny(dossier: &Dossier, command: &DenyChoice, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match context.actor {
        Actor::Person { .. } | Actor::Representative { .. } => {}
        Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    }
    acting::for_the_person(dossier, Grant::Choose, context)?;
    let made = dossier.choices.iter().find(|made| made.choice == command.choice);
    let made = made.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    match made.recorded_by {
        Actor::Staff { .. } => {}
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotFound));
        }
    }
    if dossier.is_denied(command.choice) {
        return Ok(Vec::new());
    }
    let mut events = vec![Event::ChoiceDenied(ChoiceDenied {
        choice: command.choice,
        denied_on: context.today,
        denied_by: context.actor,
    })];
    events.extend(settlement::denied(dossier, made, context));
    Ok(events)
}
