//! Not agreeing, on the pages of the parent: objecting, being heard, taking back, and saying that we are late.

use crate::{
    app::{ANNA, App, HANDLER, OTHER, REVIEWER},
    staff::{journal, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier,
    objections::{
        AcknowledgeObjection, ApproveAnswer, AskToMend, AwaitedSubject, ObjectionCommand, ObjectionOutcome,
        PlanHearing, ProposeAnswer,
    },
};
use herstel_kernel::{Actor, Date, ObjectionId, StaffId, StaffPost, StaffRole};
use herstel_store::{ForecastRow, ForecastStanding, SaidRow, StaffMember, objection_step};
use jiff::civil::date;

const LIST: &str = "/mijn-zaak/bezwaar";

async fn own(app: &App) -> Dossier {
    app.own_dossier(ANNA).await.unwrap()
}

/// Given a parent who objected to their first review by the button at the decision.
async fn given_objection(app: &App) -> (crate::app::Case, ObjectionId) {
    let (case, decision) = app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&format!("/mijn-zaak/besluit/{decision}")).await;
    let file = format!("{LIST}/maken/{decision}");
    assert!(page.links().contains(&file), "the button stands at the decision");
    assert!(page.main_text().contains("U bent op tijd tot en met 31 december 2021"), "{}", page.main_text());
    let page = anna.open(&file).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(!page.main_text().contains("Waarom is het later?"), "nobody is late");
    let filed = anna.submit(&page, &file, &[("words", "Het bedrag is te laag.")]).await;
    let objection = own(app).await.objections.all[0].id();
    assert_eq!(filed.location(), format!("{LIST}/{objection}?net=gemaakt"));
    (case, objection)
}

#[tokio::test]
async fn a_parent_objects_at_the_decision_and_reads_where_it_stands() {
    let app = App::plain().await;
    let (case, objection) = given_objection(&app).await;
    let mut anna = app.parent(ANNA).await;
    let one = format!("{LIST}/{objection}");
    let page = anna.open(&format!("{one}?net=gemaakt")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in ["Wij hebben uw bezwaar", "Dat was op tijd", "Het bedrag is te laag.", "11 februari 2022"] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    let inbox = anna.open("/mijn-zaak/berichten").await.main_text();
    assert!(inbox.contains("Wij hebben uw bezwaar"), "told first: {inbox}");
    let list = anna.open(LIST).await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.links().contains(&one));
    assert!(list.main_text().contains("Er is nu geen besluit waartegen"), "one objection at a time");
    // What is somebody else's is not there.
    app.given_registration(OTHER).await;
    for path in [one.clone(), format!("{one}/intrekken")] {
        assert_eq!(app.parent(OTHER).await.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // A draft of the answer stays with those who work on it.
    let acknowledge = AcknowledgeObjection { objection, committee: false };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::Acknowledge(acknowledge))).await;
    let reasons = "Wij rekenden een jaar niet mee.".to_owned();
    let propose = ProposeAnswer { objection, outcome: ObjectionOutcome::Upheld, reasons };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::ProposeAnswer(propose))).await;
    assert!(!anna.open(&one).await.main_text().contains("Wij rekenden een jaar niet mee."));
    let approve = ObjectionCommand::ApproveAnswer(ApproveAnswer { objection });
    app.act(REVIEWER, case, &Command::Objection(approve)).await;
    let page = anna.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in ["U kreeg gelijk", "Wij rekenden een jaar niet mee.", "nooit minder", "Naar de rechter"] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    assert!(anna.open("/mijn-zaak/berichten").await.main_text().contains("Er is antwoord op uw bezwaar"));
}

