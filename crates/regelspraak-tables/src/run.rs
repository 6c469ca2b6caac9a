//! From tables to tables, on all cores, a few batches at a time.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use regelspraak::{BATCH_CASES, Batch, Columns, Context, Derivation, EvaluationError, Language, Program};

use crate::error::TableError;
use crate::part::{Filler, Part};
use crate::read::{Cases, Input, Names};
use crate::write::{Output, Sheet};

/// How to run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Threads that calculate; at least one.
    pub threads: usize,
    /// The language of errors in the tables.
    pub language: Language,
    /// The id of a case whose derivation is wanted.
    pub explain: Option<String>,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Summary {
    /// Cases read.
    pub cases: u64,
    /// Cases without a result, and the first of them: its line in the first table and the error.
    pub failed: u64,
    /// The first case without a result.
    pub first_failure: Option<(u64, EvaluationError)>,
    /// Cases that do not meet a consistency rule.
    pub inconsistent: u64,
    /// What was asked with [`Options::explain`].
    pub explanation: Option<Explanation>,
}

/// How the values of one case came about.
#[derive(Clone, Debug)]
pub enum Explanation {
    /// No case has that id.
    Unknown,
    /// The case has no result.
    Failed,
    /// Its derivation; objects are named by their id.
    Derived(Box<Derivation>),
}

/// Reads cases from the inputs, runs them, and writes what is derived to the outputs.
///
/// # Errors
/// When a table cannot be read or written. Cases without a result are no error: they are counted, and named in the
/// column `fout`.
pub fn run(
    program: &Program,
    context: &Context,
    inputs: Vec<Input>,
    outputs: Vec<Output>,
    options: &Options,
) -> Result<Summary, TableError> {
    let steps = options.explain.is_some();
    let mut cases = Cases::open(program, inputs)?;
    let filler = Filler { program, forms: cases.forms(), labels: steps };
    let types: Vec<_> = filler.forms.iter().map(|form| form.object_type).collect();
    let mut sheets =
        outputs.into_iter().map(|o| Sheet::open(program, &types, o)).collect::<Result<Vec<_>, _>>()?;
    let mut summary = Summary { explanation: steps.then_some(Explanation::Unknown), ..Summary::default() };
    let columns = Columns::new(program, context);
    // The names of parts on their way, in order.
    let waiting: Mutex<VecDeque<Names>> = Mutex::default();
    let parts = std::iter::from_fn(|| {
        let (part, names) = cases.part(BATCH_CASES)?;
        waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back(names);
        Some(part)
    });
    let fill = |part: Part, batch: &mut Batch| filler.fill(part, batch);
    columns.stream_parts(options.threads, steps, parts, fill, |batch, outcome| {
        let names = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front().unwrap_or_default();
        for sheet in &mut sheets {
            sheet.add(batch, outcome, &names, options.language)?;
        }
        summary.cases += names.lines.len() as u64;
        summary.failed += outcome.errors().len() as u64;
        if let (None, Some((case, error))) = (&summary.first_failure, outcome.errors().first()) {
            summary.first_failure = Some((names.lines.get(*case).copied().unwrap_or(0), error.clone()));
        }
        let mut contradicted: Vec<usize> = outcome.inconsistencies().iter().map(|(case, _)| *case).collect();
        contradicted.dedup();
        summary.inconsistent += contradicted.len() as u64;
        let wanted = options.explain.as_deref();
        let case = names.ids.first().and_then(|ids| ids.iter().position(|id| Some(&**id) == wanted));
        if let Some(case) = case {
            let derived = columns.explain(batch, outcome, case);
            summary.explanation = Some(
                derived.ok().flatten().map_or(Explanation::Failed, |d| Explanation::Derived(Box::new(d))),
            );
        }
        Ok(())
    })?;
    for sheet in sheets {
        sheet.finish()?;
    }
    Ok(summary)
}
