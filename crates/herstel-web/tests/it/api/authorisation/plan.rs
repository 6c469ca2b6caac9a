//! Talks and agreements.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/plan", "oa", ""),
    ("POST", "/mijn-zaak/plan/gesprek", "oa", "version=0"),
    ("POST", "/mijn-zaak/plan/afspraak", "oa", "version=0&what=x"),
    ("POST", "/mijn-zaak/plan/afspraak/{agreement}", "oa", "version=0&result=done"),
    ("POST", "/mijn-zaak/plan/afspraak/{agreement}/eens", "oa", "version=0"),
    ("GET", "/namens/{number}/plan", "p", ""),
    ("POST", "/namens/{number}/plan/gesprek", "p", "version=0"),
    ("POST", "/namens/{number}/plan/afspraak", "p", "version=0&what=x"),
    ("POST", "/namens/{number}/plan/afspraak/{agreement}", "p", "version=0&result=done"),
    ("POST", "/namens/{number}/plan/afspraak/{agreement}/eens", "p", "version=0"),
    ("GET", "/werk/afspraken", "hrt", ""),
    ("GET", "/werk/dossier/{number}/plan", "hrt", ""),
    ("POST", "/werk/dossier/{number}/plan/gesprek", "hr", "version=0&kind=three-way"),
    ("POST", "/werk/dossier/{number}/plan/gesprek/{talk}", "hr", "version=0&held=yes&words=x"),
    ("POST", "/werk/dossier/{number}/plan/afspraak", "hr", "version=0&owner=operation&by_word=table"),
    ("POST", "/werk/dossier/{number}/plan/afspraak/{agreement}", "hr", "version=0&result=done"),
    ("GET", "/gemeente/ouder/{number}/plan", "m", ""),
    // Without a result, so that the form is looked at and no agreement.
    ("POST", "/gemeente/ouder/{number}/plan/afspraak/{agreement}", "m", ""),
    ("GET", "/api/v1/dossiers/{number}/plan", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/talks", "ohrp", r#"{"change":"ask","expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/talks/{talk}",
        "hr",
        r#"{"expected_version":0,"was_held":true,"words":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/agreements",
        "ohrp",
        r#"{"expected_version":0,"what":"x","owner":"parent","due_on":"2021-12-01"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/agreements/{agreement}",
        "ohrp",
        r#"{"change":"done","expected_version":0}"#,
    ),
];
