//! Changes that somebody did not mean to send, and keys of others: refused on every route of the table.

use crate::{
    api::{
        authorisation::{Line, routes},
        roles::{
            CASE_HANDLER, COMMITTEE_OF, LEADS, OWN, STEERS, SUPPORTS, VISITOR, address, browser_of, csrf,
            given_grounds, given_objection,
        },
    },
    app::{ANNA, App, Browser, HANDLER, JAN, OTHER, SAMIRA},
    staff::{dossier, journal, number},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::Actor;
use herstel_web::IdSource;
use serde_json::json;

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

fn changes() -> impl Iterator<Item = &'static Line> {
    routes().filter(|(method, ..)| *method != "GET")
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

/// Headers and cookies by which somebody says that they are another.
fn claims() -> Vec<(&'static str, String)> {
    let names = ["x-role", "x-user", "x-actor", "x-forwarded-user", "x-remote-user", "remote-user", "from"];
    let named = names.iter().map(|name| (*name, SAMIRA.to_string()));
    let roles =
        ["x-role", "x-forwarded-groups", "x-herstel-role"].map(|name| (name, "case-handler".to_owned()));
    named.chain(roles).chain([("authorization", format!("Bearer {SAMIRA}"))]).collect()
}

#[tokio::test]
async fn nobody_gets_further_by_saying_that_they_are_somebody_else() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let (number, before) = (number(&app, case).await, journal(&app, case).await);
    let mut other = app.parent(OTHER).await;
    for (name, value) in [("role", "case-handler".to_owned()), ("user", SAMIRA.to_string())] {
        other.cookies.insert(name.to_owned(), value);
    }
    for path in [
        "/werk".to_owned(),
        "/sturing".to_owned(),
        format!("/werk/dossier/{number}"),
        format!("/namens/{number}"),
        format!("/api/v1/dossiers/{number}"),
        "/api/v1/dossiers".to_owned(),
    ] {
        for (name, value) in claims() {
            let mut browser = other.clone();
            let answer = browser.send(Method::GET, &path, &[(name, value.as_str())], Body::empty()).await;
            let refused = [StatusCode::NOT_FOUND, StatusCode::UNAUTHORIZED].contains(&answer.status);
            let to_sign_in =
                answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/inloggen";
            assert!(refused || to_sign_in, "{name} {path}: {}", answer.status);
        }
    }
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_form_that_says_who_sends_it_is_of_who_is_signed_in() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let (samira, jan) = (SAMIRA.to_string(), JAN.to_string());
    let claimed = [("role", "reviewer"), ("actor", jan.as_str()), ("approved_by", jan.as_str())];
    // Who proposed it does not become its second reader.
    let mut browser = app.signed_in(HANDLER).await;
    let page = browser.open(&path).await;
    let token = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let version = dossier(&app, case).await.version.to_string();
    let fields =
        [&[("csrf", token.as_str()), ("version", version.as_str())][..], claimed.as_slice()].concat();
    let answer = browser.post(&format!("{path}/akkoord"), &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", page.main_text());
    assert!(!journal(&app, case).await.contains(&"decision-approved"));
    app.approve(case, decision).await;
    // A parent chooses as a parent, whoever they say that they are.
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak").await;
    let claimed = [("role", "case-handler"), ("actor", samira.as_str()), ("recorded_by", samira.as_str())];
    let fields = [&[("option-first-review", "wait"), ("by_word", "phone")][..], claimed.as_slice()].concat();
    browser.submit(&page, "/mijn-zaak/keuze", &fields).await.location();
    let made = app.own_dossier(ANNA).await.unwrap().choices.remove(0);
    assert_eq!(made.recorded_by, Actor::Person { person: ANNA });
    assert_eq!(made.heard(), herstel_domain::choices::Heard::PORTAL);
    // A program that says more than the API asks is refused, and nothing of it is done.
    let number = number(&app, case).await;
    let mut client = crate::api::Client::new(&app, Actor::Person { person: ANNA }).await;
    let body = json!({
        "expected_version": dossier(&app, case).await.version, "step": "first-review", "option": "continue",
        "recorded_by": samira,
    });
    let answer = client.post(&format!("/dossiers/{number}/choices"), &body).await;
    assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.text());
    assert_eq!(app.own_dossier(ANNA).await.unwrap().choices.len(), 1);
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
