//! The roles of a batch: per object the objects it reaches.

use std::ops::Range;

use crate::source::{large, small};

pub(super) const NOBODY: u32 = u32::MAX;

/// The objects that one object reaches in a role.
#[derive(Clone, Debug)]
pub(super) enum Reached<'a> {
    Listed(&'a [u32]),
    Run(Range<u32>),
}

impl Iterator for Reached<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Self::Listed(list) => {
                let (first, rest) = list.split_first()?;
                *list = rest;
                Some(*first)
            }
            Self::Run(run) => run.next(),
        }
    }
}

/// How the links of a direction are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// One by one.
    Loose,
    /// Every object reaches the objects that follow those of the object before it: only the offsets are held.
    Runs,
    /// The other direction is in runs, and says it all.
    BackOfRuns,
}

/// One direction of a fact type over all objects of a batch.
#[derive(Clone, Debug)]
pub(super) struct Links {
    many: bool,
    form: Form,
    /// For a single role: the object reached, or [`NOBODY`].
    single: Vec<u32>,
    /// For a role of several: from and to, in order of linking.
    pairs: Vec<(u32, u32)>,
    /// Where the targets of each object start: of runs always, of pairs once sealed.
    offsets: Vec<u32>,
    /// Of pairs, once sealed.
    targets: Vec<u32>,
}

impl Links {
    pub(super) const fn new(many: bool) -> Self {
        Self {
            many,
            form: Form::Loose,
            single: Vec::new(),
            pairs: Vec::new(),
            offsets: Vec::new(),
            targets: Vec::new(),
        }
    }

    pub(super) fn clear(&mut self) {
        self.form = Form::Loose;
        self.single.clear();
        self.pairs.clear();
        self.offsets.clear();
        self.targets.clear();
    }

    fn is_empty(&self) -> bool {
        self.form == Form::Loose && self.single.is_empty() && self.pairs.is_empty()
    }

    pub(super) fn count(&self) -> usize {
        self.single.len().max(self.pairs.len())
    }

    /// The object in a single role; links must be loose.
    pub(super) fn single(&self, from: u32) -> Option<u32> {
        self.single.get(large(from)).copied().filter(|to| *to != NOBODY)
    }

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

    /// Puts the targets of every object beside each other, in order of linking.
    pub(super) fn seal(&mut self, rows: u32) {
        let rows = large(rows);
        match self.form {
            Form::Runs => self.offsets.resize(rows + 1, self.offsets.last().copied().unwrap_or(0)),
            Form::Loose if self.many => self.sort(rows),
            Form::Loose | Form::BackOfRuns => {}
        }
    }

    fn sort(&mut self, rows: usize) {
        self.offsets.clear();
        self.targets.clear();
        self.offsets.resize(rows + 1, 0);
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

    /// The links of all objects together, once sealed: where those of each start, and the objects reached unless these
    /// are simply numbered on. None when they do not lie so.
    pub(super) fn whole(&self) -> Option<(&[u32], Option<&[u32]>)> {
        match self.form {
            Form::Runs => Some((&self.offsets, None)),
            Form::Loose if self.many => Some((&self.offsets, Some(&self.targets))),
            Form::Loose | Form::BackOfRuns => None,
        }
    }

    /// The targets of an object, once sealed. `back` is the other direction.
    #[inline]
    pub(super) fn of<'a>(&'a self, back: &Self, from: u32) -> Reached<'a> {
        let at = |place: usize| self.offsets.get(place).copied();
        match self.form {
            Form::Runs => match (at(large(from)), at(large(from) + 1)) {
                (Some(start), Some(end)) => Reached::Run(start..end),
                (_, _) => Reached::Run(0..0),
            },
            Form::BackOfRuns => {
                let after = small(back.offsets.partition_point(|start| *start <= from));
                let within = back.offsets.last().is_some_and(|end| from < *end);
                if within { Reached::Run(after - 1..after) } else { Reached::Run(0..0) }
            }
            Form::Loose if self.many => match (at(large(from)), at(large(from) + 1)) {
                (Some(start), Some(end)) => {
                    Reached::Listed(self.targets.get(large(start)..large(end)).unwrap_or(&[]))
                }
                (_, _) => Reached::Run(0..0),
            },
            Form::Loose => Reached::Run(self.single(from).map_or(0..0, |to| to..to + 1)),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        (self.single.capacity() + self.offsets.capacity() + self.targets.capacity()) * 4
            + self.pairs.capacity() * 8
    }
}

/// Links objects from `from` on to so many others each, numbered on from `to`, and those back.
pub(super) fn link_runs(there: &mut Links, back: &mut Links, from: u32, to: u32, counts: &[u32]) {
    if there.is_empty() && back.is_empty() {
        (there.form, back.form) = (Form::Runs, Form::BackOfRuns);
        there.offsets.clear();
        there.offsets.push(0);
    }
    let first = large(from);
    let numbered_on = there.offsets.len() <= first + 1 && there.offsets.last().is_none_or(|end| *end == to);
    if there.form == Form::Runs && numbered_on {
        there.offsets.resize(first + 1, to);
        let place = there.offsets.len();
        there.offsets.resize(place + counts.len(), 0);
        let mut end = to;
        for (offset, count) in there.offsets[place..].iter_mut().zip(counts) {
            end += count;
            *offset = end;
        }
        return;
    }
    loosen(there, back);
    let mut to = to;
    for (from, count) in (from..).zip(counts) {
        for one in to..to + count {
            there.push(from, one);
            back.push(one, from);
        }
        to += count;
    }
}

/// Brings runs into the form to which single links can be added.
pub(super) fn loosen(there: &mut Links, back: &mut Links) {
    match (there.form, back.form) {
        (Form::Runs, _) => {}
        (_, Form::Runs) => return loosen(back, there),
        (Form::Loose | Form::BackOfRuns, Form::Loose | Form::BackOfRuns) => return,
    }
    let offsets = std::mem::take(&mut there.offsets);
    (there.form, back.form) = (Form::Loose, Form::Loose);
    for (from, run) in (0..).zip(offsets.windows(2)) {
        for to in run[0]..run[1] {
            there.push(from, to);
            back.push(to, from);
        }
    }
}
