//! How a message really leaves: sent, printed, posted, given up, come back, and seen.

use super::{Message, OnTheWay, Way};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    macros::words,
    registration::LINE_LENGTH_MAX,
};
use herstel_kernel::{Actor, Date, MessageId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// How far a message is on one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It waits for its turn.
    Queued,
    /// It waits for an address, or for the word that the address is safe.
    Held,
    /// The mail server took it.
    Sent,
    /// It was printed and waits to be posted.
    Printed,
    /// It was given to the post.
    Posted,
    /// It could not be delivered and nobody tries any more.
    Failed,
    /// The post brought it back.
    Returned,
}

words! {
    /// The stable name; also the end of the key of its text.
    Standing {
        Queued = "queued", Held = "held", Sent = "sent", Printed = "printed", Posted = "posted",
        Failed = "failed", Returned = "returned",
    }
}

impl Standing {
    /// Whether it really left.
    pub const fn has_gone(self) -> bool {
        match self {
            Self::Sent | Self::Posted => true,
            Self::Queued | Self::Held | Self::Printed | Self::Failed | Self::Returned => false,
        }
    }

    /// Whether this can follow `before`.
    const fn may_follow(self, before: Self) -> bool {
        match self {
            Self::Sent | Self::Printed => matches!(before, Self::Queued),
            Self::Posted => matches!(before, Self::Printed),
            Self::Failed => matches!(before, Self::Queued | Self::Printed),
            Self::Held => matches!(before, Self::Queued | Self::Printed),
            // Mail that was taken may come back all the same.
            Self::Returned => matches!(before, Self::Sent | Self::Posted),
            Self::Queued => matches!(before, Self::Held | Self::Failed | Self::Returned | Self::Printed),
        }
    }
}

/// A message came further on a way, or back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayChanged {
    /// Which message.
    pub message: MessageId,
    /// On which way.
    pub way: Way,
    /// How far.
    pub standing: Standing,
    /// When.
    pub changed_on: Date,
    /// A stable code of a failure, or what somebody noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The person, or who acts for them, opened a message on the page for the first time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageSeen {
    /// Which.
    pub message: MessageId,
    /// When.
    pub seen_on: Date,
}

/// How a message left is written down: by the system for what it sends and prints, by staff for what the post does.
#[derive(Clone, Debug)]
pub struct NoteLeaving {
    /// Which message.
    pub message: MessageId,
    /// On which way.
    pub way: Way,
    /// How far it is now.
    pub standing: Standing,
    /// A stable code of a failure, or what somebody noted.
    pub reason: Option<String>,
}

/// A message is to leave once more: after it failed or came back, or now that the address is safe.
#[derive(Clone, Copy, Debug)]
pub struct LeaveAgain {
    /// Which message.
    pub message: MessageId,
    /// By which way; may be one that it did not leave by before.
    pub way: Way,
}

/// Writes down how a message left. What was written down already changes nothing.
pub fn note_leaving(
    dossier: &Dossier,
    command: &NoteLeaving,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    by_system_or_staff(context)?;
    let reason = command.reason.as_deref().map(|text| acting::text(text, "reason", LINE_LENGTH_MAX));
    let reason = reason.transpose()?;
    let message = found(dossier, command.message)?;
    let on_the_way = message.ways.iter().find(|on_the_way| on_the_way.way == command.way);
    let before = on_the_way.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?.standing;
    if before == command.standing {
        return Ok(Vec::new());
    }
    if !command.standing.may_follow(before) {
        return Err(Refusal::new(RefusalCode::Stale));
    }
    Ok(vec![Event::WayChanged(WayChanged {
        message: command.message,
        way: command.way,
        standing: command.standing,
        changed_on: context.today,
        reason,
    })])
}

/// Lets a message leave once more.
pub fn leave_again(
    dossier: &Dossier,
    command: &LeaveAgain,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    by_system_or_staff(context)?;
    let message = found(dossier, command.message)?;
    if dossier.goes_to(message, command.way, context.today).is_none() {
        return Err(Refusal::at(RefusalCode::AddressNotSafe, "way"));
    }
    let on_the_way = message.ways.iter().find(|on_the_way| on_the_way.way == command.way);
    if on_the_way.is_some_and(|on_the_way| !Standing::Queued.may_follow(on_the_way.standing)) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::WayChanged(WayChanged {
        message: command.message,
        way: command.way,
        standing: Standing::Queued,
        changed_on: context.today,
        reason: None,
    })])
}

/// Writes down that the person, or who may read for them, opened a message; once.
pub fn see(dossier: &Dossier, message: MessageId, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match context.actor {
        Actor::Person { .. } | Actor::Representative { .. } => {
            acting::for_the_person(dossier, Grant::Read, context)?;
        }
        Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    }
    if found(dossier, message)?.seen_on.is_some() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::MessageSeen(MessageSeen { message, seen_on: context.today })])
}

fn found(dossier: &Dossier, message: MessageId) -> Result<&Message, Refusal> {
    dossier.message(message).ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}

fn by_system_or_staff(context: &Context<'_>) -> Result<(), Refusal> {
    match context.actor {
        Actor::System => Ok(()),
        Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. } => acting::by_staff(context).map(drop),
    }
}

impl Message {
    /// Takes in how far it is on a way.
    pub(crate) fn apply(&mut self, changed: &WayChanged) {
        let now = OnTheWay {
            way: changed.way,
            standing: changed.standing,
            since_on: changed.changed_on,
            reason: changed.reason.clone(),
        };
        match self.ways.iter_mut().find(|on_the_way| on_the_way.way == changed.way) {
            Some(on_the_way) => *on_the_way = now,
            None => self.ways.push(now),
        }
    }
}
