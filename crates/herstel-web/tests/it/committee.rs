//! The pages of the objection committee: the objections before it, their papers, the hearing and the advice, and nothing else.

use crate::{
    app::{ANNA, App, COMMITTEE, Case, HANDLER, OTTO},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    deadlines::{Sender, Way},
    objections::{AcknowledgeObjection, FileObjection, ObjectionCommand, ObjectionOutcome},
};
use herstel_kernel::{Date, DecisionId, DocumentId, ObjectionId};
use herstel_store::Conflict;

const LIST: &str = "/commissie";
const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x63; 16]);
const NOTHING: &str = "Er wacht nu geen bezwaar op u.";

/// Given an objection with one paper of the two that were handed in.
async fn given_objection(app: &App) -> (Case, DecisionId, DocumentId) {
    let (case, decision) = app.given_first_review(ANNA).await;
    let paper = app.given_document(case).await;
    app.given_document_of(HANDLER, case, b"een andere brief").await;
    let file = FileObjection {
        objection: OBJECTION,
        decision: decision.into(),
        received_on: Date::constant(2021, 11, 19),
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Het bedrag is te laag.".to_owned(),
        late_reason: String::new(),
        documents: vec![paper],
    };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::File(file))).await;
    (case, decision, paper)
}

async fn confirm(app: &App, case: Case, committee: bool) {
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::Acknowledge(confirm))).await;
}

async fn page_of(app: &App, case: Case) -> String {
    format!("{LIST}/bezwaar/{}/{OBJECTION}", number(app, case).await)
}

#[tokio::test]
async fn the_committee_reads_an_objection_from_when_staff_say_that_it_advises() {
    let app = App::plain().await;
    let (case, _, paper) = given_objection(&app).await;
    let one = page_of(&app, case).await;
    let mut otto = app.signed_in(COMMITTEE).await;
    assert!(otto.open(LIST).await.main_text().contains(NOTHING));
    assert_eq!(otto.get(&one).await.status, StatusCode::NOT_FOUND);
    confirm(&app, case, true).await;
    let page = otto.open(LIST).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&one), "{:?}", page.links());
    // Twelve weeks with a committee.
    assert!(page.main_text().contains("25 maart 2022"), "{}", page.main_text());
    let page = otto.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in ["Het bedrag is te laag.", "25 maart 2022", "Toegekend op", "30.000", "brief.pdf"] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    let papers: Vec<String> = page.links().into_iter().filter(|link| link.contains("/stuk/")).collect();
    assert_eq!(papers, [format!("{one}/stuk/{paper}")], "the other paper does not go with the objection");
    assert_eq!(otto.get(&papers[0]).await.bytes, b"een brief");
}

#[tokio::test]
async fn an_objection_without_a_committee_and_a_paper_that_does_not_go_with_it_are_not_there() {
    let app = App::plain().await;
    let (case, _, _) = given_objection(&app).await;
    confirm(&app, case, false).await;
    let mut otto = app.signed_in(COMMITTEE).await;
    assert!(otto.open(LIST).await.main_text().contains(NOTHING));
    assert_eq!(otto.get(&page_of(&app, case).await).await.status, StatusCode::NOT_FOUND);

    let app = App::plain().await;
    let (case, _, paper) = given_objection(&app).await;
    confirm(&app, case, true).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let other = dossier.documents.iter().find(|document| document.document != paper).unwrap().document;
    let one = page_of(&app, case).await;
    let mut otto = app.signed_in(COMMITTEE).await;
    assert_eq!(otto.get(&format!("{one}/stuk/{paper}")).await.status, StatusCode::OK);
    assert_eq!(otto.get(&format!("{one}/stuk/{other}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_committee_hears_and_advises_and_reads_nothing_any_more() {
    let app = App::plain().await;
    let (case, _, _) = given_objection(&app).await;
    confirm(&app, case, true).await;
    let one = page_of(&app, case).await;
    let mut otto = app.signed_in(COMMITTEE).await;
    let page = otto.open(&one).await;
    let fields = [("what", "hearing"), ("hearing-hearing_on", "1-12-2021"), ("hearing-words", "In Almere.")];
    assert_eq!(otto.submit(&page, &one, &fields).await.location(), one);
    let page = otto.open(&one).await;
    // What is missing stands at its field, and nothing is kept.
    let refused = otto.submit(&page, &one, &[("what", "advice"), ("advice-words", "Het klopt.")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let page = otto.open(&one).await;
    let fields = [
        ("what", "heard"),
        ("heard-how", "held"),
        ("heard-held_on", "19-11-2021"),
        ("heard-words", "Een jaar telt niet mee."),
    ];
    assert_eq!(otto.submit(&page, &one, &fields).await.location(), one);
    let page = otto.open(&one).await;
    let fields = [
        ("what", "advice"),
        ("advice-outcome", "upheld"),
        ("advice-received_on", "19-11-2021"),
        ("advice-words", "Het bezwaar klopt."),
    ];
    assert_eq!(otto.submit(&page, &one, &fields).await.location(), LIST);
    let objection = app.own_dossier(ANNA).await.unwrap().objections.all.remove(0);
    assert_eq!(objection.hearing_planned.unwrap().by, OTTO);
    assert_eq!(objection.heard.unwrap().recorded_by, COMMITTEE);
    let advice = objection.advice.unwrap();
    assert_eq!((advice.outcome, advice.recorded_by), (ObjectionOutcome::Upheld, OTTO));
    assert!(otto.open(LIST).await.main_text().contains(NOTHING));
    assert_eq!(otto.get(&one).await.status, StatusCode::NOT_FOUND);
    // The parent reads who looked and why.
    let looked = app.parent(ANNA).await.open("/mijn-zaak/inzagen").await.main_text();
    for said in
        ["lid van de bezwaarcommissie", "Uw bezwaar met de stukken", "advies te geven over uw bezwaar"]
    {
        assert!(looked.contains(said), "{said} is not in\n{looked}");
    }
}

#[tokio::test]
async fn what_belongs_to_the_work_of_the_operation_is_sent_by_nobody_of_the_committee() {
    let app = App::plain().await;
    let (case, _, _) = given_objection(&app).await;
    confirm(&app, case, true).await;
    let one = page_of(&app, case).await;
    let mut otto = app.signed_in(COMMITTEE).await;
    for what in ["propose", "return", "withdraw", "acknowledge", "ask", "lateness", "onzin"] {
        let page = otto.open(&one).await;
        let answer = otto.submit(&page, &one, &[("what", what)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
    }
    let objection = app.own_dossier(ANNA).await.unwrap().objections.all.remove(0);
    assert!(objection.answers.is_empty() && objection.withdrawn.is_none());
}

#[tokio::test]
async fn who_has_a_conflict_of_interest_does_not_find_the_objection() {
    let app = App::plain().await;
    let (case, _, _) = given_objection(&app).await;
    confirm(&app, case, true).await;
    let done = herstel_store::Administered { at: app.state.clock.now(), by: "test".to_owned() };
    let conflict = Conflict {
        staff: OTTO,
        person: ANNA,
        from_on: Date::constant(2021, 1, 1),
        until_on: None,
        recorded_by: "test".to_owned(),
    };
    app.state.store.add_conflict(&conflict, &done).await.unwrap();
    let mut otto = app.signed_in(COMMITTEE).await;
    assert!(otto.open(LIST).await.main_text().contains(NOTHING));
    assert_eq!(otto.get(&page_of(&app, case).await).await.status, StatusCode::NOT_FOUND);
}
