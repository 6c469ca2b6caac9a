//! The model that testsets are run against: the package they lie in, or else the rule files beside them.

use super::{
    files::{is_model, package_root, paths, read},
    say_json,
};
use crate::{
    cli::{Form, Told},
    exit::{Failure, Result},
    terminal,
};
use regelspraak::{Diagnostic, Diagnostics, Program, SourceFile};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The JSON form of a command that could not start because of its model or testset.
#[derive(Serialize)]
struct Findings<'a> {
    findings: &'a [Diagnostic],
}

/// The testsets at or below a path, in order.
pub fn testsets(path: &Path) -> Result<Vec<SourceFile>> {
    let is_test = |path: &Path| path.to_string_lossy().ends_with(".test.rgs");
    let mut found = paths(path, is_test)?;
    found.sort();
    if found.is_empty() {
        return Err(Failure::Usage(format!("no .test.rgs files in {}", path.display())));
    }
    found.iter().map(|path| read(path)).collect()
}

/// The program for testsets at a path; what is wrong with it is said.
pub fn load(path: &Path, told: Told) -> Result<Program> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let base = package_root(path).unwrap_or_else(|| folder.to_owned());
    let mut found = paths(&base, is_model)?;
    if found.is_empty()
        && let Some(above) = base.parent()
    {
        found = paths(above, is_model)?;
    }
    if found.is_empty() {
        return Err(Failure::Usage(format!("no rule files (.rgs) beside {}", path.display())));
    }
    load_files(found, told)
}

/// The program of one rule file, or of a folder with the package it lies in; what is wrong with it is said.
pub fn load_model(path: &Path, told: Told) -> Result<Program> {
    let root = package_root(path).filter(|_| path.is_dir());
    let found = paths(&root.unwrap_or_else(|| path.to_owned()), is_model)?;
    if found.is_empty() {
        return Err(Failure::Usage(format!("no rule files (.rgs) in {}", path.display())));
    }
    load_files(found, told)
}

fn load_files(mut found: Vec<PathBuf>, told: Told) -> Result<Program> {
    found.sort();
    let files = found.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    match Program::load(&files) {
        Ok((program, _)) => Ok(program),
        Err(Diagnostics(errors)) => {
            refuse(&errors, told)?;
            Err(Failure::Refused(String::new()))
        }
    }
}

/// Says what keeps a command from starting.
pub fn refuse(findings: &[Diagnostic], told: Told) -> Result {
    match told.format {
        Form::Json => say_json(&Findings { findings }),
        Form::Text => {
            for diagnostic in findings {
                terminal::say(&diagnostic.line(told.lang.into()));
            }
            Ok(())
        }
    }
}
