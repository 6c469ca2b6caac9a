//! The calls for which a parent waits.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    deadlines::word,
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    calls::{AskCall, Call, CallCommand, DayPart, NoteCall},
};
use herstel_kernel::{CallId, DossierNumber};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The calls of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/calls", rejection(PageError))]
pub(super) struct CallsPath {
    number: DossierNumber,
}

/// What happens with one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/calls/{call}", rejection(PageError))]
pub(super) struct CallPath {
    number: DossierNumber,
    call: CallId,
}

/// A call for which somebody asked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CallDocument {
    /// Its id.
    id: String,
    /// `morning`, `afternoon`, `evening` or `any`.
    part: &'static str,
    /// The number, when another than the known one was given.
    phone: Option<String>,
    /// What it is about.
    words: String,
    /// When it was asked.
    asked_on: String,
    /// The last day on which it was promised.
    promised_on: String,
    /// The days on which nobody was reached.
    tried_on: Vec<String>,
    /// Whether the person still waits.
    open: bool,
    /// What was said, when somebody spoke to the person.
    said: Option<String>,
}

impl CallDocument {
    fn new(call: &Call) -> Self {
        Self {
            id: call.asked.call.to_string(),
            part: call.asked.part.as_str(),
            phone: call.asked.phone.clone(),
            words: call.asked.words.clone(),
            asked_on: call.asked.asked_on.to_string(),
            promised_on: call.asked.promised_on.to_string(),
            tried_on: call.tried.iter().map(|tried| tried.on.to_string()).collect(),
            open: call.is_open(),
            said: call.made.as_ref().map(|made| made.words.clone()),
        }
    }
}

/// A call to ask for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CallToAsk {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// `morning`, `afternoon`, `evening` or `any`.
    part: String,
    /// Another number than the known one.
    #[serde(default)]
    phone: String,
    /// What it is about.
    #[serde(default)]
    words: String,
}

/// What happens with a call.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum CallChange {
    /// Staff spoke to the person.
    Made {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What was said.
        words: String,
    },
    /// Staff called and reached nobody.
    Tried {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
    /// It is not needed any more.
    Drop {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
}

/// Read the calls of a dossier
///
/// Those for which the person waits, and those that were made.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/calls",
    operation_id = "getCalls",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The calls.", body = Vec<CallDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<CallDocument>>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(dossier.calls.iter().map(CallDocument::new).collect()))
}

/// Ask for a call
///
/// The answer of the dossier says by when it is promised. One is asked for at a time.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/calls",
    operation_id = "askCall",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = CallToAsk,
    responses(
        (status = 201, description = "Recorded; `id` is that of the call.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn ask(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<CallToAsk>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let call = CallId::from_bytes(state.ids.draw()?);
    let part = word(&sent.part, "part", DayPart::parse)?;
    let wish = AskCall { call, part, phone: sent.phone, words: sent.words };
    let command = Command::Call(CallCommand::Ask(wish));
    created(&state, acting, Some(sent.expected_version), &command, call.to_string()).await
}

/// Go on with a call
///
/// Somebody spoke to the person, reached nobody, or it is not needed any more.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/calls/{call}",
    operation_id = "changeCall",
    tag = "complaints",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("call" = String, Path, description = "The id of the call."),
    ),
    request_body = CallChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    CallPath { number, call }: CallPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<CallChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = match sent {
        CallChange::Made { expected_version, words } => {
            (expected_version, CallCommand::Note(NoteCall { call, words: Some(words) }))
        }
        CallChange::Tried { expected_version } => {
            (expected_version, CallCommand::Note(NoteCall { call, words: None }))
        }
        CallChange::Drop { expected_version } => (expected_version, CallCommand::Drop(call)),
    };
    acted(&state, &caller, &number, Some(version), &Command::Call(command)).await
}
