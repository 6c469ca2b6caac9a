//! What a parent reads of when their next step is done, and what the case handler tells first.

use crate::{
    app::{ANNA, App, Case, GATEKEEPERS, HANDLER, NEW_PARENT, SCHEMES, STEERING, TODAY},
    complaints::entries,
};
use axum::http::StatusCode;
use herstel_domain::{Command, applications::Apply, choices::Heard, gate::GateCommand};
use herstel_kernel::{Actor, Date};
use herstel_store::{ClassScoreRow, ForecastRow, ForecastStanding, SaidRow, ScoreRow, ToldRow};
use jiff::civil::date;

const DAY: Date = date(2021, 11, 18);

fn row(case: Case, standing: ForecastStanding) -> ForecastRow {
    ForecastRow {
        dossier: case.dossier,
        step: "first-review".to_owned(),
        reckoned_on: DAY,
        now_on: Some((date(2022, 6, 30), date(2022, 12, 31))),
        days: Some((200, 400)),
        bare_days: Some(300),
        ahead: Some(1234),
        among: 5678,
        reason: "staff".to_owned(),
        standing,
        said: Some(SaidRow { half_on: date(2022, 2, 15), nine_on: date(2022, 4, 30), said_on: DAY }),
        was_shown: standing != ForecastStanding::Silent,
    }
}

pub async fn given(app: &App, standing: ForecastStanding) -> Case {
    let case = app.given_registration(ANNA).await;
    app.state.store.write_forecasts(&[row(case, standing)], &[]).await.unwrap();
    case
}

#[tokio::test]
async fn the_sentence_leads_with_nine_in_ten_and_names_no_day() {
    let app = App::demo().await;
    given(&app, ForecastStanding::Shown).await;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    let nine = text.find("Bij 9 van de 10 ouders is deze stap klaar vóór eind april 2022.").expect(&text);
    let half = text.find("Bij de helft is hij al klaar vóór half februari 2022.").expect(&text);
    assert!(nine < half);
    assert!(text.contains("Het aantal medewerkers is veranderd"));
    assert!(!text.contains("30 april") && !text.contains("15 februari"));
    // The place in the row only when it is asked for.
    assert!(!text.contains("1234"));
    let asked = browser.open("/mijn-zaak?rij=ja").await.main_text();
    assert!(asked.contains("Er zijn 1234 mensen voor u. In de rij staan 5678 mensen."), "{asked}");
}

#[tokio::test]
async fn one_person_nobody_and_being_the_only_one_are_said_as_people_say_it() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let mut browser = app.parent(ANNA).await;
    let said = [
        (0, 1, "Er is niemand voor u. U staat als enige in de rij."),
        (1, 2, "Er is 1 persoon voor u. In de rij staan 2 mensen."),
        (2, 3, "Er zijn 2 mensen voor u. In de rij staan 3 mensen."),
    ];
    for (ahead, among, sentence) in said {
        let shown = ForecastRow { ahead: Some(ahead), among, ..row(case, ForecastStanding::Shown) };
        app.state.store.write_forecasts(&[shown], &[]).await.unwrap();
        let text = browser.open("/mijn-zaak?rij=ja").await.main_text();
        assert!(text.contains(sentence), "{text}");
    }
}

#[tokio::test]
async fn nobody_reads_what_was_never_held_to_what_happened() {
    let app = App::demo().await;
    given(&app, ForecastStanding::Silent).await;
    let text = app.parent(ANNA).await.open("/mijn-zaak?rij=ja").await.main_text();
    assert!(!text.contains("9 van de 10") && !text.contains("1234"), "{text}");
    app.given_registration(NEW_PARENT).await;
    let other = app.parent(NEW_PARENT).await.open("/mijn-zaak?rij=ja").await.main_text();
    assert!(!other.contains("9 van de 10"));
}

