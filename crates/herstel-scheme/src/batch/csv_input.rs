//! CSV in: one row per case.

use super::columns::RowPlan;
use super::run::Run;
use super::{BatchError, BatchOptions, BatchSummary};
use crate::package::Package;
use std::io::{Read, Write};

/// Calculates every row of a CSV file. `progress` is called with the number of finished rows, now and then.
pub fn run_csv(
    package: &Package,
    input: impl Read,
    output: impl Write,
    options: &BatchOptions,
    progress: &mut dyn FnMut(u64),
) -> Result<BatchSummary, BatchError> {
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 16).from_reader(input);
    let header = reader.headers()?.clone();
    if header.is_empty() {
        return Err(BatchError::file("het bestand heeft geen regel met kolomnamen"));
    }
    let plan = RowPlan::new(package.binding(), &header, options.mapping.as_ref())?;
    let mut run = Run::new(package, output, options, false, plan.id.is_some(), &plan.most_items)?;
    let mut record = csv::ByteRecord::new();
    let mut world = package.world();
    let mut keys = Vec::new();
    let mut row = 0;
    while reader.read_byte_record(&mut record)? {
        row += 1;
        world.clear();
        let case = plan.fill(&mut world, &record, row, &mut keys)?;
        let id = match plan.id {
            Some(column) => {
                let text = std::str::from_utf8(record.get(column).unwrap_or_default());
                Some(text.map_err(|_| BatchError::case(row, "id", "geen UTF-8-tekst"))?)
            }
            None => None,
        };
        run.case(&mut world, case, id, row)?;
        if row.is_multiple_of(PROGRESS_EVERY) {
            progress(row);
        }
    }
    progress(row);
    run.finish()
}

/// How often progress is told, in cases.
pub(crate) const PROGRESS_EVERY: u64 = 1_000;
