//! What is no proper request is answered with a problem document, and nothing is stored.

use super::{Client, errors};
use crate::{
    app::{ANNA, App, HANDLER, NEW_PARENT, bsn},
    staff::{dossier, journal, number},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::Actor;
use herstel_web::BODY_LIMIT;
use serde_json::json;

#[tokio::test]
async fn bodies_that_cannot_be_read_say_so_in_the_language_asked_for() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/api/v1/dossiers/{}/choices", number(&app, case).await);
    let client = Client::new(&app, HANDLER).await;
    let large = "a".repeat(BODY_LIMIT + 1);
    for (kind, body, status, code, sentence) in [
        ("application/json", "{", StatusCode::BAD_REQUEST, "unreadable", "Go back and try again."),
        (
            "application/json",
            "{}",
            StatusCode::UNPROCESSABLE_ENTITY,
            "wrong-shape",
            "The JSON does not have the fields",
        ),
        (
            "application/json",
            r#"{"expected_version":1,"step":"a","option":"b","more":1}"#,
            StatusCode::UNPROCESSABLE_ENTITY,
            "wrong-shape",
            "The JSON",
        ),
        ("text/plain", "{}", StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type", "Send JSON"),
        (
            "application/x-www-form-urlencoded",
            "a=b",
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "media-type",
            "Send JSON",
        ),
        ("application/json", large.as_str(), StatusCode::PAYLOAD_TOO_LARGE, "too-large", "larger than"),
    ] {
        let headers = [
            ("content-type", kind),
            ("x-csrf-token", client.csrf.as_str()),
            ("accept-language", "en-GB,en;q=0.8"),
        ];
        let answer =
            client.browser.clone().send(Method::POST, &path, &headers, Body::from(body.to_owned())).await;
        assert_eq!(answer.status, status, "{code}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{code}");
        let problem = answer.json();
        assert_eq!(problem["code"], code);
        assert_eq!(problem["status"], status.as_u16());
        assert_eq!(problem["type"], format!("urn:herstel:problem:{code}"));
        assert!(problem["detail"].as_str().unwrap().contains(sentence), "{problem}");
        assert!(!problem["title"].as_str().unwrap().is_empty());
    }
    assert_eq!(journal(&app, case).await, ["dossier-registered", "handler-assigned", "message-sent"]);
}

/// Which of two values counts would be a guess, and another program in front may guess otherwise.
#[tokio::test]
async fn a_parameter_or_field_given_twice_is_refused() {
    let app = App::demo().await;
    let mut client = Client::new(&app, HANDLER).await;
    for path in ["/dossiers?limit=1&limit=2", "/dossiers?status=new&status=preparing"] {
        assert_eq!(client.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let headers = [("content-type", "application/json"), ("x-csrf-token", client.csrf.as_str())];
    let twice = Body::from(r#"{"search":"anna","search":"jan"}"#);
    let answer = client.browser.send(Method::POST, "/api/v1/dossiers/search", &headers, twice).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
}

#[tokio::test]
async fn json_that_goes_deeper_than_anybody_needs_is_refused() {
    let app = App::demo().await;
    let mut client = Client::new(&app, HANDLER).await;
    let headers = [("content-type", "application/json"), ("x-csrf-token", client.csrf.as_str())];
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{{\"search\":{}1{}}}", open.repeat(100_000), close.repeat(100_000));
        let body = Body::from(deep);
        let answer = client.browser.send(Method::POST, "/api/v1/dossiers/search", &headers, body).await;
        assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.text());
    }
}

#[tokio::test]
async fn a_change_by_cookie_needs_the_csrf_header() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/api/v1/dossiers/{}/handler", number(&app, case).await);
    let mut browser = app.signed_in(HANDLER).await;
    let json = [("content-type", "application/json")];
    let body = || Body::from(r#"{"expected_version":2}"#);
    let answer = browser.send(Method::PUT, &path, &json, body()).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("forged")));
    let wrong = [("content-type", "application/json"), ("x-csrf-token", "onzin")];
    assert_eq!(browser.send(Method::PUT, &path, &wrong, body()).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_bearer_token_needs_no_cookie_and_no_csrf_header() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let json = [("content-type", "application/json")];
    let sign_in = Body::from(r#"{"person":"jan"}"#);
    let answer = app.visitor().send(Method::POST, "/api/v1/demo/session", &json, sign_in).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let token = format!("Bearer {}", answer.json()["token"].as_str().unwrap());
    let headers = [("content-type", "application/json"), ("authorization", token.as_str())];
    let path = format!("/api/v1/dossiers/{number}/protection");
    let body = Body::from(r#"{"expected_version":2,"reason":"Gevaar."}"#);
    let answer = app.visitor().send(Method::POST, &path, &headers, body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(dossier(&app, case).await.version, 4);
    let page = app.visitor().send(Method::GET, "/werk", &headers, Body::empty()).await;
    assert_eq!(page.location(), "/inloggen", "a bearer token opens no pages");
    let unknown = Body::from(r#"{"person":"niemand"}"#);
    let answer = app.visitor().send(Method::POST, "/api/v1/demo/session", &json, unknown).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    for token in ["Bearer", "Bearer onzin", "Basic YTpi"] {
        let headers = [("authorization", token)];
        let answer = app.visitor().send(Method::GET, "/api/v1/session", &headers, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{token}");
    }
}

#[tokio::test]
async fn without_the_demo_nobody_signs_in_through_the_api() {
    let app = App::plain().await;
    let json = [("content-type", "application/json")];
    let sign_in = Body::from(r#"{"person":"jan"}"#);
    let answer = app.visitor().send(Method::POST, "/api/v1/demo/session", &json, sign_in).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_registration_names_everything_that_is_wrong_at_its_field() {
    let app = App::plain().await;
    let mut client = Client::new(&app, Actor::Person { person: NEW_PARENT }).await;
    let wrong = json!({
        "name": " ", "bsn": "999000001", "born_on": "1980-02-31", "email": "geen", "iban": "NL00BANK0123456789",
        "years": [1999], "language": "fr",
    });
    let answer = client.post("/registrations", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut found = errors(&answer.json());
    found.sort();
    let expected = [
        ("born_on", "no-such-day"),
        ("bsn", "bsn-eleven-proof"),
        ("email", "email-invalid"),
        ("iban", "iban-invalid"),
        ("language", "not-a-choice"),
        ("name", "required"),
        ("years", "unknown-year"),
    ];
    let expected = expected.map(|(field, code)| (field.to_owned(), code.to_owned()));
    assert_eq!(found, expected);
    let letterless = json!({
        "name": "Nieuwe 🦋", "address": "王府井 1", "bsn": bsn(7), "born_on": "1980-02-28",
    });
    let answer = client.post("/registrations", &letterless).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut found = errors(&answer.json());
    found.sort();
    let expected = [("address", "unprintable"), ("name", "unprintable")];
    assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
    let right = json!({ "name": "Nieuwe Ouder", "bsn": bsn(7), "born_on": "1980-02-28" });
    let answer = client.post("/registrations", &right).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let own = client.get("/me").await.json();
    assert_eq!(own["number"], answer.json()["number"]);
    assert_eq!(own["years"], json!(null));
    assert_eq!(own["person"]["bsn_ends_on"], bsn(7)[6..]);
    let again = client.post("/registrations", &right).await;
    assert_eq!(
        (again.status, again.json()["code"].as_str()),
        (StatusCode::CONFLICT, Some("already-registered"))
    );
}
