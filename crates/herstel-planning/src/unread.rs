//! What the reader of TOML found wrong, as a field and a Dutch sentence.

use crate::problem::{Problem, Source};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

impl Source<'_> {
    /// The mistake that the reader of TOML found. Its words are kept, in quotes, where there are no better ones.
    pub(crate) fn unread(&self, error: &toml::de::Error) -> Problem {
        let offset = error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', " ");
        // A text that is no TOML has no fields.
        let field = DeTable::parse(self.text).map(|table| field_at(table.get_ref(), offset)).ok();
        let Some(mut field) = field else {
            return self.problem(offset, "", format!("dit is geen TOML: «{message}»"));
        };
        if let Some(missing) = quoted(&message, "missing field ") {
            // A field of the file itself: what stands first in it is no table around the field.
            let is_whole = |span: std::ops::Range<usize>| span.end >= self.text.len();
            if offset == 0 && (!self.text.starts_with('[') || error.span().is_none_or(is_whole)) {
                field.clear();
            }
            if !field.is_empty() {
                field.push('.');
            }
            field.push_str(missing);
        }
        self.problem(offset, &field, sentence(&message))
    }
}

/// The path of what stands at a byte: of the narrowest field around it.
fn field_at(table: &DeTable<'_>, offset: usize) -> String {
    let mut found = (usize::MAX, String::new());
    in_table(table, "", offset, &mut found);
    found.1
}

fn in_table(table: &DeTable<'_>, above: &str, offset: usize, found: &mut (usize, String)) {
    for (key, value) in table {
        let dot = if above.is_empty() { "" } else { "." };
        let path = format!("{above}{dot}{}", key.get_ref());
        narrower(key, &path, offset, found);
        in_value(value, &path, offset, found);
    }
}

fn in_value(value: &Spanned<DeValue<'_>>, path: &str, offset: usize, found: &mut (usize, String)) {
    narrower(value, path, offset, found);
    match value.get_ref() {
        DeValue::Table(table) => in_table(table, path, offset, found),
        DeValue::Array(values) => {
            for value in values {
                in_value(value, path, offset, found);
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

fn narrower<T>(part: &Spanned<T>, path: &str, offset: usize, found: &mut (usize, String)) {
    let span = part.span();
    if span.contains(&offset) && span.len() < found.0 {
        *found = (span.len(), path.to_owned());
    }
}

/// The name between backticks after these words.
fn quoted<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    message.strip_prefix(words)?.split('`').nth(1)
}

fn sentence(message: &str) -> String {
    let other = || format!("dit kan niet worden gelezen: «{message}»");
    if message.starts_with("missing field ") {
        return "dit veld ontbreekt".to_owned();
    }
    if message.starts_with("duplicate field ") {
        return "dit veld staat er twee keer in".to_owned();
    }
    if message.starts_with("unknown field ") {
        return known(message).map_or_else(
            || "dit veld kennen wij niet".to_owned(),
            |names| format!("dit veld kennen wij niet; er is: {names}"),
        );
    }
    if let Some(name) = quoted(message, "unknown variant ") {
        return known(message)
            .map_or_else(other, |names| format!("«{name}» kennen wij niet; er is: {names}"));
    }
    let found = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    let Some((found, expected)) = found.and_then(|found| found.rsplit_once(", expected ")) else {
        return other();
    };
    let belongs = match expected.trim() {
        "f64" => "een getal",
        "i64" => "een heel getal",
        "u8" | "u16" | "u32" | "u64" | "usize" => "een heel getal van 0 of meer, dat niet te groot is",
        "a boolean" => "true of false",
        "a string" | "a borrowed string" => "tekst tussen aanhalingstekens",
        "a sequence" => "een lijst tussen [ en ]",
        "a map" => "een tabel",
        table if table.starts_with("struct ") => "een tabel",
        choice if choice.starts_with("enum ") || choice.contains("variant") => "tekst: een van de keuzes",
        _ => return other(),
    };
    format!("hier hoort {belongs}, en er staat {}", told(found))
}

/// The names that are known, after «expected».
fn known(message: &str) -> Option<String> {
    let (_, expected) = message.split_once(", expected ")?;
    let names: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What stands there, from the words of the reader: `string "x"`, `integer `3``.
fn told(found: &str) -> String {
    let (kind, value) = found.split_once(' ').unwrap_or((found, ""));
    let value = value.trim_matches(['`', '"']);
    match kind {
        "string" => format!("de tekst «{value}»"),
        "integer" => format!("het hele getal {value}"),
        "boolean" => value.to_owned(),
        "sequence" => "een lijst".to_owned(),
        "map" => "een tabel".to_owned(),
        "floating" => format!("het getal {}", value.trim_start_matches("point ").trim_matches('`')),
        _ => format!("«{found}»"),
    }
}
