//! Settlement agreements (vaststellingsovereenkomsten): leaving the road at a step by an agreement that both sign.
//!
//! Drawn up by one member of staff, read by a second, offered to the person, signed by both: for the operation never by who
//! wrote down that the person signed. The person can take their
//! signature back until the cooling-off period is over. Nothing here expires into anything: an offer that nobody answers
//! stays an offer until a later decision leaves nothing to leave by it. What was awarded stays, and so do the reconstruction, the apology, municipal help and aftercare.

mod draft;
mod lapse;
mod sign;

pub use draft::{
    DraftSettlement, OfferSettlement, ReturnSettlement, WithdrawSettlement, draft, offer, return_draft,
    withdraw,
};
pub(crate) use lapse::lapsing;
pub(crate) use sign::denied;
pub use sign::{AnswerSettlement, SettlementAnswer, SignSettlement, answer, sign_for_operation};

use crate::{
    Dossier,
    choices::Heard,
    messages::{MessageKind, MessageSent},
};
use herstel_kernel::{Actor, Date, DecisionId, SettlementId, StaffId};
use herstel_scheme::{ContentHash, SchemeFamily, SchemeId};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// An agreement was drawn up and sent for its second reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementDrafted {
    /// The agreement.
    pub settlement: SettlementId,
    /// The application whose road is left.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The step after which.
    pub step: String,
    /// The option by which the road is left.
    pub option: String,
    /// The scheme whose texts the agreement has.
    pub scheme: SchemeId,
    /// Exactly which bytes of that scheme.
    pub scheme_hash: ContentHash,
    /// On which conditions the person can come back, by their ids in the scheme.
    pub conditions: Vec<String>,
    /// For how many days after their signature the person can take it back.
    pub cooling_off_days: u16,
    /// What the handler and the person agreed besides, in plain words.
    pub words: Option<String>,
    /// Who drew it up.
    pub drafted_by: StaffId,
    /// When.
    pub drafted_on: Date,
}

/// A second person read the agreement; from then on it is offered to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementOffered {
    /// The agreement.
    pub settlement: SettlementId,
    /// The second reader; never who drew it up.
    pub offered_by: StaffId,
    /// When.
    pub offered_on: Date,
}

/// A second person sent the draft back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementReturned {
    /// The agreement.
    pub settlement: SettlementId,
    /// The second reader.
    pub returned_by: StaffId,
    /// When.
    pub returned_on: Date,
    /// What must be looked at again.
    pub remarks: String,
}

/// The operation took its offer back before both had signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementWithdrawn {
    /// The agreement.
    pub settlement: SettlementId,
    /// Who.
    pub withdrawn_by: StaffId,
    /// When.
    pub withdrawn_on: Date,
    /// Why, to the person.
    pub reason: String,
}

/// Nobody had signed when a decision was made that follows the step: there is nothing left to leave by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementLapsed {
    /// The agreement.
    pub settlement: SettlementId,
    /// The decision.
    pub decision: DecisionId,
    /// When.
    pub lapsed_on: Date,
}

/// What the person said to the offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementAnswered {
    /// The agreement.
    pub settlement: SettlementId,
    /// Signed, declined, or the signature taken back.
    pub answer: SettlementAnswer,
    /// When.
    pub answered_on: Date,
    /// How it was heard.
    pub heard: Heard,
    /// Who recorded it.
    pub recorded_by: Actor,
}

/// The operation signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementSigned {
    /// The agreement.
    pub settlement: SettlementId,
    /// Who signed for the operation.
    pub signed_by: StaffId,
    /// When.
    pub signed_on: Date,
}

/// An agreement as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What was drawn up.
    pub drafted: SettlementDrafted,
    /// How far the papers are.
    pub status: SettlementStatus,
    /// The day on which it was offered, also when it was taken back later.
    pub offered_on: Option<Date>,
    /// The person's signature, while it stands.
    pub person_signed: Option<SettlementAnswered>,
    /// The operation's signature.
    pub operation_signed: Option<SettlementSigned>,
    /// The day on which the road was opened again.
    pub reopened_on: Option<Date>,
}

