//! Bulk division: many dossiers of one handler, or of nobody, over others, with one reason. What is proposed here is
//! looked at by a team lead first; then each dossier goes over as any other does.

use super::{
    ChangeHandler, ChangeReason,
    distances::Distances,
    ties::{self, Nobody, Receiver, Seeking, Tie},
};
use crate::{Command, Dossier, access::acting, macros::words, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{DossierId, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What goes with each dossier of a division: the reason for the parent, and the note for the next handler. It is the same
/// for all of them, so it says nothing about one parent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DivisionNote {
    /// Why.
    pub reason: ChangeReason,
    /// Why, in plain words for the parents.
    pub words: String,
    /// What was agreed.
    pub agreed: String,
    /// What matters.
    pub matters: String,
    /// What is open.
    pub open: String,
}

/// Words that parents read never reach a log.
impl std::fmt::Debug for DivisionNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DivisionNote({:?}, …)", self.reason)
    }
}

impl DivisionNote {
    /// Refuses what every single handover would be refused for, and a citizen number: these words go to many.
    pub fn check(&self) -> Result<(), Refusal> {
        let parts = [
            ("words", &self.words),
            ("agreed", &self.agreed),
            ("matters", &self.matters),
            ("open", &self.open),
        ];
        for (field, given) in parts {
            acting::text(given, field, TEXT_LENGTH_MAX)?;
            if herstel_kernel::Bsn::occurs_in(given) {
                return Err(Refusal::at(RefusalCode::CitizenNumberInText, field));
            }
        }
        Ok(())
    }
}

/// A dossier that is to be divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which.
    pub dossier: DossierId,
    /// Whom it seeks. Ties to the handler who gives it away do not count.
    pub seeking: Seeking,
    /// Others that are tied to it, also those that are divided with it.
    pub linked: Vec<(DossierId, Tie)>,
}

/// Why a dossier stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stays {
    /// Nobody of those chosen may handle it.
    NobodyFree,
    /// Those who may have no room.
    NoRoom,
    /// It moved on since the proposal: it has another handler, or the one who was to get it may not any more.
    MovedOn,
    /// Who asked for the division leads no team any more.
    NotAllowed,
}

words! {
    /// The stable text; also the end of the key of its name in the texts of the pages (`division-stays-…`).
    Stays {
        NobodyFree = "nobody-free", NoRoom = "no-room", MovedOn = "moved-on", NotAllowed = "not-allowed",
    }
}

/// Who gets what. A household stays together, ex-partners never come to the same handler, and nobody gets more than they
/// have room for unless a family would be divided; of those who have room the nearest gets it. The order of the pieces
/// decides nothing but who comes first.
pub fn divide(
    pieces: &[Piece],
    receivers: &[Receiver],
    distances: &Distances,
) -> Vec<(DossierId, Result<StaffId, Stays>)> {
    let mut receivers = receivers.to_vec();
    let mut given: BTreeMap<DossierId, StaffId> = BTreeMap::new();
    let mut shares = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let mut seeking = piece.seeking.clone();
        let together = piece.linked.iter().filter_map(|(other, tie)| Some((*given.get(other)?, *tie)));
        seeking.ties.extend(together);
        let chosen = ties::choose(&seeking, &receivers, distances);
        if let Ok(handler) = chosen {
            given.insert(piece.dossier, handler);
            for receiver in receivers.iter_mut().filter(|receiver| receiver.handler == handler) {
                receiver.points = receiver.points.saturating_add(seeking.points);
            }
        }
        let stays = |nobody| match nobody {
            Nobody::Free => Stays::NobodyFree,
            Nobody::Room => Stays::NoRoom,
        };
        shares.push((piece.dossier, chosen.map_err(stays)));
    }
    shares
}

/// What is done with one dossier of a division when its turn comes.
#[derive(Clone, Debug)]
pub enum Turn {
    /// It has the handler already: the turn was broken off after it was done.
    Done,
    /// It is handed over, or gets its first handler.
    Give(Box<Command>),
    /// It has another handler now than the one who gives away.
    Moved,
}

/// What to do with a dossier that goes from `from` (nobody without one) to `to`.
pub fn turn(dossier: &Dossier, from: Option<StaffId>, to: StaffId, note: &DivisionNote) -> Turn {
    if dossier.handler_id() == Some(to) {
        return Turn::Done;
    }
    if dossier.handler_id() != from {
        return Turn::Moved;
    }
    let command = match dossier.handlers.is_empty() {
        true => Command::AssignHandler(to),
        false => {
            let DivisionNote { reason, words, agreed, matters, open } = note.clone();
            Command::ChangeHandler(ChangeHandler { handler: to, reason, words, agreed, matters, open })
        }
    };
    Turn::Give(Box::new(command))
}