/// First reviewed, and asked for another scheme: a forecast of the one says nothing about the other.
#[tokio::test]
async fn a_forecast_of_one_road_does_not_hide_that_nobody_knows_it_of_the_other() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let parent = Actor::Person { person: ANNA };
    let other = Apply { family: "private-schulden".parse().unwrap(), heard: Heard::usual(parent) };
    app.act(parent, case, &Command::Apply(other)).await;
    let honest = "Hoe lang het echt duurt, kunnen wij nu nog niet zeggen.";
    let unknown = async || {
        let page = app.parent(ANNA).await.open("/mijn-zaak").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        page.main_text().matches(honest).count()
    };
    assert_eq!(unknown().await, 2);
    let shown = row(case, ForecastStanding::Shown);
    let shown = ForecastRow { step: "full-assessment".to_owned(), ..shown };
    app.state.store.write_forecasts(&[shown], &[]).await.unwrap();
    assert_eq!(unknown().await, 1);
}

#[tokio::test]
async fn what_became_worse_is_on_the_page_after_the_case_handler_told_it() {
    let app = App::demo().await;
    given(&app, ForecastStanding::Worse).await;
    let mut parent = app.parent(ANNA).await;
    let before = parent.open("/mijn-zaak").await.main_text();
    assert!(before.contains("vóór eind april 2022") && !before.contains("december 2022"), "{before}");
    assert!(!before.contains("medewerkers is veranderd"), "why is told by a person as well");

    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let mut handler = app.signed_in(HANDLER).await;
    let path = format!("/werk/dossier/{number}");
    let page = handler.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("vóór eind december 2022"));
    let action = format!("{path}/verwachting");
    let fields = page.hidden_fields(&action);
    let mut stale: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for field in &mut stale {
        if field.0 == "reckoned" {
            field.1 = "2021-01-01";
        }
    }
    assert_eq!(handler.post(&action, &stale).await.location(), path);
    assert!(
        !parent.open("/mijn-zaak").await.main_text().contains("december 2022"),
        "something else was read"
    );
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(handler.post(&action, &fields).await.location(), path);
    let after = parent.open("/mijn-zaak").await.main_text();
    assert!(after.contains("vóór eind december 2022") && !after.contains("april 2022"), "{after}");
    assert!(!handler.open(&path).await.main_text().contains("Ik heb het verteld"));
}

#[tokio::test]
async fn that_nothing_can_be_said_any_more_is_told_by_the_case_handler_first() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let unknown =
        ForecastRow { now_on: None, days: None, bare_days: None, ..row(case, ForecastStanding::Worse) };
    app.state.store.write_forecasts(&[unknown], &[]).await.unwrap();
    let mut parent = app.parent(ANNA).await;
    let before = parent.open("/mijn-zaak").await.main_text();
    assert!(before.contains("vóór eind april 2022"), "it does not vanish in silence: {before}");

    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let mut handler = app.signed_in(HANDLER).await;
    let path = format!("/werk/dossier/{number}");
    let page = handler.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let tells = "Wij kunnen nu niet meer zeggen wanneer deze stap klaar is.";
    assert!(page.main_text().contains(tells), "{}", page.main_text());
    let action = format!("{path}/verwachting");
    let fields = page.hidden_fields(&action);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(handler.post(&action, &fields).await.location(), path);
    let after = parent.open("/mijn-zaak").await.main_text();
    assert!(!after.contains("9 van de 10"), "{after}");
    assert!(!handler.open(&path).await.main_text().contains("Ik heb het verteld"));
}

