//! How the word of a person was heard: the portal, the telephone, paper and the table have the same effect.

use crate::{Context, Dossier, macros::words};
use herstel_kernel::{Actor, DocumentId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// By which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ByWord {
    /// The person did it in the portal, or who acts for them.
    Portal,
    /// They said it by telephone, and staff wrote it down.
    Phone,
    /// They wrote it; the paper is a document of the dossier.
    Paper,
    /// They said it in a talk, and staff wrote it down.
    Table,
}

words! {
    /// The stable text, for forms, JSON and text keys (`by-word-…`).
    ByWord { Portal = "portal", Phone = "phone", Paper = "paper", Table = "table" }
}

/// How something was heard, with the paper when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// By which way.
    pub by: ByWord,
    /// The paper, a document of the dossier; for [`ByWord::Paper`] alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
}

impl Heard {
    /// In the portal.
    pub const PORTAL: Self = Self { by: ByWord::Portal, document: None };
    /// By telephone.
    pub const PHONE: Self = Self { by: ByWord::Phone, document: None };

    /// How somebody is heard who does not say it: a person in the portal, and whoever writes down for them by telephone.
    pub fn usual(actor: Actor) -> Self {
        match actor {
            Actor::Person { .. } | Actor::Representative { .. } => Self::PORTAL,
            Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => Self::PHONE,
        }
    }
}

/// Whether this actor can have heard it so: the portal is for the person and who acts for them, the other ways are for
/// staff, and paper is in the dossier.
pub fn check_heard(dossier: &Dossier, heard: Heard, context: &Context<'_>) -> Result<(), Refusal> {
    let own = matches!(context.actor, Actor::Person { .. } | Actor::Representative { .. });
    let not_so = || Refusal::at(RefusalCode::NotAChoice, "by_word");
    match (heard.by, heard.document) {
        (ByWord::Portal, None) if own => Ok(()),
        (ByWord::Phone | ByWord::Table, None) if !own => Ok(()),
        (ByWord::Paper, Some(document)) if !own => match dossier.document(document) {
            Some(_) => Ok(()),
            None => Err(Refusal::at(RefusalCode::NotFound, "document")),
        },
        (ByWord::Paper, None) if !own => Err(Refusal::at(RefusalCode::Required, "document")),
        (ByWord::Portal | ByWord::Phone | ByWord::Paper | ByWord::Table, _) => Err(not_so()),
    }
}