#[tokio::test]
async fn a_parent_adds_reasons_and_says_how_they_want_to_talk() {
    let app = App::plain().await;
    let (case, objection) = given_objection(&app).await;
    let one = format!("{LIST}/{objection}");
    let ask = AskToMend { objection, words: "Welk jaar bedoelt u?".to_owned() };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::AskToMend(ask))).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&one).await;
    assert!(page.main_text().contains("Welk jaar bedoelt u?"));
    let empty = anna.submit(&page, &one, &[("what", "mend"), ("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.html().problems(), Vec::<String>::new());
    anna.submit(&page, &one, &[("what", "mend"), ("words", "Het gaat om 2013.")]).await.location();
    let page = anna.open(&one).await;
    let nothing = anna.submit(&page, &one, &[("what", "hearing")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody chooses for the parent");
    anna.submit(&page, &one, &[("what", "hearing"), ("way", "none")]).await.location();
    assert!(own(&app).await.objections.all[0].heard.is_some());
    let page = anna.open(&one).await;
    let wish = [("what", "hearing"), ("way", "by-phone"), ("brings", "Mijn zus luistert mee.")];
    anna.submit(&page, &one, &wish).await.location();
    assert!(own(&app).await.objections.all[0].heard.is_none(), "a mind may change");
    let number = number(&app, case).await;
    let seen =
        app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}/bezwaar/{objection}")).await;
    assert!(seen.main_text().contains("Mijn zus luistert mee."), "{}", seen.main_text());
    let plan = PlanHearing {
        objection,
        hearing_on: Date::constant(2022, 1, 10),
        words: "Wij bellen u om tien uur.".to_owned(),
    };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::PlanHearing(plan))).await;
    let text = anna.open(&one).await.main_text();
    assert!(text.contains("10 januari 2022") && text.contains("Wij bellen u om tien uur."), "{text}");
    // Who takes it back is not told any more that there will be a talk.
    let back = format!("{one}/intrekken");
    let page = anna.open(&back).await;
    anna.submit(&page, &back, &[("sure", "yes")]).await.location();
    let text = anna.open(&one).await.main_text();
    assert!(!text.contains("10 januari 2022") && text.contains("U nam dit bezwaar terug"), "{text}");
}

#[tokio::test]
async fn taking_back_takes_two_steps() {
    let app = App::plain().await;
    let (case, objection) = given_objection(&app).await;
    let path = format!("{LIST}/{objection}/intrekken");
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Wat u al kreeg, houdt u."));
    let before = journal(&app, case).await;
    let unsure = anna.submit(&page, &path, &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unsure.html().problems(), Vec::<String>::new());
    assert_eq!(journal(&app, case).await, before);
    anna.submit(&page, &path, &[("sure", "yes")]).await.location();
    assert!(own(&app).await.objections.all[0].withdrawn.is_some());
    assert!(anna.open(LIST).await.main_text().contains("U bent op tijd"), "and one may object again");
}

#[tokio::test]
async fn a_parent_reads_at_the_objection_by_when_it_is_answered_once_that_may_be_said() {
    let app = App::plain().await;
    let (case, objection) = given_objection(&app).await;
    let one = format!("{LIST}/{objection}");
    let row = |standing| ForecastRow {
        dossier: case.dossier,
        step: objection_step(objection),
        reckoned_on: date(2021, 11, 18),
        now_on: Some((date(2022, 6, 30), date(2022, 12, 31))),
        days: Some((200, 400)),
        bare_days: Some(300),
        ahead: Some(1234),
        among: 5678,
        reason: "first".to_owned(),
        standing,
        said: Some(SaidRow {
            half_on: date(2022, 2, 15),
            nine_on: date(2022, 4, 30),
            said_on: date(2021, 11, 18),
        }),
        was_shown: standing != ForecastStanding::Silent,
    };
    let mut anna = app.parent(ANNA).await;
    app.state.store.write_forecasts(&[row(ForecastStanding::Silent)], &[]).await.unwrap();
    let silent = anna.open(&format!("{one}?rij=ja")).await.main_text();
    assert!(!silent.contains("9 van de 10") && !silent.contains("1234"), "never held to anything: {silent}");
    let honest = "Hoe lang het echt duurt, kunnen wij nu nog niet zeggen.";
    assert!(silent.contains(honest), "{silent}");
    app.state.store.write_forecasts(&[row(ForecastStanding::Shown)], &[]).await.unwrap();
    let page = anna.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Bij 9 van de 10 ouders is deze stap klaar vóór eind april 2022."), "{text}");
    assert!(text.contains("Dit is de eerste keer dat wij dit zeggen."), "{text}");
    assert!(!text.contains("1234"), "the place in the row only when it is asked for");
    assert!(!text.contains(honest), "it is known: {text}");
    let asked = anna.open(&format!("{one}?rij=ja")).await.main_text();
    assert!(asked.contains("Er zijn 1234 mensen voor u. In de rij staan 5678 mensen."), "{asked}");
    let own_case = anna.open("/mijn-zaak").await.main_text();
    assert!(!own_case.contains("9 van de 10"), "it is about the objection alone: {own_case}");

    // Clearly worse: the page says what it said until the case handler told it.
    app.state.store.write_forecasts(&[row(ForecastStanding::Worse)], &[]).await.unwrap();
    let before = anna.open(&one).await.main_text();
    assert!(before.contains("vóór eind april 2022") && !before.contains("december 2022"), "{before}");
    let work = format!("/werk/dossier/{}", number(&app, case).await);
    let mut handler = app.signed_in(HANDLER).await;
    let page = handler.open(&work).await;
    assert!(page.main_text().contains("vóór eind december 2022"), "{}", page.main_text());
    let action = format!("{work}/verwachting");
    let fields = page.hidden_fields(&action);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(handler.post(&action, &fields).await.location(), work);
    let after = anna.open(&one).await.main_text();
    assert!(after.contains("vóór eind december 2022") && !after.contains("april 2022"), "{after}");
}

/// Given that the answer to an objection upholds it.
pub async fn given_upheld(app: &App) -> crate::app::Case {
    let (case, objection) = given_objection(app).await;
    let acknowledge = AcknowledgeObjection { objection, committee: false };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::Acknowledge(acknowledge))).await;
    let reasons = "Wij rekenden een jaar niet mee.".to_owned();
    let propose = ProposeAnswer { objection, outcome: ObjectionOutcome::Upheld, reasons };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::ProposeAnswer(propose))).await;
    let approve = ObjectionCommand::ApproveAnswer(ApproveAnswer { objection });
    app.act(REVIEWER, case, &Command::Objection(approve)).await;
    case
}

