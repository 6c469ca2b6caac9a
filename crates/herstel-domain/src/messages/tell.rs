//! Telling the parent something: what there is to tell, and the event that does it.

use super::{FormerReach, Happened, Leaving, OpenTask, RecordedNews, leavings};
use crate::{
    Context, Dossier, Event, Scope, access::Reach, calls::CallNews, complaints::ComplaintNews,
    objections::ObjectionNews, registration::PreferredLanguage,
};
use herstel_kernel::{
    Cents, Date, DecisionId, DocumentId, LetterId, MessageId, ObjectionId, SettlementId, StaffId,
};
use serde::{Deserialize, Serialize};

/// What a message is about, with what its words need. Words of the installation are texts of the scheme packages and of
/// the pages; only what somebody wrote stands in the message itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "about")]
pub enum MessageKind {
    /// We have your registration.
    Registered,
    /// We have your document.
    DocumentReceived {
        /// Which.
        document: DocumentId,
    },
    /// There is a decision; its letter is the message.
    Decision {
        /// Which.
        decision: DecisionId,
        /// Its letter.
        letter: LetterId,
    },
    /// Come and talk, or expect a call.
    Invitation {
        /// The day.
        talk_on: Date,
        /// The time of the clock, as told.
        time: String,
        /// Where, or by which number we call.
        place: String,
        /// What it is about and who comes.
        words: String,
    },
    /// There is an offer of a settlement agreement to read and think about.
    AgreementOffered {
        /// The step of the road where it is offered.
        step: String,
        /// Until when it can be thought about.
        until_on: Option<Date>,
        /// The agreement. A message without it is about the one that was offered at the step on its day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        settlement: Option<SettlementId>,
    },
    /// Somebody else is your fixed person now.
    HandlerChanged {
        /// Who.
        handler: StaffId,
        /// Why, in plain words.
        words: String,
    },
    /// We will not make the legal date.
    DeadlineWillPass {
        /// Of which step.
        step: String,
        /// Of which objection it is the answer; none when it is the decision of the step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objection: Option<ObjectionId>,
        /// The last day that the law gives.
        due_on: Date,
        /// The last day on which we call about it; none where the installation promises nothing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        call_on: Option<Date>,
        /// What the rules about late decisions give then; none while they give nothing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        penalty: Option<PenaltyAhead>,
        /// Somebody wrote already that it is late, and that counts; they need not write again.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        noticed: bool,
    },
    /// A legal date moved: it was extended, stands still, or runs again.
    DeadlineMoved {
        /// Of which step.
        step: String,
        /// Of which objection it is the answer; none when it is the decision of the step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objection: Option<ObjectionId>,
        /// The last day as it is now; none while it stands still without a known end.
        due_on: Option<Date>,
        /// Why, in plain words; empty when time simply runs again.
        words: String,
    },
    /// Nothing has changed; this is where you are.
    NothingChanged {
        /// The step that comes now.
        step: Option<String>,
        /// The legal date that stands.
        due_on: Option<Date>,
    },
    /// This is where you are, with what happened since we last told you anything, and what waits for you.
    WhereYouAre {
        /// The step that comes now.
        step: Option<String>,
        /// The legal date that stands.
        due_on: Option<Date>,
        /// What happened.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        happened: Vec<Happened>,
        /// What waits for them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        open: Vec<OpenTask>,
    },
    /// An apology.
    Apology,
    /// You are not a fraudster.
    NotAFraudster,
    /// We need a paper from you.
    PaperAsked {
        /// Which, in plain words.
        paper: String,
        /// Until when.
        until_on: Date,
        /// Words of the handler; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// There is something about you to read; say what you think of it.
    ResponseAsked {
        /// The step that is the response.
        step: String,
        /// Until when.
        until_on: Date,
        /// What there is to read.
        words: String,
    },
    /// Staff wrote down what you told; read it and say whether it is right.
    StoryToRead,
    /// What happened to you, and why, is there to read.
    TimelineShared,
    /// We have your notice that we are late.
    NoticeReceived {
        /// Of which step.
        step: String,
        /// Of which objection it is the answer; none when it is the decision of the step.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objection: Option<ObjectionId>,
        /// It came before it counts, so that nothing grows from it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        too_early: bool,
        /// The first day on which another one counts, when this one came too early and that day is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        counts_from: Option<Date>,
    },
    /// You get money because we were late.
    PenaltyEstablished {
        /// Of which step.
        step: String,
        /// How much.
        amount: Cents,
        /// The last day on which one can object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until_on: Option<Date>,
        /// What had been established, when it is established anew because somebody was right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Cents>,
    },
    /// The road that you left stays closed; you can object.
    ReopeningRefused {
        /// After which step you left.
        step: String,
        /// The last day on which one can object.
        until_on: Option<Date>,
        /// Why: what was found about every condition, and what the second reader said.
        words: String,
    },
    /// Something happened with an objection or before a court.
    Objection {
        /// What.
        news: ObjectionNews,
        /// The step of the decision that it is about.
        step: String,
        /// The day that goes with it: the legal date, the last day for the parent, or the day of a talk.
        on: Option<Date>,
        /// What staff wrote about it; empty when there is nothing.
        words: String,
    },
    /// Something happened with a complaint.
    Complaint {
        /// What.
        news: ComplaintNews,
        /// The day that goes with it: the last day of the answer, or the day of a talk.
        on: Option<Date>,
        /// What was written about it to the person; empty when there is nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// Who handles it, when somebody does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        handler: Option<StaffId>,
    },
    /// Something happened with a call for which the parent asked.
    Call {
        /// What.
        news: CallNews,
        /// The last day on which we call, or the day on which we did.
        on: Date,
    },
    /// Something about you was written down.
    Recorded {
        /// What.
        news: RecordedNews,
        /// What was written about it to the person; empty when there is nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
    /// Words of the handler.
    Words {
        /// In a few words.
        subject: String,
        /// The words.
        text: String,
    },
}

/// What somebody gets who writes that a decision is late, by the rules that hold then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyAhead {
    /// How many days after they wrote it begins.
    pub after_days: u32,
    /// Over how many days it runs at most.
    pub most_days: u32,
}

impl MessageKind {
    /// The stable name; also the end of the keys of its texts.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::DocumentReceived { .. } => "document-received",
            Self::Decision { .. } => "decision",
            Self::Invitation { .. } => "invitation",
            Self::AgreementOffered { .. } => "agreement-offered",
            Self::HandlerChanged { .. } => "handler-changed",
            Self::DeadlineWillPass { .. } => "deadline-will-pass",
            Self::DeadlineMoved { .. } => "deadline-moved",
            Self::NothingChanged { .. } => "nothing-changed",
            Self::WhereYouAre { .. } => "where-you-are",
            Self::Apology => "apology",
            Self::NotAFraudster => "not-a-fraudster",
            Self::PaperAsked { .. } => "paper-asked",
            Self::ResponseAsked { .. } => "response-asked",
            Self::StoryToRead => "story-to-read",
            Self::TimelineShared => "timeline-shared",
            Self::NoticeReceived { .. } => "notice-received",
            Self::PenaltyEstablished { .. } => "penalty-established",
            Self::ReopeningRefused { .. } => "reopening-refused",
            Self::Objection { news, .. } => news.as_str(),
            Self::Complaint { news, .. } => news.as_str(),
            Self::Call { news, .. } => news.as_str(),
            Self::Recorded { news, .. } => news.as_str(),
            Self::Words { .. } => "words",
        }
    }
}

