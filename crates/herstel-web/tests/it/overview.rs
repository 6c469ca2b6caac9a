//! What somebody received, added up: the same total for parent, staff and API, and nothing twice.

use crate::app::{ANNA, App, Case, HANDLER};
use herstel_domain::{
    Command,
    chain::{ChainCommand, PaymentOf},
};
use herstel_kernel::Date;
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
        (app.parent(ANNA).await, "/mijn-zaak".to_owned(), "Welk geld is u toegekend?"),
        (app.signed_in(HANDLER).await, format!("/werk/dossier/{number}"), "Wat aan de ouder is toegekend"),
    ] {
        let page = browser.open(&path).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = on_one_line(&page.main_text());
        for expected in [heading, &total, "Daarvan was € 30.000,00 al toegekend bij: Eerste toets."] {
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
    assert!(!text.contains("Welk geld is u toegekend?"), "{text}");
    let me = app.parent(ANNA).await.get("/api/v1/me").await.json();
    assert_eq!(me["overview"], json!({ "awards": [], "total": "0.00" }));
}

#[tokio::test]
async fn nothing_is_called_paid_before_its_payment_is_recorded_and_the_day_is_said_after() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let (own, staff) = ("/mijn-zaak".to_owned(), format!("/werk/dossier/{number}"));
    for (mut browser, path) in [(app.parent(ANNA).await, &own), (app.signed_in(HANDLER).await, &staff)] {
        let text = browser.open(path).await.main_text();
        assert!(text.contains("Toegekend") && text.contains("Nog niet uitbetaald."), "{text}");
        assert!(!text.contains("Uitbetaald op") && !text.contains("U kreeg al"), "{text}");
    }
    let me = app.parent(ANNA).await.get("/api/v1/me").await.json();
    assert_eq!(me["overview"]["awards"][0]["paid_on"], json!(null));
    let paid = ChainCommand::RecordPayment {
        of: PaymentOf::Decision(decision),
        paid_on: Date::constant(2021, 11, 19),
    };
    app.act(HANDLER, case, &Command::Chain(paid)).await;
    for (mut browser, path) in [(app.parent(ANNA).await, &own), (app.signed_in(HANDLER).await, &staff)] {
        let text = browser.open(path).await.main_text();
        assert!(text.contains("Uitbetaald op 19 november 2021."), "{text}");
        assert!(!text.contains("Nog niet uitbetaald."), "{text}");
    }
    let me = app.parent(ANNA).await.get("/api/v1/me").await.json();
    assert_eq!(me["overview"]["awards"][0]["paid_on"], "2021-11-19");
}

#[tokio::test]
async fn who_is_awarded_money_and_gave_no_account_is_led_to_giving_it() {
    let app = App::plain().await;
    let account = "Geef uw rekeningnummer door";
    let case = app.given_facts(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    assert!(!anna.open("/mijn-zaak").await.main_text().contains(account), "there is no money yet");
    let decision = app.propose(case, "first-review").await;
    app.approve(case, decision).await;
    let page = anna.open("/mijn-zaak").await;
    assert!(page.main_text().contains(account), "{}", page.main_text());
    assert!(page.links().contains(&"/mijn-zaak/persoonsgegevens".to_owned()));
    let paid = ChainCommand::RecordPayment {
        of: PaymentOf::Decision(decision),
        paid_on: Date::constant(2021, 11, 19),
    };
    app.act(HANDLER, case, &Command::Chain(paid)).await;
    assert!(!anna.open("/mijn-zaak").await.main_text().contains(account), "what was paid needs no account");
}
