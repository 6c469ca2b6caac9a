//! The sessions of whoever signed in.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/ingelogd", "oahrspmcgtj", ""),
    ("POST", "/ingelogd/beeindigen", "oahrspmcgtj", "session=ses-00000000000000000000000000000000"),
    ("POST", "/ingelogd/andere-beeindigen", "oahrspmcgtj", ""),
    ("GET", "/api/v1/session", "oahrspmcgtj", ""),
    ("GET", "/api/v1/sessions", "oahrspmcgtj", ""),
    ("POST", "/api/v1/sessions/{session}/end", "oahrspmcgtj", "{}"),
    ("POST", "/api/v1/sessions/end-others", "oahrspmcgtj", "{}"),
];
