//! Loading a package: read everything, check everything, and only then say yes.

use super::Package;
use crate::check;
use crate::check::facts::FactFile;
use crate::estimate::EstimateForm;
use crate::facts::{FactCatalogue, FactType};
use crate::files::PackageFiles;
use crate::groups::GroupFile;
use crate::manifest::Manifest;
use crate::model::Model;
use crate::parameters::{NormFile, ParameterFile, ParameterTable};
use crate::problem::{PackageError, PackageErrorCode, PackageErrors};
use crate::process::Process;
use crate::texts::Texts;
use crate::toml_file::TomlFile;
use regelspraak::{LoadOptions, Number, Program, SourceFile};

const SCHEME: &str = "scheme.toml";
const PROCESS: &str = "process.toml";
const FACTS: &str = "facts.toml";
const PARAMETERS: &str = "parameters.toml";
const NORMS: &str = "norms.toml";
const GROUPS: &str = "groups.toml";
const ESTIMATE: &str = "estimate.toml";

/// Loads a package, or says everything that is wrong with it.
pub(super) fn load(files: PackageFiles) -> Result<Package, PackageErrors> {
    let mut errors = Vec::new();
    let scheme_file = TomlFile::open(&files, SCHEME, &mut errors);
    let process_file = TomlFile::open(&files, PROCESS, &mut errors);
    let facts_file = TomlFile::open(&files, FACTS, &mut errors);
    let parameters_file = TomlFile::open(&files, PARAMETERS, &mut errors);
    let optional = |path| files.get(path).is_some().then_some(path);
    let norms_file = optional(NORMS).and_then(|path| TomlFile::open(&files, path, &mut errors));
    let groups_file = optional(GROUPS).and_then(|path| TomlFile::open(&files, path, &mut errors));
    let estimate_file = optional(ESTIMATE).and_then(|path| TomlFile::open(&files, path, &mut errors));
    let manifest: Option<Manifest> = scheme_file.and_then(|file| file.parse(&mut errors));
    let process: Option<Process> = process_file.and_then(|file| file.parse(&mut errors));
    let raw_facts: Option<FactFile> = facts_file.and_then(|file| file.parse(&mut errors));
    let raw_parameters: Option<ParameterFile> = parameters_file.and_then(|file| file.parse(&mut errors));
    let raw_norms: Option<NormFile> = norms_file.and_then(|file| file.parse(&mut errors));
    let raw_groups: Option<GroupFile> = groups_file.and_then(|file| file.parse(&mut errors));
    let estimate: Option<EstimateForm> = estimate_file.and_then(|file| file.parse(&mut errors));
    let groups = raw_groups.map(|raw| raw.groups).unwrap_or_default();
    let parameters = raw_parameters.map(|raw| ParameterTable::new(raw, raw_norms));
    let (texts, found_texts) = Texts::load(&files, &mut errors);
    // Without a readable manifest or catalogue nothing is known of what is supplied.
    let supplied =
        raw_facts.as_ref().zip(manifest.as_ref()).map(|(facts, manifest)| facts.supplied(manifest));
    let options = LoadOptions { supplied, ..LoadOptions::default() };
    let program = load_program(&files, &options, &mut errors);

    if let (Some(manifest), Some(file)) = (&manifest, &scheme_file) {
        check_manifest(manifest, file, &mut errors);
        check::transition::check(manifest, file, &mut errors);
    }
    let mut model = match (&manifest, &program, &scheme_file) {
        (Some(manifest), Some((program, _)), Some(file)) => Model::bind(manifest, program, file, &mut errors),
        _ => None,
    };
    let mut facts = None;
    let before_facts = errors.len();
    if let (Some(raw), Some(manifest), Some((program, _)), Some(bound), Some(file)) =
        (raw_facts, &manifest, &program, &model, &facts_file)
    {
        let catalogue =
            check::facts::catalogue(raw, manifest, bound, program, process.as_ref(), file, &mut errors);
        facts = Some(catalogue);
    }
    if let (Some(model), Some(facts)) = (&mut model, &facts) {
        mark_inputs(model, facts);
    }
    // A fact with a mistake is not in the catalogue; that it is not derived either would be no news.
    if let (Some((program, _)), Some(model), Some(file)) = (&program, &model, &facts_file)
        && facts.is_some()
        && errors.len() == before_facts
    {
        check::rules::check_origins(program, model, file, &mut errors);
    }
    if let (Some((program, _)), Some(manifest), Some(file)) = (&program, &manifest, &scheme_file) {
        check::rules::check_sources(
            program,
            manifest,
            process.as_ref(),
            parameters.as_ref(),
            file,
            &mut errors,
        );
    }
    if let (Some(table), Some(manifest), Some((program, _)), Some(file)) =
        (&parameters, &manifest, &program, &parameters_file)
    {
        check::parameters::check(table, manifest, program, file, norms_file.as_ref(), &mut errors);
    }
    if let (Some(table), Some(manifest), Some(file)) = (&parameters, &manifest, &scheme_file) {
        check::parameters::check_open_points(table, manifest, file, &mut errors);
    }
    if let (Some(manifest), Some(model), Some(file)) = (&manifest, &model, &scheme_file) {
        check::relations::check_relations(manifest, model, file, &mut errors);
        check::late::check(manifest, process.as_ref(), model, file, &mut errors);
    }
    if let (Some(manifest), Some(process), Some(file)) = (&manifest, &process, &scheme_file) {
        check::relations::check_effects(manifest, process, file, &mut errors);
    }
    if let (Some(process), Some(file)) = (&process, &process_file) {
        let context = check::process::Context {
            manifest: manifest.as_ref(),
            model: model.as_ref(),
            files: &files,
            file,
        };
        check::process::check(process, &context, &mut errors);
        let context =
            check::terms::Context { manifest: manifest.as_ref(), model: model.as_ref(), files: &files, file };
        check::terms::check(process, &context, &mut errors);
    }
    if let (Some(process), Some(facts), Some(file)) = (&process, &facts, &process_file) {
        check::papers::check(process, facts, file, &mut errors);
    }
    // A fact with a mistake is not in the catalogue; that a question is about it would be no news.
    if let (Some(form), Some(process), Some(facts), Some(manifest), Some(file)) =
        (&estimate, &process, &facts, &manifest, &estimate_file)
        && errors.is_empty()
    {
        check::estimate::check(form, (process, facts), manifest.decides_from, file, &mut errors);
    }
    if let (Some(process), Some((program, _)), Some(model), Some(file)) =
        (&process, &program, &model, &groups_file)
    {
        check::groups::check(&groups, &check::groups::Context { process, program, model, file }, &mut errors);
    }
    if let (Some(manifest), Some(process), Some(facts), Some((program, _)), Some(model)) =
        (&manifest, &process, &facts, &program, &model)
    {
        let complete = errors.is_empty();
        let groups = groups.as_slice();
        let examples = crate::examples::names(&files);
        let examples = examples.as_slice();
        let estimate = estimate.as_ref();
        let context = check::texts::Context {
            manifest,
            process,
            facts,
            groups,
            estimate,
            examples,
            program,
            model,
            complete,
        };
        check::texts::check(&context, &found_texts, &mut errors);
    }
    check_mappings(&files, &mut errors);

    match (manifest, process, facts, parameters, program, model) {
        (
            Some(manifest),
            Some(process),
            Some(facts),
            Some(parameters),
            Some((program, warnings)),
            Some(model),
        ) if errors.is_empty() => {
            let (hash, substance) = (files.hash(), files.substance());
            let rules = super::rule_infos(&program, &model);
            Ok(Package {
                files,
                hash,
                substance,
                manifest,
                process,
                facts,
                groups,
                estimate,
                parameters,
                program,
                warnings,
                model,
                texts,
                rules,
            })
        }
        _ => Err(PackageErrors::new(errors)),
    }
}

