//! My whole file: `/mijn-zaak/hele-dossier`, and the same as one file to keep: everything that the person may read, with
//! letters and documents as they are, a page and tables that need nothing but a browser and a spreadsheet, and the same
//! for a machine. Whoever takes it shows again who they are: it is everything at once.

mod index;
mod looks;
mod more;
mod said;
mod zip;

use super::{
    reader::{Place, Reader},
    represented::{ForWholeFilePath, ForWholeFileZipPath},
};
use crate::{
    AppState,
    error::PageError,
    experience::ExperiencePath,
    layout::{Button, FormErrors, ListPage, Row, Section, SubmittedForm, show},
    messages::letter::letter_of,
    routes::{Guard, Routes},
    session::Parent,
    step_up::{Matter, StepUp},
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::access::{Grant, Holder, grants};
use serde::Deserialize;
use zip::Archive;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/hele-dossier")]
pub(crate) struct WholeFilePath;

/// The file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/hele-dossier/zip")]
pub(crate) struct WholeFileZipPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_page)
        .post(Guard::Parent, fetch)
        .step_up(StepUp::Always(Matter::WholeFile))
}

impl Place {
    /// The whole file.
    pub fn whole_file(&self) -> String {
        match self {
            Self::Own => WholeFilePath.to_string(),
            Self::For(number) => ForWholeFilePath { number: number.clone() }.to_string(),
        }
    }

    /// The same as one file.
    fn whole_file_zip(&self) -> String {
        match self {
            Self::Own => WholeFileZipPath.to_string(),
            Self::For(number) => ForWholeFileZipPath { number: number.clone() }.to_string(),
        }
    }
}

async fn show_page(
    _: WholeFilePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_whole_file_of(&Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_whole_file_of(reader: &Reader) -> Result<Response, PageError> {
    let page = reader.page.clone().at(reader.place.whole_file());
    let t = page.texts;
    let row = Row {
        heading: t.t("whole-file-one"),
        lines: vec![t.t("whole-file-one-text")],
        buttons: vec![Button::new(reader.place.whole_file_zip(), t.t("whole-file-fetch"))],
        ..Row::default()
    };
    let links = match reader.place {
        Place::Own => vec![(ExperiencePath.to_string(), t.t("experience-answered"))],
        Place::For(_) => Vec::new(),
    };
    // Who looked is in the file of whom it is for, and promised to nobody else.
    let text = if reader.is_in_place { t.t("whole-file-in-text") } else { t.t("whole-file-in-text-acting") };
    show(&ListPage {
        errors: FormErrors::new(),
        back: (reader.place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("whole-file-title"),
        lead: t.t("whole-file-lead"),
        version: reader.dossier.version,
        sections: vec![Section { title: t.t("whole-file-in"), text, rows: vec![row] }],
        links,
        page,
    })
}

async fn fetch(
    _: WholeFileZipPath,
    State(state): State<AppState>,
    parent: Parent,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    zip_of(state, reader).await
}

/// The file for whoever may read all of it. One entry is in memory at a time.
pub(super) async fn zip_of(state: AppState, mut reader: Reader) -> Result<Response, PageError> {
    if let (Place::For(_), Some(holder)) = (&reader.place, Holder::of(reader.scope.actor()))
        && !grants(&reader.dossier, holder, state.clock.today()).contains(&Grant::Read)
    {
        return Err(PageError::NotFound);
    }
    let state = state.for_dossier(&reader.dossier);
    // The letters in it are in this language; and what marks words of another one on a page means nothing in a file.
    reader.page = reader.page.for_letters();
    // What fails here is an error page; afterwards the answer has begun.
    let index = index::pages(&state, &reader).await?;
    let (sender, body) = zip::channel();
    let number = reader.dossier.registration.number.to_string();
    tokio::spawn(async move {
        if let Err(error) = write(&state, &reader, index, &sender).await {
            // The answer breaks off, so that nobody takes half a file for a whole one.
            tracing::warn!(status = %error.status(), "a whole file was not written to its end");
            sender.broken().await;
        }
    });
    let name = format!("attachment; filename=\"dossier-{number}.zip\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Body::new(body)).into_response())
}

async fn write(
    state: &AppState,
    reader: &Reader,
    index: Vec<(String, Vec<u8>)>,
    sender: &zip::Sender,
) -> Result<(), PageError> {
    let mut archive = Archive::default();
    let gone = |()| gone();
    for (name, bytes) in index {
        sender.send(archive.entry(&name, bytes)?).await.map_err(gone)?;
    }
    // Who looked is for who has all that the person has, as it is on the pages.
    if reader.is_in_place {
        looks::write(state, reader, &mut archive, sender).await?;
    }
    for (place, message) in reader.dossier.messages.iter().enumerate() {
        let pdf = letter_of(state, &reader.scope, &reader.dossier, message).await?;
        let name = letter_name(place, message.sent.sent_on);
        sender.send(archive.entry(&name, pdf)?).await.map_err(gone)?;
    }
    for (place, received) in reader.dossier.documents.iter().enumerate() {
        // Bytes that are gone by their own period are named in the list; the file goes on.
        let Some(bytes) = state.store.document_content(&reader.scope, received).await? else { continue };
        let name = document_name(place, received.received_on, received.form.ending());
        sender.send(archive.entry(&name, bytes)?).await.map_err(gone)?;
    }
    sender.send(archive.end()?).await.map_err(gone)
}

fn gone() -> PageError {
    PageError::failed("nobody waits for the file any more")
}

/// Where the letter of a message stands in the file. Names say nothing about anybody.
fn letter_name(place: usize, on: herstel_kernel::Date) -> String {
    format!("brieven/{:03}-{on}.pdf", place + 1)
}

/// Where a document stands in the file.
fn document_name(place: usize, on: herstel_kernel::Date, ending: &str) -> String {
    format!("stukken/{:03}-{on}.{ending}", place + 1)
}
