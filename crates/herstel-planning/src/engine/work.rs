//! The people who do the work: hired by the week, busy with one task after the other, gone one day.

use super::Run;
use super::events::Kind;
use super::parent::{State, waited};

impl Run<'_> {
    /// Somebody begins a task: a step of a parent, or a reaction.
    pub(super) fn start(&mut self, worker: u32, index: u32) {
        self.start_rest(worker, index, 1.0);
    }

    /// The same, where this part of the work is still to be done.
    pub(super) fn start_rest(&mut self, worker: u32, index: u32, rest: f64) {
        let Some(parent) = self.parents.get(index as usize).copied() else {
            return self.start_reaction(worker, index);
        };
        let step = &self.model.steps[usize::from(parent.step)];
        let Some(queue) = &step.queue else { return };
        let hours = rest * step.share * step.work.hours(self.luck(index), parent.round());
        let tenure = self.staff.tenure(worker, self.now);
        let end = self.now + hours / self.model.pools[queue.pool].speed_at(tenure);
        if queue.fixed {
            self.books.count_handler(parent.handler == worker);
        }
        self.books.start(step.row, waited(&parent, self.now - parent.ready), hours);
        let parent = &mut self.parents[index as usize];
        parent.state = State::Helped;
        if queue.fixed || queue.becomes_handler {
            parent.handler = worker;
        }
        self.staff.begin(worker, index, self.now, hours);
        self.events.schedule(end, Kind::Done(worker));
    }

    pub(super) fn done(&mut self, worker: u32) {
        let task = self.staff.finish(worker);
        let speed = self.model.pools[task.pool].speed_at(self.staff.tenure(worker, task.since));
        self.books.finish(task.pool, task.since, self.now, speed);
        match self.parents.get(task.parent as usize).copied() {
            Some(parent) => self.step_done(task.parent, parent),
            None => self.reactions.done(),
        }
        if self.staff.has_left(worker) {
            self.staff.gone(worker, self.now, &mut self.books);
        } else {
            self.free(worker);
        }
    }

    /// Somebody looks for work: their own queue, then the shared one.
    pub(super) fn free(&mut self, worker: u32) {
        loop {
            let Some(index) = self.staff.next_task(worker) else { return self.staff.rest(worker) };
            // Who gave up waiting still stands in the queue; a reaction is never taken back.
            if self.parents.get(index as usize).is_none_or(|parent| parent.state == State::Waiting) {
                return self.start(worker, index);
            }
        }
    }

    pub(super) fn leave(&mut self, worker: u32) {
        // Whose contract ended before was gone by then.
        if !self.staff.has_left(worker) {
            let own = self.staff.leave(worker, self.now, &mut self.books);
            self.hand_over(own);
        }
    }

    /// Contracts end down to the plan: whoever came last leaves first, and finishes what they are busy with.
    fn end_contracts(&mut self, pool: usize, target: u32) {
        let over = self.staff.heads(pool).saturating_sub(target);
        // They leave together: nobody of them takes over what another leaves behind.
        let mut own = Vec::new();
        for worker in self.staff.newest(pool, over) {
            own.extend(self.staff.leave(worker, self.now, &mut self.books));
        }
        self.hand_over(own);
    }

    /// Who waited for somebody who left waits for whoever takes it over.
    fn hand_over(&mut self, own: Vec<u32>) {
        for index in own {
            let parent = self.parents[index as usize];
            if parent.state == State::Waiting
                && let Some(queue) = &self.model.steps[usize::from(parent.step)].queue
            {
                self.offer(index, queue);
            }
        }
    }

    /// A whole week: people are hired up to the plan, or leave down to it where it says so; then the backlog is noted.
    pub(super) fn week(&mut self, week: u32) {
        for (number, pool) in self.model.pools.iter().enumerate() {
            if pool.falls {
                self.end_contracts(number, pool.target(week));
            }
            while self.staff.heads(number) < pool.target(week) {
                let tenure = if week == 0 { pool.tenure_at_start } else { 0.0 };
                let worker = self.hire(number, tenure);
                self.free(worker);
            }
        }
        self.books.week(week, &self.model.weeks);
        self.events.schedule(f64::from(week) + 1.0, Kind::Week(week + 1));
    }

    /// Somebody new, who will leave one day.
    pub(super) fn hire(&mut self, place: usize, tenure: f64) -> u32 {
        let pool = &self.model.pools[place];
        let (worker, nth) = self.staff.hire(place, self.now, tenure);
        if let Some((rate, draw)) = pool.attrition {
            let luck = self.draws.of(pool.first_entity + u64::from(nth));
            let leaves = self.now + -luck.uniform(draw).ln() / rate;
            self.events.schedule(leaves, Kind::Leave(worker));
        }
        worker
    }
}
