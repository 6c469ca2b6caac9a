//! Missed deadlines: clocks that run while a step is not done, and what parents do when they run out.
//!
//! A clock of a parent is a number that goes up when it is started and when it is stopped: odd while it runs. An event
//! knows the number it was made for, so what came too late for it does not matter.

use super::Run;
use super::events::Kind;
use super::parent::{State, waited};
use super::staff::Key;
use crate::compile::reached;
use crate::feedback::{Reaction, Watch};
use crate::model::{DeadlineFrom, Model, whole_days};
use crate::outcome::Waited;

/// The clocks of all parents, and the reactions that are work for somebody.
#[derive(Debug)]
pub(super) struct Reactions {
    /// Per parent, one for each watch.
    clocks: Vec<u32>,
    /// Per parent, when they reacted last; NaN where nothing is open.
    since: Vec<f64>,
    /// The steps that can come after each step.
    reached: Vec<Vec<bool>>,
    /// Numbered on from the parents.
    tasks: Vec<ReactionTask>,
    open: u32,
}

#[derive(Clone, Copy, Debug)]
struct ReactionTask {
    parent: u32,
    reaction: u16,
    /// How often the parent had been at it before; luck is drawn anew.
    round: u64,
    ready: f64,
    waiting: bool,
}

impl Reactions {
    pub(super) fn new(model: &Model, parents: usize) -> Self {
        Self {
            clocks: vec![0; parents * model.watches.len()],
            since: vec![f64::NAN; parents * model.reactions.len()],
            reached: if model.watches.is_empty() { Vec::new() } else { reached(&model.steps) },
            tasks: Vec::new(),
            open: 0,
        }
    }

    /// Whether there is still work because of a reaction.
    pub(super) const fn are_open(&self) -> bool {
        self.open > 0
    }

    pub(super) const fn done(&mut self) {
        self.open -= 1;
    }

    /// Weeks waited by reactions that nobody has begun.
    pub(super) fn open_waits(&self, now: f64) -> f64 {
        self.tasks.iter().filter(|task| task.waiting).map(|task| now - task.ready).sum()
    }
}

/// A clock that was started or stopped so often keeps the draws of its rounds apart.
const fn round(clock: u32) -> u64 {
    (clock as u64) << 32
}

