//! What happened and why.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/wat-er-gebeurde", "oa", ""),
    ("POST", "/mijn-zaak/wat-er-gebeurde", "oa", "version=0"),
    // Nobody shared a timeline.
    ("GET", "/mijn-zaak/wat-er-gebeurde/pdf", "", ""),
    ("GET", "/namens/{number}/wat-er-gebeurde", "p", ""),
    ("GET", "/namens/{number}/wat-er-gebeurde/pdf", "", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn", "hrt", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/pdf", "", ""),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis", "hr", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis", "hr", "version=0&kind=letter"),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}", "", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}", "", "version=0&kind=letter"),
    ("GET", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}/weg", "", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}/weg", "", "version=0&reason=x"),
    ("GET", "/werk/dossier/{number}/tijdlijn/gevraagd", "hr", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/gevraagd", "hr", "version=0&by_word=phone"),
    ("GET", "/werk/dossier/{number}/tijdlijn/voorstel", "hr", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/voorstel", "hr", "version=0&why=x"),
    ("GET", "/werk/dossier/{number}/tijdlijn/terug", "hr", ""),
    ("POST", "/werk/dossier/{number}/tijdlijn/terug", "hr", "version=0&remarks=x"),
    ("POST", "/werk/dossier/{number}/tijdlijn/delen", "hr", "version=0"),
    ("GET", "/api/v1/dossiers/{number}/reconstruction", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/reconstruction", "ohrp", r#"{"change":"ask","expected_version":0}"#),
    ("POST", "/api/v1/dossiers/{number}/reconstruction/sharing", "hr", r#"{"expected_version":0}"#),
];
