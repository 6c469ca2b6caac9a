//! The schemes as everybody reads them.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/regelingen", "voahrspmcgtj", ""),
    ("GET", "/regelingen/{id}", "voahrspmcgtj", ""),
    ("GET", "/regelingen/{id}/schatting", "voahrspmcgtj", ""),
    ("POST", "/regelingen/{id}/schatting", "voahrspmcgtj", "reclaimed=8000"),
    ("GET", "/api/v1/schemes", "voahrspmcgtj", ""),
    ("GET", "/api/v1/schemes/{id}", "voahrspmcgtj", ""),
];
