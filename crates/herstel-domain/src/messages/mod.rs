//! Messages (berichten): what is told to the parent, by which way it really leaves, and what they answer.
//!
//! Whoever decides that something happens tells of it in the same breath: [`tell`] makes the event that goes into the
//! journal beside the event it tells of. The page of the parent always holds every message; what leaves besides, by
//! e-mail or on paper, says only that there is one, or is the letter itself, to an address that the parent chose.

mod answer;
mod confirm;
mod happened;
mod leave;
mod reach;
mod recorded;
mod status;
mod tell;
mod ways;
mod write;

pub use answer::{CloseReply, Reply, ReplyClosed, ReplyWritten, WriteReply, close_reply, write_reply};
pub(crate) use confirm::confirmations;
pub use happened::Happened;
pub use leave::{LeaveAgain, MessageSeen, NoteLeaving, Standing, WayChanged, leave_again, note_leaving, see};
pub use reach::ask_reach;
pub(crate) use recorded::tell_former;
pub use recorded::{FormerReach, RecordedNews};
pub use status::{OpenTask, where_they_are};
pub(crate) use tell::tell_on;
pub use tell::{MessageKind, MessageSent, PenaltyAhead, tell, tell_in_answer};
pub use ways::{Leaving, MessageWaysSet, SetMessageWays, Way, chosen_ways, leavings, set_ways};
pub use write::{SendMessage, StaffMessage, send};

use crate::Dossier;
use herstel_kernel::{Date, MessageId};

/// A message as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which: that of its entry in the journal.
    pub id: MessageId,
    /// The version of the dossier that sending it made.
    pub version: u64,
    /// What was said.
    pub sent: MessageSent,
    /// The ways by which it leaves besides the page, and how far it is on each.
    pub ways: Vec<OnTheWay>,
    /// When it was first opened on the page by the person or who acts for them.
    pub seen_on: Option<Date>,
}

/// How far a message is on one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTheWay {
    /// Which way.
    pub way: Way,
    /// How far.
    pub standing: Standing,
    /// Since when.
    pub since_on: Date,
    /// Why, where that has to be said: a stable code of a failure, or what somebody noted.
    pub reason: Option<String>,
}

impl Message {
    /// Whether it really left by a way that the parent chose, or was opened on the page. Until then the dossier carries a
    /// mark. A parent who chose the page alone has it there at once.
    pub fn has_gone(&self) -> bool {
        // Where it went to an address of before, that it came back says all there is to say.
        let was_tried = |on_the_way: &OnTheWay| match on_the_way.standing {
            Standing::Queued | Standing::Held => false,
            Standing::Sent | Standing::Printed | Standing::Posted | Standing::Failed | Standing::Returned => {
                true
            }
        };
        self.seen_on.is_some()
            || self.ways.is_empty()
            || self.sent.former.is_some() && self.ways.iter().all(was_tried)
            || self.ways.iter().any(|on_the_way| on_the_way.standing.has_gone())
    }
}

impl Dossier {
    /// A message by its id.
    pub fn message(&self, id: MessageId) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// A message back by its id.
    pub fn reply(&self, id: MessageId) -> Option<&Reply> {
        self.replies.iter().find(|reply| reply.id == id)
    }

    /// Messages that have not really gone yet.
    pub fn unsent(&self) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.has_gone())
    }

    /// Messages of the parent that nobody has answered.
    pub fn open_replies(&self) -> impl Iterator<Item = &Reply> {
        self.replies.iter().filter(|reply| !reply.is_closed())
    }

    /// When the parent was last told anything.
    pub fn last_told_on(&self) -> Option<Date> {
        self.messages.last().map(|message| message.sent.sent_on)
    }
}
