//! What is right about a penalty or a road that stayed closed: established anew after an objection, and put before the
//! committee, on pages and in the API.

use crate::{
    api::Client,
    app::{ANNA, App, COMMITTEE, Case, HANDLER, REVIEWER},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier,
    choices::Heard,
    deadlines::{ApprovePenalty, PenaltyDays, ProposePenalty, Sender, TermCommand, TermSubject, Way},
    messages::MessageKind,
    objections::{
        AcknowledgeObjection, ApproveAnswer, Contested, FileObjection, ObjectionCommand, ObjectionOutcome,
        ProposeAnswer,
    },
    reopening::{AnswerRefusal, ConditionFinding, RequestReopening, TestReopening},
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer},
};
use herstel_kernel::{
    Actor, Cents, ChoiceId, Date, ObjectionId, ReopeningId, SettlementId, StaffId, StaffPost, StaffRole,
};
use herstel_scheme::SchemeFamily;
use herstel_store::StaffMember;
use jiff::ToSpan as _;
use serde_json::json;

const LIST: &str = "/mijn-zaak/bezwaar";
const FILE: &str = "/mijn-zaak/bezwaar/maken/penalty-full-assessment";
const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x64; 16]);
const AGAIN: ReopeningId = ReopeningId::from_bytes([0x65; 16]);
const BO: StaffId = StaffId::from_bytes([0x71; 16]);
const COLLEAGUE: Actor = Actor::Staff { id: BO, role: StaffRole::CaseHandler };

async fn own(app: &App) -> Dossier {
    app.own_dossier(ANNA).await.unwrap()
}

fn subject() -> TermSubject {
    TermSubject::Step("full-assessment".to_owned())
}

/// Given a decision ten days late and the penalty for that, which two people established.
async fn given_penalty(app: &App) -> Case {
    let (case, _) = app.given_first_review(ANNA).await;
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let mut anna = app.parent(ANNA).await;
    let late = "/mijn-zaak/te-laat/full-assessment";
    let page = anna.open(late).await;
    anna.submit(&page, late, &[]).await.location();
    app.state.clock.start_on(Date::constant(2022, 11, 30)).unwrap();
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    let propose = ProposePenalty { subject: subject(), remark: String::new(), anew: None };
    app.act(HANDLER, case, &Command::Term(TermCommand::ProposePenalty(propose))).await;
    let approve = ApprovePenalty { subject: subject() };
    app.act(REVIEWER, case, &Command::Term(TermCommand::ApprovePenalty(approve))).await;
    case
}

/// Given somebody who stopped with an agreement and whom two people did not let go on.
async fn given_refusal(app: &App) -> Case {
    let (case, _) = app.given_first_review(ANNA).await;
    let anna = Actor::Person { person: ANNA };
    let (settlement, family) = (SettlementId::from_bytes([0x67; 16]), SchemeFamily::main());
    let draft = DraftSettlement { settlement, family, step: "first-review".to_owned(), words: None };
    app.act(HANDLER, case, &Command::DraftSettlement(draft)).await;
    app.act(REVIEWER, case, &Command::OfferSettlement(OfferSettlement { settlement })).await;
    let signed = AnswerSettlement {
        settlement,
        answer: SettlementAnswer::Signed,
        heard: Heard::PORTAL,
        choice: ChoiceId::from_bytes([0x66; 16]),
    };
    // So long ago that it cannot be taken back any more.
    let signed_on = app.state.clock.today().checked_sub(15.days()).unwrap();
    app.act_on(signed_on, anna, case, &Command::AnswerSettlement(signed)).await;
    let ask = RequestReopening {
        reopening: AGAIN,
        family: SchemeFamily::main(),
        step: "first-review".to_owned(),
        words: "Ik vond een brief.".to_owned(),
        heard: Heard::PORTAL,
    };
    app.act(anna, case, &Command::RequestReopening(ask)).await;
    let conditions = own(app).await.reopenings[0].requested.conditions.clone();
    let finding = |condition: String| ConditionFinding {
        condition,
        is_met: false,
        reason: "Die brief kenden wij al.".to_owned(),
    };
    let findings = conditions.into_iter().map(finding).collect();
    app.act(HANDLER, case, &Command::TestReopening(TestReopening { reopening: AGAIN, findings })).await;
    let reason = "Ook ik zie niets nieuws.".to_owned();
    let refuse = AnswerRefusal { reopening: AGAIN, reopens: false, reason };
    app.act(REVIEWER, case, &Command::AnswerRefusal(refuse)).await;
    case
}

