//! Who handles a dossier, handovers, the team and bulk divisions.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("POST", "/werk/dossier/{number}/behandelaar", "hr", "version=0"),
    ("GET", "/werk/team", "t", ""),
    ("GET", "/werk/team/afwezig/{colleague}", "t", ""),
    ("POST", "/werk/team/afwezig/{colleague}", "t", ""),
    // Nobody is away here; what is done with an absence is in the tests about them.
    ("GET", "/werk/team/afwezig/{colleague}/{day}", "", ""),
    ("POST", "/werk/team/afwezig/{colleague}/{day}", "", ""),
    ("GET", "/werk/team/verdelen", "t", ""),
    ("POST", "/werk/team/verdelen", "t", ""),
    // Nothing is divided here; who reaches a division that is there is in the tests about divisions.
    ("GET", "/werk/team/verdelen/{division}", "", ""),
    ("POST", "/werk/team/verdelen/{division}/beginnen", "", ""),
    ("POST", "/werk/team/verdelen/{division}/stoppen", "", ""),
    ("GET", "/werk/dossier/{number}/overdracht", "hrt", ""),
    ("POST", "/werk/dossier/{number}/overdracht", "hrt", "version=0"),
    ("POST", "/werk/dossier/{number}/overdracht/gelezen", "hr", "version=0"),
    ("PUT", "/api/v1/dossiers/{number}/handler", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/handover",
        "hrt",
        r#"{"expected_version":0,"handler":"x","reason":"other","words":"x","agreed":"x","matters":"x","open":"x"}"#,
    ),
    ("GET", "/api/v1/team", "t", ""),
    (
        "POST",
        "/api/v1/team/absences",
        "t",
        r#"{"handler":"x","from_on":"2021-01-01","until_on":"2021-02-01","substitute":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/divisions",
        "t",
        r#"{"to":[],"reason":"left","words":"x","agreed":"x","matters":"x","open":"x"}"#,
    ),
    ("GET", "/api/v1/divisions/{division}", "", ""),
    ("POST", "/api/v1/divisions/{division}/begin", "", "{}"),
    ("POST", "/api/v1/divisions/{division}/stop", "", "{}"),
];
