//! What courts did: cases about decisions and answers, or because there was none in time, and their rulings.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    objections::{
        Appeal, AppealReason, CourtLevel, CourtOrder, FileAppeal, ObjectionCommand, Party, RecordRuling,
        RulingOutcome,
    },
};
use herstel_kernel::{AppealId, Cents, DossierNumber, Refusal, RefusalCode};
use herstel_scheme::CourtPenalty;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The court cases of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/appeals", rejection(PageError))]
pub(super) struct AppealsPath {
    number: DossierNumber,
}

/// The ruling in one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/appeals/{appeal}/ruling", rejection(PageError))]
pub(super) struct RulingPath {
    number: DossierNumber,
    appeal: AppealId,
}

/// A court case.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AppealDocument {
    /// Its id.
    id: String,
    /// The step, or the id of the objection.
    about: String,
    /// `decision` or `late`.
    reason: &'static str,
    /// `court` or `highest`.
    level: &'static str,
    /// `parent` or `operation`.
    party: &'static str,
    /// The day on which the court got it.
    filed_on: String,
    /// `founded`, `unfounded`, `inadmissible` or `withdrawn`; absent until the court ruled.
    outcome: Option<&'static str>,
    /// When it ruled.
    ruled_on: Option<String>,
    /// The last day to decide that the court set.
    decide_by: Option<String>,
}

/// A court case to write down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AppealToRecord {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step, or the id of the objection.
    about: String,
    /// `decision` or `late`.
    reason: String,
    /// `court` or `highest`.
    level: String,
    /// `parent` or `operation`.
    party: String,
    /// The day on which the court got it (YYYY-MM-DD).
    filed_on: String,
}

/// A ruling to write down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RulingToRecord {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// `founded`, `unfounded`, `inadmissible` or `withdrawn`.
    outcome: String,
    /// When (YYYY-MM-DD).
    ruled_on: String,
    /// In a few words.
    words: String,
    /// The last day to decide that the court set (YYYY-MM-DD).
    decide_by: Option<String>,
    /// The penalty that the court laid.
    penalty: Option<PenaltyToRecord>,
}

/// A penalty that a court laid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PenaltyToRecord {
    /// The first day over which it runs (YYYY-MM-DD).
    from: String,
    /// Per day, in cents.
    daily_cents: i64,
    /// The most it can become, in cents.
    maximum_cents: i64,
}

impl AppealDocument {
    pub(super) fn new(appeal: &Appeal) -> Self {
        let ruled = appeal.ruled.as_ref();
        let order = ruled.and_then(|ruled| ruled.order);
        Self {
            id: appeal.filed.appeal.to_string(),
            about: appeal.filed.about.to_string(),
            reason: appeal.filed.reason.as_str(),
            level: appeal.filed.level.as_str(),
            party: appeal.filed.party.as_str(),
            filed_on: appeal.filed.filed_on.to_string(),
            outcome: ruled.map(|ruled| ruled.outcome.as_str()),
            ruled_on: ruled.map(|ruled| ruled.ruled_on.to_string()),
            decide_by: order.and_then(|order| order.decide_by).map(|day| day.to_string()),
        }
    }
}

/// Write down that somebody went to court
///
/// About a decision or an answer, or because there was none in time.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/appeals",
    operation_id = "recordAppeal",
    tag = "objections",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = AppealToRecord,
    responses(
        (status = 201, description = "Recorded; `id` is that of the case.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn appeal(
    AppealsPath { number }: AppealsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<AppealToRecord>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let appeal = AppealId::from_bytes(state.ids.draw()?);
    let command = Command::Objection(ObjectionCommand::FileAppeal(FileAppeal {
        appeal,
        about: sent.about.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "about"))?,
        reason: word(&sent.reason, "reason", AppealReason::parse)?,
        level: word(&sent.level, "level", CourtLevel::parse)?,
        party: word(&sent.party, "party", Party::parse)?,
        filed_on: day(&sent.filed_on, "filed_on")?,
    }));
    created(&state, acting, Some(sent.expected_version), &command, appeal.to_string()).await
}

/// Write down how a court ruled
///
/// With the day by which it wants a decision and the penalty that it laid: they take the place of the legal term.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/appeals/{appeal}/ruling",
    operation_id = "recordRuling",
    tag = "objections",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("appeal" = String, Path, description = "The id of the court case."),
    ),
    request_body = RulingToRecord,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn ruling(
    RulingPath { number, appeal }: RulingPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RulingToRecord>,
) -> Result<Json<RecordedDocument>, PageError> {
    let decide_by = sent.decide_by.as_deref().map(|text| day(text, "decide_by")).transpose()?;
    let penalty = match &sent.penalty {
        Some(laid) => Some(CourtPenalty {
            from: day(&laid.from, "from")?,
            daily: Cents::new(laid.daily_cents),
            maximum: Cents::new(laid.maximum_cents),
        }),
        None => None,
    };
    let has_order = decide_by.is_some() || penalty.is_some();
    let command = Command::Objection(ObjectionCommand::RecordRuling(RecordRuling {
        appeal,
        ruled_on: day(&sent.ruled_on, "ruled_on")?,
        outcome: word(&sent.outcome, "outcome", RulingOutcome::parse)?,
        order: has_order.then_some(CourtOrder { decide_by, penalty }),
        words: sent.words,
    }));
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await.map_err(in_cents)
}

/// A refused amount at the field that it came in.
fn in_cents(error: PageError) -> PageError {
    let PageError::Refused(mut refusals) = error else { return error };
    for refusal in &mut refusals {
        let sent_in = match refusal.field.as_deref() {
            Some("daily") => "daily_cents",
            Some("maximum") => "maximum_cents",
            Some(_) | None => continue,
        };
        refusal.field = Some(sent_in.to_owned());
    }
    PageError::Refused(refusals)
}
