//! What whoever guards the installation finds in the log, and what nobody finds there.

use crate::{
    api::Client,
    app::{ANNA, App, HANDLER, OTHER, SAMIRA, STEERING, bsn},
    sign_in::Logged,
    staff::number,
};
use axum::{body::Body, http::Method};
use herstel_kernel::Actor;
use herstel_store::AttemptLimit;
use serde_json::json;

/// The events for whoever guards, in order.
pub fn events(logged: &Logged) -> Vec<String> {
    logged.text().lines().filter(|line| line.contains(" security: ")).map(str::to_owned).collect()
}

fn assert_told(events: &[String], what: &[&str]) {
    let found = events.iter().any(|line| what.iter().all(|part| line.contains(part)));
    assert!(found, "no event with {what:?} in {events:#?}");
}

#[tokio::test]
async fn what_touches_safety_is_logged_with_its_operation_and_says_nothing_of_anybody() {
    let limit = AttemptLimit { count: 1, seconds: 600 };
    let app = App::demo().await.changed(|state| state.limits.look_ups_by_account = limit);
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let samira = SAMIRA.to_string();
    let logged = Logged::start();

    // Signing in and out, in the demonstration.
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "samira")]).await;
    let secret = browser.cookies["herstel-session"].clone();
    assert_told(&events(&logged), &["event=\"signed-in\"", "role=\"staff\"", &samira, "provider=\"demo\""]);
    let page = browser.open("/werk").await;
    browser.submit(&page, "/uitloggen", &[]).await;
    assert_told(&events(&logged), &["event=\"sessions-ended\"", &samira, "count=1"]);

    // A route for others, a dossier of somebody else, nobody at all.
    app.signed_in(STEERING).await.get(&format!("/werk/dossier/{number}")).await;
    let guard =
        ["event=\"no-access\"", "why=\"guard\"", "route=\"/werk/dossier/{number}\"", "role=\"staff\""];
    assert_told(&events(&logged), &guard);
    app.parent(OTHER).await.get(&format!("/api/v1/dossiers/{number}")).await;
    assert_told(
        &events(&logged),
        &["why=\"absent-or-not-theirs\"", "route=\"/api/v1/dossiers/{number}\"", "person"],
    );
    app.visitor().get("/mijn-zaak").await;
    assert_told(&events(&logged), &[" INFO ", "why=\"not-signed-in\"", "role=\"visitor\""]);

    // Going round what protects.
    app.parent(ANNA).await.post("/mijn-zaak/klopt-niet", &[("csrf", "onzin")]).await;
    assert_told(&events(&logged), &[" WARN ", "why=\"forged\"", "route=\"/mijn-zaak/klopt-niet\""]);
    let says = [("sec-fetch-site", "cross-site")];
    app.parent(ANNA).await.send(Method::POST, "/mijn-zaak/klopt-niet", &says, Body::empty()).await;
    assert_told(&events(&logged), &["why=\"other-site\""]);
    let mut client = Client::new(&app, HANDLER).await;
    for at in 6..8 {
        client.post("/dossiers/search", &json!({ "search": bsn(at) })).await;
    }
    assert_told(&events(&logged), &["event=\"too-many\"", "limit=\"look-up-by-account\"", &samira]);

    // Opening what is closed.
    let version = app.own_dossier(ANNA).await.unwrap().version;
    let close = json!({ "expected_version": version, "reason": "Mag niet gevonden worden." });
    let closed = client.post(&format!("/dossiers/{number}/protection"), &close).await;
    assert!(closed.status.is_success(), "{}", closed.text());
    let path = format!("/dossiers/{number}/emergency-access");
    let mut jan = Client::new(&app, crate::app::REVIEWER).await;
    let opened = jan.post(&path, &json!({ "reason": "Brand in het huis.", "hours": 2 })).await;
    assert!(opened.status.is_success(), "{}", opened.text());
    assert_told(&events(&logged), &[" WARN ", "event=\"emergency-access\"", "role=\"staff\""]);

    let all = events(&logged);
    for line in &all {
        assert!(line.contains("operation=op-") || line.contains("sign-in-refused"), "{line}");
    }
    // The digits of a moment are nobody's number.
    let all: Vec<&str> = all.iter().filter_map(|line| line.split_once(' ')).map(|(_, said)| said).collect();
    let all = all.join("\n");
    let words = ["Anna", "Voorbeeld", "Almere", "9990", "onzin", "Brand", "gevonden", "Samira"];
    for secret in [&secret, &client.csrf, &number].map(String::as_str).into_iter().chain(words) {
        assert!(!all.contains(secret), "{secret} in {all}");
    }
    let person = Actor::Person { person: ANNA }.person().unwrap().to_string();
    assert!(!all.contains(&person), "a parent is not named by an id either");
}
