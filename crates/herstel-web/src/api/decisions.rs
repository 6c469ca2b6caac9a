//! Decisions: proposing, reading with the explanation, approving, sending back, the letter.

use super::{
    Caller,
    body::Change,
    documents::{self, DecisionSummary, PreparedByDocument, RecordedDocument, StaffDocument},
    dossiers::LookedAt,
    explanations::ExplanationDocument,
    find_dossier, problems,
};
use crate::{
    AppState,
    command::{carry_out, keep_packages},
    error::PageError,
    explanation::explain,
    letter,
    staff::words::Words,
};
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    decisions::{ApproveDecision, DecisionStatus, PreparedBy, ProposeDecision, ReturnDecision},
};
use herstel_kernel::{DecisionId, DossierNumber, LetterId, ReceiptId, Refusal, RefusalCode};
use herstel_scheme::SchemeId;
use herstel_store::{ReadingPlace, SecondReading, StaffMember};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

/// Most rows of one answer.
const PROPOSALS_MAX: u32 = 200;
/// Rows of one answer when not asked for otherwise.
const PROPOSALS: u32 = 50;

/// What waits for a second reading.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/proposals")]
pub(super) struct ProposalsPath;

/// The decisions of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/decisions", rejection(PageError))]
pub(super) struct DecisionsPath {
    number: DossierNumber,
}

/// One decision.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/decisions/{decision}", rejection(PageError))]
pub(super) struct DecisionPath {
    number: DossierNumber,
    decision: DecisionId,
}

/// Its approval.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/decisions/{decision}/approval", rejection(PageError))]
pub(super) struct ApprovalPath {
    number: DossierNumber,
    decision: DecisionId,
}

/// Its return to who proposed it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/decisions/{decision}/return", rejection(PageError))]
pub(super) struct ReturnPath {
    number: DossierNumber,
    decision: DecisionId,
}

/// Its letter.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/decisions/{decision}/letter", rejection(PageError))]
pub(super) struct LetterPath {
    number: DossierNumber,
    decision: DecisionId,
}

/// A step to propose.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Proposal {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step to decide.
    step: String,
    /// Under which scheme; absent: the one that decides the step today.
    scheme: Option<String>,
    /// For the second reader.
    remark: Option<String>,
    /// The documents on which it relies, by their ids.
    #[serde(default)]
    relied_on: Vec<String>,
}

/// Why a proposal goes back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SendBack {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// What must be looked at again.
    remarks: String,
}

/// A PDF.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "describes the bytes of a letter")]
pub(super) struct Pdf(Vec<u8>);

/// Which part of the list to give.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ProposalsFilter {
    /// Where the answer before ended (`next`).
    after: Option<String>,
    /// Rows per answer, 1 to 200; 50 when absent.
    limit: Option<u32>,
}

/// One page of what waits for a second reading.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProposalListDocument {
    /// Decisions first, the oldest first; then everything else by its kind.
    rows: Vec<ProposalDocument>,
    /// For `after` of the next request, when there are more.
    next: Option<String>,
}

/// Something that waits for its second reading.
#[derive(Debug, Serialize, ToSchema)]
struct ProposalDocument {
    /// `decision`, `agreement`, `penalty`, `reopening` (a refusal of it), `objection` (an answer to it) or `timeline`.
    kind: &'static str,
    /// The dossier.
    number: String,
    /// The name of the parent.
    name: String,
    /// Who wrote it; a person who did cannot approve it.
    proposed_by: PreparedByDocument,
    /// The decision; absent for anything else.
    id: Option<String>,
    /// The step it decides; of a decision only.
    step: Option<String>,
    /// `award` or `rejection`; of a decision only.
    outcome: Option<&'static str>,
    /// What would be paid, in euros; of a decision only.
    amount: Option<String>,
    /// When; of a decision only.
    proposed_on: Option<String>,
}

