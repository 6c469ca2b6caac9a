//! What a refusal leads to. The provider would say the same again of somebody whom it still knows, so it is told to ask;
//! a session that stands is not denied.

use super::{BASIC, World, parsed};
use crate::app::Answer;
use axum::http::StatusCode;
use herstel_web::ProviderKind;
use serde_json::{Value, json};

const ANEW: &str = "/inloggen/met/digid?opnieuw=true";

/// The links of the refusal, besides those of every page.
fn ways_on(answer: &Answer) -> Vec<String> {
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    page.links().into_iter().filter(|link| link.starts_with("/inloggen")).collect()
}

#[tokio::test]
async fn whoever_was_not_sure_enough_is_asked_anew_when_they_try_again() {
    for change in [
        (|claims| claims["acr"] = json!(BASIC)) as fn(&mut Value),
        |claims| claims["acr"] = json!("urn:test:onbekend"),
        |claims| claims["auth_time"] = json!(0),
        |claims| claims["bsn"] = Value::Null,
    ] {
        let world = World::of(ProviderKind::Citizens).await;
        let mut browser = world.app.visitor();
        let answer = world.sign_in(&mut browser, change).await;
        assert!(answer.status.is_client_error());
        assert_eq!(ways_on(&answer), [ANEW]);
        let answer = browser.get(ANEW).await;
        let asked = parsed(answer.location().split_once('?').unwrap().1);
        assert_eq!(asked["prompt"], "login");
        assert_eq!(asked["max_age"], "43200", "it is signing in and nothing more");
    }
}

#[tokio::test]
async fn staff_whom_nobody_knows_here_may_be_somebody_else_at_their_provider() {
    let world = World::of(ProviderKind::Staff).await;
    let answer = world.sign_in(&mut world.app.visitor(), |_| {}).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(ways_on(&answer), [ANEW]);
}

#[tokio::test]
async fn nobody_is_asked_anew_without_need() {
    let world = World::of(ProviderKind::Citizens).await;
    let underway = world.leave(&mut world.app.visitor()).await;
    assert!(!underway.asked.contains_key("prompt"), "{:?}", underway.asked);
    let answer = world.sign_in(&mut world.app.visitor(), |claims| claims["nonce"] = json!("x")).await;
    assert_eq!(ways_on(&answer), ["/inloggen"]);
    let mut browser = world.app.visitor();
    assert_eq!(browser.get("/inloggen/met/digid?opnieuw=misschien").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn whoever_is_signed_in_already_is_told_so_and_goes_on() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    // Two windows: the second answer comes when the first has become a session.
    let (first, second) = (world.leave(&mut browser).await, world.leave(&mut browser).await);
    let token = world.provider.sign(&world.claims(&first));
    world.come_back(&mut browser, &first, token).await.location();
    let cookies = browser.cookies.clone();
    for underway in [&second, &first] {
        let token = world.provider.sign(&world.claims(underway));
        let answer = world.come_back(&mut browser, underway, token).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains("U bent hier al ingelogd."), "{}", page.main_text());
        assert!(page.links().contains(&"/mijn-zaak".to_owned()));
        assert!(!page.links().contains(&"/inloggen".to_owned()));
    }
    assert_eq!(browser.cookies, cookies, "the same session");
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/aanmelden");
}
