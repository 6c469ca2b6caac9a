//! What the objection committee reads and does: the objections that wait for it, one with its papers and what it is about, the
//! hearing and the advice. Nothing else of a dossier is here.

mod document;

use super::{
    body::Change,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, command::carry_out, error::PageError, session::Advising};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use document::{CommitteeFileDocument, WaitingDocument, WaitingRowDocument};
use herstel_domain::{
    Command,
    objections::{ObjectionCommand, ObjectionOutcome, PlanHearing, RecordAdvice, RecordHearing},
};
use herstel_kernel::{DossierNumber, ObjectionId, Refusal, RefusalCode};
use herstel_store::{BeforeCommittee, ObjectionFilter};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// Most rows of one answer.
const ROWS_MAX: u32 = 200;
/// Rows of one answer when not asked for otherwise.
const ROWS: u32 = 50;

/// The objections that wait for the committee.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/committee/objections")]
pub(super) struct WaitingPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/committee/objections/{number}/{objection}", rejection(PageError))]
pub(super) struct FilePath {
    number: DossierNumber,
    objection: ObjectionId,
}

/// Which to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct WaitingFilter {
    /// Where the answer before ended (`next`).
    after: Option<String>,
    /// Rows per answer, 1 to 200; 50 when absent.
    limit: Option<u32>,
}

/// What the committee does.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum CommitteeChange {
    /// It sets a day to hear the person.
    PlanHearing {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The day (YYYY-MM-DD).
        hearing_on: String,
        /// Where, when and with whom, to the person.
        words: String,
    },
    /// The person was heard, or said that they need not be.
    Heard {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The day (YYYY-MM-DD); absent when they need not be heard.
        held_on: Option<String>,
        /// What was said.
        words: String,
    },
    /// It advises; from then on it reads nothing of the objection any more.
    Advice {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `upheld`, `partly`, `unfounded` or `inadmissible`.
        outcome: String,
        /// Why.
        words: String,
        /// The day of the advice (YYYY-MM-DD).
        received_on: String,
    },
}

/// List the objections that wait for the committee
///
/// Earliest legal date first, of every handler. From the day on which staff say that the committee advises until its advice.
#[utoipa::path(
    get,
    path = "/api/v1/committee/objections",
    operation_id = "listCommitteeObjections",
    tag = "objections",
    params(WaitingFilter),
    responses(
        (status = 200, description = "One page.", body = WaitingDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: WaitingPath,
    State(state): State<AppState>,
    advising: Advising,
    Query(filter): Query<WaitingFilter>,
) -> Result<Json<WaitingDocument>, PageError> {
    let wrong = |field: &str| PageError::from(Refusal::at(RefusalCode::NotAChoice, field));
    let after = filter.after.as_deref().map(str::parse).transpose().map_err(|_| wrong("after"))?;
    let limit = filter.limit.unwrap_or(ROWS);
    if !(1..=ROWS_MAX).contains(&limit) {
        return Err(wrong("limit"));
    }
    let filter = ObjectionFilter { after, limit, ..ObjectionFilter::default() };
    let found = state.store.objections_at_committee(&advising.scope, &filter).await?;
    let next = found.rows.last().filter(|_| found.has_more).map(|last| last.open.to_string());
    let rows = found.rows.into_iter().filter_map(WaitingRowDocument::new).collect();
    Ok(Json(WaitingDocument { rows, next }))
}

async fn before_it(
    state: &AppState,
    advising: &Advising,
    number: &DossierNumber,
    objection: ObjectionId,
) -> Result<BeforeCommittee, PageError> {
    let found = state.store.before_committee(&advising.scope, number, objection).await?;
    found.ok_or(PageError::NotFound)
}

/// Read an objection that is before the committee
///
/// With its papers and what it is about: a decision with how that was worked out, a road that stayed closed with what was found
/// about every condition, or a penalty day by day.
#[utoipa::path(
    get,
    path = "/api/v1/committee/objections/{number}/{objection}",
    operation_id = "getCommitteeObjection",
    tag = "objections",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("objection" = String, Path, description = "The id of the objection."),
    ),
    responses(
        (status = 200, description = "The objection.", body = CommitteeFileDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    FilePath { number, objection }: FilePath,
    State(state): State<AppState>,
    advising: Advising,
) -> Result<Json<CommitteeFileDocument>, PageError> {
    let found = before_it(&state, &advising, &number, objection).await?;
    Ok(Json(CommitteeFileDocument::load(&state, found, advising.page.texts.0).await?))
}

/// Hear the person, or advise
///
/// By the committee itself. With its advice the objection is no longer before it.
#[utoipa::path(
    post,
    path = "/api/v1/committee/objections/{number}/{objection}",
    operation_id = "changeCommitteeObjection",
    tag = "objections",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("objection" = String, Path, description = "The id of the objection."),
    ),
    request_body = CommitteeChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    FilePath { number, objection }: FilePath,
    State(state): State<AppState>,
    advising: Advising,
    Change(sent): Change<CommitteeChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let found = before_it(&state, &advising, &number, objection).await?;
    let (version, wish) = wish(objection, sent)?;
    let (dossier, command) = (found.file.dossier, Command::Objection(wish));
    let recorded = carry_out(&state, &advising.scope, dossier, Some(version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

fn wish(objection: ObjectionId, sent: CommitteeChange) -> Result<(u64, ObjectionCommand), Refusal> {
    Ok(match sent {
        CommitteeChange::PlanHearing { expected_version, hearing_on, words } => {
            let hearing_on = day(&hearing_on, "hearing_on")?;
            (expected_version, ObjectionCommand::PlanHearing(PlanHearing { objection, hearing_on, words }))
        }
        CommitteeChange::Heard { expected_version, held_on, words } => {
            let held_on = held_on.map(|text| day(&text, "held_on")).transpose()?;
            (expected_version, ObjectionCommand::RecordHearing(RecordHearing { objection, held_on, words }))
        }
        CommitteeChange::Advice { expected_version, outcome, words, received_on } => {
            let outcome = word(&outcome, "outcome", ObjectionOutcome::parse)?;
            let received_on = day(&received_on, "received_on")?;
            let wish = RecordAdvice { objection, outcome, words, received_on };
            (expected_version, ObjectionCommand::RecordAdvice(wish))
        }
    })
}
