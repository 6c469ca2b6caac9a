//! What the parent writes back: it asks for an answer of a person.

use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Date, MessageId, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// The parent wrote to their handler.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyWritten {
    /// The message it goes back to; none when the parent began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MessageId>,
    /// In their words.
    pub text: String,
    /// When.
    pub written_on: Date,
}

/// Words of people never reach a log.
impl std::fmt::Debug for ReplyWritten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReplyWritten({}, …)", self.written_on)
    }
}

/// Staff dealt with a message of the parent in another way than by a message: on the telephone, at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyClosed {
    /// Which.
    pub reply: MessageId,
    /// How; the parent reads it.
    pub how: String,
    /// Who.
    pub closed_by: StaffId,
    /// When.
    pub closed_on: Date,
}

/// A message of the parent as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Which: that of its entry in the journal.
    pub id: MessageId,
    /// What was written.
    pub written: ReplyWritten,
    /// The message that answers it.
    pub answered_by: Option<MessageId>,
    /// How it was dealt with otherwise.
    pub closed: Option<ReplyClosed>,
}

impl Reply {
    /// Whether nobody needs to do anything about it any more.
    pub fn is_closed(&self) -> bool {
        self.answered_by.is_some() || self.closed.is_some()
    }
}

/// The parent, who acts for them, or staff on their word, writes to the handler.
#[derive(Clone, Debug)]
pub struct WriteReply {
    /// The message it goes back to.
    pub to: Option<MessageId>,
    /// The words.
    pub text: String,
}

/// Staff dealt with a message of the parent otherwise.
#[derive(Clone, Debug)]
pub struct CloseReply {
    /// Which.
    pub reply: MessageId,
    /// How.
    pub how: String,
}

/// Takes in what the parent writes.
pub fn write_reply(
    dossier: &Dossier,
    command: &WriteReply,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let text = acting::text(&command.text, "text", TEXT_LENGTH_MAX)?;
    if command.to.is_some_and(|message| dossier.message(message).is_none()) {
        return Err(Refusal::new(RefusalCode::NotFound));
    }
    Ok(vec![Event::ReplyWritten(ReplyWritten { to: command.to, text, written_on: context.today })])
}

/// Notes how a message of the parent was dealt with.
pub fn close_reply(
    dossier: &Dossier,
    command: &CloseReply,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let closed_by = acting::by_staff(context)?;
    let reply = dossier.reply(command.reply).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if reply.is_closed() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    let how = acting::text(&command.how, "how", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::ReplyClosed(ReplyClosed {
        reply: command.reply,
        how,
        closed_by,
        closed_on: context.today,
    })])
}
