//! The gates before schemes: what was found out about each version, and the steps by which it opens.

pub(super) mod desk;
mod test;

pub(super) use test::TestDocument;

use super::{body::Change, problems};
use crate::{
    AppState,
    error::PageError,
    session::Visit,
    steering::gate::{dossiers, state_of, take},
};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::gate::{
    AnswerWay, BodyAnswer, Cohort, Gate, GateCommand, GateEntry, KeptSimulation, OpeningPart,
    RefusedSignature, Signature,
};
use herstel_kernel::{Date, Refusal, RefusalCode};
use herstel_scheme::{ContentHash, Package, SchemeId};
use herstel_store::KeptReport;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// All gates.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/gates")]
pub(super) struct GatesPath;

/// One gate.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/gates/{id}", rejection(PageError))]
pub(super) struct GatePath {
    id: SchemeId,
}

/// The feasibility test before one gate.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/gates/{id}/test", rejection(PageError))]
pub(super) struct TestPath {
    id: SchemeId,
}

/// The steps at one gate.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/gates/{id}/steps", rejection(PageError))]
pub(super) struct StepsPath {
    id: SchemeId,
}

/// How far a gate is open.
#[derive(Serialize, ToSchema)]
pub(super) struct GateSummary {
    /// The scheme.
    scheme: String,
    /// SHA-256 of its rules, parameters, facts and process: exactly which version.
    substance: String,
    /// `closed`, `announced`, `pilot`, `cohorts`, `open` or `stopped`.
    state: &'static str,
    /// What its test lacks. A body that says no after people were told stands here too: it holds up what follows.
    missing: Vec<ShortcomingDocument>,
    /// Whether a body, the front desk or a legal adviser said after people were told that it cannot be done so. What opened stays
    /// open; no further step is taken.
    held_up: bool,
    /// The reasons for which people were helped before it opened; how many for each.
    urgent_help: Vec<UrgentHelpDocument>,
}

/// Something that a test lacks.
#[derive(Serialize, ToSchema)]
pub(super) struct ShortcomingDocument {
    /// What: `no-answer`, `question-open`.
    code: &'static str,
    /// About which body, group or point.
    about: Option<String>,
}

/// Urgent help for named people.
#[derive(Serialize, ToSchema)]
pub(super) struct UrgentHelpDocument {
    /// Why they could not wait.
    reason: String,
    /// How many dossiers.
    dossiers: u64,
}

/// A gate.
#[derive(Serialize, ToSchema)]
pub(super) struct GateDocument {
    /// In short.
    #[serde(flatten)]
    summary: GateSummary,
    /// The test that counts.
    test: Option<TestDocument>,
    /// A change of what people were told, which counts once both have signed it.
    proposed: Option<TestDocument>,
    /// By what is known what stands above, for `read` of a step under which somebody puts their name; null while nothing was
    /// recorded.
    reading: Option<String>,
    /// The signatures that were refused and not given since.
    refused: Vec<RefusedDocument>,
    /// The reports that were kept of simulations of this version, the last first.
    reports: Vec<KeptReportDocument>,
    /// How many dossiers take part in the pilot.
    pilot: u64,
    /// The names of the cohorts that were taken in.
    cohorts: Vec<String>,
    /// What was learned, in order.
    lessons: Vec<String>,
    /// Why it stands still, while it does.
    stopped: Option<String>,
    /// The steps that stand still while others go on.
    stopped_parts: Vec<StoppedPartDocument>,
    /// Everything that happened, in order.
    entries: Vec<EntryDocument>,
}

/// A signature that was refused.
#[derive(Serialize, ToSchema)]
pub(super) struct RefusedDocument {
    /// `explainable` or `legally-sound`.
    what: &'static str,
    /// When.
    on: String,
    /// Why.
    remarks: String,
}

impl RefusedDocument {
    fn new(held: &RefusedSignature) -> Self {
        let what = match held.what {
            Signature::Explainable => "explainable",
            Signature::LegallySound => "legally-sound",
        };
        Self { what, on: held.refused.on.to_string(), remarks: held.refused.remarks.clone() }
    }
}

