//! Any text laid out in the canonical way: laid out twice as once, and the same words.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::fuzzing::lex;
use regelspraak::{SourceFile, format};
use regelspraak_fuzz::{mutate, sound};

fuzz_target!(|text: &str| {
    let file = SourceFile::new("m.rgs", text);
    let once = match format(&file) {
        Ok(once) => once,
        Err(found) => return sound(std::slice::from_ref(&file), &found.0),
    };
    let words = |text: &str| {
        lex(text).0.into_iter().filter(|p| p.column > 0).map(|p| text[p.bytes].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(words(text), words(&once));
    assert_eq!(format(&SourceFile::new("m.rgs", once.clone())).as_ref(), Ok(&once));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_word = if seed % 2 == 0 { mutate(data, size, max_size, seed / 2) } else { None };
    by_word.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});
