//! A model and data from bytes: with and without derivation and in columns the same, twice the same, never a panic.
//!
//! The input is a model, a line `---`, and bytes for the data. An empty model stands for the fixed one.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use regelspraak::{Program, SourceFile};
use regelspraak_fuzz::{Bytes, Case, PROGRAM, load, mutate, same, snapshot};

const BORDER: &[u8] = b"\n---\n";

/// The model and the data.
fn parts(input: &[u8]) -> (&[u8], &[u8]) {
    let border = input.windows(BORDER.len()).position(|window| window == BORDER);
    border.map_or((&[], input), |at| (&input[..at], &input[at + BORDER.len()..]))
}

fuzz_target!(|input: &[u8]| {
    let (model, data) = parts(input);
    if model.is_empty() {
        return run(&PROGRAM, data);
    }
    let Ok(text) = str::from_utf8(model) else { return };
    if let Some(program) = load(&[SourceFile::new("m.rgs", text)]) {
        run(&program, data);
    }
});

fn run(program: &Program, data: &[u8]) {
    let case = Case::new(program, Bytes(data));
    let (mut plain, mut derived) = (case.world(program), case.world(program));
    let without = program.evaluate(&mut plain, case.context());
    let with = program.derive(&mut derived, case.context());
    same(program, (&plain, &without), (&derived, with));
    case.same_in_columns(program, &plain, &without);
    if without.is_ok() {
        let before = snapshot(program, &plain);
        program.evaluate(&mut plain, case.context()).expect("runs again");
        assert_eq!(before, snapshot(program, &plain));
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let border = data[..size].windows(BORDER.len()).position(|window| window == BORDER);
    // The data after the border are no words; only the model is mutated by word.
    if let Some(border) = border.filter(|_| seed % 2 == 0) {
        let tail = data[border..size].to_vec();
        let room = max_size.min(data.len()).saturating_sub(tail.len());
        if let Some(new) = mutate(data, border, room, seed / 2) {
            data[new..new + tail.len()].copy_from_slice(&tail);
            return new + tail.len();
        }
    }
    libfuzzer_sys::fuzzer_mutate(data, size, max_size)
});
