//! Representation by law (wettelijke vertegenwoordiging, BW boek 1): parents with custody and guardians of a child,
//! and those whom a court appoints for an adult. What they may do follows from their office and from birthdays; nobody
//! has to end it.

mod record;

pub use record::{ConfirmRepresentation, EndRepresentation, RecordRepresentation, confirm, end, record};

use crate::{
    Dossier,
    access::{Grant, Ground, GroundId, Holder, Period},
    macros::words,
    mandates::MandateHolder,
};
use herstel_kernel::{Date, RepresentationId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The age from which somebody speaks for themselves, in years: the operation asks them and nobody else.
pub const OWN_SAY_AGE: i16 = 16;
/// The age from which nobody has custody over somebody, in years (BW 1:233).
pub const ADULT_AGE: i16 = 18;

/// As what somebody represents a person by law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalOffice {
    /// A parent with custody (gezag, BW 1:245).
    ParentalAuthority,
    /// A guardian (voogd, BW 1:280).
    Guardian,
    /// A curator: acts in everything (BW 1:378).
    Curator,
    /// An administrator of goods (bewindvoerder, BW 1:431).
    Administrator,
    /// A mentor: cares for the person (BW 1:450).
    Mentor,
}

words! {
    /// The stable text.
    LegalOffice {
        ParentalAuthority = "parental-authority", Guardian = "guardian", Curator = "curator",
        Administrator = "administrator", Mentor = "mentor",
    }
}

impl LegalOffice {
    /// Ends with the birthdays of a child.
    pub const fn is_custody(self) -> bool {
        match self {
            Self::ParentalAuthority | Self::Guardian => true,
            Self::Curator | Self::Administrator | Self::Mentor => false,
        }
    }
}

/// Somebody said that they represent the person, or staff recorded it. It gives nothing before staff looked at it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentationRecorded {
    /// The representation.
    pub representation: RepresentationId,
    /// As what.
    pub office: LegalOffice,
    /// By whom, when that is known.
    pub by: Option<MandateHolder>,
    /// Their name as told.
    pub name: String,
    /// On what it rests: the register of custody, the decision of a court.
    pub ground: String,
    /// A child lives with them. Who does not live with the child does not see where it lives.
    pub lives_with_them: bool,
    /// When it holds, as told.
    pub period: Period,
    /// Staff looked at the ground.
    pub is_confirmed: bool,
    /// When.
    pub recorded_on: Date,
}

/// Names never reach a log.
impl std::fmt::Debug for RepresentationRecorded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RepresentationRecorded({}, {:?}, …)", self.representation, self.office)
    }
}

/// Staff looked at the ground of a representation; from now on it stands so.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentationConfirmed {
    /// The representation.
    pub representation: RepresentationId,
    /// By whom.
    pub by: MandateHolder,
    /// What they looked at.
    pub ground: String,
    /// A child lives with them.
    pub lives_with_them: bool,
    /// When it holds.
    pub period: Period,
    /// When they looked.
    pub confirmed_on: Date,
}

/// Who represents whom never reaches a log.
impl std::fmt::Debug for RepresentationConfirmed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RepresentationConfirmed({}, …)", self.representation)
    }
}

/// A representation ended, or turned out not to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentationEnded {
    /// The representation.
    pub representation: RepresentationId,
    /// The first day on which it no longer held.
    pub until_on: Date,
    /// When that was told.
    pub recorded_on: Date,
}

/// A representation as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representation {
    /// As recorded or confirmed last.
    pub told: RepresentationRecorded,
    /// The first day on which it no longer holds, when it was ended.
    pub ended_on: Option<Date>,
}

impl Representation {
    /// When it holds, as told and ended; birthdays not looked at.
    pub fn period(&self) -> Period {
        self.ended_on.map_or(self.told.period, |day| self.told.period.ended(day))
    }

    /// Who holds its grounds.
    pub fn holder(&self) -> Option<Holder> {
        self.told.by.map(MandateHolder::holder)
    }

    /// What it gives and when: nothing before staff looked at it. A parent acts until the child is sixteen, then reads
    /// along, and from eighteen on has nothing, without anybody doing anything.
    pub(crate) fn grounds(&self, born_on: Date) -> Vec<Ground> {
        let Some(holder) = self.holder().filter(|_| self.told.is_confirmed) else { return Vec::new() };
        let id = self.told.representation.to_bytes();
        let all = |more: &[Grant]| -> BTreeSet<Grant> {
            [Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign].iter().chain(more).copied().collect()
        };
        let period = self.period();
        let one = |grants| vec![Ground { id: GroundId(id), holder, grants, period }];
        match self.told.office {
            LegalOffice::ParentalAuthority | LegalOffice::Guardian => {
                let read = if self.told.lives_with_them { Grant::Read } else { Grant::ReadWithoutContact };
                let (sixteen, eighteen) = (birthday(born_on, OWN_SAY_AGE), birthday(born_on, ADULT_AGE));
                let between = Period { from_on: Some(sixteen), until_on: Some(eighteen) };
                // Two grounds of one representation never share an id.
                let mut later = id;
                later[15] ^= 0x80;
                vec![
                    Ground {
                        id: GroundId(id),
                        holder,
                        grants: [read, Grant::Tell, Grant::Choose, Grant::Sign].into(),
                        period: period.ended(sixteen),
                    },
                    Ground {
                        id: GroundId(later),
                        holder,
                        grants: [read].into(),
                        period: period.within(&between),
                    },
                ]
            }
            LegalOffice::Curator => one(all(&[Grant::InPlace])),
            LegalOffice::Administrator => one(all(&[])),
            LegalOffice::Mentor => one([Grant::Read, Grant::Tell].into()),
        }
    }
}

/// The day on which somebody reaches an age. Who was born on 29 February reaches it on 1 March in other years.
pub fn birthday(born_on: Date, age: i16) -> Date {
    let year = born_on.year().saturating_add(age);
    Date::new(year, born_on.month(), born_on.day()).or_else(|_| Date::new(year, 3, 1)).unwrap_or(Date::MAX)
}

impl Dossier {
    /// A representation by its id.
    pub fn representation(&self, id: RepresentationId) -> Option<&Representation> {
        self.representations.iter().find(|held| held.told.representation == id)
    }

    /// The first day on which the person speaks for themselves.
    pub fn own_say_from(&self) -> Date {
        birthday(self.registration.details.born_on, OWN_SAY_AGE)
    }
}
