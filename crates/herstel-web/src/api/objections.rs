//! Objections to decisions and their answers.

use super::{
    Caller,
    access::{acted, created},
    appeals::AppealDocument,
    body::Change,
    deadlines::{day, word},
    documents::RecordedDocument,
    find_dossier, problems,
};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deadlines::{Sender, Way},
    objections::{
        AcknowledgeObjection, ApproveAnswer, AskToMend, FileObjection, HearingWay, JudgeLateness,
        MendObjection, Objection, ObjectionCommand, ObjectionOutcome, PlanHearing, ProposeAnswer,
        RecordAdvice, RecordHearing, ReturnAnswer, WishHearing, WithdrawObjection,
    },
};
use herstel_kernel::{Date, DocumentId, DossierNumber, ObjectionId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The objections of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/objections", rejection(PageError))]
pub(super) struct ObjectionsPath {
    number: DossierNumber,
}

/// What happens with one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/objections/{objection}", rejection(PageError))]
pub(super) struct ObjectionPath {
    number: DossierNumber,
    objection: ObjectionId,
}

/// The second reading of its answer.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/objections/{objection}/approval", rejection(PageError))]
pub(super) struct ApprovalPath {
    number: DossierNumber,
    objection: ObjectionId,
}

/// Objections and court cases.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ObjectionsDocument {
    /// Objections in the order in which they were written down.
    objections: Vec<ObjectionDocument>,
    /// Court cases in the same order.
    appeals: Vec<AppealDocument>,
}

/// An objection as it stands. Answers that wait for a second reading are not among what the person sees.
#[derive(Debug, Serialize, ToSchema)]
struct ObjectionDocument {
    /// Its id.
    id: String,
    /// To which decision.
    decision: String,
    /// The day on which it came.
    received_on: String,
    /// The last day on which it would be in time.
    last_day: String,
    /// Whether it came later.
    late: bool,
    /// Whether a late one counts as in time; absent until somebody judged.
    excused: Option<bool>,
    /// Whether it still has to be answered.
    open: bool,
    /// Whether a committee advises; absent until it was confirmed.
    committee: Option<bool>,
    /// Until when the person can complete it, when that was asked.
    mend_until: Option<String>,
    /// The day set to hear the person.
    hearing_on: Option<String>,
    /// Whether the person was heard, or said that they need not be.
    heard: bool,
    /// What the committee advised: `upheld`, `partly`, `unfounded` or `inadmissible`.
    advice: Option<&'static str>,
    /// Whether an answer waits for its second reading; staff only.
    awaits_reading: bool,
    /// The answer that binds.
    answer: Option<ObjectionAnswerDocument>,
}

/// An answer that binds.
#[derive(Debug, Serialize, ToSchema)]
struct ObjectionAnswerDocument {
    /// `upheld`, `partly`, `unfounded` or `inadmissible`.
    outcome: &'static str,
    /// Why.
    reasons: String,
    /// Its date.
    decided_on: String,
    /// The last day on which the person can go to court.
    appeal_until: Option<String>,
}

/// An objection to file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ObjectionToFile {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// To which decision.
    decision: String,
    /// Why; may come later.
    #[serde(default)]
    words: String,
    /// Why it is late, when it is.
    #[serde(default)]
    late_reason: String,
    /// The ids of documents of the dossier that go with it.
    #[serde(default)]
    documents: Vec<String>,
    /// The day on which it came (YYYY-MM-DD); for staff.
    received_on: Option<String>,
    /// `portal`, `letter`, `email`, `phone` or `table`; for staff.
    way: Option<String>,
    /// `parent`, `helper` or `lawyer`.
    sender: String,
}

