//! Parts of the work before a decision, settlement agreements and opening a road again.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/weg", "oa", ""),
    (
        "POST",
        "/mijn-zaak/weg",
        "oa",
        "version=0&action=reopen&item=main/first-review&words-main-first-review=x",
    ),
    ("GET", "/namens/{number}/weg", "p", ""),
    (
        "POST",
        "/namens/{number}/weg",
        "p",
        "version=0&action=reopen&item=main/first-review&words-main-first-review=x",
    ),
    ("GET", "/werk/dossier/{number}/weg", "hr", ""),
    ("POST", "/werk/dossier/{number}/weg", "hr", "version=0&action=draft&item=main/first-review"),
    ("GET", "/api/v1/dossiers/{number}/settlements", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/settlements",
        "hr",
        r#"{"expected_version":0,"step":"first-review"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/settlements/{settlement}",
        "hr",
        r#"{"change":"return","expected_version":0,"remarks":"x"}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/settlements/{settlement}/offer", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/settlements/{settlement}/signature",
        "ohrp",
        r#"{"expected_version":0}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/settlements/{settlement}/no",
        "ohrp",
        r#"{"expected_version":0,"answer":"declined"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/settlements/{settlement}/countersignature",
        "hr",
        r#"{"expected_version":0}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/parts", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/parts",
        "ohrp",
        r#"{"expected_version":0,"scheme":"schade","step":"damage-response","words":"x"}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/reopenings", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/reopenings",
        "ohrp",
        r#"{"expected_version":0,"step":"first-review","words":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/reopenings/{reopening}/test",
        "hr",
        r#"{"expected_version":0,"findings":[]}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/reopenings/{reopening}/reading",
        "hr",
        r#"{"expected_version":0,"reopens":true,"reason":"x"}"#,
    ),
];
