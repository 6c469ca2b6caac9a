//! Running batches: the columns first, then one by one the cases that need the one-case engine.

use crate::derivation::Derivation;
use crate::evaluate::{EvaluationError, ObjectRef, World};
use crate::source::large;
use crate::value::Value;

use super::Columns;
use super::batch::Batch;
use super::code::{Arg, Code, Mask};
use super::machine::{self, Registers};
use super::made::Made;
use super::outcome::{Held, Outcome};

/// Runs batches on one thread; keeps its memory from batch to batch.
#[derive(Debug)]
pub struct Runner<'c> {
    columns: &'c Columns<'c>,
    world: World,
    registers: Registers,
}

impl<'c> Runner<'c> {
    pub(super) fn new(columns: &'c Columns<'c>) -> Self {
        Self { columns, world: World::new(columns.program), registers: Registers::default() }
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
        let columns = self.columns;
        let (code, plan) = match (&columns.plain, &columns.stepped) {
            (_, Some((code, plan))) if steps => (Some(code), Some(plan)),
            (Some(code), _) if !steps => (Some(code), None),
            (_, _) => (None, None),
        };
        if let Some(code) = code {
            machine::run(code, batch, &mut self.registers);
            outcome.kept = plan.map(|plan| plan.collect(&self.registers));
            self.hand_over(code, batch, outcome);
        } else {
            self.registers.flagged.clear();
            self.registers.flagged.resize(batch.cases(), 1);
            for id in &columns.traits {
                let (t, slot) = (usize::from(id.object_type), usize::from(id.slot));
                outcome.traits[t][slot] = Some(batch.rows[t].traits[slot].clone());
            }
        }
        self.fall_back(batch, outcome, steps);
    }

    /// Gives the results to the outcome, whose old columns become registers.
    fn hand_over(&mut self, code: &Code, batch: &Batch, outcome: &mut Outcome) {
        let registers = &mut self.registers;
        for result in &code.results {
            let id = result.attribute;
            let place = match result.at {
                Arg::Constant { .. } => {
                    outcome.own(batch, id).clear();
                    continue;
                }
                Arg::Input(other) => Held::Same(other),
                Arg::Register(register) => match result.owner {
                    Some(owner) => Held::Same(owner),
                    None => {
                        outcome.take_over(batch, result, registers, register);
                        continue;
                    }
                },
            };
            outcome.attributes[usize::from(id.object_type)][usize::from(id.slot)] = Some(place);
        }
        for (id, mask) in &code.traits {
            if let Mask::Register(register) = mask {
                let place = &mut outcome.traits[usize::from(id.object_type)][usize::from(id.slot)];
                std::mem::swap(place.get_or_insert_default(), &mut registers.masks[*register]);
            }
        }
        let fine = registers.inconsistencies.iter().filter(|(case, _)| registers.flagged[*case] == 0);
        outcome.inconsistencies.extend(fine);
    }

    /// Evaluates the flagged cases one by one.
    fn fall_back(&mut self, batch: &Batch, outcome: &mut Outcome, steps: bool) {
        let flagged = &self.registers.flagged;
        let mut cases = Vec::new();
        // Nearly always there are none, which is seen much sooner than which there are.
        if flagged.iter().fold(0, |any, flag| any | flag) != 0 {
            cases.extend((0..flagged.len()).filter(|case| flagged[*case] != 0));
        }
        for case in cases {
            outcome.fallbacks += 1;
            match self.one(batch, case, steps) {
                Ok(derivation) => {
                    if let Some(derivation) = derivation {
                        outcome.derivations.insert(case, derivation);
                    }
                    copy(self.columns, batch, outcome, case, Some(&self.world));
                    let found = self.world.inconsistencies().iter().map(|i| (case, *i));
                    outcome.inconsistencies.extend(found);
                    if let Some(made) = Made::of(&batch.model, &self.world) {
                        outcome.made.insert(case, made);
                    }
                }
                Err(error) => {
                    copy(self.columns, batch, outcome, case, None);
                    outcome.errors.push((case, error));
                }
            }
        }
        outcome.inconsistencies.sort_by_key(|(case, _)| *case);
    }

    fn one(
        &mut self,
        batch: &Batch,
        case: usize,
        steps: bool,
    ) -> Result<Option<Derivation>, EvaluationError> {
        let (program, context) = (self.columns.program, &self.columns.context);
        batch.fill(&mut self.world, case).map_err(|why| EvaluationError::refused(&why))?;
        if steps {
            return Ok(Some(program.derive(&mut self.world, context)?));
        }
        program.evaluate(&mut self.world, context)?;
        Ok(None)
    }
}

/// Copies what a world derived to the columns; without a world the case has an error and no values.
fn copy(columns: &Columns<'_>, batch: &Batch, outcome: &mut Outcome, case: usize, world: Option<&World>) {
    for attribute in &columns.attributes {
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
    for kenmerk in &columns.traits {
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

#[cfg(test)]
mod tests {
    use crate::{Context, EvaluationErrorKind, ParameterValues, Program, SourceFile};

    use super::*;

    #[test]
    fn a_value_that_a_world_refuses_is_the_error_of_its_case() {
        let model = "Objecttype de Fles\n\tde inhoud  Numeriek (geheel getal);\n\tde rest  Numeriek (geheel getal);\n\
            // Bron: proef\nRegel rest\n\tgeldig altijd\n\t\tDe rest van een Fles moet gesteld worden op de inhoud van de Fles.";
        let (program, _) = Program::load(&[SourceFile::new("model.rgs", model)]).unwrap();
        let bottle = program.object_type("Fles").unwrap();
        let content = program.attribute(bottle, "inhoud").unwrap();
        let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
        let columns = Columns::new(&program, &context);
        let mut batch = Batch::new(&program);
        batch.add_cases(bottle, 3).unwrap();
        batch.extend_fixed(content, [1, 2, 3]).unwrap();
        let column = batch.rows[0].columns[0].as_mut().unwrap();
        column.put(1, &Value::Bool(true));
        for steps in [false, true] {
            let mut outcome = Outcome::new();
            columns.runner().run_into(&mut batch, &mut outcome, steps);
            let [(1, error)] = outcome.errors() else { panic!("{:?}", outcome.errors()) };
            assert_eq!(error.kind, EvaluationErrorKind::Refused);
            assert!(error.to_string().starts_with("RS715: de invoer past niet bij het model: "), "{error}");
            assert_eq!(columns.explain(&batch, &outcome, 1), Err(error.clone()));
            assert_eq!(columns.explain(&batch, &outcome, 2).unwrap().is_some(), steps);
        }
    }
}
