//! Ids of cases that were read, to refuse one that comes back.

use std::collections::{HashSet, VecDeque};
use std::hash::{BuildHasher, RandomState};

/// Ids that are remembered: one that comes back within so many cases is always found.
pub(crate) const MAX_REMEMBERED: usize = 1_000_000;

/// The ids of the last cases, each as a mark of 128 bits. That two ids have the same one is so unlikely that it is taken
/// for impossible; the keys differ per run, so nobody can make it happen.
#[derive(Default)]
pub(crate) struct Seen {
    keys: (RandomState, RandomState),
    known: HashSet<u128>,
    order: VecDeque<u128>,
}

impl Seen {
    /// False when it is one of those remembered.
    pub(crate) fn add(&mut self, id: &str) -> bool {
        let half = |key: &RandomState| u128::from(key.hash_one(id));
        let mark = half(&self.keys.0) << 64 | half(&self.keys.1);
        if !self.known.insert(mark) {
            return false;
        }
        self.order.push_back(mark);
        if self.order.len() > MAX_REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        true
    }
}
