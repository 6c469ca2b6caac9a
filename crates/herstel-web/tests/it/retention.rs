//! A destruction list is approved by a second privacy officer who has just shown who they are, and by nobody else.

use crate::{
    api::Client,
    app::{App, Browser, HANDLER, STEERING},
    html::Html,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::retention::{Category, CountedFrom, ListStatus, Rule, Rules};
use herstel_kernel::{Actor, Date, DestructionListId, PersonId, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, StaffMember};
use serde_json::json;

const LIST: DestructionListId = DestructionListId::from_bytes([7; 16]);
const PAGE: &str = "/vernietiging/lst-07070707070707070707070707070707";
const APPROVAL: &str = "/vernietiging/lst-07070707070707070707070707070707/akkoord";

/// The officer who made the list, and another.
const MAKER: Actor = officer(0x71);
const SECOND: Actor = officer(0x72);
/// Somebody whose period is over.
const DUE: PersonId = PersonId::from_bytes([9; 16]);

const fn officer(number: u8) -> Actor {
    Actor::Staff { id: StaffId::from_bytes([number; 16]), role: StaffRole::PrivacyOfficer }
}

/// The second of two officers, signed in.
pub async fn second(app: &App) -> Browser<'_> {
    for (number, name) in [(0x71, "Petra Verzonnen"), (0x72, "Quinten Verzonnen")] {
        let post = StaffPost::Operation(StaffRole::PrivacyOfficer);
        let id = StaffId::from_bytes([number; 16]);
        app.hire(&StaffMember { id, name: name.to_owned(), post }).await;
    }
    app.signed_in(SECOND).await
}

