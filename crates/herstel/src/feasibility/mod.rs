//! `herstel feasibility`: simulate the operation from scenario files.

mod calibrate;
pub mod cli;
mod outlook;
mod staff;

use self::cli::{FeasibilityArguments, FeasibilityCommand, ReportForm};
use crate::exit::{Failure, Result};
use crate::terminal;
use anyhow::Context as _;
use herstel_planning::{Model, Problems, Source, simulate, text};
use std::fs;
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(arguments: &FeasibilityArguments) -> Result {
    match &arguments.command {
        FeasibilityCommand::Run { scenarios, seed, format } => run_scenarios(scenarios, *seed, *format),
        FeasibilityCommand::Calibrate(arguments) => calibrate::run(arguments),
        FeasibilityCommand::Outlook(arguments) => outlook::run(arguments),
        FeasibilityCommand::Staff(arguments) => staff::run(arguments),
    }
}

/// Every scenario is read before the first is run: a mistake in the last costs nobody the time of the others.
fn run_scenarios(scenarios: &[PathBuf], seed: u64, format: ReportForm) -> Result {
    let mut models = Vec::new();
    let mut wrong = Vec::new();
    for scenario in scenarios {
        match read(scenario)? {
            Ok(model) => models.push(model),
            Err(problems) => wrong.push(problems),
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::Refused(wrong.join("\n")));
    }
    let ReportForm::Text = format;
    for model in &models {
        let outcome = simulate(model, seed).context("the bookkeeping of the simulation is not right")?;
        if models.len() > 1 {
            terminal::say(&format!("# {}", model.name));
        }
        terminal::say(text(model, &outcome).trim_end());
    }
    Ok(())
}

/// The model of a folder with a `scenario.toml`, or of a file; or what is wrong with it.
fn read(path: &Path) -> anyhow::Result<std::result::Result<Model, String>> {
    let file = if path.is_dir() { path.join("scenario.toml") } else { path.to_owned() };
    let shown = file.display().to_string();
    let scenario = fs::read_to_string(&file).with_context(|| shown.clone())?;
    let process = |name: &str| {
        let file = file.with_file_name(name);
        let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        Ok((file.display().to_string(), text))
    };
    Ok(Model::load(&shown, &scenario, process).map_err(|problems| problems.to_string()))
}

/// What stands in a file beside a scenario.
fn given<T>(path: &Path, read: impl FnOnce(Source<'_>) -> std::result::Result<T, Problems>) -> Result<T> {
    let file = path.display().to_string();
    let text = fs::read_to_string(path).with_context(|| file.clone())?;
    read(Source { file: &file, text: &text }).map_err(|problems| Failure::Refused(problems.to_string()))
}
