//! Documents (stukken): what somebody hands in, as a file or as a photo of a letter.
//!
//! What kind of file it really is, and whether it is harmful, is found out at the edge before this is asked; here stands
//! what a dossier takes in and what it keeps about it.

mod add;

pub use add::{
    AddDocument, DOCUMENTS_OF_DAY_MAX, DOCUMENTS_OF_DOSSIER_MAX, NAME_LENGTH_MAX, PAGES_MAX, PIXELS_MAX,
    SIZE_BYTES_MAX, add,
};

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
    /// The bytes, only while the event is being recorded.
    #[serde(skip)]
    pub content: Option<DocumentContent>,
}
