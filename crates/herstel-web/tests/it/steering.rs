//! Who steers sees schemes and how they hang together, and nobody's dossier.

use crate::app::{ANNA, App, HANDLER, SCHEMES, STEERING};
use axum::{body::Body, http::Method, http::StatusCode};
use herstel_web::{Guard, route_table};

#[tokio::test]
async fn the_first_page_has_every_scheme_its_version_and_the_drawing() {
    let app = App::demo().await;
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open("/sturing").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    for package in SCHEMES.all() {
        assert!(page.links().contains(&format!("/regelingen/{}", package.id())));
        assert!(page.main_text().contains(&package.hash().to_string()[..12]));
    }
    let answer = browser.get("/sturing").await.text();
    assert_eq!(answer.matches("<svg").count(), 1);
    assert!(!answer.contains("<style"), "the policy of the site allows no style in a page");
}

#[tokio::test]
async fn who_steers_reaches_no_page_or_api_about_anybody() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    for route in route_table(true) {
        let reach = matches!(route.guard, Guard::Public | Guard::Steering | Guard::SignedIn);
        if reach {
            continue;
        }
        let path = route.path.replace("{number}", "H-2021-00001");
        let path = path.replace(['{', '}'], "");
        let method = match route.method {
            herstel_web::Method::Get => Method::GET,
            herstel_web::Method::Post => Method::POST,
            herstel_web::Method::Put => Method::PUT,
        };
        let answer = app.signed_in(STEERING).await.send(method, &path, &[], Body::empty()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{route:?}");
    }
}

#[tokio::test]
async fn the_portal_is_for_those_who_steer_only() {
    let app = App::demo().await;
    assert_eq!(app.signed_in(HANDLER).await.get("/sturing").await.status, StatusCode::NOT_FOUND);
    app.given_registration(ANNA).await;
    assert_eq!(app.parent(ANNA).await.get("/sturing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().get("/sturing").await.location(), "/inloggen");
}
