//! Showing again who one is, before what matters most: asked for, checked, and what waited is sent once.

use super::{BASIC, BSN, Logged, MIDDLE, SUBSTANTIAL, Underway, World, callback, parsed};
use crate::{
    app::{ANNA, App, Browser, HANDLER, NEW_PARENT, bsn},
    html::Html,
};
use axum::{
    body::Body,
    http::{Method as HttpMethod, StatusCode},
};
use herstel_kernel::{Actor, PersonId};
use herstel_web::{Method, ProviderKind, StepUp, route_table};
use serde_json::{Value, json};

const FORM: &str = "/aanmelden";
const PAGE: &str = "/bevestigen";
const AGAIN: &str = "/inloggen/met/digid/opnieuw";
const IBAN: &str = "NL91 ABNA 0417 1643 00";

/// What somebody registers with. The number that the provider stated is not among it.
const FIELDS: [(&str, &str); 4] =
    [("name", "Nadia Proef"), ("born_on", "27-03-1985"), ("iban", IBAN), ("story", "Mijn <verhaal>.")];

/// Somebody who signed in with less than what a bank account asks, and sent the form with one.
async fn asked<'a>(world: &'a World) -> Browser<'a> {
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let page = browser.open(FORM).await;
    assert_eq!(browser.submit(&page, FORM, &FIELDS).await.location(), PAGE);
    assert!(registered(world).await.is_none(), "nothing is done yet");
    browser
}

/// Whether a page has a form for this address.
fn sends(page: &Html, address: &str) -> bool {
    page.elements("form").any(|form| form.get("action").is_some_and(|action| action == address))
}

async fn registered(world: &World) -> Option<herstel_domain::Dossier> {
    world.app.own_dossier(person(world).await).await
}

/// The person whom the provider names.
async fn person(world: &World) -> PersonId {
    let number = herstel_kernel::Bsn::parse(BSN).unwrap();
    world.app.state.store.person_by_bsn(&number, PersonId::from_bytes([0x77; 16])).await.unwrap()
}

async fn leave_again(browser: &mut Browser<'_>) -> Underway {
    let answer = browser.get(AGAIN).await;
    let address = answer.location().to_owned();
    let (_, query) = address.split_once('?').unwrap();
    Underway { asked: parsed(query), address }
}

/// An honest answer to a step-up, with claims changed as a test wants.
fn surely(world: &World, underway: &Underway, change: impl FnOnce(&mut Value)) -> String {
    let mut claims = world.claims(underway);
    claims["acr"] = json!(SUBSTANTIAL);
    change(&mut claims);
    world.provider.sign(&claims)
}

#[tokio::test]
async fn what_was_typed_waits_and_is_sent_once_after_signing_in_more_surely() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = asked(&world).await;
    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().starts_with("Log nog een keer in"), "{}", page.main_text());
    assert!(page.links().contains(&AGAIN.to_owned()));
    assert!(!sends(&page, FORM), "what waits is not in the page before that");

    let underway = leave_again(&mut browser).await;
    assert_eq!(underway.asked["acr_values"], SUBSTANTIAL);
    assert_eq!((underway.asked["max_age"].as_str(), underway.asked["prompt"].as_str()), ("300", "login"));
    let mut before = browser.clone();
    let token = surely(&world, &underway, |_| {});
    assert_eq!(world.come_back(&mut browser, &underway, token).await.location(), PAGE);
    assert_ne!(before.cookies["herstel-session"], browser.cookies["herstel-session"], "a new cookie");
    assert_eq!(before.get(PAGE).await.location(), "/inloggen", "the old one is worth nothing");

    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().starts_with("Wilt u dit versturen?"), "{}", page.main_text());
    assert!(registered(&world).await.is_none(), "nothing is sent by itself");
    let first = browser.submit(&page, FORM, &[]).await;
    assert_eq!(first.location(), "/mijn-zaak?net=aangemeld");
    let once = registered(&world).await.unwrap().version;
    let second = browser.submit(&page, FORM, &[]).await;
    assert_eq!(second.location(), first.location(), "sent twice, answered twice, done once");
    let dossier = registered(&world).await.unwrap();
    assert_eq!(dossier.registration.details.iban.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(dossier.registration.story.as_deref(), Some("Mijn <verhaal>."));
    assert_eq!(dossier.version, once);
    assert!(browser.open(PAGE).await.main_text().starts_with("Er staat niets klaar"), "it waits no more");
}

