//! Any text as a whole model: declarations, checks, and what a loaded program tells about itself.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::{Program, SourceFile};
use regelspraak_fuzz::{load, mutate};

fuzz_target!(|text: &str| {
    let file = SourceFile::new("m.rgs", text);
    let Some(program) = load(std::slice::from_ref(&file)) else { return };
    // The same text gives the same program, also in a different place among files.
    let second = SourceFile::new("leeg.rgs", "");
    let again = Program::load(&[second, file]).expect("loads again").0;
    assert_eq!(program.rules().len(), again.rules().len());
    for rule in program.rules() {
        assert!(!rule.name.is_empty() && rule.location.position.line >= 1, "{rule:?}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_word = if seed % 2 == 0 { mutate(data, size, max_size, seed / 2) } else { None };
    by_word.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});
