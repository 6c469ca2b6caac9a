//! Relations of the person with others, with their periods: as told, corrected when wrong, never erased.

mod record;

pub use record::{CorrectRelation, EndRelation, RecordRelation, correct, end, record};

use crate::{Dossier, access::Period};
use herstel_kernel::{Date, PersonId, RelationId};
use serde::{Deserialize, Serialize};

/// What the other is to the person of the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// Partner (Awir 3). Once ended, an ex-partner.
    Partner,
    /// Former partner.
    ExPartner,
    /// Father or mother.
    Parent,
    /// Child.
    Child,
    /// Next of kin of a person who died (Wht 2.14b).
    NextOfKin,
}

/// Somebody the person is related to, as told.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relative {
    /// What they are to the person.
    pub kind: RelationKind,
    /// Their name as told.
    pub name: String,
    /// Their date of birth, when known.
    pub born_on: Option<Date>,
    /// Who they are, when their citizen number was given.
    pub person: Option<PersonId>,
    /// When the relation held.
    pub period: Period,
    /// Where this comes from: the person's word, a register, a letter.
    pub source: String,
}

/// Names never reach a log.
impl std::fmt::Debug for Relative {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Relative({:?}, …)", self.kind)
    }
}

/// A relation was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationRecorded {
    /// The relation.
    pub relation: RelationId,
    /// With whom, as told.
    pub told: Relative,
    /// When it was told.
    pub recorded_on: Date,
}

/// A relation was told wrongly; from now on it stands so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationCorrected {
    /// The relation.
    pub relation: RelationId,
    /// As it should have been told.
    pub told: Relative,
    /// When it was corrected.
    pub corrected_on: Date,
}

/// A relation ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationEnded {
    /// The relation.
    pub relation: RelationId,
    /// The first day on which it was no more.
    pub until_on: Date,
    /// When that was told.
    pub recorded_on: Date,
}

/// A relation as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Which.
    pub id: RelationId,
    /// As it stands.
    pub told: Relative,
    /// How many times it was corrected.
    pub corrections: u32,
}

impl Dossier {
    /// A relation by its id.
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.id == id)
    }

    /// Whether the person of the dossier was the partner of somebody and no longer is on `on`.
    pub fn is_ex_partner(&self, person: PersonId, on: Date) -> bool {
        self.relations.iter().filter(|relation| relation.told.person == Some(person)).any(|relation| {
            match relation.told.kind {
                RelationKind::ExPartner => true,
                RelationKind::Partner => relation.told.period.until_on.is_some_and(|until| until <= on),
                RelationKind::Parent | RelationKind::Child | RelationKind::NextOfKin => false,
            }
        })
    }
}
