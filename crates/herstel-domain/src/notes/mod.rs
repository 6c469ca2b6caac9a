//! Notes for colleagues (notities voor collega's): what who handles a dossier wants the next one to know. Sealed like
//! everything in the journal; the parent sees that there are notes and of whom, and gets the words on a request for access
//! (AVG 15; docs/decisions/0058).

use crate::{Context, Dossier, Event, access::acting, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{ColleagueNoteId, Date, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// Most notes of one dossier.
pub const NOTES_OF_DOSSIER_MAX: usize = 1_000;

/// A note was written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueNoted {
    /// The note.
    pub note: ColleagueNoteId,
    /// In plain words.
    pub words: String,
    /// Whether it stands on top.
    pub pinned: bool,
    /// Who wrote it.
    pub noted_by: StaffId,
    /// When.
    pub noted_on: Date,
}

/// Words of a person never reach a log.
impl std::fmt::Debug for ColleagueNoted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ColleagueNoted({}, …)", self.note)
    }
}

/// A note was put on top, or taken from there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotePinned {
    /// The note.
    pub note: ColleagueNoteId,
    /// Whether it stands on top from now on.
    pub pinned: bool,
    /// Who did it.
    pub pinned_by: StaffId,
    /// When.
    pub pinned_on: Date,
}

/// Somebody wants to write a note.
#[derive(Clone)]
pub struct NoteForColleagues {
    /// This note.
    pub note: ColleagueNoteId,
    /// In plain words.
    pub words: String,
    /// Whether it stands on top.
    pub pinned: bool,
}

/// Words of a person never reach a log.
impl std::fmt::Debug for NoteForColleagues {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NoteForColleagues({}, …)", self.note)
    }
}

/// Somebody wants a note on top, or no longer.
#[derive(Clone, Copy, Debug)]
pub struct PinNote {
    /// The note.
    pub note: ColleagueNoteId,
    /// Whether it stands on top from now on.
    pub pinned: bool,
}

/// Writes a note.
pub fn write(
    dossier: &Dossier,
    command: &NoteForColleagues,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    if dossier.colleague_notes.len() >= NOTES_OF_DOSSIER_MAX {
        return Err(Refusal::at(RefusalCode::TooHigh, "note").with("maximum", NOTES_OF_DOSSIER_MAX));
    }
    let words = acting::text(&command.words, "note", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::ColleagueNoted(ColleagueNoted {
        note: command.note,
        words,
        pinned: command.pinned,
        noted_by: staff,
        noted_on: context.today,
    })])
}

/// Puts a note on top, or takes it from there; what is so already is not recorded again.
pub fn pin(dossier: &Dossier, command: &PinNote, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let staff = acting::by_staff(context)?;
    let note = dossier.colleague_notes.iter().find(|note| note.note == command.note);
    let note = note.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if note.pinned == command.pinned {
        return Ok(Vec::new());
    }
    Ok(vec![Event::NotePinned(NotePinned {
        note: command.note,
        pinned: command.pinned,
        pinned_by: staff,
        pinned_on: context.today,
    })])
}
