//! Showing again who one is with a passkey, before approving a decision.

use super::{AGAIN, Authenticator, SIGN_IN, SITE, World, is_signed_in, options, send};
use crate::{
    app::{ANNA, App, Browser, HANDLER, JAN, SAMIRA},
    html::Html,
    sign_in::Logged,
    staff::{journal, number},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::AssuranceLevel;
use herstel_web::{PasskeyError, Passkeys, Providers};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::Arc;

const PAGE: &str = "/bevestigen";

/// A proposal that waits for the second reader, and its address.
async fn proposed(world: &World) -> (crate::app::Case, String) {
    let case = world.app.given_facts(ANNA).await;
    let decision = world.app.propose(case, "first-review").await;
    (case, format!("/werk/dossier/{}/besluit/{decision}", number(&world.app, case).await))
}

async fn approvals(world: &World, case: crate::app::Case) -> usize {
    journal(&world.app, case).await.iter().filter(|kind| **kind == "decision-approved").count()
}

/// Gives a passkey once more.
async fn again(browser: &mut Browser<'_>, passkey: &mut Authenticator) -> crate::app::Answer {
    let page = browser.open(AGAIN).await;
    let answer = passkey.answer_to(&options(&page));
    send(browser, &page, AGAIN, &answer).await
}

/// The second reader, who signed in six minutes ago and approves.
async fn asked<'a>(world: &'a World, jan: &mut Authenticator, path: &str) -> (Browser<'a>, Html) {
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, jan).await.location();
    let page = browser.open(path).await;
    world.wait(6);
    assert_eq!(browser.submit(&page, &format!("{path}/akkoord"), &[]).await.location(), PAGE);
    (browser, page)
}

#[tokio::test]
async fn a_second_reader_with_a_fresh_passkey_approves_at_once() {
    let world = World::new().await;
    let (case, path) = proposed(&world).await;
    let mut jan = world.enrolled(JAN, 2).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut jan).await.location();
    let page = browser.open(&path).await;
    assert_eq!(browser.submit(&page, &format!("{path}/akkoord"), &[]).await.location(), path);
    assert_eq!(approvals(&world, case).await, 1);
}

#[tokio::test]
async fn later_they_give_their_passkey_again_and_then_send_what_waited() {
    let world = World::new().await;
    let (case, path) = proposed(&world).await;
    let mut jan = world.enrolled(JAN, 2).await;
    let (mut browser, _) = asked(&world, &mut jan, &path).await;
    assert_eq!(approvals(&world, case).await, 0);
    let page = browser.open(PAGE).await;
    assert!(page.links().contains(&AGAIN.to_owned()), "{:?}", page.links());
    let asking = browser.open(AGAIN).await;
    assert_eq!(asking.problems(), ["1 times <script>, not 0"]);
    assert!(asking.main_text().contains("JavaScript"), "{}", asking.main_text());
    let mut before = browser.clone();
    assert_eq!(again(&mut browser, &mut jan).await.location(), PAGE);
    assert!(!is_signed_in(&mut before).await, "the old cookie is worth nothing");
    let page = browser.open(PAGE).await;
    assert!(page.main_text().starts_with("Wilt u dit versturen?"), "{}", page.main_text());
    assert_eq!(approvals(&world, case).await, 0, "nothing is sent by itself");
    assert_eq!(browser.submit(&page, &format!("{path}/akkoord"), &[]).await.location(), path);
    assert_eq!(approvals(&world, case).await, 1);
    // And it wears off.
    world.wait(11);
    assert!(browser.open("/passkeys").await.links().contains(&AGAIN.to_owned()));
    assert_eq!(again(&mut browser, &mut jan).await.location(), "/passkeys", "nothing waits");
    assert!(browser.open("/passkeys").await.elements("script").next().is_some());
}

