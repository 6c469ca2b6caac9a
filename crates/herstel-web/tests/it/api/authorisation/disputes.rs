//! Saying that something is wrong.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/klopt-niet", "oa", ""),
    ("POST", "/mijn-zaak/klopt-niet", "oa", ""),
    ("GET", "/namens/{number}/klopt-niet", "p", ""),
    ("POST", "/namens/{number}/klopt-niet", "p", "version=0&words=x"),
    ("POST", "/werk/dossier/{number}/opmerking/{dispute}", "hr", "version=0"),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes",
        "ohrp",
        r#"{"expected_version":0,"about":{"kind":"other"},"words":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes/{dispute}/answer",
        "hr",
        r#"{"expected_version":0,"result":"kept","answer":"x"}"#,
    ),
];
