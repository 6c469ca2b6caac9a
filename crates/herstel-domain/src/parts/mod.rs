//! Parts of the work before a decision, each somebody's: the survey of the damage, the advice, the response of the person.
//! The scheme says which a decision needs, in which order and who owes them.

mod finish;

pub(crate) use finish::not_yet;
pub use finish::{FinishPart, finish, missing_parts};

use crate::choices::Heard;
use herstel_kernel::{Actor, Date, DocumentId};
use herstel_scheme::SchemeFamily;
use serde::{Deserialize, Serialize};

/// A part was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartDone {
    /// The application on whose road.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The step.
    pub step: String,
    /// What came of it, to the person; or what the person said.
    pub words: String,
    /// The papers, documents of the dossier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// When.
    pub done_on: Date,
    /// How it was heard, for a part of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// Who recorded it.
    pub recorded_by: Actor,
}
