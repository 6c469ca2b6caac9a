//! Mandates (machtigingen, Awb 2:1): the person lets somebody else act, as far and as long as they say.

mod give;
mod named;

pub use give::{GiveMandate, WithdrawMandate, give, withdraw};
pub use named::{NamedView, named_view};

use crate::{
    Dossier,
    access::{Holder, Period, grants},
    macros::words,
};
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
    /// Read the facts, and nothing else.
    ReadFacts,
    /// Read the decisions that bind, of one step or of all, and nothing else.
    ReadDecisions,
    /// Read the documents, and nothing else.
    ReadDocuments,
    /// Read the story, and nothing else.
    ReadStory,
    /// Advise.
    Advise,
    /// Join talks; says nothing about amounts.
    JoinTalks,
}

words! {
    /// The stable text.
    Power {
        Read = "read", Tell = "tell", Choose = "choose", Sign = "sign", ReadFacts = "read-facts",
        ReadDecisions = "read-decisions", ReadDocuments = "read-documents", ReadStory = "read-story",
        Advise = "advise", JoinTalks = "join-talks",
    }
}

/// As what somebody holds a mandate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MandateKind {
    /// Somebody whom the person trusts.
    #[default]
    Helper,
    /// An advocate, or somebody else who gives legal aid (Wrb).
    Lawyer,
    /// An independent expert of the person's own choice.
    Expert,
    /// Somebody who went through it too, and joins talks.
    ExperienceExpert,
}

words! {
    /// The stable text.
    MandateKind {
        Helper = "helper", Lawyer = "lawyer", Expert = "expert", ExperienceExpert = "experience-expert",
    }
}

impl MandateKind {
    /// The kind of every mandate of before kinds were asked.
    pub const fn is_helper(&self) -> bool {
        matches!(self, Self::Helper)
    }

    /// Whether a mandate of this kind can give a power. Who is an expert sees what the mandate names and decides
    /// nothing for the person.
    pub const fn can_give(self, power: Power) -> bool {
        match (self, power) {
            (Self::Helper | Self::Lawyer, _) => true,
            (
                Self::Expert | Self::ExperienceExpert,
                Power::Read | Power::Tell | Power::Choose | Power::Sign,
            ) => false,
            (
                Self::Expert | Self::ExperienceExpert,
                Power::ReadFacts
                | Power::ReadDecisions
                | Power::ReadDocuments
                | Power::ReadStory
                | Power::Advise
                | Power::JoinTalks,
            ) => true,
        }
    }
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
    /// As what.
    #[serde(default, skip_serializing_if = "MandateKind::is_helper")]
    pub kind: MandateKind,
    /// What they may do; at least one thing.
    pub powers: BTreeSet<Power>,
    /// The one step whose decisions they read; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// When.
    pub period: Period,
    /// When it was given.
    pub given_on: Date,
    /// Who gave it in the place of the person; absent when the person did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_by: Option<MandateHolder>,
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
    /// The first day on which who gave it in the place of the person was no longer there.
    pub ends_with: Option<Date>,
}

impl Mandate {
    /// Reads the decisions that it names.
    pub fn reads_decisions(&self) -> bool {
        self.given.powers.contains(&Power::ReadDecisions)
    }

    /// When it holds.
    pub fn period(&self) -> Period {
        let ends = [self.withdrawn_on, self.ends_with].into_iter().flatten();
        ends.fold(self.given.period, |period, day| period.ended(day))
    }
}

impl Dossier {
    /// A mandate by its id.
    pub fn mandate(&self, id: MandateId) -> Option<&Mandate> {
        self.mandates.iter().find(|mandate| mandate.given.mandate == id)
    }

    /// The other mandates of whoever holds this one, as far as they hold on a day or later.
    pub fn mandates_beside(&self, id: MandateId, today: Date) -> Vec<&Mandate> {
        let Some(own) = self.mandate(id) else { return Vec::new() };
        let lasts = |mandate: &Mandate| mandate.period().until_on.is_none_or(|until| today < until);
        let is_other = |mandate: &Mandate| {
            mandate.given.mandate != id && mandate.given.holder == own.given.holder && lasts(mandate)
        };
        self.mandates.iter().filter(|mandate| is_other(mandate)).collect()
    }

    /// Whether whoever holds a mandate keeps something without it: by another mandate, or on another ground.
    pub fn keeps_ground(&self, id: MandateId, today: Date) -> bool {
        let Some(own) = self.mandate(id) else { return false };
        let holder = match own.given.holder {
            MandateHolder::Person { person } => Holder::Person(person),
            MandateHolder::Organisation { organisation } => Holder::Organisation(organisation),
        };
        let mut without = self.clone();
        without.mandates.retain(|mandate| mandate.given.mandate != id);
        !self.mandates_beside(id, today).is_empty() || !grants(&without, holder, today).is_empty()
    }
}
