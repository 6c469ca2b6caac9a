//! Loading: all files through all stages, all errors at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::{build_plans, check_together};
use crate::diagnostic::{Diagnostic, Diagnostics, Finding, Findings, finish};
use crate::message::both;
use crate::model::build;
use crate::source::{MAX_FILE_BYTES, MAX_MODEL_BYTES, SourceFile, Sources, Span};

use super::compiled::Target;
use super::kept::Kept;
use super::{LoadOptions, Program, metadata};

impl Program {
    /// Reads, checks and compiles a model of one or more files. Warnings come with the program; any error means
    /// there is no program.
    ///
    /// # Errors
    /// All errors of all files, ordered by file, line and column.
    pub fn load(files: &[SourceFile]) -> Result<(Self, Vec<Diagnostic>), Diagnostics> {
        Self::load_with(files, &LoadOptions::default())
    }

    /// Like [`Program::load`], with what is known besides the text.
    ///
    /// # Errors
    /// All errors of all files, ordered by file, line and column.
    pub fn load_with(
        files: &[SourceFile],
        options: &LoadOptions,
    ) -> Result<(Self, Vec<Diagnostic>), Diagnostics> {
        Self::load_kept(files, options, &mut Kept::once())
    }

    /// Like [`Program::load_with`], reusing what is kept of an earlier load.
    pub(crate) fn load_kept(
        files: &[SourceFile],
        options: &LoadOptions,
        kept: &mut Kept,
    ) -> Result<(Self, Vec<Diagnostic>), Diagnostics> {
        let mut findings = Findings::default();
        let total: usize = files.iter().map(|file| file.text.len()).sum();
        if total > MAX_MODEL_BYTES {
            let text = both!(
                "de bestanden zijn samen groter dan 64 MiB",
                "the files together are larger than 64 MiB"
            );
            findings.push(Finding::error("RS106", Span::default(), text));
        }
        let fitting: Vec<SourceFile> = files
            .iter()
            .enumerate()
            .map(|(index, file)| {
                if file.text.len() <= MAX_FILE_BYTES && total <= MAX_MODEL_BYTES {
                    return file.clone();
                }
                if file.text.len() > MAX_FILE_BYTES {
                    let span = Span { file: crate::source::small(index), start: 0, end: 0 };
                    let text = both!("dit bestand is groter dan 4 MiB", "this file is larger than 4 MiB");
                    findings.push(Finding::error("RS106", span, text));
                }
                SourceFile::new(file.path.clone(), "")
            })
            .collect();
        let sources = Sources::new(&fitting);
        let paths: Vec<Arc<str>> = fitting.iter().map(|f| Arc::from(f.path.as_str())).collect();
        let declarations = kept.declarations(&fitting, &mut findings);
        metadata::check_names(&declarations.rules, &mut findings);
        let model = build(&declarations, &sources, paths, &mut findings);
        let checked = kept.sentences(&model, &sources, &declarations, &mut findings);
        let styles = kept.styles();
        let plans = build_plans(&model, &checked.versions, &mut findings);
        check_together(&model, &declarations, &checked, styles, options, &mut findings);
        let (errors, warnings) = finish(findings, &sources);
        if !errors.is_empty() {
            return Err(Diagnostics(errors));
        }
        let mut derived_attributes = BTreeSet::new();
        let mut derived_traits = BTreeSet::new();
        let mut derived_roles = BTreeSet::new();
        for version in &checked.versions {
            derived_attributes.extend(version.attributes());
            match version.target {
                Target::Trait(id) => {
                    derived_traits.insert(id);
                }
                Target::Object(id) | Target::Facts(id) => {
                    derived_roles.insert(id);
                }
                Target::Attribute(_) | Target::Share(_) | Target::Consistency => {}
            }
        }
        let rules = metadata::rules(&model, &sources, &declarations.rules, &checked.versions);
        let program = Self {
            model: Arc::new(model),
            rules,
            versions: checked.versions,
            plans,
            styles: styles.list.clone(),
            derived_attributes,
            derived_traits,
            derived_roles,
            sources,
            parse_steps: checked.steps,
            labels: std::sync::OnceLock::new(),
        };
        Ok((program, warnings))
    }

    /// Names and tokens looked at while reading the rule sentences; grows linearly with the text.
    #[must_use]
    pub const fn parse_steps(&self) -> u64 {
        self.parse_steps
    }
}
