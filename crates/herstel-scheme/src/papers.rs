//! The papers (stukken) that a step asks for: which, who has them, when they are needed, and the days to answer.
//!
//! Read from `[[step.paper]]` in `process.toml`. A paper with the same id in several steps is the same paper: it is asked
//! for once. Its name and why it is asked are the texts `paper-ID` and `paper-ID-about`.

use crate::facts::{FactCatalogue, FactPath, FactValue};
use crate::process::{Process, Step};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Fewest days to answer, so that a request reaches people and leaves time to look.
pub const PAPER_DAYS_MIN: u16 = 7;
/// Most days to answer: who waits longer is better asked again.
pub const PAPER_DAYS_MAX: u16 = 365;

/// A paper that a step asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeededPaper {
    /// Stable English id, of the paper and not of the step.
    pub id: String,
    /// Who has it, and is asked first.
    pub held_by: PaperHolder,
    /// The days in which who is asked can answer, [`PAPER_DAYS_MIN`] to [`PAPER_DAYS_MAX`].
    pub days: u16,
    /// When it is needed; absent: always.
    pub when: Option<PaperWhen>,
}

/// The fact on which it depends whether a paper is needed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperWhen {
    /// Declared name of a fact that a handler fills in.
    pub fact: String,
    /// Role of the collection, when the fact is one of a related object: it holds when it holds for any of them.
    pub of: Option<String>,
    /// Its value, as a handler would type it; absent: any value but zero and no.
    pub is: Option<String>,
}

/// Who has a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperHolder {
    /// The parent.
    Parent,
    /// The operation itself, in one of its archives.
    Operation,
    /// The municipality.
    Municipality,
    /// Who provided the child care.
    ChildCare,
    /// A creditor.
    Creditor,
    /// A bank.
    Bank,
    /// An employer.
    Employer,
    /// Who gave legal aid.
    LegalAid,
    /// A court.
    Court,
    /// Somebody else.
    Other,
}

impl PaperHolder {
    /// All of them, in the order in which a form shows them.
    pub const ALL: [Self; 10] = [
        Self::Parent,
        Self::Operation,
        Self::Municipality,
        Self::ChildCare,
        Self::Creditor,
        Self::Bank,
        Self::Employer,
        Self::LegalAid,
        Self::Court,
        Self::Other,
    ];

    /// As written in `process.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Operation => "operation",
            Self::Municipality => "municipality",
            Self::ChildCare => "child-care",
            Self::Creditor => "creditor",
            Self::Bank => "bank",
            Self::Employer => "employer",
            Self::LegalAid => "legal-aid",
            Self::Court => "court",
            Self::Other => "other",
        }
    }

    /// Reads what [`PaperHolder::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|holder| holder.as_str() == text)
    }
}

impl NeededPaper {
    /// Whether the facts ask for it. Facts that are not there yet ask for nothing.
    pub fn is_needed(&self, facts: &BTreeMap<FactPath, FactValue>, catalogue: &FactCatalogue) -> bool {
        let Some(when) = &self.when else { return true };
        let own = facts.iter().filter(|(path, _)| {
            path.attribute == when.fact && path.item.as_ref().map(|(role, _)| role) == when.of.as_ref()
        });
        own.into_iter().any(|(path, value)| match &when.is {
            Some(text) => catalogue.parse(path, text).is_ok_and(|wanted| wanted == *value),
            None => says_something(value),
        })
    }
}

/// Whether a value is neither zero nor no.
fn says_something(value: &FactValue) -> bool {
    match value {
        FactValue::Amount(cents) => cents.get() != 0,
        FactValue::Integer(number) => *number != 0,
        FactValue::Boolean(value) => *value,
        FactValue::Date(_) | FactValue::Choice(_) | FactValue::Text(_) => true,
    }
}

impl Process {
    /// Every paper once, in the order of the steps, with the first step that asks for it.
    pub fn papers(&self) -> Vec<(&Step, &NeededPaper)> {
        let mut found: Vec<(&Step, &NeededPaper)> = Vec::new();
        for step in &self.steps {
            for paper in &step.papers {
                if found.iter().all(|(_, known)| known.id != paper.id) {
                    found.push((step, paper));
                }
            }
        }
        found
    }
}
