//! `herstel feasibility calibrate`: a scenario from published figures and choices.

use super::cli::CalibrateArguments;
use crate::exit::{Failure, Result};
use crate::terminal;
use anyhow::Context as _;
use herstel_planning::{Source, calibrate};
use std::fs;

/// Runs the command.
pub fn run(arguments: &CalibrateArguments) -> Result {
    let path = |name: &str| arguments.folder.join(name);
    let read = |name: &str| super::file::text_of(&path(name))?.map_err(Failure::Refused);
    let (figures, choices) = (read("figures.csv")?, read("choices.toml")?);
    let (figures_file, choices_file) = (path("figures.csv"), path("choices.toml"));
    let calibrated = calibrate(
        Source { file: &figures_file.display().to_string(), text: &figures },
        Source { file: &choices_file.display().to_string(), text: &choices },
    )
    .map_err(|problems| Failure::Refused(problems.to_string()))?;
    let files = [
        ("ranges.toml", &calibrated.ranges),
        ("scenario.toml", &calibrated.scenario),
        ("process.toml", &calibrated.process),
    ];
    if arguments.check {
        let other: Vec<&str> = files
            .iter()
            .filter(|(name, text)| fs::read_to_string(path(name)).ok().as_ref() != Some(*text))
            .map(|(name, _)| *name)
            .collect();
        if !other.is_empty() {
            let reason = format!("not what the calibration gives: {}", other.join(", "));
            return Err(Failure::Refused(reason));
        }
        terminal::say("the files are what the calibration gives");
        return Ok(());
    }
    for (name, text) in files {
        fs::write(path(name), text).with_context(|| path(name).display().to_string())?;
        terminal::say(&format!("written: {}", path(name).display()));
    }
    Ok(())
}
