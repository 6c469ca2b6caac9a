//! JSON out: the derived values, with the explanation where it is asked for.

use super::run::Calculated;
use super::{BatchError, BatchOptions};
use crate::explain::StoredCalculation;
use crate::package::Package;
use serde_json::{Map, Value, json};
use std::io::Write;

/// Writes one object, or an array of them.
pub(crate) struct JsonOutput<'a, W: Write> {
    package: &'a Package,
    options: &'a BatchOptions,
    output: W,
    single: bool,
    written: u64,
}

impl<'a, W: Write> JsonOutput<'a, W> {
    pub(crate) fn new(package: &'a Package, output: W, options: &'a BatchOptions, single: bool) -> Self {
        Self { package, options, output, single, written: 0 }
    }

    pub(crate) fn case(&mut self, calculated: &Calculated<'_>) -> Result<(), BatchError> {
        let mut object = Map::new();
        if let Some(id) = calculated.id {
            object.insert("id".to_owned(), id.into());
        }
        object.extend(calculated.binding.outputs(calculated.world, calculated.case));
        if !calculated.inconsistent.is_empty() {
            let list: Vec<Value> = calculated
                .inconsistent
                .iter()
                .map(|found| json!({ "regel": found.rule, "melding": found.message }))
                .collect();
            object.insert("tegenspraak".to_owned(), list.into());
        }
        if let Some(calculation) = calculated.calculation {
            let stored =
                StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
            let mut steps = Map::new();
            for step in self.package.process().decisions() {
                let explanation = self.package.explain(&step.id, &stored, self.options.language);
                let explanation = serde_json::to_value(explanation).map_err(std::io::Error::from)?;
                steps.insert(step.id.clone(), explanation);
            }
            object.insert("uitleg".to_owned(), steps.into());
        }
        if !self.single {
            self.output.write_all(if self.written == 0 { b"[\n" } else { b",\n" })?;
        }
        self.written += 1;
        if self.single {
            serde_json::to_writer_pretty(&mut self.output, &object).map_err(std::io::Error::from)?;
        } else {
            serde_json::to_writer(&mut self.output, &object).map_err(std::io::Error::from)?;
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<(), BatchError> {
        if !self.single {
            self.output.write_all(if self.written == 0 { b"[]" } else { b"\n]" })?;
        }
        self.output.write_all(b"\n")?;
        self.output.flush()?;
        Ok(())
    }
}