#[tokio::test]
async fn who_was_right_reads_by_when_it_is_decided_anew_once_that_may_be_said_and_until_it_is() {
    let app = App::plain().await;
    let case = given_upheld(&app).await;
    let decided = own(&app).await.approved("first-review").unwrap().proposed.decision;
    let row = |standing| ForecastRow {
        dossier: case.dossier,
        step: AwaitedSubject::Anew(decided).to_string(),
        reckoned_on: date(2021, 11, 18),
        now_on: Some((date(2022, 2, 15), date(2022, 4, 30))),
        days: Some((89, 163)),
        bare_days: Some(163),
        ahead: Some(3),
        among: 7,
        reason: "first".to_owned(),
        standing,
        said: Some(SaidRow {
            half_on: date(2022, 2, 15),
            nine_on: date(2022, 4, 30),
            said_on: date(2021, 11, 18),
        }),
        was_shown: standing != ForecastStanding::Silent,
    };
    let mut anna = app.parent(ANNA).await;
    app.state.store.write_forecasts(&[row(ForecastStanding::Silent)], &[]).await.unwrap();
    let silent = anna.open("/mijn-zaak").await.main_text();
    assert!(!silent.contains("9 van de 10"), "never held to anything: {silent}");
    app.state.store.write_forecasts(&[row(ForecastStanding::Shown)], &[]).await.unwrap();
    let page = anna.open("/mijn-zaak").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Wanneer is dit klaar: uw nieuwe besluit ("), "{text}");
    assert!(text.contains("Bij 9 van de 10 ouders is deze stap klaar vóór eind april 2022."), "{text}");
    let work = format!("/werk/dossier/{}", number(&app, case).await);
    let handled = app.signed_in(HANDLER).await.open(&work).await.main_text();
    assert!(handled.contains("Nieuw besluit ("), "{handled}");

    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: OTHER_HANDLER, name: "Bo Anders".to_owned(), post }).await;
    let other = Actor::Staff { id: OTHER_HANDLER, role: StaffRole::CaseHandler };
    let new = app.propose_by(other, case, "first-review").await;
    app.approve(case, new).await;
    let after = anna.open("/mijn-zaak").await.main_text();
    assert!(!after.contains("uw nieuwe besluit ("), "it is there: {after}");
}

