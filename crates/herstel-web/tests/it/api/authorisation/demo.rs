//! The demonstration.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/demo", "voahrspmcgtj", ""),
    ("GET", "/demo/{slug}", "voahrspmcgtj", ""),
    ("POST", "/demo/inloggen", "voahrspmcgtj", "person=jan"),
    ("POST", "/demo/opnieuw", "oahrspmcgtj", ""),
    ("POST", "/demo/dag", "voahrspmcgtj", ""),
    ("POST", "/api/v1/demo/session", "voahrspmcgtj", r#"{"person":"jan"}"#),
];
