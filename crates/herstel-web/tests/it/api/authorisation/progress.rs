//! How far the operation is.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/sturing/voortgang", "s", ""),
    ("GET", "/sturing/voortgang/{day}", "s", ""),
    ("GET", "/sturing/voortgang/{day}/csv", "s", ""),
    ("GET", "/api/v1/progress", "s", ""),
    ("GET", "/api/v1/progress/{day}", "s", ""),
];