/// All rule files of a package; tests are apart.
fn rule_files(files: &PackageFiles) -> impl Iterator<Item = (&str, &[u8])> {
    files.iter().filter(|(path, _)| path.ends_with(".rgs") && !is_testset(path))
}

/// Whether a file is a testset.
pub(super) fn is_testset(path: &str) -> bool {
    path.ends_with(".test.rgs")
}

fn load_program(
    files: &PackageFiles,
    options: &LoadOptions,
    errors: &mut Vec<PackageError>,
) -> Option<(Program, Vec<regelspraak::Diagnostic>)> {
    let mut sources = Vec::new();
    let mut complete = true;
    for (path, bytes) in rule_files(files) {
        match std::str::from_utf8(bytes) {
            Ok(text) => sources.push(SourceFile::new(path, text)),
            Err(_) => {
                errors.push(PackageError::new(PackageErrorCode::NotText, path, None, "geen UTF-8-tekst"));
                complete = false;
            }
        }
    }
    if sources.is_empty() {
        let reason = "het pakket heeft geen regelbestanden (*.rgs)";
        errors.push(PackageError::new(PackageErrorCode::MissingFile, "regels", None, reason));
        return None;
    }
    if !complete {
        return None;
    }
    match Program::load_with(&sources, options) {
        Ok(loaded) => Some(loaded),
        Err(diagnostics) => {
            errors.extend(diagnostics.0.into_iter().map(|found| {
                let at = Some((found.start.line, found.start.column));
                let help = found.help.map_or_else(String::new, |help| format!(" ({help})"));
                let reason = format!("{}: {}{help}", found.code, found.message);
                PackageError::new(PackageErrorCode::Rules, found.path, at, reason)
            }));
            None
        }
    }
}

