//! Pointing out that something is wrong, and answering it.

use super::{
    Caller,
    body::Change,
    documents::{AboutDocument, RecordedDocument, ResultDocument},
    find_dossier, problems,
};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    disputes::{AnswerDispute, DisputeTarget, RaiseDispute, RemarkDocument},
};
use herstel_kernel::{DisputeId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// The remarks of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/disputes", rejection(PageError))]
pub(super) struct DisputesPath {
    number: DossierNumber,
}

/// The answer to one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/disputes/{dispute}/answer", rejection(PageError))]
pub(super) struct AnswerPath {
    number: DossierNumber,
    dispute: DisputeId,
}

/// Something that is wrong.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DisputeToRaise {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// What it is about.
    about: AboutDocument,
    /// In the parent's words. Words or a document are needed.
    #[serde(default)]
    words: String,
    /// A document that the dossier has already and that shows it: `doc-…`.
    #[serde(default)]
    document: Option<String>,
}

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerToGive {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// What came of it.
    result: ResultDocument,
    /// To the parent.
    answer: String,
}

/// Point something out
///
/// By the parent, or by staff who write it down for the parent. With words, with a document that the dossier has, or both.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/disputes",
    operation_id = "raiseDispute",
    tag = "disputes",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = DisputeToRaise,
    responses(
        (status = 201, description = "Recorded; `id` is that of the remark.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn raise(
    DisputesPath { number }: DisputesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<DisputeToRaise>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let dispute = DisputeId::from_bytes(state.ids.draw()?);
    let target = target(sent.about)?;
    let document = sent.document.map(|id| id.parse().map(RemarkDocument::There)).transpose();
    let document = document.map_err(|_| Refusal::at(RefusalCode::NotFound, "document"))?;
    let command = Command::RaiseDispute(RaiseDispute { dispute, target, words: sent.words, document });
    let recorded = carry_out(&state, &scope, id, Some(sent.expected_version), &command).await?;
    let document = RecordedDocument::new(&recorded, Some(dispute.to_string()));
    Ok((StatusCode::CREATED, Json(document)))
}

fn target(about: AboutDocument) -> Result<DisputeTarget, Refusal> {
    let unknown = || Refusal::at(RefusalCode::NotFound, "about");
    Ok(match about {
        AboutDocument::Fact { path } => DisputeTarget::Fact { path: path.parse().map_err(|_| unknown())? },
        AboutDocument::DecisionRow { decision, attribute } => {
            DisputeTarget::DecisionRow { decision: decision.parse().map_err(|_| unknown())?, attribute }
        }
        AboutDocument::Timeline { entry } => {
            DisputeTarget::Timeline { entry: entry.parse().map_err(|_| unknown())? }
        }
        AboutDocument::Other => DisputeTarget::Other,
    })
}

/// Answer a remark
///
/// Every remark gets one answer, by a person.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/disputes/{dispute}/answer",
    operation_id = "answerDispute",
    tag = "disputes",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("dispute" = String, Path, description = "The id of the remark."),
    ),
    request_body = AnswerToGive,
    responses(
        (status = 200, description = "Answered.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn answer(
    AnswerPath { number, dispute }: AnswerPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<AnswerToGive>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let result = sent.result.result();
    let command = Command::AnswerDispute(AnswerDispute { dispute, result, answer: sent.answer });
    let recorded = carry_out(&state, &caller.scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}
