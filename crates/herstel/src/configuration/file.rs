//! The file: TOML, read with the place of every key.

use super::{Key, Origin, Problem};
use std::collections::BTreeMap;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// What the file says about a key.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub text: String,
    pub is_list: bool,
    pub line: usize,
}

/// Everything the file says, by path of the key.
pub(super) fn read(path: &str, text: &str, keys: &[Key]) -> Result<BTreeMap<String, Written>, Vec<Problem>> {
    let lines = Lines { path, text };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        // The message without the line it quotes: that line may hold what should not be in a log.
        vec![lines.problem(at, None, error.message().trim().replace('\n', "; "))]
    })?;
    let mut written = BTreeMap::new();
    let mut problems = Vec::new();
    for (name, value) in table.get_ref() {
        match value.get_ref() {
            DeValue::Table(inner) => {
                if !keys.iter().any(|key| key.section == name.get_ref().as_ref()) {
                    let sentence = unknown(name.get_ref(), keys.iter().map(|key| key.section));
                    problems.push(lines.problem(name.span().start, Some(name.get_ref()), sentence));
                    continue;
                }
                for (inner_name, value) in inner {
                    let path = format!("{}.{}", name.get_ref(), inner_name.get_ref());
                    lines.take(path, inner_name.span().start, value, keys, &mut written, &mut problems);
                }
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_) => {
                let at = name.span().start;
                lines.take(name.get_ref().to_string(), at, value, keys, &mut written, &mut problems);
            }
        }
    }
    if problems.is_empty() { Ok(written) } else { Err(problems) }
}

struct Lines<'t> {
    path: &'t str,
    text: &'t str,
}

impl Lines<'_> {
    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    fn problem(&self, at: usize, key: Option<&str>, sentence: String) -> Problem {
        let origin = Origin::File { path: self.path.to_owned(), line: self.line(at) };
        Problem { origin, key: key.map(str::to_owned), sentence }
    }

    fn take(
        &self,
        path: String,
        at: usize,
        value: &Spanned<DeValue<'_>>,
        keys: &[Key],
        written: &mut BTreeMap<String, Written>,
        problems: &mut Vec<Problem>,
    ) {
        if !keys.iter().any(|key| key.path() == path) {
            let known: Vec<String> = keys.iter().map(Key::path).collect();
            let sentence = unknown(&path, known.iter().map(String::as_str));
            problems.push(self.problem(at, Some(&path), sentence));
            return;
        }
        match text_of(value.get_ref()) {
            Some((text, is_list)) => {
                written.insert(path, Written { text, is_list, line: self.line(at) });
            }
            None => {
                let sentence = format!("a {} has no place here", value.get_ref().type_str());
                problems.push(self.problem(at, Some(&path), sentence));
            }
        }
    }
}

/// A value as a variable would give it, and whether it is a list.
fn text_of(value: &DeValue<'_>) -> Option<(String, bool)> {
    match value {
        DeValue::String(text) => Some((text.to_string(), false)),
        DeValue::Integer(number) => Some((number.to_string(), false)),
        DeValue::Boolean(value) => Some((value.to_string(), false)),
        DeValue::Array(values) => {
            let parts: Option<Vec<String>> = values
                .iter()
                .map(|value| text_of(value.get_ref()))
                .map(|part| part.filter(|(text, is_list)| !is_list && !text.contains(',')))
                .map(|part| part.map(|(text, _)| text))
                .collect();
            parts.map(|parts| (parts.join(","), true))
        }
        DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Table(_) => None,
    }
}

/// The sentence about an unknown name, with the known one that looks most like it.
pub(super) fn unknown<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    let nearest = known.map(|known| (distance(name, known), known)).min();
    match nearest {
        Some((distance, known)) if distance <= 3 => format!("unknown; is {known} meant?"),
        _ => "unknown; `herstel config keys` lists what there is".to_owned(),
    }
}

/// How many letters differ (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = index + 1;
        for (place, known) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *known);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
