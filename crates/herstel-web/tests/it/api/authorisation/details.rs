//! The details of a person and how messages reach them.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/persoonsgegevens", "oa", ""),
    ("POST", "/mijn-zaak/persoonsgegevens", "oa", "name="),
    // Only for who is in the place of the person; nobody here is.
    ("GET", "/namens/{number}/persoonsgegevens", "", ""),
    ("POST", "/namens/{number}/persoonsgegevens", "", "name="),
    ("GET", "/werk/dossier/{number}/persoonsgegevens", "hr", ""),
    ("POST", "/werk/dossier/{number}/persoonsgegevens", "hr", "name="),
    ("POST", "/werk/dossier/{number}/opnieuw-aangemeld", "hr", "again=9"),
    ("GET", "/werk/dossier/{number}/berichten-ontvangen", "hr", ""),
    ("POST", "/werk/dossier/{number}/berichten-ontvangen", "hr", "ways=email&email=geen+adres"),
    ("PUT", "/api/v1/dossiers/{number}/details", "ohrp", r#"{"expected_version":0,"name":"x"}"#),
    (
        "PUT",
        "/api/v1/dossiers/{number}/message-ways",
        "ohrp",
        r#"{"expected_version":0,"ways":[],"safe":[]}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/registered-again",
        "hr",
        r#"{"expected_version":0,"again":0,"words":"x"}"#,
    ),
];