#[tokio::test]
async fn a_version_that_was_stopped_has_no_forecast_and_the_page_says_that_it_stands_still() {
    let app = App::demo().await;
    given(&app, ForecastStanding::Shown).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let read = async || {
        let mut browser = app.parent(ANNA).await;
        let page = browser.open("/mijn-zaak").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        (page.main_text(), browser.get(&format!("/api/v1/dossiers/{number}/forecasts")).await.text())
    };
    let (page, api) = read().await;
    assert!(page.contains("9 van de 10") && api.contains("9 van de 10"), "{page} {api}");
    let stop = GateCommand::Stop("De balie kan het niet aan.".to_owned());
    app.at_gate("kot-2021", GATEKEEPERS.0, stop).await;
    let (page, api) = read().await;
    assert!(!page.contains("9 van de 10") && !api.contains("9 van de 10"), "{page} {api}");
    assert!(page.contains("Aan deze stap kan nu niemand werken."), "{page}");
}

/// Given that a changed version of the policy is behind a closed gate, when only the act is open, which decides a year later, then
/// nothing is said of the step until the act decides.
#[tokio::test]
async fn a_version_that_decides_from_a_later_day_lends_its_forecast_to_nobody() {
    let app = App::with_closed(&SCHEMES, &["kot-2021"]).await;
    app.state.clock.start_on(date(2021, 12, 6)).unwrap();
    given(&app, ForecastStanding::Shown).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number;
    let mut browser = app.parent(ANNA).await;
    let page = browser.open("/mijn-zaak").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    let api = browser.get(&format!("/api/v1/dossiers/{number}/forecasts")).await.text();
    assert!(!text.contains("9 van de 10") && !api.contains("9 van de 10"), "{text} {api}");
    assert!(text.contains("Wij kunnen niet zeggen wanneer hij klaar is."), "{text}");
    let work = app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await.main_text();
    assert!(!work.contains("9 van de 10"), "nor to who works on it: {work}");
}

#[tokio::test]
async fn why_it_is_said_is_told_for_a_month_and_not_for_as_long_as_it_is_said() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let tells_why = async |said_on: Date| {
        let shown = row(case, ForecastStanding::Shown);
        let said = SaidRow { said_on, ..shown.said.unwrap() };
        let shown = ForecastRow { reason: "first".to_owned(), said: Some(said), ..shown };
        app.state.store.write_forecasts(&[shown], &[]).await.unwrap();
        let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
        assert!(text.contains("vóór eind april 2022"), "{text}");
        text.contains("Dit is de eerste keer dat wij dit zeggen.")
    };
    let days = |days: i64| TODAY.checked_sub(jiff::Span::new().days(days)).unwrap();
    assert!(tells_why(days(0)).await && tells_why(days(30)).await);
    assert!(!tells_why(days(31)).await);
}

#[tokio::test]
async fn a_forecast_that_passed_is_not_repeated() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let said = SaidRow { half_on: date(2021, 6, 30), nine_on: date(2021, 10, 31), said_on: date(2021, 3, 1) };
    let over = ForecastRow { said: Some(said), ..row(case, ForecastStanding::Worse) };
    app.state.store.write_forecasts(&[over], &[]).await.unwrap();
    assert!(said.nine_on < TODAY);
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(text.contains("Het duurt langer dan wij zeiden") && !text.contains("9 van de 10"), "{text}");
}

