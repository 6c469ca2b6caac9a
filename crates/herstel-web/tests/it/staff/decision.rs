use super::{dossier, journal, number};
use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;
use herstel_domain::decisions::Outcome;

#[tokio::test]
async fn a_step_is_worked_out_with_rule_source_numbers_and_comparison() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}/stap/first-review", number(&app, case).await);
    let page = app.signed_in(HANDLER).await.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in [
        "Eerste toets",
        "Toekenning € 30.000,00",
        "Vast bedrag",
        "Teruggevraagd bedrag",
        "Parameters van de regeling",
        "niet geverifieerd",
        "Proefberekening, geen besluit.",
        "beslist vandaag niet",
        "Leg voor aan tweede beoordelaar",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    assert!(
        page.links().iter().any(|link| link.ends_with("?regeling=wht-compensatie")),
        "{:?}",
        page.links()
    );
}

#[tokio::test]
async fn missing_facts_are_named_and_lead_to_their_fields() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&format!("/werk/dossier/{number}/stap/first-review")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Deze gegevens ontbreken nog"), "{text}");
    assert!(text.contains("Teruggevraagd bedrag, van ten minste één jaar"), "{text}");
    let start = format!("/werk/dossier/{number}/feiten");
    let link = page.links().into_iter().find(|link| link.starts_with(&start) && link.contains("jaar=2013#"));
    let link = link.expect("the year that the parent named");
    let (form, anchor) = link.split_once('#').unwrap();
    let form = samira.open(form).await;
    let ids: Vec<_> = form.elements("input").filter_map(|field| field.get("id")).collect();
    assert!(ids.iter().any(|id| *id == anchor), "{anchor} is not in {ids:?}");
}

#[tokio::test]
async fn proposing_sends_it_to_a_second_reader_once() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let number = number(&app, case).await;
    let path = format!("/werk/dossier/{number}/stap/first-review");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let answer = samira.submit(&page, &path, &[("remark", "Alles uit het archief.")]).await;
    assert!(answer.location().starts_with(&format!("/werk/dossier/{number}/besluit/dec-")));
    let decided = dossier(&app, case).await.decisions;
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0].proposed.outcome, Outcome::Award);
    assert_eq!(decided[0].proposed.remark.as_deref(), Some("Alles uit het archief."));
    let again = samira.submit(&page, &path, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "the same form a second time");
    let shown = again.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.main_text().contains("Er ligt al een voorstel voor deze stap"), "{}", shown.main_text());
    assert_eq!(dossier(&app, case).await.decisions.len(), 1);
}

#[tokio::test]
async fn a_remark_that_is_too_long_is_refused_at_its_field() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/stap/first-review", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let long = "a".repeat(20_001);
    let answer = samira.submit(&page, &path, &[("remark", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = answer.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.links().contains(&"#f-remark".to_owned()));
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_rejection_says_that_two_people_look_and_what_stays_open() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.record_facts(case, &[("toeslagjaar/2013/grond", "geen")]).await;
    let number = number(&app, case).await;
    let path = format!("/werk/dossier/{number}/stap/first-review");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in [
        "Afwijzing",
        "Een afwijzing leest altijd een tweede persoon.",
        "Dit blijft open voor de ouder:",
        "Nazorg",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    samira.submit(&page, &path, &[]).await.location();
    let decided = dossier(&app, case).await.decisions;
    assert_eq!(decided[0].proposed.outcome, Outcome::Rejection);
}

#[tokio::test]
async fn a_scheme_that_does_not_decide_today_is_shown_as_a_trial_without_a_form() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/stap/first-review", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let own = samira.open(&path).await;
    let page = samira.open(&format!("{path}?regeling=wht-compensatie")).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(
        text.contains("Proefberekening, geen besluit.") && text.contains("U kunt hier niets voorleggen.")
    );
    assert!(!text.contains("Leg voor aan tweede beoordelaar"), "{text}");
    let forged = samira.submit(&own, &path, &[("scheme", "wht-compensatie")]).await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(forged.html().main_text().contains("Deze regeling beslist vandaag niet over deze stap."));
    assert_eq!(journal(&app, case).await, before);
    for path in [format!("{path}?regeling=bestaat-niet"), path.replace("first-review", "bestaat-niet")] {
        assert_eq!(samira.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_step_before_its_turn_can_be_worked_out_but_not_proposed() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let path = format!("/werk/dossier/{}/stap/full-assessment", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let text = page.main_text();
    assert!(text.contains("Deze stap kan nu nog niet"), "{text}");
    assert!(!text.contains("Leg voor aan tweede beoordelaar"), "{text}");
}
