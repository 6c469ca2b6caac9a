//! What happened to an objection, as it is kept.

use super::{
    Contested,
    ruling::{AppealFiled, AppealRuled},
};
use crate::{
    deadlines::{Sender, Way},
    macros::{sealed_words, words},
};
use herstel_kernel::{Actor, Date, DocumentId, ObjectionId, StaffId};
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

/// Somebody objected to a decision.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionFiled {
    /// The objection.
    pub objection: ObjectionId,
    /// To what.
    pub decision: Contested,
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

words! {
    /// The stable text, for forms, JSON and text keys (`objection-outcome-…`).
    ObjectionOutcome {
        Upheld = "upheld", Partly = "partly", Unfounded = "unfounded", Inadmissible = "inadmissible",
    }
    /// The stable text, for forms, JSON and text keys (`hearing-…`).
    HearingWay { InPerson = "in-person", ByPhone = "by-phone" }
}

sealed_words! {
    ObjectionFiled(objection), MendAsked(objection), ObjectionMended(objection), LatenessJudged(objection),
    HearingWished(objection), HearingPlanned(objection), HearingHeld(objection), AdviceReceived(objection),
    AnswerProposed(objection), AnswerReturned(objection),
}
