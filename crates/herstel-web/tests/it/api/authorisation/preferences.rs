//! What somebody prefers.

use super::Line;

/// A line of more letters than a line may have.
const TOO_LONG: &str = concat!(
    "spoken_to=",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
);

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/voorkeuren", "oa", ""),
    // A line that is too long, so that nothing changes.
    ("POST", "/mijn-zaak/voorkeuren", "oa", TOO_LONG),
    // Only for who is in the place of the person; nobody here is.
    ("GET", "/namens/{number}/voorkeuren", "", ""),
    ("POST", "/namens/{number}/voorkeuren", "", TOO_LONG),
    ("GET", "/werk/dossier/{number}/voorkeuren", "hr", ""),
    ("POST", "/werk/dossier/{number}/voorkeuren", "hr", TOO_LONG),
    ("PUT", "/api/v1/dossiers/{number}/preferences", "ohrp", r#"{"expected_version":0}"#),
];
