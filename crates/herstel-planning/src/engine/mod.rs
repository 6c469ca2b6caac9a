//! One run: events in order of time, from the first registration until everybody came to an end.
//!
//! At equal times an arrival goes before any other event; other ties in the order in which the events were scheduled.
//! When a task ends, first the parent moves on, then whoever did it becomes free.

mod books;
mod events;
mod staff;

use crate::draws::{Draws, Luck};
use crate::model::{DeadlineFrom, Model, Queue, RouteCondition};
use crate::outcome::{Broken, Ending, Outcome, Waited};
use books::Books;
use events::{Events, Kind};
use staff::{Key, Staff};

const NOBODY: u32 = u32::MAX;

/// Runs one world of the model.
pub fn simulate(model: &Model, seed: u64) -> Result<Outcome, Broken> {
    Run::new(model, seed).run()
}

/// Where a parent stands.
#[derive(Clone, Copy, Debug)]
struct Parent {
    registered: f64,
    /// Since when the present step could begin.
    ready: f64,
    /// The fixed handler.
    handler: u32,
    /// Counts the tasks offered, so that an old event knows it is about an earlier one.
    offer: u32,
    /// Rounds through a part of the process that leads back; luck is drawn anew in each.
    round: u32,
    cohort: u16,
    class: u16,
    step: u16,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Coming,
    Away,
    Waiting,
    Helped,
    Ended,
}

impl Parent {
    /// The purposes of draws in this round.
    fn round(&self) -> u64 {
        u64::from(self.round) << 32
    }
}

struct Run<'m> {
    model: &'m Model,
    draws: Draws,
    now: f64,
    events: Events,
    parents: Vec<Parent>,
    /// Places in `parents`, in order of registration, where they do not stand so already.
    order: Option<Vec<u32>>,
    /// Ends of the steps from which terms count: so many per parent.
    marks: Vec<f64>,
    marks_each: usize,
    staff: Staff,
    books: Books,
    arrived: u32,
    ended: u32,
}

impl<'m> Run<'m> {
    fn new(model: &'m Model, seed: u64) -> Self {
        let draws = Draws::new(seed);
        let parents = registrations(model, draws);
        let sorted = parents.is_sorted_by(|a, b| a.registered <= b.registered);
        let order = (!sorted).then(|| {
            let mut order: Vec<u32> = (0..model.parents()).collect();
            order.sort_by(|a, b| {
                parents[*a as usize].registered.total_cmp(&parents[*b as usize].registered).then(a.cmp(b))
            });
            order
        });
        let marks_each = model.steps.iter().filter_map(|step| step.mark).max().map_or(0, |mark| mark + 1);
        Self {
            model,
            draws,
            now: 0.0,
            events: Events::default(),
            marks: vec![0.0; parents.len() * marks_each],
            marks_each,
            staff: Staff::new(model.pools.len()),
            books: Books::new(model),
            order,
            arrived: 0,
            ended: 0,
            parents,
        }
    }

    fn run(mut self) -> Result<Outcome, Broken> {
        let all = self.model.parents();
        self.events.schedule(0.0, Kind::Week(0));
        while self.ended < all {
            let arrival = self.next_arrival();
            let time = match (arrival, self.events.next_time()) {
                (Some((_, arrival)), Some(event)) => arrival.min(event),
                (Some((_, time)), None) | (None, Some(time)) => time,
                (None, None) => break,
            };
            if time > self.model.end {
                break;
            }
            self.books.pass(time - self.now);
            self.now = time;
            match arrival {
                Some((parent, at)) if at <= time => self.arrive(parent),
                Some(_) | None => self.happen(),
            }
        }
        self.close()
    }

    fn next_arrival(&self) -> Option<(u32, f64)> {
        let at = self.arrived as usize;
        let parent = match &self.order {
            Some(order) => *order.get(at)?,
            None => self.arrived,
        };
        Some((parent, self.parents.get(parent as usize)?.registered))
    }

    fn happen(&mut self) {
        match self.events.pop() {
            Some(Kind::Done(worker)) => self.done(worker),
            Some(Kind::Ready(parent, step)) => self.ready(parent, usize::from(step)),
            Some(Kind::Leave(worker)) => self.leave(worker),
            Some(Kind::Week(week)) => self.week(week),
            Some(Kind::Withdraw(parent, offer)) => self.withdraw(parent, offer),
            None => {}
        }
    }

