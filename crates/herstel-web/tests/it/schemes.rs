//! The pages of schemes: open to everybody, whole, and silent about amounts that nobody published.

use crate::app::{ANNA, App, SCHEMES};
use axum::http::StatusCode;

#[tokio::test]
async fn every_scheme_is_on_the_list_and_has_a_page_without_signing_in() {
    let app = App::plain().await;
    let list = app.visitor().open("/regelingen").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    for package in SCHEMES.all() {
        let path = format!("/regelingen/{}", package.id());
        assert!(list.links().contains(&path), "{path}");
        let page = app.visitor().open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    }
    assert!(app.visitor().open("/").await.links().contains(&"/regelingen".to_owned()));
}

#[tokio::test]
async fn the_page_says_for_whom_how_much_how_long_and_from_which_source() {
    let app = App::plain().await;
    let text = app.visitor().open("/regelingen/wht-compensatie").await.main_text();
    for part in [
        "ouders die kinderopvangtoeslag aanvroegen",
        "30.000,00",
        "6 maanden",
        "WHT",
        "niet nagelezen",
        "Deze regeling kwam in de plaats van",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let mut english = app.visitor();
    english.get("/taal/en?terug=/").await.location();
    let text = english.open("/regelingen/wht-compensatie").await.main_text();
    assert!(text.contains("parents who applied for childcare benefit"), "{text}");
}

#[tokio::test]
async fn amounts_that_nobody_published_are_on_the_page_in_the_demonstration_only() {
    let mark = "voorbeeld, door niemand bekendgemaakt";
    let demo = App::demo().await;
    assert!(demo.visitor().open("/regelingen/schade").await.main_text().contains(mark));
    let plain = App::plain().await;
    let text = plain.visitor().open("/regelingen/schade").await.main_text();
    assert!(text.contains("nog niet bekendgemaakt") && !text.contains(mark), "{text}");
    assert!(!text.contains("Voorbeelden van verzonnen mensen"), "{text}");
}

#[tokio::test]
async fn a_scheme_that_is_not_there_is_a_page_that_does_not_exist() {
    let app = App::demo().await;
    for id in ["wht-weg", "..%2fkot-2021", "Kot-2021", "%00", "a b"] {
        let path = format!("/regelingen/{}", id.replace(' ', "%20"));
        assert_eq!(app.visitor().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(app.parent(ANNA).await.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
