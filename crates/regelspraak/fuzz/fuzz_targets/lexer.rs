//! Any text is cut into pieces: in order, apart, on character borders, and nothing but space is left out unreported.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regelspraak::fuzzing::lex;

fuzz_target!(|text: &str| {
    let (pieces, reported) = lex(text);
    let mut at = 0;
    let mut line = 1;
    let left_out = |from: usize, to: usize| {
        for (place, c) in text[from..to].char_indices() {
            let place = from + place;
            let known = c.is_whitespace()
                || (place == 0 && c == '\u{feff}')
                || reported.len() >= 1_000
                || reported.iter().any(|bytes| bytes.contains(&place));
            assert!(known, "{c:?} at byte {place} is gone");
        }
    };
    for piece in &pieces {
        let bytes = piece.bytes.clone();
        assert!(bytes.start >= at && bytes.start < bytes.end, "{piece:?}");
        assert!(text.get(bytes.clone()).is_some_and(|words| !words.contains('\n')), "{piece:?}");
        left_out(at, bytes.start);
        line += u32::try_from(text[at..bytes.start].matches('\n').count()).unwrap_or(u32::MAX);
        assert_eq!(piece.line, line, "{piece:?}");
        at = bytes.end;
    }
    left_out(at, text.len());
});
