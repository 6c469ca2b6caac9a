//! How it was after a step.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/sturing/ervaring", "s", ""),
    ("GET", "/api/v1/experience", "s", ""),
    ("GET", "/mijn-zaak/na-een-stap", "oa", ""),
    ("POST", "/mijn-zaak/na-een-stap", "oa", "version=0&action=skip&item=recognition-apology"),
    ("GET", "/werk/dossier/{number}/na-een-stap", "hr", ""),
    ("POST", "/werk/dossier/{number}/na-een-stap", "hr", "version=0&action=skip&item=recognition-apology"),
    ("GET", "/api/v1/dossiers/{number}/experience", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/experience",
        "ohrp",
        r#"{"answer":"skip","expected_version":0,"ended":"recognition-apology"}"#,
    ),
];
