//! Who is away and who stands in: on a page of one colleague, where the other is found by name.

use crate::{
    app::{ANNA, App, SAMIRA, TEAM_LEAD},
    html::Html,
};
use axum::http::StatusCode;
use herstel_kernel::{Date, StaffId, StaffPost, StaffRole};
use herstel_store::{Absence, Administered, StaffMember, Work};

const MANY: u8 = 60;

fn colleague(place: u8) -> StaffId {
    let mut id = [0x55; 16];
    id[0] = place;
    StaffId::from_bytes(id)
}

/// An operation with more handlers than a page can show; the last three are of the team of Samira.
async fn with_many_colleagues(app: &App) {
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    let north = Work { team: "Noord".to_owned(), hours: 36, municipality: None };
    for place in 0..MANY {
        let (id, post) = (colleague(place), StaffPost::Operation(StaffRole::CaseHandler));
        app.hire(&StaffMember { id, name: format!("Collega {place:02}"), post }).await;
        if place >= MANY - 3 {
            app.state.store.set_work(id, &north, &done).await.unwrap();
        }
    }
    app.state.store.set_work(SAMIRA, &north, &done).await.unwrap();
}

async fn absences(app: &App, of: StaffId) -> Vec<Absence> {
    let all = app.state.store.absences(app.state.clock.today()).await.unwrap();
    all.into_iter().filter(|absence| absence.staff == of).collect()
}

