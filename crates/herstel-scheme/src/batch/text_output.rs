//! Text out: the outcome of each decision as lines to read.

use super::run::Calculated;
use super::{BatchError, BatchOptions};
use crate::explain::{Explanation, StoredCalculation};
use crate::package::Package;
use crate::runner;
use std::io::Write;

/// Writes lines.
pub(crate) struct TextOutput<'a, W: Write> {
    package: &'a Package,
    options: &'a BatchOptions,
    output: W,
    written: u64,
}

impl<'a, W: Write> TextOutput<'a, W> {
    pub(crate) fn new(package: &'a Package, output: W, options: &'a BatchOptions) -> Self {
        Self { package, options, output, written: 0 }
    }

    pub(crate) fn case(&mut self, calculated: &Calculated<'_>) -> Result<(), BatchError> {
        self.written += 1;
        if self.written > 1 {
            writeln!(self.output)?;
        }
        if let Some(id) = calculated.id {
            writeln!(self.output, "{id}")?;
        }
        for found in calculated.inconsistent {
            writeln!(self.output, "! {}: {}", found.rule, found.message)?;
        }
        match calculated.calculation {
            Some(calculation) => {
                let stored =
                    StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
                for step in self.package.process().decisions() {
                    let explanation = self.package.explain(&step.id, &stored, self.options.language);
                    let title = self.package.text(self.options.language, &format!("step-{}", step.id), &[]);
                    writeln!(self.output, "{title}")?;
                    self.explanation(&explanation)?;
                }
            }
            None => self.values(calculated)?,
        }
        Ok(())
    }

    /// Every derived value of the case with its label.
    fn values(&mut self, calculated: &Calculated<'_>) -> Result<(), BatchError> {
        let package = self.package;
        let width =
            package.model().case.members.iter().map(|member| member.name.chars().count()).max().unwrap_or(0);
        for member in package.model().case.members.iter().filter(|member| !member.input) {
            let value = runner::get(calculated.world, calculated.case, member);
            if !value.is_empty() {
                let shown = package.shown(member.kind, &value, self.options.language);
                writeln!(self.output, "  {:width$}  {shown}", member.name)?;
            }
        }
        Ok(())
    }

    fn explanation(&mut self, explanation: &Explanation) -> Result<(), BatchError> {
        let out = &mut self.output;
        for row in &explanation.rows {
            writeln!(out, "  {}: {}", row.label, row.value)?;
            writeln!(out, "    {}", row.how)?;
        }
        for step in &explanation.steps {
            let item = step.item_label.as_ref().map_or_else(String::new, |item| format!(" ({item})"));
            writeln!(out, "  - {}{item}: {}", step.label, step.value)?;
            writeln!(out, "    {}", step.plain)?;
            writeln!(out, "    {} [{}]", step.rule_name, step.source)?;
            for line in step.filled_sentence.lines() {
                writeln!(out, "      {line}")?;
            }
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<(), BatchError> {
        self.output.flush()?;
        Ok(())
    }
}
