//! Signing in and out.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/inloggen", "voahrspmcgtjk", ""),
    ("GET", "/inloggen/met/{provider}", "voahrspmcgtjk", ""),
    ("GET", "/inloggen/met/{provider}/terug", "voahrspmcgtjk", ""),
    ("GET", "/inloggen/met/{provider}/opnieuw", "oahrspmcgtjk", ""),
    ("GET", "/uitgelogd/{provider}", "voahrspmcgtjk", ""),
    ("POST", "/uitloggen", "voahrspmcgtjk", ""),
];