fn check_manifest(manifest: &Manifest, file: &TomlFile<'_>, errors: &mut Vec<PackageError>) {
    let mut wrong =
        |needle: &str, reason: String| errors.push(file.error(PackageErrorCode::Manifest, needle, reason));
    if manifest.decides_until.is_some_and(|last| last < manifest.decides_from) {
        wrong("decides_until", "de regeling beslist tot een dag voor de eerste dag".to_owned());
    }
    if manifest.audience.is_empty() {
        wrong("audience", "de regeling zegt niet voor wie zij is (audience)".to_owned());
    }
    for (index, source) in manifest.sources.iter().enumerate() {
        if manifest.sources[..index].iter().any(|earlier| earlier.code == source.code) {
            wrong(&source.code, format!("de bron «{}» staat er twee keer in", source.code));
        }
    }
    for (index, point) in manifest.open_points.iter().enumerate() {
        if manifest.open_points[..index].iter().any(|earlier| earlier.id == point.id) {
            wrong(&point.id, format!("het open punt «{}» staat er twee keer in", point.id));
        }
    }
}

/// Facts and keys are input; everything else is derived.
fn mark_inputs(model: &mut Model, facts: &FactCatalogue) {
    for definition in &facts.definitions {
        let minimum = definition.minimum.map(|minimum| match definition.value_type {
            FactType::Amount => Number::hundredths(i128::from(minimum)),
            FactType::Date | FactType::Integer | FactType::Boolean | FactType::Choice(_) | FactType::Text => {
                Number::from(minimum)
            }
        });
        model.mark_input(definition.of.as_deref(), &definition.attribute, minimum);
    }
}

fn check_mappings(files: &PackageFiles, errors: &mut Vec<PackageError>) {
    let mappings = files.iter().filter(|(path, _)| path.starts_with("mappings/") && path.ends_with(".toml"));
    for (path, bytes) in mappings {
        let Ok(text) = std::str::from_utf8(bytes) else {
            errors.push(PackageError::new(PackageErrorCode::NotText, path, None, "geen UTF-8-tekst"));
            continue;
        };
        if let Err(error) = crate::batch::Mapping::parse(text) {
            errors.push(PackageError::new(PackageErrorCode::Mapping, path, error.at, error.reason));
        }
    }
}
