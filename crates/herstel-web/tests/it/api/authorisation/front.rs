//! The front door, the language, leaving quickly, and the description of the API.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/", "voahrspmcgtjk", ""),
    ("GET", "/taal/{code}", "voahrspmcgtjk", ""),
    ("GET", "/snel-weg", "voahrspmcgtjk", ""),
    ("GET", "/api/v1/openapi.json", "voahrspmcgtjk", ""),
];
