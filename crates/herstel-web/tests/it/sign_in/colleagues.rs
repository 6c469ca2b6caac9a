//! Two people of one office sign in: the office is one for what they may do, and each of them is one for everything else.

use super::{Logged, SUBSTANTIAL, World, parsed};
use crate::app::Browser;
use axum::http::StatusCode;
use herstel_store::AttemptLimit;
use herstel_web::ProviderKind;
use serde_json::{Value, json};

const OFFICE: &str = "12345678";
const AGAIN: &str = "/inloggen/met/digid/opnieuw";

/// Somebody of an office, as the provider calls them.
fn is(claims: &mut Value, office: &str, subject: &str) {
    claims["kvk"] = json!(office);
    claims["sub"] = json!(subject);
}

async fn come<'a>(world: &'a World, office: &str, subject: &str) -> Browser<'a> {
    let mut browser = world.app.visitor();
    let answer = world.sign_in(&mut browser, |claims| is(claims, office, subject)).await;
    assert_eq!(answer.location(), "/namens");
    browser
}

async fn reference(browser: &mut Browser<'_>) -> String {
    let session = browser.get("/api/v1/session").await.json();
    session["reference"].as_str().unwrap().to_owned()
}

async fn is_signed_in(browser: &mut Browser<'_>) -> bool {
    browser.get("/ingelogd").await.status == StatusCode::OK
}

#[tokio::test]
async fn colleagues_do_not_see_or_end_each_others_sessions_and_keep_their_reference() {
    let world = World::of(ProviderKind::Organisations).await;
    let (mut here, mut there) =
        (come(&world, OFFICE, "medewerker-a").await, come(&world, OFFICE, "medewerker-a").await);
    let mut colleague = come(&world, OFFICE, "medewerker-b").await;
    let page = colleague.open("/ingelogd").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("U bent nergens anders ingelogd."), "{}", page.main_text());
    let (own, theirs) = (reference(&mut here).await, reference(&mut colleague).await);
    assert_ne!(own, theirs);
    assert_eq!(own, reference(&mut there).await, "at every sign-in the same");
    assert!(page.main_text().contains(&theirs) && !page.main_text().contains(&own));
    let page = here.open("/ingelogd").await;
    here.submit(&page, "/ingelogd/andere-beeindigen", &[]).await.location();
    assert!(!is_signed_in(&mut there).await);
    assert!(is_signed_in(&mut here).await && is_signed_in(&mut colleague).await);
}

#[tokio::test]
async fn somebody_of_an_office_sees_what_their_provider_calls_them_and_nobody_else_does() {
    let world = World::of(ProviderKind::Organisations).await;
    let logged = Logged::start();
    let mut browser = world.app.visitor();
    let named = |claims: &mut Value| {
        is(claims, OFFICE, "medewerker-a");
        claims["name"] = json!("Mr. E. Verzonnen");
    };
    world.sign_in(&mut browser, named).await.location();
    let page = browser.open("/ingelogd").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("U bent Mr. E. Verzonnen."), "{}", page.main_text());
    let own = reference(&mut browser).await;
    let mut colleague = come(&world, OFFICE, "medewerker-b").await;
    assert!(!colleague.open("/ingelogd").await.main_text().contains("Verzonnen"));
    let events = crate::security_log::events(&logged);
    assert!(events[0].contains("signed-in") && events[0].contains(&own), "{events:?}");
    assert!(!logged.text().contains("medewerker-a") && !logged.text().contains("E. Verzonnen"));
}

#[tokio::test]
async fn a_step_up_of_one_colleague_is_none_for_another() {
    let world = World::of(ProviderKind::Organisations).await;
    let mut browser = come(&world, OFFICE, "medewerker-a").await;
    let before = browser.cookies.clone();
    for (subject, is_same) in [("medewerker-b", false), ("medewerker-a", true)] {
        let logged = Logged::start();
        let answer = browser.get(AGAIN).await;
        let address = answer.location().to_owned();
        let underway = super::Underway { asked: parsed(address.split_once('?').unwrap().1), address };
        let mut claims = world.claims(&underway);
        is(&mut claims, OFFICE, subject);
        claims["acr"] = json!(SUBSTANTIAL);
        let token = world.provider.sign(&claims);
        let answer = world.come_back(&mut browser, &underway, token).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, is_same, "{subject}: {}", answer.status);
        assert_eq!(logged.text().contains("code=\"somebody-else\""), !is_same, "{subject}");
        assert_eq!(browser.cookies != before, is_same, "{subject}: a new session only for who it was");
    }
}

#[tokio::test]
async fn one_colleague_signs_in_so_often_another_does_not_wait() {
    let mut world = World::of(ProviderKind::Organisations).await;
    let twice = AttemptLimit { count: 2, seconds: 600 };
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = twice);
    for turn in 0..3 {
        let mut browser = world.app.visitor();
        let answer = world.sign_in(&mut browser, |claims| is(claims, OFFICE, "medewerker-a")).await;
        let expected = if turn < 2 { StatusCode::SEE_OTHER } else { StatusCode::TOO_MANY_REQUESTS };
        assert_eq!(answer.status, expected, "{turn}");
    }
    come(&world, OFFICE, "medewerker-b").await;
}

#[tokio::test]
async fn who_signs_in_for_another_office_is_out_of_the_one_before_and_their_colleagues_are_not() {
    let world = World::of(ProviderKind::Organisations).await;
    let (mut before, mut colleague) =
        (come(&world, OFFICE, "medewerker-a").await, come(&world, OFFICE, "medewerker-b").await);
    let mut after = come(&world, "87654321", "medewerker-a").await;
    assert!(!is_signed_in(&mut before).await);
    assert!(is_signed_in(&mut after).await && is_signed_in(&mut colleague).await);
}

#[tokio::test]
async fn the_claim_that_tells_colleagues_apart_can_be_another_and_is_never_done_without() {
    let claim = |settings: &mut herstel_web::ProviderSettings| {
        settings.colleague_claim = Some("handelende".to_owned());
    };
    let world = World::with(ProviderKind::Organisations, claim).await;
    let mut references = Vec::new();
    for acting in ["een", "twee"] {
        let mut browser = world.app.visitor();
        let answer = world
            .sign_in(&mut browser, |claims| {
                is(claims, OFFICE, "van het kantoor");
                claims["handelende"] = json!(acting);
            })
            .await;
        assert_eq!(answer.location(), "/namens");
        references.push(reference(&mut browser).await);
    }
    assert_ne!(references[0], references[1]);
    for acting in [Value::Null, json!(7), json!(""), json!("x".repeat(256))] {
        let mut browser = world.app.visitor();
        let answer = world
            .sign_in(&mut browser, |claims| {
                is(claims, OFFICE, "van het kantoor");
                claims["handelende"] = acting.clone();
            })
            .await;
        assert!(answer.status.is_client_error(), "{acting}: {}", answer.status);
        assert!(!is_signed_in(&mut browser).await, "{acting}");
    }
}
