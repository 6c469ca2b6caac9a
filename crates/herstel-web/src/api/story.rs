//! The story of a person: told once, read back, approved.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    choices::heard,
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    story::{StoryCommand, StoryVersion},
};
use herstel_kernel::{DossierNumber, StoryId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/story", rejection(PageError))]
pub(super) struct StoryPath {
    number: DossierNumber,
}

/// Agreeing with a version.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/story/{story}/confirmation", rejection(PageError))]
pub(super) struct ApprovalPath {
    number: DossierNumber,
    story: StoryId,
}

/// What the person told.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StoryDocument {
    /// The version of the dossier, for `expected_version` of the next change.
    version: u64,
    /// As they last approved it.
    story: Option<String>,
    /// What was told when registering.
    at_registration: Option<String>,
    /// Every version that was told since, in order.
    versions: Vec<StoryVersionDocument>,
}

/// One version.
#[derive(Debug, Serialize, ToSchema)]
struct StoryVersionDocument {
    /// Its id.
    id: String,
    /// In the words of the person.
    words: String,
    /// Only for the person and who handles the dossier.
    in_confidence: bool,
    /// How it was told: `portal`, `phone`, `paper` or `table`.
    by_word: &'static str,
    /// When.
    told_on: String,
    /// When the person approved it.
    approved_on: Option<String>,
}

/// A version to tell.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryToTell {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// In the words of the person.
    words: String,
    /// Only for the person and who handles the dossier.
    #[serde(default)]
    in_confidence: bool,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

/// That the person agrees.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryToApprove {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

impl StoryDocument {
    fn new(dossier: &Dossier) -> Self {
        let version = |version: &StoryVersion| StoryVersionDocument {
            id: version.story.to_string(),
            words: version.words.clone(),
            in_confidence: version.in_confidence,
            by_word: version.heard.by.as_str(),
            told_on: version.told_on.to_string(),
            approved_on: version.approved_on.map(|day| day.to_string()),
        };
        Self {
            version: dossier.version,
            story: dossier.story().map(str::to_owned),
            at_registration: dossier.registration.story.clone(),
            versions: dossier.stories.iter().map(version).collect(),
        }
    }
}

/// Read what the person told
///
/// Who acts for the person reads nothing that was told in confidence.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/story",
    operation_id = "getStory",
    tag = "story",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses((status = 200, description = "The story.", body = StoryDocument), problems::Read),
)]
pub(super) async fn one(
    StoryPath { number }: StoryPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<StoryDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(StoryDocument::new(&dossier)))
}

/// Tell the story
///
/// By the person, and then it counts at once; or written down by who acts for them or by staff, and then it waits until
/// the person agrees. Every version stays.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/story",
    operation_id = "tellStory",
    tag = "story",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = StoryToTell,
    responses(
        (status = 201, description = "Recorded; `id` is that of the version.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn tell(
    StoryPath { number }: StoryPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<StoryToTell>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let story = StoryId::from_bytes(state.ids.draw()?);
    let heard = heard(&acting.1, sent.by_word, sent.document)?;
    let (words, in_confidence) = (sent.words, sent.in_confidence);
    let command = Command::Story(StoryCommand::Tell { story, words, in_confidence, heard });
    created(&state, acting, Some(sent.expected_version), &command, story.to_string()).await
}

/// Agree with what was written down
///
/// By the person, or by staff on their word after reading it to them.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/story/{story}/confirmation",
    operation_id = "approveStory",
    tag = "story",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("story" = String, Path, description = "The id of the version."),
    ),
    request_body = StoryToApprove,
    responses((status = 200, description = "Approved.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn approve(
    ApprovalPath { number, story }: ApprovalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<StoryToApprove>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (_, scope) = caller.acting(&state, &number).await?;
    let heard = heard(&scope, sent.by_word, sent.document)?;
    let command = Command::Story(StoryCommand::Approve { story, heard });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}
