//! The way of a parent: they come, a step can begin, it is done, another follows, and one day it ends.

use super::Run;
use super::events::Kind;
use super::parent::{NOBODY, Parent, State, small, waited};
use crate::model::{DeadlineFrom, Queue, RouteCondition};

impl Run<'_> {
    pub(super) fn arrive(&mut self, index: u32) {
        self.arrived += 1;
        self.books.open += 1;
        let start = self.model.cohorts[usize::from(self.parents[index as usize].cohort)].start;
        self.parents[index as usize].step = small(start);
        self.start_clocks(index, DeadlineFrom::Registered);
        self.comes_next(index, start);
        self.ready(index, start);
    }

    /// What follows for a parent whose step is done.
    pub(super) fn move_on(&mut self, index: u32, step: usize) {
        self.moves += 1;
        let luck = self.luck(index);
        let model = self.model;
        let parent = self.parents[index as usize];
        self.load(index, step);
        let has = |number: usize| {
            luck.uniform(model.traits[number].draw) < model.cohorts[usize::from(parent.cohort)].traits[number]
        };
        let round = parent.round();
        let open = model.steps[step].routes.iter().find(|route| {
            let fits = match route.condition {
                RouteCondition::Everybody => true,
                RouteCondition::With(number) => has(number),
                RouteCondition::Without(number) => !has(number),
            };
            fits && route.chance.is_none_or(|(chance, draw)| luck.uniform(round + draw) < chance)
        });
        let Some(route) = open else { return self.end(index) };
        if route.back {
            self.parents[index as usize].round += 1;
        }
        self.comes_next(index, route.to);
        match route.wait {
            None => self.ready(index, route.to),
            Some(wait) => {
                let parent = &mut self.parents[index as usize];
                parent.state = State::Away;
                parent.step = small(route.to);
                self.events.schedule(self.now + wait.weeks(luck, round), Kind::Ready(index, small(route.to)));
            }
        }
    }

    pub(super) fn end(&mut self, index: u32) {
        self.stop_clocks(index);
        let parent = &mut self.parents[index as usize];
        parent.state = State::Ended;
        let waited = waited(parent, self.now - parent.registered);
        parent.ready = self.now;
        self.books.total.push(waited);
        self.books.open -= 1;
        self.books.last = self.now;
        self.ended += 1;
    }

    /// A step can begin: with whoever must do it, or in the queue.
    pub(super) fn ready(&mut self, index: u32, step: usize) {
        let work = &self.model.steps[step];
        for (decided, came) in self.model.decisions.iter().zip(&mut self.reached) {
            if decided.contains(&step) {
                came[index as usize] = true;
            }
        }
        let Some(queue) = &work.queue else { return self.move_on(index, step) };
        let now = self.now;
        let luck = self.luck(index);
        let parent = &mut self.parents[index as usize];
        parent.step = small(step);
        parent.ready = now;
        parent.state = State::Waiting;
        parent.offer = parent.offer.wrapping_add(1);
        let (offer, round, handler) = (parent.offer, parent.round(), parent.handler);
        self.books.join(work.row, parent.cohort);
        if work.watch.is_some() && matches!(work.deadline, Some((_, DeadlineFrom::Ready))) {
            self.start_clock(index, work.watch);
        }
        if queue.fixed && handler != NOBODY && self.staff.is_in(handler, queue.pool) {
            if self.staff.take_if_idle(handler) {
                self.start(handler, index);
            } else {
                let key = self.key(index, queue);
                self.staff.push_own(handler, key);
            }
        } else {
            self.offer(index, queue);
        }
        if let Some(patience) = work.patience
            && self.parents[index as usize].state == State::Waiting
        {
            self.events.schedule(now + patience.weeks(luck, round), Kind::Withdraw(index, offer));
        }
    }

    /// To whoever is idle longest, or into the shared queue.
    pub(super) fn offer(&mut self, index: u32, queue: &Queue) {
        match self.staff.longest_idle(queue.pool) {
            Some(worker) => self.start(worker, index),
            None => {
                let key = self.key(index, queue);
                self.staff.push_shared(queue.pool, key);
            }
        }
    }

    pub(super) fn step_done(&mut self, index: u32, parent: Parent) {
        let number = usize::from(parent.step);
        let step = &self.model.steps[number];
        let marks = index as usize * self.marks_each;
        self.term_ends(index);
        self.stop_clock(index, step.watch);
        self.known(index, self.now);
        if let Some(mark) = step.mark {
            self.marks[marks + mark] = self.now;
            self.start_clocks(index, DeadlineFrom::Mark(mark));
        }
        self.move_on(index, number);
    }

    pub(super) fn withdraw(&mut self, index: u32, offer: u32) {
        let parent = self.parents[index as usize];
        if parent.state == State::Waiting && parent.offer == offer {
            let step = &self.model.steps[usize::from(parent.step)];
            self.books.withdraw(step, waited(&parent, self.now - parent.ready));
            self.term_stops(index);
            self.known(index, f64::NAN);
            self.end(index);
        }
    }
}