#[tokio::test]
async fn without_a_bank_account_nobody_is_asked_to_sign_in_more_surely() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let page = browser.open(FORM).await;
    let answer = browser.submit(&page, FORM, &[&FIELDS[..2], &[("iban", " ")]].concat()).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=aangemeld");
}

#[tokio::test]
async fn less_than_was_asked_older_than_was_asked_and_somebody_else_change_nothing() {
    for (what, code, change) in [
        ("Basis", "level-too-low", (|_, c| c["acr"] = json!(BASIC)) as fn(&World, &mut Value)),
        ("Midden", "level-too-low", |_, c| c["acr"] = json!(MIDDLE)),
        ("no level", "level-unknown", |_, c| c["acr"] = Value::Null),
        ("shown six minutes ago", "time-too-long-ago", |w, c| c["auth_time"] = json!(w.now() - 361)),
        ("shown nobody knows when", "time-unknown", |_, c| c["auth_time"] = Value::Null),
        ("another person", "somebody-else", |_, c| c["bsn"] = json!(bsn(9))),
        ("another nonce", "nonce", |_, c| c["nonce"] = json!("een-andere-keer")),
        ("another audience", "audience", |_, c| c["aud"] = json!("iemand-anders")),
        ("expired", "expired", |w, c| c["exp"] = json!(w.now() - 61)),
    ] {
        let world = World::of(ProviderKind::Citizens).await;
        let mut browser = asked(&world).await;
        let logged = Logged::start();
        let underway = leave_again(&mut browser).await;
        let token = surely(&world, &underway, |claims| change(&world, claims));
        let cookies = browser.cookies.clone();
        let answer = world.come_back(&mut browser, &underway, token).await;
        assert!(answer.status.is_client_error(), "{what}: {}", answer.status);
        assert!(answer.html().links().contains(&PAGE.to_owned()), "{what}: the way back");
        let text = answer.html().main_text();
        assert!(text.contains("Wat u invulde, staat nog klaar. Er is niets verstuurd."), "{what}: {text}");
        assert_eq!(answer.html().problems(), Vec::<String>::new());
        assert!(logged.text().contains(&format!("code=\"{code}\"")), "{what}: {}", logged.text());
        assert!(!logged.text().contains(BSN), "{what}");
        assert_eq!(browser.cookies, cookies, "{what}: no new session");
        let page = browser.open(PAGE).await;
        assert!(page.main_text().starts_with("Log nog een keer in"), "{what}: what was typed still waits");
        assert!(!sends(&page, FORM), "{what}");
        assert!(registered(&world).await.is_none(), "{what}");
    }
}

#[tokio::test]
async fn a_step_up_is_taken_once_and_only_by_the_browser_that_began_it() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = asked(&world).await;
    let underway = leave_again(&mut browser).await;
    let token = surely(&world, &underway, |_| {});
    world.provider.change(|behaviour| behaviour.token = token);
    let address = callback(&underway.asked["state"]);
    let mut other = world.app.visitor();
    assert_eq!(other.get(&address).await.status, StatusCode::BAD_REQUEST, "another browser");
    let mut same_person = world.app.parent(person(&world).await).await;
    assert_eq!(same_person.get(&address).await.status, StatusCode::BAD_REQUEST, "another session of theirs");
    let mut copy = browser.clone();
    assert_eq!(browser.get(&address).await.location(), PAGE);
    for browser in [&mut browser, &mut copy] {
        assert_eq!(browser.get(&address).await.status, StatusCode::BAD_REQUEST, "a second time");
    }
    assert!(registered(&world).await.is_none());
}

