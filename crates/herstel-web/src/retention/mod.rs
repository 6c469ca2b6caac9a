//! The portal of privacy officers: destruction lists, and the approval by a second officer.
//!
//! A list is made and carried out with `herstel retention`, on a machine where one person can name anybody. It is approved
//! here only, by an officer who is signed in and has just shown again who they are. No page tells who is on a list: what
//! an officer decides about is kinds of dossiers, their periods and the provisions behind them.

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{FormErrors, NavItem, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    security_log,
    session::Visit,
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::retention::{Category, ListStatus};
use herstel_kernel::{Actor, DestructionListId, RefusalCode, StaffId};
use herstel_store::{Administered, DestructionList};
use serde::Deserialize;

/// Every list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/vernietiging")]
pub(crate) struct RetentionPath;

/// One list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/vernietiging/{list}", rejection(PageError))]
pub(crate) struct ListPath {
    pub list: DestructionListId,
}

/// Approving one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/vernietiging/{list}/akkoord", rejection(PageError))]
pub(crate) struct ListApprovalPath {
    pub list: DestructionListId,
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Privacy, lists)
        .get(Guard::Privacy, look)
        .post(Guard::Privacy, approve)
        .step_up(StepUp::Always(Matter::Destruction))
}

/// The main menu.
pub(crate) fn navigation(page: &Page) -> Vec<NavItem> {
    vec![page.nav_item(page.t("nav-retention"), RetentionPath)]
}

#[derive(Template)]
#[template(path = "retention/lists.html")]
struct ListsPage {
    page: Page,
    lists: Vec<Row>,
}

/// One list in the table.
struct Row {
    href: String,
    name: String,
    made: String,
    persons: u64,
    status: String,
    waits: bool,
}

#[derive(Template)]
#[template(path = "retention/list.html")]
struct ListPage {
    page: Page,
    errors: FormErrors,
    /// Who made, approved and carried it out, in sentences.
    steps: Vec<String>,
    groups: Vec<Group>,
    approval: Approval,
}

/// Dossiers of one kind under one provision.
struct Group {
    category: String,
    /// In the language of the law.
    ground: String,
    persons: u64,
    until: String,
}

/// Whether who looks can approve.
enum Approval {
    /// By sending a form there.
    Possible(String),
    /// Somebody else has to.
    Own,
    /// It was approved.
    Over,
}

async fn lists(_: RetentionPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let mut lists = Vec::new();
    for list in state.store.destruction_lists().await?.into_iter().rev() {
        let (by, on) = list.proposed;
        lists.push(Row {
            href: ListPath { list: list.id }.to_string(),
            name: page.t1("retention-name", "day", page.date(on)),
            made: name(&state, page.texts, by).await?,
            persons: list.entries,
            status: status(page.texts, list.status),
            waits: list.status == ListStatus::Proposed,
        });
    }
    show(&ListsPage { page, lists })
}

async fn look(
    path: ListPath,
    State(state): State<AppState>,
    page: Page,
    visit: Visit,
) -> Result<Response, PageError> {
    show(&load(&state, page, &visit, path.list, FormErrors::new()).await?)
}

async fn approve(
    ListApprovalPath { list }: ListApprovalPath,
    State(state): State<AppState>,
    page: Page,
    visit: Visit,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let path = ListPath { list };
    match approve_list(&state, &visit, list).await {
        Ok(()) => Ok(Redirect::to(&path.to_string()).into_response()),
        Err(PageError::Refused(refusals)) => {
            let status = PageError::Refused(refusals.clone()).status();
            let mut errors = FormErrors::new();
            let is_own = refusals.iter().any(|refusal| refusal.code == RefusalCode::SamePerson);
            let sentence = if is_own { page.t("retention-own") } else { page.t("retention-over") };
            errors.push(page.texts, "approval", sentence);
            let page = page.at(path);
            show_refused(status, &load(&state, page, &visit, list, errors).await?)
        }
        Err(error) => Err(error),
    }
}

/// Approves a list in the name of who looks; one that is not there is not found.
pub(crate) async fn approve_list(
    state: &AppState,
    visit: &Visit,
    list: DestructionListId,
) -> Result<(), PageError> {
    let (actor, officer) = officer(visit)?;
    let done = Administered { at: state.clock.wall(), by: officer.to_string() };
    state.store.approve_destruction(actor, list, state.clock.today(), &done).await?;
    security_log::destruction_approved(visit, list);
    Ok(())
}

async fn load(
    state: &AppState,
    page: Page,
    visit: &Visit,
    id: DestructionListId,
    errors: FormErrors,
) -> Result<ListPage, PageError> {
    let list = state.store.destruction_list(id).await?.ok_or(PageError::NotFound)?;
    let t = page.texts;
    let groups = state.store.destruction_groups(id).await?;
    let groups = groups.into_iter().map(|group| Group {
        category: category(t, &group.category),
        ground: group.ground,
        persons: group.persons,
        until: if group.first_until_on == group.last_until_on {
            t.date(group.first_until_on)
        } else {
            t.t2("retention-from-to", "from", t.date(group.first_until_on), "to", t.date(group.last_until_on))
        },
    });
    let (_, officer) = officer(visit)?;
    let approval = match list.status {
        ListStatus::Proposed if list.proposed.0 == officer => Approval::Own,
        ListStatus::Proposed => Approval::Possible(ListApprovalPath { list: id }.to_string()),
        ListStatus::Approved | ListStatus::Executed => Approval::Over,
    };
    let steps = steps(state, t, &list).await?;
    Ok(ListPage { groups: groups.collect(), page, errors, steps, approval })
}

/// Who did what with a list, in the order in which it happened.
async fn steps(state: &AppState, t: Texts, list: &DestructionList) -> Result<Vec<String>, PageError> {
    let (by, on) = list.proposed;
    let mut steps = vec![t.t2("retention-made-by", "name", name(state, t, by).await?, "day", t.date(on))];
    if let Some((by, on)) = list.approved {
        steps.push(t.t2("retention-approved-by", "name", name(state, t, by).await?, "day", t.date(on)));
    }
    if let Some((by, on)) = list.executed {
        steps.push(t.t2("retention-executed-by", "name", name(state, t, by).await?, "day", t.date(on)));
    }
    Ok(steps)
}

/// Who looks; the guard lets only privacy officers through.
pub(crate) fn officer(visit: &Visit) -> Result<(Actor, StaffId), PageError> {
    let actor = visit.session.as_ref().map(|session| session.actor).ok_or(PageError::NotSignedIn)?;
    let officer = herstel_domain::retention::officer(actor).map_err(|_| PageError::NotFound)?;
    Ok((actor, officer))
}

async fn name(state: &AppState, t: Texts, id: StaffId) -> Result<String, PageError> {
    Ok(state.staff_member(id).await?.map_or_else(|| t.t("retention-unknown"), |member| member.name))
}

fn status(t: Texts, status: ListStatus) -> String {
    match status {
        ListStatus::Proposed => t.t("retention-proposed"),
        ListStatus::Approved => t.t("retention-approved"),
        ListStatus::Executed => t.t("retention-executed"),
    }
}

fn category(t: Texts, name: &str) -> String {
    let known = Category::ALL.into_iter().find(|category| category.as_str() == name);
    match known {
        Some(Category::Awarded) => t.t("retention-awarded"),
        Some(Category::Rejected) => t.t("retention-rejected"),
        Some(Category::Undecided) => t.t("retention-undecided"),
        None => name.to_owned(),
    }
}
