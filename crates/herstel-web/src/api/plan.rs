//! The joint plan: talks, and what parent, handler and municipality agreed.

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
    Command, Scope,
    choices::{ByWord, Heard},
    plan::{
        AddAgreement, Agreement, AgreementState, AskTalk, CloseTalk, FinishAgreement, Owner, PlanTalk,
        ReportBreach, Talk, TalkKind,
    },
};
use herstel_kernel::{AgreementId, Date, DossierNumber, Refusal, RefusalCode, TalkId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The plan of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/plan", rejection(PageError))]
pub(super) struct PlanPath {
    number: DossierNumber,
}

/// Talks.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/talks", rejection(PageError))]
pub(super) struct TalksPath {
    number: DossierNumber,
}

/// What became of one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/talks/{talk}", rejection(PageError))]
pub(super) struct TalkPath {
    number: DossierNumber,
    talk: TalkId,
}

/// Agreements.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/agreements", rejection(PageError))]
pub(super) struct AgreementsPath {
    number: DossierNumber,
}

/// What became of one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/agreements/{agreement}", rejection(PageError))]
pub(super) struct AgreementPath {
    number: DossierNumber,
    agreement: AgreementId,
}

/// The plan as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PlanDocument {
    /// When the person asked for a talk that was not planned yet.
    talk_asked_on: Option<String>,
    /// Talks in the order in which they were planned.
    talks: Vec<TalkDocument>,
    /// Agreements in the order in which they were made.
    agreements: Vec<AgreementDocument>,
}

/// A talk.
#[derive(Debug, Serialize, ToSchema)]
struct TalkDocument {
    /// Its id.
    id: String,
    /// `three-way`, `first-contact` or `expectation`.
    kind: &'static str,
    /// The day.
    on: String,
    /// The time of the clock.
    time: String,
    /// Where, or by which number.
    place: String,
    /// Whom the person brings.
    guests: Option<String>,
    /// The municipality that joins.
    municipality: Option<String>,
    /// When it was held.
    held_on: Option<String>,
    /// What was said.
    report: Option<String>,
    /// Why it was not held.
    not_held: Option<String>,
}

/// An agreement.
#[derive(Debug, Serialize, ToSchema)]
struct AgreementDocument {
    /// Its id.
    id: String,
    /// The talk in which it was made.
    talk: Option<String>,
    /// What was agreed.
    what: String,
    /// Who does it: `operation`, `municipality`, `parent` or `other`.
    owner: &'static str,
    /// By when.
    due_on: String,
    /// `asked`, `open`, `breached` or `done`.
    state: &'static str,
    /// When the person agreed.
    agreed_on: Option<String>,
    /// When it was done.
    done_on: Option<String>,
    /// What its owner said about a breach, the last time.
    breach: Option<String>,
    /// The day that its owner named then.
    new_due_on: Option<String>,
}

/// What happens with talks: asking for one, planning one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum TalkChange {
    /// The person asks for a talk of the three.
    Ask {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// What they want to talk about.
        words: Option<String>,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
    },
    /// Staff plan one; the person is invited.
    Plan {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// `three-way`, `first-contact` or `expectation`.
        kind: String,
        /// The day (YYYY-MM-DD).
        on: String,
        /// The time of the clock.
        time: String,
        /// Where, or by which number.
        place: String,
        /// Whom the person brings.
        guests: Option<String>,
        /// The municipality that joins.
        municipality: Option<String>,
    },
}

/// What became of a talk.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TalkToClose {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// Whether it was held.
    was_held: bool,
    /// What was said, or why it was not held.
    words: String,
}

/// An agreement to record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AgreementToAdd {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The talk in which it was made.
    talk: Option<String>,
    /// What was agreed.
    what: String,
    /// Who does it: `operation`, `municipality`, `parent` or `other`.
    owner: String,
    /// Which municipality; for `municipality` alone.
    municipality: Option<String>,
    /// The name; for `other` alone.
    name: Option<String>,
    /// By when (YYYY-MM-DD).
    due_on: String,
    /// How the person agreed: `phone`, `paper` or `table`, by staff; absent while they did not. The person agrees by
    /// `portal`.
    by_word: Option<String>,
}

