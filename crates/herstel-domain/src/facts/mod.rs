//! The facts of a dossier: what the rules read, each with its source and its history.

mod record;

pub use record::{FactInput, RecordFacts, record};

use herstel_kernel::Date;
use herstel_scheme::{FactPath, FactValue, SchemeFamily};
use serde::{Deserialize, Serialize};

/// Facts were recorded, corrected or marked as unknown. A correction is a new event; the old value stays in the
/// journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactsRecorded {
    /// The changes, in the order of the form.
    pub changes: Vec<FactChange>,
    /// The day of recording.
    pub recorded_on: Date,
    /// The groups of people in comparable situations that the facts put the dossier in from now on, so that lists need no
    /// scheme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The decision steps whose facts are complete from now on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub complete_for: Vec<CompleteStep>,
}

/// A decision step of an application whose facts are complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompleteStep {
    /// The family of the application.
    pub family: SchemeFamily,
    /// The step.
    pub step: String,
}

/// One changed fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactChange {
    /// Which fact.
    pub path: FactPath,
    /// Its value; `None` says that it is not known (any more).
    pub value: Option<FactValue>,
    /// Where it comes from: a letter, a system, the parent's word.
    pub source: String,
}

/// A fact as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedFact {
    /// The value.
    pub value: FactValue,
    /// Where it comes from.
    pub source: String,
    /// Since when it stands so.
    pub recorded_on: Date,
    /// How many times it was changed before.
    pub corrections: u32,
}
