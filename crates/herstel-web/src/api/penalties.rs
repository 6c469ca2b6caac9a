//! What late decisions cost, day by day, and establishing it by two people.

use super::{Caller, access::acted, body::Change, deadlines::day, documents::RecordedDocument, problems};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    chain::{ChainCommand, PaymentOf},
    deadlines::{
        ApprovePenalty, PenaltyDays, PenaltyEstablished, PenaltyFixed, PenaltyProposed, PenaltyStatus,
        ProposePenalty, ReturnPenalty, TermCommand, TermSubject, deadlines, fixed_penalty_by_day,
    },
    objections::Contested,
};
use herstel_kernel::{Cents, Date, DossierNumber, Refusal};
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
    /// Every time that two people established it, in order.
    established: Vec<EstablishedDocument>,
    /// Whether it is to be established anew: the parent was right in an objection to it, or before a court.
    upheld: bool,
    /// Day by day.
    days: Vec<PenaltyDayDocument>,
}

/// An amount that two people established; a later one took its place, and was never less.
#[derive(Debug, Serialize, ToSchema)]
struct EstablishedDocument {
    /// To object to it: `decision` of an objection.
    contested: String,
    /// How much.
    amount: String,
    /// When.
    on: String,
    /// The objections in which somebody was right, when it was established anew because of that.
    objections: Vec<String>,
}

/// A day over which something is owed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PenaltyDayDocument {
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
        /// The days that count, when it is established anew because somebody was right.
        days: Option<PenaltyDaysDocument>,
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

/// The days from which the rules work out a penalty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PenaltyDaysDocument {
    /// The last day of the term that was not made (YYYY-MM-DD).
    last_day: String,
    /// The day of the notice that counted (YYYY-MM-DD); absent when only a court laid a penalty.
    noticed_on: Option<String>,
    /// The day of the decision (YYYY-MM-DD); absent when none came.
    decided_on: Option<String>,
}

/// The second reader agrees.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PenaltyToApprove {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

/// Day by day, by the rules about late decisions.
pub(super) fn days(
    schemes: &Registry,
    by_day: impl FnOnce(&Package) -> Vec<(Date, Cents)>,
) -> Vec<PenaltyDayDocument> {
    let day = |(day, owed): (Date, Cents)| PenaltyDayDocument { day: day.to_string(), owed: owed.to_plain() };
    schemes.about_late().map(|rules| by_day(rules)).unwrap_or_default().into_iter().map(day).collect()
}

impl LatePenaltyDocument {
    fn fixed(schemes: &Registry, dossier: &Dossier, fixed: &PenaltyFixed) -> Self {
        let stands = &dossier.settled_penalty(fixed);
        let (state, established_on) = match dossier.penalty(&fixed.subject).map(|held| &held.status) {
            Some(PenaltyStatus::Established(done)) if dossier.is_established(&fixed.subject) => {
                ("established", Some(done.established_on.to_string()))
            }
            Some(PenaltyStatus::Proposed) => ("proposed", None),
            Some(PenaltyStatus::Established(_) | PenaltyStatus::Returned(_)) | None => ("fixed", None),
        };
        Self {
            subject: fixed.subject.to_string(),
            amount: stands.amount.to_plain(),
            state,
            established_on,
            paid_on: dossier.chain.penalty_paid_on(&fixed.subject, stands.amount).map(|day| day.to_string()),
            established: established(dossier, &fixed.subject),
            upheld: !dossier.penalty_upheld(&fixed.subject).is_empty(),
            days: days(schemes, |rules| fixed_penalty_by_day(rules, dossier, stands)),
        }
    }
}

/// Every time that a penalty was established.
fn established(dossier: &Dossier, subject: &TermSubject) -> Vec<EstablishedDocument> {
    let each = (1_u32..).zip(dossier.established(subject));
    let document = |(time, (proposed, done)): (u32, (&PenaltyProposed, &PenaltyEstablished))| {
        let objections = proposed.anew.iter().flat_map(|anew| &anew.objections);
        EstablishedDocument {
            contested: Contested::Penalty(subject.clone(), time).to_string(),
            amount: done.amount.to_plain(),
            on: done.established_on.to_string(),
            objections: objections.map(ToString::to_string).collect(),
        }
    };
    each.map(document).collect()
}

impl PenaltyDaysDocument {
    fn read(&self) -> Result<PenaltyDays, Refusal> {
        let optional = |field, text: &Option<String>| text.as_ref().map(|text| day(text, field)).transpose();
        Ok(PenaltyDays {
            last_day: day(&self.last_day, "last_day")?,
            noticed_on: optional("noticed_on", &self.noticed_on)?,
            decided_on: optional("decided_on", &self.decided_on)?,
        })
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
        let penalty = deadline.penalty?;
        // What was fixed grows on when somebody comes back, or when a court lays more on top.
        let stands = dossier.terms.fixed(&deadline.subject);
        stands.is_none_or(|fixed| fixed.amount < penalty.amount).then(|| LatePenaltyDocument {
            subject: deadline.subject.to_string(),
            amount: penalty.amount.to_plain(),
            state: "growing",
            established_on: None,
            paid_on: None,
            established: Vec::new(),
            upheld: false,
            days: days(&state.schemes, |rules| deadline.penalty_by_day(rules)),
        })
    });
    let fixed = dossier.terms.fixed.iter();
    let fixed = fixed.map(|fixed| LatePenaltyDocument::fixed(&state.schemes, &dossier, fixed));
    Ok(Json(PenaltiesDocument { penalties: growing.chain(fixed).collect() }))
}

/// Propose to establish a penalty, send that back, or record its payment
///
/// For a penalty that grows no further. Its amount is what the rules say, day by day; nobody types one. When the parent was
/// right in an objection to it, `days` says which days count, and what was established never becomes less. Once it was
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
        PenaltyChange::Propose { expected_version, remark, days } => {
            let anew = days.as_ref().map(PenaltyDaysDocument::read).transpose()?;
            let command = TermCommand::ProposePenalty(ProposePenalty { subject, remark, anew });
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
