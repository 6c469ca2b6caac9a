//! The whole file has everything that is kept of a person and every page that the person has: both lists are complete.

use crate::{
    app::{ANNA, App},
    complaints::entries,
    interference::family::{self, A, a, given_people, given_staff},
};
use herstel_domain::{
    Command, Dossier,
    consents::{ConsentSubject, GiveConsent},
    messages::{SetMessageWays, Way},
    preferences::{Pace, SetPreferences},
};
use herstel_kernel::{Actor, ConsentId, PersonId};
use herstel_web::{Guard, Method, route_table};
use std::collections::BTreeSet;

/// Where the file tells something.
enum Told {
    /// Under this heading of its page.
    Under(&'static str),
    /// In this part of the file.
    In(&'static str),
    /// Nowhere, and why.
    Not(&'static str),
}

use Told::{In, Not, Under};

const STANDS_BEHIND: &str = "no page of the person shows it";
const COUNTS: &str = "it counts events and says nothing of the person";
const FOR_STAFF: &str = "it says how staff divide their work";

/// Every kind of thing that a dossier keeps: one that is not named here does not compile.
macro_rules! kinds {
    ($($kind:ident: $told:expr,)*) => {
        fn kinds(Dossier { $($kind: _),* }: &Dossier) -> Vec<(&'static str, Told)> {
            vec![$((stringify!($kind), $told)),*]
        }
    };
}

kinds! {
    version: Not(COUNTS),
    changed_version: Not(COUNTS),
    registration: Under("Wie u bent"),
    applications: Under("Waar staat u nu?"),
    registered_by: Not(STANDS_BEHIND),
    handler: Under("Uw vaste persoon"),
    handlers: Under("Uw vaste persoon"),
    released: Under("Uw vaste persoon"),
    plan: Under("Ons plan"),
    facts: In("gegevens.csv"),
    facts_version: Not(COUNTS),
    decisions: Under("Besluiten"),
    disputes: Under("Als het misgaat"),
    choices: Under("Wat u koos"),
    denied: Under("Wat u koos"),
    lifted: Under("Toch weer verder"),
    settlements: Under("Overeenkomsten"),
    reopenings: Under("Toch weer verder"),
    parts: Under("Wat er vóór het besluit gebeurt"),
    relations: Not(STANDS_BEHIND),
    mandates: Under("Wie u machtigde"),
    representations: Not(STANDS_BEHIND),
    stories: Under("Uw verhaal"),
    reconstruction: Under("Wat gebeurde er, en waarom?"),
    recognitions: Under("Erkenning"),
    asked: Under("Wat u antwoordde"),
    chain: Under("Wie moet nog wat voor u doen?"),
    advice: Not(STANDS_BEHIND),
    bases: Not(STANDS_BEHIND),
    consents: Under("Wat anderen mogen weten"),
    contact_declined_on: Under("Wat anderen mogen weten"),
    notes: Not(STANDS_BEHIND),
    protection: Not(STANDS_BEHIND),
    emergencies: Under("Met spoed geopend"),
    documents: In("stukken/"),
    papers: Under("Uw stukken"),
    registered_again: Not(STANDS_BEHIND),
    again_settled: Not(STANDS_BEHIND),
    former_names: Under("Wie u bent"),
    messages: In("brieven/"),
    happened: Not(STANDS_BEHIND),
    replies: Under("Uw berichten"),
    message_ways: Under("Hoe berichten komen"),
    own_reach: Under("Hoe berichten komen"),
    preferences: Under("Wat u prettig vindt"),
    terms: Under("Tot wanneer mag het duren?"),
    objections: Under("Als het misgaat"),
    complaints: Under("Als het misgaat"),
    calls: Under("Als het misgaat"),
    groups: Not(FOR_STAFF),
    complete_for: Not(FOR_STAFF),
    colleague_notes: Not(FOR_STAFF),
    urgency_set: Not(FOR_STAFF),
    handed_out: Not(FOR_STAFF),
    deviations: Not(STANDS_BEHIND),
}

const FORM: &str = "a form; what came of it stands elsewhere";

/// Every page that a person has of their own case.
const PAGES: [(&str, Told); 36] = [
    ("/mijn-zaak", Under("Waar staat u nu?")),
    ("/mijn-zaak/als-het-misgaat", Under("Als het misgaat")),
    ("/mijn-zaak/bel-mij", Not(FORM)),
    ("/mijn-zaak/beloften", Under("Wat wij u beloofden")),
    ("/mijn-zaak/berichten", Under("Uw berichten")),
    ("/mijn-zaak/berichten-ontvangen", Under("Hoe berichten komen")),
    ("/mijn-zaak/berichten/{message}", Under("Uw berichten")),
    ("/mijn-zaak/besluit/{decision}", Under("Besluiten")),
    ("/mijn-zaak/bezwaar", Under("Als het misgaat")),
    ("/mijn-zaak/bezwaar/maken/{decision}", Not(FORM)),
    ("/mijn-zaak/bezwaar/{objection}", Under("Bij de rechter")),
    ("/mijn-zaak/bezwaar/{objection}/intrekken", Not(FORM)),
    ("/mijn-zaak/documenten", Under("Stukken")),
    ("/mijn-zaak/documenten/{document}", In("stukken/")),
    ("/mijn-zaak/erkenning", Under("Erkenning")),
    ("/mijn-zaak/gegevens", In("gegevens.csv")),
    ("/mijn-zaak/hele-dossier", Not("the page of the file itself")),
    ("/mijn-zaak/inzagen", In("inzagen.csv")),
    ("/mijn-zaak/klacht", Not(FORM)),
    ("/mijn-zaak/klacht/{complaint}", Under("Als het misgaat")),
    ("/mijn-zaak/klopt-niet", Not(FORM)),
    ("/mijn-zaak/meekijken", Under("Wat anderen mogen weten")),
    ("/mijn-zaak/meekijken/machtigen", Not(FORM)),
    ("/mijn-zaak/na-een-stap", Under("Wat u antwoordde")),
    ("/mijn-zaak/persoonsgegevens", Under("Wie u bent")),
    ("/mijn-zaak/plan", Under("Ons plan")),
    ("/mijn-zaak/stukken", Under("Uw stukken")),
    ("/mijn-zaak/te-laat/{subject}", Not(FORM)),
    ("/mijn-zaak/verhaal", Under("Uw verhaal")),
    ("/mijn-zaak/verhaal/vertellen", Not(FORM)),
    ("/mijn-zaak/voorkeuren", Under("Wat u prettig vindt")),
    ("/mijn-zaak/wat-er-gebeurde", Under("Wat gebeurde er, en waarom?")),
    ("/mijn-zaak/wat-er-gebeurde/pdf", Under("Wat gebeurde er, en waarom?")),
    ("/mijn-zaak/weg", Under("Overeenkomsten")),
    ("/mijn-zaak/wie-doet-wat", Under("Wie moet nog wat voor u doen?")),
    ("/mijn-zaak/wie-doet-wat/hulp", Not(FORM)),
];

/// The parts of somebody's whole file, and the page in it.
async fn whole_file(app: &App, person: PersonId) -> (BTreeSet<String>, String) {
    let mut browser = app.parent(person).await;
    let page = browser.open("/mijn-zaak/hele-dossier").await;
    let entries = entries(&browser.submit(&page, "/mijn-zaak/hele-dossier/zip", &[]).await.bytes);
    let (_, page) = entries.iter().find(|(name, _)| name == "lees-mij.html").unwrap();
    let page = String::from_utf8(page.clone()).unwrap();
    (entries.into_iter().map(|(name, _)| name).collect(), page)
}

#[tokio::test]
async fn the_whole_file_has_a_place_for_everything_that_is_kept_of_a_person() {
    let app = App::demo().await;
    given_staff(&app).await;
    given_people(&app).await;
    family::given(&app, &a()).await;
    let dossier = app.own_dossier(A).await.unwrap();
    let (parts, page) = whole_file(&app, A).await;
    let mut missing = Vec::new();
    for (what, told) in kinds(&dossier).into_iter().chain(PAGES) {
        let (place, is_there) = match told {
            Under(heading) => (heading, page.contains(&format!("<h2>{heading}</h2>"))),
            In(name) => (name, parts.iter().any(|part| part.starts_with(name))),
            Not(why) => (why, !why.is_empty()),
        };
        if !is_there {
            missing.push(format!("{what}: {place}"));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}\n{parts:?}\n{page}");
}

#[test]
fn every_page_of_a_person_is_held_against_the_whole_file() {
    let table = route_table(false);
    let own = table.iter().filter(|route| route.method == Method::Get && route.guard == Guard::Parent);
    let own: BTreeSet<&str> =
        own.map(|route| route.path).filter(|path| path.starts_with("/mijn-zaak")).collect();
    let named: BTreeSet<&str> = PAGES.iter().map(|(address, _)| *address).collect();
    assert_eq!(own, named);
}

#[tokio::test]
async fn consents_ways_and_preferences_are_in_the_whole_file_also_when_they_were_taken_back() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let me = Actor::Person { person: ANNA };
    let municipality = "0034".parse().unwrap();
    let given = [ConsentSubject::MunicipalContact { municipality }, ConsentSubject::NotesToOperation];
    for (byte, subject) in (0x81..).zip(given) {
        let consent = ConsentId::from_bytes([byte; 16]);
        app.act(me, case, &Command::GiveConsent(GiveConsent { consent, subject })).await;
    }
    app.act(me, case, &Command::DeclineContact).await;
    let prefers = SetPreferences {
        pace: Some(Pace::Exactness),
        language: None,
        spoken_to: Some("niet voor tien uur".to_owned()),
    };
    app.act(me, case, &Command::SetPreferences(prefers)).await;
    let ways = SetMessageWays {
        ways: [Way::Email].into(),
        email: Some("veilig@voorbeeld.example".to_owned()),
        address: None,
        safe: [Way::Email].into(),
    };
    app.act(me, case, &Command::SetMessageWays(ways)).await;
    let (_, page) = whole_file(&app, ANNA).await;
    for said in [
        "Contact opnemen: de gemeente Almere",
        "U zei ja op",
        "U nam dat terug op",
        "Uw zaakbehandelaar leest mee",
        "precies",
        "niet voor tien uur",
        "veilig@voorbeeld.example",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}