/// What happens with an objection.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ObjectionChange {
    /// Staff confirm it.
    Acknowledge {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Whether a committee advises.
        committee: bool,
    },
    /// Staff ask for what is missing.
    AskToMend {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What, to the person.
        words: String,
    },
    /// The person completes it.
    Mend {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What they add.
        words: String,
        /// The day on which it came (YYYY-MM-DD); for staff.
        received_on: Option<String>,
        /// The ids of documents of the dossier that go with it.
        #[serde(default)]
        documents: Vec<String>,
    },
    /// The person says how they want to be heard.
    WishHearing {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `in-person` or `by-phone`.
        way: String,
        /// Whom they bring and what they need.
        #[serde(default)]
        words: String,
    },
    /// Staff judge whether there was a good reason for being late.
    JudgeLateness {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// There was.
        excused: bool,
        /// Why.
        reason: String,
    },
    /// Staff set a day to hear the person.
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
    /// The committee advised.
    Advice {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `upheld`, `partly`, `unfounded` or `inadmissible`.
        outcome: String,
        /// Why.
        words: String,
        /// The day on which it came (YYYY-MM-DD).
        received_on: String,
    },
    /// Staff send an answer for its second reading.
    Propose {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `upheld`, `partly`, `unfounded` or `inadmissible`.
        outcome: String,
        /// Why, to the person.
        reasons: String,
    },
    /// The second reader sends it back.
    Return {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What must be looked at again.
        remarks: String,
    },
    /// The person takes it back.
    Withdraw {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
    },
}

/// The second reader agrees.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerToApprove {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

impl ObjectionDocument {
    fn new(dossier: &Dossier, objection: &Objection) -> Self {
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            id: objection.id().to_string(),
            decision: objection.filed.decision.to_string(),
            received_on: objection.filed.received_on.to_string(),
            last_day: objection.filed.last_day.to_string(),
            late: objection.is_late(),
            excused: objection.lateness.as_ref().map(|judged| judged.excused),
            open: dossier.is_objection_open(objection),
            committee: objection.acknowledged.as_ref().map(|done| done.committee),
            mend_until: text(objection.mend_asked.as_ref().map(|asked| asked.last_day)),
            hearing_on: text(objection.hearing_planned.as_ref().map(|planned| planned.hearing_on)),
            heard: objection.heard.is_some(),
            advice: objection.advice.as_ref().map(|advice| advice.outcome.as_str()),
            awaits_reading: objection.is_read(),
            answer: objection.answered().map(|(answer, answered)| ObjectionAnswerDocument {
                outcome: answer.outcome.as_str(),
                reasons: answer.reasons.clone(),
                decided_on: answered.decided_on.to_string(),
                appeal_until: text(answered.appeal_until),
            }),
        }
    }
}

/// Read the objections of a dossier
///
/// With their answers, and the court cases.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/objections",
    operation_id = "getObjections",
    tag = "objections",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The objections.", body = ObjectionsDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    ObjectionsPath { number }: ObjectionsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<ObjectionsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let objections = dossier.objections.all.iter();
    Ok(Json(ObjectionsDocument {
        objections: objections.map(|objection| ObjectionDocument::new(&dossier, objection)).collect(),
        appeals: dossier.objections.appeals.iter().map(AppealDocument::new).collect(),
    }))
}

/// Object to a decision
///
/// By the person or who acts for them, or written down by staff. It costs nothing, reasons may come later, and one that
/// is late is taken in: a person judges whether there was a good reason.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/objections",
    operation_id = "fileObjection",
    tag = "objections",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ObjectionToFile,
    responses(
        (status = 201, description = "Recorded; `id` is that of the objection.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn file(
    ObjectionsPath { number }: ObjectionsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ObjectionToFile>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let objection = ObjectionId::from_bytes(state.ids.draw()?);
    let received_on = sent.received_on.as_deref().map(|text| day(text, "received_on")).transpose()?;
    let way = sent.way.as_deref().map(|text| word(text, "way", Way::parse)).transpose()?;
    let decision = sent.decision.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "decision"))?;
    let command = Command::Objection(ObjectionCommand::File(FileObjection {
        objection,
        decision,
        received_on: received_on.unwrap_or_else(|| state.clock.today()),
        way: way.unwrap_or(Way::Portal),
        sender: word(&sent.sender, "sender", Sender::parse)?,
        words: sent.words,
        late_reason: sent.late_reason,
        documents: documents(&sent.documents)?,
    }));
    created(&state, acting, Some(sent.expected_version), &command, objection.to_string()).await
}

