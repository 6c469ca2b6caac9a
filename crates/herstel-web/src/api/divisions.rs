//! Bulk divisions: asking for one, looking at what it would do and how far it is, beginning and stopping it.

use super::{body::Change, problems, session::Nothing};
use crate::{
    AppState,
    division::{Asked, begin, propose, stop},
    error::PageError,
    session::Staff,
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::handlers::{ChangeReason, division::DivisionNote};
use herstel_kernel::{DivisionId, Refusal, RefusalCode, StaffId};
use herstel_store::{DivisionStanding, ItemStanding};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// All of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/divisions")]
pub(super) struct DivisionsPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/divisions/{division}", rejection(PageError))]
pub(super) struct DivisionPath {
    division: DivisionId,
}

/// Beginning it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/divisions/{division}/begin", rejection(PageError))]
pub(super) struct BeginPath {
    division: DivisionId,
}

/// Stopping it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/divisions/{division}/stop", rejection(PageError))]
pub(super) struct StopPath {
    division: DivisionId,
}

/// A division to ask for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewDivision {
    /// The id of the case handler who gives away; without one, the dossiers that nobody handles.
    from: Option<String>,
    /// The ids of the case handlers over whom they are divided.
    to: Vec<String>,
    /// How many at most, the earliest legal date first; without it all.
    most: Option<u64>,
    /// `parent-asked`, `conflict`, `long-absence`, `left`, `caseload`, `moved` or `other`.
    reason: String,
    /// Why, in plain words; every parent reads them.
    words: String,
    /// What was agreed, for every next handler; nothing about one parent.
    agreed: String,
    /// What matters, likewise.
    matters: String,
    /// What is open, likewise.
    open: String,
}

/// A division as it stands.
#[derive(Serialize, ToSchema)]
pub(super) struct DivisionDocument {
    /// Its id.
    id: String,
    /// `proposed`, `running`, `done` or `cancelled`.
    standing: &'static str,
    /// The id of who gives away.
    from: Option<String>,
    /// Why.
    reason: &'static str,
    /// Dossiers that wait for their turn.
    waiting: u64,
    /// Dossiers that went over.
    done: u64,
    /// Dossiers that stay where they are.
    stays: u64,
    /// The dossiers in reach, in the order of their turns.
    dossiers: Vec<ItemDocument>,
}

/// A dossier of a division.
#[derive(Serialize, ToSchema)]
pub(super) struct ItemDocument {
    /// Its number.
    number: String,
    /// The id of who gets it.
    to: Option<String>,
    /// `waiting`, `done`, or why it stays: `nobody-free`, `no-room`, `moved-on`, `not-allowed`; `stopped` when the division
    /// was stopped before its turn.
    standing: &'static str,
}

async fn document(state: &AppState, staff: &Staff, id: DivisionId) -> Result<DivisionDocument, PageError> {
    let division = state.store.division(id).await?.ok_or(PageError::NotFound)?;
    let items = state.store.division_items(&staff.scope, id).await?;
    let is_stopped = division.standing == DivisionStanding::Cancelled;
    let item = |item: herstel_store::DivisionItem| ItemDocument {
        number: item.number.to_string(),
        to: item.to.map(|to| to.to_string()),
        standing: if is_stopped && item.standing == ItemStanding::Waiting {
            "stopped"
        } else {
            item.standing.as_str()
        },
    };
    Ok(DivisionDocument {
        id: id.to_string(),
        standing: division.standing.as_str(),
        from: division.from.map(|from| from.to_string()),
        reason: division.note.reason.as_str(),
        waiting: division.waiting,
        done: division.done,
        stays: division.stays,
        dossiers: items.into_iter().map(item).collect(),
    })
}

/// Ask for a bulk division
///
/// Works out who would get what. Nothing is done before it is begun.
#[utoipa::path(
    post,
    path = "/api/v1/divisions",
    operation_id = "askForDivision",
    tag = "team",
    request_body = NewDivision,
    responses(
        (status = 201, description = "What would happen.", body = DivisionDocument),
        problems::Change,
    ),
)]
pub(super) async fn ask(
    _: DivisionsPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(sent): Change<NewDivision>,
) -> Result<(StatusCode, Json<DivisionDocument>), PageError> {
    let wrong = |field| Refusal::at(RefusalCode::NotAChoice, field);
    let from = sent.from.map(|id| id.parse::<StaffId>()).transpose().map_err(|_| wrong("from"))?;
    let to = sent.to.iter().map(|id| id.parse()).collect::<Result<Vec<StaffId>, _>>();
    let to = to.map_err(|_| wrong("to"))?;
    let reason = ChangeReason::parse(&sent.reason).ok_or_else(|| wrong("reason"))?;
    let NewDivision { words, agreed, matters, open, .. } = sent;
    let note = DivisionNote { reason, words, agreed, matters, open };
    let most = sent.most.map(|most| usize::try_from(most).unwrap_or(usize::MAX));
    let id = propose(&state, &staff.scope, staff.id, Asked { from, to, most, note }).await??;
    Ok((StatusCode::CREATED, Json(document(&state, &staff, id).await?)))
}

/// A bulk division
///
/// How far it is, and what became of each dossier.
#[utoipa::path(
    get,
    path = "/api/v1/divisions/{division}",
    operation_id = "readDivision",
    tag = "team",
    params(("division" = String, Path, description = "The id of the division.")),
    responses(
        (status = 200, description = "As it stands.", body = DivisionDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    DivisionPath { division }: DivisionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Json<DivisionDocument>, PageError> {
    Ok(Json(document(&state, &staff, division).await?))
}

/// Begin a bulk division
///
/// A job does it, dossier by dossier. One that was begun or stopped already stays as it is.
#[utoipa::path(
    post,
    path = "/api/v1/divisions/{division}/begin",
    operation_id = "beginDivision",
    tag = "team",
    params(("division" = String, Path, description = "The id of the division.")),
    request_body = Nothing,
    responses(
        (status = 200, description = "As it stands.", body = DivisionDocument),
        problems::Change,
    ),
)]
pub(super) async fn begin_it(
    BeginPath { division }: BeginPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(Nothing {}): Change<Nothing>,
) -> Result<Json<DivisionDocument>, PageError> {
    state.store.division(division).await?.ok_or(PageError::NotFound)?;
    begin(&state, division, staff.id).await?;
    Ok(Json(document(&state, &staff, division).await?))
}

/// Stop a bulk division
///
/// What was done stays, the rest stays where it was. One that has ended stays as it is.
#[utoipa::path(
    post,
    path = "/api/v1/divisions/{division}/stop",
    operation_id = "stopDivision",
    tag = "team",
    params(("division" = String, Path, description = "The id of the division.")),
    request_body = Nothing,
    responses(
        (status = 200, description = "As it stands.", body = DivisionDocument),
        problems::Change,
    ),
)]
pub(super) async fn stop_it(
    StopPath { division }: StopPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(Nothing {}): Change<Nothing>,
) -> Result<Json<DivisionDocument>, PageError> {
    state.store.division(division).await?.ok_or(PageError::NotFound)?;
    stop(&state, division, staff.id).await?;
    Ok(Json(document(&state, &staff, division).await?))
}
