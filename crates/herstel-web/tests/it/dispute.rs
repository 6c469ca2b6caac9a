use crate::app::{ANNA, App};
use axum::http::StatusCode;
use herstel_domain::disputes::DisputeTarget;

const FORM: &str = "/mijn-zaak/klopt-niet";
const FACT: &str = "/mijn-zaak/klopt-niet?gegeven=toeslagjaar%2F2013%2Fteruggevorderd+bedrag";

#[tokio::test]
async fn the_form_says_what_it_is_about() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let page = app.parent(ANNA).await.open(FACT).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    insta::assert_snapshot!(page.main_text());
}

#[tokio::test]
async fn a_remark_reaches_the_dossier_and_its_answer_reaches_the_parent() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let answer = browser.submit(&page, FORM, &[("words", "Het was 8.400 euro.")]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gemeld");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let raised = &dossier.disputes[0].raised;
    assert_eq!(raised.words, "Het was 8.400 euro.");
    let path = "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap();
    assert_eq!(raised.target, DisputeTarget::Fact { path });

    let waiting = browser.open("/mijn-zaak?net=gemeld").await.main_text();
    assert!(waiting.starts_with("Uw opmerking is binnen"), "{waiting}");
    assert!(waiting.contains("Wij kijken ernaar"), "{waiting}");
    app.answer(case, raised.dispute, "U had gelijk; het is nu 8.400 euro.").await;
    let answered = browser.open("/mijn-zaak").await.main_text();
    assert!(answered.contains("U had gelijk; het is nu 8.400 euro."), "{answered}");
}

#[tokio::test]
async fn words_are_needed_and_without_them_nothing_is_stored() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    let answer = browser.submit(&page, FORM, &[("words", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Teruggevraagd bedrag, Toeslagjaar 2013"), "{}", page.main_text());
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
}

#[tokio::test]
async fn too_many_words_are_kept_on_the_page_and_not_stored() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FORM).await;
    let words = "woord ".repeat(4_000);
    let answer = browser.submit(&page, FORM, &[("words", &words)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Deze tekst is te lang."));
    assert!(answer.text().contains(words.trim()), "what was written is not lost");
    assert!(app.own_dossier(ANNA).await.unwrap().disputes.is_empty());
}

#[tokio::test]
async fn a_remark_about_something_that_changed_meanwhile_is_kept_and_asked_again() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(FACT).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "8.400")]).await;
    let answer = browser.submit(&page, FORM, &[("words", "Het was 8.400 euro.")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("Het was 8.400 euro."), "what was written is not lost");
    assert!(answer.html().main_text().contains("€ 8.400,00"), "the new value is shown");
    let again = browser.submit(&answer.html(), FORM, &[("words", "Toch niet.")]).await;
    assert_eq!(again.location(), "/mijn-zaak?net=gemeld");
}

#[tokio::test]
async fn what_is_not_there_cannot_be_pointed_out() {
    let app = App::plain().await;
    app.given_facts(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    for query in ["gegeven=toeslagjaar%2F2012%2Fgrond", "gegeven=a%2Fb", "besluit=onzin&regel=x"] {
        let answer = browser.get(&format!("{FORM}?{query}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}");
    }
}
