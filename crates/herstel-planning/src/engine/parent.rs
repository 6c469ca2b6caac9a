//! One parent of a run: who it is, and where they stand.

use super::arrivals::month;
use crate::outcome::Waited;

/// No fixed handler.
pub(super) const NOBODY: u32 = u32::MAX;

/// Where a parent stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parent {
    /// Whose luck it is.
    pub(super) entity: u64,
    pub(super) registered: f64,
    /// Since when the present step could begin.
    pub(super) ready: f64,
    /// The fixed handler.
    pub(super) handler: u32,
    /// Counts the tasks offered, so that an old event knows it is about an earlier one.
    pub(super) offer: u32,
    /// Rounds through a part of the process that leads back; luck is drawn anew in each.
    pub(super) round: u32,
    pub(super) cohort: u16,
    pub(super) class: u16,
    pub(super) step: u16,
    pub(super) state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Coming,
    Away,
    Waiting,
    Helped,
    Ended,
}

impl Parent {
    /// Whether they came and have not come to an end.
    pub(super) const fn is_inside(&self) -> bool {
        match self.state {
            State::Away | State::Waiting | State::Helped => true,
            State::Coming | State::Ended => false,
        }
    }

    /// The purposes of draws in this round.
    pub(super) fn round(&self) -> u64 {
        u64::from(self.round) << 32
    }
}

/// A time that this parent waited.
pub(super) fn waited(parent: &Parent, weeks: f64) -> Waited {
    Waited { weeks, month: month(parent.registered), class: parent.class, cohort: parent.cohort }
}

/// How many parents there are.
pub(super) fn number(parents: &[Parent]) -> u32 {
    u32::try_from(parents.len()).unwrap_or(u32::MAX)
}

/// A place in a list of a model; those lists are checked to be short.
pub(super) fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
