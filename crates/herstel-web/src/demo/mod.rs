//! The demonstration: a page on which one signs in as an invented person, and a day that can be moved forward.
//!
//! These routes exist only when the binary was started with `--demo`; nothing else can bring them into being.

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    limits::{Counted, count},
    routes::{Guard, Routes},
    session::{self, Visit},
    step_up,
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

/// One of them: the address that the program prints for each person.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/{slug}", rejection(PageError))]
pub(crate) struct DemoPersonPath {
    slug: String,
}

/// Signing in as one of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/inloggen")]
pub(crate) struct DemoSignInPath;

/// Showing again who one is: in a demonstration a press on a button.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/opnieuw")]
pub(crate) struct DemoAgainPath;

/// Moving the day.
#[derive(TypedPath, Deserialize)]
#[typed_path("/demo/dag")]
pub(crate) struct DemoDayPath;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Public, people)
        .get(Guard::Public, person)
        .post(Guard::Public, sign_in)
        .post(Guard::SignedIn, again)
        .post(Guard::Public, move_day)
}

#[derive(Template)]
#[template(path = "demo/people.html")]
struct PeoplePage {
    page: Page,
    errors: FormErrors,
    groups: Vec<Group>,
    day: Option<Field>,
}

struct Group {
    id: &'static str,
    title: String,
    people: Vec<Invented>,
}

/// One person as the list shows them.
struct Invented {
    slug: String,
    label: String,
    note: String,
}

async fn people(_: DemoPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let day = Field::text("day", page.t("demo-day-label"));
    let view = people_page(&state, page, FormErrors::new(), day).await?;
    show(&view)
}

/// One person alone, so that a link leads to them; signing in still takes a press on the button.
async fn person(
    DemoPersonPath { slug }: DemoPersonPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let mut people = state.store.demo_people().await?;
    people.retain(|person| person.slug == slug);
    if people.is_empty() {
        return Err(PageError::NotFound);
    }
    let groups = groups(page.texts, people);
    show(&PeoplePage { page, errors: FormErrors::new(), groups, day: None })
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
    Ok(PeoplePage { page, errors, groups, day: Some(day) })
}

async fn sign_in(
    _: DemoSignInPath,
    State(state): State<AppState>,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    count(&state, &visit, Counted::SignIn).await?;
    let people = state.store.demo_people().await?;
    let wanted = form.text("person");
    let person = people.into_iter().find(|person| person.slug == wanted).ok_or(PageError::NotFound)?;
    let shown = session::demo_authentication(&state);
    step_up::arrive(&state, &visit, person.actor, shown).await
}

async fn again(
    _: DemoAgainPath,
    State(state): State<AppState>,
    visit: Visit,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let actor = visit.session.as_ref().map(|session| session.actor).ok_or(PageError::NotSignedIn)?;
    step_up::arrive(&state, &visit, actor, session::demo_authentication(&state)).await
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
        Group { id: "leads", title: texts.t("demo-group-leads"), people: Vec::new() },
        Group { id: "steering", title: texts.t("demo-group-steering"), people: Vec::new() },
        Group { id: "privacy", title: texts.t("demo-group-privacy"), people: Vec::new() },
        Group { id: "legal", title: texts.t("demo-group-legal"), people: Vec::new() },
        Group { id: "committee", title: texts.t("demo-group-committee"), people: Vec::new() },
        Group { id: "municipal", title: texts.t("demo-group-municipal"), people: Vec::new() },
        Group { id: "representatives", title: texts.t("demo-group-representatives"), people: Vec::new() },
    ];
    for person in people {
        let index = match person.actor {
            Actor::Person { .. } => 0,
            Actor::Staff { role: StaffRole::CaseHandler, .. } => 1,
            Actor::Staff { role: StaffRole::Reviewer, .. } => 2,
            Actor::Staff { role: StaffRole::TeamLead, .. } => 3,
            Actor::Staff { role: StaffRole::Steering, .. } => 4,
            Actor::Staff { role: StaffRole::PrivacyOfficer, .. } => 5,
            Actor::Staff { role: StaffRole::LegalAdviser, .. } => 6,
            Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => 7,
            Actor::Municipal { .. } => 8,
            Actor::Representative { .. } => 9,
            Actor::System => continue,
        };
        let note = note(texts, &person.note);
        groups[index].people.push(Invented { slug: person.slug, label: person.label, note });
    }
    groups.retain(|group| !group.people.is_empty());
    groups
}

/// What there is to see as a person of a kind; a note that is no kind is shown as it is.
fn note(texts: Texts, kind: &str) -> String {
    match kind {
        "unregistered" => texts.t("demo-kind-unregistered"),
        "new" => texts.t("demo-kind-new"),
        "preparing" => texts.t("demo-kind-preparing"),
        "second-reading" => texts.t("demo-kind-second-reading"),
        "returned" => texts.t("demo-kind-returned"),
        "awarded" => texts.t("demo-kind-awarded"),
        "rejected" => texts.t("demo-kind-rejected"),
        "continuing" => texts.t("demo-kind-continuing"),
        "waiting" => texts.t("demo-kind-waiting"),
        "stopped" => texts.t("demo-kind-stopped"),
        "assessed" => texts.t("demo-kind-assessed"),
        "agreement-offered" => texts.t("demo-kind-agreement-offered"),
        "agreement-signed" => texts.t("demo-kind-agreement-signed"),
        "objecting" => texts.t("demo-kind-objecting"),
        "in-default" => texts.t("demo-kind-in-default"),
        "plan-breached" => texts.t("demo-kind-plan-breached"),
        "apology-asked" => texts.t("demo-kind-apology-asked"),
        "in-court" => texts.t("demo-kind-in-court"),
        "case-handler" => texts.t("demo-kind-case-handler"),
        "reviewer" => texts.t("demo-kind-reviewer"),
        "team-lead" => texts.t("demo-kind-team-lead"),
        "steering" => texts.t("demo-kind-steering"),
        "privacy-officer" => texts.t("demo-kind-privacy-officer"),
        "legal-adviser" => texts.t("demo-kind-legal-adviser"),
        "objection-committee" => texts.t("demo-kind-objection-committee"),
        "municipal-support" => texts.t("demo-kind-municipal-support"),
        "municipal-collection" => texts.t("demo-kind-municipal-collection"),
        "representative" => texts.t("demo-kind-representative"),
        note => note.to_owned(),
    }
}
