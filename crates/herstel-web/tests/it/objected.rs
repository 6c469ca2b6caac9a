//! What was done already is not asked again: who objected, or said that we are late, is led to where that stands.

use crate::app::{ANNA, App, Case, HANDLER, REVIEWER};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier,
    deadlines::TermSubject,
    objections::{
        AcknowledgeObjection, AppealReason, ApproveAnswer, AskToMend, CourtLevel, FileAppeal,
        ObjectionCommand, ObjectionOutcome, Party, PlanHearing, ProposeAnswer,
    },
};
use herstel_kernel::{AppealId, Date, ObjectionId};

const LIST: &str = "/mijn-zaak/bezwaar";

async fn own(app: &App) -> Dossier {
    app.own_dossier(ANNA).await.unwrap()
}

/// Given a parent who objected to their first review.
async fn given_objection(app: &App) -> (Case, ObjectionId) {
    let (case, decision) = app.given_first_review(ANNA).await;
    let file = format!("{LIST}/maken/{decision}");
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(&file).await;
    anna.submit(&page, &file, &[("words", "Het bedrag is te laag.")]).await.location();
    (case, own(app).await.objections.all[0].id())
}

#[tokio::test]
async fn who_said_that_we_are_late_is_told_since_when_and_not_invited_again() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let path = "/mijn-zaak/te-laat/full-assessment";
    let pages = ["/mijn-zaak", LIST, "/mijn-zaak/als-het-misgaat"];
    let (invites, came) = (
        ["Dat doet u hier.", "U kunt ons zeggen dat wij te laat zijn."],
        "Op 7 november 2022 kwam het bericht",
    );
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let mut anna = app.parent(ANNA).await;
    for page in pages {
        let text = anna.open(page).await.main_text();
        assert!(invites.iter().any(|invited| text.contains(invited)), "{page}: {text}");
        assert!(!text.contains(came), "{page}: {text}");
    }
    let form = anna.open(path).await;
    // Awb 4:17: 42 days at most.
    assert!(form.main_text().contains("hoogstens 42 dagen lang"), "{}", form.main_text());
    anna.submit(&form, path, &[]).await.location();
    for page in pages {
        let text = anna.open(page).await.main_text();
        assert!(!invites.iter().any(|invited| text.contains(invited)), "{page}: {text}");
        assert!(text.contains(came), "{page}: {text}");
    }
    assert_eq!(anna.get(path).await.location(), LIST, "the form leads to where it stands");
}

#[tokio::test]
async fn asking_for_a_call_beside_the_objections_leads_to_the_form_that_asks_for_one() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let links = anna.open(LIST).await.links();
    assert!(links.iter().any(|link| link == "/mijn-zaak/bel-mij"), "{links:?}");
}

#[tokio::test]
async fn who_objected_is_led_to_that_objection_wherever_they_were_invited_to_object() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let (one, file) = (format!("/mijn-zaak/besluit/{decision}"), format!("{LIST}/maken/{decision}"));
    let invites = ["U kunt bezwaar maken.", "U bent op tijd tot en met", "U was op tijd tot en met"];
    let mut anna = app.parent(ANNA).await;
    for path in ["/mijn-zaak", &one] {
        let text = anna.open(path).await.main_text();
        assert!(invites.iter().any(|invited| text.contains(invited)), "{path}: {text}");
        assert!(!text.contains("U heeft bezwaar gemaakt"), "{path}: {text}");
    }
    let form = anna.open(&file).await;
    anna.submit(&form, &file, &[("words", "Het bedrag is te laag.")]).await.location();
    let own_objection = format!("{LIST}/{}", own(&app).await.objections.all[0].id());
    for today in [Date::constant(2021, 11, 20), Date::constant(2022, 3, 1)] {
        app.state.clock.start_on(today).unwrap();
        let mut anna = app.parent(ANNA).await;
        for path in ["/mijn-zaak", &one] {
            let page = anna.open(path).await;
            let text = page.main_text();
            assert_eq!(page.problems(), Vec::<String>::new());
            assert!(!invites.iter().any(|invited| text.contains(invited)), "{today} {path}: {text}");
            assert!(text.contains("U heeft bezwaar gemaakt tegen dit besluit."), "{today} {path}: {text}");
            assert!(page.links().contains(&own_objection), "{today} {path}: {:?}", page.links());
        }
        assert_eq!(anna.get(&file).await.location(), own_objection, "the form leads there too");
    }
    let back = format!("{own_objection}/intrekken");
    let page = anna.open(&back).await;
    anna.submit(&page, &back, &[("sure", "yes")]).await.location();
    assert_eq!(anna.get(&file).await.status, StatusCode::OK, "who took it back may object again");
}