/// How many colleagues can be chosen.
fn shown(page: &Html) -> usize {
    let text = page.main_text();
    (0..MANY).filter(|place| text.contains(&format!("Collega {place:02}"))).count()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[tokio::test]
async fn who_stands_in_is_found_by_a_part_of_the_name_and_nothing_typed_is_lost() {
    let app = App::plain().await;
    with_many_colleagues(&app).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let path = format!("/werk/team/afwezig/{SAMIRA}");
    assert!(lead.open("/werk/team?team=Noord").await.links().contains(&path));

    let page = lead.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!((4..=20).contains(&shown(&page)), "{}", page.main_text());
    let text = page.main_text();
    assert!(text.find("Collega 57").unwrap() < text.find("Collega 00").unwrap(), "own team first: {text}");

    let typed = [("from_on", "1-2-2023"), ("until_on", "31-2-2023")];
    let look = [typed[0], typed[1], ("find_substitute", "LEGA 4"), ("find", "substitute")];
    let answer = lead.submit(&page, &path, &look).await;
    assert_eq!(answer.status, StatusCode::OK);
    for kept in ["1-2-2023", "31-2-2023", "LEGA 4"] {
        assert!(answer.text().contains(&format!("value=\"{kept}\"")), "{kept}");
    }
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(shown(&page), 15, "with a four in it: {}", page.main_text());
    assert!(absences(&app, SAMIRA).await.is_empty(), "looking for somebody records nothing");

    // A day that is not there: who was chosen stays chosen, whoever else was looked for.
    let to = colleague(43).to_string();
    let wrong = [typed[0], typed[1], ("substitute", to.as_str()), ("find_substitute", "onbekend")];
    let answer = lead.submit(&page, &path, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.html();
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(shown(&page), 1, "{}", page.main_text());
    assert!(answer.text().contains(&format!("value=\"{to}\" checked")), "{}", answer.text());

    let nobody = lead.submit(&page, &path, &[typed[0], ("find_substitute", "onbekend"), ("find", "x")]).await;
    assert_eq!(nobody.status, StatusCode::OK);
    assert_eq!(nobody.html().problems(), Vec::<String>::new());
    assert_eq!(shown(&nobody.html()), 0);
    let nobody = lead.submit(&page, &path, &[typed[0], ("find_substitute", "onbekend")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(nobody.html().problems(), Vec::<String>::new());

    let whole = [typed[0], ("until_on", "28-2-2023"), ("substitute", to.as_str())];
    assert_eq!(lead.submit(&page, &path, &whole).await.location(), path);
    let (from_on, until_on) = (day("2023-02-01"), day("2023-03-01"));
    let recorded = Absence { staff: SAMIRA, from_on, until_on, substitute: colleague(43) };
    assert_eq!(absences(&app, SAMIRA).await, [recorded]);
}

#[tokio::test]
async fn a_recorded_absence_is_shortened_ended_or_taken_back() {
    let app = App::plain().await;
    let today = app.state.clock.today();
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    with_many_colleagues(&app).await;
    let (begun, ahead) = (day("2021-11-01"), day("2023-02-01"));
    for (from_on, until_on) in [(begun, day("2022-01-01")), (ahead, day("2023-03-01"))] {
        let absence = Absence { staff: SAMIRA, from_on, until_on, substitute: colleague(1) };
        app.state.store.set_absence(&absence, &done).await.unwrap();
    }
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let all = format!("/werk/team/afwezig/{SAMIRA}");
    let page = lead.open(&all).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let one = |from_on: Date| format!("{all}/{from_on}");
    assert!(page.links().contains(&one(begun)) && page.links().contains(&one(ahead)), "{:?}", page.links());

    let page = lead.open(&one(ahead)).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let other = colleague(2).to_string();
    let shorter = [("until_on", "14-2-2023"), ("substitute", other.as_str())];
    assert_eq!(lead.submit(&page, &one(ahead), &shorter).await.location(), all);
    let now = absences(&app, SAMIRA).await;
    assert_eq!((now[1].from_on, now[1].until_on), (ahead, day("2023-02-15")));
    assert_eq!(now[1].substitute, colleague(2));

    let page = lead.open(&one(ahead)).await;
    let end = [("action", "end")];
    assert_eq!(lead.submit(&page, &one(ahead), &end).await.location(), all);
    assert_eq!(absences(&app, SAMIRA).await.len(), 1, "it never begins");
    assert_eq!(lead.get(&one(ahead)).await.status, StatusCode::NOT_FOUND);

    let page = lead.open(&one(begun)).await;
    assert_eq!(lead.submit(&page, &one(begun), &end).await.location(), all);
    assert!(absences(&app, SAMIRA).await.is_empty(), "back on {today}");
    let report = app.state.store.verify_administration().await.unwrap();
    assert!(report.problems.is_empty(), "{report:?}");
}

#[tokio::test]
async fn a_handover_and_a_division_find_their_people_among_thousands_as_well() {
    let app = App::plain().await;
    with_many_colleagues(&app).await;
    let case = app.given_registration(ANNA).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let number = super::number(&app, case).await;
    let handover = format!("/werk/dossier/{number}/overdracht");
    for (path, field) in [(handover.as_str(), "handler"), ("/werk/team/verdelen", "to")] {
        let page = lead.open(path).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!((1..=20).contains(&shown(&page)), "{path}: {}", page.main_text());
        let (find, to) = (format!("find_{field}"), colleague(31).to_string());
        let look = [("words", "Wat ik al schreef."), (find.as_str(), "collega 3"), ("find", field)];
        let answer = lead.submit(&page, path, &look).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let text = answer.text();
        assert!(text.contains("Wat ik al schreef.") && text.contains(&format!("value=\"{to}\"")), "{path}");
        assert_eq!(answer.html().problems(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn two_colleagues_never_stand_in_for_each_other_and_the_page_says_for_whom() {
    let app = App::plain().await;
    with_many_colleagues(&app).await;
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    let (from_on, until_on) = (day("2022-02-01"), day("2022-03-01"));
    let known = Absence { staff: SAMIRA, from_on, until_on, substitute: colleague(1) };
    app.state.store.set_absence(&known, &done).await.unwrap();
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let (samira, other) = (SAMIRA.to_string(), colleague(2).to_string());
    for (away, from_on, until_on, substitute, says) in [
        (1, "10-2-2022", "12-2-2022", &other, "waar voor Samira Bouzid."),
        (3, "10-2-2022", "12-2-2022", &samira, "zelf afwezig van 01-02-2022 tot 01-03-2022."),
        (3, "1-1-1900", "1-1-2900", &other, "De vroegste datum is 19-11-2019."),
        (3, "1-1-2022", "2-1-2024", &other, "De laatste datum is 01-01-2024."),
        (3, "1-1-2022", "1-12-2021", &other, "Deze periode eindigt voordat hij begint."),
    ] {
        let path = format!("/werk/team/afwezig/{}", colleague(away));
        let page = lead.open(&path).await;
        let typed = [("from_on", from_on), ("until_on", until_on), ("substitute", substitute.as_str())];
        let answer = lead.submit(&page, &path, &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        let page = answer.html();
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains(says), "{says}: {}", page.main_text());
        assert!(absences(&app, colleague(away)).await.is_empty());
    }
}

#[tokio::test]
async fn no_parent_reads_that_somebody_helps_who_is_away_at_the_same_time() {
    let app = App::plain().await;
    with_many_colleagues(&app).await;
    app.given_registration(ANNA).await;
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    let (from_on, until_on) = (day("2021-11-15"), day("2021-12-06"));
    let first = Absence { staff: SAMIRA, from_on, until_on, substitute: colleague(1) };
    app.state.store.set_absence(&first, &done).await.unwrap();
    let mut anna = app.parent(ANNA).await;
    let text = anna.open("/mijn-zaak").await.main_text();
    assert!(text.contains("Tot die dag helpt Collega 01 u."), "{text}");
    let circle = Absence { staff: colleague(1), from_on, until_on, substitute: SAMIRA };
    app.state.store.set_absence(&circle, &done).await.unwrap();
    let text = anna.open("/mijn-zaak").await.main_text();
    assert!(text.contains("Tot die dag helpt een collega u.") && !text.contains("Collega 01"), "{text}");
}
