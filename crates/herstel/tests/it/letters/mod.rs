//! The letters of every package and of every message as people get them: archivable, tagged, with headers in their tables,
//! and page by page as they looked when somebody read them.
//!
//! What they say is kept beside the examples of each package. The pages of those that people meet most are kept here as
//! pictures, in `tests/letters`: `HERSTEL_UPDATE_LETTERS=1` draws them anew; look at them before you keep them.

mod made;
mod picture;

use herstel_scheme::{Language, MESSAGE_KINDS};
use made::{Letter, decisions, messages};
use picture::{difference, drawn, keep, kept, tool};
use std::{fs, path::Path};
use tempfile::TempDir;

/// Everything that is wrong with these letters, so that one run shows all of it.
fn check(letters: &[Letter]) {
    assert!(!letters.is_empty(), "there are letters to look at");
    let wrong: Vec<String> = letters.iter().flat_map(problems).collect();
    assert!(wrong.is_empty(), "{wrong:#?}\nlook at the pages, then HERSTEL_UPDATE_LETTERS=1 keeps them");
}

fn problems(letter: &Letter) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("letter.pdf");
    fs::write(&file, &letter.pdf).unwrap();
    let mut wrong = structure(letter, &file);
    if letter.is_pictured {
        wrong.extend(looks(letter, &file, folder.path()));
    }
    wrong
}

/// What is wrong with the file: its form, what it says that it is, its tags, its language, the headers of its tables.
fn structure(letter: &Letter, file: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    let checked = tool("qpdf", &["--check"], file, &[]);
    if !checked.contains("No syntax or stream encoding errors found") {
        wrong.push(format!("{}: {checked}", letter.name));
    }
    let opened = tool("qpdf", &["--qdf", "--object-streams=disable"], file, &["-"]);
    let language = match letter.language {
        Language::Nl => "/Lang (nl)",
        Language::En => "/Lang (en)",
    };
    let signs = [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Marked true",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
        language,
    ];
    let missing = signs.iter().filter(|sign| !opened.contains(**sign));
    wrong.extend(missing.map(|sign| format!("{}: no {sign}", letter.name)));
    let (tables, columns) = (opened.matches("/S /Table\n").count(), opened.matches("/Scope /Column").count());
    let rows = opened.matches("/Scope /Row").count();
    if tables > 0 && (columns < 2 * tables || rows < tables) {
        wrong.push(format!("{}: {tables} tables, {columns} column and {rows} row headers", letter.name));
    }
    wrong
}

/// Where its pages look otherwise than the kept ones.
fn looks(letter: &Letter, file: &Path, folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    let pages = drawn(file, folder);
    if std::env::var_os("HERSTEL_UPDATE_LETTERS").is_some() {
        keep(&letter.name, &pages);
    }
    let kept = kept(&letter.name);
    if kept.len() != pages.len() {
        wrong.push(format!("{}: {} pages, {} kept", letter.name, pages.len(), kept.len()));
    }
    for (number, (now, before)) in pages.iter().zip(&kept).enumerate() {
        let changed = difference(now, before);
        wrong.extend(changed.map(|what| format!("{}: page {}: {what}", letter.name, number + 1)));
    }
    wrong
}

#[test]
fn dutch_letters_of_awards_are_archivable_tagged_and_look_as_they_were_read() {
    check(&decisions(true, Language::Nl));
}

#[test]
fn dutch_letters_of_rejections_are_archivable_tagged_and_look_as_they_were_read() {
    check(&decisions(false, Language::Nl));
}

#[test]
fn english_letters_of_awards_are_archivable_and_tagged() {
    check(&decisions(true, Language::En));
}

#[test]
fn english_letters_of_rejections_are_archivable_and_tagged() {
    check(&decisions(false, Language::En));
}

#[test]
fn every_kind_of_message_is_archivable_tagged_and_looks_as_it_was_read_in_dutch() {
    let letters = messages(Language::Nl);
    assert!(letters.len() >= MESSAGE_KINDS.len(), "a letter of every kind");
    check(&letters);
}

#[test]
fn every_kind_of_message_is_archivable_tagged_and_looks_as_it_was_read_in_english() {
    let letters = messages(Language::En);
    assert!(letters.len() >= MESSAGE_KINDS.len(), "a letter of every kind");
    check(&letters);
}
