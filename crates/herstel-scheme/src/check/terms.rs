//! Terms: each has one name, a start that exists, versions in order and worked dates that prove it.

use crate::calendar::{NamedTerm, TermStart, TermVersion, worked};
use crate::check::rules::source_code;
use crate::files::PackageFiles;
use crate::manifest::Manifest;
use crate::model::{Member, Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use std::collections::HashSet;

/// In weeks; more is a mistake.
const LONGEST: i32 = 1_000;

/// What terms are checked against.
pub(crate) struct Context<'a> {
    pub(crate) manifest: Option<&'a Manifest>,
    pub(crate) model: Option<&'a Model>,
    pub(crate) files: &'a PackageFiles,
    pub(crate) file: &'a TomlFile<'a>,
}

/// Checks the terms of a process and the worked dates beside them.
pub(crate) fn check(process: &Process, context: &Context<'_>, errors: &mut Vec<PackageError>) {
    let before = errors.len();
    check_objection(process, context.file, errors);
    let terms = process.terms();
    let mut seen = HashSet::new();
    for term in &terms {
        if !seen.insert(term.id.as_str()) {
            let reason = format!("de termijn «{}» staat er twee keer in", term.id);
            errors.push(context.file.error(PackageErrorCode::Term, &term.id, reason));
        }
        check_term(term, process, context, errors);
    }
    // A term with a mistake has no dates to work out.
    if errors.len() == before {
        check_worked_dates(process, &terms, context, errors);
    }
}

/// The terms for objections, which are written as bare numbers.
fn check_objection(process: &Process, file: &TomlFile<'_>, errors: &mut Vec<PackageError>) {
    let later = process.objection.later.iter().map(|later| later.weeks);
    if later.chain([process.objection.weeks]).any(|weeks| !(1..=LONGEST).contains(&weeks)) {
        let reason = format!("de bezwaartermijn is één tot en met {LONGEST} weken");
        errors.push(file.error(PackageErrorCode::Term, "objection", reason));
    }
}

fn check_worked_dates(
    process: &Process,
    terms: &[NamedTerm],
    context: &Context<'_>,
    errors: &mut Vec<PackageError>,
) {
    let before = errors.len();
    let mut used = HashSet::new();
    for (path, bytes) in context.files.iter().filter(|(path, _)| worked::is_worked_dates(path)) {
        match worked::run(terms, path, bytes) {
            Ok(worked) => used.extend(worked.used),
            Err(found) => errors.extend(found),
        }
    }
    if errors.len() > before {
        return;
    }
    for term in &process.named_terms {
        for version in
            term.versions.iter().filter(|version| !used.contains(&(term.id.clone(), version.since)))
        {
            let reason =
                format!("{} heeft geen uitgewerkte datum in tests/*.terms.toml", called(term, version));
            errors.push(context.file.error(PackageErrorCode::Term, &term.id, reason));
        }
    }
}

fn check_term(term: &NamedTerm, process: &Process, context: &Context<'_>, errors: &mut Vec<PackageError>) {
    let id = &term.id;
    let mut reasons = Vec::new();
    match &term.from {
        TermStart::DecidedOn(step) if process.decisions().all(|decision| &decision.id != step) => {
            reasons.push(format!("de termijn «{id}» begint bij «{step}», en dat is geen besluit"));
        }
        TermStart::Fact(name) => {
            let is_day = |member: &Member| member.input && member.kind == ValueKind::Date;
            if context.model.is_some_and(|model| !model.case.member(name).is_some_and(is_day)) {
                let what = "en dat is geen gegeven dat een dag is";
                reasons.push(format!("de termijn «{id}» begint bij «{name}», {what}"));
            }
        }
        TermStart::DecidedOn(_) | TermStart::RegisteredOn | TermStart::AnyDecision | TermStart::Given(_) => {}
    }
    if term.versions.first().is_none_or(|first| first.since.is_some()) {
        reasons.push(format!("de eerste versie van de termijn «{id}» ontbreekt: zij heeft geen «since»"));
    }
    // The first version has no day, and `None` comes before every day.
    if !term.versions.is_sorted_by(|a, b| a.since < b.since) {
        reasons.push(format!("de versies van «{id}» staan niet op volgorde van «since», elk één keer"));
    }
    for version in &term.versions {
        if version.extension.is_some_and(|extension| version.length.plus(extension).is_none()) {
            let what = called(term, version);
            reasons.push(format!("{what} en de verlenging tellen niet in dezelfde soort: dagen of maanden"));
        }
    }
    let file = context.file;
    errors.extend(reasons.into_iter().map(|reason| file.error(PackageErrorCode::Term, id, reason)));
    for source in term.versions.iter().map(|version| version.source.as_str()) {
        let code = source_code(source);
        if context.manifest.is_some_and(|manifest| manifest.source(code).is_none()) {
            let reason = format!("scheme.toml kent geen bron «{code}»");
            errors.push(file.error(PackageErrorCode::UnknownSource, source, reason));
        }
    }
}

fn called(term: &NamedTerm, version: &TermVersion) -> String {
    match version.since {
        None => format!("de termijn «{}»", term.id),
        Some(since) => format!("de termijn «{}» vanaf {since}", term.id),
    }
}
