//! What can be expected, and when.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/verwachtingen", "voahrspmcgtjk", ""),
    ("POST", "/werk/dossier/{number}/verwachting", "hr", "step=x&reckoned=x"),
    ("GET", "/api/v1/dossiers/{number}/forecasts", "ohrpt", ""),
    ("GET", "/api/v1/forecast-scores", "voahrspmcgtjk", ""),
];
