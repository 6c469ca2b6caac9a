//! Who may do what with whose dossier, route by route: complete over the route table.

use crate::{
    app::{ANNA, App, Case, HANDLER, OTHER, REVIEWER, STEERING, bsn},
    staff::{journal, number},
};
use axum::{
    body::Body,
    http::{Method as HttpMethod, StatusCode},
};
use herstel_kernel::{Actor, DecisionId};
use herstel_web::{Method, route_table};
use std::collections::BTreeSet;

/// Who asks: nobody, the parent of the dossier, another parent, a case handler, a second reader, who steers.
const VISITOR: char = 'v';
const OWN: char = 'o';
const OTHER_PARENT: char = 'a';
const CASE_HANDLER: char = 'h';
const SECOND_READER: char = 'r';
const STEERS: char = 's';
const EVERYBODY: [char; 6] = [VISITOR, OWN, OTHER_PARENT, CASE_HANDLER, SECOND_READER, STEERS];

/// For each route who gets through, with the dossier of the first parent in the address. Everybody else finds
/// nothing, and a visitor is asked to sign in.
const ROUTES: &[(&str, &str, &str, &str)] = &[
    // Method, path, who gets through, body (a form for pages, JSON for the API).
    ("GET", "/", "voahrs", ""),
    ("GET", "/inloggen", "voahrs", ""),
    ("POST", "/uitloggen", "voahrs", ""),
    ("GET", "/taal/{code}", "voahrs", ""),
    ("GET", "/snel-weg", "voahrs", ""),
    ("GET", "/ingelogd", "oahrs", ""),
    ("POST", "/ingelogd/beeindigen", "oahrs", "session=ses-00000000000000000000000000000000"),
    ("POST", "/ingelogd/andere-beeindigen", "oahrs", ""),
    ("GET", "/regelingen", "voahrs", ""),
    ("GET", "/regelingen/{id}", "voahrs", ""),
    ("GET", "/sturing", "s", ""),
    ("GET", "/demo", "voahrs", ""),
    ("GET", "/demo/{slug}", "voahrs", ""),
    ("POST", "/demo/inloggen", "voahrs", "person=jan"),
    ("POST", "/demo/dag", "voahrs", ""),
    ("GET", "/aanmelden", "oa", ""),
    ("POST", "/aanmelden", "oa", ""),
    ("GET", "/mijn-zaak", "oa", ""),
    ("GET", "/mijn-zaak/gegevens", "oa", ""),
    ("GET", "/mijn-zaak/besluit/{decision}", "o", ""),
    ("GET", "/mijn-zaak/klopt-niet", "oa", ""),
    ("POST", "/mijn-zaak/klopt-niet", "oa", ""),
    ("POST", "/mijn-zaak/keuze", "oa", ""),
    ("GET", "/brief/{file}", "ohr", ""),
    ("GET", "/werk", "hr", ""),
    ("POST", "/werk/zoeken", "hr", "search=anna"),
    ("GET", "/werk/tweede-lezing", "hr", ""),
    ("GET", "/werk/dossier/{number}", "hr", ""),
    ("POST", "/werk/dossier/{number}/behandelaar", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/feiten", "hr", ""),
    ("POST", "/werk/dossier/{number}/feiten", "hr", "version=0&source=brief"),
    ("GET", "/werk/dossier/{number}/stap/{step}", "hr", ""),
    ("POST", "/werk/dossier/{number}/stap/{step}", "hr", "version=0"),
    ("GET", "/werk/dossier/{number}/besluit/{decision}", "hr", ""),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/akkoord", "hr", "version=0"),
    ("POST", "/werk/dossier/{number}/besluit/{decision}/terug", "hr", "version=0&remarks=x"),
    ("POST", "/werk/dossier/{number}/opmerking/{dispute}", "hr", "version=0"),
    ("GET", "/api/v1/openapi.json", "voahrs", ""),
    ("GET", "/api/v1/schemes", "voahrs", ""),
    ("GET", "/api/v1/schemes/{id}", "voahrs", ""),
    ("GET", "/api/v1/session", "oahrs", ""),
    ("GET", "/api/v1/sessions", "oahrs", ""),
    ("POST", "/api/v1/sessions/{session}/end", "oahrs", "{}"),
    ("POST", "/api/v1/sessions/end-others", "oahrs", "{}"),
    ("POST", "/api/v1/demo/session", "voahrs", r#"{"person":"jan"}"#),
    ("POST", "/api/v1/registrations", "oahr", r#"{"name":"","bsn":"","born_on":""}"#),
    ("GET", "/api/v1/me", "oa", ""),
    ("GET", "/api/v1/dossiers", "hr", ""),
    ("POST", "/api/v1/dossiers/search", "hr", r#"{"search":"anna"}"#),
    ("GET", "/api/v1/dossiers/{number}", "ohr", ""),
    ("PUT", "/api/v1/dossiers/{number}/handler", "hr", r#"{"expected_version":0}"#),
    ("PUT", "/api/v1/dossiers/{number}/facts", "hr", r#"{"expected_version":0,"source":"brief","facts":[]}"#),
    ("GET", "/api/v1/dossiers/{number}/steps/{step}/calculation", "hr", ""),
    ("GET", "/api/v1/proposals", "hr", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions", "hr", r#"{"expected_version":0,"step":"first-review"}"#),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}", "ohr", ""),
    ("GET", "/api/v1/dossiers/{number}/decisions/{decision}/letter", "ohr", ""),
    ("POST", "/api/v1/dossiers/{number}/decisions/{decision}/approval", "hr", r#"{"expected_version":0}"#),
    (
        "POST",
        "/api/v1/dossiers/{number}/decisions/{decision}/return",
        "hr",
        r#"{"expected_version":0,"remarks":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/choices",
        "ohr",
        r#"{"expected_version":0,"step":"first-review","option":"wait"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes",
        "ohr",
        r#"{"expected_version":0,"about":{"kind":"other"},"words":"x"}"#,
    ),
    (
        "POST",
        "/api/v1/dossiers/{number}/disputes/{dispute}/answer",
        "hr",
        r#"{"expected_version":0,"result":"kept","answer":"x"}"#,
    ),
];

fn name(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
    }
}

#[test]
fn every_route_has_an_entry_and_every_entry_is_a_route() {
    let routes: BTreeSet<(&str, &str)> =
        route_table(true).into_iter().map(|route| (name(route.method), route.path)).collect();
    let entries: BTreeSet<(&str, &str)> = ROUTES.iter().map(|(method, path, ..)| (*method, *path)).collect();
    let without_entry: Vec<_> = routes.difference(&entries).collect();
    let without_route: Vec<_> = entries.difference(&routes).collect();
    assert!(
        without_entry.is_empty() && without_route.is_empty(),
        "no entry: {without_entry:?}; no route: {without_route:?}"
    );
}

#[tokio::test]
async fn each_role_gets_through_exactly_where_it_may() {
    for role in EVERYBODY {
        let app = App::demo().await;
        let (case, decision) = app.given_first_review(ANNA).await;
        app.given_registration(OTHER).await;
        let before = journal(&app, case).await;
        for (method, path, allowed, body) in ROUTES {
            let status = attempt(&app, role, case, decision, method, path, body).await;
            let expected = if allowed.contains(role) {
                "through"
            } else if role == VISITOR {
                "sign in"
            } else {
                "absent"
            };
            let found = match status {
                StatusCode::UNAUTHORIZED => "sign in",
                StatusCode::NOT_FOUND => "absent",
                status if status.is_server_error() || status == StatusCode::FORBIDDEN => "failed",
                _ => "through",
            };
            assert_eq!(found, expected, "{role} {method} {path}: {status}");
        }
        assert_eq!(journal(&app, case).await, before, "nothing changed by forms on an old version");
    }
}

/// Sends a request with everything that a real one has; a redirect to sign-in counts as 401.
async fn attempt(
    app: &App,
    role: char,
    case: Case,
    decision: DecisionId,
    method: &str,
    path: &str,
    body: &str,
) -> StatusCode {
    let mut browser = match role {
        VISITOR => app.visitor(),
        OWN => app.parent(ANNA).await,
        OTHER_PARENT => app.parent(OTHER).await,
        CASE_HANDLER => app.signed_in(HANDLER).await,
        SECOND_READER => app.signed_in(REVIEWER).await,
        STEERS => app.signed_in(STEERING).await,
        role => panic!("no role {role}"),
    };
    let path = path
        .replace("{number}", &number(app, case).await)
        .replace("{decision}", &decision.to_string())
        .replace("{dispute}", &format!("dis-{:032}", 0))
        .replace("{file}", &format!("{}.pdf", decision.to_string().replace("dec-", "let-")))
        .replace("{step}", "first-review")
        .replace("{session}", &format!("ses-{:032}", 0))
        .replace("{id}", "kot-2021")
        .replace("{code}", "nl")
        .replace("{slug}", "anna");
    send(&mut browser, method, &path, body).await
}

async fn send(browser: &mut crate::app::Browser<'_>, method: &str, path: &str, body: &str) -> StatusCode {
    let csrf = csrf(browser).await;
    let is_api = path.starts_with("/api/");
    let method: HttpMethod = method.parse().unwrap();
    let answer = if method == HttpMethod::GET {
        browser.get(path).await
    } else if is_api {
        let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
        browser.send(method, path, &headers, Body::from(body.to_owned())).await
    } else {
        let body = format!("csrf={csrf}&{body}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        browser.send(method, path, &headers, Body::from(body)).await
    };
    let to_sign_in = answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/inloggen";
    if to_sign_in { StatusCode::UNAUTHORIZED } else { answer.status }
}

/// The token of the session, or of the visitor, from a page that has a form.
async fn csrf(browser: &mut crate::app::Browser<'_>) -> String {
    let page = browser.open("/demo").await;
    page.elements("input").find(|field| field.get("name").is_some_and(|name| name == "csrf")).unwrap()["value"].clone()
}

#[tokio::test]
async fn absent_and_not_yours_are_the_same_answer() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let number = number(&app, case).await;
    let mut other = app.signed_in(Actor::Person { person: OTHER }).await;
    for (yours, absent) in [
        (format!("/api/v1/dossiers/{number}"), "/api/v1/dossiers/H-2021-99999".to_owned()),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}"),
            format!("/api/v1/dossiers/{number}/decisions/dec-{:032}", 0),
        ),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}/letter"),
            format!("/api/v1/dossiers/H-2021-99999/decisions/{decision}/letter"),
        ),
    ] {
        let (yours, absent) = (other.get(&yours).await, other.get(&absent).await);
        assert_eq!(yours.status, StatusCode::NOT_FOUND);
        assert_eq!((yours.status, yours.text()), (absent.status, absent.text()));
        assert!(!yours.text().contains(&bsn(u32::from(ANNA.to_bytes()[0]))));
    }
}
