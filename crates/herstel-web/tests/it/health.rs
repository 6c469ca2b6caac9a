//! What proxies and watchers ask: alive, ready, and figures without anything personal.

use crate::app::{ANNA, App};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use herstel_web::metrics_router;
use tower::ServiceExt;

async fn metrics(app: &App, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = metrics_router(app.state.clone()).oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1024 * 1024).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn a_node_is_ready_until_it_is_told_to_stop_and_still_answers_then() {
    let app = App::plain().await;
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/health/live").await.status, StatusCode::OK);
    let ready = visitor.get("/health/ready").await;
    assert_eq!((ready.status, ready.text().as_str()), (StatusCode::OK, "ready"));
    assert!(visitor.cookies.is_empty(), "a proxy gets no cookie");
    app.state.readiness.drain();
    let draining = visitor.get("/health/ready").await;
    assert_eq!((draining.status, draining.text().as_str()), (StatusCode::SERVICE_UNAVAILABLE, "draining"));
    assert_eq!(visitor.get("/health/live").await.status, StatusCode::OK);
    assert_eq!(visitor.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_node_whose_database_is_gone_is_alive_but_not_ready() {
    let app = App::plain().await;
    app.state.store.close().await;
    let mut visitor = app.visitor();
    assert_eq!(visitor.get("/health/live").await.status, StatusCode::OK);
    let answer = visitor.get("/health/ready").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().starts_with("store-"), "{}", answer.text());
}

#[tokio::test]
async fn metrics_count_routes_by_pattern_and_hold_nothing_of_anybody() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    browser.get("/mijn-zaak").await;
    browser.get(&format!("/werk/dossier/{number}")).await;
    browser.get("/nergens/Anna-Voorbeeld").await;
    let (status, text) = metrics(&app, "/metrics").await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        text.contains(r#"herstel_http_requests_total{method="GET",route="/mijn-zaak",status="2xx"} 1"#),
        "{text}"
    );
    assert!(text.contains(r#"route="/werk/dossier/{number}",status="4xx"} 1"#), "{text}");
    assert!(text.contains(r#"route="none",status="4xx"} 1"#), "{text}");
    assert!(text.contains("herstel_http_request_duration_seconds_bucket"), "{text}");
    assert!(text.contains("herstel_database_connections "), "{text}");
    for secret in [number.as_str(), "Anna", "Voorbeeld", "999"] {
        assert!(!text.contains(secret), "{secret} is in\n{text}");
    }
    assert_eq!(metrics(&app, "/mijn-zaak").await.0, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/metrics").await.status, StatusCode::NOT_FOUND);
}

/// The value of a figure, with its labels as they are written.
fn figure(text: &str, name: &str) -> Option<i64> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.parse().ok())
}

#[tokio::test]
async fn every_figure_of_the_database_is_exposed_and_moves() {
    let app = App::plain().await;
    let (_, before) = metrics(&app, "/metrics").await;
    assert_eq!(figure(&before, "herstel_sessions_live"), Some(0), "{before}");
    assert_eq!(figure(&before, "herstel_command_retries"), Some(0), "{before}");
    assert_eq!(figure(&before, "herstel_backup_age_seconds"), Some(-1), "no backup yet: {before}");
    let _parent = app.parent(ANNA).await;
    app.given_registration(ANNA).await;
    let now = app.state.clock.wall();
    app.state.store.note_backup(now - jiff::SignedDuration::from_mins(90)).await.unwrap();
    let (_, after) = metrics(&app, "/metrics").await;
    assert_eq!(figure(&after, "herstel_sessions_live"), Some(1), "{after}");
    assert_eq!(figure(&after, "herstel_backup_age_seconds"), Some(5400), "{after}");
    let rises = |name: &str| {
        let (before, after) = (figure(&before, name), figure(&after, name));
        assert!(before.is_some() && after > before, "{name}: {before:?} {after:?}");
    };
    for name in ["herstel_writer_commits", "herstel_writer_commands", "herstel_database_log_bytes"] {
        rises(name);
    }
    rises(r#"herstel_writer_batches{commands_at_most="1"}"#);
}

/// Two commands that were decided on the same dossier at the same time: one of them is tried again, and that is counted.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_that_meet_are_counted() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    for round in 0..50 {
        let (first, second) = (format!("{}", 100 + round), format!("{}", 200 + round));
        let facts = |amount| [("toeslagjaar/2013/teruggevorderd bedrag", amount)];
        let (first, second) = (facts(first.as_str()), facts(second.as_str()));
        tokio::join!(app.record_facts(case, &first), app.record_facts(case, &second));
        if app.state.store.load().retries > 0 {
            let (_, text) = metrics(&app, "/metrics").await;
            assert!(figure(&text, "herstel_command_retries") > Some(0), "{text}");
            return;
        }
    }
    panic!("they never met");
}