/// How far the papers are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettlementStatus {
    /// Waits for its second reading; invisible to the person.
    Drafted,
    /// Sent back; invisible to the person.
    Returned(SettlementReturned),
    /// Before the person.
    Offered(SettlementOffered),
    /// The person said no.
    Declined(SettlementAnswered),
    /// The operation took it back.
    Withdrawn(SettlementWithdrawn),
    /// The road went on.
    Lapsed(SettlementLapsed),
}

/// What an agreement means on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettlementStage {
    /// Nobody but staff sees it.
    InPreparation,
    /// Before the person, who has not signed.
    Offered,
    /// The person signed and can take it back up to and including this day.
    CoolingOff {
        /// The last day.
        until: Date,
    },
    /// The person signed and the period is over; the operation has still to sign.
    Awaited,
    /// It binds both.
    Binding,
    /// It came to nothing.
    Over,
    /// It bound, and the road was opened again.
    Reopened,
}

impl SettlementDrafted {
    /// The last day on which the person can take back a signature of that day.
    pub fn cooling_off_until(&self, signed_on: Date) -> Date {
        signed_on.checked_add(i64::from(self.cooling_off_days).days()).unwrap_or(signed_on)
    }
}

impl Dossier {
    /// The agreement that a message brings to the person.
    pub fn settlement_told(&self, message: &MessageSent) -> Option<&Settlement> {
        let MessageKind::AgreementOffered { step, settlement, .. } = &message.kind else { return None };
        self.settlements.iter().rev().find(|held| match settlement {
            Some(id) => held.drafted.settlement == *id,
            None => held.drafted.step == *step && held.offered_on == Some(message.sent_on),
        })
    }
}

impl Settlement {
    /// An agreement that was just drawn up.
    pub fn new(drafted: SettlementDrafted) -> Self {
        let status = SettlementStatus::Drafted;
        Self {
            drafted,
            status,
            offered_on: None,
            person_signed: None,
            operation_signed: None,
            reopened_on: None,
        }
    }

    /// What it means on a day.
    pub fn stage(&self, today: Date) -> SettlementStage {
        match &self.status {
            SettlementStatus::Drafted | SettlementStatus::Returned(_) => SettlementStage::InPreparation,
            SettlementStatus::Declined(_) | SettlementStatus::Withdrawn(_) | SettlementStatus::Lapsed(_) => {
                SettlementStage::Over
            }
            SettlementStatus::Offered(_) if self.reopened_on.is_some() => SettlementStage::Reopened,
            SettlementStatus::Offered(_) => match (self.cooling_off_until(), &self.operation_signed) {
                (None, _) => SettlementStage::Offered,
                (Some(until), _) if today <= until => SettlementStage::CoolingOff { until },
                (Some(_), None) => SettlementStage::Awaited,
                (Some(_), Some(_)) => SettlementStage::Binding,
            },
        }
    }

    /// The last day on which the person can take their signature back, once they signed.
    pub fn cooling_off_until(&self) -> Option<Date> {
        self.person_signed.as_ref().map(|signed| self.drafted.cooling_off_until(signed.answered_on))
    }

    /// From when on it binds both: both signed, and the person can take theirs back no longer. None while that is not so.
    pub fn binding_since(&self) -> Option<Date> {
        let after_cooling_off = self.cooling_off_until()?.tomorrow().ok()?;
        Some(self.operation_signed.as_ref()?.signed_on.max(after_cooling_off))
    }

    /// Who wrote down a signature that the person gave by word; nobody when the person signed in the portal.
    pub fn signature_written_by(&self) -> Option<StaffId> {
        self.person_signed.as_ref()?.recorded_by.staff()
    }

    /// Whether it is drawn up, offered or signed and did not come to nothing.
    pub fn is_open(&self, today: Date) -> bool {
        match self.stage(today) {
            SettlementStage::InPreparation
            | SettlementStage::Offered
            | SettlementStage::CoolingOff { .. }
            | SettlementStage::Awaited
            | SettlementStage::Binding => true,
            SettlementStage::Over | SettlementStage::Reopened => false,
        }
    }

    /// Whether the person signed it, and the operation has still to sign.
    pub fn is_unsigned_by_us(&self) -> bool {
        self.holds_the_choice() && self.operation_signed.is_none()
    }

    /// Whether the person signed it and it was not opened again: the choice at its step is made.
    pub fn holds_the_choice(&self) -> bool {
        let offered = matches!(self.status, SettlementStatus::Offered(_));
        offered && self.person_signed.is_some() && self.reopened_on.is_none()
    }
}
