//! No route is open by accident, and what is not yours cannot be told from what is not there.

use crate::app::{ANNA, App, COMMITTEE, HANDLER, NEW_PARENT, REVIEWER, STEERING, TEAM_LEAD};
use axum::{
    body::Body,
    http::{Method as HttpMethod, StatusCode},
};
use herstel_kernel::{Actor, Desk, StaffId, StaffPost};
use herstel_store::StaffMember;
use herstel_web::{Guard, Method, RouteEntry, route_table};

/// The public routes; adding one is a decision that shows here.
const PUBLIC: [&str; 14] = [
    "/",
    "/inloggen",
    "/inloggen/passkey",
    "/uitnodiging/{secret}",
    "/inloggen/met/{provider}",
    "/inloggen/met/{provider}/terug",
    "/uitgelogd/{provider}",
    "/uitloggen",
    "/taal/{code}",
    "/snel-weg",
    "/regelingen",
    "/regelingen/{id}",
    "/regelingen/{id}/schatting",
    "/verwachtingen",
];
const PUBLIC_IN_DEMO: [&str; 5] =
    ["/demo", "/demo/{slug}", "/demo/inloggen", "/demo/dag", "/api/v1/demo/session"];
/// Public routes of the API: its own description and that of the schemes.
const PUBLIC_API: [&str; 4] =
    ["/api/v1/openapi.json", "/api/v1/schemes", "/api/v1/schemes/{id}", "/api/v1/forecast-scores"];

#[test]
fn public_routes_are_those_and_no_others() {
    for demo in [false, true] {
        for route in route_table(demo).iter().filter(|route| route.guard == Guard::Public) {
            let known = PUBLIC.contains(&route.path)
                || PUBLIC_API.contains(&route.path)
                || demo && PUBLIC_IN_DEMO.contains(&route.path);
            assert!(known, "{} is public", route.path);
        }
    }
}

/// Pages of a parent that others have as well.
const OF_PARENTS_TOO: [&str; 9] = [
    "/",
    "/inloggen",
    "/ingelogd",
    "/bevestigen",
    "/namens",
    "/regelingen",
    "/regelingen/{id}",
    "/regelingen/{id}/schatting",
    "/verwachtingen",
];

