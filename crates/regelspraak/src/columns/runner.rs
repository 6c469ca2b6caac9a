//! Running batches: the columns first, then one by one the cases that need the one-case engine.

use crate::derivation::Derivation;
use crate::evaluate::{EvaluationError, ObjectRef, World, WorldError};
use crate::program::Program;
use crate::source::large;
use crate::value::Value;

use super::Columns;
use super::batch::Batch;
use super::outcome::Outcome;

/// Runs batches on one thread; keeps its memory from batch to batch.
#[derive(Debug)]
pub struct Runner<'c> {
    columns: &'c Columns<'c>,
    world: World,
    flagged: Vec<u8>,
}

impl<'c> Runner<'c> {
    pub(super) fn new(columns: &'c Columns<'c>) -> Self {
        Self { columns, world: World::new(columns.program), flagged: Vec::new() }
    }

    /// Derives all values of a batch.
    #[must_use]
    pub fn run(&mut self, batch: &mut Batch) -> Outcome {
        let mut outcome = Outcome::new();
        self.run_into(batch, &mut outcome, false);
        outcome
    }

    /// Derives all values of a batch and keeps the steps, so that [`Columns::explain`] can show any case.
    #[must_use]
    pub fn run_with_steps(&mut self, batch: &mut Batch) -> Outcome {
        let mut outcome = Outcome::new();
        self.run_into(batch, &mut outcome, true);
        outcome
    }

    /// The same, into an outcome whose memory is used again.
    pub fn run_into(&mut self, batch: &mut Batch, outcome: &mut Outcome, steps: bool) {
        batch.seal();
        outcome.reset(&batch.model);
        self.flagged.clear();
        self.flagged.resize(batch.cases(), 1);
        self.prepare(batch, outcome);
        self.fall_back(batch, outcome, steps);
    }

    /// Columns for everything that rules derive, with what was given.
    fn prepare(&self, batch: &Batch, outcome: &mut Outcome) {
        for attribute in &self.columns.program.derived_attributes {
            let rows = &batch.rows[usize::from(attribute.object_type)];
            let given = rows.columns[usize::from(attribute.slot)].clone();
            let column = outcome.own(batch, *attribute);
            match given {
                Some(given) => *column = given,
                None => column.clear(),
            }
            column.pad(large(rows.count));
        }
        for kenmerk in &self.columns.program.derived_traits {
            let (t, slot) = (usize::from(kenmerk.object_type), usize::from(kenmerk.slot));
            outcome.traits[t][slot] = Some(batch.rows[t].traits[slot].clone());
        }
    }

    /// Evaluates the flagged cases one by one.
    fn fall_back(&mut self, batch: &Batch, outcome: &mut Outcome, steps: bool) {
        for case in 0..batch.cases() {
            if self.flagged[case] == 0 {
                continue;
            }
            outcome.fallbacks += 1;
            match self.one(batch, case, steps) {
                Ok(derivation) => {
                    if let Some(derivation) = derivation {
                        outcome.derivations.insert(case, derivation);
                    }
                    copy(self.columns.program, batch, outcome, case, Some(&self.world));
                    let found = self.world.inconsistencies().iter().map(|i| (case, *i));
                    outcome.inconsistencies.extend(found);
                }
                Err(Failed::Evaluation(error)) => {
                    copy(self.columns.program, batch, outcome, case, None);
                    outcome.errors.push((case, error));
                }
                Err(Failed::World(_)) => unreachable!("a batch takes the values that a world takes"),
            }
        }
        outcome.inconsistencies.sort_by_key(|(case, _)| *case);
    }

    fn one(&mut self, batch: &Batch, case: usize, steps: bool) -> Result<Option<Derivation>, Failed> {
        let (program, context) = (self.columns.program, &self.columns.context);
        batch.fill(&mut self.world, case)?;
        if steps {
            return Ok(Some(program.derive(&mut self.world, context)?));
        }
        program.evaluate(&mut self.world, context)?;
        Ok(None)
    }
}

enum Failed {
    Evaluation(EvaluationError),
    World(#[expect(dead_code, reason = "never happens; see where it is matched")] WorldError),
}

impl From<EvaluationError> for Failed {
    fn from(error: EvaluationError) -> Self {
        Self::Evaluation(error)
    }
}

impl From<WorldError> for Failed {
    fn from(error: WorldError) -> Self {
        Self::World(error)
    }
}

/// Copies what a world derived to the columns; without a world the case has an error and no values.
fn copy(program: &Program, batch: &Batch, outcome: &mut Outcome, case: usize, world: Option<&World>) {
    for attribute in &program.derived_attributes {
        let range = batch.range(attribute.object_type, case);
        let column = outcome.own(batch, *attribute);
        for (index, row) in (0u32..).zip(range) {
            let object = ObjectRef { object_type: attribute.object_type, index };
            match world {
                Some(world) => column.put(large(row), world.get(object, *attribute)),
                None => column.put(large(row), &Value::Empty),
            }
        }
    }
    for kenmerk in &program.derived_traits {
        let (t, slot) = (usize::from(kenmerk.object_type), usize::from(kenmerk.slot));
        let given = &batch.rows[t].traits[slot];
        let range = batch.range(kenmerk.object_type, case);
        let bits = outcome.traits[t][slot].get_or_insert_with(|| given.clone());
        for (index, row) in (0u32..).zip(range) {
            let object = ObjectRef { object_type: kenmerk.object_type, index };
            let has = match world {
                Some(world) => world.has_trait(object, *kenmerk),
                None => given.get(large(row)).is_some_and(|b| *b != 0),
            };
            bits[large(row)] = u8::from(has);
        }
    }
}
