//! The demonstration.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/demo", "voahrspmcgtjk", ""),
    ("GET", "/demo/{slug}", "voahrspmcgtjk", ""),
    ("POST", "/demo/inloggen", "voahrspmcgtjk", "person=jan"),
    ("POST", "/demo/opnieuw", "oahrspmcgtjk", ""),
    ("POST", "/demo/dag", "voahrspmcgtjk", ""),
    ("POST", "/api/v1/demo/session", "voahrspmcgtjk", r#"{"person":"jan"}"#),
];
