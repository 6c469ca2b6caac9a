//! Signing in and out.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/inloggen", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}/terug", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}/opnieuw", "oahrspmcgtj", ""),
    ("GET", "/uitgelogd/{provider}", "voahrspmcgtj", ""),
    ("POST", "/uitloggen", "voahrspmcgtj", ""),
];
