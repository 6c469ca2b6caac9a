//! The front door, the language, leaving quickly, and the description of the API.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/", "voahrspmcgtj", ""),
    ("GET", "/taal/{code}", "voahrspmcgtj", ""),
    ("GET", "/snel-weg", "voahrspmcgtj", ""),
    ("GET", "/api/v1/openapi.json", "voahrspmcgtj", ""),
];
