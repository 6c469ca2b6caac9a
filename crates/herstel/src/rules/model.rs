//! The model that testsets are run against: the package they lie in, or else the rule files beside them.

use super::{
    files::{is_model, package_root, paths, read},
    say_json,
};
use crate::{
    cli::Form,
    exit::{Failure, Result},
    rules::cli::Told,
    terminal,
};
use herstel_kernel::Date;
use herstel_scheme::{Package, PackageFiles};
use regelspraak::{Diagnostic, Diagnostics, ParameterValues, Program, SourceFile, testset::ParameterSource};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

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

/// Rules to run, with the parameter values of the package they lie in.
pub enum Model {
    /// Rule files on their own.
    Files(Box<Program>),
    /// The rules of a scheme package.
    Package(Box<Package>),
}

/// Rules on their own have no values beside them.
static NO_VALUES: LazyLock<ParameterValues> = LazyLock::new(ParameterValues::new);

impl Model {
    /// The rules.
    pub fn program(&self) -> &Program {
        match self {
            Self::Files(program) => program,
            Self::Package(package) => package.program(),
        }
    }

    /// Where testsets get their parameter values; those that they set themselves come on top.
    pub fn for_testsets(&self) -> &dyn ParameterSource {
        match self {
            Self::Files(_) => &*NO_VALUES,
            Self::Package(package) => package.as_ref(),
        }
    }

    /// The parameter values on a day.
    pub fn on(&self, day: Date) -> Result<ParameterValues> {
        match self {
            Self::Files(_) => Ok(ParameterValues::new()),
            Self::Package(package) => {
                package.parameter_values(day).map_err(|error| Failure::Refused(error.to_string()))
            }
        }
    }
}

/// The model for testsets at a path; what is wrong with it is said.
pub fn load(path: &Path, told: Told) -> Result<Model> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let root = package_root(path);
    let base = root.clone().unwrap_or_else(|| folder.to_owned());
    let mut found = paths(&base, is_model)?;
    if found.is_empty()
        && let Some(above) = base.parent()
    {
        found = paths(above, is_model)?;
    }
    if found.is_empty() {
        return Err(Failure::Usage(format!("no rule files (.rgs) beside {}", path.display())));
    }
    load_files(root.as_deref(), found, told)
}

/// The program of one rule file, or of a folder with the package it lies in; what is wrong with it is said.
pub fn load_model(path: &Path, told: Told) -> Result<Model> {
    let root = package_root(path).filter(|_| path.is_dir());
    let found = paths(root.as_deref().unwrap_or(path), is_model)?;
    if found.is_empty() {
        return Err(Failure::Usage(format!("no rule files (.rgs) in {}", path.display())));
    }
    load_files(root.as_deref(), found, told)
}

fn load_files(root: Option<&Path>, mut found: Vec<PathBuf>, told: Told) -> Result<Model> {
    found.sort();
    let files = found.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    match Program::load(&files) {
        Ok((program, _)) => {
            let package = root.filter(|root| root.join("scheme.toml").is_file());
            package.map_or_else(|| Ok(Model::Files(Box::new(program))), load_package)
        }
        Err(Diagnostics(errors)) => {
            refuse(&errors, told)?;
            Err(Failure::Refused(String::new()))
        }
    }
}

fn load_package(root: &Path) -> Result<Model> {
    let name = root.display().to_string();
    let package = PackageFiles::read_dir(root).and_then(Package::load);
    let package = package.map_err(|errors| Failure::Refused(errors.under(&name).to_string()))?;
    Ok(Model::Package(Box::new(package)))
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
