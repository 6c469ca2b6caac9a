//! `herstel feasibility outlook`: what a calibrated scenario says about the years after.

use super::cli::{OutlookArguments, OutlookForm};
use super::report;
use crate::exit::{Failure, Result};
use crate::terminal;
use herstel_planning::{
    Onlooker, OutlookInputs, Ranges, RegistrationPath, StaffPath, outlook, outlook_document, outlook_text,
};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Runs the command.
pub fn run(arguments: &OutlookArguments) -> Result {
    if let Some(folder) = &arguments.report {
        report::require_folder(folder)?;
    }
    let model = super::run::read(&arguments.folder)?.map_err(Failure::Refused)?;
    let ranges = super::given(&arguments.folder.join("ranges.toml"), Ranges::read)?;
    let file = |given: &Option<PathBuf>, name: &str| given.clone().unwrap_or(arguments.folder.join(name));
    let staff = file(&arguments.staff, "example-staff.csv");
    let staff = super::given(&staff, |source| StaffPath::read(source, &model))?;
    let registrations = file(&arguments.registrations, "example-registrations.csv");
    let registrations = super::given(&registrations, |source| RegistrationPath::read(source, &ranges))?;
    let stop = super::run::interrupted()?;
    let bar = terminal::progress("runs", 0);
    let done = || bar.inc(1);
    let inputs = OutlookInputs {
        model: &model,
        ranges: &ranges,
        staff: &staff,
        registrations: &registrations,
        seed: arguments.seed,
        worlds: arguments.worlds,
        threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        onlooker: Onlooker { stop: &stop, done: &done },
    };
    bar.set_length(inputs.runs());
    let told = outlook(inputs);
    bar.finish_and_clear();
    let told = told.map_err(|stopped| super::run::failed(stopped, "outlook"))?;
    let Some(told) = told else {
        return Err(Failure::Refused(format!(
            "{}: not a scenario that `feasibility calibrate` wrote",
            arguments.folder.display()
        )));
    };
    match arguments.format {
        OutlookForm::Text => terminal::say(outlook_text(&told).trim_end()),
        OutlookForm::Json => {
            terminal::say(&report::json(&told)?);
        }
    }
    let Some(folder) = &arguments.report else { return Ok(()) };
    report::write(folder, "outlook", &told, |language| outlook_document(&told, language))
}
