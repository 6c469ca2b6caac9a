//! When it goes wrong for them: a call, a complaint, and what was promised.

use crate::{
    AppState,
    error::PageError,
    layout::SubmittedForm,
    parent::{calls, complaints, promises, reader::Reader, wrong},
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::{ComplaintId, DossierNumber};
use serde::Deserialize;

/// What they can do when it goes wrong.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/als-het-misgaat", rejection(PageError))]
pub(crate) struct ForWrongPath {
    pub number: DossierNumber,
}

/// Asking that they are called.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bel-mij", rejection(PageError))]
pub(crate) struct ForCallPath {
    pub number: DossierNumber,
}

/// Complaining for them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klacht", rejection(PageError))]
pub(crate) struct ForComplaintsPath {
    pub number: DossierNumber,
}

/// One of their complaints.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klacht/{complaint}", rejection(PageError))]
pub(crate) struct ForComplaintPath {
    pub number: DossierNumber,
    pub complaint: ComplaintId,
}

/// What was promised to them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/beloften", rejection(PageError))]
pub(crate) struct ForPromisesPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_wrong)
        .get(Guard::Representing, show_call)
        .post(Guard::Representing, ask_call)
        .get(Guard::Representing, show_complain)
        .post(Guard::Representing, complain)
        .get(Guard::Representing, show_complaint)
        .post(Guard::Representing, change_complaint)
        .get(Guard::Representing, show_promises)
}

async fn show_wrong(
    ForWrongPath { number }: ForWrongPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    wrong::show_wrong_of(&state, Reader::acting(&state, acting, number).await?).await
}

async fn show_call(
    ForCallPath { number }: ForCallPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    calls::show_call_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn ask_call(
    ForCallPath { number }: ForCallPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    calls::ask_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_complain(
    ForComplaintsPath { number }: ForComplaintsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    complaints::show_complain_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn complain(
    ForComplaintsPath { number }: ForComplaintsPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    complaints::file_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_complaint(
    ForComplaintPath { number, complaint }: ForComplaintPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    complaints::show_complaint_of(&state, &Reader::acting(&state, acting, number).await?, complaint).await
}

async fn change_complaint(
    ForComplaintPath { number, complaint }: ForComplaintPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    complaints::change_of(&state, &Reader::acting(&state, acting, number).await?, complaint, &form).await
}

async fn show_promises(
    ForPromisesPath { number }: ForPromisesPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    promises::show_promises_of(&state, &Reader::acting(&state, acting, number).await?)
}
