//! What the support desk of a municipality learns while it helps (Wht 2.21). Closed to the collection desk of the same
//! municipality, and to who handles the dossier unless the person consents.

use crate::{
    Context, Dossier, Event,
    access::{Grant, Holder, acting, grants},
    macros::words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, Date, Desk, MunicipalityCode, Refusal, RefusalCode, StaffId, SupportNoteId};
use serde::{Deserialize, Serialize};

/// The part of life that help is about (Wht 2.21 lid 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LifeDomain {
    /// Money and debts.
    Finances,
    /// A place to live.
    Housing,
    /// Health of body and mind.
    Health,
    /// The family.
    Family,
    /// Work and school.
    Work,
}

words! {
    /// The stable text.
    LifeDomain {
        Finances = "finances", Housing = "housing", Health = "health", Family = "family", Work = "work",
    }
}

/// A support desk noted something.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportNoted {
    /// The note.
    pub note: SupportNoteId,
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// What it is about.
    pub life_domain: LifeDomain,
    /// In plain words.
    pub words: String,
    /// Who noted it.
    pub noted_by: StaffId,
    /// When.
    pub noted_on: Date,
}

/// Words of a person never reach a log.
impl std::fmt::Debug for SupportNoted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SupportNoted({}, …)", self.note)
    }
}

/// A support desk wants to note something.
#[derive(Clone)]
pub struct NoteSupport {
    /// This note.
    pub note: SupportNoteId,
    /// What it is about.
    pub life_domain: LifeDomain,
    /// In plain words.
    pub words: String,
}

/// Words of a person never reach a log.
impl std::fmt::Debug for NoteSupport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NoteSupport({}, …)", self.note)
    }
}

/// Records a note of a support desk that may be in touch with the person.
pub fn note(dossier: &Dossier, command: &NoteSupport, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Actor::Municipal { id, municipality, desk: Desk::Support } = context.actor else {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    };
    let holder = Holder::Municipality(municipality, Desk::Support);
    if !grants(dossier, holder, context.today).contains(&Grant::Contact) {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::SupportNoted(SupportNoted {
        note: command.note,
        municipality,
        life_domain: command.life_domain,
        words,
        noted_by: id,
        noted_on: context.today,
    })])
}
