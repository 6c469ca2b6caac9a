//! The gates before schemes: what was found out about each version, and the steps by which it opens.

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
    Affected, Alternative, BodyAnswer, Cohort, FeasibilityTest, Gate, GateCommand, GateEntry, Point,
    PointState, SignOff, Simulated, TargetGroup,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode};
use herstel_scheme::{Package, SchemeId};
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
    /// What its test lacks.
    missing: Vec<ShortcomingDocument>,
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
    /// The reports that were kept of simulations of this version, the last first: the SHA-256 by which a test names one.
    reports: Vec<String>,
    /// How many dossiers take part in the pilot.
    pilot: u64,
    /// The names of the cohorts that were taken in.
    cohorts: Vec<String>,
    /// What was learned, in order.
    lessons: Vec<String>,
    /// Why it stands still, while it does.
    stopped: Option<String>,
    /// Everything that happened, in order.
    entries: Vec<EntryDocument>,
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
}

/// A feasibility test.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TestDocument {
    /// Who belongs to the target group and who does not.
    bounds: String,
    /// As few people as it may be.
    low: u64,
    /// As many as are expected.
    likely: u64,
    /// As many as it may be.
    high: u64,
    /// What a simulation of this version says.
    simulated: Option<SimulatedDocument>,
    /// What each body says about itself; the last answer of a body counts.
    answers: Vec<BodyAnswerDocument>,
    /// What it does to those who wait already.
    effect_on_waiting: String,
    /// What holds for whoever has a decision already.
    transitional_rule: String,
    /// Who is affected, each with a prepared answer.
    affected: Vec<AffectedDocument>,
    /// What must be so first.
    preconditions: Vec<PointDocument>,
    /// What must be answered first.
    questions: Vec<PointDocument>,
    /// What else could have been done.
    alternatives: Vec<AlternativeDocument>,
    /// That the front desk can explain it. Only answered, never sent: signing is a step.
    #[serde(default)]
    explainable: Option<SignatureDocument>,
    /// That it is legally sound. Only answered, never sent: signing is a step.
    #[serde(default)]
    legally_sound: Option<SignatureDocument>,
}

/// A simulation.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SimulatedDocument {
    /// SHA-256 of a report that was kept of a simulation of this version (`reports` of the gate).
    report: String,
    /// The substance that was simulated.
    substance: String,
    /// Whether the terms can be kept in eight of ten worlds.
    can_be_delivered: bool,
    /// On which day it ran.
    ran_on: String,
}

/// What a body says about itself.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyAnswerDocument {
    /// Which: `Uht`, `gemeenten`.
    body: String,
    /// Whether it can deliver.
    can_deliver: bool,
    /// On what conditions.
    #[serde(default)]
    conditions: String,
    /// Who answered for it.
    answered_by: String,
    /// When.
    answered_on: String,
}

/// A group of people to whom it means something.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AffectedDocument {
    /// Who.
    who: String,
    /// How many.
    people: u64,
    /// What they hear when they ask.
    answer: String,
}

/// Something to be done or answered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PointDocument {
    /// What.
    text: String,
    /// Who sees to it.
    owner: String,
    /// `open`, `settled` or `accepted`.
    state: String,
}

/// Something else that could have been done.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AlternativeDocument {
    /// What.
    text: String,
    /// Why not.
    why_not: String,
}

/// A name under a test.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureDocument {
    /// Who.
    by: String,
    /// When.
    on: String,
    /// What they saw.
    remarks: String,
}

/// A step at a gate.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum StepToTake {
    /// Put one's own name under the test: the front desk can explain it.
    SignExplainable {
        /// What was seen.
        remarks: String,
    },
    /// Put one's own name under the test: it is legally sound.
    SignLegallySound {
        /// What was seen.
        remarks: String,
    },
    /// Let it be told.
    Announce,
    /// Begin with named dossiers.
    Pilot {
        /// Their numbers.
        dossiers: Vec<String>,
    },
    /// Write down what the last step taught.
    Learn {
        /// What.
        lesson: String,
    },
    /// Take in who registered in a period.
    Cohort {
        /// How reports call it.
        name: String,
        /// The first day of registration.
        registered_from: Option<String>,
        /// The last day of registration.
        registered_until: Option<String>,
    },
    /// Open it to everybody.
    Open,
    /// Stop it.
    Stop {
        /// Why.
        reason: String,
    },
    /// Go on.
    Resume {
        /// What changed.
        reason: String,
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
/// It takes the place of the one before. Names under it stay as they were: signing is a step.
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
    let mut test = sent.read()?;
    let held = held(&state, &package).await?.unwrap_or_default();
    (test.explainable, test.legally_sound) = (held.explainable, held.legally_sound);
    take(&state, &visit, &package, GateCommand::RecordTest(Box::new(test))).await?;
    document(&state, &package).await.map(Json)
}

