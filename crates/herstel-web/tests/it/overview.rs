//! What somebody received, added up: the same total for parent, staff and API, and nothing twice.

use crate::app::{ANNA, App, Case, HANDLER};
use serde_json::json;

/// Given the lump sum and then a full assessment that comes to more.
async fn given_both(app: &App) -> Case {
    let (case, _) = app.given_first_review(ANNA).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "60.000,00")]).await;
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    case
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn parent_staff_and_api_see_each_payment_once_and_the_same_total() {
    let app = App::plain().await;
    given_both(&app).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let document = app.parent(ANNA).await.get(&format!("/api/v1/dossiers/{number}")).await.json();
    let overview = &document["overview"];
    let [first, second] = overview["awards"].as_array().unwrap().as_slice() else { panic!("{overview}") };
    assert_eq!((&first["paid"], &first["worth"]), (&json!("30000.00"), &json!("30000.00")));
    assert_eq!(second["counted"], json!([{ "decision": first["decision"], "amount": "30000.00" }]));
    let cents = |value: &serde_json::Value| herstel_kernel::Cents::parse(value.as_str().unwrap()).unwrap();
    let paid = cents(&first["paid"]).checked_add(cents(&second["paid"])).unwrap();
    assert_eq!(cents(&overview["total"]), paid);
    assert_eq!(cents(&second["worth"]), paid, "the lump sum counts in it and comes back as no new money");
    let total = format!("Samen {paid}");
    for (mut browser, path, heading) in [
        (app.parent(ANNA).await, "/mijn-zaak".to_owned(), "Wat kreeg u tot nu toe?"),
        (app.signed_in(HANDLER).await, format!("/werk/dossier/{number}"), "Wat de ouder tot nu toe kreeg"),
    ] {
        let page = browser.open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = on_one_line(&page.main_text());
        for expected in [heading, &total, "Daarvan was € 30.000,00 al betaald bij: Eerste toets."] {
            assert!(text.contains(&on_one_line(expected)), "{expected} is not in\n{text}");
        }
    }
}

#[tokio::test]
async fn before_the_first_award_there_is_nothing_to_add_up() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.propose(case, "first-review").await;
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(!text.contains("Wat kreeg u tot nu toe?"), "{text}");
    let me = app.parent(ANNA).await.get("/api/v1/me").await.json();
    assert_eq!(me["overview"], json!({ "awards": [], "total": "0.00" }));
}
