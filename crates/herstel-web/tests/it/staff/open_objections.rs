//! The list of open objections and court cases, for who handles, reads and leads.

use super::{journal, number};
use crate::{
    api::{Client, errors},
    app::{ANNA, App, Case, HANDLER, REVIEWER, SAMIRA, TEAM_LEAD},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    deadlines::{Sender, TermSubject, Way},
    objections::{
        AcknowledgeObjection, AppealReason, CourtLevel, FileAppeal, FileObjection, ObjectionCommand, Party,
        PlanHearing, WithdrawObjection,
    },
    plan::{AddAgreement, Owner},
};
use herstel_kernel::{
    Actor, AgreementId, AppealId, Date, DecisionId, ObjectionId, StaffId, StaffPost, StaffRole,
};
use herstel_store::{Absence, Administered, StaffMember};
use serde_json::json;

const LIST: &str = "/werk/bezwaren";
const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x61; 16]);
const TIM: StaffId = StaffId::from_bytes([0x71; 16]);
const COLLEAGUE: Actor = Actor::Staff { id: TIM, role: StaffRole::CaseHandler };

async fn act(app: &App, case: Case, command: ObjectionCommand) {
    app.act(HANDLER, case, &Command::Objection(command)).await;
}

/// Given an objection on 19 November 2021: the answer is due six weeks after 31 December.
async fn given_objection(app: &App, (case, decision): (Case, DecisionId)) {
    let file = FileObjection {
        objection: OBJECTION,
        decision: decision.into(),
        received_on: Date::constant(2021, 11, 19),
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Het bedrag is te laag.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    act(app, case, ObjectionCommand::File(file)).await;
}

#[tokio::test]
async fn handlers_readers_and_leads_see_what_is_open_until_when_and_whose_it_is() {
    let app = App::plain().await;
    let given = app.given_first_review(ANNA).await;
    let number = number(&app, given.0).await;
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open(LIST).await.main_text().contains("Er is hier nu niets open."));
    given_objection(&app, given).await;
    let one = format!("/werk/dossier/{number}/bezwaar/{OBJECTION}");
    for reader in [HANDLER, REVIEWER, TEAM_LEAD] {
        let page = app.signed_in(reader).await.open(LIST).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let text = page.main_text();
        let expected =
            ["11 februari 2022", "Nog niet bevestigd", "Nog niet gekozen", "Samira Bouzid", &number];
        for expected in expected {
            assert!(text.contains(expected), "{expected} is not in\n{text}");
        }
        assert!(page.links().contains(&one) && page.links().contains(&LIST.to_owned()), "{:?}", page.links());
    }
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee: true };
    act(&app, given.0, ObjectionCommand::Acknowledge(confirm)).await;
    let hearing_on = Date::constant(2021, 12, 9);
    let plan = PlanHearing { objection: OBJECTION, hearing_on, words: "In Almere.".to_owned() };
    act(&app, given.0, ObjectionCommand::PlanHearing(plan)).await;
    let text = samira.open(LIST).await.main_text();
    // Twelve weeks with a committee.
    for expected in ["25 maart 2022", "Hoorzitting gepland", "Geeft advies", "9 december 2021"] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    act(&app, given.0, ObjectionCommand::Withdraw(WithdrawObjection { objection: OBJECTION })).await;
    assert!(samira.open(LIST).await.main_text().contains("Er is hier nu niets open."));
}

#[tokio::test]
async fn a_handler_begins_with_their_own_and_can_look_at_all() {
    let app = App::plain().await;
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Molenaar".to_owned(), post }).await;
    let given = app.given_first_review(ANNA).await;
    let number = number(&app, given.0).await;
    given_objection(&app, given).await;
    let mut tim = app.signed_in(COLLEAGUE).await;
    let page = tim.open(LIST).await;
    assert!(!page.main_text().contains(&number), "it is Samira's");
    let all = format!("{LIST}?van=alle");
    assert!(page.links().contains(&all), "{:?}", page.links());
    assert!(tim.open(&all).await.main_text().contains(&number));
    // A place that is none is the beginning.
    assert!(tim.open(&format!("{all}&na=onzin")).await.main_text().contains(&number));
}

