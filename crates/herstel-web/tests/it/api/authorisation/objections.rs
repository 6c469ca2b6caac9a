//! Objections and appeals.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk/dossier/{number}/bezwaar", "hrt", ""),
    ("POST", "/werk/dossier/{number}/bezwaar", "hr", "version=0&what=file"),
    ("GET", "/werk/dossier/{number}/bezwaar/{objection}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}", "hr", "version=0&what=withdraw"),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}/akkoord", "hr", "version=0"),
    ("GET", "/api/v1/objections", "hrt", ""),
    ("GET", "/api/v1/dossiers/{number}/objections", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/objections",
        "ohrp",
        r#"{"expected_version":0,"decision":"dec-00000000000000000000000000000000","sender":"parent"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/objections/{objection}",
        "ohrp",
        r#"{"change":"withdraw","expected_version":0}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/objections/{objection}/approval", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/appeals",
        "hr",
        r#"{"expected_version":0,"about":"first-review","reason":"decision","level":"court","party":"parent","filed_on":"2021-01-01"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/appeals/{appeal}/ruling",
        "hr",
        r#"{"expected_version":0,"outcome":"founded","ruled_on":"2021-01-01","words":"x"}"#,
    ),
    ("GET", "/werk/bezwaren", "hrt", ""),
    ("GET", "/mijn-zaak/bezwaar", "oa", ""),
    ("GET", "/mijn-zaak/bezwaar/maken/{decision}", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/maken/{decision}", "o", "version=0&words=x"),
    ("GET", "/mijn-zaak/bezwaar/{objection}", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/{objection}", "o", "version=0&what=mend&words=x"),
    ("GET", "/mijn-zaak/bezwaar/{objection}/intrekken", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/{objection}/intrekken", "o", "version=0&sure=yes"),
    ("GET", "/namens/{number}/bezwaar", "p", ""),
    ("GET", "/namens/{number}/bezwaar/maken/{decision}", "p", ""),
    ("POST", "/namens/{number}/bezwaar/maken/{decision}", "p", "version=0&words=x"),
    ("GET", "/namens/{number}/bezwaar/{objection}", "p", ""),
    ("POST", "/namens/{number}/bezwaar/{objection}", "p", "version=0&what=mend&words=x"),
    ("GET", "/namens/{number}/bezwaar/{objection}/intrekken", "p", ""),
    ("POST", "/namens/{number}/bezwaar/{objection}/intrekken", "p", "version=0&sure=yes"),
];
