//! Showing again who one is.

use super::Line;

pub const ROUTES: &[Line] =
    &[("GET", "/bevestigen", "oahrspmcgtjk", ""), ("POST", "/bevestigen", "oahrspmcgtjk", "")];