/// A step that stands still while others go on.
#[derive(Serialize, ToSchema)]
pub(super) struct StoppedPartDocument {
    /// Which cohort; null for the pilot.
    cohort: Option<String>,
    /// Why.
    reason: String,
}

/// A step of opening.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "kind", content = "name", rename_all = "kebab-case")]
pub(super) enum PartDocument {
    /// The pilot.
    Pilot,
    /// The cohort of this name.
    Cohort(String),
}

impl From<PartDocument> for OpeningPart {
    fn from(part: PartDocument) -> Self {
        match part {
            PartDocument::Pilot => Self::Pilot,
            PartDocument::Cohort(name) => Self::Cohort(name),
        }
    }
}

/// A report that was kept of a simulation.
#[derive(Serialize, ToSchema)]
pub(super) struct KeptReportDocument {
    /// The SHA-256 by which a test names it.
    report: String,
    /// On which day it was kept, as a test must say it.
    ran_on: String,
    /// Whether everybody comes to an end in every run of it.
    ends: bool,
    /// Whether the terms are kept in eight of ten runs of it. A test takes only a report of which both are so.
    keeps_terms: bool,
}

/// Something that happened at a gate.
#[derive(Serialize, ToSchema)]
pub(super) struct EntryDocument {
    /// What: `test-recorded`, `announced`, `pilot-opened`.
    event: &'static str,
    /// On which day.
    done_on: String,
    /// By whom.
    done_by: String,
    /// By what is known what they had read, when they put their name under it.
    read: Option<String>,
}

/// A step at a gate.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum StepToTake {
    /// Record what a body said that nobody signs in for.
    Answer {
        /// Which: `Cws`.
        body: String,
        /// Whether it can deliver.
        can_deliver: bool,
        /// On what conditions.
        #[serde(default)]
        conditions: String,
        /// Who answered for it.
        answered_by: String,
        /// `paper` or `phone`.
        way: String,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Take back the change that waits for signatures; what people were told stands as it stood.
    WithdrawChange {
        /// Why.
        reason: String,
    },
    /// Let it be told.
    Announce {
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Begin with named dossiers.
    Pilot {
        /// Their numbers.
        dossiers: Vec<String>,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Write down what a step taught. Only what the last one taught lets the next one begin.
    Learn {
        /// What.
        lesson: String,
        /// From which step; from the last one when it is not said.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Take in who registered in a period.
    Cohort {
        /// How reports call it.
        name: String,
        /// The first day of registration.
        registered_from: Option<String>,
        /// The last day of registration.
        registered_until: Option<String>,
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Open it to everybody.
    Open {
        /// By what is known what was read: `reading` of the gate.
        read: String,
    },
    /// Stop it, or one step of it.
    Stop {
        /// Why.
        reason: String,
        /// Which step, while the others go on.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Go on.
    Resume {
        /// What changed.
        reason: String,
        /// With which step.
        #[serde(default)]
        part: Option<PartDocument>,
    },
    /// Help named people before it opens.
    Urgent {
        /// Their numbers.
        dossiers: Vec<String>,
        /// Why they cannot wait; it appears in the progress report.
        reason: String,
    },
}

/// All gates
///
/// How far each version is open, and what its test lacks.
#[utoipa::path(
    get,
    path = "/api/v1/gates",
    operation_id = "listGates",
    tag = "gates",
    responses((status = 200, description = "The gates.", body = Vec<GateSummary>), problems::Read),
)]
pub(super) async fn list(
    _: GatesPath,
    State(state): State<AppState>,
) -> Result<Json<Vec<GateSummary>>, PageError> {
    let gated = state.gates.look(&state.store).await?;
    Ok(Json(gated.gates().map(|(package, gate)| GateSummary::new(package, gate)).collect()))
}

/// One gate
///
/// The test that counts, the steps that were taken, and how many dossiers take part.
#[utoipa::path(
    get,
    path = "/api/v1/gates/{id}",
    operation_id = "readGate",
    tag = "gates",
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    responses((status = 200, description = "The gate.", body = GateDocument), problems::Read),
)]
pub(super) async fn one(
    GatePath { id }: GatePath,
    State(state): State<AppState>,
) -> Result<Json<GateDocument>, PageError> {
    let package = found(&state, &id)?;
    document(&state, &package).await.map(Json)
}

/// Record a feasibility test
///
/// It takes the place of the one before. Names under it and answers of bodies that sign in stay as they were given. Of what
/// people were told already a change waits until front desk and law have signed it.
#[utoipa::path(
    put,
    path = "/api/v1/gates/{id}/test",
    operation_id = "recordFeasibilityTest",
    tag = "gates",
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    request_body = TestDocument,
    responses((status = 200, description = "The gate.", body = GateDocument), problems::Change),
)]
pub(super) async fn record(
    TestPath { id }: TestPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(sent): Change<TestDocument>,
) -> Result<Json<GateDocument>, PageError> {
    let package = found(&state, &id)?;
    let test = sent.read()?;
    take(&state, &visit, &package, None, GateCommand::RecordTest(Box::new(test))).await?;
    document(&state, &package).await.map(Json)
}

