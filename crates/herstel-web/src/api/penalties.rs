//! What late decisions cost, day by day, and establishing it by two people.

use super::{Caller, access::acted, body::Change, deadlines::day, documents::RecordedDocument, problems};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    chain::{ChainCommand, PaymentOf},
    deadlines::{
        ApprovePenalty, PenaltyFixed, PenaltyStatus, ProposePenalty, ReturnPenalty, TermCommand, TermSubject,
        deadlines, fixed_penalty_by_day, penalty_by_day,
    },
};
use herstel_kernel::{Cents, Date, DossierNumber};
use herstel_scheme::{Package, Registry};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The penalties of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/penalties", rejection(PageError))]
pub(super) struct PenaltiesPath {
    number: DossierNumber,
}

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/penalties/{subject}", rejection(PageError))]
pub(super) struct PenaltyPath {
    number: DossierNumber,
    subject: TermSubject,
}

/// The second reading of one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/penalties/{subject}/approval", rejection(PageError))]
pub(super) struct ApprovalPath {
    number: DossierNumber,
    subject: TermSubject,
}

/// The penalties of a dossier. What waits for a second reading is for staff alone.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PenaltiesDocument {
    /// Those that grow, then those that grow no further.
    penalties: Vec<LatePenaltyDocument>,
}

/// A penalty.
#[derive(Debug, Serialize, ToSchema)]
struct LatePenaltyDocument {
    /// The step, or the id of the objection.
    subject: String,
    /// How much so far.
    amount: String,
    /// `growing`, `fixed`, `proposed` or `established`.
    state: &'static str,
    /// When two people established it.
    established_on: Option<String>,
    /// When what was established was paid.
    paid_on: Option<String>,
    /// Day by day.
    days: Vec<PenaltyDayDocument>,
}

/// A day over which something is owed.
#[derive(Debug, Serialize, ToSchema)]
struct PenaltyDayDocument {
    /// The day.
    day: String,
    /// What was owed by the end of it.
    owed: String,
}

/// What happens with the award of a penalty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum PenaltyChange {
    /// Propose to establish it.
    Propose {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// For the second reader.
        #[serde(default)]
        remark: String,
    },
    /// The second reader sends it back.
    Return {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What must be looked at again.
        remarks: String,
    },
    /// Staff record that what was established was paid.
    RecordPayment {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// When (YYYY-MM-DD).
        paid_on: String,
    },
}

/// The second reader agrees.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PenaltyToApprove {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

fn days(schemes: &Registry, by_day: impl FnOnce(&Package) -> Vec<(Date, Cents)>) -> Vec<PenaltyDayDocument> {
    let day = |(day, owed): (Date, Cents)| PenaltyDayDocument { day: day.to_string(), owed: owed.to_plain() };
    schemes.about_late().map(|rules| by_day(rules)).unwrap_or_default().into_iter().map(day).collect()
}

impl LatePenaltyDocument {
    fn fixed(schemes: &Registry, dossier: &Dossier, fixed: &PenaltyFixed) -> Self {
        let (state, established_on) = match dossier.penalty(&fixed.subject).map(|held| &held.status) {
            Some(PenaltyStatus::Established(done)) if dossier.is_established(&fixed.subject) => {
                ("established", Some(done.established_on.to_string()))
            }
            Some(PenaltyStatus::Proposed) => ("proposed", None),
            Some(PenaltyStatus::Established(_) | PenaltyStatus::Returned(_)) | None => ("fixed", None),
        };
        Self {
            subject: fixed.subject.to_string(),
            amount: fixed.amount.to_plain(),
            state,
            established_on,
            paid_on: dossier.chain.penalty_paid_on(&fixed.subject, fixed.amount).map(|day| day.to_string()),
            days: days(schemes, |rules| fixed_penalty_by_day(rules, dossier, fixed)),
        }
    }
}

/// Read what late decisions cost
///
/// Day by day: what grows today, what grows no further, and what two people established.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/penalties",
    operation_id = "getPenalties",
    tag = "deadlines",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The penalties.", body = PenaltiesDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    PenaltiesPath { number }: PenaltiesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<PenaltiesDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let running = deadlines(&dossier, &state.schemes, state.clock.today());
    let growing = running.iter().filter_map(|deadline| {
        let (case, penalty) = (deadline.late_case(None)?, deadline.penalty?);
        dossier.terms.fixed(&deadline.subject).is_none().then(|| LatePenaltyDocument {
            subject: deadline.subject.to_string(),
            amount: penalty.amount.to_plain(),
            state: "growing",
            established_on: None,
            paid_on: None,
            days: days(&state.schemes, |rules| penalty_by_day(rules, &case, &penalty)),
        })
    });
    let fixed = dossier.terms.fixed.iter();
    let fixed = fixed.map(|fixed| LatePenaltyDocument::fixed(&state.schemes, &dossier, fixed));
    Ok(Json(PenaltiesDocument { penalties: growing.chain(fixed).collect() }))
}

/// Propose to establish a penalty, send that back, or record its payment
///
/// For a penalty that grows no further. Its amount is what the rules say, day by day; nobody types one. Once it was
/// established it is owed until it was paid.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/penalties/{subject}",
    operation_id = "changePenalty",
    tag = "deadlines",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("subject" = String, Path, description = "The step, or the id of the objection."),
    ),
    request_body = PenaltyChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    PenaltyPath { number, subject }: PenaltyPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PenaltyChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = match sent {
        PenaltyChange::Propose { expected_version, remark } => {
            let command = TermCommand::ProposePenalty(ProposePenalty { subject, remark });
            (expected_version, Command::Term(command))
        }
        PenaltyChange::Return { expected_version, remarks } => {
            let command = TermCommand::ReturnPenalty(ReturnPenalty { subject, remarks });
            (expected_version, Command::Term(command))
        }
        PenaltyChange::RecordPayment { expected_version, paid_on } => {
            let (of, paid_on) = (PaymentOf::Penalty(subject), day(&paid_on, "paid_on")?);
            (expected_version, Command::Chain(ChainCommand::RecordPayment { of, paid_on }))
        }
    };
    acted(&state, &caller, &number, Some(version), &command).await
}

/// Approve a penalty
///
/// By somebody else than who proposed it. From then on it stands, and the parent is told.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/penalties/{subject}/approval",
    operation_id = "approvePenalty",
    tag = "deadlines",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("subject" = String, Path, description = "The step, or the id of the objection."),
    ),
    request_body = PenaltyToApprove,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn approve(
    ApprovalPath { number, subject }: ApprovalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PenaltyToApprove>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::Term(TermCommand::ApprovePenalty(ApprovePenalty { subject }));
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}
