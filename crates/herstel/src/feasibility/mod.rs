//! `herstel feasibility`: simulate the operation from scenario files.

mod calibrate;
pub mod cli;
mod effort;
mod file;
mod forecast;
mod outlook;
mod report;
mod run;
mod staff;

pub use report::keep_in;
pub use run::read as read_scenario;

use self::cli::{FeasibilityArguments, FeasibilityCommand};
use crate::configuration::Configuration;
use crate::exit::{Failure, Result};
use herstel_planning::{Problems, Source};
use std::path::Path;

/// Runs the command.
pub fn run(configuration: &dyn Fn() -> Result<Configuration>, arguments: &FeasibilityArguments) -> Result {
    match &arguments.command {
        FeasibilityCommand::Run(arguments) => run::run(configuration, arguments),
        FeasibilityCommand::Calibrate(arguments) => calibrate::run(arguments),
        FeasibilityCommand::Outlook(arguments) => outlook::run(arguments),
        FeasibilityCommand::Staff(arguments) => staff::run(arguments),
        FeasibilityCommand::Forecast(arguments) => forecast::run(&configuration()?, arguments),
        FeasibilityCommand::Effort(arguments) => effort::run(&configuration()?, arguments),
    }
}

/// What stands in a file beside a scenario.
fn given<T>(path: &Path, read: impl FnOnce(Source<'_>) -> std::result::Result<T, Problems>) -> Result<T> {
    let text = file::text_of(path)?.map_err(Failure::Refused)?;
    let file = path.display().to_string();
    read(Source { file: &file, text: &text }).map_err(|problems| Failure::Refused(problems.to_string()))
}
