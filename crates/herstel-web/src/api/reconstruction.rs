//! What happened to a person and why: the timeline from the sources.

use super::{
    Caller,
    access::acted,
    body::Change,
    choices::heard,
    deadlines::{day, word},
    documents::RecordedDocument,
    find_dossier, problems,
};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Scope,
    reconstruction::{Paper, Reconstruction, ReconstructionCommand, TimelineEntry, TimelineKind},
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode, TimelineEntryId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The reconstruction.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/reconstruction", rejection(PageError))]
pub(super) struct ReconstructionPath {
    number: DossierNumber,
}

/// Sharing it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/reconstruction/sharing", rejection(PageError))]
pub(super) struct SharingPath {
    number: DossierNumber,
}

/// What happened and why. What is worked on is for staff only.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReconstructionDocument {
    /// The version of the dossier, for `expected_version` of the next change.
    version: u64,
    /// Since when the person asks for it.
    asked_on: Option<String>,
    /// What the person reads.
    shared: Option<SharedTimelineDocument>,
    /// The entries that staff work on.
    entries: Vec<TimelineEntryDocument>,
    /// Whether it waits for its second reading.
    awaits_reading: bool,
    /// The remarks with which it came back.
    remarks: Option<String>,
}

/// As it was shared.
#[derive(Debug, Serialize, ToSchema)]
struct SharedTimelineDocument {
    /// Since when.
    shared_on: String,
    /// Why it happened.
    why: String,
    /// The entries, in the order of what happened.
    entries: Vec<TimelineEntryDocument>,
}

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
struct TimelineEntryDocument {
    /// Its id.
    id: String,
    /// When.
    happened_on: String,
    /// `decision`, `letter`, `flag`, `payment`, `talk` or `other`.
    kind: &'static str,
    /// Where this comes from.
    source: String,
    /// In plain words.
    words: String,
    /// The paper, a document of the dossier.
    document: Option<String>,
    /// Who was asked for the paper, when it was not found.
    asked_of: Option<String>,
    /// Since when.
    asked_on: Option<String>,
}

/// What happens with it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ReconstructionChange {
    /// The person asks for it, or staff on their word.
    Ask {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
        /// The paper, a document of the dossier; for `paper` alone.
        document: Option<String>,
    },
    /// Staff write an entry, or write one anew.
    Write {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which, when it is there.
        entry: Option<String>,
        /// When it happened (YYYY-MM-DD).
        happened_on: String,
        /// `decision`, `letter`, `flag`, `payment`, `talk` or `other`.
        kind: String,
        /// Where this comes from.
        source: String,
        /// In plain words.
        words: String,
        /// The paper, a document of the dossier; or who was asked for it.
        document: Option<String>,
        /// Who was asked for the paper, when it was not found.
        asked_of: Option<String>,
        /// Since when (YYYY-MM-DD).
        asked_on: Option<String>,
    },
    /// Staff take an entry off that does not belong there.
    Drop {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        entry: String,
        /// Why not.
        reason: String,
    },
    /// Staff send it for its second reading.
    Propose {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Why this happened to this person.
        why: String,
    },
    /// The second reader sends it back.
    Return {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What must be looked at again.
        remarks: String,
    },
}

/// The second reader agrees.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReconstructionToShare {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

impl TimelineEntryDocument {
    fn new(entry: &TimelineEntry) -> Self {
        let (document, asked_of, asked_on) = match &entry.paper {
            Paper::Found { document } => (Some(document.to_string()), None, None),
            Paper::NotFound { asked_of, asked_on } => {
                (None, Some(asked_of.clone()), Some(asked_on.to_string()))
            }
        };
        Self {
            id: entry.entry.to_string(),
            happened_on: entry.happened_on.to_string(),
            kind: entry.kind.as_str(),
            source: entry.source.clone(),
            words: entry.words.clone(),
            document,
            asked_of,
            asked_on,
        }
    }
}

