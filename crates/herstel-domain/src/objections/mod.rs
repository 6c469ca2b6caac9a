//! Objection and appeal (bezwaar en beroep): against every decision, free of charge, beside the road that simply goes on.
//!
//! Everything is a fact ([`ObjectionEvent`]) and nothing of an earlier one is changed. A person judges whether there was
//! a good reason for a late objection; leaving one aside, like every answer, is read by a second person. The terms stand
//! in the packages and are reckoned by [`crate::deadlines`]. No answer lowers what was awarded: it awards or takes
//! nothing by itself. One that upholds, like a ruling, lets the decision be worked out anew ([`Dossier::anew`]).

mod anew;
mod answer;
mod asked;
mod awaited;
mod court;
mod file;
mod handle;
mod open;
mod state;
mod tell;

pub use answer::{ApproveAnswer, ProposeAnswer, ReturnAnswer};
pub use asked::last_day_to_object;
pub(crate) use asked::{asked, court_order};
pub use awaited::{Awaited, AwaitedEnd, AwaitedSubject};
pub use court::{FileAppeal, RecordRuling};
pub use file::{FileObjection, MendObjection, WishHearing, WithdrawObjection};
pub use handle::{AcknowledgeObjection, AskToMend, JudgeLateness, PlanHearing, RecordAdvice, RecordHearing};
pub use open::{Objected, ObjectionEnd, ObjectionState, OpenObjection, OpenSubject};
pub use state::{Answer, AnswerStatus, Appeal, Objection, ObjectionFacts};
pub use tell::ObjectionNews;

use crate::{
    Context, Dossier, Event,
    deadlines::{Sender, TermSubject, Way},
};
use herstel_kernel::{Actor, AppealId, Date, DecisionId, DocumentId, ObjectionId, Refusal, StaffId};
use herstel_scheme::CourtPenalty;
use serde::{Deserialize, Serialize};

/// What happened to an objection, or before a court.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ObjectionEvent {
    /// Somebody objected to a decision.
    Filed(ObjectionFiled),
    /// Staff confirmed it and said who advises.
    Acknowledged(ObjectionAcknowledged),
    /// The person was asked to complete it.
    MendAsked(MendAsked),
    /// The person completed it.
    Mended(ObjectionMended),
    /// A person judged whether there was a good reason for being late.
    LatenessJudged(LatenessJudged),
    /// The person said how they want to be heard.
    HearingWished(HearingWished),
    /// A day was set to hear the person.
    HearingPlanned(HearingPlanned),
    /// The person was heard, or said that they need not be.
    Heard(HearingHeld),
    /// The committee advised.
    AdviceReceived(AdviceReceived),
    /// An answer was written and sent for its second reading.
    AnswerProposed(AnswerProposed),
    /// A second person sent it back.
    AnswerReturned(AnswerReturned),
    /// A second person approved it; from then on it binds and the person sees it.
    Answered(ObjectionAnswered),
    /// The person took the objection back.
    Withdrawn(ObjectionWithdrawn),
    /// Somebody went to court.
    AppealFiled(AppealFiled),
    /// The court ruled.
    AppealRuled(AppealRuled),
}

impl ObjectionEvent {
    /// The name under which the journal lists it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Filed(_) => "objection-filed",
            Self::Acknowledged(_) => "objection-acknowledged",
            Self::MendAsked(_) => "objection-mend-asked",
            Self::Mended(_) => "objection-mended",
            Self::LatenessJudged(_) => "objection-lateness-judged",
            Self::HearingWished(_) => "objection-hearing-wished",
            Self::HearingPlanned(_) => "objection-hearing-planned",
            Self::Heard(_) => "objection-heard",
            Self::AdviceReceived(_) => "objection-advice-received",
            Self::AnswerProposed(_) => "objection-answer-proposed",
            Self::AnswerReturned(_) => "objection-answer-returned",
            Self::Answered(_) => "objection-answered",
            Self::Withdrawn(_) => "objection-withdrawn",
            Self::AppealFiled(_) => "appeal-filed",
            Self::AppealRuled(_) => "appeal-ruled",
        }
    }
}

macro_rules! words {
    ($($name:ident { $($variant:ident = $text:literal),+ $(,)? })+) => { $(
        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text, for forms, JSON and text keys.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Reads the stable text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    )+ };
}

