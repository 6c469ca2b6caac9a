//! What is tried too often is refused, with when it may be tried again; nobody else waits for it.

use crate::{
    api::Client,
    app::{ANNA, App, HANDLER, OTHER, REVIEWER, bsn, urlencoded},
    html::Html,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use herstel_kernel::Actor;
use herstel_store::AttemptLimit;
use herstel_web::Proxies;
use serde_json::json;
use std::{net::SocketAddr, sync::Arc};
use tower::ServiceExt;

const TWICE: AttemptLimit = AttemptLimit { count: 2, seconds: 600 };

#[tokio::test]
async fn staff_look_up_so_many_citizen_numbers_and_names_without_end() {
    let app = App::demo().await.changed(|state| state.limits.look_ups_by_account = TWICE);
    let mut client = Client::new(&app, HANDLER).await;
    for number in 1..=2 {
        let answer = client.post("/dossiers/search", &json!({ "search": bsn(number) })).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    let refused = client.post("/dossiers/search", &json!({ "search": bsn(3) })).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.json()["code"], "too-many");
    assert!((1..=1_200).contains(&refused.header("retry-after").parse::<u32>().unwrap()));
    assert!(!refused.text().contains(&bsn(3)));
    let by_name = client.post("/dossiers/search", &json!({ "search": "Anna" })).await;
    assert_eq!(by_name.status, StatusCode::OK, "a name is no citizen number");
    let mut browser = app.signed_in(HANDLER).await;
    let page = browser.open("/werk").await;
    let refused = browser.submit(&page, "/werk/zoeken", &[("search", bsn(3).as_str())]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "pages and API are counted together");
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let mut colleague = Client::new(&app, REVIEWER).await;
    let answer = colleague.post("/dossiers/search", &json!({ "search": bsn(3) })).await;
    assert_eq!(answer.status, StatusCode::OK, "a colleague does not wait");
}

#[tokio::test]
async fn one_citizen_number_is_tried_so_often_whoever_tries() {
    let app = App::demo().await.changed(|state| state.limits.attempts_by_number = TWICE);
    let mut client = Client::new(&app, HANDLER).await;
    let mut colleague = Client::new(&app, REVIEWER).await;
    let search = json!({ "search": bsn(1) });
    assert_eq!(client.post("/dossiers/search", &search).await.status, StatusCode::OK);
    assert_eq!(colleague.post("/dossiers/search", &search).await.status, StatusCode::OK);
    assert_eq!(client.post("/dossiers/search", &search).await.status, StatusCode::TOO_MANY_REQUESTS);
    let answer = colleague.post("/dossiers/search", &json!({ "search": bsn(2) })).await;
    assert_eq!(answer.status, StatusCode::OK, "another number is not counted with it");
}

#[tokio::test]
async fn a_person_sends_so_many_registrations() {
    let app = App::demo().await.changed(|state| state.limits.registrations_by_account = TWICE);
    for (person, others) in [(ANNA, 0), (OTHER, 0)] {
        let mut browser = app.parent(person).await;
        let page = browser.open("/aanmelden").await;
        for _ in 0..2 {
            let answer = browser.submit(&page, "/aanmelden", &[]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{others}");
        }
        let answer = browser.submit(&page, "/aanmelden", &[]).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(!answer.header("retry-after").is_empty());
    }
}

async fn ask(router: &Router, peer: &str, forwarded: &str, token: &str) -> (StatusCode, String) {
    let mut request = Request::builder()
        .uri("/api/v1/session")
        .header("authorization", format!("Bearer {token}"))
        .header("x-forwarded-for", forwarded)
        .body(Body::empty())
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 64 * 1024).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn wrong_tokens_are_counted_by_address_and_a_right_one_always_works() {
    let trusted = vec!["10.0.0.0/8".parse().unwrap()];
    let app = App::demo().await.changed(|state| {
        state.limits.wrong_tokens_by_address = TWICE;
        state.proxies = Arc::new(Proxies { trusted, ..Proxies::default() });
    });
    let router = app.router();
    let wrong = "A".repeat(43);
    let (proxy, caller) = ("10.0.0.1:9", "203.0.113.7");
    for _ in 0..2 {
        assert_eq!(ask(&router, proxy, caller, &wrong).await.0, StatusCode::UNAUTHORIZED);
    }
    let (status, body) = ask(&router, proxy, caller, &wrong).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert!(body.contains("too-many") && !body.contains(&wrong), "{body}");
    let made_up = format!("198.51.100.{}, {caller}", 1);
    assert_eq!(ask(&router, proxy, &made_up, &wrong).await.0, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask(&router, proxy, "203.0.113.8", &wrong).await.0, StatusCode::UNAUTHORIZED);
    let mut browser = app.visitor();
    let body = Body::from(r#"{"person":"jan"}"#);
    let kind = [("content-type", "application/json")];
    let token = browser.send(axum::http::Method::POST, "/api/v1/demo/session", &kind, body).await.json();
    let right = token["token"].as_str().unwrap();
    assert_eq!(ask(&router, proxy, caller, right).await.0, StatusCode::OK, "behind the same address");
}

/// Opens an estimate as a visitor from an address, and sends it so often.
async fn estimates(router: &Router, peer: &str, times: usize) -> Vec<StatusCode> {
    let path = "/regelingen/kot-2021/schatting";
    let peer = ConnectInfo(peer.parse::<SocketAddr>().unwrap());
    let page = Request::get(path).extension(peer).body(Body::empty()).unwrap();
    let page = router.clone().oneshot(page).await.unwrap();
    let cookies = page.headers().get_all("set-cookie").iter();
    let cookies = cookies.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    let body = to_bytes(page.into_body(), 1024 * 1024).await.unwrap();
    let hidden = Html::parse(std::str::from_utf8(&body).unwrap()).hidden_fields(path);
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = hidden.chain([("reclaimed", "8000")]).collect();
    let mut statuses = Vec::new();
    for _ in 0..times {
        let request = Request::post(path)
            .extension(peer)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &cookies)
            .body(Body::from(urlencoded(&fields)))
            .unwrap();
        statuses.push(router.clone().oneshot(request).await.unwrap().status());
    }
    statuses
}

#[tokio::test]
async fn estimates_are_counted_by_address() {
    let app = App::plain().await.changed(|state| state.limits.estimates_by_address = TWICE);
    let router = app.router();
    let (done, refused) = (StatusCode::OK, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(estimates(&router, "203.0.113.7:1", 3).await, [done, done, refused]);
    assert_eq!(estimates(&router, "203.0.113.8:1", 1).await, [done], "somebody else");
}

async fn demo_sign_in(router: &Router, peer: &str, person: &str) -> StatusCode {
    let mut request = Request::post("/api/v1/demo/session")
        .header("content-type", "application/json")
        .body(Body::from(json!({ "person": person }).to_string()))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    router.clone().oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn signing_in_is_counted_by_person_and_by_address() {
    let app = App::demo().await.changed(|state| state.limits.sign_in_by_account = TWICE);
    let router = app.router();
    for (peer, expected) in [
        ("203.0.113.7:1", StatusCode::CREATED),
        ("203.0.113.8:1", StatusCode::CREATED),
        ("203.0.113.9:1", StatusCode::TOO_MANY_REQUESTS),
    ] {
        assert_eq!(demo_sign_in(&router, peer, "jan").await, expected, "{peer}");
    }
    assert_eq!(demo_sign_in(&router, "203.0.113.9:1", "samira").await, StatusCode::CREATED, "somebody else");
    let app = App::demo().await.changed(|state| state.limits.sign_in_by_address = TWICE);
    let router = app.router();
    for (peer, person, expected) in [
        ("203.0.113.7:1", "jan", StatusCode::CREATED),
        ("203.0.113.7:2", "niemand", StatusCode::NOT_FOUND),
        ("203.0.113.7:3", "samira", StatusCode::TOO_MANY_REQUESTS),
        ("203.0.113.8:1", "samira", StatusCode::CREATED),
    ] {
        assert_eq!(demo_sign_in(&router, peer, person).await, expected, "{peer} {person}");
    }
}

#[tokio::test]
async fn too_many_is_a_plain_page_for_people() {
    let app = App::demo().await.changed(|state| state.limits.sign_in_by_account = TWICE);
    for turn in 0..3 {
        let mut browser = app.visitor();
        let page = browser.open("/demo").await;
        let answer = browser.submit(&page, "/demo/inloggen", &[("person", "jan")]).await;
        if turn < 2 {
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            continue;
        }
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!((1..=1_200).contains(&answer.header("retry-after").parse::<u32>().unwrap()));
        assert_eq!(answer.html().problems(), Vec::<String>::new());
        assert!(answer.text().contains("Dit ging te vaak achter elkaar"), "{}", answer.text());
    }
}

/// Whoever keeps registering with the number of somebody else does not keep them from registering or staff from
/// helping them.
#[tokio::test]
async fn who_tries_a_number_that_is_not_theirs_keeps_nobody_from_it() {
    let app = App::plain().await.changed(|state| state.limits.attempts_by_number = TWICE);
    let body = json!({ "name": "Iemand Anders", "bsn": bsn(5), "born_on": "1985-03-27" });
    let mut hostile = Client::new(&app, Actor::Person { person: OTHER }).await;
    let mut last = StatusCode::OK;
    for _ in 0..4 {
        last = hostile.post("/registrations", &body).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let mut staff = Client::new(&app, HANDLER).await;
    assert_eq!(staff.post("/dossiers/search", &json!({ "search": bsn(5) })).await.status, StatusCode::OK);
}
