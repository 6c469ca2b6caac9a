use crate::app::{ANNA, App, HANDLER};
use axum::http::StatusCode;
use herstel_domain::{Command, choices::MakeChoice, consents::MunicipalContact};
use herstel_kernel::{ChoiceId, Date};
use herstel_scheme::SchemeFamily;

const CASE: &str = "/mijn-zaak";
const CHOICE: &str = "/mijn-zaak/keuze";
const OPTION: &str = "option-first-review";

#[tokio::test]
async fn a_choice_is_recorded_and_can_be_changed() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    for (option, label) in [("wait", "Nu even niets"), ("continue", "Ga door met de integrale beoordeling")] {
        let page = browser.open(CASE).await;
        let answer = browser.submit(&page, CHOICE, &[(OPTION, option)]).await;
        assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
        let dossier = app.own_dossier(ANNA).await.unwrap();
        assert_eq!(dossier.choice_at(&SchemeFamily::main(), "first-review").unwrap().option, option);
        let page = browser.open("/mijn-zaak?net=gekozen").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(
            page.main_text().contains(&format!("U koos op 19 november 2021: {label}.")),
            "{}",
            page.main_text()
        );
        assert!(page.chosen(OPTION).is_empty(), "an earlier choice is told, not chosen again");
    }
}

/// What a dossier says about the municipality, and how often was chosen.
async fn said(app: &App) -> (MunicipalContact, usize) {
    let dossier = app.own_dossier(ANNA).await.unwrap();
    (dossier.municipal_contact(app.state.clock.today()), dossier.choices.len())
}

#[tokio::test]
async fn who_chooses_help_is_asked_which_municipality_may_get_in_touch_and_reads_who_acts() {
    const HELP: (&str, &str) = ("option-registration", "help");
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.chosen("contact-registration").is_empty(), "nothing is chosen beforehand");
    for (fields, told) in [
        (vec![HELP], "Kies een van de antwoorden."),
        (
            vec![HELP, ("contact-registration", "yes"), ("municipality-registration", "Nergenshuizen")],
            "Wij kennen deze gemeente niet. Kijk de naam na.",
        ),
    ] {
        let page = browser.open(CASE).await;
        let answer = browser.submit(&page, CHOICE, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(told), "{}", answer.text());
    }
    assert_eq!(said(&app).await, (MunicipalContact::NotAsked, 0), "nothing was stored");

    let page = browser.open(CASE).await;
    let answer = browser.submit(&page, CHOICE, &[HELP, ("contact-registration", "later")]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
    assert_eq!(said(&app).await, (MunicipalContact::NotAsked, 1), "help without naming a municipality");
    let page = browser.open(CASE).await;
    let arranging = "Een medewerker van ons neemt contact op om die te regelen.";
    assert!(page.main_text().contains(arranging), "{}", page.main_text());

    let yes = [HELP, ("contact-registration", "yes"), ("municipality-registration", "Almere")];
    let answer = browser.submit(&page, CHOICE, &yes).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=gekozen");
    let municipality = "0034".parse().unwrap();
    assert_eq!(said(&app).await, (MunicipalContact::Yes { municipality }, 1), "it was chosen already");
    let page = browser.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("De gemeente Almere mag contact opnemen.") && !text.contains(arranging), "{text}");
    assert!(!text.contains("Mag een gemeente contact opnemen over deze hulp?"), "it is not asked twice");
}

#[tokio::test]
async fn which_municipality_may_get_in_touch_counts_with_help_alone() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    let fields = [
        ("option-registration", "wait"),
        ("contact-registration", "yes"),
        ("municipality-registration", "Almere"),
    ];
    assert_eq!(browser.submit(&page, CHOICE, &fields).await.location(), "/mijn-zaak?net=gekozen");
    assert_eq!(said(&app).await, (MunicipalContact::NotAsked, 1));
}

#[tokio::test]
async fn choosing_nothing_is_an_error_at_the_question_and_stores_nothing() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    let answer = browser.submit(&page, CHOICE, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&"#f-option-first-review".to_owned()));
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn what_is_not_offered_cannot_be_chosen() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    let answer = browser.submit(&page, CHOICE, &[(OPTION, "verdwijnen")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Kies een van de antwoorden."));
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn a_form_that_was_overtaken_is_refused_and_shows_the_dossier_as_it_is_now() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    app.record_facts(case, &[("kosten van rechtsbijstand", "100")]).await;
    let answer = browser.submit(&page, CHOICE, &[(OPTION, "wait")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.text().contains("Dit dossier is net veranderd, door uzelf of door iemand anders."),
        "{}",
        answer.text()
    );
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
    let again = browser.submit(&answer.html(), CHOICE, &[(OPTION, "wait")]).await;
    assert_eq!(again.location(), "/mijn-zaak?net=gekozen");
}

#[tokio::test]
async fn a_choice_that_has_closed_says_so() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    app.propose(case, "full-assessment").await;
    let version = app.own_dossier(ANNA).await.unwrap().version + 1;
    let fields = [(OPTION, "wait"), ("version", &version.to_string())];
    let answer = browser.submit(&page, CHOICE, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn what_staff_wrote_down_is_read_back_and_can_be_denied() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let choice = ChoiceId::from_bytes([0x42; 16]);
    let recorded = MakeChoice::on_the_main_road(choice, "first-review", "stop", HANDLER);
    app.act(HANDLER, case, &Command::MakeChoice(recorded)).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open(CASE).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let said = "Op 19 november 2021 koos u: Hier stoppen. Dat zei u aan de telefoon.";
    assert!(page.main_text().contains(said), "{}", page.main_text());
    let answer = browser.submit(&page, CHOICE, &[("deny", &choice.to_string())]).await;
    assert_eq!(answer.location(), "/mijn-zaak?net=ontkend");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert!(dossier.choice_at(&SchemeFamily::main(), "first-review").is_none());
    let page = browser.open("/mijn-zaak?net=ontkend").await;
    assert!(page.main_text().contains("U zei dat dit niet klopt."), "{}", page.main_text());
}

#[tokio::test]
async fn a_choice_shows_how_long_one_can_think_about_it() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let page = app.parent(ANNA).await.open(CASE).await;
    assert!(
        page.main_text().contains("U heeft bedenktijd tot en met 17 december 2021."),
        "{}",
        page.main_text()
    );
    for (today, thinks) in [(Date::constant(2021, 12, 17), true), (Date::constant(2021, 12, 18), false)] {
        app.state.clock.start_on(today).unwrap();
        let text = app.parent(ANNA).await.open(CASE).await.main_text();
        assert_eq!(text.contains("U heeft bedenktijd"), thinks, "{today}: {text}");
    }
}

#[tokio::test]
async fn who_stopped_reads_that_they_stopped_and_not_that_a_step_waits_for_them() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak").await;
    browser.submit(&page, "/mijn-zaak/keuze", &[("option-first-review", "stop")]).await;
    let text = browser.open("/mijn-zaak").await.main_text();
    for words in ["U bent hier gestopt", "Deze stap doen wij niet, omdat u hier stopte."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["Wacht op u", "er is gekozen om te wachten"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
}
