//! Settlement agreements: drawn up, offered by a second person, signed by both, and taken back while that is possible.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    choices::{family, heard},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, Settlement, SettlementAnswer,
        SettlementStage, SignSettlement, WithdrawSettlement,
    },
};
use herstel_kernel::{ChoiceId, Date, DossierNumber, Refusal, RefusalCode, SettlementId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The agreements of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements", rejection(PageError))]
pub(super) struct SettlementsPath {
    number: DossierNumber,
}

/// What staff do with one while it is not signed by both.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements/{settlement}", rejection(PageError))]
pub(super) struct SettlementPath {
    number: DossierNumber,
    settlement: SettlementId,
}

/// Letting one go to the person.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements/{settlement}/offer", rejection(PageError))]
pub(super) struct OfferPath {
    number: DossierNumber,
    settlement: SettlementId,
}

/// The signature of the person.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements/{settlement}/signature", rejection(PageError))]
pub(super) struct SignaturePath {
    number: DossierNumber,
    settlement: SettlementId,
}

/// The person says no, or takes their signature back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements/{settlement}/no", rejection(PageError))]
pub(super) struct NoPath {
    number: DossierNumber,
    settlement: SettlementId,
}

/// The signature of the operation.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/settlements/{settlement}/countersignature", rejection(PageError))]
pub(super) struct CountersignaturePath {
    number: DossierNumber,
    settlement: SettlementId,
}

/// The agreements of a dossier. A person sees those that were offered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SettlementsDocument {
    /// In the order in which they were drawn up.
    settlements: Vec<SettlementDocument>,
}

/// An agreement as it stands.
#[derive(Debug, Serialize, ToSchema)]
struct SettlementDocument {
    /// Its id.
    id: String,
    /// On the road of which scheme.
    scheme: String,
    /// The step after which the road is left.
    step: String,
    /// The option by which.
    option: String,
    /// On which conditions the person can come back, by their ids in the scheme.
    conditions: Vec<String>,
    /// For how many days after their signature the person can take it back.
    cooling_off_days: u16,
    /// What was agreed besides.
    words: Option<String>,
    /// `in-preparation`, `offered`, `cooling-off`, `awaited`, `binding`, `over` or `reopened`.
    stage: &'static str,
    /// When it was offered.
    offered_on: Option<String>,
    /// When the person signed, while that stands.
    signed_on: Option<String>,
    /// The last day on which the person can take their signature back.
    cooling_off_until: Option<String>,
    /// When the operation signed.
    countersigned_on: Option<String>,
}

/// An agreement to draw up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SettlementToDraft {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step after which.
    step: String,
    /// On the road of which scheme; `main` when absent.
    scheme: Option<String>,
    /// What was agreed besides, in plain words.
    words: Option<String>,
}

/// What staff do with an agreement.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum SettlementChange {
    /// The second reader sends the draft back.
    Return {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What must be looked at again.
        remarks: String,
    },
    /// The operation takes its offer back, before both signed.
    Withdraw {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Why, to the person.
        reason: String,
    },
}

/// That somebody signs or offers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SettlementToSign {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

/// The signature of the person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonToSign {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent. The person signs by `portal`.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

/// That the person says no, or takes their signature back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonSaysNo {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// `declined` or `taken-back`.
    answer: String,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

impl SettlementDocument {
    fn new(held: &Settlement, today: Date) -> Self {
        let drafted = &held.drafted;
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            id: drafted.settlement.to_string(),
            scheme: drafted.family.to_string(),
            step: drafted.step.clone(),
            option: drafted.option.clone(),
            conditions: drafted.conditions.clone(),
            cooling_off_days: drafted.cooling_off_days,
            words: drafted.words.clone(),
            stage: match held.stage(today) {
                SettlementStage::InPreparation => "in-preparation",
                SettlementStage::Offered => "offered",
                SettlementStage::CoolingOff { .. } => "cooling-off",
                SettlementStage::Awaited => "awaited",
                SettlementStage::Binding => "binding",
                SettlementStage::Over => "over",
                SettlementStage::Reopened => "reopened",
            },
            offered_on: text(held.offered_on),
            signed_on: text(held.person_signed.as_ref().map(|signed| signed.answered_on)),
            cooling_off_until: text(held.cooling_off_until()),
            countersigned_on: text(held.operation_signed.as_ref().map(|signed| signed.signed_on)),
        }
    }
}

