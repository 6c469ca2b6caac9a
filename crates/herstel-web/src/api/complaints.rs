//! Complaints, the calls for which a parent waits, and what was promised to them.

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
    calls::{AskCall, Call, CallCommand, DayPart, NoteCall},
    complaints::{
        AnswerComplaint, Complaint, ComplaintAbout, ComplaintCommand, ComplaintEnd, ComplaintOutcome,
        ExtendComplaint, FileComplaint, PlanComplaintHearing, RecordComplaintHearing, SettleComplaint,
        TakeComplaint, WithdrawComplaint,
    },
    deadlines::{Sender, TermSubject, Way},
    promises::{Promise, PromiseStanding, Promised, promises},
};
use herstel_kernel::{CallId, ComplaintId, DossierNumber, Refusal};
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

/// The calls of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/calls", rejection(PageError))]
pub(super) struct CallsPath {
    number: DossierNumber,
}

/// What happens with one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/calls/{call}", rejection(PageError))]
pub(super) struct CallPath {
    number: DossierNumber,
    call: CallId,
}

/// What was promised.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/promises", rejection(PageError))]
pub(super) struct PromisesPath {
    number: DossierNumber,
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

/// A call for which somebody asked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CallDocument {
    /// Its id.
    id: String,
    /// `morning`, `afternoon`, `evening` or `any`.
    part: &'static str,
    /// The number, when another than the known one was given.
    phone: Option<String>,
    /// What it is about.
    words: String,
    /// When it was asked.
    asked_on: String,
    /// The last day on which it was promised.
    promised_on: String,
    /// The days on which nobody was reached.
    tried_on: Vec<String>,
    /// Whether the person still waits.
    open: bool,
    /// What was said, when somebody spoke to the person.
    said: Option<String>,
}

impl CallDocument {
    fn new(call: &Call) -> Self {
        Self {
            id: call.asked.call.to_string(),
            part: call.asked.part.as_str(),
            phone: call.asked.phone.clone(),
            words: call.asked.words.clone(),
            asked_on: call.asked.asked_on.to_string(),
            promised_on: call.asked.promised_on.to_string(),
            tried_on: call.tried.iter().map(|tried| tried.on.to_string()).collect(),
            open: call.is_open(),
            said: call.made.as_ref().map(|made| made.words.clone()),
        }
    }
}

/// A call to ask for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CallToAsk {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// `morning`, `afternoon`, `evening` or `any`.
    part: String,
    /// Another number than the known one.
    #[serde(default)]
    phone: String,
    /// What it is about.
    #[serde(default)]
    words: String,
}

/// What happens with a call.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum CallChange {
    /// Staff spoke to the person.
    Made {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What was said.
        words: String,
    },
    /// Staff called and reached nobody.
    Tried {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
    /// It is not needed any more.
    Drop {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
}

/// A promise and whether it was kept.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PromiseDocument {
    /// `decision`, `objection`, `agreement`, `duty`, `call` or `complaint`.
    kind: &'static str,
    /// Of what: a step, an id, or what was agreed in words.
    of: String,
    /// The last day on which it is kept.
    due_on: String,
    /// `not-yet`, `kept` or `broken`.
    standing: &'static str,
    /// When it was done, when it was.
    done_on: Option<String>,
}

impl PromiseDocument {
    fn new(promise: &Promise) -> Self {
        let done_on = match promise.standing {
            PromiseStanding::NotYet => None,
            PromiseStanding::Kept { on } => Some(on),
            PromiseStanding::Broken { done_on } => done_on,
        };
        Self {
            kind: promise.what.as_str(),
            of: match &promise.what {
                Promised::Decision(TermSubject::Step(step)) => step.clone(),
                Promised::Decision(TermSubject::Objection(objection)) => objection.to_string(),
                Promised::Agreement { what, .. } | Promised::Duty { what, .. } => what.clone(),
                Promised::Call(call) => call.to_string(),
                Promised::Complaint(complaint) => complaint.to_string(),
            },
            due_on: promise.due_on.to_string(),
            standing: promise.standing.as_str(),
            done_on: done_on.map(|day| day.to_string()),
        }
    }
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

/// Read the calls of a dossier
///
/// Those for which the person waits, and those that were made.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/calls",
    operation_id = "getCalls",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The calls.", body = Vec<CallDocument>),
        problems::Read,
    ),
)]
pub(super) async fn calls(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<CallDocument>>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(dossier.calls.iter().map(CallDocument::new).collect()))
}

/// Ask for a call
///
/// The answer of the dossier says by when it is promised. One is asked for at a time.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/calls",
    operation_id = "askCall",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = CallToAsk,
    responses(
        (status = 201, description = "Recorded; `id` is that of the call.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn ask(
    CallsPath { number }: CallsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<CallToAsk>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let call = CallId::from_bytes(state.ids.draw()?);
    let part = word(&sent.part, "part", DayPart::parse)?;
    let wish = AskCall { call, part, phone: sent.phone, words: sent.words };
    let command = Command::Call(CallCommand::Ask(wish));
    created(&state, acting, Some(sent.expected_version), &command, call.to_string()).await
}

/// Go on with a call
///
/// Somebody spoke to the person, reached nobody, or it is not needed any more.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/calls/{call}",
    operation_id = "changeCall",
    tag = "complaints",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("call" = String, Path, description = "The id of the call."),
    ),
    request_body = CallChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change_call(
    CallPath { number, call }: CallPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<CallChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = match sent {
        CallChange::Made { expected_version, words } => {
            (expected_version, CallCommand::Note(NoteCall { call, words: Some(words) }))
        }
        CallChange::Tried { expected_version } => {
            (expected_version, CallCommand::Note(NoteCall { call, words: None }))
        }
        CallChange::Drop { expected_version } => (expected_version, CallCommand::Drop(call)),
    };
    acted(&state, &caller, &number, Some(version), &Command::Call(command)).await
}

/// Read what was promised to a parent
///
/// Every promise with its day, and whether it was kept.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/promises",
    operation_id = "getPromises",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The promises.", body = Vec<PromiseDocument>),
        problems::Read,
    ),
)]
pub(super) async fn promised(
    PromisesPath { number }: PromisesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<PromiseDocument>>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let all = promises(&dossier, &state.schemes, state.clock.today());
    Ok(Json(all.iter().map(PromiseDocument::new).collect()))
}
