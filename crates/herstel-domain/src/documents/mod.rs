//! Documents (stukken): what somebody hands in, as a file or as a photo of a letter.
//!
//! What kind of file it really is, and whether it is harmful, is found out at the edge before this is asked; here stands
//! what a dossier takes in and what it keeps about it, and which papers the steps of a scheme ask for ([`checklist`]):
//! who was asked, what came, and where the word of the parent is gone by because a paper did not come.
//!
//! | given | when | then |
//! |---|---|---|
//! | a paper that nobody has filed | a handler asks the parent | asked, and the parent is told by a message |
//! | | a handler asks an organisation by name | asked |
//! | a document at the paper | a handler asks for it | refused: it is there |
//! | asked | the parent hands it in, or somebody files a document there | there |
//! | there | a handler looks and it is not it, with a reason | not there again; the document stays |
//! | asked | the parent says that they do not have it | not held; somebody else can be asked |
//! | asked, the term runs | a handler wants to go by the word of the parent | refused |
//! | nobody asked | the same | refused |
//! | asked, the term passed for everybody | the same, with facts and a reason | facts with that source; trusted |
//! | any document | a later version is handed in | both kept, the later one stands where the earlier one stood |

mod act;
mod add;
mod checklist;
mod event;
mod state;

pub(crate) use act::act;
pub use act::{PAPERS_OF_DOCUMENT_MAX, PaperCommand};
pub use add::{
    AddDocument, DOCUMENTS_OF_DAY_MAX, DOCUMENTS_OF_DOSSIER_MAX, NAME_LENGTH_MAX, PAGES_MAX, PIXELS_MAX,
    SIZE_BYTES_MAX, add,
};
pub use checklist::{ChecklistItem, PaperState, checklist, checklist_item, documents_of_step};
pub use event::{DocumentSource, FamilyPaper, PaperEvent};
pub use state::{Filing, NotHeld, PaperRequest, Papers, Trust, WORD_OF_PARENT};

use herstel_kernel::{Date, DocumentId};
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// What a document is, by its content and not by its name. Nothing else is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum DocumentForm {
    /// Portable document format.
    Pdf {
        /// How many pages.
        pages: u32,
    },
    /// A photo.
    Jpeg {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// A picture, often of a screen.
    Png {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}

impl DocumentForm {
    /// The ending of a file of this kind.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf { .. } => "pdf",
            Self::Jpeg { .. } => "jpg",
            Self::Png { .. } => "png",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf { .. } => "application/pdf",
            Self::Jpeg { .. } => "image/jpeg",
            Self::Png { .. } => "image/png",
        }
    }
}

/// The bytes of a document. They travel with the event while it is recorded and are kept apart from the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct DocumentContent(pub Arc<[u8]>);

/// Content never reaches a log.
impl fmt::Debug for DocumentContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocumentContent({} bytes)", self.0.len())
    }
}

/// A document was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentReceived {
    /// The document.
    pub document: DocumentId,
    /// What it is.
    pub form: DocumentForm,
    /// What the sender called it; shown, and never used for anything else.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
    /// When.
    pub received_on: Date,
    /// By which way it came; what was recorded before there were ways came over a page.
    #[serde(default, skip_serializing_if = "DocumentSource::is_portal")]
    pub source: DocumentSource,
    /// The bytes, only while the event is being recorded.
    #[serde(skip)]
    pub content: Option<DocumentContent>,
}
