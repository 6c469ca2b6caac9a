//! Their story, what happened to them, and who still has to do what.

use crate::{
    AppState,
    error::PageError,
    layout::SubmittedForm,
    parent::{chain, reader::Reader, story, timeline},
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::{DossierNumber, StoryId};
use serde::Deserialize;

/// Their story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/verhaal", rejection(PageError))]
pub(crate) struct ForStoryPath {
    pub number: DossierNumber,
}

/// Telling it, for who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/verhaal/vertellen", rejection(PageError))]
pub(crate) struct ForTellPath {
    pub number: DossierNumber,
}

/// Agreeing with what somebody wrote down, for who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/verhaal/{story}/klopt", rejection(PageError))]
pub(crate) struct ForApprovePath {
    pub number: DossierNumber,
    pub story: StoryId,
}

/// What happened to them and why.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wat-er-gebeurde", rejection(PageError))]
pub(crate) struct ForTimelinePath {
    pub number: DossierNumber,
}

/// The same as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wat-er-gebeurde/pdf", rejection(PageError))]
pub(crate) struct ForTimelinePdfPath {
    pub number: DossierNumber,
}

/// Who still has to do what for them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wie-doet-wat", rejection(PageError))]
pub(crate) struct ForChainPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_story)
        .get(Guard::Representing, show_form)
        .post(Guard::Representing, tell)
        .post(Guard::Representing, approve)
        .get(Guard::Representing, show_timeline)
        .get(Guard::Representing, timeline_pdf)
        .get(Guard::Representing, show_chain)
}

async fn show_story(
    ForStoryPath { number }: ForStoryPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    story::show_story_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn show_form(
    ForTellPath { number }: ForTellPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    story::show_form_of(&Reader::in_place(&state, acting, number).await?)
}

async fn tell(
    ForTellPath { number }: ForTellPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    story::tell_of(&state, Reader::in_place(&state, acting, number).await?, &form).await
}

async fn approve(
    ForApprovePath { number, story }: ForApprovePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    story::approve_of(&state, Reader::in_place(&state, acting, number).await?, story, &form).await
}

async fn show_timeline(
    ForTimelinePath { number }: ForTimelinePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    timeline::show_timeline_of(&Reader::acting(&state, acting, number).await?)
}

async fn timeline_pdf(
    ForTimelinePdfPath { number }: ForTimelinePdfPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let Reader { page, dossier, .. } = Reader::acting(&state, acting, number).await?;
    timeline::pdf_of(page.texts, &dossier).await
}

async fn show_chain(
    ForChainPath { number }: ForChainPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    chain::show_chain_of(&state, &Reader::acting(&state, acting, number).await?)
}
