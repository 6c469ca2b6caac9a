//! Legal terms, and what a late decision costs.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk/termijnen", "hrt", ""),
    ("GET", "/werk/dossier/{number}/termijnen", "hrt", ""),
    ("GET", "/werk/dossier/{number}/termijn/{subject}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/verlengen", "hr", "version=0&reason=x"),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/opschorten", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/hervatten", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/termijn/{subject}/ingebrekestelling", "hr", "version=0"),
    // Nothing is settled.
    ("GET", "/werk/dossier/{number}/dwangsom/{subject}", "", ""),
    ("POST", "/werk/dossier/{number}/dwangsom/{subject}", "", "version=0&what=propose"),
    ("POST", "/werk/dossier/{number}/dwangsom/{subject}/akkoord", "", "version=0"),
    ("GET", "/api/v1/dossiers/{number}/penalties", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/penalties/{subject}",
        "hr",
        r#"{"change":"propose","expected_version":0}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/penalties/{subject}/approval", "hr", r#"{"expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/deadlines", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/deadlines/{subject}",
        "hr",
        r#"{"change":"extend","expected_version":0,"reason":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/deadlines/{subject}/notices",
        "ohrp",
        r#"{"expected_version":0,"sender":"parent"}"#,
    ),
    // Nothing is late.
    ("GET", "/namens/{number}/te-laat/{subject}", "", ""),
    ("POST", "/namens/{number}/te-laat/{subject}", "", "version=0"),
    ("GET", "/mijn-zaak/te-laat/{subject}", "", ""),
    ("POST", "/mijn-zaak/te-laat/{subject}", "", "version=0"),
];
