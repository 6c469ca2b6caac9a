//! A destruction list is approved by a second privacy officer who has just shown who they are, and by nobody else.

use crate::{
    app::{App, Browser, HANDLER, STEERING},
    html::Html,
};
use axum::http::StatusCode;
use herstel_domain::retention::{Category, CountedFrom, ListStatus, Rule, Rules};
use herstel_kernel::{Actor, Date, DestructionListId, PersonId, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, StaffMember};

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
    app.given_first_review(DUE).await;
    let mut parent = app.parent(DUE).await;
    let page = parent.open("/mijn-zaak").await;
    let answer = parent.submit(&page, "/mijn-zaak/keuze", &[("option-first-review", "stop")]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
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
