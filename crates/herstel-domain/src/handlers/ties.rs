//! Who becomes the handler of a parent: the ties of a person to handlers, and the choice among those who are free.
//!
//! | ties | who is free | then |
//! |---|---|---|
//! | none | two with room | the one with the larger part of their room left |
//! | none | one nearer to the municipality of the parent has room | that one, also when another has more |
//! | none | how far somebody is, is not known | whoever is known to be anywhere first |
//! | none | nobody has room | nobody: a team lead looks |
//! | was their own before | they are free | that one, also when they have no room |
//! | the household has one | they are free | that one, also when they have no room |
//! | an ex-partner has one | only that one | nobody |
//! | an ex-partner has one who was their own, or their household's | that one and another | the other |
//! | any | who is tied is away | another |

use super::distances::Distances;
use crate::Dossier;
use herstel_kernel::{MunicipalityCode, StaffId};
use std::{cmp::Reverse, collections::BTreeSet};

/// What ties a person to a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// They handle an ex-partner: whoever handles the one never reads about the other.
    ExPartner,
    /// They handled this person before.
    Own,
    /// They handle somebody of the same household: a partner, a parent or a child.
    Household,
}

/// A person for whom a handler is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seeking {
    /// How heavy their dossier weighs.
    pub points: u32,
    /// The municipalities that help them.
    pub municipalities: BTreeSet<MunicipalityCode>,
    /// Who is tied to them, and how.
    pub ties: Vec<(StaffId, Tie)>,
    /// Who may handle them at all: no conflict of interest, not themselves, no relative.
    pub free: BTreeSet<StaffId>,
}

/// Somebody who could take dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// Who.
    pub handler: StaffId,
    /// The hub municipality of their region.
    pub municipality: Option<MunicipalityCode>,
    /// The points of what they have.
    pub points: u32,
    /// The points that they can have.
    pub room: u32,
    /// Whether they are away today.
    pub is_away: bool,
}

impl Receiver {
    /// What is left of their room, in thousandths of it.
    fn left(&self) -> u64 {
        let left = u64::from(self.room.saturating_sub(self.points));
        left.saturating_mul(1000).checked_div(u64::from(self.room)).unwrap_or(0)
    }

    fn has_room(&self, points: u32) -> bool {
        self.points.saturating_add(points) <= self.room
    }
}

/// Why nobody was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// Everybody who could is tied to an ex-partner, away, or may not.
    Free,
    /// Those who may have no room.
    Room,
}

impl Seeking {
    /// Kilometres from this hub municipality to the nearest of theirs; none when that is not known.
    pub fn km(&self, hub: Option<MunicipalityCode>, distances: &Distances) -> Option<u16> {
        let hub = hub?;
        self.municipalities.iter().filter_map(|place| distances.km(*place, hub)).min()
    }
}

/// Who becomes the handler.
pub fn choose(seeking: &Seeking, receivers: &[Receiver], distances: &Distances) -> Result<StaffId, Nobody> {
    let has = |handler: StaffId, tie: Tie| seeking.ties.contains(&(handler, tie));
    let possible: Vec<&Receiver> = receivers
        .iter()
        .filter(|receiver| !receiver.is_away && seeking.free.contains(&receiver.handler))
        .filter(|receiver| !has(receiver.handler, Tie::ExPartner))
        .collect();
    if possible.is_empty() {
        return Err(Nobody::Free);
    }
    for tie in [Tie::Own, Tie::Household] {
        let tied = possible.iter().filter(|receiver| has(receiver.handler, tie));
        if let Some(receiver) = tied.max_by_key(|receiver| (receiver.left(), receiver.handler)) {
            return Ok(receiver.handler);
        }
    }
    let far = |receiver: &Receiver| seeking.km(receiver.municipality, distances).map_or(u32::MAX, u32::from);
    let with_room = possible.iter().filter(|receiver| receiver.has_room(seeking.points));
    let chosen = with_room.max_by_key(|receiver| (Reverse(far(receiver)), receiver.left(), receiver.handler));
    chosen.map(|receiver| receiver.handler).ok_or(Nobody::Room)
}

impl Dossier {
    /// Who handled the dossier last, while nobody does: somebody who comes back gets them again.
    pub fn handler_before(&self) -> Option<StaffId> {
        match self.handler_id() {
            Some(_) => None,
            None => self.handlers.last().map(|term| term.handler),
        }
    }
}
