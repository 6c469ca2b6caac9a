//! The facts as they stand, each with its source and date: first those of the case, then per year.

use crate::{explanation::fact_anchor, staff::words::Words};
use herstel_domain::{Dossier, facts::RecordedFact};
use herstel_scheme::{Explanation, FactOrigin, FactPath, FactValue, OperandKind, Package};
use std::collections::BTreeSet;

/// The facts of the case itself or of one year.
pub(crate) struct FactsTable {
    /// The year; none for the case itself.
    pub year: Option<i64>,
    pub rows: Vec<FactRow>,
}

/// One fact.
pub(crate) struct FactRow {
    pub anchor: String,
    pub label: String,
    pub value: String,
    /// Whether the value is a number, so that columns of numbers stand straight.
    pub is_number: bool,
    pub source: String,
    pub recorded: String,
    pub corrections: u64,
}

/// All facts of a dossier.
pub(crate) fn facts_tables(words: Words<'_>, dossier: &Dossier) -> Vec<FactsTable> {
    let mut tables: Vec<FactsTable> = Vec::new();
    let mut facts: Vec<(&FactPath, &RecordedFact)> = dossier.facts.iter().collect();
    facts.sort_by_key(|(path, _)| (path.item.clone(), words.place(path)));
    for (path, fact) in facts {
        add(&mut tables, path, row(words, path, fact));
    }
    tables
}

/// The facts that an explanation rests on: those recorded, and those it read without anybody having recorded them.
pub(crate) fn facts_behind(
    words: Words<'_>,
    package: &Package,
    dossier: &Dossier,
    explanation: &Explanation,
) -> Vec<FactsTable> {
    let mut tables = facts_tables(words, dossier);
    let mut seen = BTreeSet::new();
    for operand in explanation.steps.iter().flat_map(|step| &step.operands) {
        let OperandKind::Fact { path } = &operand.kind else { continue };
        if dossier.facts.contains_key(path) || !seen.insert(path) {
            continue;
        }
        let by_handler = package.facts().find(path).is_some_and(|fact| fact.origin == FactOrigin::Handler);
        let row = FactRow {
            anchor: fact_anchor(path),
            label: words.attribute(path),
            value: match operand.value.is_empty() {
                true => words.texts.t("fact-unknown"),
                false => operand.value.clone(),
            },
            source: match by_handler {
                true => words.texts.t("fact-not-recorded"),
                false => words.texts.t("fact-of-dossier"),
            },
            recorded: String::new(),
            is_number: false,
            corrections: 0,
        };
        add(&mut tables, path, row);
    }
    tables
}

fn add(tables: &mut Vec<FactsTable>, path: &FactPath, row: FactRow) {
    let year = path.item.as_ref().map(|(_, key)| *key);
    match tables.iter_mut().find(|table| table.year == year) {
        Some(table) => table.rows.push(row),
        None => tables.push(FactsTable { year, rows: vec![row] }),
    }
}

fn row(words: Words<'_>, path: &FactPath, fact: &RecordedFact) -> FactRow {
    FactRow {
        anchor: fact_anchor(path),
        label: words.attribute(path),
        value: words.value(path, &fact.value),
        is_number: matches!(fact.value, FactValue::Amount(_) | FactValue::Integer(_)),
        source: crate::documents::source_in_words(words.texts, &fact.source),
        recorded: words.texts.date(fact.recorded_on),
        corrections: u64::from(fact.corrections),
    }
}
