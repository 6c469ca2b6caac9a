//! Remarks of a parent that something is wrong: pointed out in one click, always answered by a person.

mod raise;

pub use raise::{AnswerDispute, RaiseDispute, RemarkDocument, answer, raise};

use herstel_kernel::{Date, DecisionId, DisputeId, DocumentId, StaffId, TimelineEntryId};
use herstel_scheme::FactPath;
use serde::{Deserialize, Serialize};

/// What the remark is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "about")]
pub enum DisputeTarget {
    /// A fact.
    Fact {
        /// Which.
        path: FactPath,
    },
    /// A row of a decision's calculation.
    DecisionRow {
        /// Which decision.
        decision: DecisionId,
        /// Which row, by its declared name.
        attribute: String,
    },
    /// An entry of the timeline of what happened.
    Timeline {
        /// Which.
        entry: TimelineEntryId,
    },
    /// Something else, in the parent's words.
    Other,
}

/// The parent pointed out that something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeRaised {
    /// The remark.
    pub dispute: DisputeId,
    /// What it is about.
    pub target: DisputeTarget,
    /// In the parent's words; empty when a document says it.
    pub words: String,
    /// The document that shows it, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// When.
    pub raised_on: Date,
}

/// What came of the remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DisputeResult {
    /// The parent was right; the fact has been or will be corrected.
    Corrected,
    /// The fact stands; the answer says why.
    Kept,
}

/// The case handler answered a remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeAnswered {
    /// The remark.
    pub dispute: DisputeId,
    /// What came of it.
    pub result: DisputeResult,
    /// The answer, to the parent.
    pub answer: String,
    /// Who answered.
    pub answered_by: StaffId,
    /// When.
    pub answered_on: Date,
}

/// A remark as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What was pointed out.
    pub raised: DisputeRaised,
    /// The answer, once there is one.
    pub answered: Option<DisputeAnswered>,
}
