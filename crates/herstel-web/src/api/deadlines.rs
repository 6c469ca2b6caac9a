//! Legal terms: until when, how that was reckoned, what is owed; moving one, and saying that it is late.

use super::{Caller, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, command::carry_out, deadlines::in_words, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    deadlines::{
        Deadline, ExtendTerm, RecordNotice, ResumeTerm, Sender, Standing, SuspendTerm, SuspensionGround,
        TermCommand, TermSubject, Way, deadlines,
    },
};
use herstel_kernel::{Date, DossierNumber, NoticeId, Refusal, RefusalCode, SuspensionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The terms of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/deadlines", rejection(PageError))]
pub(super) struct DeadlinesPath {
    number: DossierNumber,
}

/// What staff do about one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/deadlines/{subject}", rejection(PageError))]
pub(super) struct DeadlinePath {
    number: DossierNumber,
    subject: TermSubject,
}

/// Saying that one is late.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/deadlines/{subject}/notices", rejection(PageError))]
pub(super) struct NoticesPath {
    number: DossierNumber,
    subject: TermSubject,
}

/// The terms that run, and what late decisions cost.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DeadlinesDocument {
    /// Terms of decisions that are asked for and not made.
    deadlines: Vec<DeadlineDocument>,
    /// Penalties that grow no further.
    settled: Vec<SettledDocument>,
}

/// One term.
#[derive(Debug, Serialize, ToSchema)]
struct DeadlineDocument {
    /// The step, or the id of the objection.
    subject: String,
    /// What for, in words.
    title: String,
    /// The day that it is counted from.
    start_on: String,
    /// The last day if nothing had happened.
    first_last_day: String,
    /// The last day as it stands; absent while the parent holds it up.
    last_day: Option<String>,
    /// `running`, `suspended`, `held` or `late`.
    standing: &'static str,
    /// The last day if it were extended today; absent when it cannot be.
    if_extended: Option<String>,
    /// Times in which it stood still.
    pauses: Vec<PauseDocument>,
    /// How it was reckoned, a sentence each.
    explanation: Vec<String>,
    /// Notices of default.
    notices: Vec<NoticeDocument>,
    /// What is owed today.
    penalty: Option<PenaltyDocument>,
}

/// Days that do not count.
#[derive(Debug, Serialize, ToSchema)]
struct PauseDocument {
    /// The first day that does not count.
    from: String,
    /// The first day that counts again; absent while nobody knows.
    until: Option<String>,
}

/// A notice of default.
#[derive(Debug, Serialize, ToSchema)]
struct NoticeDocument {
    /// Its id.
    id: String,
    /// The day on which it came.
    received_on: String,
    /// Whether it came after the last day.
    counts: bool,
}

/// What is owed because a decision is late.
#[derive(Debug, Serialize, ToSchema)]
struct PenaltyDocument {
    /// The first day over which something is owed.
    first_day: Option<String>,
    /// Over how many days so far.
    days: u32,
    /// How much so far, in cents.
    amount_cents: i64,
}

/// A penalty that grows no further.
#[derive(Debug, Serialize, ToSchema)]
struct SettledDocument {
    /// The step, or the id of the objection.
    subject: String,
    /// Over how many days.
    days: u32,
    /// How much, in cents.
    amount_cents: i64,
    /// When it was settled.
    fixed_on: String,
}

/// What to do about a term.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum TermChange {
    /// Take the longer term that the law allows once.
    Extend {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Why, to the parent.
        reason: String,
    },
    /// Let it stand still.
    Suspend {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `missing-papers`, `agreed`, `information-from-abroad` or `force-majeure`.
        ground: String,
        /// The last day on which it stands still (YYYY-MM-DD).
        last_on: String,
        /// What was asked or agreed, to the parent.
        words: String,
    },
    /// Let it run again.
    Resume {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The first day that counts again (YYYY-MM-DD).
        counts_on: String,
    },
}

/// A notice of default.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeToRecord {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The day on which it came (YYYY-MM-DD); for staff. Who sends it here sends it today.
    received_on: Option<String>,
    /// `portal`, `letter`, `email`, `phone` or `table`; for staff.
    way: Option<String>,
    /// `parent`, `helper` or `lawyer`.
    sender: String,
}

/// A day as the API writes it.
pub(super) fn day(text: &str, field: &'static str) -> Result<Date, Refusal> {
    super::access::day(field, Some(text))?.ok_or_else(|| Refusal::at(RefusalCode::Required, field))
}

/// One of a list of words.
pub(super) fn word<T>(
    text: &str,
    field: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Refusal> {
    parse(text).ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, field))
}

