use crate::app::{ANNA, Answer, App, bsn, urlencoded};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_web::{BODY_LIMIT, route_table};

/// Checks what every response must carry.
fn assert_secure(path: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; "), "{path}: {policy}");
    assert!(
        policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"),
        "{path}: {policy}"
    );
    assert!(!policy.contains("script-src"), "{path}: {policy}");
    // Who reads an answer in another site or as another kind of text would need these.
    assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    let kind = answer.header("content-type");
    assert!(!kind.starts_with("text/") || kind.contains("charset=utf-8"), "{path}: {kind}");
    assert!(answer.bytes.is_empty() || !kind.is_empty(), "{path} has a body of no kind");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{path}: {name}");
    }
}

#[tokio::test]
async fn a_request_with_two_hosts_is_refused_with_all_headers() {
    let app = App::demo().await;
    let mut browser = app.parent(ANNA).await;
    let hosts = [("host", "herstel.example"), ("host", "elders.example")];
    for path in ["/", "/mijn-zaak", "/api/v1/session", "/bestaat-niet"] {
        let answer = browser.send(Method::GET, path, &hosts, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_secure(path, &answer);
        let answer = browser.send(Method::GET, path, &hosts[..1], Body::empty()).await;
        assert_ne!(answer.status, StatusCode::BAD_REQUEST, "{path}");
    }
    let answer = browser.send(Method::POST, "/ingelogd/andere-beeindigen", &hosts, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn every_route_sends_the_security_headers_and_keeps_nothing() {
    let app = App::demo().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let paths =
        route_table(true).into_iter().map(|route| route.path).chain(["/bestaat-niet", "/assets/x.css"]);
    for path in paths {
        let answer = browser.clone().get(path).await;
        assert_secure(path, &answer);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not over http");
    }
    let style =
        browser.open("/").await.elements("link").find(|link| link["rel"] == "stylesheet").unwrap()["href"]
            .clone();
    let answer = browser.get(&style).await;
    assert_secure(&style, &answer);
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
}

#[tokio::test]
async fn over_https_cookies_are_tied_to_the_host_and_the_browser_is_told_to_stay() {
    let app = App::secure().await;
    let answer = app.visitor().get("/").await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-herstel-visitor="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let app = App::demo().await.changed(|state| state.site.secure = true);
    let mut browser = app.visitor();
    let page = browser.open("/demo").await;
    let answer = browser.submit(&page, "/demo/inloggen", &[("person", "anna")]).await;
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-herstel-session="));
    let session = session.unwrap_or_else(|| panic!("{cookies:?}"));
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(session.contains(part), "{session}");
    }
    assert!(!session.contains("Domain"), "{session}");
    let plain = App::plain().await.visitor().get("/").await;
    let cookie = plain.header("set-cookie");
    assert!(cookie.starts_with("herstel-visitor=") && !cookie.contains("Secure"), "{cookie}");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn a_form_that_is_too_large_gets_a_readable_page() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/aanmelden").await;
    let story = "a".repeat(BODY_LIMIT);
    let answer = browser.submit(&page, "/aanmelden", &[("story", &story)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.html().main_text().starts_with("Dit is te groot"));
    assert_secure("/aanmelden", &answer);
}

#[tokio::test]
async fn a_form_field_that_was_sent_twice_is_refused_unless_several_may_be_ticked() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/aanmelden").await;
    let hidden = page.hidden_fields("/aanmelden");
    let hidden: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for (field, expected) in [
        ("name", StatusCode::BAD_REQUEST),
        ("csrf", StatusCode::BAD_REQUEST),
        ("years", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let twice = [hidden.as_slice(), &[(field, "2010"), (field, "2011")]].concat();
        let answer = browser.post("/aanmelden", &twice).await;
        assert_eq!(answer.status, expected, "{field}: {}", answer.html().main_text());
    }
    assert!(app.own_dossier(ANNA).await.is_none(), "nothing was stored");
}

#[tokio::test]
async fn a_body_that_is_no_form_gets_a_readable_page() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let json = [("content-type", "application/json")];
    let answer = browser.send(Method::POST, "/aanmelden", &json, Body::from("{}")).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.html().main_text().starts_with("Dit konden wij niet lezen"));
}

#[tokio::test]
async fn an_unknown_method_gets_a_readable_page() {
    let app = App::plain().await;
    for method in [Method::DELETE, Method::TRACE] {
        let answer = app.visitor().send(method.clone(), "/inloggen", &[], Body::empty()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(answer.header("allow"), "GET,HEAD", "{method}");
        assert_eq!(answer.html().problems(), Vec::<String>::new(), "{method}");
    }
}

#[tokio::test]
async fn an_unknown_address_of_the_api_is_a_problem_document() {
    let app = App::plain().await;
    let answer = app.visitor().get("/api/v1/bestaat-niet").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert!(answer.text().contains("\"code\":\"not-found\""), "{}", answer.text());
}

#[tokio::test]
async fn what_people_type_is_never_read_as_markup() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/aanmelden").await;
    let number = bsn(9);
    let evil = "</textarea><script>alert(1)</script>\"'><b>";
    let fields = [("name", evil), ("bsn", number.as_str()), ("born_on", "27-03-1985"), ("story", evil)];
    browser.submit(&page, "/aanmelden", &fields).await.location();
    for path in ["/mijn-zaak", "/mijn-zaak/gegevens"] {
        let page = browser.open(path).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
        assert!(page.main_text().contains(evil), "{path}: shown as it was typed");
    }
}

#[tokio::test]
async fn a_cookie_that_is_that_of_no_session_signs_nobody_in() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    browser.cookies.insert("herstel-session".to_owned(), "AAAA".to_owned());
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
    browser.cookies.insert("herstel-session".to_owned(), "niet te lezen".to_owned());
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
}

#[tokio::test]
async fn signing_out_makes_the_browser_forget_what_it_kept() {
    let app = App::plain().await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/").await;
    let answer = browser.submit(&page, "/uitloggen", &[]).await;
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
}

#[test]
fn the_helper_writes_forms_as_browsers_do() {
    assert_eq!(urlencoded(&[("a b", "é&=")]), "a%20b=%C3%A9%26%3D");
}
