//! The documents of a dossier: `/werk/dossier/{number}/documenten`. Staff read them, and hand in what came by post.

pub(in crate::staff) mod paper_forms;
pub(in crate::staff) mod papers;

use super::{dossier::DossierPath, errors_of, find_dossier};
use crate::{
    AppState,
    command::carry_out,
    documents::{self, DocumentView, Upload},
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, Page, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Dossier, documents::DocumentSource};
use herstel_kernel::{DocumentId, DossierNumber};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/documenten", rejection(PageError))]
pub(crate) struct DocumentsPath {
    pub number: DossierNumber,
}

/// One document as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/documenten/{document}", rejection(PageError))]
pub(crate) struct DocumentPath {
    pub number: DossierNumber,
    pub document: DocumentId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_documents)
        .upload(Guard::Staff, hand_in)
        .get(Guard::Operation, fetch)
        .merge(papers::routes())
        .merge(paper_forms::routes())
}

#[derive(Template)]
#[template(path = "staff/documents.html")]
struct DocumentsPage {
    page: Page,
    errors: FormErrors,
    error: Option<String>,
    number: String,
    name: String,
    back: String,
    action: String,
    documents: Vec<DocumentView>,
}

fn documents_page(staff: Staff, dossier: &Dossier, errors: FormErrors) -> DocumentsPage {
    let number = dossier.registration.number.clone();
    let link = |document| DocumentPath { number: number.clone(), document }.to_string();
    DocumentsPage {
        documents: DocumentView::all(dossier, staff.page.texts, link),
        error: errors.of("file"),
        errors,
        name: dossier.registration.details.name.clone(),
        back: DossierPath { number: number.clone() }.to_string(),
        action: DocumentsPath { number: number.clone() }.to_string(),
        number: number.to_string(),
        page: staff.page,
    }
}

async fn show_documents(
    DocumentsPath { number }: DocumentsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&documents_page(staff, &dossier, FormErrors::new()))
}

async fn hand_in(
    DocumentsPath { number }: DocumentsPath,
    State(state): State<AppState>,
    staff: Staff,
    upload: Upload,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let (status, refusals) = match documents::command(&state, upload, Some(DocumentSource::Post)).await? {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(&state, &staff.scope, id, None, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&DocumentsPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let errors = errors_of(&staff.page, &refusals, &["file"]);
    show_refused(status, &documents_page(staff, &dossier, errors))
}

async fn fetch(
    DocumentPath { number, document }: DocumentPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    documents::respond(&state, &staff.scope, &dossier, document).await
}