/// Read the settlement agreements of a dossier
///
/// A person sees those that were offered to them.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/settlements",
    operation_id = "getSettlements",
    tag = "settlements",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The agreements.", body = SettlementsDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    SettlementsPath { number }: SettlementsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<SettlementsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let today = state.clock.today();
    let settlements = dossier.settlements.iter().map(|held| SettlementDocument::new(held, today)).collect();
    Ok(Json(SettlementsDocument { settlements }))
}

/// Draw up a settlement agreement
///
/// At a step that the scheme lets people leave by one. A second person reads it before it goes to the person.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements",
    operation_id = "draftSettlement",
    tag = "settlements",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = SettlementToDraft,
    responses(
        (status = 201, description = "Recorded; `id` is that of the agreement.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn draft(
    SettlementsPath { number }: SettlementsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<SettlementToDraft>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let settlement = SettlementId::from_bytes(state.ids.draw()?);
    let (family, step) = (family(sent.scheme)?, sent.step);
    let words = sent.words.filter(|words| !words.trim().is_empty());
    let command = Command::DraftSettlement(DraftSettlement { settlement, family, step, words });
    created(&state, acting, Some(sent.expected_version), &command, settlement.to_string()).await
}

/// Send a draft back, or take an offer back
///
/// A second reader sends a draft back with remarks; an offer is taken back with a reason, before both signed.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements/{settlement}",
    operation_id = "changeSettlement",
    tag = "settlements",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("settlement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = SettlementChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    SettlementPath { number, settlement }: SettlementPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<SettlementChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = match sent {
        SettlementChange::Return { expected_version, remarks } => {
            (expected_version, Command::ReturnSettlement(ReturnSettlement { settlement, remarks }))
        }
        SettlementChange::Withdraw { expected_version, reason } => {
            (expected_version, Command::WithdrawSettlement(WithdrawSettlement { settlement, reason }))
        }
    };
    acted(&state, &caller, &number, Some(version), &command).await
}

/// Let a settlement agreement go to the person
///
/// By a second reader; never who drew it up. The person is told.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements/{settlement}/offer",
    operation_id = "offerSettlement",
    tag = "settlements",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("settlement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = SettlementToSign,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn offer(
    OfferPath { number, settlement }: OfferPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<SettlementToSign>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::OfferSettlement(OfferSettlement { settlement });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}

/// Sign a settlement agreement as the person
///
/// By the person, or by staff on their word: by telephone, on paper or at the table, with the same effect. The signature
/// can be taken back until the cooling-off period is over.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements/{settlement}/signature",
    operation_id = "signSettlement",
    tag = "settlements",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("settlement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = PersonToSign,
    responses(
        (status = 201, description = "Recorded; `id` is that of the choice that the signature is.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn sign(
    SignaturePath { number, settlement }: SignaturePath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PersonToSign>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let heard = heard(&acting.1, sent.by_word, sent.document)?;
    let answer = SettlementAnswer::Signed;
    let command = Command::AnswerSettlement(AnswerSettlement { settlement, answer, heard, choice });
    created(&state, acting, Some(sent.expected_version), &command, choice.to_string()).await
}

/// Say no to a settlement agreement, or take a signature back
///
/// As easy as saying nothing: nobody has to show again who they are for it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements/{settlement}/no",
    operation_id = "declineSettlement",
    tag = "settlements",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("settlement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = PersonSaysNo,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn say_no(
    NoPath { number, settlement }: NoPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PersonSaysNo>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let answer = match SettlementAnswer::parse(&sent.answer) {
        Some(answer @ (SettlementAnswer::Declined | SettlementAnswer::TakenBack)) => answer,
        Some(SettlementAnswer::Signed) | None => {
            return Err(Refusal::at(RefusalCode::NotAChoice, "answer").into());
        }
    };
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let heard = heard(&scope, sent.by_word, sent.document)?;
    let command = Command::AnswerSettlement(AnswerSettlement { settlement, answer, heard, choice });
    let recorded = carry_out(&state, &scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

/// Sign a settlement agreement for the operation
///
/// Once the person signed, by staff who decide.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/settlements/{settlement}/countersignature",
    operation_id = "countersignSettlement",
    tag = "settlements",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("settlement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = SettlementToSign,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn countersign(
    CountersignaturePath { number, settlement }: CountersignaturePath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<SettlementToSign>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::SignSettlement(SignSettlement { settlement });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}
