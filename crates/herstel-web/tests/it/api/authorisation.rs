//! Who may do what with whose dossier, route by route: complete over the route table.

use crate::{
    app::{ADVISER, ANNA, App, Browser, Case, HANDLER, OTHER, REVIEWER, STEERING, TEAM_LEAD, bsn},
    retention::given_list,
    staff::{journal, number},
};
use axum::{
    body::Body,
    http::{Method as HttpMethod, StatusCode},
};
use herstel_domain::{
    Command,
    access::Period,
    consents::{ConsentSubject, GiveConsent},
    deadlines::{Sender, Way},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    objections::{FileObjection, ObjectionCommand},
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{
    Actor, AppealId, ConsentId, DecisionId, Desk, DestructionListId, MandateId, MunicipalityCode,
    ObjectionId, OrganisationId, RelationId, RepresentationId, StaffId, StaffPost,
};
use herstel_store::StaffMember;
use herstel_web::{Method, route_table};
use std::{collections::BTreeSet, sync::Arc};

/// Who asks: nobody, the parent of the dossier, another parent, a case handler, a second reader, who steers, an
/// organisation with a mandate of the parent, the support desk that may be in touch with the parent, the collection desk
/// of the same municipality.
pub const VISITOR: char = 'v';
pub const OWN: char = 'o';
pub const OTHER_PARENT: char = 'a';
pub const CASE_HANDLER: char = 'h';
pub const SECOND_READER: char = 'r';
pub const STEERS: char = 's';
pub const REPRESENTS: char = 'p';
pub const SUPPORTS: char = 'm';
pub const COLLECTS: char = 'c';
/// The second of two privacy officers, with a list of the other before them.
pub const GUARDS: char = 'g';
/// Who leads a team.
pub const LEADS: char = 't';
/// Who judges schemes by law.
pub const ADVISES: char = 'j';
pub const EVERYBODY: [char; 12] = [
    VISITOR,
    OWN,
    OTHER_PARENT,
    CASE_HANDLER,
    SECOND_READER,
    STEERS,
    REPRESENTS,
    SUPPORTS,
    COLLECTS,
    GUARDS,
    LEADS,
    ADVISES,
];

/// A line of more letters than a line may have.
const TOO_LONG: &str = concat!(
    "spoken_to=",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
);

/// For each route who gets through, with the dossier of the first parent in the address. Everybody else finds
/// nothing, and a visitor is asked to sign in.
pub const ROUTES: &[(&str, &str, &str, &str)] = &[
    // Method, path, who gets through, body (a form for pages, JSON for the API).
    ("GET", "/", "voahrspmcgtj", ""),
    ("GET", "/inloggen", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}/terug", "voahrspmcgtj", ""),
    ("GET", "/inloggen/met/{provider}/opnieuw", "oahrspmcgtj", ""),
    ("GET", "/inloggen/passkey", "voahrspmcgtj", ""),
    ("POST", "/inloggen/passkey", "voahrspmcgtj", ""),
    ("GET", "/inloggen/passkey/opnieuw", "hrsmcgtj", ""),
    ("POST", "/inloggen/passkey/opnieuw", "hrsmcgtj", ""),
    ("GET", "/uitnodiging/{secret}", "voahrspmcgtj", ""),
    ("POST", "/uitnodiging/{secret}", "voahrspmcgtj", ""),
    ("GET", "/passkeys", "hrsmcgtj", ""),
    ("POST", "/passkeys", "hrsmcgtj", ""),
    ("POST", "/passkeys/weghalen", "hrsmcgtj", "passkey=psk-00000000000000000000000000000000"),
    ("GET", "/uitgelogd/{provider}", "voahrspmcgtj", ""),
    ("POST", "/uitloggen", "voahrspmcgtj", ""),
    ("GET", "/taal/{code}", "voahrspmcgtj", ""),
    ("GET", "/snel-weg", "voahrspmcgtj", ""),
    ("GET", "/ingelogd", "oahrspmcgtj", ""),
    ("POST", "/ingelogd/beeindigen", "oahrspmcgtj", "session=ses-00000000000000000000000000000000"),
    ("POST", "/ingelogd/andere-beeindigen", "oahrspmcgtj", ""),
    ("GET", "/bevestigen", "oahrspmcgtj", ""),
    ("POST", "/bevestigen", "oahrspmcgtj", ""),
    ("GET", "/regelingen", "voahrspmcgtj", ""),
    ("GET", "/regelingen/{id}", "voahrspmcgtj", ""),
    ("GET", "/regelingen/{id}/balie", "hmtj", ""),
    ("POST", "/regelingen/{id}/balie", "hmtj", "action=explainable&item=explainable&remarks-explainable="),
    ("GET", "/regelingen/{id}/schatting", "voahrspmcgtj", ""),
    ("POST", "/regelingen/{id}/schatting", "voahrspmcgtj", "reclaimed=8000"),
    ("GET", "/verwachtingen", "voahrspmcgtj", ""),
    ("GET", "/sturing", "s", ""),
    ("GET", "/sturing/poort", "s", ""),
    ("GET", "/sturing/poort/{id}", "s", ""),
    ("POST", "/sturing/poort/{id}", "s", "action=learn&item=learn&lesson-learn=Proef"),
    ("GET", "/sturing/haalbaarheid", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}/pdf", "s", ""),
    ("GET", "/sturing/haalbaarheid/{report}/json", "s", ""),
    ("GET", "/sturing/ervaring", "s", ""),
    ("GET", "/sturing/voortgang", "s", ""),
    ("GET", "/sturing/voortgang/{day}", "s", ""),
    ("GET", "/sturing/voortgang/{day}/csv", "s", ""),
    ("GET", "/vernietiging", "g", ""),
    ("GET", "/vernietiging/{list}", "g", ""),
    ("POST", "/vernietiging/{list}/akkoord", "g", ""),
    ("GET", "/demo", "voahrspmcgtj", ""),
    ("GET", "/demo/{slug}", "voahrspmcgtj", ""),
    ("POST", "/demo/inloggen", "voahrspmcgtj", "person=jan"),
    ("POST", "/demo/opnieuw", "oahrspmcgtj", ""),
    ("POST", "/demo/dag", "voahrspmcgtj", ""),
    ("GET", "/aanmelden", "oa", ""),
    ("POST", "/aanmelden", "oa", ""),
    ("GET", "/mijn-zaak", "oa", ""),
    ("GET", "/mijn-zaak/gegevens", "oa", ""),
    ("GET", "/mijn-zaak/besluit/{decision}", "o", ""),
    ("GET", "/mijn-zaak/klopt-niet", "oa", ""),
    ("POST", "/mijn-zaak/klopt-niet", "oa", ""),
    ("GET", "/mijn-zaak/documenten", "oa", ""),
    ("GET", "/mijn-zaak/inzagen", "oa", ""),
    ("POST", "/mijn-zaak/documenten", "oa", ""),
    ("GET", "/mijn-zaak/documenten/{document}", "o", ""),
    ("POST", "/mijn-zaak/keuze", "oa", ""),
    ("GET", "/mijn-zaak/weg", "oa", ""),
    (
        "POST",
        "/mijn-zaak/weg",
        "oa",
        "version=0&action=reopen&item=main/first-review&words-main-first-review=x",
    ),
    ("GET", "/mijn-zaak/meekijken", "oa", ""),
    ("GET", "/mijn-zaak/meekijken/machtigen", "oa", ""),
    ("POST", "/mijn-zaak/meekijken/machtigen", "oa", "version=0"),
    ("POST", "/mijn-zaak/meekijken/machtiging/{mandate}/stoppen", "oa", "version=0"),
    ("POST", "/mijn-zaak/meekijken/gemeente", "oa", "version=0"),
    ("POST", "/mijn-zaak/meekijken/toestemming", "oa", "version=0&subject=notes"),
    ("POST", "/mijn-zaak/meekijken/toestemming/{consent}/stoppen", "oa", "version=0"),
    ("GET", "/mijn-zaak/berichten", "oa", ""),
    ("POST", "/mijn-zaak/berichten", "oa", ""),
    ("GET", "/mijn-zaak/berichten/{message}", "", ""),
    ("POST", "/mijn-zaak/berichten/{message}", "", "text=x"),
    ("GET", "/mijn-zaak/berichten-ontvangen", "oa", ""),
    ("POST", "/mijn-zaak/berichten-ontvangen", "oa", "ways=email&email=geen+adres"),
    ("GET", "/namens/{number}/berichten", "p", ""),
    ("POST", "/namens/{number}/berichten", "p", "text="),
    ("GET", "/namens/{number}/berichten/{message}", "", ""),
    ("POST", "/namens/{number}/berichten/{message}", "", "text=x"),
    ("GET", "/namens", "oap", ""),
    ("GET", "/namens/aanmelden", "oap", ""),
    ("POST", "/namens/aanmelden", "oap", ""),
    ("GET", "/namens/{number}", "p", ""),
    // The mandate of the one who represents is to read everything; it names nothing.
    ("GET", "/namens/{number}/inzage", "", ""),
    ("GET", "/namens/{number}/inzage/document/{document}", "", ""),
    ("POST", "/namens/{number}/advies", "", "version=0&words=x"),
    ("GET", "/namens/{number}/gegevens", "p", ""),
    ("GET", "/namens/{number}/besluit/{decision}", "p", ""),
    ("GET", "/namens/{number}/klopt-niet", "p", ""),
    ("POST", "/namens/{number}/klopt-niet", "p", "version=0&words=x"),
    ("POST", "/namens/{number}/keuze", "p", "version=0&step=first-review&option-first-review=wait"),
    ("GET", "/namens/{number}/documenten", "p", ""),
    // What is sent here is no upload, whoever sends it and whatever the number is.
    ("POST", "/namens/{number}/documenten", "oap", ""),
    ("GET", "/namens/{number}/documenten/{document}", "p", ""),
    ("GET", "/gemeente", "mc", ""),
    ("GET", "/gemeente/ouder/{number}", "m", ""),
    ("POST", "/gemeente/ouder/{number}/notitie", "m", "life_domain=housing&words="),
    ("GET", "/brief/{file}", "ohrpt", ""),
    // Who reaches a message that is there is in the tests about messages; what is named here is not there.
    ("GET", "/bericht/{message_file}", "", ""),
    ("GET", "/werk", "hrt", ""),
    ("GET", "/werk/lijst", "hrt", ""),
    ("GET", "/werk/inzet", "hrt", ""),
    ("POST", "/werk/inzet", "hrt", "number=x&day=&minutes="),
    ("GET", "/werk/rij", "hrt", ""),
    ("POST", "/werk/rij/volgorde", "t", ""),
    ("POST", "/werk/volgende", "hr", ""),
    ("POST", "/werk/dossier/{number}/notitie", "hr", "version=0&note=x"),
    ("POST", "/werk/dossier/{number}/notitie/{note}", "hr", "version=0&pinned=yes"),
    ("POST", "/werk/dossier/{number}/spoed", "hr", "version=0&urgency=urgent&urgency-reason=x"),
    ("POST", "/werk/dossier/{number}/afwijking", "hr", "version=0&deviation-from=queue&deviation-reason=x"),
    ("POST", "/werk/lijst/bewaren", "hrt", "query=&view-name=x"),
    ("POST", "/werk/lijst/weergave/{view}/verwijderen", "hrt", ""),
    ("POST", "/werk/zoeken", "hrt", "search=anna"),
    ("GET", "/werk/tweede-lezing", "hr", ""),
    ("GET", "/werk/dossier/{number}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/behandelaar", "hr", "version=0"),
    ("GET", "/mijn-zaak/plan", "oa", ""),
    ("POST", "/mijn-zaak/plan/gesprek", "oa", "version=0"),
    ("POST", "/mijn-zaak/plan/afspraak", "oa", "version=0&what=x"),
    ("POST", "/mijn-zaak/plan/afspraak/{agreement}", "oa", "version=0&result=done"),
    ("POST", "/mijn-zaak/plan/afspraak/{agreement}/eens", "oa", "version=0"),
    ("GET", "/werk/afspraken", "hrt", ""),
    ("GET", "/werk/erkenning", "hrt", ""),
    ("GET", "/werk/team", "t", ""),
    ("POST", "/werk/team/afwezig", "t", ""),
    ("GET", "/werk/kennis", "hrt", ""),
    ("POST", "/werk/kennis/zoeken", "hrt", "search=brief"),
    ("GET", "/werk/kennis/nieuw", "hrt", ""),
    ("POST", "/werk/kennis/nieuw", "hrt", ""),
    // There is no article and no signal here; who does what with them is in the tests about them.
    ("GET", "/werk/kennis/artikel/{article}", "", ""),
    ("POST", "/werk/kennis/artikel/{article}", "", ""),
    ("POST", "/werk/kennis/artikel/{article}/publiceren", "", ""),
    ("POST", "/werk/kennis/vraag", "hrt", ""),
    ("GET", "/werk/kennis/vraag/{signal}", "", ""),
    ("POST", "/werk/kennis/vraag/{signal}", "", ""),
    ("GET", "/sturing/signalen", "s", ""),
    ("GET", "/mijn-zaak/voorkeuren", "oa", ""),
    // A line that is too long, so that nothing changes.
    ("POST", "/mijn-zaak/voorkeuren", "oa", TOO_LONG),
    ("GET", "/werk/dossier/{number}/voorkeuren", "hr", ""),
    ("POST", "/werk/dossier/{number}/voorkeuren", "hr", TOO_LONG),
    ("GET", "/werk/team/verdelen", "t", ""),
    ("POST", "/werk/team/verdelen", "t", ""),
    // Nothing is divided here; who reaches a division that is there is in the tests about divisions.
    ("GET", "/werk/team/verdelen/{division}", "", ""),
    ("POST", "/werk/team/verdelen/{division}/beginnen", "", ""),
    ("POST", "/werk/team/verdelen/{division}/stoppen", "", ""),
    ("GET", "/werk/dossier/{number}/plan", "hrt", ""),
    ("POST", "/werk/dossier/{number}/plan/gesprek", "hr", "version=0&kind=three-way"),
    ("POST", "/werk/dossier/{number}/plan/gesprek/{talk}", "hr", "version=0&held=yes&words=x"),
    ("POST", "/werk/dossier/{number}/plan/afspraak", "hr", "version=0&owner=operation&by_word=table"),
    ("POST", "/werk/dossier/{number}/plan/afspraak/{agreement}", "hr", "version=0&result=done"),
    ("GET", "/gemeente/ouder/{number}/plan", "m", ""),
    // Without a result, so that the form is looked at and no agreement.
    ("POST", "/gemeente/ouder/{number}/plan/afspraak/{agreement}", "m", ""),
    ("GET", "/werk/dossier/{number}/overdracht", "hrt", ""),
    ("POST", "/werk/dossier/{number}/overdracht", "hrt", "version=0"),
    ("POST", "/werk/dossier/{number}/overdracht/gelezen", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/verwachting", "hr", "step=x&reckoned=x"),
    ("GET", "/werk/dossier/{number}/documenten", "hrt", ""),
    ("POST", "/werk/dossier/{number}/documenten", "hr", ""),
    ("GET", "/werk/dossier/{number}/documenten/{document}", "hrt", ""),
    ("GET", "/werk/dossier/{number}/berichten", "hrt", ""),
    ("POST", "/werk/dossier/{number}/berichten", "hr", "version=0&kind=words&subject=x&text=x"),
    ("POST", "/werk/dossier/{number}/berichten/{message}/onderweg", "", "way=email&standing=queued"),
    ("POST", "/werk/dossier/{number}/berichten/{reply}/afgehandeld", "", "how=x"),
    ("GET", "/werk/dossier/{number}/toegang", "hrt", ""),
    ("GET", "/werk/dossier/{number}/relatie", "hr", ""),
    ("POST", "/werk/dossier/{number}/relatie", "hr", "version=0&kind=child&name=x&source=x"),
    ("GET", "/werk/dossier/{number}/relatie/{relation}", "hr", ""),
    ("POST", "/werk/dossier/{number}/relatie/{relation}", "hr", "version=0&kind=child&name=x&source=x"),
    ("POST", "/werk/dossier/{number}/relatie/{relation}/einde", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/vertegenwoordiging", "hr", ""),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/vertegenwoordiging/{representation}", "hr", ""),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging/{representation}", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/vertegenwoordiging/{representation}/einde", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/machtiging", "hr", ""),
    ("POST", "/werk/dossier/{number}/machtiging", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/machtiging/{mandate}/stoppen", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/grondslag", "hr", ""),
    ("POST", "/werk/dossier/{number}/grondslag", "hr", "version=0&kind=request&audience=operation"),
    ("POST", "/werk/dossier/{number}/grondslag/{basis}/stoppen", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/bescherming", "hr", ""),
    ("POST", "/werk/dossier/{number}/bescherming", "hr", "version=0&reason=x"),
    ("POST", "/werk/dossier/{number}/bescherming/opheffen", "hr", "version=0&reason=x"),
    ("GET", "/werk/dossier/{number}/ik-ken-deze-persoon", "hrt", ""),
    ("POST", "/werk/dossier/{number}/ik-ken-deze-persoon", "hrt", ""),
    ("GET", "/werk/aanmelden", "hr", ""),
    ("POST", "/werk/aanmelden", "hr", ""),
    ("GET", "/gemeente/aanmelden", "m", ""),
    ("POST", "/gemeente/aanmelden", "m", ""),
    ("GET", "/werk/toch-openen", "hrt", ""),
    ("POST", "/werk/toch-openen", "hrt", "number=H-2021-00001&reason=x"),
    ("GET", "/werk/dossier/{number}/feiten", "hr", ""),
    ("POST", "/werk/dossier/{number}/feiten", "hr", "version=0&source=brief"),
    ("GET", "/werk/dossier/{number}/stap/{step}", "hr", ""),
    ("POST", "/werk/dossier/{number}/stap/{step}", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/besluit/{decision}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/akkoord", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/weg", "hr", ""),
    ("POST", "/werk/dossier/{number}/weg", "hr", "version=0&action=draft&item=main/first-review"),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/terug", "hr", "version=0&remarks=x"),
    ("POST", "/werk/dossier/{number}/opmerking/{dispute}", "hr", "version=0"),
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
    ("GET", "/werk/dossier/{number}/bezwaar", "hrt", ""),
    ("POST", "/werk/dossier/{number}/bezwaar", "hr", "version=0&what=file"),
    ("GET", "/werk/dossier/{number}/bezwaar/{objection}", "hrt", ""),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}", "hr", "version=0&what=withdraw"),
    ("POST", "/werk/dossier/{number}/bezwaar/{objection}/akkoord", "hr", "version=0"),
    ("GET", "/api/v1/openapi.json", "voahrspmcgtj", ""),
    ("GET", "/api/v1/schemes", "voahrspmcgtj", ""),
    ("GET", "/api/v1/schemes/{id}", "voahrspmcgtj", ""),
    ("GET", "/api/v1/gates", "s", ""),
    ("GET", "/api/v1/experience", "s", ""),
    ("GET", "/api/v1/progress", "s", ""),
    ("GET", "/api/v1/progress/{day}", "s", ""),
    ("GET", "/api/v1/gates/{id}", "s", ""),
    (
        "PUT",
        "/api/v1/gates/{id}/test",
        "s",
        r#"{"bounds":"","low":0,"likely":0,"high":0,"simulated":null,"answers":[],"effect_on_waiting":"","transitional_rule":"","affected":[],"preconditions":[],"questions":[],"alternatives":[]}"#,
    ),
    ("GET", "/api/v1/gates/{id}/front-desk", "hmtj", ""),
    ("POST", "/api/v1/gates/{id}/front-desk", "hmtj", r#"{"word":"explainable","remarks":"","read":""}"#),
    ("POST", "/api/v1/gates/{id}/steps", "s", r#"{"step":"learn","lesson":"Proef"}"#),
    ("GET", "/api/v1/session", "oahrspmcgtj", ""),
    ("GET", "/api/v1/sessions", "oahrspmcgtj", ""),
    ("POST", "/api/v1/sessions/{session}/end", "oahrspmcgtj", "{}"),
    ("POST", "/api/v1/sessions/end-others", "oahrspmcgtj", "{}"),
    ("POST", "/api/v1/demo/session", "voahrspmcgtj", r#"{"person":"jan"}"#),
    ("POST", "/api/v1/registrations", "oahr", r#"{"name":"","bsn":"","born_on":""}"#),
    ("GET", "/api/v1/me", "oa", ""),
    ("GET", "/api/v1/dossiers", "hrt", ""),
    ("POST", "/api/v1/dossiers/search", "hrt", r#"{"search":"anna"}"#),
    ("GET", "/api/v1/dossiers/{number}", "ohrpt", ""),
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
    ("GET", "/api/v1/destruction-lists", "g", ""),
    ("GET", "/api/v1/destruction-lists/{list}", "g", ""),
    ("POST", "/api/v1/destruction-lists/{list}/approval", "g", "{}"),
    ("GET", "/api/v1/divisions/{division}", "", ""),
    ("POST", "/api/v1/divisions/{division}/begin", "", "{}"),
    ("POST", "/api/v1/divisions/{division}/stop", "", "{}"),
    ("PUT", "/api/v1/dossiers/{number}/preferences", "ohrp", r#"{"expected_version":0}"#),
    ("PUT", "/api/v1/dossiers/{number}/facts", "hr", r#"{"expected_version":0,"source":"brief","facts":[]}"#),
    ("GET", "/api/v1/dossiers/{number}/steps/{step}/calculation", "hr", ""),
    ("GET", "/api/v1/proposals", "hr", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions", "hr", r#"{"expected_version":0,"step":"first-review"}"#),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}", "ohrpt", ""),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}/letter", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions/{decision}/approval", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/decisions/{decision}/return",
        "hr",
        r#"{"expected_version":0,"remarks":"x"}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/penalties", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/penalties/{subject}",
        "hr",
        r#"{"change":"propose","expected_version":0}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/penalties/{subject}/approval", "hr", r#"{"expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/complaints", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/complaints",
        "ohrp",
        r#"{"expected_version":0,"about":"how-it-goes","words":"x","sender":"parent"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/complaints/{complaint}",
        "ohrp",
        r#"{"change":"withdraw","expected_version":0}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/calls", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/calls", "ohrp", r#"{"expected_version":0,"part":"any","phone":"1"}"#),
    ("POST", "/api/v1/dossiers/{number}/calls/{call}", "ohrp", r#"{"change":"drop","expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/promises", "ohrpt", ""),
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
    ("GET", "/api/v1/dossiers/{number}/forecasts", "ohrpt", ""),
    ("GET", "/api/v1/forecast-scores", "voahrspmcgtj", ""),
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
    (
        "POST",
        "/api/v1/dossiers/{number}/choices",
        "ohrp",
        r#"{"expected_version":0,"step":"first-review","option":"wait"}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/choices/{choice}/denial", "ohrp", r#"{"expected_version":0}"#),
    ("POST", "/api/v1/dossiers/{number}/applications", "ohrp", r#"{"expected_version":0,"scheme":"schade"}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes",
        "ohrp",
        r#"{"expected_version":0,"about":{"kind":"other"},"words":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes/{dispute}/answer",
        "hr",
        r#"{"expected_version":0,"result":"kept","answer":"x"}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/access", "ohrpt", ""),
    ("GET", "/api/v1/represented", "oap", ""),
    ("GET", "/api/v1/me/access", "oa", ""),
    ("GET", "/api/v1/dossiers/{number}/access-records", "o", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/relations",
        "ohrp",
        r#"{"expected_version":0,"kind":"child","name":"x","source":"x"}"#,
    ),
    (
        "PUT",
        "/api/v1/dossiers/{number}/relations/{relation}",
        "ohrp",
        r#"{"expected_version":0,"kind":"child","name":"x","source":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/relations/{relation}/end",
        "ohrp",
        r#"{"expected_version":0,"until_on":"2021-01-01"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/mandates",
        "ohrp",
        r#"{"expected_version":0,"organisation":"org-00000000000000000000000000000000","name":"x","powers":["read"]}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/mandates/{mandate}/withdrawal", "ohrp", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/bases",
        "hr",
        r#"{"expected_version":0,"because":{"kind":"request-of-person"},"audience":{"for":"operation"}}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/bases/{basis}/end", "ohrp", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/consents",
        "ohrp",
        r#"{"expected_version":0,"to":{"subject":"notes-to-operation"}}"#,
    ),
    ("POST", "/api/v1/dossiers/{number}/consents/{consent}/withdrawal", "ohrp", r#"{"expected_version":0}"#),
    ("POST", "/api/v1/dossiers/{number}/contact-declined", "ohrp", r#"{"expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/support-notes", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/protection", "hr", r#"{"expected_version":0,"reason":"x"}"#),
    ("POST", "/api/v1/dossiers/{number}/protection/lifted", "hr", r#"{"expected_version":0,"reason":"x"}"#),
    ("POST", "/api/v1/dossiers/{number}/emergency-access", "hrt", r#"{"reason":"x","hours":0}"#),
    ("GET", "/mijn-zaak/als-het-misgaat", "oa", ""),
    ("GET", "/mijn-zaak/bel-mij", "oa", ""),
    ("POST", "/mijn-zaak/bel-mij", "oa", "version=0&part=any&phone=1"),
    ("GET", "/mijn-zaak/klacht", "oa", ""),
    ("POST", "/mijn-zaak/klacht", "oa", "version=0&about=how-it-goes&words=x"),
    ("GET", "/mijn-zaak/klacht/{complaint}", "", ""),
    ("POST", "/mijn-zaak/klacht/{complaint}", "", "version=0&what=withdraw"),
    ("GET", "/mijn-zaak/beloften", "oa", ""),
    ("GET", "/mijn-zaak/hele-dossier", "oa", ""),
    ("POST", "/mijn-zaak/hele-dossier/zip", "oa", ""),
    ("GET", "/namens/{number}/als-het-misgaat", "p", ""),
    ("GET", "/namens/{number}/bel-mij", "p", ""),
    ("POST", "/namens/{number}/bel-mij", "p", "version=0&part=any&phone=1"),
    ("GET", "/namens/{number}/klacht", "p", ""),
    ("POST", "/namens/{number}/klacht", "p", "version=0&about=how-it-goes&words=x"),
    ("GET", "/namens/{number}/klacht/{complaint}", "", ""),
    ("POST", "/namens/{number}/klacht/{complaint}", "", "version=0&what=withdraw"),
    ("GET", "/namens/{number}/beloften", "p", ""),
    ("GET", "/namens/{number}/hele-dossier", "p", ""),
    ("POST", "/namens/{number}/hele-dossier/zip", "p", ""),
    ("GET", "/werk/bezwaren", "hrt", ""),
    ("GET", "/werk/klachten", "hrt", ""),
    ("GET", "/werk/dossier/{number}/klachten", "hrt", ""),
    ("POST", "/werk/dossier/{number}/klachten", "hr", "version=0&file-words=x"),
    ("GET", "/werk/dossier/{number}/klachten/{complaint}", "", ""),
    ("POST", "/werk/dossier/{number}/klachten/{complaint}", "", "version=0&what=take"),
    ("GET", "/werk/dossier/{number}/bellen", "hrt", ""),
    ("POST", "/werk/dossier/{number}/bellen", "hr", "version=0&what=ask"),
    ("GET", "/mijn-zaak/bezwaar", "oa", ""),
    ("GET", "/mijn-zaak/bezwaar/maken/{decision}", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/maken/{decision}", "o", "version=0&words=x"),
    ("GET", "/mijn-zaak/bezwaar/{objection}", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/{objection}", "o", "version=0&what=mend&words=x"),
    ("GET", "/mijn-zaak/bezwaar/{objection}/intrekken", "o", ""),
    ("POST", "/mijn-zaak/bezwaar/{objection}/intrekken", "o", "version=0&sure=yes"),
    // Nothing is late.
    ("GET", "/namens/{number}/bezwaar", "p", ""),
    ("GET", "/namens/{number}/bezwaar/maken/{decision}", "p", ""),
    ("POST", "/namens/{number}/bezwaar/maken/{decision}", "p", "version=0&words=x"),
    ("GET", "/namens/{number}/bezwaar/{objection}", "p", ""),
    ("POST", "/namens/{number}/bezwaar/{objection}", "p", "version=0&what=mend&words=x"),
    ("GET", "/namens/{number}/bezwaar/{objection}/intrekken", "p", ""),
    ("POST", "/namens/{number}/bezwaar/{objection}/intrekken", "p", "version=0&sure=yes"),
    ("GET", "/namens/{number}/te-laat/{subject}", "", ""),
    ("POST", "/namens/{number}/te-laat/{subject}", "", "version=0"),
    ("GET", "/mijn-zaak/te-laat/{subject}", "", ""),
    ("POST", "/mijn-zaak/te-laat/{subject}", "", "version=0"),
    ("GET", "/mijn-zaak/erkenning", "oa", ""),
    ("POST", "/mijn-zaak/erkenning", "oa", "version=0&action=choose&item=apology&choice-apology=wanted"),
    ("GET", "/mijn-zaak/na-een-stap", "oa", ""),
    ("POST", "/mijn-zaak/na-een-stap", "oa", "version=0&action=skip&item=recognition-apology"),
    ("GET", "/namens/{number}/erkenning", "p", ""),
    ("POST", "/namens/{number}/erkenning", "p", "version=0&action=choose&item=apology&choice-apology=wanted"),
    ("GET", "/werk/dossier/{number}/erkenning", "hrt", ""),
    (
        "POST",
        "/werk/dossier/{number}/erkenning",
        "hr",
        "version=0&action=choose&item=apology&choice-apology=wanted&by_word-apology=phone",
    ),
    ("GET", "/werk/dossier/{number}/na-een-stap", "hr", ""),
    ("POST", "/werk/dossier/{number}/na-een-stap", "hr", "version=0&action=skip&item=recognition-apology"),
    ("GET", "/mijn-zaak/verhaal", "oa", ""),
    ("GET", "/mijn-zaak/verhaal/vertellen", "oa", ""),
    ("POST", "/mijn-zaak/verhaal/vertellen", "oa", "version=0&words=x"),
    ("POST", "/mijn-zaak/verhaal/{story}/klopt", "oa", "version=0"),
    ("GET", "/mijn-zaak/wat-er-gebeurde", "oa", ""),
    ("POST", "/mijn-zaak/wat-er-gebeurde", "oa", "version=0"),
    // Nobody shared a timeline.
    ("GET", "/mijn-zaak/wat-er-gebeurde/pdf", "", ""),
    ("GET", "/mijn-zaak/wie-doet-wat", "oa", ""),
    ("GET", "/mijn-zaak/wie-doet-wat/hulp", "oa", ""),
    ("POST", "/mijn-zaak/wie-doet-wat/hulp", "oa", "version=0&party=legal-aid"),
    ("POST", "/mijn-zaak/wie-doet-wat/hulp/{referral}/nee", "", "version=0"),
    ("GET", "/namens/{number}/verhaal", "p", ""),
    ("GET", "/namens/{number}/wat-er-gebeurde", "p", ""),
    ("GET", "/namens/{number}/wat-er-gebeurde/pdf", "", ""),
    ("GET", "/namens/{number}/wie-doet-wat", "p", ""),
    ("GET", "/werk/dossier/{number}/verhaal", "hrt", ""),
    ("GET", "/werk/dossier/{number}/verhaal/opschrijven", "hr", ""),
    ("POST", "/werk/dossier/{number}/verhaal/opschrijven", "hr", "version=0&words=x&by_word=phone"),
    ("GET", "/werk/dossier/{number}/verhaal/{story}/klopt", "", ""),
    ("POST", "/werk/dossier/{number}/verhaal/{story}/klopt", "", "version=0&by_word=phone"),
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
    ("GET", "/mijn-zaak/stukken", "oa", ""),
    // What is sent here is no upload.
    ("POST", "/mijn-zaak/stukken", "oa", ""),
    ("POST", "/mijn-zaak/stukken/heb-ik-niet", "oa", "version=0"),
    ("GET", "/namens/{number}/stukken", "p", ""),
    ("POST", "/namens/{number}/stukken", "oap", ""),
    ("POST", "/namens/{number}/stukken/heb-ik-niet", "p", "version=0"),
    ("GET", "/werk/dossier/{number}/stukken", "hrt", ""),
    ("POST", "/werk/dossier/{number}/stukken", "hr", ""),
    ("GET", "/werk/dossier/{number}/stukken/{act}", "hr", ""),
    ("POST", "/werk/dossier/{number}/stukken/{act}", "hr", "version=0"),
    ("GET", "/api/v1/dossiers/{number}/papers", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/papers",
        "ohrp",
        r#"{"change":"not-held","expected_version":0,"paper":"main:allowance-decisions"}"#,
    ),
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
    ("GET", "/api/v1/dossiers/{number}/messages", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/messages", "ohrp", r#"{"text":" "}"#),
    // Nobody has the message that is named.
    ("GET", "/api/v1/dossiers/{number}/messages/{message}", "", ""),
    ("POST", "/api/v1/dossiers/{number}/messages/{reply}/closing", "", r#"{"how":"x"}"#),
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
    ("GET", "/api/v1/dossiers/{number}/story", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/story", "ohrp", r#"{"expected_version":0,"words":"x"}"#),
    ("POST", "/api/v1/dossiers/{number}/story/{story}/confirmation", "ohrp", r#"{"expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/recognition", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/recognition",
        "ohrp",
        r#"{"change":"choose","expected_version":0,"kind":"apology","choice":"wanted"}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/experience", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/experience",
        "ohrp",
        r#"{"answer":"skip","expected_version":0,"ended":"recognition-apology"}"#,
    ),
    ("GET", "/api/v1/dossiers/{number}/reconstruction", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/reconstruction", "ohrp", r#"{"change":"ask","expected_version":0}"#),
    ("POST", "/api/v1/dossiers/{number}/reconstruction/sharing", "hr", r#"{"expected_version":0}"#),
    ("GET", "/api/v1/dossiers/{number}/chain", "ohrpt", ""),
    (
        "POST",
        "/api/v1/dossiers/{number}/chain",
        "ohrp",
        r#"{"change":"refer","expected_version":0,"party":"legal-aid","state":"asked"}"#,
    ),
    ("GET", "/api/v1/municipal/dossiers", "mc", ""),
    ("GET", "/api/v1/municipal/dossiers/{number}", "m", ""),
    ("POST", "/api/v1/municipal/registrations", "m", r#"{"name":"","bsn":"","born_on":""}"#),
    ("GET", "/api/v1/municipal/dossiers/{number}/notes", "m", ""),
    ("POST", "/api/v1/municipal/dossiers/{number}/notes", "m", r#"{"life_domain":"housing","words":""}"#),
];

fn name(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
    }
}

#[test]
fn every_route_has_an_entry_and_every_entry_is_a_route() {
    let routes: BTreeSet<(&str, &str)> =
        route_table(true).into_iter().map(|route| (name(route.method), route.path)).collect();
    let entries: BTreeSet<(&str, &str)> = ROUTES.iter().map(|(method, path, ..)| (*method, *path)).collect();
    let without_entry: Vec<_> = routes.difference(&entries).collect();
    let without_route: Vec<_> = entries.difference(&routes).collect();
    assert!(
        without_entry.is_empty() && without_route.is_empty(),
        "no entry: {without_entry:?}; no route: {without_route:?}"
    );
}

#[tokio::test]
async fn each_role_gets_through_exactly_where_it_may() {
    let providers = crate::sign_in::providers().await;
    for role in EVERYBODY {
        let app = App::demo().await.changed(|state| {
            state.providers = Arc::clone(&providers);
            state.passkeys = Some(crate::passkeys::configured());
        });
        let (case, decision) = app.given_first_review(ANNA).await;
        let document = app.given_document(case).await;
        app.given_registration(OTHER).await;
        given_grounds(&app, case).await;
        given_objection(&app, case, decision).await;
        given_list(&app, DestructionListId::from_bytes([0; 16])).await;
        crate::forecast::given_report(&app).await;
        app.state.store.count_progress(app.state.clock.today()).await.unwrap();
        let before = journal(&app, case).await;
        for (method, path, allowed, body) in ROUTES {
            let path = path.replace("{document}", &document.to_string());
            let status = attempt(&app, role, case, decision, method, &path, body).await;
            let expected = if allowed.contains(role) {
                "through"
            } else if role == VISITOR {
                "sign in"
            } else {
                "absent"
            };
            assert_eq!(found(status), expected, "{role} {method} {path}: {status}");
        }
        assert_eq!(journal(&app, case).await, before, "nothing changed by forms on an old version");
    }
}

/// What an answer comes down to.
pub fn found(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "sign in",
        StatusCode::NOT_FOUND => "absent",
        status if status.is_server_error() || status == StatusCode::FORBIDDEN => "failed",
        _ => "through",
    }
}

const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);

fn municipality() -> MunicipalityCode {
    "0034".parse().unwrap()
}

fn at_desk(desk: Desk) -> Actor {
    let id = match desk {
        Desk::Support => StaffId::from_bytes([0xdd; 16]),
        Desk::Collection => StaffId::from_bytes([0xde; 16]),
    };
    Actor::Municipal { id, municipality: municipality(), desk }
}

/// Given a child and a mentor, by the ids that the addresses have.
pub async fn given_child(app: &App, case: Case) {
    let relation = RelationId::from_bytes([0; 16]);
    let told = Relative {
        kind: RelationKind::Child,
        name: "Noor Verzonnen".to_owned(),
        born_on: None,
        person: None,
        period: Period { from_on: None, until_on: None },
        source: "de ouder".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let representation = RepresentationId::from_bytes([0; 16]);
    let organisation = OrganisationId::from_bytes([0x54; 16]);
    let represented = RecordRepresentation {
        representation,
        office: LegalOffice::Mentor,
        by: MandateHolder::Organisation { organisation },
        name: "Mentor Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: Period { from_on: None, until_on: None },
    };
    app.act(HANDLER, case, &Command::RecordRepresentation(represented)).await;
}

/// Given an objection to a decision, by the id that addresses have.
pub async fn given_objection(app: &App, case: Case, decision: DecisionId) {
    let file = FileObjection {
        objection: ObjectionId::from_bytes([0; 16]),
        decision: decision.into(),
        received_on: app.context(HANDLER).today,
        way: Way::Phone,
        sender: Sender::Parent,
        words: "Het bedrag klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::File(file))).await;
}

/// Given a child, a mandate with all powers for an organisation, and consent to contact with a municipality.
pub async fn given_grounds(app: &App, case: Case) {
    given_child(app, case).await;
    let powers = [Power::Read, Power::Tell, Power::Choose, Power::Sign].into();
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    let period = Period { from_on: None, until_on: None };
    let mandate = MandateId::from_bytes([0x52; 16]);
    let name = "Kantoor Verzonnen".to_owned();
    app.act(
        HANDLER,
        case,
        &Command::GiveMandate(GiveMandate {
            mandate,
            holder,
            name,
            kind: MandateKind::Helper,
            powers,
            step: None,
            period,
        }),
    )
    .await;
    let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
    let consent = ConsentId::from_bytes([0x55; 16]);
    app.act(HANDLER, case, &Command::GiveConsent(GiveConsent { consent, subject })).await;
    given_desks(app).await;
}

/// The two desks of the municipality have somebody each.
pub async fn given_desks(app: &App) {
    for desk in [Desk::Support, Desk::Collection] {
        let Actor::Municipal { id, .. } = at_desk(desk) else { unreachable!() };
        let post = StaffPost::Municipal(municipality(), desk);
        app.hire(&StaffMember { id, name: format!("Loket {desk:?}"), post }).await;
    }
}

/// Sends a request with everything that a real one has; a redirect to sign-in counts as 401.
async fn attempt(
    app: &App,
    role: char,
    case: Case,
    decision: DecisionId,
    method: &str,
    path: &str,
    body: &str,
) -> StatusCode {
    let mut browser = browser_of(app, role).await;
    let path = address(path, &number(app, case).await, decision);
    send(&mut browser, method, &path, body).await
}

/// Somebody with this role.
pub async fn browser_of(app: &App, role: char) -> Browser<'_> {
    match role {
        VISITOR => app.visitor(),
        OWN => app.parent(ANNA).await,
        OTHER_PARENT => app.parent(OTHER).await,
        CASE_HANDLER => app.signed_in(HANDLER).await,
        SECOND_READER => app.signed_in(REVIEWER).await,
        STEERS => app.signed_in(STEERING).await,
        LEADS => app.signed_in(TEAM_LEAD).await,
        REPRESENTS => app.signed_in(Actor::Representative { organisation: OFFICE }).await,
        SUPPORTS => app.signed_in(at_desk(Desk::Support)).await,
        COLLECTS => app.signed_in(at_desk(Desk::Collection)).await,
        GUARDS => crate::retention::second(app).await,
        ADVISES => app.signed_in(ADVISER).await,
        role => panic!("no role {role}"),
    }
}

/// A path with something in the place of each parameter.
pub fn address(path: &str, number: &str, decision: DecisionId) -> String {
    path.replace("{number}", number)
        .replace("{decision}", &decision.to_string())
        .replace("{dispute}", &format!("dis-{:032}", 0))
        .replace("{choice}", &format!("cho-{:032}", 0))
        .replace("{consent}", &format!("con-{:032}", 0))
        .replace("{basis}", &format!("bas-{:032}", 0))
        .replace("{report}", "1")
        .replace("{day}", "2021-11-19")
        .replace("{list}", &format!("lst-{:032}", 0))
        .replace("{mandate}", &format!("man-{:032}", 0))
        .replace("{relation}", &format!("rel-{:032}", 0))
        .replace("{talk}", &format!("tlk-{:032}", 0))
        .replace("{agreement}", &format!("agr-{:032}", 0))
        .replace("{representation}", &format!("rpr-{:032}", 0))
        .replace("{file}", &format!("{}.pdf", decision.to_string().replace("dec-", "let-")))
        .replace("{step}", "first-review")
        .replace("{subject}", "full-assessment")
        .replace("{objection}", &ObjectionId::from_bytes([0; 16]).to_string())
        .replace("{call}", &format!("cal-{:032}", 0))
        .replace("{complaint}", &format!("cmp-{:032}", 0))
        .replace("{appeal}", &AppealId::from_bytes([0; 16]).to_string())
        .replace("{note}", &format!("cno-{:032}", 0))
        .replace("{story}", &format!("sto-{:032}", 0))
        .replace("{entry}", &format!("tim-{:032}", 0))
        .replace("{duty}", &format!("dut-{:032}", 0))
        .replace("{referral}", &format!("rfr-{:032}", 0))
        .replace("{handover}", &format!("pho-{:032}", 0))
        .replace("{article}", &format!("art-{:032}", 0))
        .replace("{signal}", &format!("sig-{:032}", 0))
        .replace("{division}", &format!("div-{:032}", 0))
        .replace("{settlement}", &format!("vso-{:032}", 0))
        .replace("{reopening}", &format!("reo-{:032}", 0))
        .replace("{view}", &format!("view-{:032}", 0))
        .replace("{session}", &format!("ses-{:032}", 0))
        .replace("{message}", &format!("msg-{:032}", 0))
        .replace("{message_file}", &format!("msg-{:032}.pdf", 0))
        .replace("{reply}", &format!("msg-{:032}", 0))
        .replace("{act}", "leggen")
        .replace("{id}", "kot-2021")
        .replace("{code}", "nl")
        .replace("{provider}", "digid")
        .replace("{secret}", "onzin")
        .replace("{slug}", "anna")
}

pub async fn send(browser: &mut Browser<'_>, method: &str, path: &str, body: &str) -> StatusCode {
    let csrf = csrf(browser).await;
    let is_api = path.starts_with("/api/");
    let method: HttpMethod = method.parse().unwrap();
    let answer = if method == HttpMethod::GET {
        browser.get(path).await
    } else if is_api {
        let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
        browser.send(method, path, &headers, Body::from(body.to_owned())).await
    } else {
        let body = format!("csrf={csrf}&{body}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        browser.send(method, path, &headers, Body::from(body)).await
    };
    let to_sign_in = answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/inloggen";
    if to_sign_in { StatusCode::UNAUTHORIZED } else { answer.status }
}

/// The token of the session, or of the visitor, from a page that has a form.
pub async fn csrf(browser: &mut Browser<'_>) -> String {
    let page = browser.open("/demo").await;
    page.elements("input").find(|field| field.get("name").is_some_and(|name| name == "csrf")).unwrap()["value"].clone()
}

#[tokio::test]
async fn absent_and_not_yours_are_the_same_answer() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let number = number(&app, case).await;
    let mut other = app.signed_in(Actor::Person { person: OTHER }).await;
    for (yours, absent) in [
        (format!("/api/v1/dossiers/{number}"), "/api/v1/dossiers/H-2021-99999".to_owned()),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}"),
            format!("/api/v1/dossiers/{number}/decisions/dec-{:032}", 0),
        ),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}/letter"),
            format!("/api/v1/dossiers/H-2021-99999/decisions/{decision}/letter"),
        ),
    ] {
        let (yours, absent) = (other.get(&yours).await, other.get(&absent).await);
        assert_eq!(yours.status, StatusCode::NOT_FOUND);
        assert_eq!((yours.status, yours.text()), (absent.status, absent.text()));
        assert!(!yours.text().contains(&bsn(u32::from(ANNA.to_bytes()[0]))));
    }
}