/// A decision with its proof and explanation.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DecisionDocument {
    /// In short.
    #[serde(flatten)]
    summary: DecisionSummary,
    /// Who worked it out.
    proposed_by: PreparedByDocument,
    /// For the second reader; staff only.
    remark: Option<String>,
    /// Who approved it.
    approved_by: Option<StaffDocument>,
    /// What the second reader wrote when it was sent back.
    return_remarks: Option<String>,
    /// The documents on which it relies, by their ids; `papers` has more about each.
    relied_on: Vec<String>,
    /// The facts that rest on the word of the person, because a paper did not come. They count as any other.
    on_word: Vec<String>,
    /// The day for which was calculated.
    calculated_on: String,
    /// Why.
    explanation: ExplanationDocument,
    /// What went in, by declared names.
    #[schema(value_type = Object)]
    inputs: Map<String, Value>,
    /// What came out, by declared names.
    #[schema(value_type = Object)]
    outputs: Map<String, Value>,
}

/// What waits for a second reading
///
/// Everything that a second person has to read, page by page: decisions, agreements, penalties, refusals of a reopening,
/// answers to objections and timelines.
#[utoipa::path(
    get,
    path = "/api/v1/proposals",
    operation_id = "listProposals",
    tag = "decisions",
    params(ProposalsFilter),
    responses(
        (status = 200, description = "One page.", body = ProposalListDocument),
        problems::Read,
    ),
)]
pub(super) async fn proposals(
    _: ProposalsPath,
    State(state): State<AppState>,
    caller: Caller,
    Query(filter): Query<ProposalsFilter>,
) -> Result<Json<ProposalListDocument>, PageError> {
    let wrong = |field: &str| PageError::from(Refusal::at(RefusalCode::NotAChoice, field));
    let after = filter.after.as_deref().map(str::parse::<ReadingPlace>).transpose();
    let after = after.map_err(|_| wrong("after"))?;
    let limit = filter.limit.unwrap_or(PROPOSALS);
    if !(1..=PROPOSALS_MAX).contains(&limit) {
        return Err(wrong("limit"));
    }
    let staff = state.store.staff().await?;
    let page = state.store.second_readings(&caller.scope, after.as_ref(), limit).await?;
    let rows = page.rows.into_iter().map(|row| ProposalDocument::new(&staff, row)).collect();
    Ok(Json(ProposalListDocument { rows, next: page.next.map(|next| next.to_string()) }))
}

impl ProposalDocument {
    fn new(staff: &[StaffMember], row: SecondReading) -> Self {
        match row {
            SecondReading::Decision(row) => Self {
                kind: "decision",
                number: row.number.to_string(),
                name: row.name,
                proposed_by: PreparedByDocument::new(staff, row.proposed_by),
                id: Some(row.decision.to_string()),
                step: Some(row.step),
                outcome: Some(documents::outcome(row.outcome)),
                amount: Some(row.amount.to_plain()),
                proposed_on: Some(row.proposed_on.to_string()),
            },
            SecondReading::Other(row) => Self {
                kind: row.reading.kind.as_str(),
                number: row.number.to_string(),
                name: row.name,
                proposed_by: PreparedByDocument::new(staff, PreparedBy::Person(row.reading.by)),
                id: None,
                step: None,
                outcome: None,
                amount: None,
                proposed_on: None,
            },
        }
    }
}

