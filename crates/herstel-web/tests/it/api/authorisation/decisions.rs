//! Decisions, their second reading and their letters.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/besluit/{decision}", "o", ""),
    ("GET", "/namens/{number}/besluit/{decision}", "p", ""),
    ("GET", "/brief/{file}", "ohrpt", ""),
    ("GET", "/werk/tweede-lezing", "hr", ""),
    ("GET", "/werk/dossier/{number}/stap/{step}", "hr", ""),
    ("POST", "/werk/dossier/{number}/stap/{step}", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/besluit/{decision}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/akkoord", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/terug", "hr", "version=0&remarks=x"),
    ("GET", "/api/v1/proposals", "hr", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions", "hr", r#"{"expected_version":0,"step":"first-review"}"#),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}", "ohrpt", ""),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}/letter", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions/{decision}/approval", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/decisions/{decision}/return",
        "hr",
        r#"{"expected_version":0,"remarks":"x"}"#,
    ),
];
