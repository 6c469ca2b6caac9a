//! Many cases at once, column by column, with exactly the answers of the one-case engine.
//!
//! [`Columns`] is a program prepared for one [`Context`]. Input goes into a [`Batch`] of about [`BATCH_CASES`] cases; a
//! [`Runner`] turns it into an [`Outcome`], or [`Columns::stream`] does so for any number of batches on all cores with
//! bounded memory. Whatever the columns cannot hold or would be an error is evaluated case by case by the same
//! engine as [`Program::evaluate`], so values, errors and inconsistencies never depend on the way of running.
//!
//! With the steps kept, [`Columns::explain`] gives the [`Derivation`] of any case without running it again.

mod batch;
mod code;
mod day;
mod keep;
mod lane;
mod links;
mod lower;
mod machine;
mod made;
mod outcome;
mod replay;
mod runner;
mod stream;

use crate::derivation::{Derivation, Recorder};
use crate::evaluate::{Context, EvaluationError, ObjectRef, World};
use crate::model::{AttributeId, TraitId};
use crate::program::Program;
use crate::program::compiled::{Target, Version};
use crate::source::large;

use code::Code;
use keep::KeepPlan;
use replay::Replay;

pub use batch::{BATCH_CASES, BATCH_OBJECTS, Batch};
pub use made::{Made, MadeLink, MadeObject};
pub use outcome::{Fixed, Outcome};
pub use runner::Runner;

/// A program prepared to run over batches with one Rekendatum and one set of parameter values.
#[derive(Debug)]
pub struct Columns<'p> {
    program: &'p Program,
    context: Context,
    /// What the rules of this day write.
    attributes: Vec<AttributeId>,
    traits: Vec<TraitId>,
    /// Without and with steps; none when the plan has something that columns do not do.
    plain: Option<Code>,
    stepped: Option<(Code, KeepPlan)>,
}

impl<'p> Columns<'p> {
    /// Prepares a program.
    #[must_use]
    pub fn new(program: &'p Program, context: &Context) -> Self {
        let plain = lower::lower(program, context, false).ok().map(|(code, _)| code);
        let stepped = lower::lower(program, context, true).ok();
        let (mut attributes, mut traits) = (Vec::new(), Vec::new());
        for step in program.plan(context.calculation_date).iter().flat_map(|p| &p.steps) {
            let versions = step.versions.iter().map(|v| &*program.versions[large(*v)]);
            attributes.extend(versions.flat_map(Version::attributes));
            if let Target::Trait(id) = step.target {
                traits.push(id);
            }
        }
        attributes.sort_unstable();
        attributes.dedup();
        Self { program, context: context.clone(), attributes, traits, plain, stepped }
    }

    /// Whether the rules of this day run in columns; if not, every case is evaluated one by one.
    #[must_use]
    pub const fn is_columnar(&self) -> bool {
        self.plain.is_some() && self.stepped.is_some()
    }

    /// A runner for one thread.
    #[must_use]
    pub fn runner(&self) -> Runner<'_> {
        Runner::new(self)
    }

    /// How the values of a case of a batch came about, from the kept steps. None when the steps were not kept or there is
    /// no such case.
    ///
    /// # Errors
    /// The error of the case, when it has one.
    pub fn explain(
        &self,
        batch: &Batch,
        outcome: &Outcome,
        case: usize,
    ) -> Result<Option<Derivation>, EvaluationError> {
        if case >= batch.cases() {
            return Ok(None);
        }
        if let Some((_, error)) = outcome.errors().iter().find(|(failed, _)| *failed == case) {
            return Err(error.clone());
        }
        if let Some(known) = outcome.derivations.get(&case) {
            return Ok(Some(known.clone()));
        }
        let (Some((code, plan)), Some(kept)) = (&self.stepped, &outcome.kept) else { return Ok(None) };
        let mut world = World::new(self.program);
        batch.fill(&mut world, case).map_err(|why| EvaluationError::refused(&why))?;
        self.place(batch, outcome, case, &mut world);
        let mut recorder = Recorder::new(self.program, &world);
        let parts = (code, plan, kept);
        Replay::run(self.program, &self.context, &world, &mut recorder, batch, outcome, parts, case);
        Ok(Some(recorder.finish(&world, &self.context)))
    }

    /// Puts the derived values of a case in a world that holds its input.
    fn place(&self, batch: &Batch, outcome: &Outcome, case: usize, world: &mut World) {
        for id in &self.attributes {
            for (index, row) in (0u32..).zip(batch.range(id.object_type, case)) {
                let local = ObjectRef { object_type: id.object_type, index };
                let value = outcome.value(batch, ObjectRef { index: row, ..local }, *id);
                world.derive(local, *id, value);
            }
        }
        for id in &self.traits {
            for (index, row) in (0u32..).zip(batch.range(id.object_type, case)) {
                let local = ObjectRef { object_type: id.object_type, index };
                if outcome.has_trait(batch, ObjectRef { index: row, ..local }, *id) {
                    world.derive_trait(local, *id);
                }
            }
        }
    }
}
