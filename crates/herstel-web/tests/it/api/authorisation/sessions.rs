//! The sessions of whoever signed in.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/ingelogd", "oahrspmcgtjk", ""),
    ("POST", "/ingelogd/beeindigen", "oahrspmcgtjk", "session=ses-00000000000000000000000000000000"),
    ("POST", "/ingelogd/andere-beeindigen", "oahrspmcgtjk", ""),
    ("GET", "/api/v1/session", "oahrspmcgtjk", ""),
    ("GET", "/api/v1/sessions", "oahrspmcgtjk", ""),
    ("POST", "/api/v1/sessions/{session}/end", "oahrspmcgtjk", "{}"),
    ("POST", "/api/v1/sessions/end-others", "oahrspmcgtjk", "{}"),
];
