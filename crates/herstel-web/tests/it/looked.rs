//! Who looked: the person reads it on a page and through the API; what cannot be recorded is not shown; every answer
//! carries the number under which it is recorded.

use crate::{
    api::Client,
    app::{ANNA, App, HANDLER, REVIEWER},
    staff::number,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    protection::OpenEmergencyAccess,
    relations::{RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{
    Actor, BasisId, EmergencyAccessId, MandateId, OrganisationId, PersonId, RelationId, StaffId, StaffPost,
    StaffRole,
};
use herstel_store::StaffMember;

const PAGE: &str = "/mijn-zaak/inzagen";
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);
const KIN: PersonId = PersonId::from_bytes([0x61; 16]);

#[tokio::test]
async fn the_page_says_who_looked_when_why_and_at_what() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await;
    app.signed_in(REVIEWER).await.open("/werk/lijst").await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in [
        "19 november 2021",
        "Samira Bouzid, een zaakbehandelaar",
        "een tweede lezer, hersteloperatie",
        "Om uw aanvraag te behandelen.",
        "Uw dossier: gegevens, besluiten",
        "Een regel in een lijst",
        "10:00 uur",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Jan de Wit"), "of a reader the person hears the role");
    let english = browser.get("/taal/en?terug=/mijn-zaak/inzagen").await;
    assert!(english.status.is_redirection());
    let text = browser.open(PAGE).await.main_text();
    assert!(text.contains("To handle your application.") && text.contains("a second reader"), "{text}");
    assert!(browser.open("/mijn-zaak").await.links().contains(&PAGE.to_owned()));
}

#[tokio::test]
async fn own_looks_are_counted_and_shown_when_asked_for() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    browser.open("/mijn-zaak").await;
    let page = browser.open(PAGE).await;
    // Registering, the case page, and this page, which is one look as well.
    assert!(page.main_text().contains("U keek zelf 3 keer."), "{}", page.main_text());
    assert!(page.main_text().contains("Er heeft niemand anders gekeken."));
    assert!(page.links().contains(&format!("{PAGE}?eigen=ja")));
    let with = browser.open(&format!("{PAGE}?eigen=ja")).await;
    assert!(with.main_text().contains("U mag zien wat wij over u weten."), "{}", with.main_text());
    assert!(with.links().contains(&PAGE.to_owned()));
}

#[tokio::test]
async fn a_period_and_pages_can_be_chosen() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let mut handler = app.signed_in(HANDLER).await;
    for _ in 0..35 {
        handler.get(&format!("/api/v1/dossiers/{number}")).await;
        handler.get("/api/v1/dossiers").await;
    }
    let mut browser = app.parent(ANNA).await;
    let first = browser.open(PAGE).await;
    let next = first.links().into_iter().find(|link| link.contains("na=")).expect("there is more");
    let second = browser.open(&next).await;
    assert!(!second.links().iter().any(|link| link.contains("na=")), "two pages are enough");
    assert!(second.main_text().contains("een zaakbehandelaar"));
    for (query, is_there) in [
        ("van=2021-11-19", true),
        ("tot=2021-11-19", true),
        ("van=19-11-2021&tot=19-11-2021", true),
        ("van=2021-11-20", false),
        ("tot=2021-11-18", false),
    ] {
        let text = browser.open(&format!("{PAGE}?{query}")).await.main_text();
        assert_eq!(text.contains("een zaakbehandelaar"), is_there, "{query}: {text}");
    }
    let wrong = browser.get(&format!("{PAGE}?van=gisteren&tot=31-02-2021")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.html().problems(), Vec::<String>::new());
    let wrong = browser.get(&format!("{PAGE}?na=onzin")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn emergency_access_is_marked_with_its_reason() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let other = StaffId::from_bytes([0x71; 16]);
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: other, name: "Tim Verzonnen".to_owned(), post }).await;
    let actor = Actor::Staff { id: other, role: StaffRole::CaseHandler };
    let opened = OpenEmergencyAccess {
        access: EmergencyAccessId::from_bytes([0x72; 16]),
        reason: "De ouder belde in nood.".to_owned(),
        hours: 1,
        at: app.state.clock.now(),
    };
    app.act(actor, case, &Command::OpenEmergencyAccess(opened)).await;
    app.signed_in(actor).await.open(&format!("/werk/dossier/{number}")).await;
    app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await;
    let mut client = Client::new(&app, Actor::Person { person: ANNA }).await;
    let text = client.browser.open(PAGE).await.main_text();
    assert!(text.contains("Noodtoegang") && text.contains("De ouder belde in nood."), "{text}");
    assert!(!text.contains("Tim Verzonnen"), "{text}");
    let looks = client.get("/me/access").await.json();
    let marked = looks["looks"].as_array().unwrap().iter().filter(|look| look["is_emergency"] == true);
    let marked: Vec<_> = marked.collect();
    assert!(!marked.is_empty());
    assert!(marked.iter().all(|look| look["emergency_reason"] == "De ouder belde in nood."));
    assert!(looks["looks"].as_array().unwrap().iter().any(|look| look["is_emergency"] == false));
}

