//! Messages that staff send of themselves: words, an invitation, the recognition that is due once.

use super::{MessageKind, tell, tell_in_answer};
use crate::{
    Context, Dossier, Event,
    access::acting,
    recognition::{self, RecognitionKind},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Date, MessageId, Refusal, RefusalCode};

/// What staff send of themselves.
#[derive(Clone, Debug)]
pub enum StaffMessage {
    /// Words of their own.
    Words {
        /// In a few words.
        subject: String,
        /// The words.
        text: String,
    },
    /// An invitation to a talk.
    Invitation {
        /// The day; not before today.
        talk_on: Date,
        /// The time of the clock.
        time: String,
        /// Where, or by which number we call.
        place: String,
        /// What it is about and who comes.
        words: String,
    },
    /// The apology; once.
    Apology,
    /// The declaration that the person is not a fraudster; once.
    NotAFraudster,
}

/// Staff send the parent a message.
#[derive(Clone, Debug)]
pub struct SendMessage {
    /// What.
    pub message: StaffMessage,
    /// The message of the parent that it answers.
    pub answers: Option<MessageId>,
}

/// Sends the parent a message.
pub fn send(dossier: &Dossier, command: &SendMessage, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let kind = match &command.message {
        StaffMessage::Words { subject, text } => MessageKind::Words {
            subject: acting::text(subject, "subject", LINE_LENGTH_MAX)?,
            text: acting::text(text, "text", TEXT_LENGTH_MAX)?,
        },
        StaffMessage::Invitation { talk_on, time, place, words } => {
            if *talk_on < context.today {
                let today = acting::shown(context.today);
                return Err(Refusal::at(RefusalCode::DateTooEarly, "talk_on").with("first", today));
            }
            MessageKind::Invitation {
                talk_on: *talk_on,
                time: acting::text(time, "time", LINE_LENGTH_MAX)?,
                place: acting::text(place, "place", LINE_LENGTH_MAX)?,
                words: acting::text(words, "words", TEXT_LENGTH_MAX)?,
            }
        }
        StaffMessage::Apology => once(MessageKind::Apology, dossier)?,
        StaffMessage::NotAFraudster => once(MessageKind::NotAFraudster, dossier)?,
    };
    let declared = (kind == MessageKind::NotAFraudster)
        .then(|| recognition::given(dossier, RecognitionKind::Declaration, context))
        .flatten();
    let Some(answers) = command.answers else {
        return Ok([tell(kind, dossier, context)].into_iter().chain(declared).collect());
    };
    let reply = dossier.reply(answers).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if reply.is_closed() {
        return Err(Refusal::new(RefusalCode::AlreadyAnswered));
    }
    Ok([tell_in_answer(kind, answers, dossier, context)].into_iter().chain(declared).collect())
}

fn once(kind: MessageKind, dossier: &Dossier) -> Result<MessageKind, Refusal> {
    let is_sent = dossier.messages.iter().any(|message| message.sent.kind == kind);
    if is_sent { Err(Refusal::new(RefusalCode::AlreadySent)) } else { Ok(kind) }
}
