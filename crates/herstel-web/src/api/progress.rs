//! What the operation did and what still waits, as it was counted on a day.

use crate::{AppState, error::PageError, session::Visit, steering::progress::found};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::progress::{DecidedInMonth, Registered, Standing, UrgentHelp};
use herstel_kernel::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The days that were counted.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/progress")]
pub(super) struct DaysPath;

/// What was counted on a day.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/progress/{day}", rejection(PageError))]
pub(super) struct DayPath {
    day: Date,
}

/// A progress report.
#[derive(Serialize, ToSchema)]
pub(super) struct ProgressDocument {
    /// The day on which it was counted.
    taken_on: String,
    /// Parents who registered, by month.
    registered: Vec<RegisteredDocument>,
    /// Binding decisions, by month, step and outcome.
    decided: Vec<DecidedDocument>,
    /// Where open dossiers stand.
    standing: Vec<StandingDocument>,
    /// Legal terms that passed without the decision.
    overdue: u64,
    /// Of those, how many the parent gave notice of default for.
    noticed: u64,
    /// Parents for whom everybody did their part; none where it was not counted yet on that day.
    helped: Option<u64>,
    /// Help that passed a closed gate, up to that day.
    urgent_help: Vec<UrgentDocument>,
}

/// Parents who registered in a month.
#[derive(Serialize, ToSchema)]
pub(super) struct RegisteredDocument {
    /// `2021-03`.
    month: String,
    /// How many.
    parents: u64,
}

/// Decisions of one month.
#[derive(Serialize, ToSchema)]
pub(super) struct DecidedDocument {
    /// `2021-03`.
    month: String,
    /// The id of the step.
    step: String,
    /// `award` or `rejection`.
    outcome: &'static str,
    /// How many.
    decisions: u64,
    /// What they paid together, in cents.
    amount_cents: i64,
}

/// Open dossiers at one step.
#[derive(Serialize, ToSchema)]
pub(super) struct StandingDocument {
    /// The id of the step; none for who waits for their first decision.
    step: Option<String>,
    /// How many.
    dossiers: u64,
    /// Of those, how many are past their legal date.
    late: u64,
}

/// Urgent help under one scheme.
#[derive(Serialize, ToSchema)]
pub(super) struct UrgentDocument {
    /// The scheme.
    scheme: String,
    /// Since when.
    since: String,
    /// Why they could not wait.
    reason: String,
    /// How many dossiers.
    dossiers: u64,
}

/// List the days that were counted
///
/// The last first.
#[utoipa::path(
    get,
    path = "/api/v1/progress",
    operation_id = "listProgressDays",
    tag = "progress",
    responses((status = 200, description = "The days.", body = Vec<String>), super::problems::Read),
)]
pub(super) async fn days(
    _: DaysPath,
    State(state): State<AppState>,
    _visit: Visit,
) -> Result<Json<Vec<String>>, PageError> {
    Ok(Json(state.store.progress_days().await?.iter().map(ToString::to_string).collect()))
}

/// Read what was counted on a day
///
/// Figures only. Whom urgent help went to is not told.
#[utoipa::path(
    get,
    path = "/api/v1/progress/{day}",
    operation_id = "getProgress",
    tag = "progress",
    params(("day" = String, Path, format = Date, description = "A day that was counted: `2021-12-31`.")),
    responses(
        (status = 200, description = "The report.", body = ProgressDocument),
        super::problems::Read,
    ),
)]
pub(super) async fn one(
    DayPath { day }: DayPath,
    State(state): State<AppState>,
    _visit: Visit,
) -> Result<Json<ProgressDocument>, PageError> {
    let (progress, urgent) = found(&state, day).await?;
    Ok(Json(ProgressDocument {
        taken_on: progress.taken_on.to_string(),
        registered: progress.registered.into_iter().map(registered).collect(),
        decided: progress.decided.into_iter().map(decided).collect(),
        standing: progress.standing.into_iter().map(standing).collect(),
        overdue: progress.overdue,
        noticed: progress.noticed,
        helped: progress.helped,
        urgent_help: urgent.into_iter().map(urgent_of).collect(),
    }))
}

fn registered(row: Registered) -> RegisteredDocument {
    RegisteredDocument { month: row.month, parents: row.parents }
}

fn decided(row: DecidedInMonth) -> DecidedDocument {
    DecidedDocument {
        month: row.month,
        step: row.step,
        outcome: row.outcome.as_str(),
        decisions: row.decisions,
        amount_cents: row.amount.get(),
    }
}

fn standing(row: Standing) -> StandingDocument {
    StandingDocument { step: row.step, dossiers: row.dossiers, late: row.late }
}

fn urgent_of(help: UrgentHelp) -> UrgentDocument {
    UrgentDocument {
        scheme: help.scheme.to_string(),
        since: help.since.to_string(),
        reason: help.reason,
        dossiers: help.dossiers,
    }
}