#[tokio::test]
async fn the_api_gives_the_same_as_the_page() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await;
    let mut client = Client::new(&app, Actor::Person { person: ANNA }).await;
    let own = client.get("/me/access").await.json();
    // The clock of the tests stands still: looks of one moment are in the order of their operations.
    let own_looks = own["looks"].as_array().unwrap();
    let look = own_looks.iter().find(|look| look["role"] == "case-handler").unwrap();
    assert_eq!(
        (&look["role"], &look["purpose"], &look["ground"]),
        (&"case-handler".into(), &"handling".into(), &"task".into())
    );
    assert_eq!(look["who"], "Samira Bouzid, een zaakbehandelaar");
    assert!(look["what"].as_array().unwrap().contains(&"dossier".into()), "{look}");
    let by_number = client.get(&format!("/dossiers/{number}/access-records")).await.json();
    assert_eq!(by_number["looks"], own["looks"]);
    let own_too = client.get("/me/access?own=true&limit=1").await.json();
    assert_eq!(own_too["looks"].as_array().unwrap().len(), 1);
    let all = client.get("/me/access?own=true").await.json();
    assert!(all["looks"].as_array().unwrap().iter().any(|look| look["ground"] == "own"), "{all}");
    let next = own_too["next"].as_str().unwrap();
    assert_eq!(client.get(&format!("/me/access?own=true&after={next}")).await.status, StatusCode::OK);
    for wrong in ["limit=0", "limit=201", "after=x", "from_on=x", "until_on=2021-02-31"] {
        let answer = client.get(&format!("/me/access?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let nobody = client.get("/me/access?from_on=2030-01-01").await.json();
    assert_eq!(nobody["looks"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn who_took_over_reads_it_and_who_holds_a_mandate_does_not() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let period = Period { from_on: None, until_on: None };
    let powers: std::collections::BTreeSet<Power> =
        [Power::Read, Power::Tell, Power::Choose, Power::Sign].into();
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    let name = "Kantoor Verzonnen".to_owned();
    let mandate = MandateId::from_bytes([0x52; 16]);
    let mandate =
        GiveMandate { mandate, holder, name, kind: MandateKind::Helper, powers, step: None, period };
    app.act(HANDLER, case, &Command::GiveMandate(mandate)).await;
    let path = format!("/dossiers/{number}/access-records");
    let mut office = Client::new(&app, Actor::Representative { organisation: OFFICE, colleague: None }).await;
    assert_eq!(office.get(&format!("/dossiers/{number}")).await.status, StatusCode::OK);
    assert_eq!(office.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut kin = Client::new(&app, Actor::Person { person: KIN }).await;
    assert_eq!(kin.get(&path).await.status, StatusCode::NOT_FOUND);
    let relation = RelationId::from_bytes([0x62; 16]);
    let told = Relative {
        kind: RelationKind::NextOfKin,
        name: "Kim Nabestaande".to_owned(),
        born_on: None,
        person: Some(KIN),
        period,
        source: "akte".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let basis = RecordBasis {
        basis: BasisId::from_bytes([0x63; 16]),
        kind: BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() },
        audience: Audience::NextOfKin { relation },
        period,
    };
    app.act(HANDLER, case, &Command::RecordBasis(basis)).await;
    let looks = kin.get(&path).await.json();
    let who: Vec<&str> =
        looks["looks"].as_array().unwrap().iter().map(|look| look["who"].as_str().unwrap()).collect();
    assert!(who.contains(&"Kantoor Verzonnen"), "{who:?}");
    assert!(who.contains(&"Samira Bouzid, een zaakbehandelaar"), "{who:?}");
    assert!(looks["own"].as_u64().unwrap() >= 1, "this look");
    let mut anna = Client::new(&app, Actor::Person { person: ANNA }).await;
    let seen = anna.get("/me/access").await.json();
    let names: Vec<&str> =
        seen["looks"].as_array().unwrap().iter().map(|look| look["who"].as_str().unwrap()).collect();
    assert!(names.contains(&"Kim Nabestaande"), "{names:?}");
    let why = |name: &str| {
        let mut looks = seen["looks"].as_array().unwrap().iter();
        looks.find(|look| look["who"] == name).unwrap()["why"].as_str().unwrap().to_owned()
    };
    assert_eq!(why("Kim Nabestaande"), "Deze persoon nam het over als nabestaande.");
    assert_eq!(why("Kantoor Verzonnen"), "U gaf hiervoor een machtiging.");
}

#[tokio::test]
async fn without_its_record_nothing_is_shown_on_any_page_or_in_the_api() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let bsn = crate::app::bsn(u32::from(ANNA.to_bytes()[0]));
    let parent = [
        "/mijn-zaak".to_owned(),
        "/mijn-zaak/gegevens".to_owned(),
        "/mijn-zaak/documenten".to_owned(),
        "/mijn-zaak/berichten".to_owned(),
        PAGE.to_owned(),
        format!("/mijn-zaak/besluit/{decision}"),
        "/api/v1/me".to_owned(),
        "/api/v1/me/access".to_owned(),
        format!("/api/v1/dossiers/{number}/decisions/{decision}"),
        format!("/api/v1/dossiers/{number}/access-records"),
    ];
    let handler = [
        "/werk/lijst".to_owned(),
        format!("/werk/dossier/{number}"),
        format!("/werk/dossier/{number}/berichten"),
        "/api/v1/dossiers".to_owned(),
        format!("/api/v1/dossiers/{number}"),
    ];
    let sessions = [
        (app.parent(ANNA).await.cookies, parent.as_slice()),
        (app.signed_in(HANDLER).await.cookies, handler.as_slice()),
    ];
    let read_only = app.that_only_reads().await;
    for (cookies, paths) in sessions {
        let mut browser = read_only.visitor();
        browser.cookies = cookies;
        assert_eq!(browser.get("/regelingen").await.status, StatusCode::OK, "the database can be read");
        for path in paths {
            let answer = browser.get(path).await;
            assert!(answer.status.is_server_error(), "{path}: {}", answer.status);
            let text = answer.text();
            for personal in ["Anna", "Voorbeeld", bsn.as_str(), number.as_str(), "8.400", "Almere"] {
                assert!(!text.contains(personal), "{path}: {personal}");
            }
            assert!(text.contains(answer.header("operation-id")), "{path}: {text}");
        }
    }
}

#[tokio::test]
async fn every_answer_has_a_number_and_error_pages_say_it_unless_nothing_is_there() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let (one, other) = (browser.get("/mijn-zaak").await, browser.get("/mijn-zaak").await);
    assert_eq!(one.header("operation-id").len(), 35);
    assert_ne!(one.header("operation-id"), other.header("operation-id"));
    let forged = browser.post("/uitloggen", &[("csrf", "onzin")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(forged.text().contains(forged.header("operation-id")), "{}", forged.text());
    let json = [("content-type", "application/json"), ("x-csrf-token", "onzin")];
    let path = "/api/v1/sessions/end-others";
    let forged = browser.send(Method::POST, path, &json, Body::from("{}")).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(forged.json()["operation"], forged.header("operation-id"));
    let number = crate::app::bsn(7);
    let app = app.changed(|state| {
        state.limits.look_ups_by_account = herstel_store::AttemptLimit { count: 1, seconds: 600 }
    });
    let mut client = Client::new(&app, HANDLER).await;
    let search = serde_json::json!({ "search": number });
    assert_eq!(client.post("/dossiers/search", &search).await.status, StatusCode::OK);
    let many = client.post("/dossiers/search", &search).await;
    assert_eq!(many.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(many.json()["operation"], many.header("operation-id"));
    let mut browser = app.parent(ANNA).await;
    for path in ["/bestaat-niet", "/api/v1/bestaat-niet"] {
        let absent = browser.get(path).await;
        assert_eq!(absent.status, StatusCode::NOT_FOUND);
        assert_eq!(absent.header("operation-id").len(), 35);
        assert!(!absent.text().contains(absent.header("operation-id")), "{path}");
    }
}

#[tokio::test]
async fn what_is_recorded_carries_the_number_of_the_answer() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let answer = app.signed_in(HANDLER).await.get("/api/v1/dossiers").await;
    assert_eq!(numbers_of_looks(&app).await, [answer.header("operation-id")]);
}

/// Of the looks of the case handler at the dossier of Anna.
async fn numbers_of_looks(app: &App) -> Vec<String> {
    let actor = Actor::Person { person: ANNA };
    let scope =
        herstel_domain::Scope::new(actor, herstel_domain::Purpose::OwnDossier, app.occasion()).unwrap();
    let filter =
        herstel_store::AccessFilter { from: None, until: None, with_own: false, after: None, limit: 200 };
    let page = app.state.store.access_records(&scope, &filter).await.unwrap();
    let all = page.records.iter().filter(|record| record.actor == HANDLER);
    all.map(|record| record.operation.to_string()).collect()
}

#[tokio::test]
async fn the_page_of_who_looked_stays_light_however_often_one_looked() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut parent = app.parent(ANNA).await;
    for _ in 0..60 {
        for page in ["/mijn-zaak", "/mijn-zaak/gegevens"] {
            assert_eq!(parent.get(page).await.status, StatusCode::OK);
        }
    }
    let path = format!("{PAGE}?eigen=ja");
    for language in ["nl", "en", "tr", "ar"] {
        parent.get(&format!("/taal/{language}?terug=/")).await;
        let answer = parent.get(&path).await;
        let page = answer.html();
        assert!(page.links().iter().any(|link| link.contains("na=")), "there is more than one page");
        let mut bytes = answer.bytes.len();
        for sheet in page.sheets() {
            bytes += parent.get(&sheet).await.bytes.len();
        }
        assert!(bytes < crate::design::PAGE_BYTES_MAX, "{path} in {language}: {bytes} bytes");
    }
}