async fn object(app: &App, case: Case, decision: Contested) {
    let file = FileObjection {
        objection: OBJECTION,
        decision,
        received_on: app.state.clock.today(),
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Dat klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::File(file))).await;
}

async fn before_the_committee(app: &App, case: Case) {
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee: true };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::Acknowledge(confirm))).await;
}

/// The answer that the parent is right, by two people.
async fn uphold(app: &App, case: Case, objection: ObjectionId) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: BO, name: "Bo Anders".to_owned(), post }).await;
    let reasons = "Het besluit ging later weg.".to_owned();
    let propose = ProposeAnswer { objection, outcome: ObjectionOutcome::Upheld, reasons };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::ProposeAnswer(propose))).await;
    let approve = ApproveAnswer { objection };
    app.act(COLLEAGUE, case, &Command::Objection(ObjectionCommand::ApproveAnswer(approve))).await;
}

fn written(day: Date) -> String {
    format!("{}-{}-{}", day.day(), day.month(), day.year())
}

#[tokio::test]
async fn a_penalty_about_which_the_parent_was_right_is_established_anew_on_a_page_and_never_for_less() {
    let app = App::plain().await;
    let case = given_penalty(&app).await;
    let number = number(&app, case).await;
    let mut anna = app.parent(ANNA).await;
    assert!(anna.open(LIST).await.links().contains(&FILE.to_owned()));
    let page = anna.open(FILE).await;
    anna.submit(&page, FILE, &[("words", "Het besluit kwam pas op 5 december.")]).await.location();
    assert!(!anna.open(LIST).await.links().contains(&FILE.to_owned()), "once for each time");
    let objection = own(&app).await.objections.all[0].id();
    app.state.clock.start_on(Date::constant(2022, 12, 6)).unwrap();
    uphold(&app, case, objection).await;
    let answer = anna.open(&format!("{LIST}/{objection}")).await;
    assert!(answer.main_text().contains("Lager wordt het nooit."), "{}", answer.main_text());

    let path = format!("/werk/dossier/{number}/dwangsom/full-assessment");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open("/werk/lijst?merk=penalty-due").await.main_text().contains(&number));
    let seen = samira.open(&format!("/werk/dossier/{number}/bezwaar/{objection}")).await;
    assert!(seen.links().contains(&path), "{:?}", seen.links());
    let fixed = own(&app).await.terms.fixed[0].clone();
    let (last_day, noticed_on) = (written(fixed.last_day), written(fixed.noticed_on.unwrap()));
    let fields = [
        ("what", "propose"),
        ("propose-last_day", last_day.as_str()),
        ("propose-noticed_on", noticed_on.as_str()),
        ("propose-decided_on", "5-12-2022"),
        ("propose-remark", "De envelop is van 5 december."),
    ];
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("De ouder kreeg gelijk in een bezwaar"), "{}", page.main_text());
    let refused = samira.submit(&page, &path, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "who established it does not do so again");
    let mut bo = app.signed_in(COLLEAGUE).await;
    let page = bo.open(&path).await;
    let missing = bo.submit(&page, &path, &[("what", "propose"), ("propose-remark", "Zonder dagen.")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(missing.html().problems(), Vec::<String>::new());
    let page = bo.open(&path).await;
    bo.submit(&page, &path, &fields).await.location();
    assert!(anna.open("/mijn-zaak").await.main_text().contains("€ 230,00"), "a proposal is told to nobody");
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("€ 357,00"), "{}", page.main_text());
    jan.submit(&page, &format!("{path}/akkoord"), &[]).await.location();

    let mine = anna.open("/mijn-zaak").await;
    assert_eq!(mine.problems(), Vec::<String>::new());
    for said in ["€ 357,00", "Eerst was dit € 230,00", "5 december 2022: samen € 357,00"] {
        assert!(mine.main_text().contains(said), "{said} is not in\n{}", mine.main_text());
    }
    let dossier = own(&app).await;
    let told = dossier.messages.iter().filter_map(|message| {
        let MessageKind::PenaltyEstablished { amount, before, .. } = &message.sent.kind else { return None };
        Some((*amount, *before))
    });
    let (first, second) = (Cents::new(23_000), Cents::new(35_700));
    assert_eq!(told.collect::<Vec<_>>(), [(first, None), (second, Some(first))]);
    assert!(!samira.open("/werk/lijst?merk=penalty-due").await.main_text().contains(&number), "done");
    // What comes on top is owed, and recorded as paid.
    let chain = samira.open(&format!("/werk/dossier/{number}/keten")).await;
    assert_eq!(chain.problems(), Vec::<String>::new());
    assert!(chain.links().contains(&path), "{:?}", chain.links());
    assert!(chain.main_text().contains("€ 127,00"), "{}", chain.main_text());
    let page = samira.open(&path).await;
    samira.submit(&page, &path, &[("what", "paid"), ("paid-paid_on", "6-12-2022")]).await.location();
    assert!(own(&app).await.chain.penalty_paid_on(&subject(), second).is_some());
    // The second time is one to object to as well.
    let again = format!("{FILE}.2");
    let list = anna.open(LIST).await;
    assert!(list.links().contains(&again) && !list.links().contains(&FILE.to_owned()), "{:?}", list.links());
    let page = anna.open(&again).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    anna.submit(&page, &again, &[("words", "Nog steeds te laag.")]).await.location();
    assert_eq!(own(&app).await.objections.all[1].filed.decision, Contested::Penalty(subject(), 2));
}

