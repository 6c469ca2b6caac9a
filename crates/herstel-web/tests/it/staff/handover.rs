//! From one handler to another: with a reason, a note, and a word to the parent; and who lets go at once.

use super::{dossier, journal, number};
use crate::{
    api::roles::csrf,
    app::{ANNA, App, HANDLER, REVIEWER, SAMIRA, TEAM_LEAD},
    html::Html,
};
use axum::http::StatusCode;
use herstel_domain::{Command, choices::ByWord, plan::AskTalk};
use herstel_kernel::{Actor, Date, StaffId, StaffPost, StaffRole};
use herstel_store::{Absence, Administered, Conflict, StaffMember};

const TIM: StaffId = StaffId::from_bytes([0x71; 16]);
const COLLEAGUE: Actor = Actor::Staff { id: TIM, role: StaffRole::CaseHandler };

async fn hire_tim(app: &App) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Molenaar".to_owned(), post }).await;
}

fn whole(to: &str) -> Vec<(&str, &str)> {
    vec![
        ("handler", to),
        ("reason", "caseload"),
        ("words", "Samira heeft te veel zaken."),
        ("agreed", "Elke maand bellen."),
        ("matters", "Niet op maandag."),
        ("open", "De brief van 2014."),
    ]
}

#[tokio::test]
async fn the_handler_hands_over_and_the_next_one_reads_the_note_first() {
    let app = App::plain().await;
    hire_tim(&app).await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let form = format!("{path}/overdracht");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open(&path).await.links().contains(&form));
    let page = samira.open(&form).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Tim Molenaar") && !text.contains("Jan de Wit"), "handlers only: {text}");

    let (to, half) = (TIM.to_string(), [("handler", TIM.to_string()), ("reason", "caseload".to_owned())]);
    let half: Vec<(&str, &str)> = half.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = samira.submit(&page, &form, &half).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let jan = crate::app::JAN.to_string();
    let refused = samira.submit(&page, &form, &whole(&jan)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a second reader handles nothing");
    assert_eq!(dossier(&app, case).await.handler_id(), Some(SAMIRA));

    let page = samira.open(&form).await;
    assert_eq!(samira.submit(&page, &form, &whole(&to)).await.location(), path);
    assert!(!samira.open(&path).await.links().contains(&form), "no longer hers to hand over");

    let mut tim = app.signed_in(COLLEAGUE).await;
    let page = tim.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.find("Niet op maandag.").unwrap() < text.find("De weg").unwrap(), "{text}");
    assert!(text.contains("Samira Bouzid, van"), "who was it before: {text}");
    let taken = format!("{form}/gelezen");
    assert_eq!(tim.submit(&page, &taken, &[]).await.location(), path);
    assert!(!tim.open(&path).await.main_text().contains("Ik heb dit gelezen"));

    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    for expected in ["Tim Molenaar", "Samira Bouzid, van", "Samira heeft te veel zaken."] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("Niet op maandag."), "the note is for colleagues");
}

