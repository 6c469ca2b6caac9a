//! Who does something.

use crate::{Desk, MunicipalityCode, OrganisationId, PersonId, StaffId};
use serde::{Deserialize, Serialize};

/// Who acts. One variant per kind of actor, holding exactly what that kind needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Actor {
    /// A natural person who signed in as themselves: for their own dossier, or for one of somebody who gave them a
    /// mandate.
    #[serde(alias = "parent")]
    Person {
        /// The person.
        person: PersonId,
    },
    /// Somebody who signed in for an organisation that holds mandates.
    Representative {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// Somebody who works for the operation.
    Staff {
        /// Who.
        id: StaffId,
        /// In which role.
        role: StaffRole,
    },
    /// Somebody who works for a municipality.
    Municipal {
        /// Who.
        id: StaffId,
        /// Of which municipality.
        municipality: MunicipalityCode,
        /// At which desk.
        desk: Desk,
    },
    /// The system itself, for what follows from a rule without a person.
    System,
}

/// The staff roles of this operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StaffRole {
    /// The fixed person of a parent (persoonlijk zaakbehandelaar).
    CaseHandler,
    /// The second reader of decisions (tweede beoordelaar).
    Reviewer,
    /// Who steers the operation: schemes, groups, figures; never a dossier.
    Steering,
}

impl StaffRole {
    /// Whether the role works on dossiers. Who does not, reads nobody's.
    pub const fn handles_dossiers(self) -> bool {
        match self {
            Self::CaseHandler | Self::Reviewer => true,
            Self::Steering => false,
        }
    }
}

impl Actor {
    /// The staff member of the operation who acts, when it is one.
    pub fn staff(&self) -> Option<StaffId> {
        match self {
            Self::Staff { id, .. } => Some(*id),
            Self::Person { .. } | Self::Representative { .. } | Self::Municipal { .. } | Self::System => None,
        }
    }

    /// The natural person who acts as themselves, when it is one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { person } => Some(*person),
            Self::Staff { .. } | Self::Representative { .. } | Self::Municipal { .. } | Self::System => None,
        }
    }
}
