//! `estimate.toml`: a decision about money, questions and assumptions about facts that a handler fills in, each once.

use crate::estimate::EstimateForm;
use crate::facts::{DossierFact, FactCatalogue, FactDefinition, FactOrigin, FactPath, FactValue};
use crate::package::Package;
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use herstel_kernel::{Cents, Date};
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
        for value in &question.unknown {
            if facts.parse(&path, value).and_then(|value| facts.check(&path, &value, on)).is_err() {
                wrong(id, format!("het antwoord «{value}» op de vraag «{id}» kan niet"));
            }
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
        let can_be = if facts.find(&path).is_some_and(is_award) {
            read == Ok(FactValue::Amount(Cents::ZERO))
        } else {
            read.and_then(|value| facts.check(&path, &value, on)).is_ok()
        };
        if !can_be {
            wrong(id, format!("de aanname «{id}» kan niet: «{}» voor «{path}»", assumption.value));
        }
        if !paths.insert(path) {
            wrong(id, format!("de aanname «{id}» gaat over iets dat gevraagd of al aangenomen is"));
        }
    }
}

/// What an old package that only has to repeat its decisions may lack: everything that goes off is asked or assumed, so that
/// nothing silently counts as zero.
pub(crate) fn examine(package: &Package, file: &TomlFile<'_>) -> Vec<PackageError> {
    let Some(form) = package.estimate() else { return Vec::new() };
    let outcome = package.process().step(&form.step).and_then(|step| step.outcome.as_ref());
    let deducted = outcome.map_or(&[][..], |outcome| outcome.parts.deducted.as_slice());
    let paths = form.paths();
    // A row that is no fact is worked out from what was awarded before.
    let goes_off = |fact: &&FactDefinition| {
        fact.of.is_none() && !deducted.is_empty() && (is_award(fact) || deducted.contains(&fact.attribute))
    };
    let untold = |fact: &&FactDefinition| !paths.contains(&FactPath::of_case(&fact.attribute));
    let facts = package.facts().definitions().iter().filter(goes_off).filter(untold);
    let error = |fact: &FactDefinition| {
        let reason =
            format!("«{}» gaat van het bedrag af en wordt niet gevraagd of aangenomen", fact.attribute);
        file.error(PackageErrorCode::Fact, &form.step, reason)
    };
    facts.map(error).collect()
}

/// Whether it is what earlier decisions of a dossier awarded.
fn is_award(fact: &FactDefinition) -> bool {
    match &fact.origin {
        FactOrigin::Dossier(DossierFact::Awarded | DossierFact::AwardedIn(_)) => true,
        FactOrigin::Dossier(
            DossierFact::RegisteredOn | DossierFact::DecisionDate | DossierFact::DecidedOn(_),
        )
        | FactOrigin::Handler => false,
    }
}
