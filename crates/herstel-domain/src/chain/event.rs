//! What can have happened in the chain.

use super::Party;
use crate::{choices::Heard, macros::words, objections::Contested};
use herstel_kernel::{Actor, Date, DutyId, MunicipalityCode, PartyHandoverId, ReferralId, StaffId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How far a referral is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralState {
    /// The parent asked for it.
    Asked,
    /// The other party was asked, with the parent's consent.
    Made,
    /// The other party takes it up.
    Accepted,
    /// Help began.
    Started,
    /// Help is done.
    Ended,
    /// The parent or the other party said no.
    Declined,
}

words! {
    /// The stable text.
    ReferralState {
        Asked = "asked", Made = "made", Accepted = "accepted", Started = "started", Ended = "ended",
        Declined = "declined",
    }
}

impl ReferralState {
    /// Whether it can come after another: forward, and after a no only by asking again.
    pub fn follows(self, before: Option<Self>) -> bool {
        match before {
            None => matches!(self, Self::Asked | Self::Made),
            Some(Self::Ended) => false,
            Some(Self::Declined) => self == Self::Asked,
            Some(before) => self > before,
        }
    }
}

/// What happened in the chain.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ChainEvent {
    /// An organisation has to do something.
    DutyRecorded {
        /// This duty.
        duty: DutyId,
        /// Who.
        party: Party,
        /// Which municipality, when it is the one that may be in touch.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        municipality: Option<MunicipalityCode>,
        /// Their name.
        name: String,
        /// What, in plain words.
        words: String,
        /// Since when.
        since_on: Date,
        /// By when they said they will.
        promised_on: Option<Date>,
        /// When this was recorded.
        recorded_on: Date,
    },
    /// It did it.
    DutyDone {
        /// The duty.
        duty: DutyId,
        /// When.
        done_on: Date,
        /// Who recorded it.
        recorded_by: Actor,
    },
    /// What a decision awards was paid, or a penalty.
    Paid {
        /// The decision, or the penalty as it was established that time.
        decision: Contested,
        /// When.
        paid_on: Date,
        /// Who recorded it.
        recorded_by: StaffId,
    },
    /// A referral came further.
    ReferralMoved {
        /// The referral.
        referral: ReferralId,
        /// To whom.
        party: Party,
        /// Their name; empty while nobody knows to whom exactly.
        name: String,
        /// How far it is.
        state: ReferralState,
        /// How the parent consented to what is told for it, when they did now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consented: Option<Heard>,
        /// The story goes along.
        with_story: bool,
        /// When.
        moved_on: Date,
    },
    /// Staff told another party what they know, with the parent's consent.
    HandedOver {
        /// This handing over.
        handover: PartyHandoverId,
        /// To whom.
        party: Party,
        /// Which municipality, when it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        municipality: Option<MunicipalityCode>,
        /// Their name.
        name: String,
        /// What was told.
        told: String,
        /// What belongs to recovery.
        belongs: String,
        /// What does not.
        belongs_not: String,
        /// The story went along.
        with_story: bool,
        /// How the parent consented.
        consented: Heard,
        /// Who told it.
        handed_by: StaffId,
        /// When.
        handed_on: Date,
    },
    /// The other party takes it from there.
    HandoverAccepted {
        /// The handing over.
        handover: PartyHandoverId,
        /// Who there.
        accepted_by: String,
        /// Who recorded it: staff, or the support desk itself.
        recorded_by: Actor,
        /// When.
        accepted_on: Date,
    },
}

impl ChainEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::DutyRecorded { .. } => "duty-recorded",
            Self::DutyDone { .. } => "duty-done",
            Self::Paid { .. } => "paid",
            Self::ReferralMoved { .. } => "referral-moved",
            Self::HandedOver { .. } => "handed-over",
            Self::HandoverAccepted { .. } => "handover-accepted",
        }
    }
}

/// Names and words about a person never reach a log.
impl fmt::Debug for ChainEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