/// What became of an agreement.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum AgreementChange {
    /// The person agrees to it.
    Agree {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
    },
    /// It was done.
    Done {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// In a few words.
        words: Option<String>,
    },
    /// Its owner says why it is not done, and until when.
    Breach {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Why.
        words: String,
        /// When it will be (YYYY-MM-DD).
        new_due_on: Option<String>,
    },
}

impl TalkDocument {
    fn new(talk: &Talk) -> Self {
        let planned = &talk.planned;
        Self {
            id: planned.talk.to_string(),
            kind: planned.kind.as_str(),
            on: planned.on.to_string(),
            time: planned.time.clone(),
            place: planned.place.clone(),
            guests: planned.guests.clone(),
            municipality: planned.municipality.map(|code| code.to_string()),
            held_on: talk.held.as_ref().map(|held| held.held_on.to_string()),
            report: talk.held.as_ref().map(|held| held.report.clone()),
            not_held: talk.not_held.as_ref().map(|not_held| not_held.reason.clone()),
        }
    }
}

impl AgreementDocument {
    fn new(agreement: &Agreement, today: Date) -> Self {
        let made = &agreement.made;
        let breach = agreement.breaches.last();
        Self {
            id: made.agreement.to_string(),
            talk: made.talk.map(|talk| talk.to_string()),
            what: made.what.clone(),
            owner: made.owner.as_str(),
            due_on: made.due_on.to_string(),
            state: match agreement.state(today) {
                AgreementState::Asked => "asked",
                AgreementState::Open => "open",
                AgreementState::Breached { .. } => "breached",
                AgreementState::Done { .. } => "done",
            },
            agreed_on: agreement.agreed.map(|(_, day)| day.to_string()),
            done_on: agreement.done.as_ref().map(|done| done.done_on.to_string()),
            breach: breach.map(|breach| breach.words.clone()),
            new_due_on: breach.and_then(|breach| breach.new_due_on).map(|day| day.to_string()),
        }
    }
}

fn by_word(scope: &Scope, text: Option<String>) -> Result<ByWord, Refusal> {
    match text {
        None => Ok(Heard::usual(scope.actor()).by),
        Some(text) => word(&text, "by_word", ByWord::parse),
    }
}

/// Read the joint plan of a dossier
///
/// The talks that are asked for, planned and held, and who agreed to do what by when.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/plan",
    operation_id = "getPlan",
    tag = "plan",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The plan.", body = PlanDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    PlanPath { number }: PlanPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<PlanDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let (plan, today) = (&dossier.plan, state.clock.today());
    Ok(Json(PlanDocument {
        talk_asked_on: plan.asked.as_ref().map(|asked| asked.asked_on.to_string()),
        talks: plan.talks.iter().map(TalkDocument::new).collect(),
        agreements: plan.agreements.iter().map(|one| AgreementDocument::new(one, today)).collect(),
    }))
}

/// Ask for a talk, or plan one
///
/// The person asks, or staff plan one with a day and who comes. A three-way talk is with the municipality.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/talks",
    operation_id = "planTalk",
    tag = "plan",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = TalkChange,
    responses(
        (status = 201, description = "Recorded; `id` is that of a talk that was planned.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn talk(
    TalksPath { number }: TalksPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<TalkChange>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    match sent {
        TalkChange::Ask { expected_version, words, by_word: said } => {
            let by_word = by_word(&acting.1, said)?;
            let command = Command::AskTalk(AskTalk { words, by_word });
            Ok((
                StatusCode::CREATED,
                acted(&state, &caller, &number, Some(expected_version), &command).await?,
            ))
        }
        TalkChange::Plan { expected_version, kind, on, time, place, guests, municipality } => {
            let talk = TalkId::from_bytes(state.ids.draw()?);
            let municipality = municipality.map(|code| code.parse()).transpose();
            let command = Command::PlanTalk(PlanTalk {
                talk,
                kind: word(&kind, "kind", TalkKind::parse)?,
                on: day(&on, "on")?,
                time,
                place,
                guests,
                municipality: municipality.map_err(|_| Refusal::at(RefusalCode::NotFound, "municipality"))?,
            });
            created(&state, acting, Some(expected_version), &command, talk.to_string()).await
        }
    }
}

/// Write down that a talk was held, or why not
///
/// With what was discussed, in words the person reads too.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/talks/{talk}",
    operation_id = "closeTalk",
    tag = "plan",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("talk" = String, Path, description = "The id of the talk."),
    ),
    request_body = TalkToClose,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn close(
    TalkPath { number, talk }: TalkPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<TalkToClose>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (was_held, words) = (sent.was_held, sent.words);
    let command = Command::CloseTalk(CloseTalk { talk, was_held, words });
    acted(&state, &caller, &number, Some(sent.expected_version), &command).await
}

