//! The joint plan on the pages of the three who make it.

use crate::{
    api::roles::given_grounds,
    app::{ANNA, App, Browser, Case, HANDLER, TEAM_LEAD},
    staff::{dossier, number},
};
use axum::http::StatusCode;
use herstel_domain::plan::AgreementState;
use herstel_kernel::{Actor, Desk, StaffId};
use jiff::ToSpan;

fn desk(desk: Desk) -> Actor {
    let id = StaffId::from_bytes([if desk == Desk::Support { 0xdd } else { 0xde }; 16]);
    Actor::Municipal { id, municipality: "0034".parse().unwrap(), desk }
}

/// Given a parent who lets the municipality be in touch.
async fn given_contact(app: &App) -> (Case, String) {
    let case = app.given_registration(ANNA).await;
    given_grounds(app, case).await;
    let number = number(app, case).await;
    (case, number)
}

async fn send(browser: &mut Browser<'_>, page: &str, form: &str, fields: &[(&str, &str)]) -> StatusCode {
    let shown = browser.open(page).await;
    assert_eq!(shown.problems(), Vec::<String>::new(), "{page}");
    let answer = browser.submit(&shown, form, fields).await;
    if answer.status.is_client_error() {
        assert_eq!(answer.html().problems(), Vec::<String>::new(), "{form}");
    }
    answer.status
}

#[tokio::test]
async fn the_three_talk_and_agree_and_a_breach_is_there_for_all_of_them() {
    let app = App::demo().await;
    let (case, number) = given_contact(&app).await;
    let today = app.state.clock.today();
    let shown = |days: i64| today.saturating_add(days.days()).strftime("%d-%m-%Y").to_string();
    let (own, staff) = ("/mijn-zaak/plan", format!("/werk/dossier/{number}/plan"));

    let mut anna = app.parent(ANNA).await;
    let asked = send(&mut anna, own, &format!("{own}/gesprek"), &[("words", "Over het huis.")]).await;
    assert_eq!(asked, StatusCode::SEE_OTHER);

    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open(&staff).await.main_text();
    assert!(text.contains("De ouder vroeg op") && text.contains("Over het huis."), "{text}");
    let (on, talk) = (shown(3), format!("{staff}/gesprek"));
    let half = [("kind", "three-way"), ("on", "31-02-2022"), ("time", "10.30 uur"), ("place", "Stadhuis")];
    assert_eq!(send(&mut samira, &staff, &talk, &half).await, StatusCode::UNPROCESSABLE_ENTITY);
    let whole = [("kind", "three-way"), ("on", on.as_str()), ("time", "10.30 uur"), ("place", "Stadhuis")];
    assert_eq!(send(&mut samira, &staff, &talk, &whole).await, StatusCode::SEE_OTHER);
    let planned = dossier(&app, case).await.plan.talks[0].planned.talk;
    let close = format!("{staff}/gesprek/{planned}");
    let report = [("held", "yes"), ("words", "Wij spraken over het huis.")];
    assert_eq!(send(&mut samira, &staff, &close, &report).await, StatusCode::SEE_OTHER);

    let (due, add) = (shown(2), format!("{staff}/afspraak"));
    let promised = [
        ("what", "De gemeente zoekt een huis."),
        ("owner", "municipality"),
        ("due_on", due.as_str()),
        ("by_word", "table"),
    ];
    assert_eq!(send(&mut samira, &staff, &add, &promised).await, StatusCode::SEE_OTHER);
    let agreement = dossier(&app, case).await.plan.agreements[0].clone();
    assert_eq!(agreement.state(today), AgreementState::Open, "it binds at once");

    // The three see the same plan; a breach is there the day after, by itself.
    app.state.clock.advance_to(today.saturating_add(3.days())).unwrap();
    let at_desk = format!("/gemeente/ouder/{number}/plan");
    for (actor, page) in [
        (Actor::Person { person: ANNA }, own),
        (HANDLER, staff.as_str()),
        (TEAM_LEAD, staff.as_str()),
        (desk(Desk::Support), at_desk.as_str()),
    ] {
        let page = app.signed_in(actor).await.open(page).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = page.main_text();
        for expected in ["De gemeente zoekt een huis.", "Niet nagekomen sinds", "Wij spraken over het huis."]
        {
            assert!(text.contains(expected), "{actor:?} {expected}: {text}");
        }
    }
    for actor in [HANDLER, TEAM_LEAD] {
        let page = app.signed_in(actor).await.open("/werk/afspraken").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = page.main_text();
        assert!(text.contains("De gemeente zoekt een huis.") && text.contains("Niet nagekomen"), "{text}");
    }
    let closed = app.signed_in(desk(Desk::Collection)).await.get(&at_desk).await;
    assert_eq!(closed.status, StatusCode::NOT_FOUND, "the collection desk of the same municipality");

    // Its owner says why and when, and the breach stays until it is done.
    let mut support = app.signed_in(desk(Desk::Support)).await;
    let said = format!("{at_desk}/afspraak/{}", agreement.made.agreement);
    let why = [("result", "breach"), ("words", "Er was geen huis."), ("new_due_on", "")];
    assert_eq!(send(&mut support, &at_desk, &said, &why).await, StatusCode::SEE_OTHER);
    let text = anna.open(own).await.main_text();
    assert!(text.contains("Er was geen huis.") && text.contains("Niet nagekomen"), "{text}");
    let done = [("result", "done"), ("words", "")];
    assert_eq!(send(&mut support, &at_desk, &said, &done).await, StatusCode::SEE_OTHER);
    assert!(anna.open(own).await.main_text().contains("Gedaan, maar te laat"));
}

#[tokio::test]
async fn a_parent_agrees_in_the_portal_and_adds_what_they_will_do() {
    let app = App::plain().await;
    let (case, number) = given_contact(&app).await;
    let due = app.state.clock.today().saturating_add(9.days()).strftime("%d-%m-%Y").to_string();
    let (own, staff) = ("/mijn-zaak/plan", format!("/werk/dossier/{number}/plan"));
    let mut samira = app.signed_in(HANDLER).await;
    let asked =
        [("what", "De brief opzoeken."), ("owner", "parent"), ("due_on", due.as_str()), ("by_word", "none")];
    let sent = send(&mut samira, &staff, &format!("{staff}/afspraak"), &asked).await;
    assert_eq!(sent, StatusCode::SEE_OTHER);
    let agreement = dossier(&app, case).await.plan.agreements[0].made.agreement;
    let mut anna = app.parent(ANNA).await;
    assert!(anna.open(own).await.main_text().contains("Wacht op het woord van de ouder"));
    let agree = format!("{own}/afspraak/{agreement}/eens");
    assert_eq!(send(&mut anna, own, &agree, &[]).await, StatusCode::SEE_OTHER);
    assert!(anna.open(own).await.main_text().contains("Afgesproken op deze site"));
    let add = format!("{own}/afspraak");
    let half = send(&mut anna, own, &add, &[("what", "De bank bellen."), ("due_on", "")]).await;
    assert_eq!(half, StatusCode::UNPROCESSABLE_ENTITY);
    let whole = [("what", "De bank bellen."), ("due_on", due.as_str())];
    assert_eq!(send(&mut anna, own, &add, &whole).await, StatusCode::SEE_OTHER);
    assert_eq!(dossier(&app, case).await.plan.agreements.len(), 2);
}
