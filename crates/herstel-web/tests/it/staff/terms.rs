//! Legal terms and objections on the pages of staff, of the parent, and in the API.

use super::{dossier, journal, number};
use crate::app::{ANNA, App, HANDLER, OTHER, REVIEWER, SAMIRA, TEAM_LEAD};
use axum::http::StatusCode;
use herstel_domain::deadlines::due_on;
use herstel_kernel::Date;

#[tokio::test]
async fn a_term_is_explained_extended_once_and_told_to_the_parent() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let base = format!("/werk/dossier/{}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&format!("{base}/termijnen")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in ["uiterlijk op 19 mei 2022", "De tijd begon op 19 november 2021", "6 maanden"] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    let term = format!("{base}/termijn/full-assessment");
    let page = samira.open(&term).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let action = format!("{term}/verlengen");
    let empty = samira.submit(&page, &action, &[("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.html().problems(), Vec::<String>::new());
    let done = samira.submit(&page, &action, &[("reason", "Wij wachten op stukken.")]).await;
    assert_eq!(done.location(), format!("{base}/termijnen"));
    let text = samira.open(done.location()).await.main_text();
    assert!(text.contains("19 november 2022") && text.contains("Wij wachten op stukken."), "{text}");
    assert_eq!(due_on(&dossier(&app, case).await), Some(Date::constant(2022, 11, 19)));
    let own = app.parent(ANNA).await.open("/mijn-zaak").await;
    assert_eq!(own.problems(), Vec::<String>::new());
    let text = own.main_text();
    assert!(text.contains("19 november 2022") && text.contains("Wij wachten op stukken."), "{text}");
}

#[tokio::test]
async fn a_term_that_stands_still_runs_again_on_the_day_the_papers_came() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let term = format!("/werk/dossier/{}/termijn/full-assessment", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&term).await;
    let fields = [("ground", "missing-papers"), ("last_on", "31-02-2022"), ("words", "De jaaropgave.")];
    let refused = samira.submit(&page, &format!("{term}/opschorten"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no such day");
    let fields = [("ground", "missing-papers"), ("last_on", "19-12-2021"), ("words", "De jaaropgave.")];
    samira.submit(&page, &format!("{term}/opschorten"), &fields).await.location();
    assert_eq!(due_on(&dossier(&app, case).await), Some(Date::constant(2022, 6, 18)), "thirty days");
    app.state.clock.start_on(Date::constant(2021, 11, 29)).unwrap();
    let page = samira.open(&term).await;
    assert!(page.main_text().contains("staat nu stil tot en met 19 december 2021"));
    samira.submit(&page, &format!("{term}/hervatten"), &[("counts_on", "29-11-2021")]).await.location();
    assert_eq!(due_on(&dossier(&app, case).await), Some(Date::constant(2022, 5, 28)), "nine days");
}

#[tokio::test]
async fn a_late_decision_is_listed_and_costs_what_the_page_says() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    // The rules about a penalty begin on 5 November 2022.
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let mut samira = app.signed_in(HANDLER).await;
    let list = samira.open("/werk/termijnen?van=alle").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.main_text().contains("19 mei 2022") && list.main_text().contains("Bel de ouder"));
    let term = format!("/werk/dossier/{number}/termijn/full-assessment");
    let page = samira.open(&term).await;
    let fields = [("received_on", "07-11-2022"), ("way", "letter"), ("sender", "lawyer")];
    samira.submit(&page, &format!("{term}/ingebrekestelling"), &fields).await.location();
    app.state.clock.start_on(Date::constant(2022, 11, 30)).unwrap();
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(text.contains("€ 230,00"), "ten days: {text}");
    let text = samira.open("/werk/termijnen?van=alle").await.main_text();
    assert!(text.contains("Elke dag kost geld"), "{text}");
}

#[tokio::test]
async fn who_leads_a_team_reads_terms_and_moves_none() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let term = format!("/werk/dossier/{}/termijn/full-assessment", number(&app, case).await);
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let text = lead.open(&term).await.main_text();
    assert!(text.contains("19 mei 2022") && !text.contains("Verlengen"), "{text}");
}

/// A list of one's own would be empty for who handles nothing.
#[tokio::test]
async fn who_leads_a_team_sees_what_is_late_of_whom_and_opens_that_list() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let team = lead.open("/werk/team").await;
    assert_eq!(team.problems(), Vec::<String>::new());
    assert!(team.main_text().contains("Termijnen tot over 28 dagen"), "{}", team.main_text());
    assert!(!team.main_text().contains("te laat"), "{}", team.main_text());
    // It is due on 19 May 2022.
    for (today, counted) in
        [((2022, 5, 19), "0 te laat, 1 dichtbij"), ((2022, 5, 20), "1 te laat, 0 dichtbij")]
    {
        app.state.clock.start_on(Date::constant(today.0, today.1, today.2)).unwrap();
        let mut lead = app.signed_in(TEAM_LEAD).await;
        let team = lead.open("/werk/team").await;
        assert_eq!(team.problems(), Vec::<String>::new());
        assert!(team.main_text().contains(counted), "{counted} is not in\n{}", team.main_text());
        let of_samira = format!("/werk/termijnen?van={SAMIRA}&dagen=28");
        assert!(team.links().contains(&of_samira), "{:?}", team.links());
        let list = lead.open(&of_samira).await;
        assert_eq!(list.problems(), Vec::<String>::new());
        assert!(list.main_text().contains(&number) && list.main_text().contains("Van Samira Bouzid"));
        let all = lead.open("/werk/termijnen").await.main_text();
        assert!(all.contains(&number) && !all.contains("Van mijn dossiers"), "{all}");
    }
}

