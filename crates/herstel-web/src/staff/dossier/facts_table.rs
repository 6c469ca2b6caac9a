//! The facts as they stand, each with its source and date: first those of the case, then per year.

use crate::{explanation::fact_anchor, staff::words::Words};
use herstel_domain::{Dossier, facts::RecordedFact};
use herstel_scheme::FactPath;

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
    pub source: String,
    pub recorded: String,
    pub corrections: u64,
}

/// All facts of a dossier.
pub(crate) fn facts_tables(words: Words<'_>, dossier: &Dossier) -> Vec<FactsTable> {
    let mut tables: Vec<FactsTable> = Vec::new();
    for (path, fact) in &dossier.facts {
        let year = path.item.as_ref().map(|(_, key)| *key);
        let row = row(words, path, fact);
        match tables.iter_mut().find(|table| table.year == year) {
            Some(table) => table.rows.push(row),
            None => tables.push(FactsTable { year, rows: vec![row] }),
        }
    }
    tables
}

fn row(words: Words<'_>, path: &FactPath, fact: &RecordedFact) -> FactRow {
    FactRow {
        anchor: fact_anchor(path),
        label: words.attribute(path),
        value: words.value(path, &fact.value),
        source: fact.source.clone(),
        recorded: words.texts.date(fact.recorded_on),
        corrections: u64::from(fact.corrections),
    }
}
