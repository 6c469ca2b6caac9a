//! What a person prefers: fast or exact, in which language, how to speak to them.

use super::{Caller, access::acted, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    preferences::{Pace, SetPreferences},
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// The preferences of the person of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/preferences", rejection(PageError))]
pub(super) struct PreferencesPath {
    number: DossierNumber,
}

/// What the person answers. What is absent is not asked yet; nothing is assumed of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Preferences {
    /// The version of the dossier that the caller looked at.
    expected_version: Option<u64>,
    /// `speed` or `exactness`.
    pace: Option<String>,
    /// The language of messages and letters: `nl` or `en`.
    language: Option<String>,
    /// How to speak to them, in one line.
    spoken_to: Option<String>,
}

/// Say what the person prefers
///
/// By the person, who took over as next of kin, or staff on their word. It takes the place of what was said before.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/preferences",
    operation_id = "setPreferences",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = Preferences,
    responses(
        (status = 200, description = "Kept.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn set(
    PreferencesPath { number }: PreferencesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<Preferences>,
) -> Result<Json<RecordedDocument>, PageError> {
    let wrong = |field| Refusal::at(RefusalCode::NotAChoice, field);
    let pace = sent.pace.as_deref().map(|pace| Pace::parse(pace).ok_or_else(|| wrong("pace"))).transpose()?;
    let language = sent.language.as_deref().map(str::parse).transpose();
    let language = language.map_err(|()| wrong("language"))?;
    let command = Command::SetPreferences(SetPreferences { pace, language, spoken_to: sent.spoken_to });
    acted(&state, &caller, &number, sent.expected_version, &command).await
}
