//! The work list, its search, and a dossier as staff see it.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk", "hrt", ""),
    ("GET", "/werk/lijst", "hrt", ""),
    ("POST", "/werk/lijst/bewaren", "hrt", "query=&view-name=x"),
    ("POST", "/werk/lijst/weergave/{view}/verwijderen", "hrt", ""),
    ("POST", "/werk/zoeken", "hrt", "search=anna"),
    ("GET", "/werk/dossier/{number}", "hrt", ""),
    ("GET", "/api/v1/dossiers", "hrt", ""),
    ("POST", "/api/v1/dossiers/search", "hrt", r#"{"search":"anna"}"#),
    ("GET", "/api/v1/dossiers/{number}", "ohrpt", ""),
];
