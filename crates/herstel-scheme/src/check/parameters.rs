//! `parameters.toml` and `norms.toml` against the declarations and the deciding period.

use crate::manifest::Manifest;
use crate::parameters::{Parameter, ParameterTable};
use crate::problem::{PackageError, PackageErrorCode};
use crate::toml_file::TomlFile;
use regelspraak::Program;
use std::collections::HashSet;

/// Every declared parameter has readable values from the first deciding day on, and nothing else is listed.
pub(crate) fn check(
    table: &ParameterTable,
    manifest: &Manifest,
    program: &Program,
    file: &TomlFile<'_>,
    norms: Option<&TomlFile<'_>>,
    errors: &mut Vec<PackageError>,
) {
    let mut seen = HashSet::new();
    for parameter in &table.parameters {
        let name = parameter.name.as_str();
        let file = if parameter.norm.is_some() { norms.unwrap_or(file) } else { file };
        let mut wrong = |reason: String| errors.push(file.error(PackageErrorCode::Parameter, name, reason));
        if !seen.insert(name) {
            wrong(format!("de parameter «{name}» staat er twee keer in"));
        }
        let Some(id) = program.parameter(name) else {
            wrong(format!("de parameter «{name}» is niet gedeclareerd"));
            continue;
        };
        let data_type = &program.parameter_info(id).data_type;
        for value in &parameter.values {
            match program.parse_value(data_type, &value.text) {
                Ok(regelspraak::Value::Empty) => wrong(format!("de parameter «{name}» kan niet leeg zijn")),
                Ok(_) => {}
                Err(error) => {
                    wrong(format!("de waarde van «{name}» vanaf {} past niet: {error}", value.from))
                }
            }
        }
        if !parameter.values.is_sorted_by(|a, b| a.from < b.from) {
            wrong(format!("de waarden van «{name}» staan niet op volgorde van datum, elk één keer"));
        }
        match parameter.values.first() {
            None => wrong(format!("de parameter «{name}» heeft geen waarde")),
            Some(first) if first.from > manifest.decides_from => wrong(format!(
                "de parameter «{name}» heeft geen waarde van {} tot {}, terwijl de regeling dan beslist",
                manifest.decides_from, first.from
            )),
            Some(_) => {}
        }
        if let Some(norm) = &parameter.norm {
            let known = program.enumerations().any(|found| found.values.contains(&norm.head));
            if !known {
                wrong(format!(
                    "«{}» is geen waarde van een opsomming; daar is «{name}» de norm van",
                    norm.head
                ));
            }
            if norm.example && parameter.verified {
                wrong(format!("de norm «{name}» is een voorbeeld en kan niet geverifieerd zijn"));
            }
        }
        if manifest.source(&parameter.source).is_none() {
            let reason = format!("scheme.toml kent geen bron «{}»", parameter.source);
            errors.push(file.error(PackageErrorCode::UnknownSource, &parameter.source, reason));
        }
    }
    for declared in program.parameters() {
        if !seen.contains(declared.name.as_str()) {
            let reason =
                format!("de parameter «{}» is gedeclareerd en heeft hier geen waarden", declared.name);
            errors.push(file.error(PackageErrorCode::Parameter, &declared.name, reason));
        }
    }
}

/// Open points name parameters that exist, and every parameter that is not verified has an open point.
pub(crate) fn check_open_points(
    table: &ParameterTable,
    manifest: &Manifest,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    for point in &manifest.open_points {
        if let Some(name) = point.parameter.as_deref().filter(|name| table.find(name).is_none()) {
            let reason = format!("de parameter «{name}» van het open punt «{}» bestaat niet", point.id);
            errors.push(file.error(PackageErrorCode::Manifest, name, reason));
        }
    }
    // Example norms are marked as such, one by one, wherever they are shown.
    let assumed = |parameter: &&Parameter| {
        !parameter.verified && !parameter.norm.as_ref().is_some_and(|norm| norm.example)
    };
    for parameter in table.parameters.iter().filter(assumed) {
        let explained =
            manifest.open_points.iter().any(|point| point.parameter.as_ref() == Some(&parameter.name));
        if !explained {
            let name = &parameter.name;
            let reason = format!("de parameter «{name}» is niet geverifieerd en heeft geen [[unverified]]");
            errors.push(file.error(PackageErrorCode::Manifest, name, reason));
        }
    }
}
