//! Complaints.

use super::{
    Caller,
    access::{acted, created},
    body::Change,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    complaints::{
        AnswerComplaint, Complaint, ComplaintAbout, ComplaintCommand, ComplaintEnd, ComplaintOutcome,
        ExtendComplaint, FileComplaint, PlanComplaintHearing, RecordComplaintHearing, SettleComplaint,
        TakeComplaint, WithdrawComplaint,
    },
    deadlines::{Sender, Way},
};
use herstel_kernel::{ComplaintId, DossierNumber, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The complaints of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/complaints", rejection(PageError))]
pub(super) struct ComplaintsPath {
    number: DossierNumber,
}

/// What happens with one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/complaints/{complaint}", rejection(PageError))]
pub(super) struct ComplaintPath {
    number: DossierNumber,
    complaint: ComplaintId,
}

/// A complaint as it stands. Its words are there for the person and for who handles it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ComplaintDocument {
    /// Its id.
    id: String,
    /// `fixed-person`, `how-it-goes` or `something-else`.
    about: &'static str,
    /// What it says; absent for who may not read that.
    words: Option<String>,
    /// The day on which it came.
    received_on: String,
    /// The last day on which it must be answered.
    last_day: String,
    /// Who handles it; absent while nobody does.
    handled_by: Option<String>,
    /// Whether the person was heard, or said that they need not be.
    heard: bool,
    /// `open`, `answered`, `settled` or `withdrawn`.
    state: &'static str,
    /// `justified`, `partly` or `not-justified`, when it was answered.
    outcome: Option<&'static str>,
    /// What was found, when it was answered.
    findings: Option<String>,
}

impl ComplaintDocument {
    fn new(complaint: &Complaint) -> Self {
        let (state, answered) = match &complaint.end {
            None => ("open", None),
            Some(ComplaintEnd::Answered(answered)) => ("answered", Some(answered)),
            Some(ComplaintEnd::Settled(_)) => ("settled", None),
            Some(ComplaintEnd::Withdrawn(_)) => ("withdrawn", None),
        };
        Self {
            id: complaint.id().to_string(),
            about: complaint.filed.about.as_str(),
            words: Some(complaint.filed.words.clone()).filter(|words| !words.is_empty()),
            received_on: complaint.filed.received_on.to_string(),
            last_day: complaint.last_day().to_string(),
            handled_by: complaint.handled_by().map(|by| by.to_string()),
            heard: complaint.heard.is_some(),
            state,
            outcome: answered.map(|answered| answered.outcome.as_str()),
            findings: answered.map(|answered| answered.findings.clone()),
        }
    }
}

/// A complaint to file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ComplaintToFile {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// `fixed-person`, `how-it-goes` or `something-else`.
    about: String,
    /// What happened.
    words: String,
    /// The day on which it came (YYYY-MM-DD); for staff.
    received_on: Option<String>,
    /// `portal`, `letter`, `email`, `phone` or `table`; for staff.
    way: Option<String>,
    /// `parent`, `helper` or `lawyer`.
    sender: String,
}

/// What happens with a complaint.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ComplaintChange {
    /// Somebody who was not involved takes it.
    Take {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
    /// Who handles it sets a day to hear the person.
    PlanHearing {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The day (YYYY-MM-DD).
        hearing_on: String,
        /// Where, when and with whom, to the person.
        words: String,
    },
    /// The person was heard, or says that they need not be.
    Heard {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The day (YYYY-MM-DD); absent when they need not be heard.
        held_on: Option<String>,
        /// What was said.
        words: String,
    },
    /// Who handles it takes the longer term.
    Extend {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Why, to the person.
        reason: String,
    },
    /// Who handles it gives the findings.
    Answer {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `justified`, `partly` or `not-justified`.
        outcome: String,
        /// What was found and what happens now, to the person.
        findings: String,
    },
    /// The person says that it is solved.
    Settle {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// How.
        #[serde(default)]
        words: String,
    },
    /// The person takes it back.
    Withdraw {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
}

/// Read the complaints of a dossier
///
/// In the order in which they came.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/complaints",
    operation_id = "getComplaints",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The complaints.", body = Vec<ComplaintDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    ComplaintsPath { number }: ComplaintsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<ComplaintDocument>>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(dossier.complaints.iter().map(ComplaintDocument::new).collect()))
}

/// Complain
///
/// By the person, who acts for them, or staff on their word. It is confirmed at once, with the last day of the answer.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/complaints",
    operation_id = "fileComplaint",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ComplaintToFile,
    responses(
        (status = 201, description = "Recorded; `id` is that of the complaint.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn file(
    ComplaintsPath { number }: ComplaintsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ComplaintToFile>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let complaint = ComplaintId::from_bytes(state.ids.draw()?);
    let received_on = sent.received_on.as_deref().map(|text| day(text, "received_on")).transpose()?;
    let way = sent.way.as_deref().map(|text| word(text, "way", Way::parse)).transpose()?;
    let command = Command::Complaint(ComplaintCommand::File(FileComplaint {
        complaint,
        about: word(&sent.about, "about", ComplaintAbout::parse)?,
        received_on: received_on.unwrap_or_else(|| state.clock.today()),
        way: way.unwrap_or(Way::Portal),
        sender: word(&sent.sender, "sender", Sender::parse)?,
        words: sent.words,
    }));
    created(&state, acting, Some(sent.expected_version), &command, complaint.to_string()).await
}

/// Go on with a complaint
///
/// Take it, hear the person, take more time, answer, or write down that it is solved or taken back.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/complaints/{complaint}",
    operation_id = "changeComplaint",
    tag = "complaints",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("complaint" = String, Path, description = "The id of the complaint."),
    ),
    request_body = ComplaintChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    ComplaintPath { number, complaint }: ComplaintPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ComplaintChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = wish(complaint, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Complaint(command)).await
}

fn wish(complaint: ComplaintId, sent: ComplaintChange) -> Result<(u64, ComplaintCommand), Refusal> {
    Ok(match sent {
        ComplaintChange::Take { expected_version } => {
            (expected_version, ComplaintCommand::Take(TakeComplaint { complaint }))
        }
        ComplaintChange::PlanHearing { expected_version, hearing_on, words } => {
            let hearing_on = day(&hearing_on, "hearing_on")?;
            let wish = PlanComplaintHearing { complaint, hearing_on, words };
            (expected_version, ComplaintCommand::PlanHearing(wish))
        }
        ComplaintChange::Heard { expected_version, held_on, words } => {
            let held_on = held_on.map(|text| day(&text, "held_on")).transpose()?;
            let wish = RecordComplaintHearing { complaint, held_on, words };
            (expected_version, ComplaintCommand::RecordHearing(wish))
        }
        ComplaintChange::Extend { expected_version, reason } => {
            (expected_version, ComplaintCommand::Extend(ExtendComplaint { complaint, reason }))
        }
        ComplaintChange::Answer { expected_version, outcome, findings } => {
            let outcome = word(&outcome, "outcome", ComplaintOutcome::parse)?;
            (expected_version, ComplaintCommand::Answer(AnswerComplaint { complaint, outcome, findings }))
        }
        ComplaintChange::Settle { expected_version, words } => {
            (expected_version, ComplaintCommand::Settle(SettleComplaint { complaint, words }))
        }
        ComplaintChange::Withdraw { expected_version } => {
            (expected_version, ComplaintCommand::Withdraw(WithdrawComplaint { complaint }))
        }
    })
}
