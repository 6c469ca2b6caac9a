//! Who looked.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/inzagen", "oa", ""),
    ("GET", "/api/v1/me/access", "oa", ""),
    ("GET", "/api/v1/dossiers/{number}/access-records", "o", ""),
];
