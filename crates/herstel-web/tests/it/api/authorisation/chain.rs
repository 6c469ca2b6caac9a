//! Who still has to do what.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/wie-doet-wat", "oa", ""),
    ("GET", "/mijn-zaak/wie-doet-wat/hulp", "oa", ""),
    ("POST", "/mijn-zaak/wie-doet-wat/hulp", "oa", "version=0&party=legal-aid"),
    ("POST", "/mijn-zaak/wie-doet-wat/hulp/{referral}/nee", "", "version=0"),
    ("GET", "/namens/{number}/wie-doet-wat", "p", ""),
    ("GET", "/werk/dossier/{number}/keten", "hrt", ""),
    ("GET", "/werk/dossier/{number}/keten/taak", "hr", ""),
    ("POST", "/werk/dossier/{number}/keten/taak", "hr", "version=0&party=creditor"),
    ("GET", "/werk/dossier/{number}/keten/taak/{duty}", "", ""),
    ("POST", "/werk/dossier/{number}/keten/taak/{duty}", "", "version=0"),
    ("GET", "/werk/dossier/{number}/keten/betaald/{decision}", "hr", ""),
    ("POST", "/werk/dossier/{number}/keten/betaald/{decision}", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/keten/verwijzing", "hr", ""),
    ("POST", "/werk/dossier/{number}/keten/verwijzing", "hr", "version=0&party=legal-aid&state=asked"),
    ("GET", "/werk/dossier/{number}/keten/verwijzing/{referral}", "", ""),
    ("POST", "/werk/dossier/{number}/keten/verwijzing/{referral}", "", "version=0&state=made"),
    ("GET", "/werk/dossier/{number}/keten/overdracht", "hr", ""),
    ("POST", "/werk/dossier/{number}/keten/overdracht", "hr", "version=0&party=municipality"),
    ("GET", "/werk/dossier/{number}/keten/overdracht/{handover}", "", ""),
    ("POST", "/werk/dossier/{number}/keten/overdracht/{handover}", "", "version=0&accepted_by=x"),
    // Nothing was handed over to the municipality.
    ("POST", "/gemeente/ouder/{number}/overdracht/{handover}", "", ""),
    ("POST", "/gemeente/ouder/{number}/taak/{duty}", "", ""),
    ("GET", "/api/v1/dossiers/{number}/chain", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/chain",
        "ohrp",
        r#"{"change":"refer","expected_version":0,"party":"legal-aid","state":"asked"}"#,
    ),
];
