//! Any text as the sentence of a rule, and as a decision table, over declarations that are right.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::SourceFile;
use regelspraak_fuzz::{MODEL, load, mutate};

fuzz_target!(|text: &str| {
    let head = if text.trim_start().starts_with('|') { "Beslistabel x" } else { "Regel x" };
    let declarations = MODEL.split("\nRegel ").next().unwrap_or_default();
    load(&[
        SourceFile::new("gegevens.rgs", declarations),
        SourceFile::new("x.rgs", format!("{head}\n\tgeldig altijd\n\t\t{text}")),
    ]);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_word = if seed % 2 == 0 { mutate(data, size, max_size, seed / 2) } else { None };
    by_word.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});