/// Given a list with one person on it, made by the first of two officers.
pub async fn given_list(app: &App, list: DestructionListId) {
    second(app).await;
    let (case, decision) = app.given_first_review(DUE).await;
    let mut parent = app.parent(DUE).await;
    let page = parent.open("/mijn-zaak").await;
    let answer = parent.submit(&page, "/mijn-zaak/keuze", &[("option-first-review", "wait")]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
    // Nobody is on a list who was not paid or told yet.
    app.given_paid_and_told(DUE, case, decision).await;
    let rule = |category| Rule {
        category,
        from_on: Date::constant(2021, 1, 1),
        years: 1,
        counted_from: CountedFrom::LastEntry,
        ground: "een verzonnen bepaling".to_owned(),
        settled: true,
    };
    let rules = Rules::new(Category::ALL.map(rule).to_vec()).unwrap();
    let later = Date::constant(2024, 1, 1);
    let done = Administered { at: app.state.clock.wall(), by: "command test".to_owned() };
    let count = app.state.store.propose_destruction(MAKER, list, &rules, later, false, &done).await.unwrap();
    assert_eq!(count, 1);
}

async fn with_list() -> App {
    let app = App::demo().await;
    given_list(&app, LIST).await;
    app
}

async fn status(app: &App) -> ListStatus {
    app.state.store.destruction_list(LIST).await.unwrap().unwrap().status
}

#[tokio::test]
async fn the_second_officer_reads_what_it_is_about_and_approves() {
    let app = with_list().await;
    let mut browser = app.signed_in(SECOND).await;
    let lists = browser.open("/vernietiging").await;
    assert_eq!(lists.problems(), Vec::<String>::new());
    assert!(lists.links().contains(&PAGE.to_owned()));
    assert!(lists.main_text().contains("Petra Verzonnen"), "{}", lists.main_text());
    let page = browser.open(PAGE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    for word in ["een verzonnen bepaling", "Petra Verzonnen"] {
        assert!(page.main_text().contains(word), "{word}: {}", page.main_text());
    }
    for word in ["Anna", "H-2021"] {
        assert!(!page.main_text().contains(word), "who is on the list is not told: {}", page.main_text());
    }
    let answer = browser.submit(&page, APPROVAL, &[]).await;
    assert_eq!(answer.location(), PAGE);
    assert_eq!(status(&app).await, ListStatus::Approved);
    let page = browser.open(PAGE).await;
    assert!(!sends(&page), "it is approved once");
    assert!(page.main_text().contains("Quinten Verzonnen keurde de lijst goed"), "{}", page.main_text());
    let entries = app.state.store.administration().await.unwrap();
    let last = entries.last().unwrap();
    assert_eq!(
        (last.event.kind(), last.done.by.as_str()),
        ("list-approved", "stf-72727272727272727272727272727272")
    );
    let token = token(&page);
    let again = browser.post(APPROVAL, &[("csrf", token.as_str())]).await;
    assert!(again.text().contains("Deze lijst wacht niet meer op akkoord"), "{}", again.status);
}

#[tokio::test]
async fn who_made_the_list_cannot_approve_it() {
    let app = with_list().await;
    let mut browser = app.signed_in(MAKER).await;
    let page = browser.open(PAGE).await;
    assert!(page.main_text().contains("U maakte deze lijst zelf"), "{}", page.main_text());
    assert!(!sends(&page), "there is no button");
    let token = token(&page);
    let answer = browser.post(APPROVAL, &[("csrf", token.as_str())]).await;
    assert_eq!(answer.html().problems(), Vec::<String>::new());
    assert!(answer.text().contains("U maakte deze lijst zelf"));
    assert_eq!(status(&app).await, ListStatus::Proposed);
}

#[tokio::test]
async fn nobody_else_sees_the_list_and_one_that_is_not_there_is_not_there() {
    let app = with_list().await;
    for actor in [HANDLER, STEERING] {
        let mut browser = app.signed_in(actor).await;
        for path in ["/vernietiging", PAGE] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let mut browser = app.signed_in(SECOND).await;
    for path in
        ["/vernietiging/lst-00000000000000000000000000000000", "/vernietiging/onzin", "/sturing", "/werk"]
    {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_api_tells_what_a_list_is_about_and_lets_the_second_officer_approve_it_once() {
    let app = with_list().await;
    let mut maker = Client::new(&app, MAKER).await;
    let mut second = Client::new(&app, SECOND).await;
    let path = "/destruction-lists/lst-07070707070707070707070707070707";
    let lists = second.get("/destruction-lists").await.json();
    let listed = &lists.as_array().unwrap()[0];
    assert_eq!((&listed["status"], &listed["persons"]), (&json!("proposed"), &json!(1)));
    assert_eq!(listed["proposed"]["by"], "stf-71717171717171717171717171717171");
    assert_eq!((&listed["may_approve"], &listed["approved"]), (&json!(true), &json!(null)));
    let whole = second.get(path).await;
    assert_eq!(whole.json()["list"], *listed);
    assert_eq!(whole.json()["groups"][0]["ground"], "een verzonnen bepaling");
    for word in ["Anna", "H-2021", "per-"] {
        assert!(!whole.text().contains(word), "who is on the list is not told: {}", whole.text());
    }

    assert_eq!(maker.get(path).await.json()["list"]["may_approve"], false);
    let approval = format!("{path}/approval");
    let own = maker.post(&approval, &json!({})).await;
    assert_eq!((own.status, &own.json()["code"]), (StatusCode::CONFLICT, &json!("same-person")));
    assert_eq!(status(&app).await, ListStatus::Proposed);

    let approved = second.post(&approval, &json!({})).await;
    assert_eq!(approved.status, StatusCode::OK);
    assert_eq!(approved.json()["list"]["approved"]["by"], "stf-72727272727272727272727272727272");
    assert_eq!(status(&app).await, ListStatus::Approved);
    let again = second.post(&approval, &json!({})).await;
    assert_eq!((again.status, &again.json()["code"]), (StatusCode::CONFLICT, &json!("not-proposed")));
    let absent = "/destruction-lists/lst-00000000000000000000000000000000";
    assert_eq!(second.get(absent).await.status, StatusCode::NOT_FOUND);
    assert_eq!(second.post(&format!("{absent}/approval"), &json!({})).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_approval_sent_again_under_its_key_gives_the_same_answer() {
    let app = with_list().await;
    let second = Client::new(&app, SECOND).await;
    let path = "/api/v1/destruction-lists/lst-07070707070707070707070707070707/approval";
    let headers = [
        ("content-type", "application/json"),
        ("x-csrf-token", second.csrf.as_str()),
        ("idempotency-key", "akkoord-1"),
    ];
    let mut answers = Vec::new();
    for _ in 0..2 {
        let answer = second.browser.clone().send(Method::POST, path, &headers, Body::from("{}")).await;
        answers.push((answer.status, answer.json()));
    }
    assert_eq!(answers[0].0, StatusCode::OK, "{answers:?}");
    assert_eq!(answers[0], answers[1]);
    let approved = app.state.store.administration().await.unwrap();
    let approvals = approved.iter().filter(|entry| entry.event.kind() == "list-approved").count();
    assert_eq!(approvals, 1);
}

/// Whether a page has the form that approves.
fn sends(page: &Html) -> bool {
    page.elements("form").any(|form| form.get("action").is_some_and(|action| action == APPROVAL))
}

/// The token of the session, out of another form of the page.
fn token(page: &Html) -> String {
    page.hidden_fields("/uitloggen")
        .into_iter()
        .find(|(name, _)| name == "csrf")
        .map(|(_, value)| value)
        .unwrap()
}
