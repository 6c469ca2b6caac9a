//! Mandates (machtigingen, Awb 2:1): the person lets somebody else act, as far and as long as they say.

mod give;

pub use give::{GiveMandate, WithdrawMandate, give, withdraw};

use crate::{Dossier, access::Period};
use herstel_kernel::{Date, MandateId, OrganisationId, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a holder may do in the name of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// Read the dossier.
    Read,
    /// Tell: remarks, story, documents.
    Tell,
    /// Choose how to go on.
    Choose,
    /// Sign.
    Sign,
}

/// Who holds a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "holder")]
pub enum MandateHolder {
    /// A natural person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
}

/// A mandate was given.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateGiven {
    /// The mandate.
    pub mandate: MandateId,
    /// Who holds it.
    #[serde(flatten)]
    pub holder: MandateHolder,
    /// Their name as told.
    pub name: String,
    /// What they may do; at least one thing.
    pub powers: BTreeSet<Power>,
    /// When.
    pub period: Period,
    /// When it was given.
    pub given_on: Date,
}

/// Names never reach a log.
impl std::fmt::Debug for MandateGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MandateGiven({}, {:?}, …)", self.mandate, self.powers)
    }
}

/// A mandate was taken back; it no longer holds from that day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateWithdrawn {
    /// The mandate.
    pub mandate: MandateId,
    /// When.
    pub withdrawn_on: Date,
}

/// A mandate as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// As given.
    pub given: MandateGiven,
    /// When it was taken back.
    pub withdrawn_on: Option<Date>,
}

impl Mandate {
    /// When it holds.
    pub fn period(&self) -> Period {
        self.withdrawn_on.map_or(self.given.period, |day| self.given.period.ended(day))
    }
}

impl Dossier {
    /// A mandate by its id.
    pub fn mandate(&self, id: MandateId) -> Option<&Mandate> {
        self.mandates.iter().find(|mandate| mandate.given.mandate == id)
    }
}
