//! Parts of the work before a decision, each somebody's: the survey of the damage, the advice, the response of the person.
//! The scheme says which a decision needs, in which order and who owes them.

mod finish;

pub(crate) use finish::not_yet;
pub use finish::{FinishPart, can_correct, finish, missing_parts, respond_until};

use crate::choices::Heard;
use herstel_kernel::{Actor, Date, DocumentId};
use herstel_scheme::SchemeFamily;
use serde::{Deserialize, Serialize};

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_not(value: &bool) -> bool {
    !value
}

/// A part was done. A later one of the same step takes its place.
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
    /// The person was asked and said nothing within the time; the words say what was tried.
    #[serde(default, skip_serializing_if = "is_not")]
    pub unanswered: bool,
    /// Parts that were done after it and have to be done again, because this one was corrected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub again: Vec<String>,
    /// When.
    pub done_on: Date,
    /// How it was heard, for a part of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Heard>,
    /// Who recorded it.
    pub recorded_by: Actor,
}