impl DeadlineDocument {
    fn new(
        state: &AppState,
        caller: &Caller,
        dossier: &herstel_domain::Dossier,
        deadline: &Deadline,
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let words = in_words(caller.texts, &state.schemes, dossier, deadline);
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Self {
            subject: deadline.subject.to_string(),
            title: words.title,
            start_on: deadline.start.to_string(),
            first_last_day: deadline.first_end.to_string(),
            last_day: text(deadline.last_day),
            standing: match deadline.standing {
                Standing::Running => "running",
                Standing::Suspended { .. } => "suspended",
                Standing::Held => "held",
                Standing::Late => "late",
            },
            if_extended: text(deadline.if_extended),
            pauses: deadline
                .pauses
                .iter()
                .map(|pause| PauseDocument { from: pause.from.to_string(), until: text(pause.until) })
                .collect(),
            explanation: words.how,
            notices: deadline
                .notices
                .iter()
                .map(|notice| NoticeDocument {
                    id: notice.noticed.notice.to_string(),
                    received_on: notice.noticed.received_on.to_string(),
                    counts: notice.counts,
                })
                .collect(),
            penalty: deadline.penalty.map(|penalty| PenaltyDocument {
                first_day: text(penalty.first_day),
                days: penalty.days,
                amount_cents: penalty.amount.get(),
            }),
        }
    }
}

/// Read the legal terms of a dossier
///
/// Until when, how that was reckoned, and what is owed today because a decision is late.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/deadlines",
    operation_id = "getDeadlines",
    tag = "deadlines",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The terms.", body = DeadlinesDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    DeadlinesPath { number }: DeadlinesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<DeadlinesDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let now = deadlines(&dossier, &state.schemes, state.clock.today());
    let settled = dossier.terms.fixed.iter().map(|fixed| dossier.settled_penalty(fixed));
    let settled = settled.map(|fixed| SettledDocument {
        subject: fixed.subject.to_string(),
        days: fixed.days,
        amount_cents: fixed.amount.get(),
        fixed_on: fixed.fixed_on.to_string(),
    });
    Ok(Json(DeadlinesDocument {
        deadlines: now
            .iter()
            .map(|deadline| DeadlineDocument::new(&state, &caller, &dossier, deadline))
            .collect(),
        settled: settled.collect(),
    }))
}

/// Move a legal term
///
/// Extend it once where the law allows, let it stand still, or let it run again. By staff, with a reason that the parent
/// reads; never after it ended.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/deadlines/{subject}",
    operation_id = "moveDeadline",
    tag = "deadlines",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("subject" = String, Path, description = "The step, or the id of the objection."),
    ),
    request_body = TermChange,
    responses(
        (status = 200, description = "Moved.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    DeadlinePath { number, subject }: DeadlinePath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<TermChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = super::find_dossier(&state, &caller.scope, &number).await?;
    let id = dossier.registration.dossier;
    let (version, command) = match sent {
        TermChange::Extend { expected_version, reason } => {
            (expected_version, TermCommand::Extend(ExtendTerm { subject, reason }))
        }
        TermChange::Suspend { expected_version, ground, last_on, words } => {
            let suspension = SuspensionId::from_bytes(state.ids.draw()?);
            let ground = word(&ground, "ground", SuspensionGround::parse)?;
            let last_on = day(&last_on, "last_on")?;
            let wish = SuspendTerm { suspension, subject, ground, last_on, words };
            (expected_version, TermCommand::Suspend(wish))
        }
        TermChange::Resume { expected_version, counts_on } => {
            let counts_on = day(&counts_on, "counts_on")?;
            (expected_version, TermCommand::Resume(ResumeTerm { subject, counts_on }))
        }
    };
    let command = Command::Term(command);
    let recorded = carry_out(&state, &caller.scope, id, Some(version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}

/// Say that a decision is late
///
/// A notice of default, by the parent or who acts for them, or written down by staff. It costs nothing. One that comes
/// before the last day has passed is kept and starts nothing.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/deadlines/{subject}/notices",
    operation_id = "giveNoticeOfDefault",
    tag = "deadlines",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("subject" = String, Path, description = "The step, or the id of the objection."),
    ),
    request_body = NoticeToRecord,
    responses(
        (status = 200, description = "Recorded; `id` is that of the notice.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn notice(
    NoticesPath { number, subject }: NoticesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<NoticeToRecord>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let notice = NoticeId::from_bytes(state.ids.draw()?);
    let received_on = sent.received_on.as_deref().map(|text| day(text, "received_on")).transpose()?;
    let way = sent.way.as_deref().map(|text| word(text, "way", Way::parse)).transpose()?;
    let command = Command::Term(TermCommand::Notice(RecordNotice {
        notice,
        subject,
        received_on: received_on.unwrap_or_else(|| state.clock.today()),
        way: way.unwrap_or(Way::Portal),
        sender: word(&sent.sender, "sender", Sender::parse)?,
    }));
    let recorded = carry_out(&state, &scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, Some(notice.to_string()))))
}
