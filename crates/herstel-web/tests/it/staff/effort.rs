//! Own effort on its page: derived, said otherwise, seen by nobody else.

use super::number;
use crate::app::{ANNA, App, HANDLER, REVIEWER};
use axum::http::StatusCode;
use herstel_domain::{Purpose, Scope};
use jiff::ToSpan as _;

const PATH: &str = "/werk/inzet";

#[tokio::test]
async fn whoever_worked_reads_their_minutes_and_says_where_they_are_wrong() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let number = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(PATH).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("nog geen inzet afgeleid"));
    samira.open(&format!("/werk/dossier/{number}")).await;
    let today = app.state.clock.today();
    let day = |date| app.state.clock.begin_of(date).unwrap();
    let of_today = (day(today), day(today.saturating_add(1.days())));
    app.state.store.derive_effort(today, of_today).await.unwrap();
    let page = samira.open(PATH).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("5 minuten") && text.contains(&number), "{text}");
    let fields = [("number", number.as_str()), ("day", "19-11-2021"), ("minutes", "95")];
    assert_eq!(samira.submit(&page, PATH, &fields).await.location(), PATH);
    let text = samira.open(PATH).await.main_text();
    assert!(text.contains("1 uur en 35 minuten, door jou gezegd (afgeleid: 5 minuten)"), "{text}");
    let mut jan = app.signed_in(REVIEWER).await;
    let text = jan.open(PATH).await.main_text();
    assert!(text.contains("nog geen inzet afgeleid") && !text.contains(&number), "{text}");
}

#[tokio::test]
async fn what_is_wrong_with_a_correction_is_said_at_its_field_and_what_was_typed_stays() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let own = number(&app, case).await;
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(PATH).await;
    for (number, day, minutes, field) in [
        ("H-2021-99999", "19-11-2021", "30", "number"),
        ("geen nummer", "19-11-2021", "30", "number"),
        (own.as_str(), "", "30", "day"),
        (own.as_str(), "31-02-2021", "30", "day"),
        (own.as_str(), "20-11-2021", "30", "day"),
        (own.as_str(), "01-10-2021", "30", "day"),
        (own.as_str(), "19-11-2021", "", "minutes"),
        (own.as_str(), "19-11-2021", "een uur", "minutes"),
        (own.as_str(), "19-11-2021", "1441", "minutes"),
    ] {
        let fields = [("number", number), ("day", day), ("minutes", minutes)];
        let answer = samira.submit(&page, PATH, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        let html = answer.html();
        assert_eq!(html.problems(), Vec::<String>::new());
        let input = html.elements("input").find(|input| input.get("name").is_some_and(|name| name == field));
        assert_eq!(input.unwrap().get("aria-invalid").map(String::as_str), Some("true"), "{fields:?}");
    }
    let since = app.state.clock.today().saturating_sub(28.days());
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    assert_eq!(app.state.store.own_effort(&scope, crate::app::SAMIRA, since).await.unwrap(), []);
}
