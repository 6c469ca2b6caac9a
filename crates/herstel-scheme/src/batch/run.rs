//! The way of every case: calculated in one reused world, then written.

use super::csv_output::CsvOutput;
use super::json_output::JsonOutput;
use super::text_output::TextOutput;
use super::{BatchError, BatchOptions, BatchSummary, OutputFormat};
use crate::calculate::{Calculation, Inconsistency};
use crate::package::Package;
use crate::runner::Binding;
use regelspraak::{Context, ObjectRef, World};
use std::io::Write;

/// One calculated case, while it still stands in the world.
pub(crate) struct Calculated<'a> {
    pub(crate) binding: Binding<'a>,
    pub(crate) world: &'a World,
    pub(crate) case: ObjectRef,
    pub(crate) id: Option<&'a str>,
    pub(crate) inconsistent: &'a [Inconsistency],
    /// Only where an explanation is asked for.
    pub(crate) calculation: Option<&'a Calculation>,
}

/// Where calculated cases go.
enum Sink<'a, W: Write> {
    Json(JsonOutput<'a, W>),
    Csv(Box<CsvOutput<'a, W>>),
    Text(TextOutput<'a, W>),
}

/// A run in progress.
pub(crate) struct Run<'a, W: Write> {
    package: &'a Package,
    context: Context,
    explain: bool,
    sink: Sink<'a, W>,
    summary: BatchSummary,
}

impl<'a, W: Write> Run<'a, W> {
    /// Prepares a run. `single`: the input is one object, so the output is too. `most_items`: how many related objects
    /// per collection a case can have.
    pub(crate) fn new(
        package: &'a Package,
        output: W,
        options: &'a BatchOptions,
        single: bool,
        has_id: bool,
        most_items: &[usize],
    ) -> Result<Self, BatchError> {
        let context = package.context(options.on).map_err(|error| BatchError::file(error.to_string()))?;
        if options.explain && options.output == OutputFormat::Csv {
            return Err(BatchError::file("een uitleg past niet in CSV; kies JSON of tekst"));
        }
        let mapping = options.mapping.as_ref().and_then(|mapping| mapping.output.as_ref());
        let sink = match options.output {
            OutputFormat::Json => Sink::Json(JsonOutput::new(package, output, options, single)),
            OutputFormat::Csv => {
                Sink::Csv(Box::new(CsvOutput::new(package, output, mapping, has_id, most_items)?))
            }
            OutputFormat::Text => Sink::Text(TextOutput::new(package, output, options)),
        };
        Ok(Self { package, context, explain: options.explain, sink, summary: BatchSummary::default() })
    }

    /// Calculates and writes the case that stands in the world.
    pub(crate) fn case(
        &mut self,
        world: &mut World,
        case: ObjectRef,
        id: Option<&str>,
        row: u64,
    ) -> Result<(), BatchError> {
        let binding = self.package.binding();
        let stop = |error| BatchError::calculation(row, &error);
        let (inconsistent, calculation) = if self.explain {
            let calculation = self.package.derive(world, case, &self.context).map_err(stop)?;
            (calculation.inconsistent.clone(), Some(calculation))
        } else {
            (self.package.evaluate(world, case, &self.context).map_err(stop)?, None)
        };
        self.summary.cases += 1;
        self.summary.inconsistent += u64::from(!inconsistent.is_empty());
        let calculated = Calculated {
            binding,
            world,
            case,
            id,
            inconsistent: &inconsistent,
            calculation: calculation.as_ref(),
        };
        match &mut self.sink {
            Sink::Json(sink) => sink.case(&calculated),
            Sink::Csv(sink) => sink.case(&calculated, row),
            Sink::Text(sink) => sink.case(&calculated),
        }
    }

    /// Writes what stands at the end.
    pub(crate) fn finish(self) -> Result<BatchSummary, BatchError> {
        match self.sink {
            Sink::Json(sink) => sink.finish()?,
            Sink::Csv(sink) => sink.finish()?,
            Sink::Text(sink) => sink.finish()?,
        }
        Ok(self.summary)
    }
}
