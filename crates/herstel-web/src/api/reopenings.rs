//! Opening a road again that somebody left: asking, testing the conditions, and the second reading of a refusal.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    choices::{family, heard},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    reopening::{
        AnswerRefusal, ConditionFinding, Reopening, ReopeningStage, RequestReopening, TestReopening,
    },
};
use herstel_kernel::{DossierNumber, ReopeningId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The requests of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/reopenings", rejection(PageError))]
pub(super) struct ReopeningsPath {
    number: DossierNumber,
}

/// The test of one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/reopenings/{reopening}/test", rejection(PageError))]
pub(super) struct TestPath {
    number: DossierNumber,
    reopening: ReopeningId,
}

/// The second reading of a refusal.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/reopenings/{reopening}/reading", rejection(PageError))]
pub(super) struct ReadingPath {
    number: DossierNumber,
    reopening: ReopeningId,
}

/// The requests of a dossier. A refusal that nobody read a second time is for staff alone.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReopeningsDocument {
    /// In the order in which they were made.
    reopenings: Vec<ReopeningDocument>,
}

/// A request as it stands.
#[derive(Debug, Serialize, ToSchema)]
struct ReopeningDocument {
    /// Its id.
    id: String,
    /// The road of which scheme.
    scheme: String,
    /// The step after which it was left.
    step: String,
    /// Why, in the words of the person.
    words: String,
    /// When.
    requested_on: String,
    /// `requested`, `refusal-proposed`, `granted`, `refused`, or `overtaken`: the way out no longer stood before an answer.
    stage: &'static str,
    /// What was found, condition by condition.
    findings: Vec<FindingDocument>,
    /// Why the second reader decided so, when one did.
    reason: Option<String>,
    /// The objection that opened the road after all, when one did.
    opened_by: Option<OpenedDocument>,
}

/// What an objection to a refusal changed.
#[derive(Debug, Serialize, ToSchema)]
struct OpenedDocument {
    /// Which objection; absent in what was written down before that was kept.
    objection: Option<String>,
    /// Why, as its answer says.
    reason: String,
    /// When.
    opened_on: String,
}

/// What was found about one condition.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FindingDocument {
    /// The condition, by its id in the scheme.
    condition: String,
    /// Whether it is met.
    is_met: bool,
    /// Why, to the person.
    reason: String,
}

/// A request to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReopeningToRequest {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step after which the road was left.
    step: String,
    /// The road of which scheme; `main` when absent.
    scheme: Option<String>,
    /// Why, in the words of the person.
    words: String,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

/// The test of a request.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReopeningToTest {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// One finding for each condition.
    findings: Vec<FindingDocument>,
}

/// The second reading of a refusal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RefusalToRead {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// Whether the road is opened after all.
    reopens: bool,
    /// Why, to the person.
    reason: String,
}

impl ReopeningDocument {
    fn new(held: &Reopening) -> Self {
        let findings = held.tested.iter().flat_map(|tested| &tested.findings);
        Self {
            id: held.requested.reopening.to_string(),
            scheme: held.requested.family.to_string(),
            step: held.requested.step.clone(),
            words: held.requested.words.clone(),
            requested_on: held.requested.requested_on.to_string(),
            stage: match held.stage() {
                ReopeningStage::Requested => "requested",
                ReopeningStage::RefusalProposed => "refusal-proposed",
                ReopeningStage::Granted => "granted",
                ReopeningStage::Refused => "refused",
                ReopeningStage::Overtaken => "overtaken",
            },
            findings: findings
                .map(|finding| FindingDocument {
                    condition: finding.condition.clone(),
                    is_met: finding.is_met,
                    reason: finding.reason.clone(),
                })
                .collect(),
            reason: held.read.as_ref().map(|read| read.reason.clone()),
            opened_by: held.upheld.as_ref().map(|upheld| OpenedDocument {
                objection: upheld.objection.map(|objection| objection.to_string()),
                reason: upheld.reason.clone(),
                opened_on: upheld.read_on.to_string(),
            }),
        }
    }
}

/// Read the requests to open a road again
///
/// What was asked, which conditions were tested, and how it ended.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/reopenings",
    operation_id = "getReopenings",
    tag = "reopenings",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The requests.", body = ReopeningsDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    ReopeningsPath { number }: ReopeningsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<ReopeningsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(ReopeningsDocument {
        reopenings: dossier.reopenings.iter().map(ReopeningDocument::new).collect(),
    }))
}

/// Ask to go on where one left
///
/// By the person or who acts for them, or written down by staff. One request at a time; after a refusal one may ask again.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/reopenings",
    operation_id = "requestReopening",
    tag = "reopenings",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ReopeningToRequest,
    responses(
        (status = 201, description = "Recorded; `id` is that of the request.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn request(
    ReopeningsPath { number }: ReopeningsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReopeningToRequest>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let reopening = ReopeningId::from_bytes(state.ids.draw()?);
    let (family, step, words) = (family(sent.scheme)?, sent.step, sent.words);
    let heard = heard(&acting.1, sent.by_word, sent.document)?;
    let command = Command::RequestReopening(RequestReopening { reopening, family, step, words, heard });
    created(&state, acting, Some(sent.expected_version), &command, reopening.to_string()).await
}

/// Test the conditions of a request
///
/// One that is met opens the road. When none is, a second person reads the refusal.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/reopenings/{reopening}/test",
    operation_id = "testReopening",
    tag = "reopenings",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("reopening" = String, Path, description = "The id of the request."),
    ),
    request_body = ReopeningToTest,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn test(
    TestPath { number, reopening }: TestPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ReopeningToTest>,
) -> Result<Json<RecordedDocument>, PageError> {
    let finding = |found: FindingDocument| ConditionFinding {
        condition: found.condition,
        is_met: found.is_met,
        reason: found.reason,
    };
    let findings = sent.findings.into_iter().map(finding).collect();
    let command = Command::TestReopening(TestReopening { reopening, findings });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}

/// Read a refusal a second time
///
/// By somebody else than who tested. They agree, or open the road after all.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/reopenings/{reopening}/reading",
    operation_id = "readReopeningRefusal",
    tag = "reopenings",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("reopening" = String, Path, description = "The id of the request."),
    ),
    request_body = RefusalToRead,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn read(
    ReadingPath { number, reopening }: ReadingPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RefusalToRead>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (reopens, reason) = (sent.reopens, sent.reason);
    let command = Command::AnswerRefusal(AnswerRefusal { reopening, reopens, reason });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}