#[test]
fn every_page_of_a_parent_is_in_the_notes_on_accessibility() {
    let notes = include_str!("../../../../docs/accessibility.md");
    let rows = notes.split("\n## Page by page\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let pages = rows.lines().filter_map(|row| row.strip_prefix("| ")?.split(" | ").next());
    let addresses: Vec<&str> = pages
        .flat_map(|page| page.split('`').skip(1).step_by(2))
        .filter(|address| address.starts_with('/'))
        .collect();
    let is_there = |path: &str| {
        addresses.iter().any(|address| match address.strip_suffix('…') {
            Some(begin) => path.starts_with(begin),
            None => *address == path,
        })
    };
    let table = route_table(false);
    let own = table.iter().filter(|route| route.guard == Guard::Parent && route.method == Method::Get);
    let own = own.map(|route| route.path).filter(|path| !path.starts_with("/api/"));
    let missing: Vec<&str> = own.chain(OF_PARENTS_TOO).filter(|path| !is_there(path)).collect();
    assert!(missing.is_empty(), "no row for {missing:?}");
}

#[tokio::test]
async fn without_signing_in_every_guarded_route_leads_to_signing_in() {
    let app = App::demo().await;
    for route in guarded() {
        let answer = app.visitor().send(method(&route), &path(&route), &[], Body::empty()).await;
        if route.path.starts_with("/api/") {
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{route:?}");
            assert_eq!(answer.header("content-type"), "application/problem+json", "{route:?}");
        } else {
            assert_eq!(answer.location(), "/inloggen", "{route:?}");
        }
    }
}

#[tokio::test]
async fn a_route_for_others_is_a_page_that_does_not_exist() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    for route in guarded() {
        let mut browser = match route.guard {
            Guard::Parent | Guard::Representing | Guard::Municipal => app.signed_in(HANDLER).await,
            Guard::Staff => app.signed_in(TEAM_LEAD).await,
            Guard::Operation => app.parent(ANNA).await,
            Guard::Lead | Guard::FrontDesk => app.signed_in(REVIEWER).await,
            Guard::Privacy | Guard::Steering | Guard::Committee => app.signed_in(HANDLER).await,
            Guard::Public | Guard::Dossiers | Guard::SignedIn => continue,
        };
        let answer = browser.send(method(&route), &path(&route), &[], Body::empty()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{route:?}");
        if !route.path.starts_with("/api/") {
            let nothing = browser.get("/bestaat-niet").await;
            assert_eq!(
                same_for_every_path(&answer.text()),
                same_for_every_path(&nothing.text()),
                "{route:?}"
            );
        }
    }
}

#[tokio::test]
async fn every_change_without_the_token_of_the_session_is_refused() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let posts = route_table(true).into_iter().filter(|route| route.method == Method::Post);
    for route in posts.filter(|route| !route.path.starts_with("/api/")) {
        let mut browser = match route.guard {
            Guard::Public => app.visitor(),
            Guard::Parent | Guard::Dossiers | Guard::Representing | Guard::SignedIn => app.parent(ANNA).await,
            Guard::Municipal => {
                let municipality = "0034".parse().unwrap();
                let (id, desk) = (StaffId::from_bytes([0xdd; 16]), Desk::Support);
                let post = StaffPost::Municipal(municipality, desk);
                app.hire(&StaffMember { id, name: "Loket".to_owned(), post }).await;
                app.signed_in(Actor::Municipal { id, municipality, desk }).await
            }
            Guard::Staff | Guard::Operation | Guard::FrontDesk => app.signed_in(HANDLER).await,
            Guard::Steering => app.signed_in(STEERING).await,
            Guard::Lead => app.signed_in(TEAM_LEAD).await,
            Guard::Committee => app.signed_in(COMMITTEE).await,
            Guard::Privacy => crate::retention::second(&app).await,
        };
        let other = app.parent(NEW_PARENT).await.open("/aanmelden").await.hidden_fields("/aanmelden");
        let foreign = other.iter().find(|(name, _)| name == "csrf").map(|(_, value)| value.clone()).unwrap();
        for token in [None, Some(""), Some("onzin"), Some(foreign.as_str())] {
            let fields: Vec<(&str, &str)> = token.map(|token| ("csrf", token)).into_iter().collect();
            let answer = browser.post(&path(&route), &fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{route:?} {token:?}");
            assert_eq!(answer.html().problems(), Vec::<String>::new());
        }
        let before = [("sec-fetch-site", "cross-site")];
        let answer = browser.send(HttpMethod::POST, &path(&route), &before, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{route:?} from another site");
    }
}

#[tokio::test]
async fn without_the_demo_its_routes_do_not_exist() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    let nothing = visitor.get("/bestaat-niet").await;
    for path in ["/demo", "/demo/inloggen", "/demo/dag"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(same_for_every_path(&answer.text()), same_for_every_path(&nothing.text()));
        let answer = visitor.post(path, &[("person", "anna")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(route_table(false).iter().all(|route| !route.path.starts_with("/demo")));
}

fn guarded() -> Vec<RouteEntry> {
    route_table(true).into_iter().filter(|route| route.guard != Guard::Public).collect()
}

fn method(route: &RouteEntry) -> HttpMethod {
    match route.method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Put => HttpMethod::PUT,
    }
}

/// A path with something in the place of each parameter.
fn path(route: &RouteEntry) -> String {
    let part = |part: &str| match part {
        "{number}" => "H-2021-00001".to_owned(),
        "{decision}" => format!("dec-{:032}", 0),
        "{dispute}" => format!("dis-{:032}", 0),
        "{choice}" => format!("cho-{:032}", 0),
        "{consent}" => format!("con-{:032}", 0),
        "{call}" => format!("cal-{:032}", 0),
        "{complaint}" => format!("cmp-{:032}", 0),
        "{objection}" => format!("obj-{:032}", 0),
        "{basis}" => format!("bas-{:032}", 0),
        "{report}" => "1".to_owned(),
        "{day}" => "2021-11-19".to_owned(),
        "{list}" => format!("lst-{:032}", 0),
        "{story}" => format!("sto-{:032}", 0),
        "{entry}" => format!("tim-{:032}", 0),
        "{duty}" => format!("dut-{:032}", 0),
        "{referral}" => format!("rfr-{:032}", 0),
        "{handover}" => format!("pho-{:032}", 0),
        "{article}" => format!("art-{:032}", 0),
        "{signal}" => format!("sig-{:032}", 0),
        "{division}" => format!("div-{:032}", 0),
        "{colleague}" => format!("stf-{:032}", 0),
        "{settlement}" => format!("vso-{:032}", 0),
        "{reopening}" => format!("reo-{:032}", 0),
        "{view}" => format!("view-{:032}", 0),
        "{note}" => format!("cno-{:032}", 0),
        "{mandate}" => format!("man-{:032}", 0),
        "{relation}" => format!("rel-{:032}", 0),
        "{talk}" => format!("tlk-{:032}", 0),
        "{agreement}" => format!("agr-{:032}", 0),
        "{message}" | "{reply}" => format!("msg-{:032}", 0),
        "{act}" => "leggen".to_owned(),
        "{representation}" => format!("rpr-{:032}", 0),
        part if part.starts_with('{') => "x".to_owned(),
        part => part.to_owned(),
    };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// The language switch returns to the address that was asked for; it is the only line that may differ.
fn same_for_every_path(page: &str) -> String {
    page.lines().filter(|line| !line.contains("/taal/")).collect()
}
