//! Who looked.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/inzagen", "oa", ""),
    // Only for who is in the place of the person; nobody here is.
    ("GET", "/namens/{number}/inzagen", "", ""),
    ("GET", "/api/v1/me/access", "oa", ""),
    ("GET", "/api/v1/dossiers/{number}/access-records", "o", ""),
];
