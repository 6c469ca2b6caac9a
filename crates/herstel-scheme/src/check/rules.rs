//! The rules themselves: every rule rests on a listed source, every listed source is used.

use crate::manifest::Manifest;
use crate::model::Model;
use crate::parameters::ParameterTable;
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use regelspraak::{Location, Program};
use std::collections::BTreeSet;

/// The code of a source as written above a rule: everything before the first comma.
pub(crate) fn source_code(written: &str) -> &str {
    written.split_once(',').map_or(written, |(code, _)| code).trim()
}

/// Checks the `// Bron:` line of every rule and declaration.
pub(crate) fn check_sources(
    program: &Program,
    manifest: &Manifest,
    process: Option<&Process>,
    parameters: Option<&ParameterTable>,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut expect = |what: String, source: Option<&str>, location: &Location| {
        let at = Some((location.position.line, location.position.column));
        let path = location.path.to_string();
        match source.map(source_code).filter(|code| !code.is_empty()) {
            None => {
                let reason = format!("{what} heeft geen regel «// Bron: …»");
                errors.push(PackageError::new(PackageErrorCode::MissingSource, path, at, reason));
            }
            Some(code) if manifest.source(code).is_none() => {
                let reason = format!("scheme.toml kent geen bron «{code}»");
                errors.push(PackageError::new(PackageErrorCode::UnknownSource, path, at, reason));
            }
            Some(code) => {
                used.insert(code.to_owned());
            }
        }
    };
    for rule in program.rules() {
        expect(format!("de regel «{}»", rule.name), rule.source.as_deref(), &rule.location);
    }
    for parameter in program.parameters() {
        expect(
            format!("de parameter «{}»", parameter.name),
            parameter.source.as_deref(),
            &parameter.location,
        );
    }
    for parameter in parameters.iter().flat_map(|table| &table.parameters) {
        used.insert(parameter.source.clone());
    }
    if let Some(process) = process {
        for version in process.terms().iter().flat_map(|term| &term.versions) {
            used.insert(source_code(&version.source).to_owned());
        }
        for step in &process.steps {
            used.extend(step.effort.iter().map(|effort| effort.source.clone()));
        }
        used.extend(process.objection.efforts().map(|(_, effort)| effort.source.clone()));
        used.extend(manifest.relations.iter().map(|relation| source_code(&relation.source).to_owned()));
        let effects = manifest.effects.iter().filter_map(|effect| effect.source.as_deref());
        used.extend(effects.map(|source| source_code(source).to_owned()));
        used.extend(manifest.transition.iter().map(|rule| source_code(&rule.source).to_owned()));
        for source in manifest.sources.iter().filter(|source| !used.contains(&source.code)) {
            let reason = format!("de bron «{}» wordt nergens gebruikt", source.code);
            errors.push(file.error(PackageErrorCode::UnknownSource, &source.code, reason));
        }
    }
}

/// Every declared value is a fact, a key, or derived by a rule, and never two of these.
pub(crate) fn check_origins(
    program: &Program,
    model: &Model,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    for (_, object) in model.objects() {
        for member in &object.members {
            let writer = program.writers(member.written()).next();
            match (member.input, writer) {
                (true, Some(rule)) => {
                    let reason = format!(
                        "«{}» wordt ingevuld en ook afgeleid door de regel «{}»",
                        member.name, rule.name
                    );
                    errors.push(file.error(PackageErrorCode::Fact, &member.name, reason));
                }
                (false, None) => {
                    let reason = format!(
                        "«{}» is gedeclareerd, maar is geen gegeven en geen regel leidt het af",
                        member.name
                    );
                    errors.push(file.error(PackageErrorCode::Fact, &member.name, reason));
                }
                (true, None) | (false, Some(_)) => {}
            }
        }
    }
}
