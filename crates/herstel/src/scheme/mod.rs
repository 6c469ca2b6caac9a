//! `herstel scheme`: list, check, test, show and compare scheme packages.

pub mod cli;
mod diff;
mod examples;
mod impact;
mod notice;
mod show;

use crate::{
    configuration::Configuration,
    environment,
    exit::{Failure, Result},
    scheme::cli::{SchemeArguments, SchemeCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_letters::{LetterSource, check_template, sample_data};
use herstel_scheme::{Language, Package, PackageErrors, PackageFiles};
use herstel_web::Clock;
use std::{path::Path, sync::Arc};

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &SchemeArguments) -> Result {
    match &arguments.command {
        SchemeCommand::List => list(configuration),
        SchemeCommand::Check { dir } => check(configuration, dir.as_deref()),
        SchemeCommand::Test { dir } => test(dir),
        SchemeCommand::Examples { dir, update } => examples::run(&load(dir)?, dir, *update),
        SchemeCommand::Show { scheme, english } => {
            let schemes = environment::schemes(configuration)?;
            let id = environment::scheme_id(&schemes, scheme)?;
            let package = schemes.get(&id).ok_or_else(|| Failure::Usage(format!("no scheme «{scheme}»")))?;
            let language = if *english { Language::En } else { Language::Nl };
            show::lines(package, &schemes, language).iter().for_each(|line| terminal::say(line));
            Ok(())
        }
        SchemeCommand::Graph { output, on, english } => {
            let schemes = environment::schemes(configuration)?;
            let language = if *english { Language::En } else { Language::Nl };
            let graph = schemes.graph(on.unwrap_or_else(|| Clock::new(environment::now).today()), language);
            let svg = graph.svg(language, &|_| None);
            match output {
                None => terminal::say(svg.trim_end()),
                Some(file) => {
                    std::fs::write(file, svg).with_context(|| format!("writing {}", file.display()))?;
                }
            }
            Ok(())
        }
        SchemeCommand::Diff { old, new, format } => {
            let (old, new) = (package(configuration, old)?, package(configuration, new)?);
            diff::run(&old, &new, *format)
        }
        SchemeCommand::Impact(arguments) => impact::run(configuration, arguments),
        SchemeCommand::Notice(arguments) => notice::run(configuration, arguments),
    }
}

fn list(configuration: &Configuration) -> Result {
    for package in environment::schemes(configuration)?.all() {
        let manifest = package.manifest();
        let until = manifest.decides_until.map_or_else(|| "…".to_owned(), |day| day.to_string());
        let title = package.text(Language::Nl, "scheme-title", &[]);
        let hash = package.hash().to_string();
        let short = hash.get(..12).unwrap_or(&hash);
        terminal::say(&format!(
            "{:<24} {} – {until:<10} {short}  {title}",
            package.id().as_str(),
            manifest.decides_from
        ));
    }
    Ok(())
}

/// Everything that is wrong with a package, its letters included; without a folder, with every package and with how
/// they hang together.
fn check(configuration: &Configuration, dir: Option<&Path>) -> Result {
    let mut refused = 0;
    if let Some(dir) = dir {
        refused += examine(&load(dir)?, &dir.display().to_string());
    } else {
        let schemes = environment::schemes(configuration)?;
        for package in schemes.all() {
            refused += examine(package, package.id().as_str());
        }
        let family = schemes.family();
        family.cautions.iter().for_each(|caution| terminal::say(caution));
        family.errors.iter().for_each(|error| terminal::say(&error.to_string()));
        refused += family.errors.len();
    }
    if refused == 0 { Ok(()) } else { Err(Failure::Refused(format!("{refused} problems"))) }
}

/// Says what is wrong with one package and how much that is.
fn examine(package: &Package, name: &str) -> usize {
    let examined = PackageErrors::new(package.examine());
    let mut problems: Vec<String> = examined.iter().map(ToString::to_string).collect();
    let is_letter = |path: &&str| path.starts_with("letters/") && path.ends_with(".typ");
    for path in package.files().iter().map(|(path, _)| path).filter(is_letter) {
        problems.extend(check_letter(package, path));
    }
    for line in package.cautions().iter().chain(&problems) {
        terminal::say(&format!("{name}/{line}"));
    }
    // What is hard to read is no reason to refuse.
    for warning in package.reading_warnings() {
        terminal::say(&format!("{name}/{warning}"));
    }
    if problems.is_empty() {
        terminal::say(&format!("{name}: in orde"));
    }
    problems.len()
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
    let (cases, laws) = (report.cases, report.laws);
    terminal::say(&format!("{cases} testgevallen, {laws} wetten, {failed} afwijkingen"));
    match (report.cases, failed) {
        (0, _) => Err(Failure::Refused(format!("{} has no test cases", dir.display()))),
        (_, 0) => Ok(()),
        (_, _) => Err(Failure::Refused(String::new())),
    }
}

/// A package by the id of a scheme of this installation, or by its folder.
fn package(configuration: &Configuration, named: &str) -> Result<Arc<Package>> {
    let folder = Path::new(named);
    if folder.join("scheme.toml").is_file() {
        return load(folder).map(Arc::new);
    }
    let schemes = environment::schemes(configuration)?;
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
