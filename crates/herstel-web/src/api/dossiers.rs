//! Dossiers: one's own, the work list, one by number, its handler.

use super::{
    Caller,
    body::Change,
    documents::{DossierDocument, RecordedDocument, StaffDocument},
    find_dossier, problems,
};
use crate::{
    AppState,
    command::carry_out,
    error::PageError,
    i18n::Texts,
    limits::count_search,
    session::{Staff, Visit},
    staff::{check_search, handover::check_free, may_become_handler, words::Words},
};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier, Scope,
    handlers::{ChangeHandler, ChangeReason},
    road::WorkStatus,
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_store::{StaffMember, WorkListFilter, WorkListRow};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Most rows of one answer.
const ROWS_MAX: u32 = 200;
/// Rows of one answer when not asked for otherwise.
const ROWS: u32 = 50;

/// One's own dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/me")]
pub(super) struct OwnPath;

/// The work list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers")]
pub(super) struct DossiersPath;

/// Searching in it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/search")]
pub(super) struct SearchPath;

/// One dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}", rejection(PageError))]
pub(super) struct DossierPath {
    number: DossierNumber,
}

/// Its case handler.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/handler", rejection(PageError))]
pub(super) struct HandlerPath {
    number: DossierNumber,
}

/// Handing it over to another one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/handover", rejection(PageError))]
pub(super) struct HandoverPath {
    number: DossierNumber,
}

/// Which dossiers to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListFilter {
    /// Only with this status.
    status: Option<String>,
    /// `me`: only those of which you are the case handler.
    handler: Option<String>,
    /// Where the answer before ended (`next`).
    after: Option<String>,
    /// Rows per answer, 1 to 200; 50 when absent.
    limit: Option<u32>,
}

/// What to search for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Search {
    /// A dossier number, a citizen number, or whole words of a name.
    search: String,
}

/// One page of the work list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ListDocument {
    /// The dossiers, earliest legal date first.
    rows: Vec<ListRowDocument>,
    /// For `after` of the next request, when there are more.
    next: Option<String>,
    /// How many dossiers have each status.
    counts: Vec<CountDocument>,
}

/// How many dossiers have a status.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CountDocument {
    /// The status.
    status: &'static str,
    /// How many.
    dossiers: u64,
}

/// One dossier of the work list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ListRowDocument {
    /// Its number.
    number: String,
    /// The name of the parent.
    name: String,
    /// The day of registration.
    registered_on: String,
    /// What it waits for.
    status: &'static str,
    /// The legal date that stands now.
    due_on: Option<String>,
    /// The fixed case handler.
    handler: Option<StaffDocument>,
    /// Remarks of the parent that wait for an answer.
    open_disputes: u32,
    /// Its version.
    version: u64,
}

/// The version that the caller looked at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LookedAt {
    /// A dossier that moved on in the meantime refuses the change (409, `stale`).
    pub expected_version: u64,
}

/// My own dossier
///
/// What is kept about the parent who asks; proposals that wait for a second reading are not in it.
#[utoipa::path(
    get,
    path = "/api/v1/me",
    operation_id = "readOwnDossier",
    tag = "dossiers",
    responses(
        (status = 200, description = "The dossier.", body = DossierDocument),
        problems::Read,
    ),
)]
pub(super) async fn own(
    _: OwnPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<DossierDocument>, PageError> {
    let dossier = state.store.own_dossier(&caller.scope).await?.ok_or(PageError::NotFound)?;
    let state = state.for_dossier(&dossier);
    let words = Words::new(caller.texts, &state.schemes, state.clock.today());
    Ok(Json(DossierDocument::load(&state, &caller.scope, words, &dossier).await?))
}

/// A case as the API gives it, for who takes everything along.
pub(crate) async fn case_as_json(
    state: &AppState,
    scope: &Scope,
    texts: Texts,
    dossier: &Dossier,
) -> Result<serde_json::Value, PageError> {
    let words = Words::new(texts, &state.schemes, state.clock.today());
    let document = DossierDocument::load(state, scope, words, dossier).await?;
    serde_json::to_value(document).map_err(PageError::failed)
}

/// The work list
///
/// Every dossier of the operation, earliest legal date first.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers",
    operation_id = "listDossiers",
    tag = "dossiers",
    params(ListFilter),
    responses(
        (status = 200, description = "One page.", body = ListDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: DossiersPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(filter): Query<ListFilter>,
) -> Result<Json<ListDocument>, PageError> {
    let wrong = |field: &str| PageError::from(Refusal::at(RefusalCode::NotAChoice, field));
    let status = match filter.status.as_deref() {
        None => None,
        Some(status) => Some(WorkStatus::parse(status).ok_or_else(|| wrong("status"))?),
    };
    let handler = match filter.handler.as_deref() {
        None => None,
        Some("me") => Some(staff.id),
        Some(_) => return Err(wrong("handler")),
    };
    let after = match filter.after.as_deref() {
        None => None,
        Some(after) => Some(after.parse().map_err(|_| wrong("after"))?),
    };
    let limit = filter.limit.unwrap_or(ROWS);
    if !(1..=ROWS_MAX).contains(&limit) {
        return Err(wrong("limit"));
    }
    let filter = WorkListFilter { status, handler, after, limit, ..WorkListFilter::default() };
    Ok(Json(page_of(&state, &staff.scope, &filter).await?))
}

/// Search dossiers
///
/// By number, citizen number or name. What is searched for stands in the body, never in an address.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/search",
    operation_id = "searchDossiers",
    tag = "dossiers",
    request_body = Search,
    responses(
        (status = 200, description = "What was found.", body = ListDocument),
        problems::Change,
    ),
)]
pub(super) async fn search(
    _: SearchPath,
    State(state): State<AppState>,
    staff: Staff,
    visit: Visit,
    Change(search): Change<Search>,
) -> Result<Json<ListDocument>, PageError> {
    count_search(&state, &visit, staff.scope.actor(), search.search.trim()).await?;
    let search = check_search(search.search.trim())?;
    let filter = WorkListFilter { search: Some(search), limit: ROWS, ..WorkListFilter::default() };
    Ok(Json(page_of(&state, &staff.scope, &filter).await?))
}