/// Somebody objected to a decision.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionFiled {
    /// The objection.
    pub objection: ObjectionId,
    /// To which decision.
    pub decision: DecisionId,
    /// The day on which it came.
    pub received_on: Date,
    /// The last day on which it would be in time, by the scheme of the decision.
    pub last_day: Date,
    /// How it came.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
    /// Why, in the person's words; none while they still have to say (pro forma).
    pub words: Option<String>,
    /// Why it came late, when the person said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_reason: Option<String>,
    /// The documents that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// Staff confirmed an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionAcknowledged {
    /// Which.
    pub objection: ObjectionId,
    /// Whether a committee advises (Awb, article 7:13), which gives a longer term.
    pub committee: bool,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person was asked to complete an objection (Awb, article 6:6).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendAsked {
    /// Which.
    pub objection: ObjectionId,
    /// What is missing, to the person.
    pub words: String,
    /// The last day for it.
    pub last_day: Date,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person completed an objection.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionMended {
    /// Which.
    pub objection: ObjectionId,
    /// Why they object, or why it was late.
    pub words: String,
    /// The day on which it came.
    pub received_on: Date,
    /// The documents that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// Who wrote it down.
    pub recorded_by: Actor,
}

/// A person judged whether there was a good reason for a late objection (Awb, article 6:11).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatenessJudged {
    /// Which.
    pub objection: ObjectionId,
    /// There was, and it counts as in time.
    pub excused: bool,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// How the person wants to be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HearingWay {
    /// In a room.
    InPerson,
    /// By telephone.
    ByPhone,
}

/// The person said that they want to be heard, and how. That they need not be is [`ObjectionEvent::Heard`] without a day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingWished {
    /// Of which objection.
    pub objection: ObjectionId,
    /// How.
    pub way: HearingWay,
    /// Whom they bring and what they need; empty when they said nothing of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub wished_on: Date,
}

/// A day was set to hear the person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingPlanned {
    /// Of which objection.
    pub objection: ObjectionId,
    /// The day.
    pub hearing_on: Date,
    /// Where, when and with whom, to the person.
    pub words: String,
    /// Who set it.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person was heard, or need not be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingHeld {
    /// Of which objection.
    pub objection: ObjectionId,
    /// On which day; none when the person said that they need not be heard (Awb, article 7:3).
    pub held_on: Option<Date>,
    /// What was said.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// How an objection ends, in an answer or in an advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionOutcome {
    /// The person is right; the decision is worked out anew.
    Upheld,
    /// The person is right in part; the decision is worked out anew.
    Partly,
    /// The decision stays.
    Unfounded,
    /// It came too late without a good reason, or was not completed.
    Inadmissible,
}

/// A committee advised.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceReceived {
    /// About which objection.
    pub objection: ObjectionId,
    /// What it advises.
    pub outcome: ObjectionOutcome,
    /// Why.
    pub words: String,
    /// The day on which it came.
    pub received_on: Date,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

/// An answer was written and sent for its second reading.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerProposed {
    /// To which objection.
    pub objection: ObjectionId,
    /// How it ends.
    pub outcome: ObjectionOutcome,
    /// Why, to the person.
    pub reasons: String,
    /// Who wrote it.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_on: Date,
}

/// A second person sent an answer back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerReturned {
    /// To which objection.
    pub objection: ObjectionId,
    /// What must be looked at again.
    pub remarks: String,
    /// Who.
    pub returned_by: StaffId,
    /// When.
    pub returned_on: Date,
}

/// A second person approved an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionAnswered {
    /// To which objection.
    pub objection: ObjectionId,
    /// Who; never the one who wrote it.
    pub approved_by: StaffId,
    /// The date of the answer.
    pub decided_on: Date,
    /// The last day on which the person can go to court.
    pub appeal_until: Option<Date>,
}

/// The person took an objection back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionWithdrawn {
    /// Which.
    pub objection: ObjectionId,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub withdrawn_on: Date,
}

/// Which court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourtLevel {
    /// The court (rechtbank).
    Court,
    /// The highest court in these cases (hoger beroep, Raad van State).
    Highest,
}

/// Who went to court.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The parent.
    Parent,
    /// The operation.
    Operation,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppealReason {
    /// Because of what was decided.
    Decision,
    /// Because nothing was decided in time.
    Late,
}

words! {
    ObjectionOutcome {
        Upheld = "upheld", Partly = "partly", Unfounded = "unfounded", Inadmissible = "inadmissible",
    }
    CourtLevel { Court = "court", Highest = "highest" }
    HearingWay { InPerson = "in-person", ByPhone = "by-phone" }
    Party { Parent = "parent", Operation = "operation" }
    AppealReason { Decision = "decision", Late = "late" }
    RulingOutcome {
        Founded = "founded", Unfounded = "unfounded", Inadmissible = "inadmissible", Withdrawn = "withdrawn",
    }
}

