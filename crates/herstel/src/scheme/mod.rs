//! `herstel scheme`: list, check, test, show and compare scheme packages.

mod diff;
mod show;

use crate::{
    cli::{Common, SchemeArguments, SchemeCommand},
    environment,
    exit::{Failure, Result},
    terminal,
};
use herstel_letters::{LetterSource, check_template, sample_data};
use herstel_scheme::{Language, Package, PackageFiles};
use std::{path::Path, sync::Arc};

/// Runs the command.
pub fn run(common: &Common, arguments: &SchemeArguments) -> Result {
    match &arguments.command {
        SchemeCommand::List => list(common),
        SchemeCommand::Check { dir } => check(dir),
        SchemeCommand::Test { dir } => test(dir),
        SchemeCommand::Show { scheme, english } => {
            let schemes = environment::schemes(common)?;
            let id = environment::scheme_id(&schemes, scheme)?;
            let package = schemes.get(&id).ok_or_else(|| Failure::Usage(format!("no scheme «{scheme}»")))?;
            let language = if *english { Language::En } else { Language::Nl };
            show::lines(package, language).iter().for_each(|line| terminal::say(line));
            Ok(())
        }
        SchemeCommand::Diff { old, new, format } => {
            let (old, new) = (package(common, old)?, package(common, new)?);
            diff::run(&old, &new, *format)
        }
    }
}

fn list(common: &Common) -> Result {
    for package in environment::schemes(common)?.all() {
        let manifest = package.manifest();
        let until = manifest.decides_until.map_or_else(|| "…".to_owned(), |day| day.to_string());
        let title = package.text(Language::Nl, "scheme-title", &[]);
        let hash = package.hash().to_string();
        let short = hash.get(..12).unwrap_or(&hash);
        terminal::say(&format!(
            "{:<18} {} – {until:<10} {short}  {title}",
            package.id().as_str(),
            manifest.decides_from
        ));
    }
    Ok(())
}

/// Everything that is wrong with a package, its letters included.
fn check(dir: &Path) -> Result {
    let package = load(dir)?;
    let mut problems = Vec::new();
    for (path, _) in
        package.files().iter().filter(|(path, _)| path.starts_with("letters/") && path.ends_with(".typ"))
    {
        problems.extend(check_letter(&package, path));
    }
    for warning in package.warnings() {
        terminal::say(&format!("{}: {warning}", dir.display()));
    }
    if problems.is_empty() {
        terminal::say(&format!("{}: in orde", dir.display()));
        return Ok(());
    }
    for problem in &problems {
        terminal::say(&format!("{}/{problem}", dir.display()));
    }
    Err(Failure::Refused(format!("{} problems in the letters", problems.len())))
}

fn check_letter(package: &Package, path: &str) -> Vec<String> {
    let files: Vec<(String, Vec<u8>)> =
        package.files().iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    let data = sample_data();
    let source = LetterSource {
        main: path,
        files: &files,
        data: &data,
        language: herstel_letters::Language::Dutch,
        issued_on: package.manifest().decides_from,
    };
    match check_template(&source) {
        Ok(()) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

fn test(dir: &Path) -> Result {
    let package = load(dir)?;
    let report = package.run_tests();
    for failure in &report.failures {
        let (line, column) = failure.at;
        let place = format!("{}/{}:{line}:{column}", dir.display(), failure.file);
        terminal::say(&format!("{place}: {}: {}", failure.case, failure.message));
    }
    let failed = report.failures.len();
    terminal::say(&format!("{} testgevallen, {failed} afwijkingen", report.cases));
    match (report.cases, failed) {
        (0, _) => Err(Failure::Refused(format!("{} has no test cases", dir.display()))),
        (_, 0) => Ok(()),
        (_, _) => Err(Failure::Refused(String::new())),
    }
}

/// A package by the id of a scheme of this installation, or by its folder.
fn package(common: &Common, named: &str) -> Result<Arc<Package>> {
    let folder = Path::new(named);
    if folder.join("scheme.toml").is_file() {
        return load(folder).map(Arc::new);
    }
    let schemes = environment::schemes(common)?;
    let id = environment::scheme_id(&schemes, named)?;
    schemes.get(&id).cloned().ok_or_else(|| Failure::Usage(format!("no scheme «{named}»")))
}

fn load(dir: &Path) -> Result<Package> {
    if !dir.is_dir() {
        return Err(Failure::Environment(anyhow::anyhow!("{} is no folder", dir.display())));
    }
    let name = dir.display().to_string();
    let files =
        PackageFiles::read_dir(dir).map_err(|errors| Failure::Refused(errors.under(&name).to_string()))?;
    Package::load(files).map_err(|errors| Failure::Refused(errors.under(&name).to_string()))
}
