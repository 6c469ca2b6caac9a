//! Notes for colleagues.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("POST", "/werk/dossier/{number}/notitie", "hr", "version=0&note=x"),
    ("POST", "/werk/dossier/{number}/notitie/{note}", "hr", "version=0&pinned=yes"),
];
