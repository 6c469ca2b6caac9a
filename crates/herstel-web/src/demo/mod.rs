//! The demonstration: a page on which one signs in as an invented person, and a day that can be moved forward.
//!
//! These routes exist only when the binary was started with `--demo`; nothing else can bring them into being.

use crate::{
    AppState,
    error::PageError,
    front,
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::{self, Visit},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Actor, DateError, Refusal, RefusalCode, StaffRole, parse_date};
use herstel_store::DemoPerson;
use serde::Deserialize;

/// That this is a demonstration.
#[derive(Clone, Copy, Debug, Default)]
pub struct Demo;

/// The list of people.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo")]
pub(crate) struct DemoPath;

/// Signing in as one of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/inloggen")]
pub(crate) struct DemoSignInPath;

/// Moving the day.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/dag")]
pub(crate) struct DemoDayPath;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::Public, people).post(Guard::Public, sign_in).post(Guard::Public, move_day)
}

#[derive(Template)]
#[template(path = "demo/people.html")]
struct PeoplePage {
    page: Page,
    errors: FormErrors,
    groups: Vec<Group>,
    day: Field,
}

struct Group {
    id: &'static str,
    title: String,
    people: Vec<DemoPerson>,
}

async fn people(_: DemoPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let day = Field::text("day", page.t("demo-day-label"));
    let view = people_page(&state, page, FormErrors::new(), day).await?;
    show(&view)
}

async fn people_page(
    state: &AppState,
    page: Page,
    errors: FormErrors,
    day: Field,
) -> Result<PeoplePage, PageError> {
    let people = state.store.demo_people().await?;
    let groups = groups(page.texts, people);
    let day = day.hint(page.t("demo-day-hint")).short();
    Ok(PeoplePage { page, errors, groups, day })
}

async fn sign_in(
    _: DemoSignInPath,
    State(state): State<AppState>,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let people = state.store.demo_people().await?;
    let wanted = form.text("person");
    let person = people.into_iter().find(|person| person.slug == wanted).ok_or(PageError::NotFound)?;
    let cookies = session::start(&state, visit.session.as_ref(), person.actor, visit.language).await?;
    Ok((cookies, Redirect::to(&front::first_page(person.actor))).into_response())
}

async fn move_day(
    _: DemoDayPath,
    State(state): State<AppState>,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let texts = page.texts;
    let mut errors = FormErrors::new();
    match parse_date(form.text("day")) {
        Ok(day) if state.clock.advance_to(day).is_ok() => {
            return Ok(Redirect::to(&DemoPath.to_string()).into_response());
        }
        Ok(_) => errors.push(texts, "day", texts.t("demo-day-backwards")),
        Err(DateError::NotADate) => errors.refusal(texts, &Refusal::at(RefusalCode::NotADate, "day")),
        Err(DateError::NoSuchDay) => errors.refusal(texts, &Refusal::at(RefusalCode::NoSuchDay, "day")),
    }
    let day = Field::text("day", page.t("demo-day-label")).filled(&form, &errors);
    let view = people_page(&state, page.at(DemoPath), errors, day).await?;
    show_refused(StatusCode::UNPROCESSABLE_ENTITY, &view)
}

/// The people by what one sees as them; an empty group is left out.
fn groups(texts: Texts, people: Vec<DemoPerson>) -> Vec<Group> {
    let mut groups = vec![
        Group { id: "parents", title: texts.t("demo-group-parents"), people: Vec::new() },
        Group { id: "handlers", title: texts.t("demo-group-handlers"), people: Vec::new() },
        Group { id: "reviewers", title: texts.t("demo-group-reviewers"), people: Vec::new() },
    ];
    for person in people {
        let index = match person.actor {
            Actor::Parent { .. } => 0,
            Actor::Staff { role: StaffRole::CaseHandler, .. } => 1,
            Actor::Staff { role: StaffRole::Reviewer, .. } => 2,
            Actor::System => continue,
        };
        groups[index].people.push(person);
    }
    groups.retain(|group| !group.people.is_empty());
    groups
}
