//! Changes that somebody did not mean to send, and keys of others: refused on every route of the table.

use crate::{
    api::authorisation::{
        CASE_HANDLER, COMMITTEE_OF, LEADS, OWN, ROUTES, STEERS, SUPPORTS, VISITOR, address, browser_of, csrf,
        given_grounds, given_objection,
    },
    app::{ANNA, App, Browser, OTHER},
    staff::{journal, number},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_web::IdSource;

/// Changes that take no token: they need no session, so nothing is done in the name of whoever is signed in.
const WITHOUT_TOKEN: [&str; 1] = ["/api/v1/demo/session"];

/// How a request is forged: the token it carries, and what the browser says about where it comes from.
struct Forgery<'a> {
    what: &'a str,
    token: Option<&'a str>,
    says: Option<(&'a str, &'a str)>,
}

async fn send(
    browser: &mut Browser<'_>,
    method: &str,
    path: &str,
    body: &str,
    token: Option<&str>,
    more: &[(&str, &str)],
) -> StatusCode {
    let is_api = path.starts_with("/api/");
    let kind = if is_api { "application/json" } else { "application/x-www-form-urlencoded" };
    let mut headers = vec![("content-type", kind), ("host", "herstel.example")];
    let mut body = body.to_owned();
    match token {
        Some(token) if is_api => headers.push(("x-csrf-token", token)),
        Some(token) => body = format!("csrf={token}&{body}"),
        None => {}
    }
    headers.extend(more);
    let method: Method = method.parse().unwrap();
    let answer = browser.clone().send(method, path, &headers, Body::from(body)).await;
    let to_sign_in = answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/inloggen";
    if to_sign_in { StatusCode::UNAUTHORIZED } else { answer.status }
}

fn changes() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str, &'static str)> {
    ROUTES.iter().filter(|(method, ..)| *method != "GET")
}

/// Every change of pages and API, for a role that may make it.
#[tokio::test]
async fn every_change_is_refused_without_the_token_of_this_session_or_from_another_site() {
    // Counted secrets would meet those of the sessions that the test makes: a token of somebody else must be another.
    let app = App::demo().await.changed(|state| state.ids = IdSource::system());
    let (case, decision) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    given_grounds(&app, case).await;
    given_objection(&app, case, decision).await;
    let (number, before) = (number(&app, case).await, journal(&app, case).await);
    let foreign = csrf(&mut app.parent(OTHER).await).await;
    let mut tried = 0;
    for (method, path, allowed, body) in changes() {
        let path = address(path, &number, decision);
        // Where nobody has what the address names, one who may use the route for what they have.
        let usual = match path.split('/').nth(1) {
            Some("werk") if path.starts_with("/werk/team") => LEADS,
            Some("api") if path.contains("/divisions") => LEADS,
            Some("api") if path.ends_with("/closing") => CASE_HANDLER,
            Some("werk") => CASE_HANDLER,
            Some("gemeente") => SUPPORTS,
            Some("commissie") => COMMITTEE_OF,
            _ => OWN,
        };
        let mut browser = browser_of(&app, allowed.chars().next().unwrap_or(usual)).await;
        let own = csrf(&mut browser).await;
        let from = |what, name, says| Forgery { what, token: Some(own.as_str()), says: Some((name, says)) };
        let mut forgeries = vec![
            from("another site", "sec-fetch-site", "cross-site"),
            from("a neighbouring site", "sec-fetch-site", "same-site"),
            from("a made up word", "sec-fetch-site", "onzin"),
            from("another origin", "origin", "https://elders.example"),
            from("a neighbouring origin", "origin", "https://a.herstel.example"),
            from("an origin that is none", "origin", "herstel.example"),
        ];
        if !WITHOUT_TOKEN.contains(&path.as_str()) {
            let with = |what, token| Forgery { what, token, says: None };
            forgeries.extend([
                with("no token", None),
                with("an empty token", Some("")),
                with("another token", Some("onzin")),
                with("the token of somebody else", Some(foreign.as_str())),
                with("half a token", Some(&own[..32])),
            ]);
        }
        for Forgery { what, token, says } in forgeries {
            let status = send(&mut browser, method, &path, body, token, says.as_slice()).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{method} {path}: {what}");
            tried += 1;
        }
    }
    assert!(tried > 300, "{tried}");
    assert_eq!(journal(&app, case).await, before);
    // What is our own is not refused, however a browser says so.
    let mut browser = app.parent(ANNA).await;
    let own = csrf(&mut browser).await;
    let path = "/ingelogd/andere-beeindigen";
    for says in [
        None,
        Some(("sec-fetch-site", "same-origin")),
        Some(("origin", "https://herstel.example")),
        Some(("origin", "null")),
    ] {
        let status = send(&mut browser, "POST", path, "", Some(&own), says.as_slice()).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{says:?}");
    }
}

/// A cookie of somebody else's visit does not make their token ours.
#[tokio::test]
async fn the_token_of_an_ended_session_is_worth_nothing() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let old = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let mut again = app.parent(ANNA).await;
    let status = send(&mut again, "POST", "/ingelogd/andere-beeindigen", "", Some(&old), &[]).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "the same person in another browser");
}

/// Who may not use a route learns nothing from a key, and a key that cannot be one is not even looked at.
#[tokio::test]
async fn the_guard_comes_before_the_key_of_a_request() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut tried = 0;
    for (method, path, _, body) in changes().filter(|(_, _, allowed, _)| !allowed.contains(STEERS)) {
        let path = address(path, &number, decision);
        for (role, expected) in [(VISITOR, StatusCode::UNAUTHORIZED), (STEERS, StatusCode::NOT_FOUND)] {
            let mut browser = browser_of(&app, role).await;
            let own = csrf(&mut browser).await;
            for key in ["", "a b", "goed-1", "goed-1"] {
                let more = [("idempotency-key", key)];
                let status = send(&mut browser, method, &path, body, Some(&own), &more).await;
                assert_eq!(status, expected, "{role} {method} {path} with the key {key:?}");
            }
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
}
