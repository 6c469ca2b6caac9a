//! Handing in a document.

use super::{DocumentContent, DocumentForm, DocumentReceived, DocumentSource, FamilyPaper, act};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    messages::{MessageKind, tell},
};
use herstel_kernel::{DocumentId, Refusal, RefusalCode};

/// Largest document, in bytes: a photo of twenty megabytes of a current telephone, with room to spare.
pub const SIZE_BYTES_MAX: u64 = 25 * 1024 * 1024;
/// Most pages of a document.
pub const PAGES_MAX: u32 = 300;
/// Most pixels of a picture: what is opened later takes four bytes for each.
pub const PIXELS_MAX: u64 = 128_000_000;
/// Most documents of one dossier.
pub const DOCUMENTS_OF_DOSSIER_MAX: usize = 1_000;
/// Most documents of one dossier on one day.
pub const DOCUMENTS_OF_DAY_MAX: usize = 100;
/// Longest name that is kept, in characters; the rest of a longer one is left out.
pub const NAME_LENGTH_MAX: usize = 100;

/// Somebody hands in a document that was looked at and found to be what it says.
#[derive(Clone, Debug)]
pub struct AddDocument {
    /// The document.
    pub document: DocumentId,
    /// What it is.
    pub form: DocumentForm,
    /// What the sender calls it.
    pub name: String,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    /// The bytes.
    pub content: DocumentContent,
    /// By which way it came.
    pub source: DocumentSource,
    /// The papers that it is.
    pub papers: Vec<FamilyPaper>,
    /// The document of which it is a later version.
    pub replaces: Option<DocumentId>,
}

/// Takes a document into the dossier, and puts it at the papers that it is. The same file twice is taken once: nobody needs
/// to remember what was sent.
pub fn add(dossier: &Dossier, command: &AddDocument, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let AddDocument { papers, replaces, .. } = command;
    if let Some(known) = dossier.documents.iter().find(|known| known.digest == command.digest) {
        return Ok(act::file(dossier, known.document, papers, context)?.into_iter().collect());
    }
    let today = dossier.documents.iter().filter(|known| known.received_on == context.today).count();
    if dossier.documents.len() >= DOCUMENTS_OF_DOSSIER_MAX || today >= DOCUMENTS_OF_DAY_MAX {
        return Err(Refusal::at(RefusalCode::FileCount, "file"));
    }
    let size_bytes = u64::try_from(command.content.0.len()).unwrap_or(u64::MAX);
    if size_bytes == 0 {
        return Err(Refusal::at(RefusalCode::Required, "file"));
    }
    if size_bytes > SIZE_BYTES_MAX {
        return Err(Refusal::at(RefusalCode::FileTooLarge, "file"));
    }
    match command.form {
        DocumentForm::Pdf { pages: 0 } => return Err(Refusal::at(RefusalCode::FileUnreadable, "file")),
        DocumentForm::Pdf { pages } if pages > PAGES_MAX => {
            return Err(Refusal::at(RefusalCode::FilePages, "file").with("limit", PAGES_MAX));
        }
        DocumentForm::Pdf { .. } => {}
        DocumentForm::Jpeg { width, height } | DocumentForm::Png { width, height } => {
            if u64::from(width) * u64::from(height) > PIXELS_MAX {
                return Err(Refusal::at(RefusalCode::FilePixels, "file"));
            }
            if width == 0 || height == 0 {
                return Err(Refusal::at(RefusalCode::FileUnreadable, "file"));
            }
        }
    }
    let received = DocumentReceived {
        document: command.document,
        form: command.form,
        name: kept_name(&command.name),
        size_bytes,
        digest: command.digest.clone(),
        received_on: context.today,
        source: command.source,
        content: Some(command.content.clone()),
    };
    let receipt = MessageKind::DocumentReceived { document: command.document };
    let mut events = vec![Event::DocumentReceived(received), tell(receipt, dossier, context)];
    if let Some(earlier) = replaces {
        events.extend(act::replace(dossier, command.document, *earlier, context)?);
    }
    let stands = |paper: &&FamilyPaper| match replaces {
        Some(earlier) => dossier.papers.of_document(*earlier).all(|known| known != *paper),
        None => true,
    };
    let papers: Vec<FamilyPaper> = papers.iter().filter(stands).cloned().collect();
    events.extend(act::file(dossier, command.document, &papers, context)?);
    Ok(events)
}

/// The last part of a path, without signs that are not seen or turn the reading direction.
fn kept_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_hidden = |letter: &char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    last.chars()
        .filter(|letter| !is_hidden(letter))
        .take(NAME_LENGTH_MAX)
        .collect::<String>()
        .trim()
        .to_owned()
}