#[tokio::test]
async fn a_penalty_anew_that_comes_to_no_more_promises_nobody_money() {
    let app = App::plain().await;
    let case = given_penalty(&app).await;
    object(&app, case, Contested::Penalty(subject(), 1)).await;
    uphold(&app, case, OBJECTION).await;
    let fixed = own(&app).await.terms.fixed[0].clone();
    let (last_day, noticed_on, decided_on) = (fixed.last_day, fixed.noticed_on, fixed.decided_on);
    let anew = Some(PenaltyDays { last_day, noticed_on, decided_on });
    let propose = ProposePenalty { subject: subject(), remark: String::new(), anew };
    app.act(COLLEAGUE, case, &Command::Term(TermCommand::ProposePenalty(propose))).await;
    let approve = ApprovePenalty { subject: subject() };
    app.act(REVIEWER, case, &Command::Term(TermCommand::ApprovePenalty(approve))).await;

    let mut anna = app.parent(ANNA).await;
    let mine = anna.open("/mijn-zaak").await.main_text();
    assert!(mine.contains("Er kwam niet meer uit. Wat u kreeg, blijft van u."), "{mine}");
    assert!(!mine.contains("Eerst was dit"), "{mine}");
    let inbox = anna.open("/mijn-zaak/berichten").await.main_text();
    assert!(inbox.contains("Het bedrag omdat wij te laat waren, blijft hetzelfde"), "{inbox}");
    let told = own(&app).await.messages.last().unwrap().id;
    let told = anna.open(&format!("/mijn-zaak/berichten/{told}")).await.main_text();
    assert!(told.contains("Er kwam niet meer uit. Wat u kreeg, blijft van u:"), "{told}");
    assert!(!told.contains("U krijgt geld") && !told.contains("Eerst was het bedrag"), "{told}");
    let mut samira = app.signed_in(HANDLER).await;
    let path = format!("/werk/dossier/{}/dwangsom/full-assessment", number(&app, case).await);
    let seen = samira.open(&path).await.main_text();
    assert!(seen.contains("De ouder maakte bezwaar en kreeg gelijk. Er kwam niet meer uit."), "{seen}");
}

#[tokio::test]
async fn the_api_tells_every_time_that_a_penalty_was_established_and_takes_the_days_that_count() {
    let app = App::plain().await;
    let case = given_penalty(&app).await;
    let path = format!("/dossiers/{}/penalties", number(&app, case).await);
    object(&app, case, Contested::Penalty(subject(), 1)).await;
    uphold(&app, case, OBJECTION).await;
    let mut bo = Client::new(&app, COLLEAGUE).await;
    let found = bo.get(&path).await.json()["penalties"][0].clone();
    assert_eq!((&found["amount"], &found["upheld"]), (&json!("230.00"), &json!(true)));
    assert_eq!(found["established"][0]["contested"], "penalty-full-assessment");
    let fixed = own(&app).await.terms.fixed[0].clone();
    let dossier = own(&app).await;
    let days = json!({
        "last_day": fixed.last_day.to_string(),
        "noticed_on": fixed.noticed_on.map(|day| day.to_string()),
        "decided_on": "2022-11-25",
    });
    let body = json!({ "change": "propose", "expected_version": dossier.version, "days": days });
    let one = format!("{path}/full-assessment");
    assert_eq!(bo.post(&one, &body).await.status, StatusCode::OK);
    let approve = Command::Term(TermCommand::ApprovePenalty(ApprovePenalty { subject: subject() }));
    app.act(REVIEWER, case, &approve).await;
    let found = bo.get(&path).await.json()["penalties"][0].clone();
    // Five days are less than ten, and nothing is taken back.
    assert_eq!((&found["amount"], &found["upheld"]), (&json!("230.00"), &json!(false)));
    assert_eq!(found["established"][1]["contested"], "penalty-full-assessment.2");
    assert_eq!(found["established"][1]["objections"], json!([OBJECTION.to_string()]));
}

