//! Deciding a case: input in, outputs and derivation out.

use crate::case_input::CaseInput;
use crate::engine::Derivation;
use crate::package::Package;
use crate::parameters::ParameterTable;
use crate::runner::Binding;
use jiff::civil::Date;
use regelspraak::{Context, ObjectRef, ParameterValues, Program, World};
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
    /// Name of the rule. Text, without arguments: `clash-SLUG`.
    pub rule: String,
    /// What the rule demands. Dutch.
    pub message: String,
    /// Role and key of the related object it is about.
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

impl Package {
    /// Decides a case with full derivation. `on` chooses rule versions and parameter values.
    pub fn calculate(&self, input: &CaseInput, on: Date) -> Result<Calculation, CalculationError> {
        let context = self.context(on)?;
        let mut world = self.world();
        let case = self.binding().fill(&mut world, input)?;
        self.derive(&mut world, case, &context)
    }

    /// The same outputs without derivation, fast.
    pub fn calculate_plain(
        &self,
        input: &CaseInput,
        on: Date,
    ) -> Result<Map<String, Value>, CalculationError> {
        let context = self.context(on)?;
        let mut world = self.world();
        let case = self.binding().fill(&mut world, input)?;
        self.evaluate(&mut world, case, &context)?;
        Ok(self.binding().outputs(&world, case))
    }

    /// The rule versions and parameter values of a day.
    pub(crate) fn context(&self, on: Date) -> Result<Context, CalculationError> {
        Ok(Context { calculation_date: on, parameters: self.parameter_values(on)? })
    }

    /// The parameter values on a day.
    ///
    /// # Errors
    /// When a parameter has no value on that day.
    pub fn parameter_values(&self, on: Date) -> Result<ParameterValues, CalculationError> {
        parameter_values(self.program(), self.parameters(), on)
    }

    /// Runs the rules over a filled world.
    pub(crate) fn evaluate(
        &self,
        world: &mut World,
        case: ObjectRef,
        context: &Context,
    ) -> Result<Vec<Inconsistency>, CalculationError> {
        self.program()
            .evaluate(world, context)
            .map_err(|error| CalculationError::Rules(error.to_string()))?;
        Ok(self.inconsistencies(world, case))
    }

    /// Runs the rules over a filled world and keeps how every value came about.
    pub(crate) fn derive(
        &self,
        world: &mut World,
        case: ObjectRef,
        context: &Context,
    ) -> Result<Calculation, CalculationError> {
        let derivation = self
            .program()
            .derive(world, context)
            .map_err(|error| CalculationError::Rules(error.to_string()))?;
        let outputs = self.binding().outputs(world, case);
        Ok(Calculation { outputs, derivation, inconsistent: self.inconsistencies(world, case) })
    }

    fn inconsistencies(&self, world: &World, case: ObjectRef) -> Vec<Inconsistency> {
        let found = world.inconsistencies();
        if found.is_empty() {
            return Vec::new();
        }
        let binding: Binding<'_> = self.binding();
        found
            .iter()
            .map(|found| {
                let rule =
                    usize::try_from(found.rule).ok().and_then(|index| self.program().rules().get(index));
                let text =
                    rule.and_then(|rule| rule.versions.first()).map_or("", |version| version.text.as_str());
                Inconsistency {
                    rule: rule.map_or_else(String::new, |rule| rule.name.clone()),
                    message: text.split_whitespace().collect::<Vec<_>>().join(" "),
                    item: binding.item(world, case, found.object),
                }
            })
            .collect()
    }
}

/// The values of a table on a day, for these rules.
pub(crate) fn parameter_values(
    program: &Program,
    table: &ParameterTable,
    on: Date,
) -> Result<ParameterValues, CalculationError> {
    let mut values = ParameterValues::new();
    for parameter in table.parameters() {
        let missing = || CalculationError::NoParameter { name: parameter.name.clone() };
        let text = &parameter.on(on).ok_or_else(missing)?.text;
        let id = program.parameter(&parameter.name).ok_or_else(missing)?;
        let data_type = &program.parameter_info(id).data_type;
        let value = program.parse_value(data_type, text).map_err(|_| missing())?;
        program.set_parameter(&mut values, id, value).map_err(|_| missing())?;
    }
    Ok(values)
}
