//! Documents and the papers that are asked for.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/documenten", "oa", ""),
    ("POST", "/mijn-zaak/documenten", "oa", ""),
    ("GET", "/mijn-zaak/documenten/{document}", "o", ""),
    ("GET", "/namens/{number}/documenten", "p", ""),
    // What is sent here is no upload, whoever sends it and whatever the number is.
    ("POST", "/namens/{number}/documenten", "oap", ""),
    ("GET", "/namens/{number}/documenten/{document}", "p", ""),
    ("GET", "/werk/dossier/{number}/documenten", "hrt", ""),
    ("POST", "/werk/dossier/{number}/documenten", "hr", ""),
    ("GET", "/werk/dossier/{number}/documenten/{document}", "hrt", ""),
    ("GET", "/mijn-zaak/stukken", "oa", ""),
    // What is sent here is no upload.
    ("POST", "/mijn-zaak/stukken", "oa", ""),
    ("POST", "/mijn-zaak/stukken/heb-ik-niet", "oa", "version=0"),
    ("GET", "/namens/{number}/stukken", "p", ""),
    ("POST", "/namens/{number}/stukken", "oap", ""),
    ("POST", "/namens/{number}/stukken/heb-ik-niet", "p", "version=0"),
    ("GET", "/werk/dossier/{number}/stukken", "hrt", ""),
    ("POST", "/werk/dossier/{number}/stukken", "hr", ""),
    ("GET", "/werk/dossier/{number}/stukken/{act}", "hr", ""),
    ("POST", "/werk/dossier/{number}/stukken/{act}", "hr", "version=0"),
    ("GET", "/api/v1/dossiers/{number}/papers", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/papers",
        "ohrp",
        r#"{"change":"not-held","expected_version":0,"paper":"main:allowance-decisions"}"#,
    ),
];