/// The parent was told something. Its page holds it from now on; the ways by which it leaves besides stand here as they
/// were chosen at that moment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageSent {
    /// What.
    pub kind: MessageKind,
    /// When.
    pub sent_on: Date,
    /// In which language.
    pub language: PreferredLanguage,
    /// By which ways it leaves besides the page.
    #[serde(default)]
    pub leaves: Vec<Leaving>,
    /// The message of the parent that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<MessageId>,
    /// It leaves to the addresses of before, of which these are what changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<FormerReach>,
}

/// Words of people never reach a log.
impl std::fmt::Debug for MessageSent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MessageSent({}, {}, …)", self.kind.as_str(), self.sent_on)
    }
}

impl MessageSent {
    /// Whether this reader may find less in it than the person: who acts for somebody reads of a message that sums up what
    /// happened only what is no secret to them.
    pub fn is_read_in_part(&self, scope: &Scope) -> bool {
        let sums_up = matches!(self.kind, MessageKind::WhereYouAre { .. });
        match scope.reach() {
            Reach::Grounds(_) => sums_up,
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => false,
        }
    }
}

/// Tells the parent. The event belongs beside the event it tells of, in the same answer of `decide`.
pub fn tell(kind: MessageKind, dossier: &Dossier, context: &Context<'_>) -> Event {
    tell_on(kind, dossier, context.today)
}

/// The same where nobody gave a command, on the day on which it happened.
pub(crate) fn tell_on(kind: MessageKind, dossier: &Dossier, today: Date) -> Event {
    message(kind, None, dossier, today)
}

/// The same as an answer to a message of the parent.
pub fn tell_in_answer(
    kind: MessageKind,
    answers: MessageId,
    dossier: &Dossier,
    context: &Context<'_>,
) -> Event {
    message(kind, Some(answers), dossier, context.today)
}

fn message(kind: MessageKind, answers: Option<MessageId>, dossier: &Dossier, today: Date) -> Event {
    let is_said = is_said_today(&kind, dossier, today);
    let leaves = if is_said { Vec::new() } else { leavings(dossier, today) };
    let language = dossier.language();
    Event::MessageSent(MessageSent { kind, sent_on: today, language, leaves, answers, former: None })
}

/// Who hands in five photos on one day hears of it once; the page says it of each.
fn is_said_today(kind: &MessageKind, dossier: &Dossier, today: Date) -> bool {
    let is_receipt = |kind: &MessageKind| matches!(kind, MessageKind::DocumentReceived { .. });
    let same =
        |sent: &MessageSent| is_receipt(&sent.kind) && sent.sent_on == today && !sent.leaves.is_empty();
    is_receipt(kind) && dossier.messages.iter().any(|message| same(&message.sent))
}
