//! `herstel rules check`: what is wrong with rule files.

use super::{
    files::{is_model, package_root, paths, read},
    package::supplied,
    refuse_if, say_json,
};
use crate::{
    cli::{Form, Words},
    exit::{Failure, Result},
    rules::cli::Told,
    terminal,
};
use regelspraak::{Diagnostic, Diagnostics, LoadOptions, Program, Severity};
use serde::Serialize;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// The JSON form.
#[derive(Serialize)]
struct Report<'a> {
    files: usize,
    findings: &'a [Diagnostic],
    /// Errors in files of the package that were not asked for.
    elsewhere: usize,
}

/// Rules read names that other files of their package declare. When the path lies inside a package, the whole package
/// is loaded and what is wrong at the path is reported.
pub fn run(path: &Path, told: Told) -> Result {
    let asked: BTreeSet<PathBuf> = paths(path, is_model)?.into_iter().collect();
    if asked.is_empty() {
        return Err(Failure::Usage(format!("no .rgs files in {}", path.display())));
    }
    let mut all = asked.clone();
    if let Some(root) = package_root(path) {
        all.extend(paths(&root, is_model)?);
    }
    let files = all.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    let options = LoadOptions {
        supplied: package_root(path).and_then(|root| supplied(&root)),
        ..LoadOptions::default()
    };
    let (found, loaded) = match Program::load_with(&files, &options) {
        Ok((_, warnings)) => (warnings, true),
        Err(Diagnostics(errors)) => (errors, false),
    };
    let (here, others): (Vec<Diagnostic>, Vec<Diagnostic>) =
        found.into_iter().partition(|diagnostic| asked.contains(Path::new(&diagnostic.path)));
    let elsewhere = if loaded { 0 } else { others.len() };
    let errors = here.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    match told.format {
        Form::Json => say_json(&Report { files: asked.len(), findings: &here, elsewhere })?,
        Form::Text => {
            for diagnostic in &here {
                terminal::say(&diagnostic.line(told.lang.into()));
            }
            if errors == 0 && elsewhere == 0 {
                terminal::say(&match told.lang {
                    Words::Nl => format!("{} bestanden in orde", asked.len()),
                    Words::En => format!("{} files in order", asked.len()),
                });
            }
        }
    }
    if errors == 0 && elsewhere > 0 {
        return Err(Failure::Refused(format!(
            "nothing wrong here, but {elsewhere} errors elsewhere in the package; check its folder"
        )));
    }
    refuse_if(errors > 0)
}
