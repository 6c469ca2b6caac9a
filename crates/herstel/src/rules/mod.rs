//! `herstel rules`: check RegelSpraak files on their own.

use crate::{
    cli::{Common, RulesArguments, RulesCommand},
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use regelspraak::{Diagnostic, Diagnostics, Program, Severity, SourceFile};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Most files of one model; more is a mistake of the path.
const FILES_MAX: usize = 10_000;
/// Largest file that is read, in bytes.
const FILE_SIZE_MAX: u64 = 16 * 1024 * 1024;

/// Runs the command.
///
/// Rules read names that other files of their package declare. When the path lies inside a package, the whole package
/// is loaded and what is wrong at the path is reported.
pub fn run(_common: &Common, arguments: &RulesArguments) -> Result {
    let RulesCommand::Check { path } = &arguments.command;
    let asked: BTreeSet<PathBuf> = paths(path)?.into_iter().collect();
    if asked.is_empty() {
        return Err(Failure::Usage(format!("no .rgs files in {}", path.display())));
    }
    let mut all = asked.clone();
    if let Some(root) = package_root(path) {
        all.extend(paths(&root)?);
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

/// The nearest folder above the path that is a package: it has a `scheme.toml` or a `gegevens` folder.
fn package_root(path: &Path) -> Option<PathBuf> {
    let mut folder = Some(if path.is_dir() { path } else { path.parent()? });
    while let Some(candidate) = folder {
        let here = if candidate.as_os_str().is_empty() { Path::new(".") } else { candidate };
        if here.join("scheme.toml").is_file() || here.join("gegevens").is_dir() {
            return Some(candidate.to_owned());
        }
        folder = candidate.parent();
    }
    None
}

/// Every `.rgs` file at or below a path. Testsets (`.test.rgs`) are no model.
fn paths(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(path, &mut found)?;
    Ok(found)
}

fn read(path: &Path) -> Result<SourceFile> {
    let size = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    if size > FILE_SIZE_MAX {
        return Err(Failure::Refused(format!("{}: groter dan 16 MiB", path.display())));
    }
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
        Failure::Refused(format!("{}:{line}:1: geen geldige UTF-8 (byte {at})", path.display()))
    })?;
    Ok(SourceFile { path: path.display().to_string(), text })
}

fn collect(path: &Path, into: &mut Vec<PathBuf>) -> Result {
    let metadata = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if metadata.is_file() {
        if !is_model(path) {
            return Err(Failure::Usage(format!(
                "{} is no rule file (.rgs); testsets are for `scheme test`",
                path.display()
            )));
        }
        into.push(path.to_owned());
        return Ok(());
    }
    let entries = std::fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let kind = entry.file_type()?;
        if kind.is_dir() && !name.starts_with('.') {
            collect(&entry.path(), into)?;
        } else if kind.is_file() && is_model(&entry.path()) {
            into.push(entry.path());
        }
        if into.len() > FILES_MAX {
            return Err(Failure::Usage(format!("more than {FILES_MAX} files below {}", path.display())));
        }
    }
    Ok(())
}

/// Testsets are no model.
fn is_model(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.ends_with(".rgs") && !name.ends_with(".test.rgs")
}
