//! Running a program: the objects ([`World`]), the context, and one engine for running with and without derivation.

mod conditions;
mod division;
mod effects;
mod engine;
mod error;
mod expressions;
mod moments;
mod numbers;
mod tape;
mod trace;
mod unique;
mod words;
mod world;

use crate::model::ParameterValues;

pub(crate) use conditions::Counter;
pub(crate) use engine::{Engine, MAX_SUBJECTS, MAX_VISITS};
pub(crate) use error::Failure;
pub use error::{EvaluationError, EvaluationErrorKind};
pub use tape::Tape;
pub use trace::StepKind;
pub(crate) use trace::{NoTrace, Trace};
pub use world::{Inconsistency, ObjectRef, Tally, World, WorldError};

/// What an evaluation needs besides the objects.
#[derive(Clone, Debug)]
pub struct Context {
    /// `Rekendatum`: selects the versions of rules.
    pub calculation_date: jiff::civil::Date,
    /// Values of the parameters.
    pub parameters: ParameterValues,
}

impl Context {
    /// A context from its parts.
    #[must_use]
    pub const fn new(calculation_date: jiff::civil::Date, parameters: ParameterValues) -> Self {
        Self { calculation_date, parameters }
    }
}
