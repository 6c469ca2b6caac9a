//! Registering somebody else, on the telephone and at the desk of a municipality: with the plain question, and without a
//! word about somebody who is here already.

use crate::{
    app::{ANNA, App, Browser, HANDLER, JAN, SAMIRA, TODAY, bsn},
    html::Html,
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;
use herstel_domain::{Command, Purpose, Scope, consents::MunicipalContact};
use herstel_kernel::{Actor, Desk, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, Conflict, StaffMember};

const PHONE: &str = "/werk/aanmelden";
const DESK: &str = "/gemeente/aanmelden";
const TIM: StaffId = StaffId::from_bytes([0x91; 16]);
const ANOTHER: Actor = Actor::Staff { id: TIM, role: StaffRole::CaseHandler };

async fn given_another_handler(app: &App) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Verzonnen".to_owned(), post }).await;
}

async fn at_desk(app: &App, desk: Desk) -> Browser<'_> {
    let (id, municipality) = (StaffId::from_bytes([0xa1; 16]), "0034".parse().unwrap());
    let post = StaffPost::Municipal(municipality, desk);
    app.hire(&StaffMember { id, name: "Loket".to_owned(), post }).await;
    app.signed_in(Actor::Municipal { id, municipality, desk }).await
}

fn filled(number: &str) -> [(&'static str, String); 6] {
    [
        ("name", "Olga Verzonnen".to_owned()),
        ("bsn", number.to_owned()),
        ("born_on", "03-04-1979".to_owned()),
        ("phone", "0612345678".to_owned()),
        ("years", "unknown".to_owned()),
        ("story", "Zij belde en huilde.".to_owned()),
    ]
}

async fn send(browser: &mut Browser<'_>, page: &Html, path: &str, fields: &[(&str, String)]) -> String {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.submit(page, path, &fields).await.location().to_owned()
}

#[tokio::test]
async fn staff_register_somebody_on_the_telephone_with_the_plain_question() {
    let app = App::demo().await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(PHONE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Mag uw gemeente contact met u opnemen?"), "{}", page.main_text());
    assert!(page.chosen("municipal_contact").is_empty(), "no default decides");
    let wrong = samira.submit(&page, PHONE, &[("bsn", "1"), ("municipal_contact", "yes")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.html().problems(), Vec::<String>::new());
    for field in ["name", "bsn", "born_on", "municipality"] {
        assert!(
            wrong.text().contains(&format!("id=\"f-{field}-error\"")),
            "{field}: {}",
            wrong.html().main_text()
        );
    }
    let mut fields = filled(&bsn(40)).to_vec();
    fields.extend([("municipal_contact", "yes".to_owned()), ("municipality", "Almere".to_owned())]);
    let next = send(&mut samira, &page, PHONE, &fields).await;
    let number = next.strip_prefix("/werk/aanmelden?net=").unwrap().to_owned();
    let shown = samira.open(&next).await;
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.main_text().contains(&format!("Het nummer is {number}.")), "{}", shown.main_text());
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let found = app.state.store.dossier_by_number(&scope, &number.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(found.handler.as_ref().unwrap().handler, SAMIRA, "who takes the call stays");
    let municipality = "0034".parse().unwrap();
    assert_eq!(found.municipal_contact(TODAY), MunicipalContact::Yes { municipality });
    assert_eq!(found.registration.story.as_deref(), Some("Zij belde en huilde."));
}

#[tokio::test]
async fn by_telephone_and_at_the_desk_a_name_is_held_to_what_a_letter_can_show() {
    let app = App::demo().await;
    let (mut samira, mut desk) = (app.signed_in(HANDLER).await, at_desk(&app, Desk::Support).await);
    for (browser, path) in [(&mut samira, PHONE), (&mut desk, DESK)] {
        let page = browser.open(path).await;
        let (arabic, number) = ("محمد الأمين".to_owned(), bsn(if path == PHONE { 42 } else { 43 }));
        let mut fields = filled(&number);
        fields[0].1 = format!("{arabic} 🦋");
        let sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = browser.submit(&page, path, &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(refused.text().contains("id=\"f-name-error\""), "{}", refused.html().main_text());
        fields[0].1 = arabic;
        assert!(send(browser, &page, path, &fields).await.contains("?net="), "{path}");
    }
}

#[tokio::test]
async fn the_support_desk_registers_and_the_collection_desk_does_not() {
    let app = App::demo().await;
    let mut desk = at_desk(&app, Desk::Support).await;
    let page = desk.open(DESK).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let next = send(&mut desk, &page, DESK, &filled(&bsn(41))).await;
    assert!(next.starts_with("/gemeente/aanmelden?net=H-2021-"), "{next}");
    let app = App::demo().await;
    let mut desk = at_desk(&app, Desk::Collection).await;
    assert_eq!(desk.get(DESK).await.status, StatusCode::NOT_FOUND);
}

/// What somebody who registers gets to see, without the number itself and the keys of forms.
async fn answered(browser: &mut Browser<'_>, path: &str, number: &str) -> (String, String, String) {
    let page = browser.open(path).await;
    let next = send(browser, &page, path, &filled(number)).await;
    let given = next.split('=').next_back().unwrap().to_owned();
    let once = |line: &&str| !line.contains("name=\"once\"");
    let text = browser.get(&next).await.text().replace(&given, "H");
    let found = browser.get(&format!("/werk/dossier/{given}")).await.status;
    let card = browser.get(&format!("/gemeente/ouder/{given}")).await.status;
    let text = text.lines().filter(once).collect::<Vec<_>>().join("\n");
    (next.replace(&given, "H"), text, format!("{found} {card}"))
}

#[tokio::test]
async fn a_desk_cannot_tell_a_protected_person_from_somebody_new() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    app.act(HANDLER, case, &Command::SetProtection("Een ex-partner zoekt haar.".to_owned())).await;
    let before = dossier(&app, case).await;
    let mut desk = at_desk(&app, Desk::Support).await;
    let new = answered(&mut desk, DESK, &bsn(42)).await;
    let known = answered(&mut desk, DESK, &before.registration.details.bsn).await;
    assert_eq!(new, known);
    let after = dossier(&app, case).await;
    assert_eq!(after.registration, before.registration, "nothing of the dossier changes");
    assert_eq!(journal(&app, case).await.last(), Some(&"registered-again"));
    let told = &after.registered_again[0];
    assert_eq!(told.details.phone.as_deref(), Some("0612345678"), "what was told is not lost");
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let page = app.signed_in(HANDLER).await.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(
        text.contains("opnieuw aangemeld via de gemeente") && text.contains("Zij belde en huilde."),
        "{text}"
    );
}

#[tokio::test]
async fn a_desk_without_a_ground_hears_nothing_of_an_open_dossier_either() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let number = dossier(&app, case).await.registration.details.bsn;
    let mut desk = at_desk(&app, Desk::Support).await;
    let new = answered(&mut desk, DESK, &bsn(42)).await;
    assert_eq!(answered(&mut desk, DESK, &number).await, new);
}

#[tokio::test]
async fn staff_who_do_not_reach_a_dossier_hear_nothing_of_it_and_who_do_are_told() {
    let app = App::demo().await;
    given_another_handler(&app).await;
    let case = app.given_registration(ANNA).await;
    let of_anna = dossier(&app, case).await.registration.details.bsn;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(PHONE).await;
    let fields = filled(&of_anna);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let told = samira.submit(&page, PHONE, &fields).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "she sees it anyway");
    assert_eq!(told.html().problems(), Vec::<String>::new());
    app.act(HANDLER, case, &Command::SetProtection("Gevaar.".to_owned())).await;
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    let conflict =
        Conflict { staff: JAN, person: ANNA, from_on: TODAY, until_on: None, recorded_by: "test".to_owned() };
    app.state.store.add_conflict(&conflict, &done).await.unwrap();
    for actor in [ANOTHER, crate::app::REVIEWER] {
        let mut browser = app.signed_in(actor).await;
        let page = browser.open(PHONE).await;
        let next = send(&mut browser, &page, PHONE, &filled(&of_anna)).await;
        assert!(next.starts_with("/werk/aanmelden?net=H-2021-"), "{actor:?} {next}");
    }
    let again: Vec<&str> =
        journal(&app, case).await.into_iter().filter(|kind| *kind == "registered-again").collect();
    assert_eq!(again.len(), 2);
}