async fn page_of(
    state: &AppState,
    scope: &Scope,
    filter: &WorkListFilter,
) -> Result<ListDocument, PageError> {
    let staff = state.store.staff().await?;
    let found = state.store.work_list(scope, filter).await?;
    let counts = state.store.counts(scope).await?;
    Ok(ListDocument {
        rows: found.rows.into_iter().map(|row| ListRowDocument::new(&staff, row)).collect(),
        next: found.next.map(|next| next.to_string()),
        counts: counts
            .into_iter()
            .map(|(status, dossiers)| CountDocument { status: status.as_str(), dossiers })
            .collect(),
    })
}

/// One dossier
///
/// For staff, and for the parent it is about.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}",
    operation_id = "readDossier",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The dossier.", body = DossierDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    DossierPath { number }: DossierPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<DossierDocument>, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let words = Words::new(caller.texts, &state.schemes, state.clock.today());
    Ok(Json(DossierDocument::load(&state, &scope, words, &dossier).await?))
}

/// Become the case handler
///
/// The case handler who asks becomes the fixed person of a parent who has none yet.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/handler",
    operation_id = "becomeCaseHandler",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = LookedAt,
    responses(
        (status = 200, description = "You are the case handler.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn take_over(
    HandlerPath { number }: HandlerPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(looked_at): Change<LookedAt>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &staff.scope, &number).await?;
    let id = dossier.registration.dossier;
    let version = Some(looked_at.expected_version);
    may_become_handler(&state, &staff, &dossier).await??;
    let recorded = carry_out(&state, &staff.scope, id, version, &Command::AssignHandler(staff.id)).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

/// A handover to another case handler.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Handover {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// Who becomes the case handler, by their id.
    handler: String,
    /// `parent-asked`, `conflict`, `long-absence`, `left`, `caseload`, `moved` or `other`.
    reason: String,
    /// Why, in plain words; the parent reads them.
    words: String,
    /// What was agreed with the parent.
    agreed: String,
    /// What matters to this parent.
    matters: String,
    /// What is open.
    open: String,
}

/// Hand a dossier over
///
/// By its case handler, or by a team lead. The parent is told, and the new case handler gets the note first.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/handover",
    operation_id = "handDossierOver",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = Handover,
    responses(
        (status = 200, description = "Handed over.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn hand_over(
    HandoverPath { number }: HandoverPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(sent): Change<Handover>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &staff.scope, &number).await?;
    let id = dossier.registration.dossier;
    let wrong = |field| PageError::from(Refusal::at(RefusalCode::NotAChoice, field));
    let handler = sent.handler.parse().map_err(|_| wrong("handler"))?;
    let reason = ChangeReason::parse(&sent.reason).ok_or_else(|| wrong("reason"))?;
    check_free(&state, &staff.scope, id, handler).await??;
    let Handover { expected_version, words, agreed, matters, open, .. } = sent;
    let command = ChangeHandler { handler, reason, words, agreed, matters, open };
    let command = Command::ChangeHandler(command);
    let recorded = carry_out(&state, &staff.scope, id, Some(expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

impl ListRowDocument {
    fn new(staff: &[StaffMember], row: WorkListRow) -> Self {
        Self {
            number: row.number.to_string(),
            name: row.name,
            registered_on: row.registered_on.to_string(),
            status: row.status.as_str(),
            due_on: row.due_on.map(|due_on| due_on.to_string()),
            handler: row.handler.map(|handler| StaffDocument::new(staff, handler)),
            open_disputes: row.open_disputes,
            version: row.version,
        }
    }
}
