//! Destruction lists.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/vernietiging", "g", ""),
    ("GET", "/vernietiging/{list}", "g", ""),
    ("POST", "/vernietiging/{list}/akkoord", "g", ""),
    ("GET", "/api/v1/destruction-lists", "g", ""),
    ("GET", "/api/v1/destruction-lists/{list}", "g", ""),
    ("POST", "/api/v1/destruction-lists/{list}/approval", "g", "{}"),
];