#[tokio::test]
async fn an_objection_goes_from_the_letter_to_an_answer_that_two_people_read() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let base = format!("/werk/dossier/{}/bezwaar", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&base).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let decision = decision.to_string();
    let fields = [
        ("what", "file"),
        ("file-decision", decision.as_str()),
        ("file-received_on", "19-11-2021"),
        ("file-way", "letter"),
        ("file-sender", "parent"),
        ("file-words", "Het bedrag is te laag."),
    ];
    let without_way: Vec<_> = fields.iter().copied().filter(|(name, _)| *name != "file-way").collect();
    let refused = samira.submit(&page, &base, &without_way).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    assert_eq!(samira.submit(&page, &base, &fields).await.location(), base);
    let page = samira.open(&base).await;
    let objection = page.links().into_iter().find(|link| link.contains("/bezwaar/obj-")).unwrap();
    let page = samira.open(&objection).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Het bedrag is te laag."));
    let unfounded = [("what", "propose"), ("propose-outcome", "unfounded"), ("propose-reasons", "Daarom.")];
    let refused = samira.submit(&page, &objection, &unfounded).await;
    assert!(refused.text().contains("Hoor eerst de ouder"), "{}", refused.text());
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let upheld = [
        ("what", "propose"),
        ("propose-outcome", "upheld"),
        ("propose-reasons", "U heeft gelijk. Reden Kastanje."),
    ];
    samira.submit(&page, &objection, &upheld).await.location();
    let own = app.parent(ANNA).await.get("/mijn-zaak").await.text();
    assert!(!own.contains("Kastanje"), "a draft is not for the parent");
    let page = samira.open(&objection).await;
    let actions: Vec<_> = page.elements("form").filter_map(|form| form.get("action")).collect();
    assert!(actions.iter().all(|action| !action.ends_with("/akkoord")), "who wrote it does not approve it");
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&objection).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    jan.submit(&page, &format!("{objection}/akkoord"), &[]).await.location();
    assert!(journal(&app, case).await.contains(&"objection-answered"));
    assert!(jan.open(&objection).await.main_text().contains("Kastanje"));
}

#[tokio::test]
async fn the_objections_of_somebody_else_are_no_page() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let number = number(&app, case).await;
    let mut other = app.parent(OTHER).await;
    for path in ["deadlines", "objections"] {
        let answer = other.get(&format!("/api/v1/dossiers/{number}/{path}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}
