//! Shared by the tests: a letter to render, and the PDF tools to look at it with.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests: a broken helper fails the test that calls it"
)]

use std::io::Write;
use std::path::Path;
use std::process::Command;

use herstel_letters::{Language, LetterError, LetterSource, check_template, render_pdf};
use jiff::civil::{Date, date};
use serde_json::Value;

pub const MAIN: &str = "letters/besluit.typ";
pub const ISSUED_ON: Date = date(2021, 9, 21);

/// A template that places every part of the data.
pub const DECISION: &str =
    "#import \"/base.typ\": *\n#let data = json(\"/data.json\")\n#show: letter.with(data)\n#decision(data)\n";

/// A template with one more line, the fourth, after the usual three.
pub fn template_with(line: &str) -> String {
    format!("#import \"/base.typ\": *\n#let data = json(\"/data.json\")\n#show: letter.with(data)\n{line}\n")
}

/// Renders a package of one or more files in Dutch.
pub fn render_files(files: &[(&str, &str)], data: &Value) -> Result<Vec<u8>, LetterError> {
    let files = owned(files);
    render_pdf(&source(&files, data, Language::Dutch))
}

/// Renders one template.
pub fn render(template: &str, data: &Value) -> Result<Vec<u8>, LetterError> {
    render_files(&[(MAIN, template)], data)
}

/// Checks one template.
pub fn check(template: &str, data: &Value) -> Result<(), Vec<LetterError>> {
    let files = owned(&[(MAIN, template)]);
    check_template(&source(&files, data, Language::Dutch))
}

pub fn owned(files: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

pub fn source<'a>(files: &'a [(String, Vec<u8>)], data: &'a Value, language: Language) -> LetterSource<'a> {
    LetterSource { main: MAIN, files, data, language, issued_on: ISSUED_ON }
}

/// What a PDF tool prints about a file. A missing tool fails the test: an unchecked letter is not a checked one.
pub fn tool(name: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Vec<u8> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("the PDF can be written");
    let path: &Path = file.path();
    let output = Command::new(name).args(before).arg(path).args(after).output().unwrap_or_else(|error| {
        panic!("{name} cannot be started ({error}); install the Debian packages qpdf and poppler-utils")
    });
    assert!(
        output.status.success(),
        "{name} refuses the letter: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// The text as a reader can copy it from the letter, line by line. The tool writes no-break spaces as spaces.
pub fn text_of(pdf: &[u8]) -> String {
    String::from_utf8(tool("pdftotext", &["-layout"], pdf, &["-"])).expect("UTF-8").replace('\u{a0}', " ")
}

/// The file with every stream opened, to look for structure.
pub fn opened(pdf: &[u8]) -> String {
    let bytes = tool("qpdf", &["--qdf", "--object-streams=disable"], pdf, &["-"]);
    String::from_utf8_lossy(&bytes).into_owned()
}
