//! Decisions (besluiten): worked out by one person, read by a second, only then binding and visible.
//!
//! An award may be worked out by a machine where the scheme says so; a person reads it all the same.

mod approve;
mod compare;
mod machine;
mod propose;

pub use approve::{ApproveDecision, ReturnDecision, approve, return_decision};
pub use compare::{ChangedFact, changed_facts, previous};
pub use machine::{PreparedBy, prepare_award, step_for_machine};
pub use propose::{ProposeDecision, WorkedOut, check_examples, check_open, propose, work_out};

use herstel_kernel::{Cents, Date, DecisionId, DocumentId, LetterId, ReceiptId, StaffId};
use herstel_scheme::{ContentHash, FactPath, Receipt, SchemeFamily, SchemeId};
use serde::{Deserialize, Serialize};

/// What a decision comes down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The parent has a right; the amount may be zero when it was received before.
    Award,
    /// The parent has no right in this step. Always a person's decision.
    Rejection,
}

impl Outcome {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Award => "award",
            Self::Rejection => "rejection",
        }
    }
}

/// A decision was worked out and sent for its second reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionProposed {
    /// The decision.
    pub decision: DecisionId,
    /// The step of the road it decides.
    pub step: String,
    /// The application on whose road the step is.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The scheme that decides.
    pub scheme: SchemeId,
    /// Exactly which bytes of that scheme.
    pub scheme_hash: ContentHash,
    /// Award or rejection.
    pub outcome: Outcome,
    /// What is paid by this decision.
    pub amount: Cents,
    /// The proof of the calculation; kept in its own table, sealed.
    pub receipt: ReceiptId,
    /// Hash of the sealed-in receipt's plain bytes, so that the journal vouches for it.
    pub receipt_hash: ContentHash,
    /// Who worked it out.
    pub proposed_by: PreparedBy,
    /// When.
    pub proposed_on: Date,
    /// The handler's remark for the second reader.
    pub remark: Option<String>,
    /// The documents on which it relies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relied_on: Vec<DocumentId>,
    /// The facts of it that rest on the word of the parent, because a paper did not come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_word: Vec<FactPath>,
    /// What it was worked out anew for, when it was: an objection or an appeal that the person won.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anew: Option<Anew>,
    /// The receipt itself. Travels with the event to the store, which keeps it apart; not part of the payload.
    #[serde(skip)]
    pub receipt_content: Option<Box<Receipt>>,
}

/// A decision worked out anew takes the place of the one before, for the better only: what was awarded stays awarded,
/// and the decision pays what comes on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anew {
    /// The decision whose place it takes.
    pub replaces: DecisionId,
    /// What was awarded at the step before.
    pub awarded_before: Cents,
    /// What the step comes to now, with what was awarded before; may be less, and then nothing changes.
    pub found: Cents,
}

/// A second person approved a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionApproved {
    /// The decision.
    pub decision: DecisionId,
    /// The second reader; never the proposer.
    pub approved_by: StaffId,
    /// The date on the letter (dagtekening).
    pub decided_on: Date,
    /// The letter that leaves with it.
    pub letter: LetterId,
    /// The legal date of the next decision on the road, when there is one.
    pub next_due_on: Option<Date>,
}

/// A second person returned a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionReturned {
    /// The decision.
    pub decision: DecisionId,
    /// The second reader.
    pub returned_by: StaffId,
    /// When.
    pub returned_on: Date,
    /// What must be looked at again.
    pub remarks: String,
}

/// A decision as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What was proposed; without the receipt's content when read back from the journal.
    pub proposed: DecisionProposed,
    /// The version of the dossier that the proposal made; facts recorded later are not in it.
    pub proposed_at_version: u64,
    /// How far it is.
    pub status: DecisionStatus,
}

/// How far a decision is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionStatus {
    /// Waiting for its second reading; invisible to the parent.
    Proposed,
    /// Binding and visible.
    Approved(DecisionApproved),
    /// Sent back; invisible to the parent.
    Returned(DecisionReturned),
}

impl Decision {
    /// The approval, when the decision is binding.
    pub fn approval(&self) -> Option<&DecisionApproved> {
        match &self.status {
            DecisionStatus::Approved(approved) => Some(approved),
            DecisionStatus::Proposed | DecisionStatus::Returned(_) => None,
        }
    }
}
