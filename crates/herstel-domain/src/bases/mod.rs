//! Bases (grondslagen): every look by others rests on one, and each is dated data.

mod record;

pub use record::{EndBasis, RecordBasis, end, record};

use crate::{Dossier, access::Period};
use herstel_kernel::{BasisId, Date, Desk, DossierId, MunicipalityCode, RelationId};
use serde::{Deserialize, Serialize};

/// On what a look rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum BasisKind {
    /// The person asked for it; the registration is such a request.
    RequestOfPerson,
    /// A law says so.
    StatutoryGround {
        /// Its article: `Wht 2.11`.
        article: String,
    },
    /// Waiting would do harm.
    UrgentNeed {
        /// Why.
        reason: String,
    },
}

/// Who may look on a basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "audience")]
pub enum Audience {
    /// The operation, to handle the dossier.
    Operation,
    /// One desk of a municipality.
    Municipality {
        /// Which.
        municipality: MunicipalityCode,
        /// Which desk.
        desk: Desk,
    },
    /// A next of kin, who takes over with all powers.
    NextOfKin {
        /// The relation that says who.
        relation: RelationId,
    },
}

/// A basis was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisRecorded {
    /// The basis.
    pub basis: BasisId,
    /// On what it rests.
    #[serde(flatten)]
    pub kind: BasisKind,
    /// For whom.
    #[serde(flatten)]
    pub audience: Audience,
    /// When.
    pub period: Period,
    /// When it was recorded.
    pub recorded_on: Date,
}

/// A basis ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisEnded {
    /// The basis.
    pub basis: BasisId,
    /// The first day on which nobody may look on it.
    pub until_on: Date,
}

/// A basis as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Which.
    pub id: BasisId,
    /// On what it rests.
    pub kind: BasisKind,
    /// For whom.
    pub audience: Audience,
    /// When.
    pub period: Period,
}

impl Basis {
    /// The registration, which is a request of the person by itself. It bears the bytes of the dossier, so that also
    /// the journals of before have it.
    pub(crate) fn of_registration(dossier: DossierId) -> Self {
        Self {
            id: BasisId::from_bytes(dossier.to_bytes()),
            kind: BasisKind::RequestOfPerson,
            audience: Audience::Operation,
            period: Period { from_on: None, until_on: None },
        }
    }
}

impl Dossier {
    /// A basis by its id.
    pub fn basis(&self, id: BasisId) -> Option<&Basis> {
        self.bases.iter().find(|basis| basis.id == id)
    }

    /// On what somebody may look on a day; the newest where there are more.
    pub fn basis_on(&self, audience: Audience, day: Date) -> Option<&Basis> {
        let holds = |basis: &&Basis| basis.audience == audience && basis.period.holds_on(day);
        self.bases.iter().rev().find(holds)
    }

    /// The first day on which the registration is no basis any more.
    pub fn request_until(&self) -> Option<Date> {
        self.basis(BasisId::from_bytes(self.registration.dossier.to_bytes()))?.period.until_on
    }
}
