//! The papers of `process.toml`: each once in a step, with days that can be kept, and a condition that facts can meet.

use crate::facts::{FactCatalogue, FactDefinition, FactOrigin, FactPath};
use crate::papers::{NeededPaper, PAPER_DAYS_MAX, PAPER_DAYS_MIN, PaperWhen};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use std::collections::BTreeMap;

/// Checks every paper against the facts.
pub(crate) fn check(
    process: &Process,
    facts: &FactCatalogue,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let mut wrong = |needle: &str, reason: String| {
        errors.push(file.error(PackageErrorCode::Process, needle, reason));
    };
    let mut known: BTreeMap<&str, &NeededPaper> = BTreeMap::new();
    for step in &process.steps {
        for (index, paper) in step.papers.iter().enumerate() {
            let id = paper.id.as_str();
            if step.papers[..index].iter().any(|earlier| earlier.id == paper.id) {
                wrong(id, format!("het stuk «{id}» staat twee keer bij «{}»", step.id));
            }
            if !(PAPER_DAYS_MIN..=PAPER_DAYS_MAX).contains(&paper.days) {
                wrong(
                    id,
                    format!("de termijn voor «{id}» is {PAPER_DAYS_MIN} tot en met {PAPER_DAYS_MAX} dagen"),
                );
            }
            if known.insert(id, paper).is_some_and(|earlier| earlier.held_by != paper.held_by) {
                wrong(id, format!("het stuk «{id}» is bij een andere stap van iemand anders (held_by)"));
            }
            if let Some(reason) = paper.when.as_ref().and_then(|when| unmet(when, facts)) {
                wrong(id, format!("het stuk «{id}» hangt van iets af dat niet kan: {reason}"));
            }
        }
    }
}

/// Why no fact can meet a condition.
fn unmet(when: &PaperWhen, facts: &FactCatalogue) -> Option<String> {
    let is_it = |fact: &&FactDefinition| fact.attribute == when.fact && fact.of == when.of;
    let Some(definition) = facts.definitions().iter().find(is_it) else {
        return Some(format!("«{}» is geen gegeven van facts.toml", when.fact));
    };
    if definition.origin != FactOrigin::Handler {
        return Some(format!("«{}» vult niemand in", when.fact));
    }
    let path = match &when.of {
        None => FactPath::of_case(&when.fact),
        Some(role) => {
            let key = facts.collections().iter().find(|it| it.role == *role)?.key_minimum;
            FactPath::of_item(role, key, &when.fact)
        }
    };
    let text = when.is.as_ref()?;
    facts.parse(&path, text).err().map(|_| format!("«{text}» is geen waarde van «{}»", when.fact))
}
