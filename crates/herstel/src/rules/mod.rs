//! `herstel rules`: check and format RegelSpraak files on their own.

mod files;
mod fmt;

use crate::{
    cli::{Common, RulesArguments, RulesCommand},
    exit::{Failure, Result},
    terminal,
};
use files::{package_root, paths, read};
use regelspraak::{Diagnostic, Diagnostics, Program, Severity};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Runs the command.
pub fn run(_common: &Common, arguments: &RulesArguments) -> Result {
    match &arguments.command {
        RulesCommand::Check { path } => check(path),
        RulesCommand::Fmt { path, check } => fmt::run(path, *check),
        RulesCommand::Lsp => {
            regelspraak_language_server::run_stdio().map_err(|error| Failure::Refused(error.to_string()))
        }
    }
}

/// Rules read names that other files of their package declare. When the path lies inside a package, the whole package
/// is loaded and what is wrong at the path is reported.
fn check(path: &Path) -> Result {
    let asked: BTreeSet<PathBuf> = paths(path, files::is_model)?.into_iter().collect();
    if asked.is_empty() {
        return Err(Failure::Usage(format!("no .rgs files in {}", path.display())));
    }
    let mut all = asked.clone();
    if let Some(root) = package_root(path) {
        all.extend(paths(&root, files::is_model)?);
    }
    let files = all.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    let at_path = |diagnostic: &&Diagnostic| asked.contains(Path::new(&diagnostic.path));
    let (found, elsewhere) = match Program::load(&files) {
        Ok((_, warnings)) => (warnings, 0),
        Err(Diagnostics(errors)) => {
            let here: Vec<Diagnostic> = errors.iter().filter(at_path).cloned().collect();
            let elsewhere = errors.len() - here.len();
            (here, elsewhere)
        }
    };
    for diagnostic in found.iter().filter(at_path) {
        terminal::say(&diagnostic.to_string());
    }
    let errors = found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    match (errors, elsewhere) {
        (0, 0) => {
            terminal::say(&format!("{} bestanden in orde", asked.len()));
            Ok(())
        }
        (0, _) => Err(Failure::Refused(format!(
            "nothing wrong here, but {elsewhere} errors elsewhere in the package; check its folder"
        ))),
        (_, _) => Err(Failure::Refused(String::new())),
    }
}
