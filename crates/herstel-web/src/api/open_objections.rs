//! The objections that wait for an answer and the court cases without a ruling, of the whole operation.

use super::{documents::StaffDocument, problems};
use crate::{AppState, error::PageError, session::Staff};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use herstel_domain::objections::{OpenObjection, OpenSubject};
use herstel_kernel::{Date, Refusal, RefusalCode};
use herstel_store::{ObjectionFilter, ObjectionRow, StaffMember};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Most rows of one answer.
const ROWS_MAX: u32 = 200;
/// Rows of one answer when not asked for otherwise.
const ROWS: u32 = 50;

/// All open objections and court cases.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/objections")]
pub(super) struct OpenObjectionsPath;

/// Which open objections to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct OpenFilter {
    /// `me`: only those in dossiers of which you are the case handler.
    handler: Option<String>,
    /// Only those whose legal date is before this day: `2021-12-31`. Without it also those that have none.
    before: Option<String>,
    /// Where the answer before ended (`next`).
    after: Option<String>,
    /// Rows per answer, 1 to 200; 50 when absent.
    limit: Option<u32>,
}

/// One page of open objections and court cases.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OpenListDocument {
    /// The earliest legal date first, those without one last.
    rows: Vec<OpenRowDocument>,
    /// For `after` of the next request, when there are more.
    next: Option<String>,
}

/// An objection that waits for an answer, or a court case without a ruling.
#[derive(Debug, Serialize, ToSchema)]
struct OpenRowDocument {
    /// The number of the dossier.
    number: String,
    /// The name of the parent.
    name: String,
    /// `objection` or `appeal`.
    kind: &'static str,
    /// Its id.
    id: String,
    /// How far it is: `filed`, `acknowledged`, `mending`, `hearing-planned`, `heard`, `advised`, `second-reading`, `anew` or
    /// `in-court`.
    state: &'static str,
    /// The last day for the answer; absent while it stands still, and before a court.
    last_day: Option<String>,
    /// Whether a committee advises; absent while nobody said.
    committee: Option<bool>,
    /// The day that was set to hear the person.
    hearing_on: Option<String>,
    /// The fixed case handler.
    handler: Option<StaffDocument>,
}

/// List open objections
///
/// Objections that wait for an answer and court cases without a ruling, earliest legal date first.
#[utoipa::path(
    get,
    path = "/api/v1/objections",
    operation_id = "listOpenObjections",
    tag = "objections",
    params(OpenFilter),
    responses(
        (status = 200, description = "One page.", body = OpenListDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: OpenObjectionsPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(filter): Query<OpenFilter>,
) -> Result<Json<OpenListDocument>, PageError> {
    let wrong = |field: &str| PageError::from(Refusal::at(RefusalCode::NotAChoice, field));
    let handler = match filter.handler.as_deref() {
        None => None,
        Some("me") => Some(staff.id),
        Some(_) => return Err(wrong("handler")),
    };
    let before = filter.before.as_deref().map(str::parse::<Date>).transpose().map_err(|_| wrong("before"))?;
    let after = filter.after.as_deref().map(str::parse).transpose().map_err(|_| wrong("after"))?;
    let limit = filter.limit.unwrap_or(ROWS);
    if !(1..=ROWS_MAX).contains(&limit) {
        return Err(wrong("limit"));
    }
    let filter = ObjectionFilter { handler, before, after, limit };
    let found = state.store.objections_open(&staff.scope, &filter).await?;
    let members = state.store.staff().await?;
    let next = found.rows.last().filter(|_| found.has_more).map(|last| last.open.to_string());
    let rows = found.rows.into_iter().map(|row| OpenRowDocument::new(&members, row)).collect();
    Ok(Json(OpenListDocument { rows, next }))
}

impl OpenRowDocument {
    fn new(members: &[StaffMember], row: ObjectionRow) -> Self {
        let OpenObjection { last_day, subject, state, committee, hearing_on } = row.open;
        Self {
            number: row.number.to_string(),
            name: row.name,
            kind: match subject {
                OpenSubject::Objection(_) => "objection",
                OpenSubject::Appeal(_) => "appeal",
            },
            id: subject.to_string(),
            state: state.as_str(),
            last_day: last_day.map(|day| day.to_string()),
            committee,
            hearing_on: hearing_on.map(|day| day.to_string()),
            handler: row.handler.map(|handler| StaffDocument::new(members, handler)),
        }
    }
}