/// Somebody went to court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealFiled {
    /// The case.
    pub appeal: AppealId,
    /// About the decision of a step, or about an objection.
    pub about: TermSubject,
    /// Why.
    pub reason: AppealReason,
    /// Where.
    pub level: CourtLevel,
    /// Who.
    pub party: Party,
    /// The day on which the court got it.
    pub filed_on: Date,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

/// How a court ruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RulingOutcome {
    /// Who went to court is right.
    Founded,
    /// They are not.
    Unfounded,
    /// The court did not look at it.
    Inadmissible,
    /// It was taken back.
    Withdrawn,
}

/// What a court laid on the operation (Awb, article 8:55d).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourtOrder {
    /// The last day to decide.
    pub decide_by: Option<Date>,
    /// What each day after it costs.
    pub penalty: Option<CourtPenalty>,
}

/// A court ruled.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealRuled {
    /// In which case.
    pub appeal: AppealId,
    /// When.
    pub ruled_on: Date,
    /// How.
    pub outcome: RulingOutcome,
    /// What it laid on the operation.
    pub order: Option<CourtOrder>,
    /// In a few words.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: StaffId,
}

macro_rules! sealed_words {
    ($($name:ident($id:ident)),+ $(,)?) => { $(
        /// Words of people never reach a log.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({}, …)"), self.$id)
            }
        }
    )+ };
}
pub(crate) use sealed_words;
sealed_words! {
    ObjectionFiled(objection), MendAsked(objection), ObjectionMended(objection), LatenessJudged(objection),
    HearingWished(objection), HearingPlanned(objection), HearingHeld(objection), AdviceReceived(objection), AnswerProposed(objection),
    AnswerReturned(objection), AppealRuled(appeal),
}

/// A wish about an objection or a court case.
#[derive(Clone, Debug)]
pub enum ObjectionCommand {
    /// Object to a decision.
    File(FileObjection),
    /// Confirm it.
    Acknowledge(AcknowledgeObjection),
    /// Ask for what is missing.
    AskToMend(AskToMend),
    /// Complete it.
    Mend(MendObjection),
    /// Judge whether there was a good reason for being late.
    JudgeLateness(JudgeLateness),
    /// Say how one wants to be heard.
    WishHearing(WishHearing),
    /// Set a day to hear the person.
    PlanHearing(PlanHearing),
    /// Write down that they were heard, or need not be.
    RecordHearing(RecordHearing),
    /// Write down an advice.
    RecordAdvice(RecordAdvice),
    /// Send an answer for its second reading.
    ProposeAnswer(ProposeAnswer),
    /// Send it back.
    ReturnAnswer(ReturnAnswer),
    /// Approve it.
    ApproveAnswer(ApproveAnswer),
    /// Take the objection back.
    Withdraw(WithdrawObjection),
    /// Write down that somebody went to court.
    FileAppeal(FileAppeal),
    /// Write down how a court ruled.
    RecordRuling(RecordRuling),
}

/// Carries out a wish about an objection or a court case.
pub fn act(
    dossier: &Dossier,
    command: &ObjectionCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ObjectionCommand::File(command) => file::file(dossier, command, context)?,
        ObjectionCommand::Mend(command) => file::mend(dossier, command, context)?,
        ObjectionCommand::Withdraw(command) => file::withdraw(dossier, command, context)?,
        ObjectionCommand::Acknowledge(command) => handle::acknowledge(dossier, command, context)?,
        ObjectionCommand::AskToMend(command) => handle::ask_to_mend(dossier, command, context)?,
        ObjectionCommand::JudgeLateness(command) => handle::judge_lateness(dossier, command, context)?,
        ObjectionCommand::WishHearing(command) => file::wish_hearing(dossier, command, context)?,
        ObjectionCommand::PlanHearing(command) => handle::plan_hearing(dossier, command, context)?,
        ObjectionCommand::RecordHearing(command) => handle::record_hearing(dossier, command, context)?,
        ObjectionCommand::RecordAdvice(command) => handle::record_advice(dossier, command, context)?,
        ObjectionCommand::ProposeAnswer(command) => answer::propose(dossier, command, context)?,
        ObjectionCommand::ReturnAnswer(command) => answer::send_back(dossier, command, context)?,
        ObjectionCommand::ApproveAnswer(command) => answer::approve(dossier, command, context)?,
        ObjectionCommand::FileAppeal(command) => court::file_appeal(dossier, command, context)?,
        ObjectionCommand::RecordRuling(command) => court::record_ruling(dossier, command, context)?,
    };
    let message = tell::message_of(dossier, &event, context);
    Ok([Event::Objection(event)].into_iter().chain(message).collect())
}
