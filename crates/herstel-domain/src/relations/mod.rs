//! Relations of the person with others, with their periods: as told, corrected when wrong, never erased.

mod record;

pub use record::{CorrectRelation, EndRelation, RecordRelation, correct, end, record};

use crate::{Dossier, access::Period, bases::Audience};
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

impl Relative {
    /// Who is told to be, or to have been, the partner. What such a relation says decides who reaches nothing.
    pub(crate) fn partner(&self) -> Option<PersonId> {
        match self.kind {
            RelationKind::Partner | RelationKind::ExPartner => self.person,
            RelationKind::Parent | RelationKind::Child | RelationKind::NextOfKin => None,
        }
    }
}

impl Relation {
    /// Whether this is the next of kin with whom the partnership lasted until the day of the death and ended by it.
    fn was_left_behind(&self, partnership: &Self) -> bool {
        let died_on = self.told.period.from_on;
        self.told.kind == RelationKind::NextOfKin
            && self.told.person.is_some()
            && self.told.person == partnership.told.person
            && died_on.is_some()
            && died_on == partnership.told.period.until_on.and_then(|until| until.yesterday().ok())
    }
}

impl Dossier {
    /// A relation by its id.
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.id == id)
    }

    /// Whether a basis rests on a relation, also one that ended: what the relation says, staff looked at.
    pub fn carries_basis(&self, id: RelationId) -> bool {
        self.bases.iter().any(|basis| basis.audience == Audience::NextOfKin { relation: id })
    }

    /// Whether the person of the dossier was the partner of somebody and no longer is on `on`.
    ///
    /// Who became the partner again is none, and neither is who was the partner until the death, as long as they act as
    /// next of kin on a ground that staff looked at. Whoever was called an ex-partner is one whatever else was told.
    pub fn is_ex_partner(&self, person: PersonId, on: Date) -> bool {
        self.is_parted(person, on, None)
    }

    /// The same for who would take over by a relation as next of kin.
    pub(crate) fn is_ex_partner_who_takes_over(&self, kin: &Relation, person: PersonId, on: Date) -> bool {
        self.is_parted(person, on, Some(kin))
    }

    fn is_parted(&self, person: PersonId, on: Date, takes_over: Option<&Relation>) -> bool {
        let mut told = self.relations.iter().filter(|relation| relation.told.person == Some(person));
        told.any(|relation| match relation.told.kind {
            RelationKind::ExPartner => true,
            RelationKind::Partner => {
                takes_over.is_none_or(|kin| !kin.was_left_behind(relation))
                    && self
                        .parted_on(relation)
                        .is_some_and(|parted| parted <= on && !self.is_partner_again(person, parted, on))
            }
            RelationKind::Parent | RelationKind::Child | RelationKind::NextOfKin => false,
        })
    }

    /// From which day on somebody is an ex-partner by a relation as partners: from its end, or when that was the death from
    /// when they no longer act as next of kin.
    pub fn parted_on(&self, partnership: &Relation) -> Option<Date> {
        let ends = self.relations.iter().filter(|kin| kin.was_left_behind(partnership)).flat_map(|kin| {
            let audience = Audience::NextOfKin { relation: kin.id };
            let bases = self.bases.iter().filter(move |basis| basis.audience == audience);
            bases.map(move |basis| basis.period.within(&kin.told.period).until_on)
        });
        ends.fold(partnership.told.period.until_on, |latest, end| {
            latest.zip(end).map(|(one, other)| one.max(other))
        })
    }

    /// Whether somebody became the partner again from `parted` on, and by `on`; when that ended it speaks for itself.
    fn is_partner_again(&self, person: PersonId, parted: Date, on: Date) -> bool {
        self.relations.iter().any(|relation| {
            relation.told.kind == RelationKind::Partner
                && relation.told.person == Some(person)
                && relation.told.period.from_on.is_some_and(|from| {
                    parted <= from && from <= on && self.parted_on(relation).is_none_or(|until| from < until)
                })
        })
    }
}
