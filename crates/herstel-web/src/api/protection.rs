//! Protection of people who must not be found, and emergency access.

use super::{Caller, access::acted, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, error::PageError, security_log, session::Visit};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, decide, protection::OpenEmergencyAccess};
use herstel_kernel::{DossierNumber, EmergencyAccessId};
use serde::Deserialize;
use utoipa::ToSchema;

/// Closing a dossier to all but a few.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/protection", rejection(PageError))]
pub(super) struct ProtectionPath {
    number: DossierNumber,
}

/// Opening it again.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/protection/lifted", rejection(PageError))]
pub(super) struct LiftedPath {
    number: DossierNumber,
}

/// Emergency access.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/emergency-access", rejection(PageError))]
pub(super) struct EmergencyPath {
    number: DossierNumber,
}

/// Why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// Why.
    reason: String,
}

/// Emergency access to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EmergencyToOpen {
    /// Why it cannot wait; the person can read it.
    reason: String,
    /// For how many hours, at most four.
    hours: u8,
}

/// Protect a dossier
///
/// From then on only its handler, a second reader while something waits that somebody else wrote, and emergency access reach it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/protection",
    operation_id = "protectDossier",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = Reason,
    responses(
        (status = 200, description = "Protected.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn set(
    ProtectionPath { number }: ProtectionPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<Reason>,
) -> Result<Json<RecordedDocument>, PageError> {
    acted(&state, &caller, &number, sent.expected_version, &Command::SetProtection(sent.reason)).await
}

/// Lift the protection of a dossier
///
/// With a reason.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/protection/lifted",
    operation_id = "liftProtection",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = Reason,
    responses(
        (status = 200, description = "Lifted.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn lift(
    LiftedPath { number }: LiftedPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<Reason>,
) -> Result<Json<RecordedDocument>, PageError> {
    acted(&state, &caller, &number, sent.expected_version, &Command::LiftProtection(sent.reason)).await
}

/// Open a closed dossier in an emergency
///
/// For a few hours, with a reason that the person can read. Never against a conflict of interest: then there is no such
/// dossier.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/emergency-access",
    operation_id = "openEmergencyAccess",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = EmergencyToOpen,
    responses(
        (status = 201, description = "Open; `id` is that of the access.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn open(
    EmergencyPath { number }: EmergencyPath,
    State(state): State<AppState>,
    caller: Caller,
    visit: Visit,
    Change(sent): Change<EmergencyToOpen>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let access = EmergencyAccessId::from_bytes(state.ids.draw()?);
    let at = state.clock.now();
    let context = state.context(caller.scope.actor());
    let wish = OpenEmergencyAccess { access, reason: sent.reason, hours: sent.hours, at };
    // First of all, so that an unfinished form is the same for a dossier that is there and one that is not.
    wish.check(&context)?;
    let command = Command::OpenEmergencyAccess(wish);
    let decide = |dossier: &_| decide(dossier, None, &command, &context);
    let recorded = state.store.record_emergency(&caller.scope, at, &number, decide).await?;
    security_log::emergency_access(&visit);
    Ok((StatusCode::CREATED, Json(RecordedDocument::new(&recorded, Some(access.to_string())))))
}
