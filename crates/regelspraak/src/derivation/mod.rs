//! How every value came about: a table of nodes, from results down to inputs and parameters.
//!
//! A derivation stands on its own: it holds the sentences, the names and the values, so it can be stored as JSON
//! and shown years later without the program. [`Derivation::without_texts`] leaves the sentences out.

mod datum;
mod labels;
mod record;
mod render;
mod walk;
mod wire;

use std::sync::Arc;

pub use datum::Datum;
pub(crate) use labels::Labels;
pub(crate) use record::Recorder;

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

/// What an intermediate result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A value that was read; see the node.
    Reference,
    /// A sum, count or extreme; the nodes are its terms.
    Aggregate,
    /// A duration between dates.
    Duration,
    /// The value before rounding.
    BeforeRounding,
    /// The value after rounding.
    Rounded,
    /// A minimum applied; this is the value before it.
    Minimum,
    /// A maximum applied; this is the value before it.
    Maximum,
    /// A variable of the rule.
    Variable,
    /// A percentage taken of something.
    PercentOf,
    /// A date moved by a duration.
    DateShift,
    /// A text put together from pieces and values.
    Text,
    /// A condition: true or false.
    Condition,
    /// An empty value counted as zero or false here.
    CountedAsEmpty,
    /// A chain ended at a role without an object.
    Missing,
    /// What there was to divide, for this object and those with the same place in the order.
    Available,
    /// The weights of the objects it was divided over.
    Together,
    /// What was given out in shares; the nodes are the shares.
    Divided,
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

impl StepKind {
    /// The word for it in machine-readable explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Aggregate => "aggregate",
            Self::Duration => "duration",
            Self::BeforeRounding => "before rounding",
            Self::Rounded => "rounded",
            Self::Minimum => "below minimum",
            Self::Maximum => "above maximum",
            Self::Variable => "variable",
            Self::PercentOf => "percentage",
            Self::DateShift => "date shift",
            Self::Text => "text",
            Self::Available => "available",
            Self::Together => "together",
            Self::Divided => "divided",
            Self::Condition => "condition",
            Self::CountedAsEmpty => "counted as empty",
            Self::Missing => "missing",
        }
    }
}

/// One step of an application, with its place in the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// First byte in the sentence.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it is.
    pub kind: StepKind,
    /// The value; for a reference see the node.
    pub value: Datum,
    pub(crate) style: u16,
    /// The nodes it rests on.
    pub nodes: Vec<NodeId>,
}

/// A sentence applied to an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// Index for [`Derivation::sentence_info`].
    pub sentence: u32,
    /// Whether it fired.
    pub fired: bool,
    /// In the order of working.
    pub steps: Vec<Step>,
    /// The place of the condition that stopped it.
    pub stopped: Option<(u32, u32)>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it comes from.
    pub kind: NodeKind,
    pub(crate) name: u32,
    pub(crate) object: Option<u32>,
    /// The value.
    pub value: Datum,
    /// The sentences that were applied, fired or not.
    pub applications: Vec<Application>,
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

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NameInfo {
    pub(crate) kind: SubjectKind,
    pub(crate) name: Arc<str>,
    pub(crate) style: u16,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ObjectInfo {
    pub(crate) object_type: u16,
    pub(crate) index: u32,
    pub(crate) label: Option<Arc<str>>,
}

/// How all values of one case came about.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Derivation {
    /// The Rekendatum.
    pub calculation_date: jiff::civil::Date,
    /// Names of all object types, by id.
    pub(crate) object_types: Vec<Arc<str>>,
    pub(crate) objects: Vec<ObjectInfo>,
    pub(crate) names: Vec<NameInfo>,
    pub(crate) styles: Vec<Arc<str>>,
    pub(crate) sentences: Vec<Arc<SentenceInfo>>,
    pub(crate) nodes: Vec<Node>,
}