impl ReconstructionDocument {
    fn new(version: u64, timeline: &Reconstruction) -> Self {
        Self {
            version,
            asked_on: timeline.asked_on.map(|day| day.to_string()),
            shared: timeline.shared.as_ref().map(|shared| SharedTimelineDocument {
                shared_on: shared.shared_on.to_string(),
                why: shared.why.clone(),
                entries: shared.entries.iter().map(TimelineEntryDocument::new).collect(),
            }),
            entries: timeline.entries.iter().map(TimelineEntryDocument::new).collect(),
            awaits_reading: timeline.proposed.is_some(),
            remarks: timeline.returned.clone(),
        }
    }
}

/// Read what happened and why
///
/// The person reads what two people shared, and nothing of what is worked on.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/reconstruction",
    operation_id = "getReconstruction",
    tag = "story",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The reconstruction.", body = ReconstructionDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    ReconstructionPath { number }: ReconstructionPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<ReconstructionDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(ReconstructionDocument::new(dossier.version, &dossier.reconstruction)))
}

/// Ask for the reconstruction, or draw it up
///
/// The person asks, on any step and after any way out. Staff write entries, each with its document or with an honest word
/// about who was asked for it and since when, and send it for its second reading or back.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/reconstruction",
    operation_id = "changeReconstruction",
    tag = "story",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ReconstructionChange,
    responses((status = 200, description = "Recorded.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn change(
    ReconstructionPath { number }: ReconstructionPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReconstructionChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (_, scope) = caller.acting(&state, &number).await?;
    let drawn = TimelineEntryId::from_bytes(state.ids.draw()?);
    let (version, command) = wish(&scope, drawn, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Reconstruction(command)).await
}

fn wish(
    scope: &Scope,
    drawn: TimelineEntryId,
    sent: ReconstructionChange,
) -> Result<(u64, ReconstructionCommand), Refusal> {
    let entry_id = |text: &str| text.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "entry"));
    Ok(match sent {
        ReconstructionChange::Ask { expected_version, by_word, document } => {
            (expected_version, ReconstructionCommand::Ask { heard: heard(scope, by_word, document)? })
        }
        ReconstructionChange::Write {
            expected_version,
            entry,
            happened_on,
            kind,
            source,
            words,
            document,
            asked_of,
            asked_on,
        } => {
            let paper = match document {
                Some(id) => {
                    let not_there = |_| Refusal::at(RefusalCode::NotAChoice, "document");
                    Paper::Found { document: id.parse().map_err(not_there)? }
                }
                None => Paper::NotFound {
                    asked_of: asked_of.unwrap_or_default(),
                    asked_on: day(&asked_on.unwrap_or_default(), "asked_on")?,
                },
            };
            // Whoever names an entry writes that one anew: a new one gets an id from here.
            let known = entry.as_deref().map(entry_id).transpose()?;
            let entry = TimelineEntry {
                entry: known.unwrap_or(drawn),
                happened_on: day(&happened_on, "happened_on")?,
                kind: word(&kind, "kind", TimelineKind::parse)?,
                source,
                words,
                paper,
            };
            let command = match known {
                Some(_) => ReconstructionCommand::WriteAnew(entry),
                None => ReconstructionCommand::Write(entry),
            };
            (expected_version, command)
        }
        ReconstructionChange::Drop { expected_version, entry, reason } => {
            (expected_version, ReconstructionCommand::Drop { entry: entry_id(&entry)?, reason })
        }
        ReconstructionChange::Propose { expected_version, why } => {
            (expected_version, ReconstructionCommand::Propose { why })
        }
        ReconstructionChange::Return { expected_version, remarks } => {
            (expected_version, ReconstructionCommand::Return { remarks })
        }
    })
}

/// Share the reconstruction with the person
///
/// By a second person, never the one who drew it up. From then on the person reads it, and is told.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/reconstruction/sharing",
    operation_id = "shareReconstruction",
    tag = "story",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ReconstructionToShare,
    responses((status = 200, description = "Shared.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn share(
    SharingPath { number }: SharingPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReconstructionToShare>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let command = Command::Reconstruction(ReconstructionCommand::Share);
    let recorded = carry_out(&state, &caller.scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}
