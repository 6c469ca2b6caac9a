//! `[step.outcome.parts]`: every row of a table of money has one place, and the kinds come to what is paid.

use crate::explain::StoredCalculation;
use crate::ids::Language;
use crate::money::{MoneyKind, OutcomeParts};
use crate::package::Package;
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Outcome;
use crate::toml_file::TomlFile;
use std::collections::HashSet;

/// What is wrong with the places of the rows: the name to point at, and why.
pub(crate) fn check(outcome: &Outcome, id: &str) -> Vec<(String, String)> {
    let parts = &outcome.parts;
    if parts.is_empty() {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    let Some(amount) = &outcome.amount else {
        let reason = format!("«{id}» geeft geen geld en zegt toch waar het geld voor is (parts)");
        return vec![(id.to_owned(), reason)];
    };
    if parts.undivided {
        let reason = format!("«{id}» is niet te verdelen en verdeelt het bedrag toch (parts)");
        return parts.rows().map(|row| (row.clone(), reason.clone())).collect();
    }
    let mut seen = HashSet::new();
    for row in parts.rows() {
        if !outcome.rows.contains(row) {
            wrong.push((row.clone(), format!("«{row}» in parts is geen regel van de tabel van «{id}»")));
        } else if !seen.insert(row) {
            wrong.push((row.clone(), format!("«{row}» staat twee keer in parts van «{id}»")));
        } else if outcome.subtotals.contains(row) {
            wrong.push((row.clone(), format!("het subtotaal «{row}» van «{id}» telt in parts dubbel")));
        }
    }
    wrong.extend(check_amount(amount, parts, id).map(|reason| (amount.clone(), reason)));
    let without = |row: &&String| *row != amount && !outcome.subtotals.contains(row) && !seen.contains(row);
    for row in outcome.rows.iter().filter(without) {
        wrong.push((row.clone(), format!("van «{row}» van «{id}» staat niet waar het geld voor is (parts)")));
    }
    wrong
}

/// The amount itself is one of the kinds when it is all there is, and never beside its own parts.
fn check_amount(amount: &str, parts: &OutcomeParts, id: &str) -> Option<String> {
    let is_given = parts.given().any(|row| row == amount);
    let others = parts.given().any(|row| row != amount);
    let is_elsewhere = parts.deducted.iter().chain(&parts.beside).any(|row| row == amount);
    if is_elsewhere || (is_given && others) {
        Some(format!("het bedrag «{amount}» van «{id}» telt in parts dubbel"))
    } else if !is_given && !others {
        let kinds = MoneyKind::ALL.map(MoneyKind::as_str).join(", ");
        Some(format!("van het bedrag «{amount}» van «{id}» is niets {kinds}"))
    } else {
        None
    }
}

/// What an old package that only has to repeat its decisions may lack: what all money is for, and that it adds up in
/// every example.
pub(crate) fn examine(package: &Package, file: &TomlFile<'_>) -> Vec<PackageError> {
    let mut errors = Vec::new();
    for step in package.process().decisions() {
        let Some(outcome) = step.outcome.as_ref().filter(|outcome| outcome.amount.is_some()) else {
            continue;
        };
        if outcome.parts.is_empty() {
            let reason = format!("bij «{}» staat niet waar het geld voor is (parts)", step.id);
            errors.push(file.error(PackageErrorCode::Process, &step.id, reason));
        }
    }
    for example in package.examples() {
        let outcome = package.process().step(&example.step).and_then(|step| step.outcome.as_ref());
        // An example that cannot be worked out is told with the examples.
        let (Some(_), Ok(worked)) = (outcome, package.calculate(&example.input, example.on)) else {
            continue;
        };
        let stored = StoredCalculation { outputs: &worked.outputs, derivation: &worked.derivation };
        let explained = package.explain(&example.step, &stored, Language::Nl);
        if explained.parts.is_some_and(|parts| !parts.adds_up()) {
            let reason = format!(
                "in het voorbeeld «{}» komen de soorten geld samen niet uit op het bedrag van «{}»",
                example.name, example.step
            );
            errors.push(file.error(PackageErrorCode::Process, &example.step, reason));
        }
    }
    errors
}