#[tokio::test]
async fn a_cookie_of_another_installation_or_of_nobody_opens_nothing() {
    let (here, there) = (World::of(ProviderKind::Citizens).await, World::of(ProviderKind::Citizens).await);
    let elsewhere = asked(&there).await;
    for cookies in [
        elsewhere.cookies.clone(),
        [("herstel-session".to_owned(), "A".repeat(43))].into(),
        [("herstel-session".to_owned(), "geen cookie".to_owned())].into(),
        [("__Host-herstel-session".to_owned(), elsewhere.cookies["herstel-session"].clone())].into(),
    ] {
        let mut browser = here.app.visitor();
        browser.cookies = cookies;
        for path in [PAGE, AGAIN, FORM, "/mijn-zaak"] {
            assert_eq!(browser.get(path).await.location(), "/inloggen", "{path}");
        }
        let headers = [("content-type", "application/json")];
        let body = Body::from(r#"{"name":"","bsn":"","born_on":""}"#);
        let answer = browser.send(HttpMethod::POST, "/api/v1/registrations", &headers, body).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn signing_in_as_somebody_else_throws_away_what_waited_and_so_does_signing_out() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = asked(&world).await;
    let answer = world.sign_in(&mut browser, |claims| claims["bsn"] = json!(bsn(9))).await;
    assert_eq!(answer.location(), "/mijn-zaak");
    assert!(browser.open(PAGE).await.main_text().starts_with("Er staat niets klaar"));

    let mut browser = asked(&world).await;
    let page = browser.open(PAGE).await;
    assert_eq!(browser.submit(&page, PAGE, &[]).await.location(), "/mijn-zaak", "on second thoughts");
    assert!(browser.open(PAGE).await.main_text().starts_with("Er staat niets klaar"));
}

#[tokio::test]
async fn what_waits_is_gone_after_half_an_hour_and_what_was_shown_wears_off() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = asked(&world).await;
    world.wait(1_801);
    assert!(browser.open(PAGE).await.main_text().starts_with("Er staat niets klaar"));

    let mut browser = asked(&world).await;
    let underway = leave_again(&mut browser).await;
    let token = surely(&world, &underway, |_| {});
    world.come_back(&mut browser, &underway, token).await.location();
    let page = browser.open(PAGE).await;
    world.wait(361);
    assert_eq!(browser.submit(&page, FORM, &[]).await.location(), PAGE, "shown too long ago");
    assert!(browser.open(PAGE).await.main_text().starts_with("Log nog een keer in"));
    assert!(registered(&world).await.is_none());
}

#[tokio::test]
async fn a_form_of_another_site_waits_for_nobody() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    for csrf in ["", "onzin"] {
        let answer = browser.post(FORM, &[&FIELDS[..], &[("csrf", csrf)]].concat()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    assert!(browser.open(PAGE).await.main_text().starts_with("Er staat niets klaar"));
}

#[tokio::test]
async fn an_api_client_is_told_what_to_show_and_where() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
    for (path, body) in [
        ("/api/v1/registrations", json!({ "name": "Nadia Proef", "born_on": "1985-03-27", "iban": IBAN })),
        ("/api/v1/registrations", json!({ "name": "x", "born_on": "1985-03-27", "municipal_contact": true })),
        ("/api/v1/dossiers/H-2021-00001/mandates", json!({})),
        ("/api/v1/dossiers/H-2021-00001/consents", json!({})),
        ("/api/v1/dossiers/H-2021-00001/choices", json!({})),
    ] {
        let answer = browser.send(HttpMethod::POST, path, &headers, Body::from(body.to_string())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        let problem = answer.json();
        assert_eq!(problem["code"], "step-up", "{path}");
        let asked = json!({ "level": "substantieel", "max_age": 300, "sign_in": AGAIN });
        assert_eq!(problem["step_up"], asked, "{path}");
    }
    assert!(registered(&world).await.is_none());
}

#[tokio::test]
async fn only_the_number_that_the_provider_stated_is_registered() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
    let body = json!({ "name": "Nadia Proef", "bsn": bsn(9), "born_on": "1985-03-27" }).to_string();
    let answer = browser.send(HttpMethod::POST, "/api/v1/registrations", &headers, Body::from(body)).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::CONFLICT, Some("other-bsn")));
    assert!(registered(&world).await.is_none());

    let page = browser.open(FORM).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains(&format!("Het eindigt op {}.", &BSN[6..])), "{text}");
    assert!(!text.contains(BSN) && !text.contains("Negen cijfers"), "{text}");
    let other = bsn(9);
    let fields = [("name", "Nadia Proef"), ("bsn", other.as_str()), ("born_on", "27-03-1985")];
    assert_eq!(browser.submit(&page, FORM, &fields).await.location(), "/mijn-zaak?net=aangemeld");
    assert_eq!(registered(&world).await.unwrap().registration.details.bsn, BSN);
}