/// Record what was agreed
///
/// What the operation or the municipality does binds at once. The person records what they do themselves.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/agreements",
    operation_id = "addAgreement",
    tag = "plan",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = AgreementToAdd,
    responses(
        (status = 201, description = "Recorded; `id` is that of the agreement.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn agree(
    AgreementsPath { number }: AgreementsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<AgreementToAdd>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let acting = caller.acting(&state, &number).await?;
    let agreement = AgreementId::from_bytes(state.ids.draw()?);
    let municipality = sent.municipality.map(|code| code.parse()).transpose();
    let municipality = municipality.map_err(|_| Refusal::at(RefusalCode::NotFound, "municipality"))?;
    let required = |field| Refusal::at(RefusalCode::Required, field);
    let owner = match sent.owner.as_str() {
        "operation" => Owner::Operation,
        "municipality" => {
            Owner::Municipality { municipality: municipality.ok_or_else(|| required("municipality"))? }
        }
        "parent" => Owner::Parent,
        "other" => Owner::Other { name: sent.name.ok_or_else(|| required("name"))? },
        _ => return Err(Refusal::at(RefusalCode::NotAChoice, "owner").into()),
    };
    let talk = sent.talk.map(|id| id.parse()).transpose();
    let by_word = match (sent.by_word, Heard::usual(acting.1.actor()).by) {
        (Some(text), _) => Some(word(&text, "by_word", ByWord::parse)?),
        (None, ByWord::Portal) => Some(ByWord::Portal),
        (None, ByWord::Phone | ByWord::Paper | ByWord::Table) => None,
    };
    let command = Command::AddAgreement(AddAgreement {
        agreement,
        talk: talk.map_err(|_| Refusal::at(RefusalCode::NotFound, "talk"))?,
        what: sent.what,
        owner,
        due_on: day(&sent.due_on, "due_on")?,
        by_word,
    });
    created(&state, acting, Some(sent.expected_version), &command, agreement.to_string()).await
}

/// Go on with an agreement
///
/// The person agrees to it, its owner says that it was done, or why not.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/agreements/{agreement}",
    operation_id = "changeAgreement",
    tag = "plan",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("agreement" = String, Path, description = "The id of the agreement."),
    ),
    request_body = AgreementChange,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    AgreementPath { number, agreement }: AgreementPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<AgreementChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (version, command) = match sent {
        AgreementChange::Agree { expected_version, by_word: said } => {
            let (_, scope) = caller.acting(&state, &number).await?;
            (expected_version, Command::AgreeTo(agreement, by_word(&scope, said)?))
        }
        AgreementChange::Done { expected_version, words } => {
            (expected_version, Command::FinishAgreement(FinishAgreement { agreement, words }))
        }
        AgreementChange::Breach { expected_version, words, new_due_on } => {
            let new_due_on = new_due_on.map(|text| day(&text, "new_due_on")).transpose()?;
            (expected_version, Command::ReportBreach(ReportBreach { agreement, words, new_due_on }))
        }
    };
    acted(&state, &caller, &number, Some(version), &command).await
}