/// Take a step at a gate
///
/// Announcing and opening are for somebody who wrote nothing at the test, and name what they read. After each step something
/// must be learned from it before the next.
#[utoipa::path(
    post,
    path = "/api/v1/gates/{id}/steps",
    operation_id = "stepAtGate",
    tag = "gates",
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    request_body = StepToTake,
    responses((status = 200, description = "The gate.", body = GateDocument), problems::Change),
)]
pub(super) async fn step(
    StepsPath { id }: StepsPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(sent): Change<StepToTake>,
) -> Result<Json<GateDocument>, PageError> {
    let package = found(&state, &id)?;
    let named = async |numbers: Vec<String>| -> Result<_, PageError> {
        Ok(dossiers(&state, &visit, &numbers.join(" ")).await??)
    };
    let on = state.clock.today();
    // Opening names what was read; everything else is no signature.
    let (read, command) = match sent {
        StepToTake::Answer { body, can_deliver, conditions, answered_by, way, read } => {
            let way = AnswerWay::TOLD.into_iter().find(|known| known.as_str() == way);
            let answered_on = on;
            let answer = BodyAnswer { body, can_deliver, conditions, answered_by, answered_on, way };
            (Some(read), GateCommand::Answer(answer))
        }
        StepToTake::WithdrawChange { reason } => (None, GateCommand::WithdrawChange(reason)),
        StepToTake::Announce { read } => (Some(read), GateCommand::Announce),
        StepToTake::Pilot { dossiers, read } => (Some(read), GateCommand::OpenPilot(named(dossiers).await?)),
        StepToTake::Learn { lesson, part: None } => (None, GateCommand::Learn(lesson)),
        StepToTake::Learn { lesson, part: Some(part) } => (None, GateCommand::LearnOf(part.into(), lesson)),
        StepToTake::Cohort { name, registered_from, registered_until, read } => {
            let cohort = Cohort {
                name,
                registered_from: registered_from.map(|day| date(&day, "registered_from")).transpose()?,
                registered_until: registered_until.map(|day| date(&day, "registered_until")).transpose()?,
            };
            (Some(read), GateCommand::OpenCohort(cohort))
        }
        StepToTake::Open { read } => (Some(read), GateCommand::OpenToAll),
        StepToTake::Stop { reason, part: None } => (None, GateCommand::Stop(reason)),
        StepToTake::Stop { reason, part: Some(part) } => (None, GateCommand::StopPart(part.into(), reason)),
        StepToTake::Resume { reason, part: None } => (None, GateCommand::Resume(reason)),
        StepToTake::Resume { reason, part: Some(part) } => {
            (None, GateCommand::ResumePart(part.into(), reason))
        }
        StepToTake::Urgent { dossiers, reason } => {
            (None, GateCommand::HelpUrgently { dossiers: named(dossiers).await?, reason })
        }
    };
    let read = read.as_deref().map(reading).transpose()?;
    take(&state, &visit, &package, read, command).await?;
    document(&state, &package).await.map(Json)
}

