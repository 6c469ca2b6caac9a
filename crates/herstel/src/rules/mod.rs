//! `herstel rules`: check RegelSpraak files on their own.

use crate::{
    cli::{Common, RulesArguments, RulesCommand},
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use regelspraak::{Program, SourceFile};
use std::path::{Path, PathBuf};

/// Most files of one model; more is a mistake of the path.
const FILES_MAX: usize = 10_000;
/// Largest file that is read, in bytes.
const FILE_SIZE_MAX: u64 = 16 * 1024 * 1024;

/// Runs the command.
pub fn run(_common: &Common, arguments: &RulesArguments) -> Result {
    let RulesCommand::Check { path } = &arguments.command;
    let files = read(path)?;
    if files.is_empty() {
        return Err(Failure::Usage(format!("no .rgs files in {}", path.display())));
    }
    match Program::load(&files) {
        Ok((_, warnings)) => {
            for warning in &warnings {
                terminal::say(&warning.to_string());
            }
            terminal::say(&format!("{} bestanden in orde", files.len()));
            Ok(())
        }
        Err(diagnostics) => {
            terminal::say(&diagnostics.to_string());
            Err(Failure::Refused(String::new()))
        }
    }
}

/// One file, or every `.rgs` file below a folder in the order of their paths. Testsets (`.test.rgs`) are no model.
fn read(path: &Path) -> Result<Vec<SourceFile>> {
    let mut paths = Vec::new();
    collect(path, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let size = std::fs::metadata(&path).with_context(|| format!("cannot read {}", path.display()))?.len();
        if size > FILE_SIZE_MAX {
            return Err(Failure::Refused(format!("{} is larger than 16 MiB", path.display())));
        }
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Failure::Refused(format!("{}: geen geldige UTF-8 bij byte {at}", path.display()))
        })?;
        files.push(SourceFile { path: path.display().to_string(), text });
    }
    Ok(files)
}

fn collect(path: &Path, into: &mut Vec<PathBuf>) -> Result {
    let metadata = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if metadata.is_file() {
        into.push(path.to_owned());
        return Ok(());
    }
    let entries = std::fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_model = name.ends_with(".rgs") && !name.ends_with(".test.rgs");
        let kind = entry.file_type()?;
        if kind.is_dir() && !name.starts_with('.') {
            collect(&entry.path(), into)?;
        } else if kind.is_file() && is_model {
            into.push(entry.path());
        }
        if into.len() > FILES_MAX {
            return Err(Failure::Usage(format!("more than {FILES_MAX} files below {}", path.display())));
        }
    }
    Ok(())
}