#[tokio::test]
async fn the_days_of_an_objection_stand_among_what_the_parent_can_do_until_they_are_over() {
    let app = App::plain().await;
    let (case, objection) = given_objection(&app).await;
    let one = format!("{LIST}/{objection}");
    let ask = AskToMend { objection, words: "Welk jaar bedoelt u?".to_owned() };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::AskToMend(ask))).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak").await;
    assert!(page.main_text().contains("Vul uw bezwaar aan; dat kan tot en met"), "{}", page.main_text());
    assert!(page.links().contains(&one));
    let plan =
        PlanHearing { objection, hearing_on: Date::constant(2022, 1, 10), words: "Om tien uur.".to_owned() };
    app.act(HANDLER, case, &Command::Objection(ObjectionCommand::PlanHearing(plan))).await;
    let hearing = "Op 10 januari 2022 praten wij met u over uw bezwaar";
    let text = anna.open("/mijn-zaak").await.main_text();
    assert!(text.contains(hearing), "{text}");
    app.state.clock.start_on(Date::constant(2022, 1, 11)).unwrap();
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(!text.contains(hearing), "a day that is over asks for nothing: {text}");
}

/// Given an objection that was answered today.
async fn given_answer(app: &App) -> (Case, ObjectionId) {
    let (case, objection) = given_objection(app).await;
    let acknowledge = AcknowledgeObjection { objection, committee: false };
    let (outcome, reasons) = (ObjectionOutcome::Upheld, "Wij rekenden een jaar niet mee.".to_owned());
    for (actor, command) in [
        (HANDLER, ObjectionCommand::Acknowledge(acknowledge)),
        (HANDLER, ObjectionCommand::ProposeAnswer(ProposeAnswer { objection, outcome, reasons })),
        (REVIEWER, ObjectionCommand::ApproveAnswer(ApproveAnswer { objection })),
    ] {
        app.act(actor, case, &Command::Objection(command)).await;
    }
    (case, objection)
}

#[tokio::test]
async fn the_court_is_offered_until_its_last_day_and_not_to_who_went_there() {
    let offer = "U kunt naar de rechter tot en met";
    for went in [true, false] {
        let app = App::plain().await;
        let (case, objection) = given_answer(&app).await;
        let one = format!("{LIST}/{objection}");
        let text = app.parent(ANNA).await.open(&one).await.main_text();
        assert!(text.contains(offer), "{text}");
        if went {
            let appeal = FileAppeal {
                appeal: AppealId::from_bytes([0x6c; 16]),
                about: TermSubject::Objection(objection),
                reason: AppealReason::Decision,
                level: CourtLevel::Court,
                party: Party::Parent,
                filed_on: app.state.clock.today(),
            };
            app.act(HANDLER, case, &Command::Objection(ObjectionCommand::FileAppeal(appeal))).await;
        } else {
            app.state.clock.start_on(Date::constant(2022, 6, 1)).unwrap();
        }
        let text = app.parent(ANNA).await.open(&one).await.main_text();
        assert!(!text.contains(offer), "{text}");
        assert_eq!(text.contains("Wie naar de rechter ging: u."), went, "{text}");
    }
}
