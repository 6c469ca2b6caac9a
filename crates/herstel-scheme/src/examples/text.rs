//! The data of a letter as plain text, in the order in which a template prints it.

use crate::ids::Language;
use crate::texts::TextArgument;
use herstel_kernel::Cents;
use serde_json::Value;
use std::fmt::Write as _;

/// The whole letter, with amounts as its language writes them.
pub(super) fn letter(data: &Value, language: Language) -> String {
    let value = |part: &Value| value(part, language);
    let mut text = Text::default();
    text.line(&[words(&data["sender"]["name"])]);
    text.line(&[words(&data["addressee"]["name"])]);
    text.gap();
    text.heading(words(&data["subject"]));
    text.line(&[words(&data["salutation"])]);
    text.gap();
    text.paragraphs(&data["opening"]);
    text.line(&[words(&data["outcome"]["label"]), &value(&data["outcome"])]);
    text.line(&[words(&data["outcome"]["text"])]);
    text.gap();
    for section in list(&data["sections"]) {
        text.heading(words(&section["heading"]));
        text.paragraphs(&section["text"]);
    }
    if let Some(calculation) = data.get("calculation") {
        text.paragraphs(&calculation["intro"]);
        for row in list(&calculation["rows"]).iter().chain(calculation.get("total")) {
            text.line(&["-", words(&row["label"]), &value(row)]);
            text.line(&["  ", words(&row["how"])]);
        }
        text.gap();
    }
    text.paragraphs(&data["closing"]);
    text.line(&[words(&data["signature"]["name"])]);
    text.gap();
    text.paragraphs(&data["contact"]["text"]);
    text.line(&[words(&data["contact"]["name"]), words(&data["contact"]["phone"])]);
    text.gap();
    if let Some(explanation) = data.get("explanation") {
        text.paragraphs(&explanation["intro"]);
        for step in list(&explanation["steps"]) {
            text.line(&["*", words(&step["title"]), &value(step)]);
            text.line(&["  ", words(&step["rule"])]);
            text.line(&["  ", words(&step["source"])]);
            for number in list(&step["numbers"]) {
                text.line(&["  -", words(&number["label"]), &value(number)]);
            }
        }
        text.gap();
    }
    text.paragraphs(&data["objection"]["text"]);
    text.line(&[words(&data["objection"]["until"])]);
    text.0
}

#[derive(Default)]
struct Text(String);

impl Text {
    /// The parts that are not empty, with a space between them; nothing when only marks are left.
    fn line(&mut self, parts: &[&str]) {
        let is_mark = |part: &&&str| matches!(part.trim(), "" | "-" | "*");
        if parts.iter().all(|part| is_mark(&part)) {
            return;
        }
        let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        let _ = writeln!(self.0, "{}", filled.join(" "));
    }

    fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn heading(&mut self, words: &str) {
        if !words.is_empty() {
            self.gap();
            let _ = writeln!(self.0, "# {words}\n");
        }
    }

    fn paragraphs(&mut self, blocks: &Value) {
        for block in list(blocks) {
            self.line(&[words(block)]);
            self.gap();
        }
    }
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The amount or the value that goes with a part.
fn value(part: &Value, language: Language) -> String {
    match part["amount_cents"].as_i64() {
        Some(cents) => TextArgument::Amount(Cents::new(cents)).printed(language),
        None => words(&part["amount"]).to_owned(),
    }
}
