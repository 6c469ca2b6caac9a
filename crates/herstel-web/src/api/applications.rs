//! Applying for another scheme.

use super::{Caller, body::Change, choices, documents::RecordedDocument, problems};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, applications::Apply};
use herstel_kernel::DossierNumber;
use serde::Deserialize;
use utoipa::ToSchema;

/// The applications of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/applications", rejection(PageError))]
pub(super) struct ApplicationsPath {
    number: DossierNumber,
}

/// An application.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ApplicationToMake {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The family of schemes: `schade`.
    scheme: String,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent. The parent applies by `portal`.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

/// Apply for another scheme
///
/// By the parent, or by staff on the parent's word, for a scheme that is in force and whose turn has come. Applying twice is
/// applying once.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/applications",
    operation_id = "applyForScheme",
    tag = "choices",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ApplicationToMake,
    responses(
        (status = 201, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn apply(
    ApplicationsPath { number }: ApplicationsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(wanted): Change<ApplicationToMake>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let family = choices::family(Some(wanted.scheme))?;
    let heard = choices::heard(&scope, wanted.by_word, wanted.document)?;
    let command = Command::Apply(Apply { family, heard });
    let recorded = carry_out(&state, &scope, id, Some(wanted.expected_version), &command).await?;
    Ok((StatusCode::CREATED, Json(RecordedDocument::new(&recorded, None))))
}
