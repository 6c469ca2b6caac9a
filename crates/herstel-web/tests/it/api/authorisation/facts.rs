//! Facts and what is worked out with them.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/gegevens", "oa", ""),
    ("GET", "/namens/{number}/gegevens", "p", ""),
    ("GET", "/werk/dossier/{number}/feiten", "hr", ""),
    ("POST", "/werk/dossier/{number}/feiten", "hr", "version=0&source=brief"),
    ("PUT", "/api/v1/dossiers/{number}/facts", "hr", r#"{"expected_version":0,"source":"brief","facts":[]}"#),
    ("GET", "/api/v1/dossiers/{number}/steps/{step}/calculation", "hr", ""),
];