/// Take a step at a gate
///
/// Announcing and opening are for somebody who wrote nothing at the test. After each step something must be learned before
/// the next.
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
    let who = match visit.session.as_ref().map(|session| session.actor) {
        Some(Actor::Staff { id, .. }) => id,
        Some(
            Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System,
        )
        | None => return Err(PageError::NotFound),
    };
    let named = async |numbers: Vec<String>| -> Result<_, PageError> {
        Ok(dossiers(&state, &visit, &numbers.join(" ")).await??)
    };
    let sign = |remarks: String| SignOff { by: who, on: state.clock.today(), remarks };
    let command = match sent {
        StepToTake::SignExplainable { remarks } => {
            let held = held(&state, &package).await?.ok_or(Refusal::new(RefusalCode::GateNoTest))?;
            recorded(FeasibilityTest { explainable: Some(sign(remarks)), ..held })
        }
        StepToTake::SignLegallySound { remarks } => {
            let held = held(&state, &package).await?.ok_or(Refusal::new(RefusalCode::GateNoTest))?;
            recorded(FeasibilityTest { legally_sound: Some(sign(remarks)), ..held })
        }
        StepToTake::Announce => GateCommand::Announce,
        StepToTake::Pilot { dossiers } => GateCommand::OpenPilot(named(dossiers).await?),
        StepToTake::Learn { lesson } => GateCommand::Learn(lesson),
        StepToTake::Cohort { name, registered_from, registered_until } => GateCommand::OpenCohort(Cohort {
            name,
            registered_from: registered_from.map(|day| date(&day, "registered_from")).transpose()?,
            registered_until: registered_until.map(|day| date(&day, "registered_until")).transpose()?,
        }),
        StepToTake::Open => GateCommand::OpenToAll,
        StepToTake::Stop { reason } => GateCommand::Stop(reason),
        StepToTake::Resume { reason } => GateCommand::Resume(reason),
        StepToTake::Urgent { dossiers, reason } => {
            GateCommand::HelpUrgently { dossiers: named(dossiers).await?, reason }
        }
    };
    take(&state, &visit, &package, command).await?;
    document(&state, &package).await.map(Json)
}

fn recorded(test: FeasibilityTest) -> GateCommand {
    GateCommand::RecordTest(Box::new(test))
}

fn found(state: &AppState, id: &SchemeId) -> Result<Arc<Package>, PageError> {
    state.installed().get(id).cloned().ok_or(PageError::NotFound)
}

async fn held(state: &AppState, package: &Package) -> Result<Option<FeasibilityTest>, PageError> {
    let gated = state.gates.look(&state.store).await?;
    let test = gated.gate(package.id()).and_then(|gate| gate.test.as_ref());
    Ok(test.map(|(_, test)| test.clone()))
}

async fn document(state: &AppState, package: &Package) -> Result<GateDocument, PageError> {
    let entries = state.store.gate_entries().await?;
    let reports = state.store.simulations_of(package.id(), package.substance()).await?;
    let gate = Gate::of(package.id(), package.substance(), &entries);
    let own = entries
        .iter()
        .filter(|entry| entry.scheme == *package.id() && entry.substance == package.substance());
    let entry = |entry: &GateEntry| EntryDocument {
        event: entry.event.kind(),
        done_on: entry.done_on.to_string(),
        done_by: entry.done_by.to_string(),
    };
    Ok(GateDocument {
        summary: GateSummary::new(package, &gate),
        test: gate.test.as_ref().map(|(_, test)| TestDocument::new(test)),
        reports: reports.iter().map(|(hash, _)| hash.to_string()).collect(),
        pilot: u64::try_from(gate.pilot.len()).unwrap_or(u64::MAX),
        cohorts: gate.cohorts.iter().map(|cohort| cohort.name.clone()).collect(),
        lessons: gate.lessons.clone(),
        stopped: gate.stopped.clone(),
        entries: own.map(entry).collect(),
    })
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
            urgent_help,
        }
    }
}

