//! A database that is away or too slow: everybody is told in time, in their own way, and told when to come again.

use crate::app::{ANNA, Answer, App, HANDLER};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use std::time::Duration;

#[track_caller]
fn is_plain_page(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(answer.header("cache-control"), "no-store");
    let text = answer.text();
    assert!(text.contains("lang=\"nl\"") && text.contains("lang=\"en\"") && text.contains("<h1>"), "{text}");
}

#[track_caller]
fn is_problem(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(problem["code"], "unavailable");
    assert_eq!(problem["status"], 503);
    assert!(problem["detail"].as_str().is_some_and(|detail| detail.len() > 10), "{problem}");
}

#[tokio::test]
async fn a_database_that_is_away_is_told_as_a_page_and_as_a_problem() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut parent = app.parent(ANNA).await;
    let mut handler = app.signed_in(HANDLER).await;
    parent.open("/mijn-zaak").await;
    app.state.store.close().await;
    is_plain_page(&parent.get("/mijn-zaak").await);
    is_plain_page(&parent.post("/uitloggen", &[]).await);
    is_plain_page(&handler.get("/werk").await);
    is_problem(&handler.get("/api/v1/proposals").await);
    let json = [("content-type", "application/json")];
    is_problem(&handler.send(Method::POST, "/api/v1/registrations", &json, Body::from("{}")).await);
    // A token that nobody ever gave out cannot be told from one that cannot be looked up.
    let bearer = [("authorization", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")];
    is_problem(&app.visitor().send(Method::GET, "/api/v1/session", &bearer, Body::empty()).await);
    // What needs no database goes on.
    assert_eq!(app.visitor().get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_told_to_come_again() {
    let app = App::plain().await;
    let cookies = app.signed_in(HANDLER).await.cookies;
    // Whatever waits for the database even once takes too long.
    let app = app.changed(|state| state.answer_within = Duration::ZERO);
    let mut slow = app.visitor();
    slow.cookies.clone_from(&cookies);
    is_plain_page(&slow.get("/werk").await);
    is_problem(&slow.get("/api/v1/proposals").await);
    drop(slow);
    let app = app.changed(|state| state.answer_within = Duration::from_secs(45));
    let mut again = app.visitor();
    again.cookies.clone_from(&cookies);
    assert_eq!(again.get("/werk").await.status, StatusCode::OK);
}
