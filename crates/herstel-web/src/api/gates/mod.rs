//! The gates before schemes: what was found out about each version, and the steps by which it opens.

pub(super) mod desk;
mod document;
mod step;
mod test;

pub(super) use test::TestDocument;

use super::{body::Change, problems};
use crate::{AppState, error::PageError, session::Visit, steering::gate::take};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use document::{GateDocument, GateSummary};
use herstel_domain::gate::GateCommand;
use herstel_kernel::{Date, Refusal, RefusalCode};
use herstel_scheme::{ContentHash, Package, SchemeId};
use serde::Deserialize;
use std::sync::Arc;
use step::StepToTake;

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
/// It takes the place of the one before, which it names by `read`. Names under it and answers of bodies stay as they were given,
/// as long as every word stays the same; a new answer is a step of its own. Of what people were told already a change waits until
/// front desk and law have signed it and every body said yes to it.
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
    let read = sent.read.as_deref().map(reading).transpose()?;
    let test = sent.into_test()?;
    take(&state, &visit, &package, read, GateCommand::RecordTest(Box::new(test))).await?;
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
    let (read, command) = sent.command(&state, &visit).await?;
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
    Ok(GateDocument::new(package, &entries, &reports))
}

fn date(text: &str, field: &'static str) -> Result<Date, Refusal> {
    text.parse().map_err(|_| Refusal::at(RefusalCode::NotADate, field))
}