#[tokio::test]
async fn everybody_can_read_how_often_forecasts_were_right() {
    let app = App::demo().await;
    let empty = app.visitor().open("/verwachtingen").await;
    assert_eq!(empty.problems(), Vec::<String>::new());
    let score = ScoreRow {
        month: "2021-03".to_owned(),
        kind: "first-review".to_owned(),
        cohort: "2020".to_owned(),
        region: String::new(),
        forecasts: 200,
        within_half: 101,
        within_nine: 171,
        waiting: 7,
        loss_half: 20_000,
        loss_nine: 4_250,
    };
    // One and nine of a month stand together; one of another month is told to nobody.
    let small = |month: &str, cohort: &str, forecasts: u32| ScoreRow {
        month: month.to_owned(),
        cohort: cohort.to_owned(),
        forecasts,
        within_half: 1,
        within_nine: 1,
        waiting: 0,
        loss_half: 7_000,
        loss_nine: 11_000,
        ..score.clone()
    };
    let few = [small("2021-04", "2018", 1), small("2021-04", "2019", 9), small("2021-05", "2017", 1)];
    app.state.store.write_forecast_scores(&few).await.unwrap();
    // Of two groups the classes are told where each of them is large enough.
    let divided = ScoreRow { cohort: "2021".to_owned(), forecasts: 31, ..score.clone() };
    let of_class = |cohort: &str, class: &str, forecasts: u32| ClassScoreRow {
        class: class.to_owned(),
        score: ScoreRow { cohort: cohort.to_owned(), forecasts, within_nine: forecasts, ..score.clone() },
    };
    let by_class = [
        of_class("2021", "urgent", 11),
        of_class("2021", "ordinary", 20),
        of_class("2020", "critical", 3),
        of_class("2020", "ordinary", 197),
    ];
    app.state.store.write_forecast_class_scores(&by_class).await.unwrap();
    app.state.store.write_forecast_scores(&[score, divided]).await.unwrap();
    let page = app.visitor().open("/verwachtingen").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for part in [
        "maart 2021",
        "200",
        "50%",
        "85%",
        "20,0",
        "4,3",
        "april 2021",
        "kleine groepen samen",
        "7,0",
        "11,0",
        "alles samen",
        "Dringend",
        "Gewoon",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for part in ["2018", "2019", "2017", "mei 2021", "2021-0", "Zeer dringend", "197"] {
        assert!(!text.contains(part), "{part} is about a few people: {text}");
    }
    let mut english = app.visitor();
    english.get("/taal/en?terug=/verwachtingen").await.location();
    let text = english.open("/verwachtingen").await.main_text();
    for part in ["March 2021", "20.0", "4.3"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let told = app.visitor().get("/api/v1/forecast-scores").await.text();
    assert!(told.contains("\"forecasts\":10") && told.contains("\"group\":null"), "{told}");
    assert!(told.contains("\"class\":\"urgent\",\"forecasts\":11"), "{told}");
    assert!(told.contains("\"class\":null,\"forecasts\":200") && !told.contains("critical"), "{told}");
    assert!(!told.contains("2018") && !told.contains("2021-05"), "{told}");
}

/// The smallest report that is one.
const REPORT: &str = r#"{"form":"herstel-feasibility/1","seed":1,"worlds":0,"replications":4,"scenarios":[{"name":"nu",
"begins":"2022-01-03","parents":100,"policy":"first-come","uncertain":[],"runs_without_end":0,"figures":[{"what":"done",
"of":"","cohort":null,"class":null,"week":null,"day":null,"percent":80,"unit":"weeks","band":{"p10":50.0,"p50":52.0,"p90":60.0},
"days":{"p10":"2022-12-19","p50":"2023-01-02","p90":"2023-02-27"},"inputs":null,"chance":null,"shares":null,
"difference":null,"fluid":null}],"penalty":{"p10_cents":0,"p50_cents":0,"p90_cents":0},"already_waiting":null,"policies":[]}]}"#;

/// Given a report that was kept, of a simulation of every installed version; its number.
pub async fn given_report(app: &App) -> u32 {
    let version = |package: &std::sync::Arc<herstel_scheme::Package>| herstel_store::KeptVersion {
        scheme: package.id().clone(),
        substance: package.substance(),
        ends: true,
        keeps_terms: true,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: Vec::new(),
    };
    let versions: Vec<_> = app.state.gates.installed().all().iter().map(version).collect();
    app.state.store.keep_feasibility_report(app.state.clock.now(), ("nu", REPORT), &versions).await.unwrap()
}

/// Given so many that were said half a year ago about a step, and still wait past the day that was named.
async fn given_wrong(app: &App, case: Case, count: i64) {
    let all: Vec<ToldRow> = (0..count).map(|nth| wrong(case, nth)).collect();
    app.state.store.write_forecasts(&[], &all).await.unwrap();
}

