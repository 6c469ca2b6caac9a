//! What can happen with the papers that a step asks for.

use herstel_kernel::{Actor, Date, DocumentId, PaperRequestId, StaffId};
use herstel_scheme::{FactPath, PaperHolder, SchemeFamily};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A paper of a scheme: the same for every version and step of the family that asks for it under this id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FamilyPaper {
    /// The application on whose road it is asked.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// Its id in `process.toml`.
    pub paper: String,
}

/// `FAMILY:PAPER`, as forms and the API write it.
impl fmt::Display for FamilyPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.family, self.paper)
    }
}

impl FamilyPaper {
    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (family, paper) = text.split_once(':')?;
        let family = family.parse().ok()?;
        (!paper.is_empty() && paper.len() <= 100).then(|| Self { family, paper: paper.to_owned() })
    }
}

/// By which way a document came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentSource {
    /// Over the page of who handed it in.
    #[default]
    Portal,
    /// The same, as a photo of a telephone.
    PhonePhoto,
    /// By post.
    Post,
    /// Laid on the table in a talk.
    Table,
    /// An organisation gave it.
    Organisation,
}

impl DocumentSource {
    /// Whether it came over a page as a file.
    pub fn is_portal(&self) -> bool {
        *self == Self::Portal
    }

    /// Those that staff name; the others follow from who hands in what.
    pub const BY_STAFF: [Self; 3] = [Self::Post, Self::Table, Self::Organisation];

    /// The stable text; also the end of the key of its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::PhonePhoto => "phone-photo",
            Self::Post => "post",
            Self::Table => "table",
            Self::Organisation => "organisation",
        }
    }

    /// Reads the stable text of what staff name.
    pub fn parse_by_staff(text: &str) -> Option<Self> {
        Self::BY_STAFF.into_iter().find(|source| source.as_str() == text)
    }
}

/// What happened with a paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum PaperEvent {
    /// Somebody was asked for a paper.
    Asked {
        /// This request.
        request: PaperRequestId,
        /// Which paper.
        paper: FamilyPaper,
        /// The step for which; once it is decided nobody waits for the paper any more.
        step: String,
        /// Who was asked.
        holder: PaperHolder,
        /// Their name; empty for the parent.
        name: String,
        /// Words of the handler to whom is asked.
        words: String,
        /// The last day to answer.
        until_on: Date,
        /// Who asked.
        asked_by: StaffId,
        /// When.
        asked_on: Date,
    },
    /// A request was taken back.
    Withdrawn {
        /// Which.
        request: PaperRequestId,
        /// Why.
        reason: String,
        /// By whom.
        withdrawn_by: StaffId,
        /// When.
        withdrawn_on: Date,
    },
    /// A document was put at a paper.
    Filed {
        /// Which document.
        document: DocumentId,
        /// At which papers.
        papers: Vec<FamilyPaper>,
        /// By whom.
        filed_by: Actor,
        /// When.
        filed_on: Date,
    },
    /// A handler looked, and it is not the paper that was asked for.
    NotIt {
        /// Which document.
        document: DocumentId,
        /// Which paper.
        paper: FamilyPaper,
        /// Why, in words that the parent reads.
        reason: String,
        /// Who looked.
        looked_by: StaffId,
        /// When.
        looked_on: Date,
    },
    /// The parent does not have it.
    NotHeld {
        /// Which paper.
        paper: FamilyPaper,
        /// What they said with it; may be empty.
        words: String,
        /// Who said so, or wrote it down.
        said_by: Actor,
        /// When.
        said_on: Date,
    },
    /// A document takes the place of an earlier one; both are kept.
    Replaced {
        /// The later version.
        document: DocumentId,
        /// The earlier one.
        earlier: DocumentId,
        /// Who said so.
        replaced_by: Actor,
        /// When.
        replaced_on: Date,
    },
    /// The handler goes by the word of the parent, because the paper did not come (voordeel van de twijfel).
    Trusted {
        /// The paper that is missing.
        paper: FamilyPaper,
        /// The facts that the parent told.
        facts: Vec<FactPath>,
        /// Why they are believed.
        reason: String,
        /// By whom.
        trusted_by: StaffId,
        /// When.
        trusted_on: Date,
    },
}

impl PaperEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "asked",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Filed { .. } => "filed",
            Self::NotIt { .. } => "not-it",
            Self::NotHeld { .. } => "not-held",
            Self::Replaced { .. } => "replaced",
            Self::Trusted { .. } => "trusted",
        }
    }
}

/// Words about a person never reach a log.
impl fmt::Debug for PaperEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PaperEvent({}, …)", self.as_str())
    }
}
