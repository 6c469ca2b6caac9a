//! Any text as a testset on a model that is right: read, run, and reported with sound places.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::{ParameterValues, SourceFile, testset};
use regelspraak_fuzz::{PROGRAM, mutate, sound};

fuzz_target!(|text: &str| {
    let file = SourceFile::new("m.test.rgs", text);
    let report = testset::run(&PROGRAM, &file, &ParameterValues::new());
    sound(std::slice::from_ref(&file), &report.diagnostics);
    for case in &report.cases {
        assert_eq!(case.passed, case.failures.is_empty(), "{case:?}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_word = if seed % 2 == 0 { mutate(data, size, max_size, seed / 2) } else { None };
    by_word.unwrap_or_else(|| libfuzzer_sys::fuzzer_mutate(data, size, max_size))
});