#[tokio::test]
async fn a_demonstration_asks_by_a_button_and_keeps_the_person() {
    let app = App::demo().await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    // Signed in at nine; the session of the test lives for two hours.
    let later = herstel_web::Clock::new(|| "2026-01-01T09:17:00Z".parse().unwrap());
    later.start_on(crate::app::TODAY).unwrap();
    let cookies = browser.cookies.clone();
    let app = app.changed(|state| state.clock = later);
    let mut browser = app.visitor();
    browser.cookies = cookies;
    let number = bsn(7);
    let answer = browser.submit(&page, FORM, &[&FIELDS[..], &[("bsn", number.as_str())]].concat()).await;
    assert_eq!(answer.location(), PAGE);
    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(browser.submit(&page, "/demo/opnieuw", &[]).await.location(), PAGE);
    let page = browser.open(PAGE).await;
    assert_eq!(browser.submit(&page, FORM, &[]).await.location(), "/mijn-zaak?net=aangemeld");
    assert!(app.own_dossier(NEW_PARENT).await.is_some());
}

#[tokio::test]
async fn who_signed_in_elsewhere_cannot_step_up_here() {
    let app = App::plain().await.changed(|state| state.providers = std::sync::Arc::default());
    for actor in [Actor::Person { person: ANNA }, HANDLER] {
        assert_eq!(app.signed_in(actor).await.get(AGAIN).await.status, StatusCode::NOT_FOUND);
    }
}

/// Words in an address that say that a route is about a bank account, consent, a mandate or signing.
const WORDS: [&str; 28] = [
    "registrations",
    "aanmelden",
    "iban",
    "rekening",
    "bank",
    "account",
    "mandates",
    "machtig",
    "meekijken",
    "consents",
    "toestemming",
    "choices",
    "keuze",
    "approval",
    "akkoord",
    "signature",
    "onderteken",
    "/offer",
    "overeenkomst",
    "accept",
    "contact",
    "vertegenwoordig",
    "hele-dossier/zip",
    "/balie",
    "/poort",
    "/front-desk",
    "/gates/{id}/steps",
    "/gates/{id}/test",
];
/// Taking back and saying no, which is as easy as saying nothing; and what is about a session.
const EASY: [&str; 7] =
    ["withdrawal", "intrekken", "contact-declined", "/inloggen", "stoppen", "beeindigen", "/einde"];

#[test]
fn every_change_of_a_bank_account_consent_mandate_or_signature_asks_to_show_again_who_one_is() {
    let mut asked = 0;
    for route in route_table(true).into_iter().filter(|route| route.method != Method::Get) {
        let about = WORDS.iter().any(|word| route.path.contains(word));
        let easy = EASY.iter().any(|word| route.path.contains(word));
        assert!(!about || easy || route.step_up != StepUp::Never, "{route:?}");
        asked += usize::from(route.step_up != StepUp::Never);
    }
    assert!(asked >= 9, "{asked}");
    assert!(
        route_table(true).iter().all(|route| route.method != Method::Get || route.step_up == StepUp::Never),
        "reading asks nothing"
    );
}

#[test]
fn every_request_of_the_api_with_a_bank_account_asks_it_and_says_so() {
    let document = described();
    let schemas = &document["components"]["schemas"];
    let with_account: Vec<&String> = schemas
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, schema)| schema["properties"]["iban"].is_object())
        .map(|(name, _)| name)
        .collect();
    let mut found = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in ["post", "put"] {
            let body = item[method]["requestBody"].to_string();
            if with_account.iter().any(|name| body.contains(&format!("/schemas/{name}\""))) {
                found += 1;
                let asked = &item[method]["requestBody"]["x-step-up"];
                let fields = asked["when"].as_array().unwrap_or_else(|| panic!("{method} {path}"));
                assert!(fields.is_empty() || fields.contains(&json!("iban")), "{method} {path}");
            }
        }
    }
    assert!(found >= 2, "{found}");
}

/// The description of the API; another test keeps it equal to what the program says.
fn described() -> Value {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json"));
    serde_json::from_str(&text.unwrap()).unwrap()
}