#[tokio::test]
async fn another_passkey_holder_an_unverified_one_and_one_of_before_change_nothing() {
    let world = World::new().await;
    let (case, path) = proposed(&world).await;
    let mut jan = world.enrolled(JAN, 2).await;
    let mut samira = world.enrolled(SAMIRA, 3).await;
    let (mut browser, _) = asked(&world, &mut jan, &path).await;
    let cookies = browser.cookies.clone();
    let logged = Logged::start();
    let answer = again(&mut browser, &mut samira).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "somebody else");
    assert_eq!(answer.html().problems(), Vec::<String>::new());
    assert!(logged.text().contains("code=\"somebody-else\""), "{}", logged.text());
    assert!(!logged.text().contains("forged"), "{}", logged.text());
    let mut unverified = Authenticator { is_verified: false, ..jan.clone() };
    assert_eq!(again(&mut browser, &mut unverified).await.status, StatusCode::BAD_REQUEST);
    let mut foreign = Authenticator { origin: "https://herste1.example".to_owned(), ..jan.clone() };
    assert_eq!(again(&mut browser, &mut foreign).await.status, StatusCode::BAD_REQUEST);
    // What was begun for signing in shows nothing again, and the other way round.
    let (to_sign_in, to_show) = (browser.open(SIGN_IN).await, browser.open(AGAIN).await);
    for (page, other, path) in [(&to_sign_in, &to_show, AGAIN), (&to_show, &to_sign_in, SIGN_IN)] {
        let begun = if path == AGAIN { SIGN_IN } else { AGAIN };
        let hidden = page.hidden_fields(begun);
        let ceremony = hidden.iter().find(|(name, _)| name == "ceremony").unwrap().1.clone();
        let answer = jan.clone().answer_to(&options(page)).to_string();
        let fields = [("answer", answer.as_str()), ("ceremony", ceremony.as_str())];
        assert_eq!(browser.submit(other, path, &fields).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
    assert_eq!(browser.cookies, cookies, "no new session");
    let page = browser.open(PAGE).await;
    assert!(page.main_text().starts_with("Log nog een keer in"), "{}", page.main_text());
    assert_eq!(approvals(&world, case).await, 0);
    assert_eq!(again(&mut browser, &mut jan).await.location(), PAGE, "all else holds");
    // The refused use of somebody else's passkey did not count as one.
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut samira).await.location(), "/werk");
}

#[tokio::test]
async fn a_program_is_told_to_give_the_passkey_again() {
    let world = World::new().await;
    let (_, path) = proposed(&world).await;
    let mut jan = world.enrolled(JAN, 2).await;
    let (mut browser, _) = asked(&world, &mut jan, &path).await;
    let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
    let address = path.replace("/werk/dossier/", "/api/v1/dossiers/").replace("/besluit/", "/decisions/");
    let sent = browser.send(Method::POST, &format!("{address}/approval"), &headers, Body::from("{}")).await;
    assert_eq!((sent.status, sent.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("step-up")));
    let asked = json!({ "level": "substantieel", "max_age": 300, "sign_in": AGAIN });
    assert_eq!(sent.json()["step_up"], asked);
}

#[tokio::test]
async fn where_a_passkey_counts_as_too_little_staff_go_to_sign_in_elsewhere() {
    let low = || configured_as(AssuranceLevel::Middle, 300);
    let mut world = World::new().await;
    world.app = world.app.changed(|state| state.passkeys = Some(Arc::new(low().unwrap())));
    let (case, path) = proposed(&world).await;
    let mut jan = world.enrolled(JAN, 2).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut jan).await.location();
    let page = browser.open(&path).await;
    assert_eq!(browser.submit(&page, &format!("{path}/akkoord"), &[]).await.location(), PAGE);
    let page = browser.open(PAGE).await;
    assert!(page.links().contains(&"/inloggen".to_owned()) && !page.links().contains(&AGAIN.to_owned()));
    assert_eq!(approvals(&world, case).await, 0);
    assert_eq!(low().unwrap().with_ways(&Providers::default()).err(), Some(PasskeyError::NobodyApproves));
}

/// Passkeys that count as this, for so many seconds.
fn configured_as(level: AssuranceLevel, seconds: i64) -> Result<Passkeys, PasskeyError> {
    let passkeys = Passkeys::new("herstel.example", SITE, SITE).unwrap();
    passkeys.counting_as(level, SignedDuration::from_secs(seconds))
}

#[test]
fn how_long_and_for_how_much_a_passkey_counts_has_bounds() {
    for (seconds, is_right) in [(59, false), (60, true), (3_600, true), (3_601, false), (0, false)] {
        let found = configured_as(AssuranceLevel::Substantial, seconds).err();
        assert_eq!(found, (!is_right).then_some(PasskeyError::MaxAge), "{seconds}");
    }
    for level in [AssuranceLevel::Substantial, AssuranceLevel::High] {
        assert!(configured_as(level, 300).unwrap().with_ways(&Providers::default()).is_ok());
    }
}

#[tokio::test]
async fn nobody_but_staff_is_asked_for_a_passkey_again() {
    let world = World::new().await;
    assert_eq!(world.app.parent(ANNA).await.get(AGAIN).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.app.visitor().get(AGAIN).await.location(), "/inloggen");
    assert_eq!(App::plain().await.signed_in(HANDLER).await.get(AGAIN).await.status, StatusCode::NOT_FOUND);
}
