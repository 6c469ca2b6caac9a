//! What a desk of a municipality sees and notes: fields, not dossiers.

use super::{
    Caller,
    access::{CARDS_MAX, CardDocument, created},
    body::Change,
    documents::{RecordedDocument, outcome},
    problems,
    registrations::{self, Registration},
    support::{LifeDomainDocument, NoteDocument},
};
use crate::{AppState, error::PageError, session::Visit};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, support::NoteSupport};
use herstel_kernel::{DossierNumber, SupportNoteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The people whom a desk may know of.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/municipal/dossiers")]
pub(super) struct CardsPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/municipal/dossiers/{number}", rejection(PageError))]
pub(super) struct CardPath {
    number: DossierNumber,
}

/// The notes of the own municipality about them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/municipal/dossiers/{number}/notes", rejection(PageError))]
pub(super) struct NotesPath {
    number: DossierNumber,
}

/// Registrations through a municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/municipal/registrations")]
pub(super) struct RegistrationsPath;

/// One person, as far as the ground of the desk goes.
#[derive(Serialize, ToSchema)]
pub(super) struct SharedDocument {
    /// Name, contact data and place on the road.
    card: CardDocument,
    /// The story, if the person consents.
    story: Option<String>,
    /// Binding decisions with their amounts, if the person consents.
    decisions: Option<Vec<SharedDecisionDocument>>,
}

/// A binding decision.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SharedDecisionDocument {
    /// The step it decides.
    step: String,
    /// `award` or `rejection`.
    outcome: &'static str,
    /// What is paid by it.
    amount: String,
    /// The date on the letter.
    decided_on: String,
}

/// A note.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteToMake {
    /// What it is about.
    life_domain: LifeDomainDocument,
    /// In plain words.
    words: String,
}

/// Those whom this desk may know of
///
/// A support desk: who may be called. A collection desk: who must be left alone.
#[utoipa::path(
    get,
    path = "/api/v1/municipal/dossiers",
    operation_id = "listMunicipal",
    tag = "municipal",
    responses(
        (status = 200, description = "Everybody.", body = Vec<CardDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: CardsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<CardDocument>>, PageError> {
    let cards = state.store.contact_cards(&caller.scope, None, CARDS_MAX).await?;
    Ok(Json(cards.into_iter().map(CardDocument::new).collect()))
}

/// One of them
///
/// With the story and the decisions only where the person consents to that.
#[utoipa::path(
    get,
    path = "/api/v1/municipal/dossiers/{number}",
    operation_id = "readMunicipal",
    tag = "municipal",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The person.", body = SharedDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    CardPath { number }: CardPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<SharedDocument>, PageError> {
    let shared = state.store.shared_card(&caller.scope, &number).await?.ok_or(PageError::NotFound)?;
    let decisions = shared.decisions.map(|decisions| {
        let document = |decision: herstel_store::SharedDecision| SharedDecisionDocument {
            step: decision.step,
            outcome: outcome(decision.outcome),
            amount: decision.amount.to_string(),
            decided_on: decision.decided_on.to_string(),
        };
        decisions.into_iter().map(document).collect()
    });
    Ok(Json(SharedDocument { card: CardDocument::new(shared.card), story: shared.story, decisions }))
}

/// Register a parent
///
/// By the support desk, for somebody who comes to the municipality.
#[utoipa::path(
    post,
    path = "/api/v1/municipal/registrations",
    operation_id = "registerThroughMunicipality",
    tag = "municipal",
    request_body = Registration,
    responses(
        (status = 201, description = "Registered; `number` is that of the new dossier.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn register(
    _: RegistrationsPath,
    State(state): State<AppState>,
    caller: Caller,
    visit: Visit,
    Change(registration): Change<Registration>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    registrations::carry(&state, &visit, &caller, registration).await
}

/// The notes of this municipality
///
/// For the support desk only.
#[utoipa::path(
    get,
    path = "/api/v1/municipal/dossiers/{number}/notes",
    operation_id = "listMunicipalNotes",
    tag = "municipal",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The notes, oldest first.", body = Vec<NoteDocument>),
        problems::Read,
    ),
)]
pub(super) async fn notes(
    NotesPath { number }: NotesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<NoteDocument>>, PageError> {
    let shared = state.store.shared_card(&caller.scope, &number).await?.ok_or(PageError::NotFound)?;
    let notes = state.store.support_notes(&caller.scope, shared.card.dossier).await?;
    Ok(Json(notes.into_iter().map(NoteDocument::new).collect()))
}

/// Note something
///
/// By a support desk that may be in touch with the person.
#[utoipa::path(
    post,
    path = "/api/v1/municipal/dossiers/{number}/notes",
    operation_id = "noteSupport",
    tag = "municipal",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = NoteToMake,
    responses(
        (status = 201, description = "Noted; `id` is that of the note.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn note(
    NotesPath { number }: NotesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<NoteToMake>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let place = caller.acting(&state, &number).await?;
    let note = SupportNoteId::from_bytes(state.ids.draw()?);
    let life_domain = sent.life_domain.life_domain();
    let command = Command::NoteSupport(NoteSupport { note, life_domain, words: sent.words });
    created(&state, place, None, &command, note.to_string()).await
}
