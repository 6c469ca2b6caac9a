//! What a letter is made from, and the checks before any typesetting: paths stay inside the package, sizes are bounded,
//! every character of the data exists in the fonts.

use jiff::civil::Date;
use serde_json::Value;

use crate::error::LetterError;
use crate::language::Language;
use crate::world;

/// The page and the parts of a letter, importable as `/base.typ` by every template.
pub const BASE_TEMPLATE: &str = include_str!("../typst/base.typ");

/// Most bytes of files and data together. A decision letter needs some tens of kilobytes.
pub const SIZE_LIMIT: usize = 8 * 1024 * 1024;

/// Paths that the crate fills itself.
pub(crate) const BASE_PATH: &str = "base.typ";
pub(crate) const DATA_PATH: &str = "data.json";
pub(crate) const FACTS_PATH: &str = "letter.json";

/// One letter: a template of a scheme package with the data of one person.
#[derive(Debug, Clone, Copy)]
pub struct LetterSource<'a> {
    /// Path of the template among `files`: `letters/besluit.typ`.
    pub main: &'a str,
    /// Files of the package that the template may read, by path relative to the package.
    pub files: &'a [(String, Vec<u8>)],
    /// The data, with the fields of the README. Texts are resolved by the caller; amounts are whole cents.
    pub data: &'a Value,
    /// Language of the letter.
    pub language: Language,
    /// Date on the letter and in the file. The clock is never read.
    pub issued_on: Date,
}

/// Data that fills every field a template can read: an invented person, for checking templates.
#[must_use]
pub fn sample_data() -> Value {
    serde_json::from_str(include_str!("../typst/sample.json")).unwrap_or(Value::Null)
}

/// Refuses what must not reach the typesetter.
pub(crate) fn check_source(source: &LetterSource<'_>) -> Result<(), LetterError> {
    let mut bytes = 0_usize;
    for (path, content) in source.files {
        if let Some(reason) = path_fault(path) {
            return Err(LetterError::PathRefused { path: path.clone(), reason });
        }
        bytes = bytes.saturating_add(content.len());
    }
    if let Some(reason) = path_fault(source.main) {
        return Err(LetterError::PathRefused { path: source.main.to_owned(), reason });
    }
    if !source.files.iter().any(|(path, _)| path == source.main) {
        return Err(LetterError::TemplateMissing { path: source.main.to_owned() });
    }
    bytes = bytes.saturating_add(text_bytes(source.data));
    if bytes > SIZE_LIMIT {
        return Err(LetterError::TooLarge { bytes, limit: SIZE_LIMIT });
    }
    check_characters(source.data, &mut String::new())
}

/// Why a path may not be in a package, or `None` when it may.
fn path_fault(path: &str) -> Option<&'static str> {
    if path.is_empty() || path.starts_with('/') {
        Some("het pad begint bij de map van het pakket, zonder schuine streep vooraan")
    } else if path.contains(['\\', ':', '\0']) {
        Some("dit teken mag niet in een pad")
    } else if path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        Some("het pad mag het pakket niet verlaten")
    } else if matches!(path, BASE_PATH | DATA_PATH | FACTS_PATH) {
        Some("deze naam is al in gebruik")
    } else {
        None
    }
}

/// Bytes of all texts in the data: what the letter can be long of.
fn text_bytes(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(text_bytes).fold(0, usize::saturating_add),
        Value::Object(fields) => {
            fields.iter().map(|(key, field)| key.len() + text_bytes(field)).fold(0, usize::saturating_add)
        }
    }
}

/// Looks for a character without a glyph; `field` is the path so far and is left as it was found.
fn check_characters(value: &Value, field: &mut String) -> Result<(), LetterError> {
    let so_far = field.len();
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => {
            if let Some(character) = world::unprintable(text) {
                return Err(LetterError::CharacterMissing { field: field.clone(), character });
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                field.push_str(&format!("[{at}]"));
                check_characters(item, field)?;
                field.truncate(so_far);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                if so_far > 0 {
                    field.push('.');
                }
                field.push_str(key);
                check_characters(item, field)?;
                field.truncate(so_far);
            }
        }
    }
    Ok(())
}
