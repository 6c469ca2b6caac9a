//! The roles of a batch: per object the objects it reaches, beside each other.

use crate::source::{large, small};

pub(super) const NOBODY: u32 = u32::MAX;

/// One direction of a fact type over all objects of a batch.
#[derive(Clone, Debug)]
pub(super) struct Links {
    many: bool,
    /// For a single role: the object reached, or [`NOBODY`].
    single: Vec<u32>,
    /// For a role of several: from and to, in order of linking.
    pairs: Vec<(u32, u32)>,
    /// Where the targets of each object start, once sealed.
    pub(super) offsets: Vec<u32>,
    pub(super) targets: Vec<u32>,
}

impl Links {
    pub(super) fn new(many: bool) -> Self {
        Self { many, single: Vec::new(), pairs: Vec::new(), offsets: Vec::new(), targets: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        self.single.clear();
        self.pairs.clear();
        self.offsets.clear();
        self.targets.clear();
    }

    /// The object in a single role.
    #[inline]
    pub(super) fn single(&self, from: u32) -> Option<u32> {
        self.single.get(large(from)).copied().filter(|to| *to != NOBODY)
    }

    #[inline]
    pub(super) fn push(&mut self, from: u32, to: u32) {
        if self.many {
            self.pairs.push((from, to));
            return;
        }
        let place = large(from);
        if self.single.len() <= place {
            self.single.resize(place + 1, NOBODY);
        }
        self.single[place] = to;
    }

    /// Links an object to a run of others, and each of those back.
    pub(super) fn push_run(&mut self, from: u32, to: std::ops::Range<u32>) {
        if self.many {
            self.pairs.extend(to.map(|to| (from, to)));
        } else if let Some(to) = to.last() {
            self.push(from, to);
        }
    }

    /// The same, the other way round.
    pub(super) fn push_back(&mut self, from: std::ops::Range<u32>, to: u32) {
        if self.many {
            self.pairs.extend(from.map(|from| (from, to)));
            return;
        }
        self.single.resize(large(from.start), NOBODY);
        self.single.resize(large(from.end), to);
    }

    /// Puts the targets of every object beside each other, in order of linking.
    pub(super) fn seal(&mut self, rows: u32) {
        self.offsets.clear();
        self.targets.clear();
        let rows = large(rows);
        self.offsets.resize(rows + 1, 0);
        if !self.many {
            for row in 0..rows {
                if let Some(to) = self.single(small(row)) {
                    self.targets.push(to);
                }
                self.offsets[row + 1] = small(self.targets.len());
            }
            return;
        }
        for (from, _) in &self.pairs {
            self.offsets[large(*from) + 1] += 1;
        }
        let mut sum = 0;
        for offset in &mut self.offsets {
            sum += *offset;
            *offset = sum;
        }
        if self.pairs.is_sorted_by_key(|(from, _)| *from) {
            self.targets.extend(self.pairs.iter().map(|(_, to)| *to));
            return;
        }
        self.targets.resize(self.pairs.len(), 0);
        let mut next = self.offsets.clone();
        for (from, to) in &self.pairs {
            let place = &mut next[large(*from)];
            self.targets[large(*place)] = *to;
            *place += 1;
        }
    }

    /// The targets of an object, once sealed.
    pub(super) fn of(&self, from: u32) -> &[u32] {
        let at = |place: usize| self.offsets.get(place).map_or(0, |o| large(*o));
        self.targets.get(at(large(from))..at(large(from) + 1)).unwrap_or(&[])
    }

    pub(super) fn bytes(&self) -> usize {
        (self.single.capacity() + self.offsets.capacity() + self.targets.capacity()) * 4
            + self.pairs.capacity() * 8
    }
}