#[tokio::test]
async fn a_court_case_stands_in_the_list_without_a_day() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let appeal = FileAppeal {
        appeal: AppealId::from_bytes([0x62; 16]),
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: Date::constant(2021, 11, 19),
    };
    act(&app, case, ObjectionCommand::FileAppeal(appeal)).await;
    let page = app.signed_in(REVIEWER).await.open(LIST).await;
    assert!(page.main_text().contains("Bij de rechter") && page.main_text().contains("geen datum"));
    let objections = format!("/werk/dossier/{}/bezwaar", number(&app, case).await);
    assert!(page.links().contains(&objections), "{:?}", page.links());
}

#[tokio::test]
async fn what_must_be_answered_soon_stands_on_the_day_of_its_handler() {
    let app = App::plain().await;
    let given = app.given_first_review(ANNA).await;
    given_objection(&app, given).await;
    let heading = "Bezwaren die bijna een antwoord moeten hebben";
    assert!(!app.signed_in(HANDLER).await.open("/werk").await.main_text().contains(heading), "in February");
    // Four weeks before 11 February 2022.
    app.state.clock.start_on(Date::constant(2022, 1, 14)).unwrap();
    let page = app.signed_in(HANDLER).await.open("/werk").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let one = format!("/werk/dossier/{}/bezwaar/{OBJECTION}", number(&app, given.0).await);
    assert!(page.main_text().contains(heading) && page.links().contains(&one), "{}", page.main_text());
    assert!(!app.signed_in(REVIEWER).await.open("/werk").await.main_text().contains(heading));
}

#[tokio::test]
async fn who_stands_in_finds_what_their_day_counts_on_the_lists_that_it_leads_to_and_reads_whose_it_is() {
    let app = App::plain().await;
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Molenaar".to_owned(), post }).await;
    let given = app.given_first_review(ANNA).await;
    let number = number(&app, given.0).await;
    given_objection(&app, given).await;
    app.state.clock.start_on(Date::constant(2022, 1, 14)).unwrap();
    let agreed = AddAgreement {
        agreement: AgreementId::from_bytes([0x63; 16]),
        talk: None,
        what: "Een huis zoeken.".to_owned(),
        owner: Owner::Operation,
        due_on: Date::constant(2022, 1, 17),
        by_word: None,
    };
    app.act(HANDLER, given.0, &Command::AddAgreement(agreed)).await;
    let (from_on, until_on) = (Date::constant(2022, 1, 10), Date::constant(2022, 2, 1));
    let absence = Absence { staff: SAMIRA, from_on, until_on, substitute: TIM };
    let done = Administered { at: app.state.clock.now(), by: "leiding".to_owned() };
    app.state.store.set_absence(&absence, &done).await.unwrap();

    let mut tim = app.signed_in(COLLEAGUE).await;
    let day = tim.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    let text = day.main_text();
    assert!(text.contains("Alles bekijken van Samira Bouzid") && text.contains("Een huis zoeken."), "{text}");
    let hers = format!("{LIST}?van={SAMIRA}");
    assert!(day.links().contains(&hers), "{:?}", day.links());
    let of_samira = format!("van={SAMIRA}");
    for list in day.links().iter().filter(|link| link.contains(&of_samira)) {
        let page = tim.open(list).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains(&number), "{list}: {}", page.main_text());
    }
    assert!(tim.open(&hers).await.main_text().contains("Waarnemen voor Samira Bouzid"));
    assert!(!tim.open(LIST).await.main_text().contains(&number), "Tim has none himself");
    assert!(tim.open("/werk/afspraken").await.main_text().contains("Een huis zoeken."));
    // Back at work, Samira finds it on her own lists, and Tim nowhere on his.
    app.state.clock.start_on(Date::constant(2022, 2, 1)).unwrap();
    let text = app.signed_in(COLLEAGUE).await.open("/werk/afspraken").await.main_text();
    assert!(!text.contains("Een huis zoeken."), "{text}");
    let samira = app.signed_in(HANDLER).await.open("/werk").await;
    assert!(!samira.links().iter().any(|link| link.contains("van=stf-")), "{:?}", samira.links());
}

