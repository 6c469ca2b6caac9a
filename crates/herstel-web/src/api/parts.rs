//! Parts of the work before a decision, each somebody's: the survey of the damage, the advice, the response of the person or
//! their silence.

use super::{
    Caller,
    body::Change,
    choices::{family, heard},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    parts::{FinishPart, PartDone, respond_until},
    road::{RoadStepState, road},
};
use herstel_kernel::{DocumentId, DossierNumber, Refusal, RefusalCode};
use herstel_scheme::StepKind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The parts of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/parts", rejection(PageError))]
pub(super) struct PartsPath {
    number: DossierNumber,
}

/// The parts on the roads of a dossier.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PartsDocument {
    /// The version of the dossier.
    version: u64,
    /// In the order of the roads.
    parts: Vec<DamagePartDocument>,
}

/// One part.
#[derive(Debug, Serialize, ToSchema)]
struct DamagePartDocument {
    /// The road of which scheme.
    scheme: String,
    /// The step.
    step: String,
    /// Whose it is: `operation`, `committee`, `municipality`, `person` or `expert`.
    owner: Option<&'static str>,
    /// `done`, `now`, `held`, `next` or `always`.
    state: &'static str,
    /// The last day on which the person can do it, while it is their turn.
    respond_until: Option<String>,
    /// What came of it, once it was done.
    done: Option<PartDoneDocument>,
}

/// A part that was done.
#[derive(Debug, Serialize, ToSchema)]
struct PartDoneDocument {
    /// What came of it, to the person; what the person said; or what was tried, when they said nothing.
    words: String,
    /// The papers, documents of the dossier.
    documents: Vec<String>,
    /// Whether the person was asked and said nothing within the time.
    unanswered: bool,
    /// When.
    done_on: String,
    /// How the person was heard, for a part of theirs: `portal`, `phone`, `paper` or `table`.
    by_word: Option<&'static str>,
}

/// A part to record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PartToFinish {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step.
    step: String,
    /// The road of which scheme; `main` when absent.
    scheme: Option<String>,
    /// What came of it, to the person; what the person says; or what was tried, when they said nothing.
    words: String,
    /// The papers, documents of the dossier.
    #[serde(default)]
    documents: Vec<String>,
    /// That the person was asked and said nothing within the time.
    #[serde(default)]
    unanswered: bool,
    /// How staff heard it, for a part of the person: `phone`, `paper` or `table`; `phone` when absent.
    by_word: Option<String>,
    /// The paper on which it was said, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

const fn in_words(state: &RoadStepState) -> &'static str {
    match state {
        RoadStepState::Done { .. } => "done",
        RoadStepState::Now => "now",
        RoadStepState::Held => "held",
        RoadStepState::Next => "next",
        RoadStepState::Always => "always",
    }
}

impl PartDoneDocument {
    /// Of the papers those that whoever asks has within reach.
    fn new(dossier: &Dossier, done: &PartDone) -> Self {
        let within_reach = done.documents.iter().filter(|document| dossier.document(**document).is_some());
        Self {
            words: done.words.clone(),
            documents: within_reach.map(DocumentId::to_string).collect(),
            unanswered: done.unanswered,
            done_on: done.done_on.to_string(),
            by_word: done.heard.as_ref().map(|heard| heard.by.as_str()),
        }
    }
}

impl PartsDocument {
    fn new(state: &AppState, dossier: &Dossier) -> Self {
        let mut parts = Vec::new();
        for on_road in road(dossier, &state.schemes, state.clock.today()) {
            let package = state.schemes.get(&on_road.scheme);
            let step = package.and_then(|package| package.process().step(&on_road.id));
            let Some(step) = step.filter(|step| step.kind == StepKind::Part) else { continue };
            let until = respond_until(dossier, &on_road.family, step);
            let until = until.filter(|_| on_road.state == RoadStepState::Now);
            let done = dossier.part_done(&on_road.family, &on_road.id);
            parts.push(DamagePartDocument {
                scheme: on_road.family.to_string(),
                step: on_road.id.clone(),
                owner: step.owner.map(|owner| owner.as_str()),
                state: in_words(&on_road.state),
                respond_until: until.map(|day| day.to_string()),
                done: done.map(|done| PartDoneDocument::new(dossier, done)),
            });
        }
        Self { version: dossier.version, parts }
    }
}

/// Read the parts of the work before a decision
///
/// Whose each is, how far it is, and what came of it.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/parts",
    operation_id = "getParts",
    tag = "decisions",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The parts.", body = PartsDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    PartsPath { number }: PartsPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<PartsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(PartsDocument::new(&state.for_dossier(&dossier), &dossier)))
}

/// Record a part of the work before a decision
///
/// Staff record those of organisations; the person, who acts for them, or staff on their word the one of the person. That the
/// person said nothing is recorded by staff, once the time is over. Until the decision is worked out a part can be corrected
/// by recording it again: what was done after it is then to be done anew.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/parts",
    operation_id = "finishPart",
    tag = "decisions",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = PartToFinish,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn finish(
    PartsPath { number }: PartsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PartToFinish>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (dossier, scope) = caller.acting(&state, &number).await?;
    let documents = sent.documents.iter().map(|id| id.parse::<DocumentId>()).collect::<Result<Vec<_>, _>>();
    let documents = documents.map_err(|_| Refusal::at(RefusalCode::NotFound, "documents"))?;
    let command = Command::FinishPart(FinishPart {
        family: family(sent.scheme)?,
        step: sent.step,
        words: sent.words,
        documents,
        heard: heard(&scope, sent.by_word, sent.document)?,
        unanswered: sent.unanswered,
    });
    let recorded = carry_out(&state, &scope, dossier, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}
