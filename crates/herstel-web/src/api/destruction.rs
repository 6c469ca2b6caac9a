//! Destruction lists as a privacy officer sees them: what they are about, never who is on them, and the approval by a
//! second officer. Making one and carrying it out are commands on a machine, as on the pages.

use super::{body::Change, problems, session::Nothing};
use crate::{
    AppState,
    error::PageError,
    retention::{approve_list, officer},
    session::Visit,
};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::retention::ListStatus;
use herstel_kernel::{Date, DestructionListId, StaffId};
use herstel_store::{DestructionGroup, DestructionList};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Every list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/destruction-lists")]
pub(super) struct ListsPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/destruction-lists/{list}", rejection(PageError))]
pub(super) struct ListPath {
    list: DestructionListId,
}

/// Approving one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/destruction-lists/{list}/approval", rejection(PageError))]
pub(super) struct ApprovalPath {
    list: DestructionListId,
}

/// Which officer did something with a list, and when.
#[derive(Serialize, ToSchema)]
pub(super) struct ListStep {
    /// The id of the officer.
    by: String,
    /// The day.
    on: String,
}

/// A destruction list; who is on it is not told.
#[derive(Serialize, ToSchema)]
pub(super) struct DestructionListDocument {
    /// Its id.
    id: String,
    /// `proposed`, `approved` or `executed`.
    status: &'static str,
    /// How many persons are on it.
    persons: u64,
    /// Who made it.
    proposed: ListStep,
    /// Who approved it.
    approved: Option<ListStep>,
    /// Who carried it out.
    executed: Option<ListStep>,
    /// Whether the caller can approve it: it waits, and somebody else made it.
    may_approve: bool,
}

/// The dossiers of one kind and one provision on a list.
#[derive(Serialize, ToSchema)]
pub(super) struct GroupDocument {
    /// `awarded`, `rejected` or `undecided`.
    category: String,
    /// The provision, in the language of the law.
    ground: String,
    /// How many persons.
    persons: u64,
    /// The earliest of the last days on which they were to be kept.
    first_until_on: String,
    /// The latest of them.
    last_until_on: String,
}

/// A destruction list with what it is about.
#[derive(Serialize, ToSchema)]
pub(super) struct WholeDestructionListDocument {
    /// How far it is.
    list: DestructionListDocument,
    /// What an approval is about.
    groups: Vec<GroupDocument>,
}

fn step((by, on): (StaffId, Date)) -> ListStep {
    ListStep { by: by.to_string(), on: on.to_string() }
}

fn document(list: DestructionList, officer: StaffId) -> DestructionListDocument {
    DestructionListDocument {
        id: list.id.to_string(),
        status: list.status.as_str(),
        persons: list.entries,
        may_approve: list.status == ListStatus::Proposed && list.proposed.0 != officer,
        proposed: step(list.proposed),
        approved: list.approved.map(step),
        executed: list.executed.map(step),
    }
}

async fn whole(
    state: &AppState,
    id: DestructionListId,
    officer: StaffId,
) -> Result<WholeDestructionListDocument, PageError> {
    let list = state.store.destruction_list(id).await?.ok_or(PageError::NotFound)?;
    let group = |group: DestructionGroup| GroupDocument {
        category: group.category,
        ground: group.ground,
        persons: group.persons,
        first_until_on: group.first_until_on.to_string(),
        last_until_on: group.last_until_on.to_string(),
    };
    let groups = state.store.destruction_groups(id).await?;
    Ok(WholeDestructionListDocument {
        list: document(list, officer),
        groups: groups.into_iter().map(group).collect(),
    })
}

/// Destruction lists
///
/// Every list there ever was, the latest first. Who is on a list is told to nobody here.
#[utoipa::path(
    get,
    path = "/api/v1/destruction-lists",
    operation_id = "listDestructionLists",
    tag = "retention",
    responses(
        (status = 200, description = "The lists.", body = Vec<DestructionListDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: ListsPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<Vec<DestructionListDocument>>, PageError> {
    let (_, officer) = officer(&visit)?;
    let lists = state.store.destruction_lists().await?;
    Ok(Json(lists.into_iter().rev().map(|list| document(list, officer)).collect()))
}

/// A destruction list
///
/// What an approval is about: kinds of dossiers, their provisions and periods, and how many persons.
#[utoipa::path(
    get,
    path = "/api/v1/destruction-lists/{list}",
    operation_id = "getDestructionList",
    tag = "retention",
    params(("list" = String, Path, description = "The id of the list.")),
    responses(
        (status = 200, description = "The list.", body = WholeDestructionListDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    ListPath { list }: ListPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<WholeDestructionListDocument>, PageError> {
    let (_, officer) = officer(&visit)?;
    whole(&state, list, officer).await.map(Json)
}

/// Approve a destruction list
///
/// By another privacy officer than the one who made it. Nothing is destroyed by it: carrying the list out is a command.
#[utoipa::path(
    post,
    path = "/api/v1/destruction-lists/{list}/approval",
    operation_id = "approveDestructionList",
    tag = "retention",
    params(("list" = String, Path, description = "The id of the list.")),
    request_body = Nothing,
    responses(
        (status = 200, description = "It is approved.", body = WholeDestructionListDocument),
        problems::Change,
    ),
)]
pub(super) async fn approve(
    ApprovalPath { list }: ApprovalPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(Nothing {}): Change<Nothing>,
) -> Result<Json<WholeDestructionListDocument>, PageError> {
    let (_, officer) = officer(&visit)?;
    approve_list(&state, &visit, list).await?;
    whole(&state, list, officer).await.map(Json)
}