/// Go on with an objection
///
/// Confirm it, ask for what is missing, complete it, judge a late one, hear the person, take in advice, send an answer
/// for its second reading or back, or take it back.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/objections/{objection}",
    operation_id = "changeObjection",
    tag = "objections",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("objection" = String, Path, description = "The id of the objection."),
    ),
    request_body = ObjectionChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    ObjectionPath { number, objection }: ObjectionPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ObjectionChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = wish(&state, objection, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Objection(command)).await
}

fn documents(ids: &[String]) -> Result<Vec<DocumentId>, Refusal> {
    let read = |id: &String| id.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "documents"));
    ids.iter().map(read).collect()
}

fn wish(
    state: &AppState,
    objection: ObjectionId,
    sent: ObjectionChange,
) -> Result<(u64, ObjectionCommand), Refusal> {
    let outcome = |text: &str| word(text, "outcome", ObjectionOutcome::parse);
    Ok(match sent {
        ObjectionChange::Acknowledge { expected_version, committee } => {
            let wish = AcknowledgeObjection { objection, committee };
            (expected_version, ObjectionCommand::Acknowledge(wish))
        }
        ObjectionChange::AskToMend { expected_version, words } => {
            (expected_version, ObjectionCommand::AskToMend(AskToMend { objection, words }))
        }
        ObjectionChange::Mend { expected_version, words, received_on, documents: sent } => {
            let received_on = received_on.map(|text| day(&text, "received_on")).transpose()?;
            let received_on = received_on.unwrap_or_else(|| state.clock.today());
            let documents = documents(&sent)?;
            let wish = MendObjection { objection, words, received_on, documents };
            (expected_version, ObjectionCommand::Mend(wish))
        }
        ObjectionChange::WishHearing { expected_version, way, words } => {
            let way = word(&way, "way", HearingWay::parse)?;
            (expected_version, ObjectionCommand::WishHearing(WishHearing { objection, way, words }))
        }
        ObjectionChange::JudgeLateness { expected_version, excused, reason } => {
            let wish = JudgeLateness { objection, excused, reason };
            (expected_version, ObjectionCommand::JudgeLateness(wish))
        }
        ObjectionChange::PlanHearing { expected_version, hearing_on, words } => {
            let hearing_on = day(&hearing_on, "hearing_on")?;
            (expected_version, ObjectionCommand::PlanHearing(PlanHearing { objection, hearing_on, words }))
        }
        ObjectionChange::Heard { expected_version, held_on, words } => {
            let held_on = held_on.map(|text| day(&text, "held_on")).transpose()?;
            (expected_version, ObjectionCommand::RecordHearing(RecordHearing { objection, held_on, words }))
        }
        ObjectionChange::Advice { expected_version, outcome: advised, words, received_on } => {
            let (outcome, received_on) = (outcome(&advised)?, day(&received_on, "received_on")?);
            let wish = RecordAdvice { objection, outcome, words, received_on };
            (expected_version, ObjectionCommand::RecordAdvice(wish))
        }
        ObjectionChange::Propose { expected_version, outcome: proposed, reasons } => {
            let wish = ProposeAnswer { objection, outcome: outcome(&proposed)?, reasons };
            (expected_version, ObjectionCommand::ProposeAnswer(wish))
        }
        ObjectionChange::Return { expected_version, remarks } => {
            (expected_version, ObjectionCommand::ReturnAnswer(ReturnAnswer { objection, remarks }))
        }
        ObjectionChange::Withdraw { expected_version } => {
            (expected_version, ObjectionCommand::Withdraw(WithdrawObjection { objection }))
        }
    })
}

/// Approve the answer to an objection
///
/// By a second person, never the one who wrote it. From then on it binds and the person sees it.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/objections/{objection}/approval",
    operation_id = "approveObjectionAnswer",
    tag = "objections",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("objection" = String, Path, description = "The id of the objection."),
    ),
    request_body = AnswerToApprove,
    responses(
        (status = 200, description = "Approved.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn approve(
    ApprovalPath { number, objection }: ApprovalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<AnswerToApprove>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let command = Command::Objection(ObjectionCommand::ApproveAnswer(ApproveAnswer { objection }));
    let recorded = carry_out(&state, &caller.scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}
