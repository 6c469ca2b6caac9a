//! Minutes of staff.

use super::Line;

pub const ROUTES: &[Line] =
    &[("GET", "/werk/inzet", "hrt", ""), ("POST", "/werk/inzet", "hrt", "number=x&day=&minutes=")];
