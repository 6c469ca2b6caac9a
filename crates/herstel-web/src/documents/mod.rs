//! Documents that people hand in: taken in after three checks, given back as a file to keep and never as a page.
//!
//! What a file is, is seen from its bytes ([`inspect`]), by a process of its own with bounds ([`apart`]); whether it is
//! harmful, a scanner says ([`scanner`]); how much of it is accepted, the domain says. The order is that of cost.

pub(crate) mod apart;
pub(crate) mod inspect;
mod intake;
mod papers;
mod relied;
pub(crate) mod scanner;
mod upload;

pub use apart::{FileReader, told_of_file};
pub(crate) use intake::{DISCARD_LIMIT, UPLOAD_LIMIT};
pub(crate) use papers::{holder_in_words, not_held_of, paper_name, state_in_words};
pub(crate) use relied::{Relied, rely_choices};
pub use scanner::Scanner;
pub(crate) use upload::{FormWithFile, Upload, is_multipart};

use crate::{AppState, error::PageError, i18n::Texts};
use axum::{
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use herstel_domain::{
    Command, Dossier, Scope,
    documents::{
        AddDocument, DocumentContent, DocumentForm, DocumentReceived, DocumentSource, FamilyPaper,
        WORD_OF_PARENT,
    },
};
use herstel_kernel::{DocumentId, Refusal, RefusalCode};
use inspect::is_phone_photo;
use intake::FileBytes;
use scanner::Verdict;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The command that takes an upload into a dossier, or the refusal at its field. What came by a way that staff name has
/// that source; what somebody hands in on their own page is a file, or a photo when it says by which telephone.
pub(crate) async fn command(
    state: &AppState,
    upload: Upload,
    by_staff: Option<DocumentSource>,
) -> Result<Result<Command, Refusal>, PageError> {
    Ok(looked_at(state, upload, by_staff).await?.map(Command::AddDocument))
}

/// The same for a file that comes along with something else.
pub(crate) async fn looked_at(
    state: &AppState,
    upload: Upload,
    by_staff: Option<DocumentSource>,
) -> Result<Result<AddDocument, Refusal>, PageError> {
    let refused = |code| Ok(Err(Refusal::at(code, "file")));
    let papers = upload.all("papers").map(FamilyPaper::parse).collect::<Option<Vec<FamilyPaper>>>();
    let papers = papers.ok_or(PageError::Unreadable)?;
    let replaces = upload.all("replaces").find(|id| !id.is_empty()).map(str::parse).transpose();
    let replaces = replaces.map_err(|_| PageError::Unreadable)?;
    let Upload { name, content, .. } = upload;
    let content: Arc<[u8]> = match content {
        FileBytes::Whole(bytes) if bytes.is_empty() => return refused(RefusalCode::Required),
        FileBytes::Whole(bytes) => bytes.into(),
        FileBytes::TooLarge => return refused(RefusalCode::FileTooLarge),
        FileBytes::TooSlow => return refused(RefusalCode::FileTooSlow),
    };
    let form = match state.file_reader.read(Arc::clone(&content)).await {
        Ok(form) => form,
        Err(code) => return refused(code),
    };
    let source = by_staff.unwrap_or(match is_phone_photo(&content) {
        true => DocumentSource::PhonePhoto,
        false => DocumentSource::Portal,
    });
    match state.scanner.look(&content).await {
        Verdict::Clean => {}
        Verdict::Harmful => return refused(RefusalCode::FileHarmful),
        Verdict::Unknown => return refused(RefusalCode::FilesClosed),
    }
    Ok(Ok(AddDocument {
        document: DocumentId::from_bytes(state.ids.draw()?),
        form,
        name,
        digest: hex::encode(Sha256::digest(&content)),
        content: DocumentContent(content),
        source,
        papers,
        replaces,
    }))
}

/// A file may do nothing in a browser, whatever it turns out to be.
const FILE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
);

/// A document of a dossier as a file to keep. Its name says what it is and when it came, nothing about anybody.
pub(crate) async fn respond(
    state: &AppState,
    scope: &Scope,
    dossier: &Dossier,
    document: DocumentId,
) -> Result<Response, PageError> {
    respond_received(state, scope, dossier.document(document).ok_or(PageError::NotFound)?).await
}

/// The same, of what is known about it.
pub(crate) async fn respond_received(
    state: &AppState,
    scope: &Scope,
    received: &DocumentReceived,
) -> Result<Response, PageError> {
    let bytes = state.store.document_content(scope, received).await?.ok_or(PageError::NotFound)?;
    respond_bytes(received, bytes)
}

/// The bytes of a document as a download.
pub(crate) fn respond_bytes(received: &DocumentReceived, bytes: Vec<u8>) -> Result<Response, PageError> {
    let name =
        format!("attachment; filename=\"document-{}.{}\"", received.received_on, received.form.ending());
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(received.form.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
        (header::CONTENT_SECURITY_POLICY, FILE_POLICY),
    ];
    Ok((headers, bytes).into_response())
}

/// One document in a list.
pub(crate) struct DocumentView {
    /// What the sender called it, or what it is.
    pub name: String,
    /// What it is, how large, and when it came.
    pub about: String,
    /// Where it can be fetched.
    pub link: String,
}

impl DocumentView {
    /// The documents of a dossier, newest first.
    pub fn all(dossier: &Dossier, texts: Texts, link: impl Fn(DocumentId) -> String) -> Vec<Self> {
        dossier.documents.iter().rev().map(|received| Self::new(received, texts, &link)).collect()
    }

    /// One of them.
    pub fn new(received: &DocumentReceived, texts: Texts, link: impl Fn(DocumentId) -> String) -> Self {
        let kind = match received.form {
            DocumentForm::Pdf { pages } => texts.tn("documents-pdf", u64::from(pages)),
            DocumentForm::Jpeg { .. } | DocumentForm::Png { .. } => texts.t("documents-picture"),
        };
        let kibibytes = received.size_bytes.div_ceil(1024).to_string();
        let date = texts.date(received.received_on);
        let unnamed = received.name.is_empty();
        Self {
            name: if unnamed { texts.t("documents-unnamed") } else { received.name.clone() },
            about: texts.with("documents-about", [("kind", kind), ("size", kibibytes), ("date", date)]),
            link: link(received.document),
        }
    }
}

/// Where a fact comes from; the word of the parent in words.
pub(crate) fn source_in_words(texts: Texts, source: &str) -> String {
    if source == WORD_OF_PARENT { texts.t("fact-on-word") } else { texts.from_scheme(source) }
}
