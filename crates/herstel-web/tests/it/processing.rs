//! What the processing log is told: one record per request that looked at somebody, for the activity that its route belongs to,
//! in the trace of an application that is known.

use crate::{
    app::{ANNA, App, Browser, HANDLER},
    staff::number,
};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
};
use herstel_store::{ProcessingRecord, ProcessingStatus};
use std::net::SocketAddr;
use tower::ServiceExt;

const TRACE: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

async fn records(app: &App) -> Vec<ProcessingRecord> {
    app.state.store.write_ends().await.unwrap();
    app.state.store.processing_records("2000-01-01T00:00:00Z".parse().unwrap(), 1_000).await.unwrap()
}

async fn record_of(app: &App, operation: &str) -> Option<ProcessingRecord> {
    records(app).await.into_iter().find(|record| record.operation.to_string() == operation)
}

#[tokio::test]
async fn a_request_that_looks_at_somebody_is_one_record_of_its_activity() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let (mut anna, mut handler) = (app.parent(ANNA).await, app.signed_in(HANDLER).await);
    let by_number = format!("/api/v1/dossiers/{number}");
    for (is_anna, path, activity, name) in [
        (true, "/mijn-zaak", "own-dossier-1", "GET /mijn-zaak"),
        (true, "/api/v1/me/access", "own-dossier-1", "GET /api/v1/me/access"),
        (true, by_number.as_str(), "own-dossier-1", "GET /api/v1/dossiers/{number}"),
        (false, "/werk/lijst", "work-list-1", "GET /werk/lijst"),
        (false, by_number.as_str(), "handling-1", "GET /api/v1/dossiers/{number}"),
    ] {
        let browser = if is_anna { &mut anna } else { &mut handler };
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let record = record_of(&app, answer.header("operation-id")).await.expect(path);
        assert_eq!((record.activity.as_str(), record.name.as_str()), (activity, name));
        assert_eq!((record.status, record.subjects.len()), (ProcessingStatus::Unset, 1), "{path}");
        assert!(record.ended_at.is_some() && record.parent_span_id.is_none());
    }
    let page = anna.open("/mijn-zaak/klopt-niet").await;
    let told = [("about", "anders"), ("text", "Het klopt niet.")];
    let answer = anna.submit(&page, "/mijn-zaak/klopt-niet", &told).await;
    if let Some(record) = record_of(&app, answer.header("operation-id")).await {
        assert_eq!(record.activity, "participation-1");
    }
}

#[tokio::test]
async fn who_sees_nobody_leaves_no_record() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let mut handler = app.signed_in(HANDLER).await;
    for path in
        ["/regelingen", "/api/v1/dossiers/H-2021-99999", "/werk/dossier/H-2021-99999", "/bestaat-niet"]
    {
        let answer = handler.get(path).await;
        assert_eq!(record_of(&app, answer.header("operation-id")).await, None, "{path}");
    }
}

#[tokio::test]
async fn signing_in_is_processing_too() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "samira")]).await;
    let record = record_of(&app, answer.header("operation-id")).await.unwrap();
    assert_eq!((record.activity.as_str(), record.subjects.len()), ("sign-in-1", 0));
    assert_eq!((record.name.as_str(), record.status), ("POST /demo/inloggen", ProcessingStatus::Unset));
}

/// Asks for the case page from an address, with a trace; the number of the operation and what the answer says of the trace.
async fn ask(browser: &Browser<'_>, app: &App, peer: &str, traces: &[&str]) -> (String, Option<String>) {
    let cookies: Vec<String> =
        browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut request = Request::get("/mijn-zaak").header(header::COOKIE, cookies.join("; "));
    for trace in traces {
        request = request.header("traceparent", *trace);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    let response = app.router().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let text = |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    (text("operation-id").unwrap(), text("traceresponse"))
}

#[tokio::test]
async fn the_trace_of_a_known_application_goes_on_and_that_of_anybody_else_does_not() {
    let known = "10.0.0.0/8 https://toeslagen.example/".parse().unwrap();
    let app = App::demo().await.changed(|state| state.applications = [known].into());
    app.given_registration(ANNA).await;
    let browser = app.parent(ANNA).await;
    let (operation, answered) = ask(&browser, &app, "10.1.2.3:4", &[TRACE]).await;
    let record = record_of(&app, &operation).await.unwrap();
    assert_eq!(record.trace_id[..2], [0x0a, 0xf7]);
    assert_eq!(record.parent_span_id.unwrap()[..2], [0xb7, 0xad]);
    assert_eq!(record.processor.as_deref(), Some("https://toeslagen.example/"));
    let answered = answered.expect("the other application can point at this span");
    assert!(answered.starts_with("00-0af7651916cd43dd8448eb211c80319c-"), "{answered}");
    assert!(answered.contains(&operation["op-".len()..][..16]), "{answered}");
    for (peer, traces) in [
        ("192.0.2.1:4", vec![TRACE]),
        ("10.1.2.3:4", vec![TRACE, TRACE]),
        ("10.1.2.3:4", vec!["00-nonsense-01"]),
        ("10.1.2.3:4", vec![]),
    ] {
        let (operation, answered) = ask(&browser, &app, peer, &traces).await;
        let record = record_of(&app, &operation).await.unwrap();
        assert_eq!(
            (record.parent_span_id, record.processor, answered),
            (None, None, None),
            "{peer} {traces:?}"
        );
        assert_eq!(record.trace_id, record.operation.to_bytes());
    }
}
