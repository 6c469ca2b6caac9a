//! The desks of a municipality.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/gemeente", "mc", ""),
    ("GET", "/gemeente/ouder/{number}", "m", ""),
    ("POST", "/gemeente/ouder/{number}/notitie", "m", "life_domain=housing&words="),
    ("GET", "/api/v1/dossiers/{number}/support-notes", "ohrpt", ""),
    ("GET", "/api/v1/municipal/dossiers", "mc", ""),
    ("GET", "/api/v1/municipal/dossiers/{number}", "m", ""),
    ("GET", "/api/v1/municipal/dossiers/{number}/notes", "m", ""),
    ("POST", "/api/v1/municipal/dossiers/{number}/notes", "m", r#"{"life_domain":"housing","words":""}"#),
];
