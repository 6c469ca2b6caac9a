//! My documents: `/mijn-zaak/documenten`. Hand in a letter or a photo of one, and see what arrived.

use super::own_dossier;
use crate::{
    AppState,
    command::carry_out,
    documents::{self, DocumentView, Upload},
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, Page, link, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::Dossier;
use herstel_kernel::DocumentId;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/documenten")]
pub(crate) struct DocumentsPath;

/// One document as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/documenten/{document}", rejection(PageError))]
pub(crate) struct DocumentPath {
    document: DocumentId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_documents).upload(Guard::Parent, hand_in).get(Guard::Parent, fetch)
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
struct DocumentsQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// A document arrived.
    #[serde(rename = "ontvangen")]
    Received,
}

#[derive(Template)]
#[template(path = "parent/documents.html")]
struct DocumentsPage {
    page: Page,
    errors: FormErrors,
    error: Option<String>,
    arrived: bool,
    documents: Vec<DocumentView>,
}

fn documents_page(parent: Parent, dossier: &Dossier, errors: FormErrors, arrived: bool) -> DocumentsPage {
    let page = parent.page.at(DocumentsPath);
    let documents = DocumentView::all(dossier, page.texts, |document| DocumentPath { document }.to_string());
    DocumentsPage { error: errors.of("file"), errors, arrived, documents, page }
}

async fn show_documents(
    _: DocumentsPath,
    State(state): State<AppState>,
    Query(query): Query<DocumentsQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let arrived = matches!(query.just, Some(Just::Received));
    show(&documents_page(parent, &dossier, FormErrors::new(), arrived))
}

async fn hand_in(
    _: DocumentsPath,
    State(state): State<AppState>,
    parent: Parent,
    upload: Upload,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let (status, refusals) = match documents::command(&state, upload).await? {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(&state, &parent.scope, id, None, &command).await.map_err(shown_on_form) {
                Ok(_) => {
                    let arrived = DocumentsQuery { just: Some(Just::Received) };
                    return Ok(Redirect::to(&link(DocumentsPath, arrived)).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let mut errors = FormErrors::new();
    errors.refusals(parent.page.texts, &refusals, &["file"]);
    show_refused(status, &documents_page(parent, &dossier, errors, false))
}

async fn fetch(
    DocumentPath { document }: DocumentPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    documents::respond(&state, &parent.scope, &dossier, document).await
}