#[tokio::test]
async fn the_committee_reads_a_penalty_day_by_day_and_advises_in_the_api() {
    let app = App::plain().await;
    let case = given_penalty(&app).await;
    let number = number(&app, case).await;
    object(&app, case, Contested::Penalty(subject(), 1)).await;
    let one = format!("/committee/objections/{number}/{OBJECTION}");
    let mut otto = Client::new(&app, COMMITTEE).await;
    assert_eq!(otto.get(&one).await.status, StatusCode::NOT_FOUND, "nobody said that it advises");
    before_the_committee(&app, case).await;
    let page = otto.browser.open(&format!("/commissie/bezwaar/{number}/{OBJECTION}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    for said in ["De dwangsom waar het over gaat", "€ 230,00", "30 november 2022: samen € 230,00"] {
        assert!(page.main_text().contains(said), "{said} is not in\n{}", page.main_text());
    }
    let list = otto.get("/committee/objections").await.json();
    assert_eq!(list["rows"][0]["objection"], OBJECTION.to_string());
    let file = otto.get(&one).await.json();
    assert_eq!((&file["about"], &file["decision"]), (&json!("penalty"), &json!(null)));
    let penalty = &file["penalty"];
    let days = penalty["days"].as_array().unwrap();
    assert_eq!((&penalty["amount"], days.len()), (&json!("230.00"), 10));
    assert_eq!(Client::new(&app, HANDLER).await.get(&one).await.status, StatusCode::NOT_FOUND);
    let body = json!({
        "change": "advice",
        "expected_version": file["version"],
        "outcome": "upheld",
        "words": "De envelop is van later.",
        "received_on": "2022-11-30",
    });
    assert_eq!(otto.post(&one, &body).await.status, StatusCode::OK);
    let objection = own(&app).await.objections.all.remove(0);
    assert_eq!(objection.advice.unwrap().outcome, ObjectionOutcome::Upheld);
    assert_eq!(otto.get(&one).await.status, StatusCode::NOT_FOUND, "it advised");
    assert_eq!(otto.get("/committee/objections").await.json()["rows"], json!([]));
}

#[tokio::test]
async fn the_committee_reads_why_a_road_stayed_closed_and_an_answer_keeps_who_refused() {
    let app = App::plain().await;
    let case = given_refusal(&app).await;
    let number = number(&app, case).await;
    object(&app, case, Contested::Reopening(AGAIN)).await;
    before_the_committee(&app, case).await;
    let mut otto = Client::new(&app, COMMITTEE).await;
    let page = otto.browser.open(&format!("/commissie/bezwaar/{number}/{OBJECTION}")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    for said in ["Ik vond een brief.", "Die brief kenden wij al.", "Ook ik zie niets nieuws.", "Niet voldaan"]
    {
        assert!(page.main_text().contains(said), "{said} is not in\n{}", page.main_text());
    }
    let file = otto.get(&format!("/committee/objections/{number}/{OBJECTION}")).await.json();
    assert_eq!((&file["about"], &file["penalty"]), (&json!("reopening"), &json!(null)));
    assert_eq!(file["reopening"]["reason"], "Ook ik zie niets nieuws.");
    uphold(&app, case, OBJECTION).await;
    let held = own(&app).await.reopenings.remove(0);
    let (read, upheld) = (held.read.unwrap(), held.upheld.unwrap());
    assert_eq!((read.reopens, read.reason.as_str()), (false, "Ook ik zie niets nieuws."));
    assert_eq!((upheld.reopens, upheld.read_by, upheld.objection), (true, BO, Some(OBJECTION)));
    let told = Client::new(&app, HANDLER).await.get(&format!("/dossiers/{number}/reopenings")).await.json();
    let told = &told["reopenings"][0];
    assert_eq!((&told["stage"], &told["reason"]), (&json!("granted"), &json!("Ook ik zie niets nieuws.")));
    assert_eq!(told["opened_by"]["objection"], OBJECTION.to_string());
    let road = app.parent(ANNA).await.open("/mijn-zaak/weg").await.main_text();
    for said in ["Ook ik zie niets nieuws.", "Het besluit ging later weg."] {
        assert!(road.contains(said), "{said} is not in\n{road}");
    }
}
