//! Any text laid out in the canonical way: laid out twice as once, and the same words.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::fuzzing::{Piece, lex};
use regelspraak::{SourceFile, format};
use regelspraak_fuzz::{mutate, sound};

fuzz_target!(|text: &str| {
    let file = SourceFile::new("m.rgs", text);
    let once = match format(&file) {
        Ok(once) => once,
        Err(found) => return sound(std::slice::from_ref(&file), &found.0),
    };
    assert_eq!(words(text), words(&once));
    assert_eq!(format(&SourceFile::new("m.rgs", once.clone())).as_ref(), Ok(&once));
});

/// The text of every token, without the dashed lines under the headings of tables, which are layout.
fn words(text: &str) -> Vec<&str> {
    let tokens: Vec<Piece> = lex(text).0.into_iter().filter(|piece| piece.column > 0).collect();
    let lines = tokens.chunk_by(|a, b| a.line == b.line);
    let words = lines.map(|line| line.iter().map(|piece| &text[piece.bytes.clone()]).collect::<Vec<_>>());
    words.filter(|line| !dashed(line)).flatten().collect()
}

/// Cells of dashes between pipes, none of them empty.
fn dashed(line: &[&str]) -> bool {
    let [first, inner @ .., last] = line else { return false };
    let dashes = |cell: &[&str]| !cell.is_empty() && cell.iter().all(|word| *word == "-");
    *first == "|" && *last == "|" && inner.split(|word| *word == "|").all(dashes)
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_word = if seed % 2 == 0 { mutate(data, size, max_size, seed / 2) } else { None };
    by_word.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});
