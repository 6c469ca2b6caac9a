//! What support desks noted, for the person and who may read along.

use super::{Caller, problems};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::support::{LifeDomain, SupportNoted};
use herstel_kernel::DossierNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The notes about one dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/support-notes", rejection(PageError))]
pub(super) struct NotesPath {
    number: DossierNumber,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LifeDomainDocument {
    /// Money and debts.
    Finances,
    /// A place to live.
    Housing,
    /// Health.
    Health,
    /// The family.
    Family,
    /// Work and school.
    Work,
}

impl LifeDomainDocument {
    pub const fn life_domain(self) -> LifeDomain {
        match self {
            Self::Finances => LifeDomain::Finances,
            Self::Housing => LifeDomain::Housing,
            Self::Health => LifeDomain::Health,
            Self::Family => LifeDomain::Family,
            Self::Work => LifeDomain::Work,
        }
    }
}

/// A support note.
#[derive(Serialize, ToSchema)]
pub(super) struct NoteDocument {
    /// Its id.
    id: String,
    /// The code of the municipality.
    municipality: String,
    /// `finances`, `housing`, `health`, `family` or `work`.
    life_domain: &'static str,
    /// In plain words.
    words: String,
    /// When.
    noted_on: String,
}

impl NoteDocument {
    pub fn new(note: SupportNoted) -> Self {
        Self {
            id: note.note.to_string(),
            municipality: note.municipality.to_string(),
            life_domain: note.life_domain.as_str(),
            words: note.words,
            noted_on: note.noted_on.to_string(),
        }
    }
}

/// What support desks noted
///
/// For the person; for staff only with the consent of the person.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/support-notes",
    operation_id = "listSupportNotes",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The notes that may be read.", body = Vec<NoteDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    NotesPath { number }: NotesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<NoteDocument>>, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let notes = state.store.support_notes(&scope, dossier.registration.dossier).await?;
    Ok(Json(notes.into_iter().map(NoteDocument::new).collect()))
}
