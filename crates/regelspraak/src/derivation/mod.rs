//! How every value came about: a table of nodes, from results down to inputs and parameters.
//!
//! A derivation stands on its own: it holds the sentences, the names and the values, so it can be stored as JSON
//! and shown years later without the program. [`Derivation::without_texts`] leaves the sentences out.

mod datum;
mod finish;
mod labels;
mod own;
mod record;
mod render;
mod tables;
mod tell;
mod views;
mod walk;
mod wire;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::evaluate::ObjectRef;
pub use crate::evaluate::StepKind;

pub use datum::Datum;
pub(crate) use labels::ProgramLabels;
use labels::{Labels, NameInfo};
pub(crate) use record::Recorder;
use tables::Tables;
pub use views::{Application, Node, Step};

/// A node of a [`Derivation`].
pub type NodeId = u32;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Given from outside (or left empty).
    Input,
    /// A parameter.
    Parameter,
    /// The Rekendatum.
    CalculationDate,
    /// Derived: a rule fired.
    Rule,
    /// Rules could derive it, but none fired: empty, or without the kenmerk.
    NotDerived,
    /// The outcome of a consistency rule.
    Check,
}

impl NodeKind {
    /// The word for it in machine-readable explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Parameter => "parameter",
            Self::CalculationDate => "calculation date",
            Self::Rule => "derived",
            Self::NotDerived => "not derived",
            Self::Check => "check",
        }
    }
}

/// A rule version or table row that was applied.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceInfo {
    /// Name of the rule.
    pub rule: String,
    /// Label of the row, for a decision table.
    pub row: Option<String>,
    /// First day it is valid.
    pub from: Option<jiff::civil::Date>,
    /// Last day it is valid.
    pub to: Option<jiff::civil::Date>,
    /// Source of the rule (`// Bron:`).
    pub source: Option<String>,
    /// The sentence as written; none when the derivation was stored without texts.
    pub text: Option<Arc<str>>,
}

/// What a name in a derivation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    /// An attribute of an object.
    Attribute,
    /// A kenmerk of an object.
    Trait,
    /// A parameter.
    Parameter,
    /// The Rekendatum.
    CalculationDate,
    /// A consistency rule.
    Check,
    /// A role of an object that rules fill.
    Role,
}

/// How all values of one case came about.
#[derive(Clone, Debug, Default)]
pub struct Derivation {
    /// The Rekendatum.
    pub calculation_date: jiff::civil::Date,
    /// Shared by all derivations of a program until one must stand on its own.
    labels: Arc<Labels>,
    /// Names of objects for people, of those that have one.
    object_labels: BTreeMap<ObjectRef, Arc<str>>,
    tables: Tables,
}

/// Equal when they show the same, whether or not they share names and sentences with others.
impl PartialEq for Derivation {
    fn eq(&self, other: &Self) -> bool {
        self.calculation_date == other.calculation_date
            && self.labels.object_types == other.labels.object_types
            && self.nodes().eq(other.nodes())
            && self.sentences().eq(other.sentences())
    }
}