#[tokio::test]
async fn a_late_objection_is_taken_with_a_reason() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    app.state.clock.start_on(Date::constant(2022, 3, 1)).unwrap();
    let path = format!("{LIST}/maken/{decision}");
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Het kan nog."), "{}", page.main_text());
    let fields = [("words", ""), ("late_reason", "Ik lag in het ziekenhuis.")];
    anna.submit(&page, &path, &fields).await.location();
    let dossier = own(&app).await;
    let objection = &dossier.objections.all[0];
    assert!(objection.is_late() && objection.lacks_reasons());
    assert_eq!(objection.filed.late_reason.as_deref(), Some("Ik lag in het ziekenhuis."));
}

#[tokio::test]
async fn that_we_are_late_can_be_said_once_the_legal_date_has_passed() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let path = "/mijn-zaak/te-laat/full-assessment";
    let mut anna = app.parent(ANNA).await;
    assert_eq!(anna.get(path).await.status, StatusCode::NOT_FOUND, "not before");
    assert!(!anna.open(LIST).await.main_text().contains("Wij zijn te laat"));
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let list = anna.open(LIST).await;
    assert!(list.links().iter().any(|link| link == path), "{:?}", list.links());
    let page = anna.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    anna.submit(&page, path, &[]).await.location();
    assert_eq!(own(&app).await.terms.notices.len(), 1);
    let list = anna.open(LIST).await;
    assert!(list.main_text().contains("U zei het ons"), "{}", list.main_text());
    assert!(!list.links().iter().any(|link| link == path), "once is enough");
}

/// What says in each language that something costs nothing.
const COSTS_NOTHING: [(&str, [&str; 2]); 4] = [
    ("nl", ["kost niets", "kost u niets"]),
    ("en", ["costs nothing", "costs you nothing"]),
    ("tr", ["ücretsizdir", "hiçbir şeye mal olmaz"]),
    ("ar", ["مجاني", "لا يكلفك ذلك شيئًا"]),
];

/// Whether the page says it as often as it has forms that are sent to it.
async fn each_form_says_it_costs_nothing(app: &App, path: &str, forms: usize) {
    for (code, said) in COSTS_NOTHING {
        let mut browser = app.parent(ANNA).await;
        browser.get(&format!("/taal/{code}?terug=/")).await.location();
        let page = browser.open(path).await;
        let sent_here = page.elements("form").filter(|form| form.get("action").is_some_and(|to| to == path));
        assert_eq!(sent_here.count(), forms, "{code} {path}");
        let text = page.main_text();
        let times: usize = said.iter().map(|words| text.matches(words).count()).sum();
        assert!(times >= forms, "{code} {path} says it {times} times:\n{text}");
    }
}

#[tokio::test]
async fn every_button_of_objecting_says_in_every_language_that_it_costs_nothing() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let file = format!("{LIST}/maken/{decision}");
    each_form_says_it_costs_nothing(&app, &file, 1).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&file).await;
    anna.submit(&page, &file, &[("words", "Het bedrag is te laag.")]).await.location();
    let one = format!("{LIST}/{}", own(&app).await.objections.all[0].id());
    each_form_says_it_costs_nothing(&app, &one, 2).await;
    each_form_says_it_costs_nothing(&app, &format!("{one}/intrekken"), 1).await;
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    each_form_says_it_costs_nothing(&app, "/mijn-zaak/te-laat/full-assessment", 1).await;
}

const OTHER_HANDLER: StaffId = StaffId::from_bytes([0x71; 16]);

