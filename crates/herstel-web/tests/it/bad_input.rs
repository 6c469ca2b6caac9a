//! What people do by accident: two tabs, two at once, a day that does not exist, names from right to left. Files stand in
//! `doors`, more about names with the registration, a form sent twice in `once`, a session that ends in `lapsed`.

use crate::{
    api::Client,
    app::{ANNA, App, HANDLER, NEW_PARENT, REVIEWER, bsn},
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;
use herstel_kernel::Actor;
use serde_json::json;

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

#[tokio::test]
async fn of_two_programs_that_save_at_once_one_is_told_and_nothing_of_theirs_is_mixed() {
    const AMOUNT: &str = "toeslagjaar/2013/teruggevorderd bedrag";
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/dossiers/{}/facts", number(&app, case).await);
    let (mut samira, mut jan) = (Client::new(&app, HANDLER).await, Client::new(&app, REVIEWER).await);
    let version = dossier(&app, case).await.version;
    let body = |amount: u32, source: &str| {
        let facts = json!([{ "path": AMOUNT, "value": amount }]);
        json!({ "expected_version": version, "source": source, "facts": facts })
    };
    let (hers, his) = (body(8_500, "haar brief"), body(9_000, "zijn brief"));
    let (first, second) = tokio::join!(samira.put(&path, &hers), jan.put(&path, &his));
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::OK, StatusCode::CONFLICT]);
    let (wanted, refused) =
        if first.status == StatusCode::OK { ("haar brief", &second) } else { ("zijn brief", &first) };
    assert_eq!(refused.json()["code"], "stale");
    assert_eq!(dossier(&app, case).await.facts[&AMOUNT.parse().unwrap()].source, wanted);
    let recorded = journal(&app, case).await.iter().filter(|kind| **kind == "facts-recorded").count();
    assert_eq!(recorded, 1);
}

#[tokio::test]
async fn two_tabs_of_one_handler_send_one_decision_back_once_and_the_older_tab_is_told() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let mut jan = app.signed_in(REVIEWER).await;
    let (first, second) = (jan.open(&path).await, jan.open(&path).await);
    let back = format!("{path}/terug");
    jan.submit(&second, &back, &[("remarks", "2013 ontbreekt.")]).await.location();
    let answer = jan.submit(&first, &back, &[("remarks", "2014 ontbreekt.")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let returned = journal(&app, case).await.iter().filter(|kind| **kind == "decision-returned").count();
    assert_eq!(returned, 1);
}

#[tokio::test]
async fn at_a_desk_the_thirty_first_of_february_is_said_at_its_field_and_no_program_gets_it_in() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let (number, before) = (number(&app, case).await, journal(&app, case).await);
    let path = format!("/werk/dossier/{number}/relatie");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let fields = [("kind", "child"), ("name", "Noor"), ("born_on", "31-02-2010"), ("source", "akte")];
    let answer = samira.submit(&page, &path, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert!(page.main_text().contains("Deze dag bestaat niet."), "{}", page.main_text());
    assert_eq!(page.value("born_on"), "31-02-2010");
    let version = dossier(&app, case).await.version;
    let child = json!({
        "expected_version": version, "kind": "child", "name": "Noor", "source": "akte",
        "born_on": "2010-02-31",
    });
    let mut client = Client::new(&app, HANDLER).await;
    let answer = client.post(&format!("/dossiers/{number}/relations"), &child).await;
    assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.text());
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_name_from_right_to_left_is_taken_as_it_is_written_at_a_desk_and_from_a_program() {
    const NAME: &str = "محمد الأمين";
    let app = App::plain().await;
    let mut client = Client::new(&app, Actor::Person { person: NEW_PARENT }).await;
    let body = json!({ "name": NAME, "bsn": bsn(7), "born_on": "1980-02-28" });
    let answer = client.post("/registrations", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(app.own_dossier(NEW_PARENT).await.unwrap().registration.details.name, NAME);
    let case = app.given_registration(ANNA).await;
    let path = format!("/werk/dossier/{}/relatie", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let fields = [("kind", "child"), ("name", NAME), ("source", "akte")];
    samira.submit(&page, &path, &fields).await.location();
    assert_eq!(dossier(&app, case).await.relations[0].told.name, NAME);
}
