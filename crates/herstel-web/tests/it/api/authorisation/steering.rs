//! What who steers sees.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/sturing", "s", ""),
    ("GET", "/sturing/haalbaarheid", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}/pdf", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}/json", "s", ""),
];
