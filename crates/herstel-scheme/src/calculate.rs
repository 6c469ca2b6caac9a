//! Deciding a case: input in, outputs and derivation out.

use crate::engine::Derivation;
use serde_json::{Map, Value};

/// The result of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    /// Derived values only, by declared name, in canonical form: amounts `"19745.50"`, dates ISO, kenmerken booleans.
    pub outputs: Map<String, Value>,
    /// How each value came about.
    pub derivation: Derivation,
    /// Consistency rules that were not met.
    pub inconsistent: Vec<Inconsistency>,
}

/// A consistency rule that was not met: the facts contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inconsistency {
    /// Name of the rule. Text: `why-SLUG`.
    pub rule: String,
    /// What the rule demands. Dutch.
    pub message: String,
    /// Key of the related object it is about, with its role.
    pub item: Option<(String, i64)>,
}

/// Why a calculation is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalculationError {
    /// A name in the input is not declared, or a value has the wrong form.
    #[error("{path}: {reason}")]
    Input {
        /// Where in the input.
        path: String,
        /// What is wrong. Dutch.
        reason: String,
    },
    /// A parameter has no value on the day of the calculation.
    #[error("parameter «{name}» heeft geen waarde op de rekendatum")]
    NoParameter {
        /// The declared name.
        name: String,
    },
    /// The rules could not be carried out: a division by zero, a number outside the range.
    #[error("{0}")]
    Rules(String),
}
