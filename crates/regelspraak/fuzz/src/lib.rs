//! What the fuzz targets share: what every diagnostic must be, worlds made from bytes, and mutations by word.

mod bytes;
mod words;
mod worlds;

use std::sync::LazyLock;

use regelspraak::{Diagnostic, Language, Program, SourceFile};

pub use bytes::Bytes;
pub use words::mutate;
pub use worlds::{Case, same, snapshot};

/// A model that is right, for the targets that are about something else than declarations.
pub const MODEL: &str = include_str!("../../tests/it/models/bibliotheek.rgs");

/// The program of [`MODEL`].
pub static PROGRAM: LazyLock<Program> =
    LazyLock::new(|| load(&[SourceFile::new("bibliotheek.rgs", MODEL)]).expect("the fixed model loads"));

/// Loads a model and holds every diagnostic against the text.
pub fn load(files: &[SourceFile]) -> Option<Program> {
    match Program::load(files) {
        Ok((program, warnings)) => {
            sound(files, &warnings);
            Some(program)
        }
        Err(found) => {
            assert!(!found.0.is_empty(), "refused without a reason");
            sound(files, &found.0);
            None
        }
    }
}

/// A code, a place that exists in a file that exists, and words in both languages.
pub fn sound(files: &[SourceFile], found: &[Diagnostic]) {
    for one in found {
        let digits = one.code.strip_prefix("RS").unwrap_or_default();
        assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{one:?}");
        let file = files.iter().find(|file| file.path == one.path);
        let file = file.unwrap_or_else(|| panic!("no such file: {one:?}"));
        for at in [one.start, one.end] {
            let line = usize::try_from(at.line).unwrap_or(usize::MAX);
            let column = usize::try_from(at.column).unwrap_or(usize::MAX);
            assert!(line >= 1 && column >= 1, "{one:?}");
            let text = file.text.split('\n').nth(line - 1);
            let text = text.unwrap_or_else(|| panic!("no such line: {one:?}"));
            assert!(column <= text.chars().count() + 1, "no such column: {one:?}");
        }
        assert!(one.start <= one.end, "{one:?}");
        for language in [Language::Dutch, Language::English] {
            assert!(!one.message.text(language).is_empty(), "{one:?}");
            assert!(!one.line(language).contains('\n'), "{one:?}");
        }
    }
}