#[tokio::test]
async fn nobody_takes_a_dossier_that_somebody_else_handles() {
    let app = App::demo().await;
    hire_tim(&app).await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    for actor in [COLLEAGUE, REVIEWER] {
        let mut browser = app.signed_in(actor).await;
        assert!(!browser.open(&path).await.main_text().contains("Ik word de zaakbehandelaar"));
        let csrf = csrf(&mut browser).await;
        let version = dossier(&app, case).await.version.to_string();
        let own = [("csrf", csrf.as_str()), ("version", version.as_str())];
        let take = browser.post(&format!("{path}/behandelaar"), &own).await;
        assert!([StatusCode::CONFLICT, StatusCode::NOT_FOUND].contains(&take.status), "{}", take.status);
        let to = TIM.to_string();
        let fields: Vec<_> = own.into_iter().chain(whole(&to)).collect();
        let over = browser.post(&format!("{path}/overdracht"), &fields).await;
        assert_eq!(over.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(journal(&app, case).await.iter().filter(|kind| kind.starts_with("handler")).count(), 1);
}

fn known() -> Administered {
    Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() }
}

#[tokio::test]
async fn who_knows_the_parent_lets_go_at_once_and_the_team_lead_finds_somebody() {
    let app = App::plain().await;
    hire_tim(&app).await;
    let case = app.given_registration(ANNA).await;
    app.act(HANDLER, case, &Command::SetProtection("Gevaar.".to_owned())).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let mut lead = app.signed_in(TEAM_LEAD).await;
    assert_eq!(lead.get(&path).await.status, StatusCode::NOT_FOUND, "protected, and it has a handler");

    let mut samira = app.signed_in(HANDLER).await;
    let know = format!("{path}/ik-ken-deze-persoon");
    let page = samira.open(&know).await;
    assert_eq!(samira.submit(&page, &know, &[("sure", "yes")]).await.location(), "/werk/lijst");
    assert_eq!(samira.get(&path).await.status, StatusCode::NOT_FOUND);

    let page: Html = lead.open(&path).await;
    assert!(page.main_text().contains("Er is nu geen behandelaar. Uiterlijk"), "{}", page.main_text());
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(text.contains("U hoeft niets opnieuw te vertellen."), "{text}");

    // Neither she nor anybody else with a conflict can get it.
    let form = format!("{path}/overdracht");
    let other = Conflict {
        staff: TIM,
        person: ANNA,
        from_on: crate::app::TODAY,
        until_on: None,
        recorded_by: "test".to_owned(),
    };
    app.state.store.add_conflict(&other, &known()).await.unwrap();
    let page = lead.open(&form).await;
    let text = page.main_text();
    assert!(!text.contains("Samira Bouzid") && !text.contains("Tim Molenaar"), "{text}");
    let to = SAMIRA.to_string();
    assert_eq!(lead.submit(&page, &form, &whole(&to)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.state.store.end_conflicts(TIM, ANNA, crate::app::TODAY, &known()).await.unwrap();
    let page = lead.open(&form).await;
    let to = TIM.to_string();
    assert_eq!(
        lead.submit(&page, &form, &whole(&to)).await.location(),
        "/werk/lijst",
        "closed to the lead again"
    );
    let mut tim = app.signed_in(COLLEAGUE).await;
    assert!(tim.open(&path).await.main_text().contains("Ik heb dit gelezen"));
}

async fn samira_is_away_until(app: &App, until_on: Date) {
    let from_on = Date::constant(2021, 11, 15);
    let absence = Absence { staff: SAMIRA, from_on, until_on, substitute: TIM };
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    app.state.store.set_absence(&absence, &done).await.unwrap();
}

#[tokio::test]
async fn who_stands_in_has_the_work_of_the_absent_handler_for_as_long_as_they_do() {
    let app = App::plain().await;
    hire_tim(&app).await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}", number(&app, case).await);
    let talk = AskTalk { words: None, by_word: ByWord::Portal };
    app.act(Actor::Person { person: ANNA }, case, &Command::AskTalk(talk)).await;
    let mut tim = app.signed_in(COLLEAGUE).await;
    let (stands_in, asks) = ("Je neemt vandaag waar voor Samira Bouzid", "Ouders die een gesprek willen");
    let day = tim.open("/werk").await.main_text();
    assert!(!day.contains(stands_in) && !day.contains(asks), "{day}");
    let page = tim.open("/werk/rij").await;
    let nothing = tim.submit(&page, "/werk/volgende", &[]).await;
    assert!(nothing.html().main_text().contains("geen dossier dat klaar is"), "it is tied to Samira");

    samira_is_away_until(&app, Date::constant(2021, 12, 6)).await;
    let day = tim.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    assert!(day.main_text().contains(stands_in) && day.main_text().contains(asks), "{}", day.main_text());
    assert!(day.links().contains(&format!("{path}/plan")), "{:?}", day.links());
    let list = format!("/werk/lijst?van={SAMIRA}");
    assert!(day.links().contains(&list), "{:?}", day.links());
    let list = tim.open(&list).await;
    assert!(list.main_text().contains("Anna Voorbeeld"));
    assert!(list.main_text().contains("Waarnemen voor Samira Bouzid"), "{}", list.main_text());
    let page = tim.open("/werk/rij").await;
    assert_eq!(tim.submit(&page, "/werk/volgende", &[]).await.location(), path);
    assert_eq!(dossier(&app, case).await.handler_id(), Some(SAMIRA), "she stays the fixed person");

    samira_is_away_until(&app, Date::constant(2021, 11, 19)).await;
    let day = tim.open("/werk").await.main_text();
    assert!(!day.contains(stands_in) && !day.contains(asks), "she is back: {day}");
}