    fn luck(&self, parent: u32) -> Luck {
        self.draws.of(u64::from(parent))
    }

    fn arrive(&mut self, parent: u32) {
        self.arrived += 1;
        self.books.open += 1;
        self.move_on(parent, 0);
    }

    /// What follows for a parent whose step is done.
    fn move_on(&mut self, index: u32, step: usize) {
        let luck = self.luck(index);
        let model = self.model;
        let parent = self.parents[index as usize];
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
        match route.wait {
            None => self.ready(index, route.to),
            Some(wait) => {
                self.parents[index as usize].state = State::Away;
                self.events.schedule(self.now + wait.weeks(luck, round), Kind::Ready(index, small(route.to)));
            }
        }
    }

    fn end(&mut self, index: u32) {
        let parent = &mut self.parents[index as usize];
        parent.state = State::Ended;
        let waited = waited(parent, self.now - parent.registered);
        self.books.total.push(waited);
        self.books.open -= 1;
        self.books.last = self.now;
        self.ended += 1;
    }

    /// A step can begin: with whoever must do it, or in the queue.
    fn ready(&mut self, index: u32, step: usize) {
        let work = &self.model.steps[step];
        let Some(queue) = &work.queue else { return self.move_on(index, step) };
        let now = self.now;
        let luck = self.luck(index);
        let parent = &mut self.parents[index as usize];
        parent.step = small(step);
        parent.ready = now;
        parent.state = State::Waiting;
        parent.offer = parent.offer.wrapping_add(1);
        let (offer, round, handler) = (parent.offer, parent.round(), parent.handler);
        self.books.join(work);
        if queue.fixed && handler != NOBODY && !self.staff.has_left(handler) {
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
    fn offer(&mut self, index: u32, queue: &Queue) {
        match self.staff.longest_idle(queue.pool) {
            Some(worker) => self.start(worker, index),
            None => {
                let key = self.key(index, queue);
                self.staff.push_shared(queue.pool, key);
            }
        }
    }

    fn key(&self, index: u32, queue: &Queue) -> Key {
        let parent = &self.parents[index as usize];
        let since = if queue.since_registered { parent.registered } else { parent.ready };
        let (level, head_start) = if queue.by_class {
            let class = &self.model.classes[usize::from(parent.class)];
            (class.level, class.head_start)
        } else {
            (0, 0.0)
        };
        Key::new(queue.rank, level, since - head_start, index)
    }

    fn start(&mut self, worker: u32, index: u32) {
        let parent = self.parents[index as usize];
        let step = &self.model.steps[usize::from(parent.step)];
        let Some(queue) = &step.queue else { return };
        let hours = step.share * step.work.hours(self.luck(index), parent.round());
        let tenure = self.staff.tenure(worker, self.now);
        let end = self.now + hours / self.model.pools[queue.pool].speed_at(tenure);
        if queue.fixed {
            self.books.count_handler(parent.handler == worker);
        }
        self.books.start(step, waited(&parent, self.now - parent.ready), hours);
        let parent = &mut self.parents[index as usize];
        parent.state = State::Helped;
        if queue.fixed || queue.becomes_handler {
            parent.handler = worker;
        }
        self.staff.begin(worker, index, self.now, hours);
        self.events.schedule(end, Kind::Done(worker));
    }

    fn done(&mut self, worker: u32) {
        let task = self.staff.finish(worker);
        let parent = self.parents[task.parent as usize];
        let number = usize::from(parent.step);
        let step = &self.model.steps[number];
        let speed = self.model.pools[task.pool].speed_at(self.staff.tenure(worker, task.since));
        self.books.finish(task.pool, task.since, self.now, speed);
        let marks = task.parent as usize * self.marks_each;
        if let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) {
            let from = match from {
                DeadlineFrom::Registered => parent.registered,
                DeadlineFrom::Mark(mark) => self.marks[marks + mark],
                DeadlineFrom::Ready => parent.ready,
            };
            self.books.deadline(term, parent.class, self.now - from > weeks);
        }
        if let Some(mark) = step.mark {
            self.marks[marks + mark] = self.now;
        }
        self.move_on(task.parent, number);
        if self.staff.has_left(worker) {
            self.staff.gone(worker, self.now, &mut self.books);
        } else {
            self.free(worker);
        }
    }

    /// Somebody looks for work: their own queue, then the shared one.
    fn free(&mut self, worker: u32) {
        loop {
            let Some(index) = self.staff.next_task(worker) else { return self.staff.rest(worker) };
            let parent = &self.parents[index as usize];
            if parent.state == State::Waiting {
                return self.start(worker, index);
            }
        }
    }

    fn leave(&mut self, worker: u32) {
        let own = self.staff.leave(worker, self.now, &mut self.books);
        for index in own {
            let parent = self.parents[index as usize];
            if parent.state == State::Waiting
                && let Some(queue) = &self.model.steps[usize::from(parent.step)].queue
            {
                self.offer(index, queue);
            }
        }
    }

    /// A whole week: people are hired up to the plan, then the backlog is noted.
    fn week(&mut self, week: u32) {
        for (number, pool) in self.model.pools.iter().enumerate() {
            while self.staff.heads(number) < pool.target(week) {
                let tenure = if week == 0 { pool.tenure_at_start } else { 0.0 };
                let (worker, nth) = self.staff.hire(number, self.now, tenure);
                if let Some((rate, draw)) = pool.attrition {
                    let luck = self.draws.of(pool.first_entity + u64::from(nth));
                    let leaves = self.now + -luck.uniform(draw).ln() / rate;
                    self.events.schedule(leaves, Kind::Leave(worker));
                }
                self.free(worker);
            }
        }
        self.books.week();
        self.events.schedule(f64::from(week) + 1.0, Kind::Week(week + 1));
    }

    fn withdraw(&mut self, index: u32, offer: u32) {
        let parent = self.parents[index as usize];
        if parent.state == State::Waiting && parent.offer == offer {
            let step = &self.model.steps[usize::from(parent.step)];
            self.books.withdraw(step, waited(&parent, self.now - parent.ready));
            self.end(index);
        }
    }

    fn close(mut self) -> Result<Outcome, Broken> {
        let all = self.model.parents();
        if self.ended < all && self.model.end.is_finite() {
            self.books.pass(self.model.end - self.now);
            self.now = self.model.end;
            self.books.last = self.now;
        }
        // Waits that are not over count up to here.
        let unfinished = self.parents.iter().filter(|parent| parent.state == State::Waiting);
        let open_waits: f64 = unfinished.map(|parent| self.now - parent.ready).sum();
        let running = self.staff.close(self.now, &mut self.books);
        let open = if self.ended < all { Ending::Overloaded(all - self.ended) } else { Ending::Done };
        let inside = self
            .parents
            .iter()
            .filter(|parent| matches!(parent.state, State::Away | State::Waiting | State::Helped));
        self.books.check_ends(u64::from(self.arrived), u64::from(self.ended), inside.count() as u64)?;
        self.books.close(open, open_waits, running, self.staff.hired())
    }
}

/// All parents with when they register and their class.
fn registrations(model: &Model, draws: Draws) -> Vec<Parent> {
    let mut parents = Vec::with_capacity(model.parents() as usize);
    let mut entity = 0_u64;
    for (number, cohort) in model.cohorts.iter().enumerate() {
        let weeks = cohort.to - cohort.from;
        let n = f64::from(cohort.parents);
        let mut last = cohort.from;
        for nth in 0..cohort.parents {
            let luck = draws.of(entity);
            let registered = if cohort.poisson {
                last += luck.exponential(weeks / n, model.inflow_draw);
                last
            } else {
                cohort.from + weeks * (f64::from(nth) + luck.uniform(model.inflow_draw)) / n
            };
            let drawn = luck.uniform(model.class_draw);
            let class = model.classes.iter().position(|class| drawn < class.up_to);
            parents.push(Parent {
                registered,
                ready: registered,
                handler: NOBODY,
                offer: 0,
                round: 0,
                cohort: small(number),
                class: small(class.unwrap_or(model.classes.len() - 1)),
                step: 0,
                state: State::Coming,
            });
            entity += 1;
        }
    }
    parents
}

fn waited(parent: &Parent, weeks: f64) -> Waited {
    Waited { weeks, month: month(parent.registered), class: parent.class, cohort: parent.cohort }
}

/// The month, from 0, in which a moment in weeks lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "registrations lie between 0 and the end of the scenario, which is checked; the cast cuts off at the limits"
)]
fn month(week: f64) -> u32 {
    (week * 12.0 / 52.0) as u32
}

/// A place in a list of a model; those lists are checked to be short.
fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