impl Run<'_> {
    /// The clocks of a parent that count from this moment begin.
    pub(super) fn start_clocks(&mut self, index: u32, from: DeadlineFrom) {
        for place in 0..self.model.watches.len() {
            if self.model.watches[place].from == from {
                self.start_clock(index, Some(place));
            }
        }
    }

    pub(super) fn start_clock(&mut self, index: u32, watch: Option<usize>) {
        let Some(place) = watch else { return };
        self.start_clock_due(index, place, self.now + self.model.watches[place].weeks);
    }

    /// A clock that runs out at a moment.
    pub(super) fn start_clock_due(&mut self, index: u32, place: usize, due: f64) {
        self.stop_clock(index, Some(place));
        let at = index as usize * self.model.watches.len() + place;
        self.reactions.clocks[at] = self.reactions.clocks[at].wrapping_add(1);
        self.expect(index, place, None, due);
    }

    pub(super) fn stop_clock(&mut self, index: u32, watch: Option<usize>) {
        let Some(place) = watch else { return };
        let at = index as usize * self.model.watches.len() + place;
        if self.reactions.clocks[at].is_multiple_of(2) {
            return;
        }
        self.reactions.clocks[at] = self.reactions.clocks[at].wrapping_add(1);
        for (number, reaction) in self.model.reactions.iter().enumerate() {
            let at = index as usize * self.model.reactions.len() + number;
            let since = self.reactions.since[at];
            if reaction.watch == place && !since.is_nan() {
                self.reactions.since[at] = f64::NAN;
                let days = u32::try_from(whole_days(self.now - since)).unwrap_or(0);
                self.books.settle(reaction, days);
            }
        }
    }

    /// The parent came to an end: nothing is expected any more.
    pub(super) fn stop_clocks(&mut self, index: u32) {
        for place in 0..self.model.watches.len() {
            self.stop_clock(index, Some(place));
        }
    }

    /// Plans the reactions that come after the deadline, or after another reaction.
    fn expect(&mut self, index: u32, watch: usize, after: Option<usize>, from: f64) {
        let clock = self.reactions.clocks[index as usize * self.model.watches.len() + watch];
        let luck = self.luck(index);
        for (number, reaction) in self.model.reactions.iter().enumerate() {
            let follows = reaction.watch == watch && reaction.after == after;
            let round = round(clock);
            let does = || reaction.chance.is_none_or(|(chance, draw)| luck.uniform(round + draw) < chance);
            if follows && does() {
                let wait = reaction.wait.map_or(0.0, |wait| wait.weeks(luck, round));
                let number = u16::try_from(number).unwrap_or(u16::MAX);
                self.events.schedule(from + wait, Kind::React(index, number, clock));
            }
        }
    }

    /// The deadline has passed: if the step is still to be done, the parent reacts.
    pub(super) fn react(&mut self, index: u32, number: usize, clock: u32) {
        let model = self.model;
        let Reaction { watch, work, row, .. } = &model.reactions[number];
        let Watch { step, .. } = model.watches[*watch];
        let parent = self.parents[index as usize];
        let is_to_come = self.reactions.reached[usize::from(parent.step)][step];
        if self.reactions.clocks[index as usize * model.watches.len() + watch] != clock || !is_to_come {
            return;
        }
        self.books.react(&model.reactions[number]);
        self.reactions.since[index as usize * model.reactions.len() + number] = self.now;
        self.expect(index, *watch, Some(number), self.now);
        let Some((queue, _)) = work else { return };
        let task = u32::try_from(self.parents.len() + self.reactions.tasks.len()).unwrap_or(u32::MAX);
        self.reactions.tasks.push(ReactionTask {
            parent: index,
            reaction: u16::try_from(number).unwrap_or(u16::MAX),
            round: round(clock),
            ready: self.now,
            waiting: true,
        });
        self.reactions.open += 1;
        self.books.join(*row, parent.cohort);
        match self.staff.longest_idle(queue.pool) {
            Some(worker) => self.start(worker, task),
            None => {
                let level =
                    if queue.by_class { self.model.classes[usize::from(parent.class)].level } else { 0 };
                self.staff.push_shared(queue.pool, Key::new(queue.rank, level, self.now, task));
            }
        }
    }

    pub(super) fn start_reaction(&mut self, worker: u32, index: u32) {
        let Some(task) = self.reactions.tasks.get_mut(index as usize - self.parents.len()) else { return };
        task.waiting = false;
        let task = *task;
        let reaction = &self.model.reactions[usize::from(task.reaction)];
        let Some((queue, work)) = &reaction.work else { return };
        let parent = &self.parents[task.parent as usize];
        let hours = work.hours(self.luck(task.parent), task.round);
        let tenure = self.staff.tenure(worker, self.now);
        let end = self.now + hours / self.model.pools[queue.pool].speed_at(tenure);
        let waited: Waited = waited(parent, self.now - task.ready);
        self.books.start(reaction.row, waited, hours);
        self.staff.begin(worker, index, self.now, hours);
        self.events.schedule(end, Kind::Done(worker));
    }

    /// Other bodies have work for a parent whose step is done.
    pub(super) fn load(&mut self, index: u32, step: usize) {
        for (place, load) in self.model.loads.iter().enumerate() {
            let is_for = || {
                let luck = self.luck(index);
                load.chance.is_none_or(|(chance, draw)| luck.uniform(draw) < chance)
            };
            if load.step == step && self.parents[index as usize].state != State::Ended && is_for() {
                self.books.load(place, load, self.now);
            }
        }
    }
}
