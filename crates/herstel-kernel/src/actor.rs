//! Who does something.

use crate::{ColleagueReference, Desk, MunicipalityCode, OrganisationId, PersonId, StaffId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

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
        /// Which of its people; nobody knows of what was done before they were told apart. What they may see and do is
        /// that of the organisation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        colleague: Option<ColleagueReference>,
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
    /// Who leads a team of case handlers: divides the work and hands dossiers over, decides nothing (teamleider).
    TeamLead,
    /// Who steers the operation: schemes, groups, figures; never a dossier.
    Steering,
    /// Who guards how long personal data is kept and what is destroyed; never a dossier (privacyfunctionaris).
    PrivacyOfficer,
    /// Who judges whether a version of a scheme is sound by law, and signs that or refuses to; never a dossier (jurist).
    LegalAdviser,
    /// Who hears parents about their objections and advises about the answer; of a dossier only the objection that is before
    /// the committee, with its papers (lid van de bezwaarschriftenadviescommissie).
    ObjectionCommittee,
}

/// Where somebody who works on families works, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StaffPost {
    /// At the operation.
    Operation(StaffRole),
    /// At a desk of a municipality.
    Municipal(MunicipalityCode, Desk),
}

/// A text is not the name of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a post: a role, or municipal-support-0000 or municipal-collection-0000 with the code of a municipality"
)]
pub struct StaffPostError;

impl StaffPost {
    const ROLES: [(&'static str, StaffRole); 7] = [
        ("case-handler", StaffRole::CaseHandler),
        ("reviewer", StaffRole::Reviewer),
        ("team-lead", StaffRole::TeamLead),
        ("steering", StaffRole::Steering),
        ("privacy-officer", StaffRole::PrivacyOfficer),
        ("legal-adviser", StaffRole::LegalAdviser),
        ("objection-committee", StaffRole::ObjectionCommittee),
    ];
    const DESKS: [(&'static str, Desk); 2] =
        [("municipal-support-", Desk::Support), ("municipal-collection-", Desk::Collection)];

    /// Who somebody of this post is when they act.
    pub const fn actor(self, id: StaffId) -> Actor {
        match self {
            Self::Operation(role) => Actor::Staff { id, role },
            Self::Municipal(municipality, desk) => Actor::Municipal { id, municipality, desk },
        }
    }
}

impl fmt::Display for StaffPost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operation(role) => {
                let name = Self::ROLES.iter().find(|(_, known)| known == role).map_or("", |(name, _)| *name);
                f.write_str(name)
            }
            Self::Municipal(municipality, desk) => {
                let name = Self::DESKS.iter().find(|(_, known)| known == desk).map_or("", |(name, _)| *name);
                write!(f, "{name}{municipality}")
            }
        }
    }
}

impl FromStr for StaffPost {
    type Err = StaffPostError;
    fn from_str(text: &str) -> Result<Self, StaffPostError> {
        let role = Self::ROLES.iter().find(|(name, _)| *name == text).map(|(_, role)| Self::Operation(*role));
        let desk = || {
            Self::DESKS.iter().find_map(|(name, desk)| {
                let municipality = text.strip_prefix(name)?.parse().ok()?;
                Some(Self::Municipal(municipality, *desk))
            })
        };
        role.or_else(desk).ok_or(StaffPostError)
    }
}

impl Serialize for StaffPost {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for StaffPost {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl StaffRole {
    /// Whether the role works on dossiers: records facts, writes down what a parent says, works out decisions.
    pub const fn handles_dossiers(self) -> bool {
        match self {
            Self::CaseHandler | Self::Reviewer => true,
            Self::TeamLead
            | Self::Steering
            | Self::PrivacyOfficer
            | Self::LegalAdviser
            | Self::ObjectionCommittee => false,
        }
    }

    /// Whether the role reads dossiers: who works on them, and who divides the work.
    pub const fn reads_dossiers(self) -> bool {
        match self {
            Self::CaseHandler | Self::Reviewer | Self::TeamLead => true,
            Self::Steering | Self::PrivacyOfficer | Self::LegalAdviser | Self::ObjectionCommittee => false,
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

    /// By what one of the people of an office or of a desk is told from their colleagues. The operation knows its own staff,
    /// and everybody else is one person.
    pub fn reference(&self) -> Option<ColleagueReference> {
        match self {
            Self::Representative { colleague, .. } => *colleague,
            Self::Municipal { id, .. } => Some(ColleagueReference::of(*id)),
            Self::Person { .. } | Self::Staff { .. } | Self::System => None,
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
