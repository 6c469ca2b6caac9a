//! My documents: `/mijn-zaak/documenten`. Hand in a letter or a photo of one, and see what arrived.

pub(super) mod papers;

use super::reader::{Place, Reader};
use crate::{
    AppState,
    command::carry_out,
    documents::{self, DocumentView, Upload},
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, Page, link, show, show_refused},
    parent::represented::ForDocumentsPath,
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
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
    pub document: DocumentId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_documents)
        .upload(Guard::Parent, hand_in)
        .get(Guard::Parent, fetch)
        .merge(papers::routes())
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
pub(super) struct DocumentsQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// A document arrived.
    #[serde(rename = "ontvangen")]
    Received,
}

impl DocumentsQuery {
    fn link(self, place: &Place) -> String {
        match place {
            Place::Own => link(DocumentsPath, self),
            Place::For(number) => link(ForDocumentsPath { number: number.clone() }, self),
        }
    }
}

#[derive(Template)]
#[template(path = "parent/documents.html")]
struct DocumentsPage {
    page: Page,
    place: Place,
    may_tell: bool,
    errors: FormErrors,
    error: Option<String>,
    arrived: bool,
    documents: Vec<DocumentView>,
}

fn documents_page(reader: Reader, errors: FormErrors, arrived: bool) -> DocumentsPage {
    let Reader { page, place, dossier, may_tell, .. } = reader;
    let page = page.at(place.documents());
    let documents = DocumentView::all(&dossier, page.texts, |document| place.document(document));
    DocumentsPage { error: errors.of("file"), errors, arrived, documents, page, place, may_tell }
}

async fn show_documents(
    _: DocumentsPath,
    State(state): State<AppState>,
    Query(query): Query<DocumentsQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_documents_of(Reader::own(&state, parent).await?, &query)
}

/// The page for whoever reads the case.
pub(super) fn show_documents_of(reader: Reader, query: &DocumentsQuery) -> Result<Response, PageError> {
    let arrived = matches!(query.just, Some(Just::Received));
    show(&documents_page(reader, FormErrors::new(), arrived))
}

async fn hand_in(
    _: DocumentsPath,
    State(state): State<AppState>,
    parent: Parent,
    upload: Upload,
) -> Result<Response, PageError> {
    hand_in_of(&state, Reader::own(&state, parent).await?, upload).await
}

/// A document of whoever reads the case and may say something of it.
pub(super) async fn hand_in_of(
    state: &AppState,
    reader: Reader,
    upload: Upload,
) -> Result<Response, PageError> {
    let (status, refusals) = match documents::command(state, upload, None).await? {
        Ok(command) => {
            let id = reader.dossier.registration.dossier;
            match carry_out(state, &reader.scope, id, None, &command).await.map_err(shown_on_form) {
                Ok(_) => {
                    let arrived = DocumentsQuery { just: Some(Just::Received) };
                    return Ok(Redirect::to(&arrived.link(&reader.place)).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let mut errors = FormErrors::new();
    errors.refusals(reader.page.texts, &refusals, &["file"]);
    show_refused(status, &documents_page(reader, errors, false))
}

async fn fetch(
    DocumentPath { document }: DocumentPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    documents::respond(&state, &reader.scope, &reader.dossier, document).await
}
