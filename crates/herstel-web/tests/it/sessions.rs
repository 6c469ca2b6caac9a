//! Where somebody is signed in: seen by them alone, ended by them, and at once everywhere.

use crate::{
    api::{
        Client,
        authorisation::routes,
        roles::{
            ADVISES, CASE_HANDLER, LEADS, OWN, SECOND_READER, STEERS, SUPPORTS, browser_of, given_grounds,
        },
    },
    app::{ANNA, App, Browser, HANDLER, OTHER, SAMIRA},
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, StaffPost, StaffRole};
use herstel_store::{Administered, SessionId};
use serde_json::json;

async fn is_signed_in(browser: &mut Browser<'_>) -> bool {
    browser.get("/ingelogd").await.status == StatusCode::OK
}

/// The names of the sessions that the page offers to end.
async fn others(browser: &mut Browser<'_>) -> Vec<String> {
    let page = browser.open("/ingelogd").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let fields =
        page.elements("input").filter(|field| field.get("name").is_some_and(|name| name == "session"));
    fields.map(|field| field["value"].clone()).collect()
}

#[tokio::test]
async fn somebody_sees_only_their_own_places_and_signs_out_one_of_them() {
    let app = App::demo().await;
    let (mut here, mut there) = (app.parent(ANNA).await, app.parent(ANNA).await);
    let mut stranger = app.parent(OTHER).await;
    let text = here.get("/ingelogd").await.text();
    assert!(text.contains("Firefox, Linux") && text.contains("1 januari 2026, 10:00 uur"), "{text}");
    let list = others(&mut here).await;
    assert_eq!(list.len(), 1, "{list:?}");
    let page = here.open("/ingelogd").await;
    let theirs = others(&mut app.parent(OTHER).await).await;
    let answer = here.submit(&page, "/ingelogd/beeindigen", &[("session", theirs[0].as_str())]).await;
    assert_eq!(answer.location(), "/ingelogd");
    assert!(is_signed_in(&mut stranger).await, "nobody ends the session of somebody else");
    let answer = here.submit(&page, "/ingelogd/beeindigen", &[("session", list[0].as_str())]).await;
    assert_eq!(answer.location(), "/ingelogd");
    assert!(is_signed_in(&mut here).await && !is_signed_in(&mut there).await);
    let answer = here.submit(&page, "/ingelogd/beeindigen", &[("session", "onzin")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_button_signs_out_everywhere_else() {
    let app = App::demo().await;
    let mut here = app.signed_in(HANDLER).await;
    let mut elsewhere = [app.signed_in(HANDLER).await, app.signed_in(HANDLER).await];
    let mut stranger = app.parent(ANNA).await;
    let page = here.open("/ingelogd").await;
    let answer = here.submit(&page, "/ingelogd/andere-beeindigen", &[]).await;
    assert_eq!(answer.location(), "/ingelogd");
    for browser in &mut elsewhere {
        assert!(!is_signed_in(browser).await);
    }
    assert!(is_signed_in(&mut here).await && is_signed_in(&mut stranger).await);
    assert_eq!(others(&mut here).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_api_lists_and_ends_sessions_too() {
    let app = App::demo().await;
    let mut here = Client::new(&app, HANDLER).await;
    let mut there = app.signed_in(HANDLER).await;
    let mut stranger = app.parent(ANNA).await;
    let list = here.get("/sessions").await.json();
    let list = list.as_array().unwrap();
    assert_eq!(list.len(), 2);
    let this = list.iter().find(|session| session["is_this"] == true).unwrap();
    let other = list.iter().find(|session| session["is_this"] == false).unwrap();
    assert_eq!((&this["device"], &this["level"]), (&json!("Firefox, Linux"), &json!("substantieel")));
    let end = |session: &serde_json::Value| format!("/sessions/{}/end", session["session"].as_str().unwrap());
    assert_eq!(here.post(&end(other), &json!({})).await.json(), json!({"ended": 1}));
    assert_eq!(here.post(&end(other), &json!({})).await.json(), json!({"ended": 0}));
    assert!(!is_signed_in(&mut there).await);
    assert_eq!(here.post("/sessions/end-others", &json!({})).await.json(), json!({"ended": 0}));
    assert_eq!(here.post(&end(this), &json!({})).await.status, StatusCode::OK);
    assert_eq!(here.get("/session").await.status, StatusCode::UNAUTHORIZED);
    assert!(is_signed_in(&mut stranger).await);
}

#[tokio::test]
async fn another_role_and_leaving_sign_staff_out_everywhere() {
    let app = App::demo().await;
    let mut browser = app.signed_in(HANDLER).await;
    let done = Administered { at: app.state.clock.wall(), by: "test".to_owned() };
    assert!(is_signed_in(&mut browser).await);
    let post = StaffPost::Operation(StaffRole::Reviewer);
    app.state.store.set_staff_post(SAMIRA, post, &done).await.unwrap();
    assert!(!is_signed_in(&mut browser).await);
    assert!(!is_signed_in(&mut app.signed_in(HANDLER).await).await, "a session in the old role is none");
    let mut browser = app.signed_in(Actor::Staff { id: SAMIRA, role: StaffRole::Reviewer }).await;
    assert!(is_signed_in(&mut browser).await);
    app.state.store.end_staff(SAMIRA, &done).await.unwrap();
    assert_eq!(browser.get("/werk").await.location(), "/inloggen");
}

#[tokio::test]
async fn who_is_signed_in_can_sign_out_on_every_page() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_grounds(&app, case).await;
    for role in [OWN, CASE_HANDLER, SECOND_READER, STEERS, SUPPORTS, LEADS, ADVISES] {
        let browser = browser_of(&app, role).await;
        let mut pages = 0;
        for (_, path, ..) in routes().filter(|route| route.0 == "GET" && !route.1.contains('{')) {
            // Leaving quickly signs out.
            if *path == "/snel-weg" {
                continue;
            }
            let answer = browser.clone().get(path).await;
            if answer.status == StatusCode::OK && answer.header("content-type").starts_with("text/html") {
                let page = answer.html();
                let mut forms = page.elements("form").filter_map(|form| form.get("action"));
                assert!(forms.any(|action| action == "/uitloggen"), "{role} {path}");
                pages += 1;
            }
        }
        assert!(pages > 5, "{role}: {pages}");
    }
}

#[tokio::test]
async fn a_cookie_of_another_installation_is_nobody_and_no_error() {
    let (app, other) = (App::demo().await, App::demo().await);
    let mut browser = app.visitor();
    browser.cookies = other.parent(ANNA).await.cookies;
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen");
    for nonsense in ["", "onzin", &"A".repeat(43), &"A".repeat(4_000), "%00", "\u{e9}"] {
        browser.cookies.insert("herstel-session".to_owned(), nonsense.to_owned());
        assert_eq!(browser.get("/").await.status, StatusCode::OK, "{nonsense}");
        assert_eq!(browser.get("/mijn-zaak").await.location(), "/inloggen", "{nonsense}");
    }
}

#[tokio::test]
async fn a_sign_in_gets_a_token_of_its_own_and_the_old_one_is_worthless() {
    let app = App::demo().await;
    let mut browser = app.visitor();
    let attacker = app.parent(OTHER).await;
    // Somebody planted their own session, and a visitor cookie, in the browser of the victim.
    browser.cookies = attacker.cookies.clone();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "anna")]).await.location();
    let mut planted = app.visitor();
    planted.cookies = attacker.cookies.clone();
    assert_ne!(browser.cookies, planted.cookies);
    assert_eq!(planted.get("/mijn-zaak").await.location(), "/inloggen");
    let before = browser.cookies.clone();
    let page = browser.open("/demo").await;
    browser.submit(&page, "/demo/inloggen", &[("person", "jan")]).await.location();
    assert_ne!(browser.cookies, before);
    planted.cookies = before;
    assert_eq!(
        planted.get("/mijn-zaak").await.location(),
        "/inloggen",
        "signing in again ends the session before"
    );
}

#[tokio::test]
async fn the_name_of_a_session_opens_nothing() {
    let app = App::demo().await;
    let mut here = Client::new(&app, HANDLER).await;
    let list = here.get("/sessions").await.json();
    let name: SessionId = list[0]["session"].as_str().unwrap().parse().unwrap();
    let token = name.to_string();
    let mut browser = app.visitor();
    browser.cookies.insert("herstel-session".to_owned(), token.clone());
    assert_eq!(browser.get("/werk").await.location(), "/inloggen");
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str())];
    let answer =
        browser.send(axum::http::Method::GET, "/api/v1/session", &headers, axum::body::Body::empty()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}