/// What was read, as a client names it.
fn reading(text: &str) -> Result<ContentHash, Refusal> {
    text.parse().map_err(|_| Refusal::at(RefusalCode::NotAChoice, "read"))
}

fn found(state: &AppState, id: &SchemeId) -> Result<Arc<Package>, PageError> {
    state.installed().get(id).cloned().ok_or(PageError::NotFound)
}

async fn document(state: &AppState, package: &Package) -> Result<GateDocument, PageError> {
    let entries = state.store.gate_entries().await?;
    let reports = state.store.simulations_of(package.id(), package.substance()).await?;
    let gate = Gate::of(package.id(), package.substance(), &entries);
    let own = entries.iter().filter(|entry| entry.is_of(package.id(), package.substance()));
    let kept = |(kept, _): &(KeptSimulation, KeptReport)| KeptReportDocument {
        report: kept.report.to_string(),
        ran_on: kept.ran_on.to_string(),
        ends: kept.ends,
        keeps_terms: kept.keeps_terms,
    };
    let entry = |entry: &GateEntry| EntryDocument {
        event: entry.event.kind(),
        done_on: entry.done_on.to_string(),
        done_by: entry.done_by.to_string(),
        read: entry.read.map(|read| read.to_string()),
    };
    Ok(GateDocument {
        summary: GateSummary::new(package, &gate),
        test: gate.test.as_ref().map(|(_, test)| TestDocument::new(test)),
        proposed: gate.proposed.as_ref().map(|(_, test)| TestDocument::new(test)),
        reading: gate.to_sign(package.substance()).map(|read| read.reading.to_string()),
        refused: gate.refused.iter().map(RefusedDocument::new).collect(),
        reports: reports.iter().map(kept).collect(),
        pilot: u64::try_from(gate.pilot.len()).unwrap_or(u64::MAX),
        cohorts: gate.cohorts.iter().map(|cohort| cohort.name.clone()).collect(),
        lessons: gate.lessons.iter().map(|lesson| lesson.words.clone()).collect(),
        stopped: gate.stopped.clone(),
        stopped_parts: gate.stopped_parts.iter().map(StoppedPartDocument::new).collect(),
        entries: own.map(entry).collect(),
    })
}

impl StoppedPartDocument {
    fn new((part, reason): &(OpeningPart, String)) -> Self {
        let cohort = match part {
            OpeningPart::Pilot => None,
            OpeningPart::Cohort(name) => Some(name.clone()),
        };
        Self { cohort, reason: reason.clone() }
    }
}

fn date(text: &str, field: &'static str) -> Result<Date, Refusal> {
    text.parse().map_err(|_| Refusal::at(RefusalCode::NotADate, field))
}

impl GateSummary {
    fn new(package: &Package, gate: &Gate) -> Self {
        let (_, state) = state_of(package, gate);
        let held = gate.test.as_ref().map(|(_, test)| test.clone()).unwrap_or_default();
        let missing = held.shortcomings(package.substance(), &package.bodies());
        let mut urgent_help: Vec<UrgentHelpDocument> = Vec::new();
        for (_, reason) in &gate.urgent {
            match urgent_help.iter_mut().find(|help| help.reason == *reason) {
                Some(help) => help.dossiers += 1,
                None => urgent_help.push(UrgentHelpDocument { reason: reason.clone(), dossiers: 1 }),
            }
        }
        let lacks = missing
            .iter()
            .map(|lacks| ShortcomingDocument { code: lacks.code(), about: lacks.about().map(str::to_owned) });
        Self {
            scheme: package.id().to_string(),
            substance: package.substance().to_string(),
            state,
            missing: lacks.collect(),
            held_up: gate.is_held_up(package.substance(), &package.bodies()),
            urgent_help,
        }
    }
}
