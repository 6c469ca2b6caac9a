//! The schemes as everybody reads them.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/regelingen", "voahrspmcgtjk", ""),
    ("GET", "/regelingen/{id}", "voahrspmcgtjk", ""),
    ("GET", "/regelingen/{id}/schatting", "voahrspmcgtjk", ""),
    ("POST", "/regelingen/{id}/schatting", "voahrspmcgtjk", "reclaimed=8000"),
    ("GET", "/api/v1/schemes", "voahrspmcgtjk", ""),
    ("GET", "/api/v1/schemes/{id}", "voahrspmcgtjk", ""),
];