#[tokio::test]
async fn who_was_right_gets_a_new_decision_by_somebody_else() {
    let app = App::plain().await;
    let case = given_upheld(&app).await;
    let objection = own(&app).await.objections.all[0].id();
    let number = number(&app, case).await;
    let step = format!("/werk/dossier/{number}/stap/first-review");
    let mut samira = app.signed_in(HANDLER).await;
    let list = samira.open("/werk/lijst?merk=anew").await;
    assert!(list.main_text().contains(&number), "{}", list.main_text());
    let page = samira.open(&format!("/werk/dossier/{number}/bezwaar/{objection}")).await;
    assert!(page.links().contains(&step), "{:?}", page.links());
    let page = samira.open(&step).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("U beslist opnieuw"), "{}", page.main_text());
    let refused = samira.submit(&page, &step, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("Iemand anders beslist opnieuw"), "{}", refused.text());

    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: OTHER_HANDLER, name: "Bo Anders".to_owned(), post }).await;
    let other = Actor::Staff { id: OTHER_HANDLER, role: StaffRole::CaseHandler };
    let decision = app.propose_by(other, case, "first-review").await;
    let mut anna = app.parent(ANNA).await;
    let one = format!("{LIST}/{objection}");
    assert!(!anna.open(&one).await.main_text().contains("Lees het nieuwe besluit"), "a draft");
    app.approve(case, decision).await;
    let page = anna.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let new = format!("/mijn-zaak/besluit/{decision}");
    assert!(page.links().contains(&new), "{:?}", page.links());
    let page = anna.open(&new).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("in de plaats van een eerder besluit") && text.contains("blijft van u"), "{text}");
    assert!(!samira.open("/werk/lijst?merk=anew").await.main_text().contains(&number), "done");
}

#[tokio::test]
async fn a_penalty_is_established_on_a_page_by_two_people() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let mut anna = app.parent(ANNA).await;
    let late = "/mijn-zaak/te-laat/full-assessment";
    let page = anna.open(late).await;
    anna.submit(&page, late, &[]).await.location();
    app.state.clock.start_on(Date::constant(2022, 11, 30)).unwrap();
    let list = anna.open(LIST).await;
    assert!(list.main_text().contains("€ 230,00"), "ten days: {}", list.main_text());
    let own = anna.open("/mijn-zaak").await.main_text();
    assert!(own.contains("21 november 2022: samen € 23,00"), "every day: {own}");
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;

    let path = format!("/werk/dossier/{number}/dwangsom/full-assessment");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open("/werk/lijst?merk=penalty-due").await.main_text().contains(&number));
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    samira.submit(&page, &path, &[("what", "propose"), ("propose-remark", "Nageteld.")]).await.location();
    let told = |text: String| text.contains("U krijgt geld omdat wij te laat waren");
    assert!(!told(anna.open("/mijn-zaak/berichten").await.main_text()), "a proposal is told to nobody");
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Nageteld."), "{}", page.main_text());
    jan.submit(&page, &format!("{path}/akkoord"), &[]).await.location();
    assert!(told(anna.open("/mijn-zaak/berichten").await.main_text()));
    assert!(anna.open("/mijn-zaak").await.main_text().contains("Twee mensen keken dit na."));

    let chain = anna.open("/mijn-zaak/wie-doet-wat").await.main_text();
    assert!(chain.contains("Betalen omdat wij te laat waren: € 230,00"), "{chain}");
    let unpaid = samira.get(&format!("/werk/dossier/{number}/keten")).await.text();
    assert!(unpaid.contains(&path), "the payment is recorded there");
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    samira.submit(&page, &path, &[("what", "paid"), ("paid-paid_on", "30-11-2022")]).await.location();
    let page = samira.open(&path).await.main_text();
    assert!(page.contains("Dit is betaald op 30 november 2022."), "{page}");
    let unpaid = samira.get(&format!("/werk/dossier/{number}/keten")).await.text();
    assert!(!unpaid.contains(&path), "it was paid");
}
