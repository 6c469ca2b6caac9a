//! What people do by accident: two tabs, two at once, a day that does not exist. Files stand with the documents, names with
//! the registration, a form sent twice in `once`.

use crate::{
    app::{ANNA, App, HANDLER, NEW_PARENT, REVIEWER, bsn},
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;

const CASE: &str = "/mijn-zaak";
const CHOICE: &str = "/mijn-zaak/keuze";
const OPTION: &str = "option-first-review";

#[tokio::test]
async fn two_tabs_of_one_parent_make_one_choice_and_the_older_tab_is_told() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let first = browser.open(CASE).await;
    let second = browser.open(CASE).await;
    browser.submit(&second, CHOICE, &[(OPTION, "wait")]).await.location();
    let answer = browser.submit(&first, CHOICE, &[(OPTION, "stop")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let chosen: Vec<String> =
        app.own_dossier(ANNA).await.unwrap().choices.into_iter().map(|made| made.option).collect();
    assert_eq!(chosen, ["wait"]);
}

#[tokio::test]
async fn of_two_handlers_who_save_at_once_one_is_told_and_nothing_of_theirs_is_mixed() {
    const AMOUNT: &str = "toeslagjaar/2013/teruggevorderd bedrag";
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/werk/dossier/{}/feiten", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let (samiras, jans) = (samira.open(&path).await, jan.open(&path).await);
    let before = journal(&app, case).await.iter().filter(|kind| **kind == "facts-recorded").count();
    let hers = [(AMOUNT, "8.500,00"), ("source", "haar brief")];
    let his = [(AMOUNT, "9.000,00"), ("source", "zijn brief")];
    let (first, second) = tokio::join!(samira.submit(&samiras, &path, &hers), jan.submit(&jans, &path, &his));
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    let after = journal(&app, case).await.iter().filter(|kind| **kind == "facts-recorded").count();
    assert_eq!(after, before + 1);
    let source = dossier(&app, case).await.facts[&AMOUNT.parse().unwrap()].source.clone();
    let wanted = if first.status == StatusCode::SEE_OTHER { "haar brief" } else { "zijn brief" };
    assert_eq!(source, wanted);
}

#[tokio::test]
async fn the_thirty_first_of_february_is_said_at_its_field_and_stays_as_it_was_typed() {
    const FORM: &str = "/aanmelden";
    let app = App::plain().await;
    let mut browser = app.parent(NEW_PARENT).await;
    let page = browser.open(FORM).await;
    let number = bsn(3);
    let fields = [("name", "Nadia Proef"), ("bsn", number.as_str()), ("born_on", "31-02-1985")];
    let answer = browser.submit(&page, FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert!(page.main_text().contains("Deze dag bestaat niet."), "{}", page.main_text());
    assert_eq!(page.value("born_on"), "31-02-1985");
    assert!(app.own_dossier(NEW_PARENT).await.is_none());
}
