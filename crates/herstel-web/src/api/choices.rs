//! Choosing how to go on.

use super::{Caller, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, choices::MakeChoice};
use herstel_kernel::{ChoiceId, DossierNumber};
use serde::Deserialize;
use utoipa::ToSchema;

/// The choices of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/choices", rejection(PageError))]
pub(super) struct ChoicesPath {
    number: DossierNumber,
}

/// A choice.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceToMake {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step after which.
    step: String,
    /// One of the options that are open there.
    option: String,
}

/// Make a choice
///
/// By the parent, or by staff on the parent's word. It can be replaced until the next step is decided or being read.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/choices",
    operation_id = "makeChoice",
    tag = "choices",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ChoiceToMake,
    responses(
        (status = 201, description = "Recorded; `id` is that of the choice.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn choose(
    ChoicesPath { number }: ChoicesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(wanted): Change<ChoiceToMake>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let command = Command::MakeChoice(MakeChoice { choice, step: wanted.step, option: wanted.option });
    let recorded = carry_out(&state, &scope, id, Some(wanted.expected_version), &command).await?;
    let document = RecordedDocument::new(&recorded, Some(choice.to_string()));
    Ok((StatusCode::CREATED, Json(document)))
}
