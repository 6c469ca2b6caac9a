//! Choices at a step.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("POST", "/mijn-zaak/keuze", "oa", ""),
    ("POST", "/namens/{number}/keuze", "p", "version=0&step=first-review&option-first-review=wait"),
    (
        "POST",
        "/api/v1/dossiers/{number}/choices",
        "ohrp",
        r#"{"expected_version":0,"step":"first-review","option":"wait"}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/choices/{choice}/denial", "ohrp", r#"{"expected_version":0}"#),
];
