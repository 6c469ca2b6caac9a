//! Opening a road again that somebody left: on the conditions that were told when they left, tested one by one.
//!
//! One condition that is met opens the road. A refusal needs a second reader, who may open the road instead. Only people
//! test: no machine and no sign from elsewhere opens or closes anything. Who can still choose otherwise, or take a signature
//! back, asks nobody; a request that waits when that becomes so is over.

mod decide;

pub use decide::{
    AnswerRefusal, ConditionFinding, RequestReopening, TestReopening, answer_refusal, request, test,
    to_ask_for,
};

use crate::choices::Heard;
use herstel_kernel::{Actor, ChoiceId, Date, ObjectionId, ReopeningId, StaffId};
use herstel_scheme::SchemeFamily;
use serde::{Deserialize, Serialize};

/// The person asked to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReopeningRequested {
    /// The request.
    pub reopening: ReopeningId,
    /// The application whose road was left.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The step after which.
    pub step: String,
    /// The conditions that were told, by their ids in the scheme.
    pub conditions: Vec<String>,
    /// Why, in the person's words.
    pub words: String,
    /// When.
    pub requested_on: Date,
    /// How it was heard.
    pub heard: Heard,
    /// Who recorded it.
    pub recorded_by: Actor,
}

/// Every condition was tested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReopeningTested {
    /// The request.
    pub reopening: ReopeningId,
    /// What was found, condition by condition.
    pub findings: Vec<ConditionFinding>,
    /// Who tested.
    pub tested_by: StaffId,
    /// When.
    pub tested_on: Date,
}

/// A second person read a refusal, or answered an objection to one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReopeningRefusalRead {
    /// The request.
    pub reopening: ReopeningId,
    /// Whether the road is opened after all.
    pub reopens: bool,
    /// Why, to the person.
    pub reason: String,
    /// Who read it; never who tested.
    pub read_by: StaffId,
    /// When.
    pub read_on: Date,
    /// The objection that opened the road, when one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<ObjectionId>,
}

/// A request as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopening {
    /// What was asked.
    pub requested: ReopeningRequested,
    /// What was found.
    pub tested: Option<ReopeningTested>,
    /// What the second reader said to a refusal.
    pub read: Option<ReopeningRefusalRead>,
    /// What an objection to the refusal changed. Who refused, and who read that, stays as it was.
    pub upheld: Option<ReopeningRefusalRead>,
    /// The choice by which the road was left when this was asked.
    pub left_by: Option<ChoiceId>,
    /// The day on which that choice no longer stood, while nobody had said yes or no.
    pub overtaken_on: Option<Date>,
}

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReopeningStage {
    /// Waits for its test.
    Requested,
    /// No condition was met; waits for its second reading. The person does not see it as refused.
    RefusalProposed,
    /// The road is open again.
    Granted,
    /// Refused by two people.
    Refused,
    /// The way out no longer stood before anybody said yes or no: there is nothing left to open.
    Overtaken,
}

impl Reopening {
    /// How far it is.
    pub fn stage(&self) -> ReopeningStage {
        match (&self.tested, &self.read) {
            (Some(tested), _) if tested.is_met() => ReopeningStage::Granted,
            (Some(_), Some(read)) if read.reopens || self.upheld.is_some() => ReopeningStage::Granted,
            (Some(_), Some(_)) => ReopeningStage::Refused,
            (None, _) | (Some(_), None) if self.overtaken_on.is_some() => ReopeningStage::Overtaken,
            (None, _) => ReopeningStage::Requested,
            (Some(_), None) => ReopeningStage::RefusalProposed,
        }
    }

    /// Whether somebody of us has still to say yes or no.
    pub fn is_pending(&self) -> bool {
        match self.stage() {
            ReopeningStage::Requested | ReopeningStage::RefusalProposed => true,
            ReopeningStage::Granted | ReopeningStage::Refused | ReopeningStage::Overtaken => false,
        }
    }

    /// Everything that was said to a refusal, in order: by the second reader, and in the answer to an objection.
    pub fn said(&self) -> impl Iterator<Item = &ReopeningRefusalRead> {
        self.read.iter().chain(&self.upheld)
    }
}

impl ReopeningTested {
    /// Whether a condition is met; one is enough.
    pub fn is_met(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_met)
    }
}
