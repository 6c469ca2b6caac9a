use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;

#[tokio::test]
async fn the_landing_page_says_what_it_is_and_how_to_begin() {
    let app = App::plain().await;
    let page = app.visitor().open("/").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(page.main_text());
    assert!(page.links().contains(&"/aanmelden".to_owned()));
}

#[tokio::test]
async fn signing_in_leads_to_the_demo_only_in_a_demo() {
    let demo = App::demo().await;
    assert!(demo.visitor().open("/inloggen").await.links().contains(&"/demo".to_owned()));
    let plain = App::plain().await;
    let page = plain.visitor().open("/inloggen").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(!page.links().contains(&"/demo".to_owned()));
}

#[tokio::test]
async fn the_language_switch_is_kept_and_returns_only_to_this_site() {
    let app = App::plain().await;
    let mut browser = app.visitor();
    assert_eq!(browser.get("/taal/en?terug=/inloggen").await.location(), "/inloggen");
    assert_eq!(browser.open("/inloggen").await.title(), "Sign in – Herstel");
    for elsewhere in ["https://elders.example", "//elders.example", "/%5Celders.example", "", "/%0d%0aX:1"] {
        assert_eq!(browser.get(&format!("/taal/nl?terug={elsewhere}")).await.location(), "/", "{elsewhere}");
    }
    assert_eq!(browser.get("/taal/xx?terug=/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_language_chosen_while_signed_in_stays_with_the_session() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    browser.get("/taal/en?terug=/").await.location();
    browser.cookies.remove("herstel-language");
    assert_eq!(browser.open("/mijn-zaak").await.title(), "My case – Herstel");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let mut copy = browser.clone();
    let page = browser.open("/mijn-zaak").await;
    assert_eq!(browser.submit(&page, "/uitloggen", &[]).await.location(), "/");
    assert!(!browser.cookies.contains_key("herstel-session"));
    assert_eq!(copy.get("/mijn-zaak").await.location(), "/inloggen", "a copied cookie is worthless");
}

#[tokio::test]
async fn leaving_quickly_signs_out_and_goes_to_a_page_that_says_nothing() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let mut copy = browser.clone();
    assert!(browser.open("/mijn-zaak").await.links().contains(&"/snel-weg".to_owned()));
    let answer = browser.get("/snel-weg").await;
    assert_eq!(answer.location(), &*app.state.site.leave_to);
    assert_eq!(copy.get("/mijn-zaak").await.location(), "/inloggen");
}

#[tokio::test]
async fn another_site_cannot_sign_somebody_out() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let foreign = [("sec-fetch-site", "cross-site")];
    browser.send(axum::http::Method::GET, "/snel-weg", &foreign, axum::body::Body::empty()).await.location();
    assert_eq!(browser.get("/mijn-zaak").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_button_to_leave_is_there_for_visitors_and_parents_not_for_staff() {
    let app = App::plain().await;
    let leave = "/snel-weg".to_owned();
    assert!(app.visitor().open("/").await.links().contains(&leave));
    assert!(!app.signed_in(HANDLER).await.open("/").await.links().contains(&leave));
}
