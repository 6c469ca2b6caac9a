//! `estimate.toml`: a decision about money, questions and assumptions about facts that a handler fills in, each once.

use crate::estimate::EstimateForm;
use crate::facts::{FactCatalogue, FactOrigin, FactPath};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use herstel_kernel::Date;
use std::collections::BTreeSet;

/// Checks the questions against process and facts. `on` is the first day on which the scheme decides.
pub(crate) fn check(
    form: &EstimateForm,
    (process, facts): (&Process, &FactCatalogue),
    on: Date,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let mut wrong = |needle: &str, reason: String| {
        errors.push(file.error(PackageErrorCode::Fact, needle, reason));
    };
    let outcome = process.step(&form.step).and_then(|step| step.outcome.as_ref());
    if outcome.is_none_or(|outcome| outcome.amount.is_none()) {
        wrong(&form.step, format!("de stap «{}» besluit niet over geld", form.step));
    }
    if form.questions.is_empty() {
        wrong("ask", "er wordt niets gevraagd (ask)".to_owned());
    }
    let mut ids = BTreeSet::new();
    let mut paths: BTreeSet<FactPath> = BTreeSet::new();
    for question in &form.questions {
        let (id, path) = (question.id.as_str(), question.path());
        if !ids.insert(id) {
            wrong(id, format!("de vraag «{id}» staat er twee keer in"));
        }
        if question.of.is_some() != question.key.is_some() {
            wrong(id, format!("de vraag «{id}» noemt «of» en «key» samen of geen van beide"));
        }
        let known = facts.find(&path).is_some_and(|fact| fact.origin == FactOrigin::Handler);
        if !known {
            wrong(id, format!("de vraag «{id}» gaat over «{path}», en dat vult niemand in"));
        }
        if !paths.insert(path) {
            wrong(id, format!("de vraag «{id}» gaat over iets dat al gevraagd is"));
        }
    }
    for assumption in &form.assumptions {
        let (id, path) = (assumption.id.as_str(), assumption.path());
        if assumption.of.is_some() != assumption.key.is_some() {
            wrong(id, format!("de aanname «{id}» noemt «of» en «key» samen of geen van beide"));
        }
        let read = facts.parse(&path, &assumption.value);
        if read.and_then(|value| facts.check(&path, &value, on)).is_err() {
            wrong(id, format!("de aanname «{id}» kan niet: «{}» voor «{path}»", assumption.value));
        }
        if !paths.insert(path) {
            wrong(id, format!("de aanname «{id}» gaat over iets dat gevraagd of al aangenomen is"));
        }
    }
}
