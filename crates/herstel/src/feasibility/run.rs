//! `herstel feasibility run`: scenarios with the same luck, as lines or as JSON.

use super::cli::{ReportForm, RunArguments};
use super::file::text_of;
use super::report;
use crate::configuration::Configuration;
use crate::environment;
use crate::exit::{Failure, Result};
use crate::terminal;
use anyhow::Context as _;
use herstel_planning::{
    Extent, Model, Onlooker, Report, Stopped, compare, comparison_text, document, runs_of, simulate_unless,
    text,
};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Worlds drawn when a scenario has ranges, and runs in each; runs of scenarios without.
const WORLDS: u32 = 40;
const RUNS_PER_WORLD: u32 = 2;
const RUNS: u32 = 4;

/// Every scenario is read before the first is run: a mistake in the last costs nobody the time of the others. Nothing is
/// printed before everything is done: who stops it gets no half report.
pub fn run(configuration: &dyn Fn() -> Result<Configuration>, arguments: &RunArguments) -> Result {
    if let Some(folder) = &arguments.report {
        report::require_folder(folder)?;
    }
    let mut models = Vec::new();
    let mut wrong = Vec::new();
    for scenario in &arguments.scenarios {
        match read(scenario)? {
            Ok(mut model) => match look_up(configuration, &mut model)? {
                Ok(()) => models.push(model),
                Err(problems) => wrong.push(problems),
            },
            Err(problems) => wrong.push(problems),
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::Refused(wrong.join("\n")));
    }
    let stop = interrupted()?;
    let is_kept = arguments.report.is_some() || arguments.store;
    let mut made = match arguments.format {
        ReportForm::Json => Some(compared(arguments, &models, &stop)?),
        ReportForm::Text if is_kept => Some(compared(arguments, &models, &stop)?),
        ReportForm::Text => None,
    };
    match arguments.format {
        ReportForm::Json => {
            let report = made.as_ref().context("a report")?;
            terminal::say(&report::json(report)?);
        }
        ReportForm::Text => {
            let mut said = Vec::new();
            for model in &models {
                let outcome = simulate_unless(model, arguments.seed, &stop).map_err(no_report)?;
                if models.len() > 1 {
                    said.push(format!("# {}\n", model.name));
                }
                said.push(text(model, &outcome));
            }
            let is_sure = models.iter().all(|model| model.uncertain.is_empty());
            let is_asked = arguments.worlds.is_some() || arguments.replications.is_some();
            if models.len() > 1 || !is_sure || is_asked {
                let report = match made.take() {
                    Some(report) => report,
                    None => compared(arguments, &models, &stop)?,
                };
                said.push(comparison_text(&report));
                made = Some(report);
            }
            terminal::say(said.concat().trim_end());
        }
    }
    let Some(report) = made.filter(|_| is_kept) else { return Ok(()) };
    if let Some(folder) = &arguments.report {
        report::write(folder, "report", &report, |language| document(&report, language))?;
    }
    if arguments.store { report::keep(&configuration()?, &report) } else { Ok(()) }
}

/// Finds the schemes that a scenario simulates among those that are installed; they are loaded only for a scenario that
/// names some.
fn look_up(
    configuration: &dyn Fn() -> Result<Configuration>,
    model: &mut Model,
) -> Result<std::result::Result<(), String>> {
    if !model.names_schemes() {
        return Ok(Ok(()));
    }
    let schemes = environment::schemes(&configuration()?)?;
    let find = |id: &str| schemes.all().iter().find(|package| package.id().as_str() == id).map(AsRef::as_ref);
    Ok(model.look_up(find).map_err(|problems| problems.to_string()))
}

fn compared(arguments: &RunArguments, models: &[Model], stop: &AtomicBool) -> Result<Report> {
    let is_sure = models.iter().all(|model| model.uncertain.is_empty());
    let extent = Extent {
        seed: arguments.seed,
        worlds: if is_sure { 0 } else { arguments.worlds.unwrap_or(WORLDS) },
        replications: arguments.replications.unwrap_or(if is_sure { RUNS } else { RUNS_PER_WORLD }),
        threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
    };
    let bar = terminal::progress("runs", runs_of(models, extent));
    let done = || bar.inc(1);
    let report = compare(models, extent, Onlooker { stop, done: &done });
    bar.finish_and_clear();
    report.map_err(no_report)
}

fn no_report(stopped: Stopped) -> Failure {
    failed(stopped, "report")
}

/// Set from the moment at which somebody asks to stop (Ctrl-C).
pub fn interrupted() -> anyhow::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop)).context("SIGINT")?;
    Ok(stop)
}

/// Why there is nothing of what was asked.
pub fn failed(stopped: Stopped, what: &str) -> Failure {
    match stopped {
        Stopped::Cancelled => Failure::Refused(format!("stopped before the end: there is no {what}")),
        broken @ Stopped::Broken(_) => Failure::Environment(anyhow::Error::from(broken)),
    }
}

/// The model of a folder with a `scenario.toml`, or of a file; or what is wrong with it.
pub fn read(path: &Path) -> anyhow::Result<std::result::Result<Model, String>> {
    let file = if path.is_dir() { path.join("scenario.toml") } else { path.to_owned() };
    let shown = file.display().to_string();
    let scenario = match text_of(&file)? {
        Ok(text) => text,
        Err(refused) => return Ok(Err(refused)),
    };
    let process = |name: &str| {
        let file = file.with_file_name(name);
        let text = text_of(&file).map_err(|error| error.root_cause().to_string())??;
        Ok((file.display().to_string(), text))
    };
    Ok(Model::load(&shown, &scenario, process).map_err(|problems| problems.to_string()))
}
