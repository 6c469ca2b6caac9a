//! `herstel rules`: check, test, explain, cover, run and format RegelSpraak files on their own.

mod case;
mod check;
pub mod cli;
mod cover;
mod explain;
mod files;
mod fmt;
mod model;
mod package;
mod run;
mod test;

use crate::{
    exit::{Failure, Result},
    rules::cli::{RulesArguments, RulesCommand},
    terminal,
};
use anyhow::Context as _;
use regelspraak_language_server::{Settings, run_stdio};
use serde::Serialize;

/// Runs the command.
pub fn run(arguments: &RulesArguments) -> Result {
    match &arguments.command {
        RulesCommand::Check { path, told } => check::run(path, *told),
        RulesCommand::Test { path, told } => test::run(path, *told),
        RulesCommand::Explain { path, case, value, stopped, told } => {
            explain::run(path, case.as_deref(), value, *stopped, *told)
        }
        RulesCommand::Cover { path, minimum, told } => cover::run(path, *minimum, *told),
        RulesCommand::Run(arguments) => run::run(arguments),
        RulesCommand::Fmt { path, check } => fmt::run(path, *check),
        RulesCommand::Lsp { lang } => {
            let settings = Settings { packages: &package::SchemePackages, language: lang.map(Into::into) };
            run_stdio(settings).map_err(|error| Failure::Refused(error.to_string()))
        }
    }
}

/// Prints a result as JSON.
fn say_json(result: &impl Serialize) -> Result {
    terminal::say(&serde_json::to_string_pretty(result).context("cannot write JSON")?);
    Ok(())
}

/// Ends with exit code 1 when something was found; it was said already.
fn refuse_if(wrong: bool) -> Result {
    if wrong { Err(Failure::Refused(String::new())) } else { Ok(()) }
}
