//! The configuration for people: the table in the documentation, an example file, and what counts now.

use super::{Configuration, Default, Key, Shown};
use std::fmt::Write as _;

/// Every key as a table in Markdown, for docs/operations.md.
pub fn keys_table() -> String {
    let mut table =
        "| key | variable | default | what is written | meaning |\n|---|---|---|---|---|\n".to_owned();
    for key in Configuration::keys() {
        let default = match key.default {
            Default::Is("") => "none".to_owned(),
            Default::Is(text) => format!("`{text}`"),
            Default::None(words) => words.to_owned(),
        };
        let (path, variable, form, meaning) = (key.path(), key.variable(), key.form, joined(&key));
        let _ = writeln!(table, "| `{path}` | `{variable}` | {default} | {form} | {meaning} |");
    }
    table
}

/// A file with every key at its default, as comments.
pub fn example() -> String {
    let mut text = "# Configuration of Herstel. A line that begins with # changes nothing and shows the default.\n\
                    # What comes first counts: option, environment variable, this file, default.\n\
                    # `herstel config check` tells what is wrong with this file. Secrets stay in files of their own.\n"
        .to_owned();
    let mut section = "";
    for key in Configuration::keys() {
        if key.section != section {
            section = key.section;
            let _ = write!(text, "\n[{section}]\n");
        }
        text.push('\n');
        for line in wrapped(&joined(&key)) {
            let _ = writeln!(text, "# {line}");
        }
        let _ = writeln!(text, "# {}: {}", capital(key.form), key.variable());
        let _ = match key.default {
            // Only a list can be empty.
            Default::Is("") => writeln!(text, "#{} = []", key.name),
            Default::Is(value) => writeln!(text, "#{} = {}", key.name, quoted(value)),
            Default::None(words) => writeln!(text, "# Without it: {words}.\n#{} = \"…\"", key.name),
        };
    }
    text
}

/// What counts now and who said so, in lines.
pub fn shown(values: &[Shown]) -> Vec<String> {
    let width = values.iter().map(|value| value.path.len()).max().unwrap_or_default();
    let line = |value: &Shown| {
        let text = value.value.as_deref().unwrap_or("-");
        format!("{:<width$}  {text}  ({})", value.path, value.origin)
    };
    values.iter().map(line).collect()
}

/// The meaning on one line.
fn joined(key: &Key) -> String {
    key.meaning.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quoted(value: &str) -> String {
    let is_bare = value.parse::<i64>().is_ok() || matches!(value, "true" | "false");
    if is_bare { value.to_owned() } else { format!("\"{value}\"") }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + word.len() < 100 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
