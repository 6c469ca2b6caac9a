//! Their documents, the papers that are asked of them, and their whole file.

use crate::{
    AppState,
    documents::Upload,
    error::PageError,
    layout::SubmittedForm,
    parent::{documents, reader::Reader, whole_file},
    routes::{Guard, Routes},
    session::Acting,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{DocumentId, DossierNumber};
use serde::Deserialize;

/// Their documents.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/documenten", rejection(PageError))]
pub(crate) struct ForDocumentsPath {
    pub number: DossierNumber,
}

/// The papers that are asked of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/stukken", rejection(PageError))]
pub(crate) struct ForPapersPath {
    pub number: DossierNumber,
}

/// Saying that they do not have one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/stukken/heb-ik-niet", rejection(PageError))]
pub(crate) struct ForNotHeldPath {
    pub number: DossierNumber,
}

/// One of them as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/documenten/{document}", rejection(PageError))]
pub(crate) struct ForDocumentPath {
    pub number: DossierNumber,
    pub document: DocumentId,
}

/// Their whole file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/hele-dossier", rejection(PageError))]
pub(crate) struct ForWholeFilePath {
    pub number: DossierNumber,
}

/// The same as one file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/hele-dossier/zip", rejection(PageError))]
pub(crate) struct ForWholeFileZipPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_documents)
        .upload(Guard::Representing, hand_in)
        .get(Guard::Representing, show_papers)
        .upload(Guard::Representing, hand_in_paper)
        .post(Guard::Representing, say_not_held)
        .get(Guard::Representing, fetch)
        .get(Guard::Representing, show_whole_file)
        .post(Guard::Representing, whole_file_zip)
        .step_up(StepUp::Always(Matter::WholeFile))
}

async fn show_documents(
    ForDocumentsPath { number }: ForDocumentsPath,
    State(state): State<AppState>,
    Query(query): Query<documents::DocumentsQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    documents::show_documents_of(Reader::acting(&state, acting, number).await?, &query)
}

async fn hand_in(
    ForDocumentsPath { number }: ForDocumentsPath,
    State(state): State<AppState>,
    acting: Acting,
    upload: Upload,
) -> Result<Response, PageError> {
    documents::hand_in_of(&state, Reader::acting(&state, acting, number).await?, upload).await
}

async fn show_papers(
    ForPapersPath { number }: ForPapersPath,
    State(state): State<AppState>,
    Query(query): Query<documents::papers::PapersQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    documents::papers::show_papers_of(&state, &Reader::acting(&state, acting, number).await?, &query)
}

async fn hand_in_paper(
    ForPapersPath { number }: ForPapersPath,
    State(state): State<AppState>,
    acting: Acting,
    upload: Upload,
) -> Result<Response, PageError> {
    documents::papers::hand_in_of(&state, Reader::acting(&state, acting, number).await?, upload).await
}

async fn say_not_held(
    ForNotHeldPath { number }: ForNotHeldPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    documents::papers::say_not_held_of(&state, Reader::acting(&state, acting, number).await?, &form).await
}

async fn fetch(
    ForDocumentPath { number, document }: ForDocumentPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let reader = Reader::acting(&state, acting, number).await?;
    crate::documents::respond(&state, &reader.scope, &reader.dossier, document).await
}

async fn show_whole_file(
    ForWholeFilePath { number }: ForWholeFilePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    whole_file::show_whole_file_of(&Reader::acting(&state, acting, number).await?)
}

async fn whole_file_zip(
    ForWholeFileZipPath { number }: ForWholeFileZipPath,
    State(state): State<AppState>,
    acting: Acting,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    whole_file::zip_of(state.clone(), Reader::acting(&state, acting, number).await?).await
}
