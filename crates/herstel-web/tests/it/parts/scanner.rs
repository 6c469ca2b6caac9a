//! The answers of the scanner of files.

use herstel_web::{
    Scanner,
    parts::scanner::{Verdict, understood},
};

#[test]
fn only_the_words_for_nothing_found_mean_that() {
    assert_eq!(understood(b"stream: OK\0"), Verdict::Clean);
    assert_eq!(understood(b"stream: Eicar-Test-Signature FOUND\0"), Verdict::Harmful);
    for answer in [
        &b""[..],
        b"OK",
        b"stream: OK FOUND? no",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"\0",
        b"stream: OK\0\0",
    ] {
        assert_eq!(understood(answer), Verdict::Unknown, "{answer:?}");
    }
}

#[test]
fn a_scanner_reads_back_as_it_is_shown_and_anything_else_is_refused() {
    for text in ["closed", "unscanned", "clamd:127.0.0.1:3310", "clamd:/run/clamav/clamd.ctl"] {
        assert_eq!(text.parse::<Scanner>().map(|scanner| scanner.to_string()), Ok(text.to_owned()));
    }
    for text in ["", "none", "clamd", "clamd:", "clamd:localhost", "clamd:run/clamd", "clamd:192.0.2.1:3310"]
    {
        assert!(text.parse::<Scanner>().is_err(), "{text}");
    }
}
