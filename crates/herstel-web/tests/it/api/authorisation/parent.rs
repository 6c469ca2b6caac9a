//! The case of a parent, or of somebody for whom one acts, and the whole file.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak", "oa", ""),
    ("GET", "/namens", "oap", ""),
    ("GET", "/namens/{number}", "p", ""),
    ("GET", "/api/v1/me", "oa", ""),
    ("GET", "/api/v1/represented", "oap", ""),
    ("GET", "/mijn-zaak/hele-dossier", "oa", ""),
    ("POST", "/mijn-zaak/hele-dossier/zip", "oa", ""),
    ("GET", "/namens/{number}/hele-dossier", "p", ""),
    ("POST", "/namens/{number}/hele-dossier/zip", "p", ""),
];
