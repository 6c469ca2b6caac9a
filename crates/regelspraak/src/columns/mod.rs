//! Many cases at once, column by column, with exactly the answers of the one-case engine.
//!
//! [`Columns`] is a program prepared for one [`Context`]. Input goes into a [`Batch`] of about [`BATCH_CASES`] cases; a
//! [`Runner`] turns it into an [`Outcome`], or [`Columns::stream`] does so for any number of batches on all cores with
//! bounded memory. Whatever the columns cannot hold or would be an error is evaluated case by case by the same
//! engine as [`Program::evaluate`], so values, errors and inconsistencies never depend on the way of running.
//!
//! With the steps kept, [`Columns::explain`] gives the [`Derivation`] of any case without running it again.

mod batch;
mod day;
mod keep;
#[expect(dead_code, reason = "the column evaluator uses the rest")]
mod lane;
mod links;
#[expect(dead_code, reason = "the column evaluator uses the rest")]
mod outcome;
mod runner;
mod stream;

use crate::derivation::Derivation;
use crate::evaluate::Context;
use crate::program::Program;

pub use batch::{BATCH_CASES, Batch};
pub use outcome::{Fixed, Outcome};
pub use runner::Runner;

/// A program prepared to run over batches with one Rekendatum and one set of parameter values.
#[derive(Debug)]
pub struct Columns<'p> {
    program: &'p Program,
    context: Context,
}

impl<'p> Columns<'p> {
    /// Prepares a program.
    #[must_use]
    pub fn new(program: &'p Program, context: &Context) -> Self {
        Self { program, context: context.clone() }
    }

    /// A runner for one thread.
    #[must_use]
    pub fn runner(&self) -> Runner<'_> {
        Runner::new(self)
    }

    /// How the values of a case of a batch came about, from the kept steps. None when the steps were not kept, there is
    /// no such case, or it has an error.
    #[must_use]
    pub fn explain(&self, _batch: &Batch, outcome: &Outcome, case: usize) -> Option<Derivation> {
        outcome.derivations.get(&case).cloned()
    }
}
