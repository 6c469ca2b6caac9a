//! Signing in too often at a provider: who does it waits, and nobody else.

use super::{Logged, World};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use herstel_store::AttemptLimit;
use herstel_web::ProviderKind;
use serde_json::json;
use std::net::SocketAddr;
use tower::ServiceExt as _;

const TWICE: AttemptLimit = AttemptLimit { count: 2, seconds: 600 };

#[tokio::test]
async fn one_citizen_signs_in_so_often_another_does_not_wait_and_it_passes() {
    let mut world = World::of(ProviderKind::Citizens).await;
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = TWICE);
    for turn in 0..3 {
        // Each time with a token that has another subject: the citizen number is what is counted.
        let subject = format!("pseudoniem-{turn}");
        let answer = world.sign_in(&mut world.app.visitor(), |claims| claims["sub"] = json!(subject)).await;
        let expected = if turn < 2 { StatusCode::SEE_OTHER } else { StatusCode::TOO_MANY_REQUESTS };
        assert_eq!(answer.status, expected, "{turn}");
    }
    let other = world.sign_in(&mut world.app.visitor(), |claims| claims["bsn"] = json!("999000032")).await;
    assert_eq!(other.location(), "/mijn-zaak", "somebody else");
    world.wait(1_200);
    assert_eq!(world.sign_in(&mut world.app.visitor(), |_| {}).await.location(), "/mijn-zaak");
}

#[tokio::test]
async fn staff_whom_nobody_knows_here_are_counted_by_what_the_provider_calls_them() {
    let mut world = World::of(ProviderKind::Staff).await;
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = TWICE);
    for expected in [StatusCode::FORBIDDEN, StatusCode::FORBIDDEN, StatusCode::TOO_MANY_REQUESTS] {
        let answer = world.sign_in(&mut world.app.visitor(), |_| {}).await;
        assert_eq!(answer.status, expected, "{}", answer.text());
    }
    let other = world.sign_in(&mut world.app.visitor(), |claims| claims["sub"] = json!("een-ander")).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "not known either, and not counted with them");
}

/// Each way to a provider is a row in the database and may be a question to the provider.
#[tokio::test]
async fn going_to_the_provider_is_counted_by_address_also_to_show_again_who_one_is() {
    let mut world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let cookies = browser.cookies;
    world.app = world.app.changed(|state| state.limits.sign_in_by_address = TWICE);
    let router = world.app.router();
    for path in ["/inloggen/met/digid", "/inloggen/met/digid?opnieuw=true", "/inloggen/met/digid/opnieuw"] {
        // An address of its own for each way, so that each is seen to count.
        let peer: SocketAddr = format!("203.0.113.{}:1", path.len()).parse().unwrap();
        for turn in 0..3 {
            let cookie = format!("herstel-session={}", cookies["herstel-session"]);
            let request = Request::get(path).header("cookie", cookie).extension(ConnectInfo(peer));
            let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let expected = if turn < 2 { StatusCode::SEE_OTHER } else { StatusCode::TOO_MANY_REQUESTS };
            assert_eq!(answer.status(), expected, "{path} {turn}");
        }
    }
}

/// Forged answers in the name of somebody use up nothing of theirs.
#[tokio::test]
async fn tokens_that_are_refused_do_not_keep_the_citizen_out() {
    let mut world = World::of(ProviderKind::Citizens).await;
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = TWICE);
    for _ in 0..5 {
        let answer = world.sign_in(&mut world.app.visitor(), |claims| claims["nonce"] = json!("x")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(world.sign_in(&mut world.app.visitor(), |_| {}).await.location(), "/mijn-zaak");
}

#[tokio::test]
async fn a_sign_in_and_its_limit_are_logged_without_saying_who() {
    let mut world = World::of(ProviderKind::Citizens).await;
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = TWICE);
    let logged = Logged::start();
    for _ in 0..3 {
        world.sign_in(&mut world.app.visitor(), |_| {}).await;
    }
    let events = crate::security_log::events(&logged);
    let count =
        |event: &str| events.iter().filter(|line| line.contains(&format!("event=\"{event}\""))).count();
    assert_eq!((count("signed-in"), count("too-many")), (2, 1), "{events:?}");
    assert!(events[0].contains("provider=\"digid\"") && events[0].contains("level=Middle"), "{events:?}");
    assert!(!events.concat().contains(super::BSN) && !events.concat().contains("pseudoniem"), "{events:?}");
}
