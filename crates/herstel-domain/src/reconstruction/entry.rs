//! One thing that happened, with the paper behind it.

use crate::macros::words;
use herstel_kernel::{Date, DocumentId, TimelineEntryId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimelineKind {
    /// A decision.
    Decision,
    /// A letter.
    Letter,
    /// Somebody marked the parent as a risk or a fraudster.
    Flag,
    /// Money was paid, stopped or claimed.
    Payment,
    /// A talk.
    Talk,
    /// Something else.
    Other,
}

words! {
    /// The stable text.
    TimelineKind {
        Decision = "decision", Letter = "letter", Flag = "flag", Payment = "payment", Talk = "talk",
        Other = "other",
    }
}

/// The paper behind an entry.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "paper")]
pub enum Paper {
    /// It is in the dossier.
    Found {
        /// Which.
        document: DocumentId,
    },
    /// It was not found, and somebody was asked for it.
    NotFound {
        /// Who was asked.
        asked_of: String,
        /// Since when.
        asked_on: Date,
    },
}

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// Which.
    pub entry: TimelineEntryId,
    /// When it happened.
    pub happened_on: Date,
    /// What kind of thing.
    pub kind: TimelineKind,
    /// Where this comes from.
    pub source: String,
    /// In plain words.
    pub words: String,
    /// The paper behind it.
    #[serde(flatten)]
    pub paper: Paper,
}

/// What happened to somebody never reaches a log.
impl fmt::Debug for TimelineEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimelineEntry({}, …)", self.entry)
    }
}