/// Propose a decision
///
/// Works the step out and sends it for its second reading. It binds only after somebody else approves it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/decisions",
    operation_id = "proposeDecision",
    tag = "decisions",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = Proposal,
    responses(
        (status = 201, description = "Proposed; `id` is that of the decision.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn propose(
    DecisionsPath { number }: DecisionsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(proposal): Change<Proposal>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let state = state.for_dossier(&dossier);
    let scheme = match proposal.scheme {
        None => None,
        Some(id) => {
            let unknown = |_| Refusal::at(RefusalCode::NotAChoice, "scheme");
            Some(SchemeId::new(id).map_err(unknown)?)
        }
    };
    let decision = DecisionId::from_bytes(state.ids.draw()?);
    let relied_on: Result<_, _> = proposal.relied_on.iter().map(|id| id.parse()).collect();
    let command = Command::ProposeDecision(ProposeDecision {
        decision,
        receipt: ReceiptId::from_bytes(state.ids.draw()?),
        step: proposal.step.clone(),
        scheme,
        remark: proposal.remark,
        relied_on: relied_on.map_err(|_| Refusal::at(RefusalCode::NotFound, "relied_on"))?,
    });
    keep_packages(&state, &proposal.step).await?;
    let id = dossier.registration.dossier;
    let words = Words::new(caller.texts, &state.schemes, state.clock.today());
    let recorded = carry_out(&state, &caller.scope, id, Some(proposal.expected_version), &command).await;
    let recorded = recorded.map_err(|error| words.refused(error))?;
    let document = RecordedDocument::new(&recorded, Some(decision.to_string()));
    Ok((StatusCode::CREATED, Json(document)))
}

/// One decision
///
/// With its explanation and proof. A parent sees only decisions that bind.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/decisions/{decision}",
    operation_id = "readDecision",
    tag = "decisions",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("decision" = String, Path, description = "The id of the decision."),
    ),
    responses(
        (status = 200, description = "The decision.", body = DecisionDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    DecisionPath { number, decision }: DecisionPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<DecisionDocument>, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let decision = dossier.decision(decision).ok_or(PageError::NotFound)?;
    let is_staff = caller.scope.actor().staff().is_some();
    if !is_staff && decision.approval().is_none() {
        return Err(PageError::NotFound);
    }
    let explained = explain(&state, &scope, decision, caller.texts.0).await?;
    let staff = state.store.staff().await?;
    let proposed = &decision.proposed;
    Ok(Json(DecisionDocument {
        summary: DecisionSummary::new(decision),
        proposed_by: PreparedByDocument::new(&staff, proposed.proposed_by),
        remark: proposed.remark.clone().filter(|_| is_staff),
        approved_by: decision.approval().map(|approval| StaffDocument::new(&staff, approval.approved_by)),
        return_remarks: match &decision.status {
            DecisionStatus::Returned(returned) => Some(returned.remarks.clone()),
            DecisionStatus::Proposed | DecisionStatus::Approved(_) => None,
        },
        relied_on: proposed.relied_on.iter().map(ToString::to_string).collect(),
        on_word: proposed.on_word.iter().map(ToString::to_string).collect(),
        calculated_on: explained.receipt.calculated_on.to_string(),
        explanation: ExplanationDocument::new(explained.explanation),
        inputs: explained.receipt.input.as_map().clone(),
        outputs: explained.receipt.outputs,
    }))
}

/// Approve a proposal
///
/// From then on it binds, the parent sees it and its letter leaves. Never by who proposed it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/decisions/{decision}/approval",
    operation_id = "approveDecision",
    tag = "decisions",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("decision" = String, Path, description = "The id of the decision."),
    ),
    request_body = LookedAt,
    responses(
        (status = 200, description = "Approved; `id` is that of the letter.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn approve(
    ApprovalPath { number, decision }: ApprovalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(looked_at): Change<LookedAt>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let letter = LetterId::from_bytes(state.ids.draw()?);
    let command = Command::ApproveDecision(ApproveDecision { decision, letter });
    let recorded = carry_out(&state, &caller.scope, id, Some(looked_at.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, Some(letter.to_string()))))
}

/// Send a proposal back
///
/// With what must be looked at again. Never by who proposed it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/decisions/{decision}/return",
    operation_id = "returnDecision",
    tag = "decisions",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("decision" = String, Path, description = "The id of the decision."),
    ),
    request_body = SendBack,
    responses(
        (status = 200, description = "Sent back.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn send_back(
    ReturnPath { number, decision }: ReturnPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<SendBack>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let command = Command::ReturnDecision(ReturnDecision { decision, remarks: sent.remarks });
    let recorded = carry_out(&state, &caller.scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

/// The letter of a decision
///
/// An accessible PDF in Dutch, the same bytes every time.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/decisions/{decision}/letter",
    operation_id = "readLetter",
    tag = "decisions",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("decision" = String, Path, description = "The id of the decision."),
    ),
    responses(
        (status = 200, description = "The letter.", body = Pdf, content_type = "application/pdf"),
        problems::Read,
    ),
)]
pub(super) async fn letter(
    LetterPath { number, decision }: LetterPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Response, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let letters = state.store.letters_of(&scope, dossier.registration.dossier).await?;
    let row = letters.into_iter().find(|letter| letter.decision == decision).ok_or(PageError::NotFound)?;
    letter::respond(&state, &scope, &row).await
}