impl TestDocument {
    fn new(test: &FeasibilityTest) -> Self {
        let point = |point: &Point| PointDocument {
            text: point.text.clone(),
            owner: point.owner.clone(),
            state: point.state.as_str().to_owned(),
        };
        let signature = |signed: &SignOff| SignatureDocument {
            by: signed.by.to_string(),
            on: signed.on.to_string(),
            remarks: signed.remarks.clone(),
        };
        let group = &test.target_group;
        Self {
            bounds: group.bounds.clone(),
            low: group.low,
            likely: group.likely,
            high: group.high,
            simulated: test.simulated.as_ref().map(|simulated| SimulatedDocument {
                report: simulated.report.to_string(),
                substance: simulated.substance.to_string(),
                can_be_delivered: simulated.can_be_delivered,
                ran_on: simulated.ran_on.to_string(),
            }),
            answers: test
                .answers
                .iter()
                .map(|answer| BodyAnswerDocument {
                    body: answer.body.clone(),
                    can_deliver: answer.can_deliver,
                    conditions: answer.conditions.clone(),
                    answered_by: answer.answered_by.clone(),
                    answered_on: answer.answered_on.to_string(),
                })
                .collect(),
            effect_on_waiting: test.effect_on_waiting.clone(),
            transitional_rule: test.transitional_rule.clone(),
            affected: test
                .affected
                .iter()
                .map(|group| AffectedDocument {
                    who: group.who.clone(),
                    people: group.people,
                    answer: group.answer.clone(),
                })
                .collect(),
            preconditions: test.preconditions.iter().map(point).collect(),
            questions: test.questions.iter().map(point).collect(),
            alternatives: test
                .alternatives
                .iter()
                .map(|other| AlternativeDocument { text: other.text.clone(), why_not: other.why_not.clone() })
                .collect(),
            explainable: test.explainable.as_ref().map(signature),
            legally_sound: test.legally_sound.as_ref().map(signature),
        }
    }

    /// The test, without names under it.
    fn read(self) -> Result<FeasibilityTest, Refusal> {
        let point = |point: PointDocument| {
            let state = PointState::ALL.into_iter().find(|state| state.as_str() == point.state);
            let state = state.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "state"))?;
            Ok(Point { text: point.text, owner: point.owner, state })
        };
        let points =
            |points: Vec<PointDocument>| points.into_iter().map(point).collect::<Result<_, Refusal>>();
        let simulated = |sent: SimulatedDocument| {
            let hash = |text: &str, field: &'static str| {
                text.parse().map_err(|_| Refusal::at(RefusalCode::NotAChoice, field))
            };
            Ok::<_, Refusal>(Simulated {
                report: hash(&sent.report, "report")?,
                substance: hash(&sent.substance, "substance")?,
                can_be_delivered: sent.can_be_delivered,
                ran_on: date(&sent.ran_on, "ran_on")?,
            })
        };
        let answer = |sent: BodyAnswerDocument| {
            Ok::<_, Refusal>(BodyAnswer {
                body: sent.body,
                can_deliver: sent.can_deliver,
                conditions: sent.conditions,
                answered_by: sent.answered_by,
                answered_on: date(&sent.answered_on, "answered_on")?,
            })
        };
        let affected =
            |sent: AffectedDocument| Affected { who: sent.who, people: sent.people, answer: sent.answer };
        let other = |sent: AlternativeDocument| Alternative { text: sent.text, why_not: sent.why_not };
        Ok(FeasibilityTest {
            target_group: TargetGroup {
                bounds: self.bounds,
                low: self.low,
                likely: self.likely,
                high: self.high,
            },
            simulated: self.simulated.map(simulated).transpose()?,
            answers: self.answers.into_iter().map(answer).collect::<Result<_, _>>()?,
            effect_on_waiting: self.effect_on_waiting,
            explainable: None,
            legally_sound: None,
            transitional_rule: self.transitional_rule,
            affected: self.affected.into_iter().map(affected).collect(),
            preconditions: points(self.preconditions)?,
            questions: points(self.questions)?,
            alternatives: self.alternatives.into_iter().map(other).collect(),
        })
    }
}
