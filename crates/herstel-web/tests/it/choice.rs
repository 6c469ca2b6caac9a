use crate::app::{ANNA, App};
use axum::http::StatusCode;

const CASE: &str = "/mijn-zaak";
const CHOICE: &str = "/mijn-zaak/keuze";
const OPTION: &str = "option-first-review";

#[tokio::test]
async fn a_choice_is_recorded_and_can_be_changed() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    for (option, label) in [("wait", "Nu even niets"), ("continue", "Ga door met de integrale beoordeling")] {
        let page = browser.open(CASE).await;
        let answer = browser.submit(&page, CHOICE, &[(OPTION, option)]).await;
        assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
        let dossier = app.own_dossier(ANNA).await.unwrap();
        assert_eq!(dossier.choice_at("first-review").unwrap().option, option);
        let page = browser.open("/mijn-zaak?net=gekozen").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(
            page.main_text().contains(&format!("U koos op 19 november 2021: {label}.")),
            "{}",
            page.main_text()
        );
        assert!(page.chosen(OPTION).is_empty(), "an earlier choice is told, not chosen again");
    }
}

#[tokio::test]
async fn choosing_nothing_is_an_error_at_the_question_and_stores_nothing() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    let answer = browser.submit(&page, CHOICE, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&"#f-option-first-review".to_owned()));
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn what_is_not_offered_cannot_be_chosen() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    let answer = browser.submit(&page, CHOICE, &[(OPTION, "verdwijnen")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Kies een van de antwoorden."));
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn a_form_that_was_overtaken_is_refused_and_shows_the_dossier_as_it_is_now() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    app.record_facts(case, &[("kosten van rechtsbijstand", "100")]).await;
    let answer = browser.submit(&page, CHOICE, &[(OPTION, "wait")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("Iemand anders heeft dit dossier net veranderd."), "{}", answer.text());
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
    let again = browser.submit(&answer.html(), CHOICE, &[(OPTION, "wait")]).await;
    assert_eq!(again.location(), "/mijn-zaak?net=gekozen");
}

#[tokio::test]
async fn a_choice_that_has_closed_says_so() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    app.propose(case, "full-assessment").await;
    let version = app.own_dossier(ANNA).await.unwrap().version + 1;
    let fields = [(OPTION, "wait"), ("version", &version.to_string())];
    let answer = browser.submit(&page, CHOICE, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}
