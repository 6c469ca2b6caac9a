use crate::app::{ANNA, App, NEW_PARENT};
use herstel_kernel::Date;

const CASE: &str = "/mijn-zaak";

#[tokio::test]
async fn somebody_without_a_dossier_is_led_to_registration() {
    let app = App::plain().await;
    assert_eq!(app.parent(NEW_PARENT).await.get(CASE).await.location(), "/aanmelden");
}

#[tokio::test]
async fn a_new_parent_sees_where_they_are_and_until_when() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let page = app.parent(ANNA).await.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn after_a_decision_the_parent_sees_what_and_why_and_what_to_choose() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let page = app.parent(ANNA).await.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(
        page.elements("input").all(|field| !field.contains_key("checked")),
        "nothing is chosen beforehand"
    );
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn the_same_page_is_there_in_english() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    assert_eq!(browser.get("/taal/en?terug=/mijn-zaak").await.location(), CASE);
    let page = browser.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(page.elements("html").next().unwrap()["lang"], "en");
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn a_proposal_is_not_shown_before_its_second_reading() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.propose(case, "first-review").await;
    let text = app.parent(ANNA).await.open(CASE).await.main_text();
    assert!(text.contains("Er is nog geen besluit."), "{text}");
    assert!(!text.contains("€"), "{text}");
}

#[tokio::test]
async fn a_term_that_has_passed_is_admitted_with_an_apology_and_the_rights_of_the_parent() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    app.state.clock.advance_to(Date::constant(2022, 5, 20)).unwrap();
    let text = app.parent(ANNA).await.open(CASE).await.main_text();
    assert!(text.contains("uiterlijk op 19 mei 2022"), "{text}");
    assert!(text.contains("het spijt ons"), "{text}");
    assert!(text.contains("in gebreke stellen"), "{text}");
}
