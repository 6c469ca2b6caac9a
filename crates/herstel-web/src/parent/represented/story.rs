//! Their story, what happened to them, and who still has to do what.

use crate::{
    AppState,
    error::PageError,
    parent::{chain, reader::Reader, story, timeline},
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::DossierNumber;
use serde::Deserialize;

/// Their story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/verhaal", rejection(PageError))]
pub(crate) struct ForStoryPath {
    pub number: DossierNumber,
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
