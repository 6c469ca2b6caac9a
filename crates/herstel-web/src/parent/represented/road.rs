//! The case of somebody for whom one acts: what was decided, what is known, what can be chosen.

use crate::{
    AppState,
    documents::FormWithFile,
    error::PageError,
    layout::SubmittedForm,
    parent::{case, choice, decision, dispute, facts, reader::Reader},
    recognition,
    routes::{Guard, Routes},
    session::Acting,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{DecisionId, DossierNumber};
use serde::Deserialize;

/// The case of one of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}", rejection(PageError))]
pub(crate) struct ForCasePath {
    pub number: DossierNumber,
}

/// What is known about them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/gegevens", rejection(PageError))]
pub(crate) struct ForFactsPath {
    pub number: DossierNumber,
}

/// A decision.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/besluit/{decision}", rejection(PageError))]
pub(crate) struct ForDecisionPath {
    pub number: DossierNumber,
    pub decision: DecisionId,
}

/// Saying that something is wrong.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klopt-niet", rejection(PageError))]
pub(crate) struct ForDisputePath {
    pub number: DossierNumber,
}

/// Where a choice is sent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/keuze", rejection(PageError))]
pub(crate) struct ForChoicePath {
    pub number: DossierNumber,
}

/// What recognises them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/erkenning", rejection(PageError))]
pub(crate) struct ForRecognitionPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_case)
        .get(Guard::Representing, show_facts)
        .get(Guard::Representing, show_decision)
        .get(Guard::Representing, show_dispute)
        .upload(Guard::Representing, submit_dispute)
        .post(Guard::Representing, choose)
        .step_up(StepUp::Always(Matter::Choice))
        .get(Guard::Representing, show_recognition)
        .post(Guard::Representing, choose_recognition)
}

async fn show_case(
    ForCasePath { number }: ForCasePath,
    State(state): State<AppState>,
    Query(query): Query<case::CaseQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    case::show_case_of(&state, Reader::acting(&state, acting, number).await?, &query).await
}

async fn show_facts(
    ForFactsPath { number }: ForFactsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    facts::show_facts_of(&state, Reader::acting(&state, acting, number).await?)
}

async fn show_decision(
    ForDecisionPath { number, decision }: ForDecisionPath,
    State(state): State<AppState>,
    Query(query): Query<decision::DecisionQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    let reader = Reader::acting(&state, acting, number).await?;
    decision::show_decision_of(&state, reader, decision, &query).await
}

async fn show_dispute(
    ForDisputePath { number }: ForDisputePath,
    State(state): State<AppState>,
    Query(query): Query<dispute::DisputeQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    dispute::show_form_of(&state, &Reader::acting(&state, acting, number).await?, query).await
}

async fn submit_dispute(
    ForDisputePath { number }: ForDisputePath,
    State(state): State<AppState>,
    acting: Acting,
    sent: FormWithFile,
) -> Result<Response, PageError> {
    dispute::submit_of(&state, &Reader::acting(&state, acting, number).await?, sent).await
}

async fn choose(
    ForChoicePath { number }: ForChoicePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    choice::choose_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_recognition(
    ForRecognitionPath { number }: ForRecognitionPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    recognition::show_of(&Reader::acting(&state, acting, number).await?)
}

async fn choose_recognition(
    ForRecognitionPath { number }: ForRecognitionPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    recognition::act_of(&state, Reader::acting(&state, acting, number).await?, &form).await
}
