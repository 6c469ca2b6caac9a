//! Taking a dossier out of the queue.

use super::is_ready;
use crate::{Context, Dossier, Event, access::acting, handlers};
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// The queue handed a dossier out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOut {
    /// To whom.
    pub to: StaffId,
    /// When.
    pub handed_on: Date,
    /// The setting of the queue that put it first, by its number; zero for the order before anybody set one.
    pub setting: u64,
}

/// Somebody takes the dossier that the queue gives them.
#[derive(Clone, Copy, Debug)]
pub struct TakeFromQueue {
    /// The setting of the queue that put it first.
    pub setting: u64,
    /// The absent handler for whom they stand in today, when the queue gave a dossier of theirs.
    pub for_absent: Option<StaffId>,
}

/// Takes a dossier that is ready. One with a fixed handler goes to that handler, or to who stands in for them today: the
/// handler stays the same. One without gets who takes it as its handler.
pub fn take(
    dossier: &Dossier,
    command: &TakeFromQueue,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    let tied = dossier.handler.as_ref().map(|assigned| assigned.handler);
    if !is_ready(dossier)
        || tied.is_some_and(|handler| handler != staff && Some(handler) != command.for_absent)
    {
        return Err(Refusal::new(RefusalCode::Stale));
    }
    let mut events = match tied {
        Some(_) => Vec::new(),
        None => handlers::assign(dossier, staff, context)?,
    };
    events.push(Event::HandedOut(HandedOut {
        to: staff,
        handed_on: context.today,
        setting: command.setting,
    }));
    Ok(events)
}

impl Dossier {
    /// To whom the queue handed it out, while it is still to be taken up.
    pub fn in_hand_of(&self) -> Option<StaffId> {
        self.handed_out.as_ref().filter(|_| is_ready(self)).map(|handed| handed.to)
    }
}
