//! Recognition.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk/erkenning", "hrt", ""),
    ("GET", "/mijn-zaak/erkenning", "oa", ""),
    ("POST", "/mijn-zaak/erkenning", "oa", "version=0&action=choose&item=apology&choice-apology=wanted"),
    ("GET", "/namens/{number}/erkenning", "p", ""),
    ("POST", "/namens/{number}/erkenning", "p", "version=0&action=choose&item=apology&choice-apology=wanted"),
    ("GET", "/werk/dossier/{number}/erkenning", "hrt", ""),
    (
        "POST",
        "/werk/dossier/{number}/erkenning",
        "hr",
        "version=0&action=choose&item=apology&choice-apology=wanted&by_word-apology=phone",
    ),
    ("GET", "/api/v1/dossiers/{number}/recognition", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/recognition",
        "ohrp",
        r#"{"change":"choose","expected_version":0,"kind":"apology","choice":"wanted"}"#,
    ),
];
