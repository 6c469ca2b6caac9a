//! Who looked at what is kept about a person, when, why, and on what that rests.
//!
//! The store writes these records by itself, before it hands out what was read; the person reads them.

use crate::{
    Dossier, Purpose, Scope,
    access::{Holder, Reach},
    bases::{Audience, Basis},
    mandates::MandateHolder,
    protection::EmergencyAccessOpened,
    relations::{Relation, RelationKind},
};
use herstel_kernel::{Actor, Date, DossierId, OperationId, Timestamp};

/// What was looked at. One record per operation, person and category, however many queries it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A line in a list or among the results of a search: name, number, status, date.
    List,
    /// The dossier: facts, decisions with how they were worked out, choices, remarks, history.
    Dossier,
    /// A letter as it was sent.
    Letter,
    /// A document that was handed in.
    Document,
    /// Name and contact data, and what the person lets a municipality see beyond them.
    Card,
    /// What support desks noted.
    SupportNotes,
    /// An objection with its papers, for the committee that advises about it.
    Objection,
    /// The dossier was read to change it.
    Change,
    /// Who looked.
    AccessRecords,
}

impl What {
    /// All categories.
    pub const ALL: [Self; 9] = [
        Self::List,
        Self::Dossier,
        Self::Letter,
        Self::Document,
        Self::Card,
        Self::SupportNotes,
        Self::Objection,
        Self::Change,
        Self::AccessRecords,
    ];

    /// The stable text; also the end of the key of its name in the texts of the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Dossier => "dossier",
            Self::Letter => "letter",
            Self::Document => "document",
            Self::Card => "card",
            Self::SupportNotes => "support-notes",
            Self::Objection => "objection",
            Self::Change => "change",
            Self::AccessRecords => "access-records",
        }
    }

    /// The category with this stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == text)
    }
}

/// On what a look rests (AVG, article 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A person looks at what is kept about them (AVG, article 15).
    Own,
    /// Handling the application is the task that the law gives to the operation (Wht, chapter 2).
    Task,
    /// The person gave a mandate to who looks, or who looks took over as next of kin or represents them by law.
    Mandate,
    /// The person said that their municipality may be in touch, or asked it for help (Wht 2.21).
    Contact,
}

/// By what somebody acts for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsBy {
    /// The person gave a mandate.
    Mandate,
    /// The law lets them represent the person.
    Law,
    /// They took over as next of kin.
    NextOfKin,
}

impl Ground {
    /// All grounds.
    pub const ALL: [Self; 4] = [Self::Own, Self::Task, Self::Mandate, Self::Contact];

    /// On what reading with this scope rests.
    pub fn of(scope: &Scope) -> Self {
        match scope.reach() {
            Reach::OwnDossier(_) => Self::Own,
            Reach::Operation { .. }
            | Reach::Everything
            | Reach::Grounds(Holder::Operation | Holder::Committee) => Self::Task,
            Reach::Grounds(Holder::Person(_) | Holder::Organisation(_)) => Self::Mandate,
            Reach::Grounds(Holder::Municipality(_, _)) => Self::Contact,
        }
    }

    /// The stable text; also the end of the key of its sentence in the texts of the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Task => "task",
            Self::Mandate => "mandate",
            Self::Contact => "contact",
        }
    }

    /// The ground with this stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == text)
    }
}

/// One look at what is kept about one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessRecord {
    /// When the operation began.
    pub at: Timestamp,
    /// The request or command.
    pub operation: OperationId,
    /// Who looked.
    pub actor: Actor,
    /// Why.
    pub purpose: Purpose,
    /// On what that rests.
    pub ground: Ground,
    /// At what.
    pub what: What,
    /// In which dossier, when it was in one.
    pub dossier: Option<DossierId>,
}

impl Dossier {
    /// The emergency access through which a look was possible, when it was: of several that were open, the one that was
    /// opened last, whose reason was given for this look.
    pub fn emergency_of(&self, record: &AccessRecord) -> Option<&EmergencyAccessOpened> {
        let Actor::Staff { id, .. } = record.actor else { return None };
        let is_open = |opened: &&EmergencyAccessOpened| {
            opened.staff == id && opened.opened_at <= record.at && record.at < opened.until_at
        };
        self.emergencies.iter().rfind(is_open)
    }

    /// By what somebody acted for the person on a day.
    pub fn acts_by(&self, actor: Actor, day: Date) -> Option<ActsBy> {
        let holder = Holder::of(actor)?;
        let by_mandate = self.mandates.iter();
        let mut by_mandate =
            by_mandate.filter(|held| held.given.holder.holder() == holder && held.period().holds_on(day));
        if by_mandate.next().is_some() {
            return Some(ActsBy::Mandate);
        }
        let mut by_law = self.representations.iter();
        if by_law.any(|held| held.holder() == Some(holder) && held.period().holds_on(day)) {
            return Some(ActsBy::Law);
        }
        let is_kin = |basis: &Basis| match basis.audience {
            Audience::NextOfKin { relation } => {
                let person = self.relation(relation).and_then(|relation| relation.told.person);
                basis.period.holds_on(day) && person.is_some_and(|person| holder == Holder::Person(person))
            }
            Audience::Operation | Audience::Municipality { .. } => false,
        };
        self.bases.iter().any(is_kin).then_some(ActsBy::NextOfKin)
    }

    /// What somebody who acts for the person was called: the holder of a mandate, a next of kin, a representative.
    pub fn name_told_of(&self, actor: Actor) -> Option<&str> {
        let of_mandate = self.mandates.iter().rev().find(|mandate| match mandate.given.holder {
            MandateHolder::Person { person } => actor == Actor::Person { person },
            MandateHolder::Organisation { organisation } => {
                matches!(actor, Actor::Representative { organisation: acting, .. } if acting == organisation)
            }
        });
        let of_relation = || {
            let is_kin = |relation: &&Relation| {
                relation.told.kind == RelationKind::NextOfKin
                    && relation.told.person.is_some_and(|person| actor == Actor::Person { person })
            };
            self.relations.iter().rev().find(is_kin).map(|relation| relation.told.name.as_str())
        };
        let of_representation = || {
            let held = self.representations.iter().rev();
            let mut held = held.filter(|held| held.holder().is_some() && held.holder() == Holder::of(actor));
            held.next().map(|held| held.told.name.as_str())
        };
        let of_mandate = of_mandate.map(|mandate| mandate.given.name.as_str());
        of_mandate.or_else(of_relation).or_else(of_representation)
    }
}