fn wrong(case: Case, nth: i64) -> ToldRow {
    ToldRow {
        dossier: case.dossier,
        step: "first-review".to_owned(),
        said_on: TODAY.checked_sub(jiff::Span::new().days(100 + nth)).unwrap(),
        until_on: TODAY.checked_sub(jiff::Span::new().days(1)).unwrap(),
        half_days: 10,
        nine_days: 30,
        bare_days: 30,
        cohort: "2020".to_owned(),
        region: String::new(),
        class: "ordinary".to_owned(),
        is_shown: true,
        told_by: None,
    }
}

#[tokio::test]
async fn a_kind_that_proved_wrong_is_taken_back_and_steering_sees_which() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let seen = async || {
        let page = app.signed_in(STEERING).await.open("/sturing/haalbaarheid").await;
        assert_eq!(page.problems(), Vec::<String>::new());
        page.main_text()
    };
    assert!(!seen().await.contains("Hoe vaak verwachtingen klopten"));
    given_wrong(&app, case, 19).await;
    assert!(seen().await.contains("Mag worden getoond."), "nineteen prove nothing");
    given_wrong(&app, case, 20).await;
    assert!(seen().await.contains("Niemand ziet deze verwachting"));

    let shown = row(case, ForecastStanding::Worse);
    let wrong = ForecastRow { reason: ForecastRow::WRONG.to_owned(), now_on: None, ..shown };
    app.state.store.write_forecasts(&[wrong], &[]).await.unwrap();
    let text = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(text.contains("Wat wij eerder zeiden, klopte te vaak niet."), "{text}");
    assert!(!text.contains("9 van de 10") && !text.contains("april 2022"), "{text}");
}

#[tokio::test]
async fn what_was_forecast_to_somebody_is_in_their_whole_file_with_what_became_of_it() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    given_wrong(&app, case, 1).await;
    let silent = ToldRow { is_shown: false, said_on: date(2021, 3, 1), ..wrong(case, 0) };
    app.state.store.write_forecasts(&[], &[silent]).await.unwrap();
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/hele-dossier").await;
    let answer = anna.submit(&page, "/mijn-zaak/hele-dossier/zip", &[]).await;
    let entries = entries(&answer.bytes);
    let (_, read) = entries.iter().find(|(name, _)| name == "lees-mij.html").unwrap();
    let read = String::from_utf8_lossy(read);
    for part in
        ["Wat wij zeiden over wanneer het klaar is", "Bij 9 van de 10 ouders", "Het is nog niet klaar."]
    {
        assert!(read.contains(part), "{part}: {read}");
    }
    assert_eq!(read.matches("Bij 9 van de 10 ouders").count(), 1, "nobody read the other: {read}");
}

#[tokio::test]
async fn steering_reads_a_kept_report_as_a_page_on_paper_and_as_data() {
    let app = App::demo().await;
    let mut browser = app.signed_in(STEERING).await;
    assert!(browser.open("/sturing/haalbaarheid").await.main_text().contains("nog geen rapport"));
    assert_eq!(browser.get("/sturing/haalbaarheid/1").await.status, StatusCode::NOT_FOUND);
    assert_eq!(given_report(&app).await, 1);
    assert!(
        browser.open("/sturing/haalbaarheid").await.links().contains(&"/sturing/haalbaarheid/1".to_owned())
    );
    let page = browser.open("/sturing/haalbaarheid/1").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("januari 2023 (december 2022 tot februari 2023)"));
    let paper = browser.get("/sturing/haalbaarheid/1/pdf").await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    let data = browser.get("/sturing/haalbaarheid/1/json").await;
    assert_eq!(data.text(), REPORT);
    assert_eq!(
        app.signed_in(HANDLER).await.get("/sturing/haalbaarheid/1").await.status,
        StatusCode::NOT_FOUND
    );
}