#[tokio::test]
async fn programs_read_the_same_list_page_by_page_and_by_legal_date() {
    let app = App::plain().await;
    let given = app.given_first_review(ANNA).await;
    let number = number(&app, given.0).await;
    given_objection(&app, given).await;
    let mut client = Client::new(&app, HANDLER).await;
    let found = client.get("/objections").await.json();
    let row = &found["rows"][0];
    assert_eq!((&row["number"], &row["kind"]), (&json!(number), &json!("objection")));
    assert_eq!((&row["last_day"], &row["state"]), (&json!("2022-02-11"), &json!("filed")));
    assert_eq!(
        (&row["id"], &row["handler"]["name"]),
        (&json!(OBJECTION.to_string()), &json!("Samira Bouzid"))
    );
    assert_eq!(found["next"], json!(null));
    for (query, rows) in [
        ("handler=me", 1),
        ("before=2022-02-12", 1),
        ("before=2022-02-11", 0),
        ("before=2022-02-12&limit=1&handler=me", 1),
    ] {
        let found = client.get(&format!("/objections?{query}")).await.json();
        assert_eq!(found["rows"].as_array().unwrap().len(), rows, "{query}");
    }
    for wrong in ["handler=jij", "before=31-02-2022", "after=onzin", "limit=0", "limit=201"] {
        let answer = client.get(&format!("/objections?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn what_a_court_cannot_have_ordered_is_refused_at_its_field_on_the_page_and_for_programs() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let appeal = AppealId::from_bytes([0x62; 16]);
    let filed = FileAppeal {
        appeal,
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: Date::constant(2021, 11, 19),
    };
    act(&app, case, ObjectionCommand::FileAppeal(filed)).await;
    let (number, before) = (number(&app, case).await, journal(&app, case).await);
    let path = format!("/werk/dossier/{number}/bezwaar");
    let mut samira = app.signed_in(HANDLER).await;
    let id = appeal.to_string();
    let day = [("ruling-decide_by", "31-12-2999")];
    let low = [("ruling-from", "1-12-2021"), ("ruling-daily", "100"), ("ruling-maximum", "50")];
    let none = [("ruling-daily", "0"), ("ruling-from", "1-12-2021"), ("ruling-maximum", "50")];
    for (outcome, more, field, says) in [
        ("unfounded", day.as_slice(), "outcome", "Bij deze uitkomst geeft de rechter geen opdracht."),
        ("founded", day.as_slice(), "decide_by", "De laatste datum is 19-11-2023."),
        ("founded", low.as_slice(), "maximum", "100,00."),
        ("founded", none.as_slice(), "daily", "0,01."),
    ] {
        let whole = [
            ("what", "ruling"),
            ("ruling-appeal", id.as_str()),
            ("ruling-outcome", outcome),
            ("ruling-ruled_on", "19-11-2021"),
            ("ruling-words", "De rechtbank legt het uit."),
        ];
        let page = samira.open(&path).await;
        let answer = samira.submit(&page, &path, &[whole.as_slice(), more].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains(says), "{field}: {}", page.main_text());
        assert!(answer.text().contains(&format!("href=\"#f-ruling-{field}")), "{field}: {}", answer.text());
    }
    let mut client = Client::new(&app, HANDLER).await;
    let version = super::dossier(&app, case).await.version;
    let penalty = |daily: i64, maximum: i64| json!({ "from": "2021-12-01", "daily_cents": daily, "maximum_cents": maximum });
    for (outcome, decide_by, penalty, field, code) in [
        ("unfounded", json!("2022-01-01"), json!(null), "outcome", "no-order"),
        ("founded", json!("2999-12-31"), json!(null), "decide_by", "date-too-late"),
        ("founded", json!(null), penalty(10_000, 5_000), "maximum_cents", "too-low"),
        ("founded", json!(null), penalty(0, 5_000), "daily_cents", "too-low"),
    ] {
        let body = json!({
            "expected_version": version, "outcome": outcome, "ruled_on": "2021-11-19", "words": "Zo.",
            "decide_by": decide_by, "penalty": penalty,
        });
        let answer = client.post(&format!("/dossiers/{number}/appeals/{id}/ruling"), &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(errors(&answer.json()), [(field.to_owned(), code.to_owned())]);
    }
    assert_eq!(journal(&app, case).await, before);
}
