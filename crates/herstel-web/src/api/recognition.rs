//! What recognises a person, besides money: chosen by them, planned and held by the operation.

use super::{
    Caller,
    access::acted,
    body::Change,
    choices::heard,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier, Scope,
    recognition::{
        HoldRecognition, PlanRecognition, Recognition, RecognitionChoice, RecognitionCommand,
        RecognitionKind, RecognitionPlan,
    },
};
use herstel_kernel::{DossierNumber, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The recognition of the person of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/recognition", rejection(PageError))]
pub(super) struct RecognitionPath {
    number: DossierNumber,
}

/// Every kind of recognition, as it stands for this person.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RecognitionsDocument {
    /// The version of the dossier, for `expected_version` of the next change.
    version: u64,
    /// All of them.
    recognitions: Vec<RecognitionDocument>,
}

/// One of them.
#[derive(Debug, Serialize, ToSchema)]
struct RecognitionDocument {
    /// `apology`, `why-me`, `declaration`, `gathering`, `monument` or `group-talk`.
    kind: &'static str,
    /// `open`, `invited`, `wanted`, `planned`, `held`, `not-now` or `not-this`.
    state: &'static str,
    /// By when something must happen.
    due_on: Option<String>,
    /// When the person last chose.
    chosen_on: Option<String>,
    /// What they said with it.
    words: Option<String>,
    /// The day and the place that were set.
    plan: Option<RecognitionPlanDocument>,
    /// When it was held.
    held_on: Option<String>,
}

/// A day and a place.
#[derive(Debug, Serialize, ToSchema)]
struct RecognitionPlanDocument {
    /// The day.
    on: String,
    /// The time of the clock.
    time: String,
    /// Where.
    place: String,
    /// Who gives the apology, or who receives the guests.
    by: String,
    /// What the person reads about it.
    words: String,
}

/// What happens with one of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum RecognitionChange {
    /// The person chooses, who may choose for them, or staff on their word.
    Choose {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        kind: String,
        /// `wanted`, `not-now` or `not-this`.
        choice: String,
        /// What they want to say with it.
        words: Option<String>,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
        /// The paper, a document of the dossier; for `paper` alone.
        document: Option<String>,
    },
    /// Staff set a day and a place, or invite to something with others. The person is told.
    Plan {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        kind: String,
        /// The day (YYYY-MM-DD); not before today.
        on: String,
        /// The time of the clock.
        time: String,
        /// Where.
        place: String,
        /// Who gives the apology, or who receives the guests.
        by: String,
        /// What the person reads about it.
        words: String,
    },
    /// Staff write down that it was held, or issue the declaration. Nothing undoes that.
    Hold {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        kind: String,
        /// The day (YYYY-MM-DD); not after today.
        held_on: String,
        /// By whom.
        by: String,
        /// What there is to say of it.
        words: Option<String>,
    },
}

impl RecognitionDocument {
    fn new(kind: RecognitionKind, held: &Recognition) -> Self {
        let chosen = held.chosen.as_ref();
        Self {
            kind: kind.as_str(),
            state: held.state().as_str(),
            due_on: held.due_on().map(|day| day.to_string()),
            chosen_on: chosen.map(|chosen| chosen.on.to_string()),
            words: chosen.map(|chosen| chosen.words.clone()).filter(|words| !words.is_empty()),
            plan: held.plan.as_ref().map(|plan| RecognitionPlanDocument {
                on: plan.on.to_string(),
                time: plan.time.clone(),
                place: plan.place.clone(),
                by: plan.by.clone(),
                words: plan.words.clone(),
            }),
            held_on: held.held.as_ref().map(|held| held.on.to_string()),
        }
    }
}

impl RecognitionsDocument {
    fn new(dossier: &Dossier) -> Self {
        let one = |kind| RecognitionDocument::new(kind, &dossier.recognition(kind));
        Self { version: dossier.version, recognitions: RecognitionKind::ALL.map(one).into() }
    }
}

/// Read the recognition of a person
///
/// Of the person of this dossier and of nobody else in their family.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/recognition",
    operation_id = "getRecognition",
    tag = "recognition",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The recognition.", body = RecognitionsDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    RecognitionPath { number }: RecognitionPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<RecognitionsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(RecognitionsDocument::new(&dossier)))
}

/// Choose, plan or hold a recognition
///
/// The person chooses for themselves and can choose otherwise until it was held; nothing is chosen by default and no way
/// out of the road takes it away. Staff set a day with a name and a place, and write down that it was held.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/recognition",
    operation_id = "changeRecognition",
    tag = "recognition",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = RecognitionChange,
    responses((status = 200, description = "Recorded.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn change(
    RecognitionPath { number }: RecognitionPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RecognitionChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (_, scope) = caller.acting(&state, &number).await?;
    let (version, command) = wish(&scope, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Recognition(command)).await
}

fn wish(scope: &Scope, sent: RecognitionChange) -> Result<(u64, RecognitionCommand), Refusal> {
    let of = |kind: &str| word(kind, "kind", RecognitionKind::parse);
    Ok(match sent {
        RecognitionChange::Choose { expected_version, kind, choice, words, by_word, document } => {
            let command = RecognitionCommand::Choose {
                kind: of(&kind)?,
                choice: word(&choice, "choice", RecognitionChoice::parse)?,
                words: words.unwrap_or_default(),
                heard: heard(scope, by_word, document)?,
            };
            (expected_version, command)
        }
        RecognitionChange::Plan { expected_version, kind, on, time, place, by, words } => {
            let plan = RecognitionPlan { on: day(&on, "on")?, time, place, by, words };
            (expected_version, RecognitionCommand::Plan(PlanRecognition { kind: of(&kind)?, plan }))
        }
        RecognitionChange::Hold { expected_version, kind, held_on, by, words } => {
            let held = HoldRecognition {
                kind: of(&kind)?,
                held_on: day(&held_on, "held_on")?,
                by,
                words: words.unwrap_or_default(),
            };
            (expected_version, RecognitionCommand::Hold(held))
        }
    })
}
