//! The story of a parent.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/verhaal", "oa", ""),
    ("GET", "/mijn-zaak/verhaal/vertellen", "oa", ""),
    ("POST", "/mijn-zaak/verhaal/vertellen", "oa", "version=0&words=x"),
    ("POST", "/mijn-zaak/verhaal/{story}/klopt", "oa", "version=0"),
    ("GET", "/namens/{number}/verhaal", "p", ""),
    ("GET", "/namens/{number}/verhaal/vertellen", "", ""),
    ("POST", "/namens/{number}/verhaal/vertellen", "", "version=0&words=x"),
    ("POST", "/namens/{number}/verhaal/{story}/klopt", "", "version=0"),
    ("GET", "/werk/dossier/{number}/verhaal", "hrt", ""),
    ("GET", "/werk/dossier/{number}/verhaal/opschrijven", "hr", ""),
    ("POST", "/werk/dossier/{number}/verhaal/opschrijven", "hr", "version=0&words=x&by_word=phone"),
    ("GET", "/werk/dossier/{number}/verhaal/{story}/klopt", "", ""),
    ("POST", "/werk/dossier/{number}/verhaal/{story}/klopt", "", "version=0&by_word=phone"),
    ("GET", "/api/v1/dossiers/{number}/story", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/story", "ohrp", r#"{"expected_version":0,"words":"x"}"#),
    ("POST", "/api/v1/dossiers/{number}/story/{story}/confirmation", "ohrp", r#"{"expected_version":0}"#),
];
