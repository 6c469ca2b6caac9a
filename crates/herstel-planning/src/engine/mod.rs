//! One run: events in order of time, from the first registration until everybody came to an end.
//!
//! At equal times an arrival goes before any other event; other ties in the order in which the events were scheduled.
//! When a task ends, first the parent moves on, then whoever did it becomes free.

mod arrivals;
mod books;
mod events;
mod live;
mod order;
mod reactions;
mod staff;

use crate::compile::MOST_ROUNDS;
use crate::draws::{Draws, Luck};
use crate::model::{DeadlineFrom, Model, Pool, Queue, RouteCondition};
use crate::outcome::{Broken, Ending, Outcome, Passed, Waited};
use arrivals::{month, registrations};
use books::Books;
use events::{Events, Kind};
pub use live::LiveDossier;
pub(crate) use live::simulate_live;
use reactions::Reactions;
use staff::Staff;
use std::sync::atomic::{AtomicBool, Ordering};

const NOBODY: u32 = u32::MAX;

/// Runs one world of the model.
pub fn simulate(model: &Model, seed: u64) -> Result<Outcome, Broken> {
    let never = AtomicBool::new(false);
    simulate_unless(model, seed, &never).map_err(|stopped| match stopped {
        Stopped::Broken(broken) => broken,
        // Nobody can ask to stop.
        Stopped::Cancelled => Broken::Ends { came: 0, ended: 0, open: 0 },
    })
}

/// Runs one world of the model, until somebody asks to stop.
pub fn simulate_unless(model: &Model, seed: u64, stop: &AtomicBool) -> Result<Outcome, Stopped> {
    Run::new(model, seed).run(stop)
}

/// Why there is no outcome.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Stopped {
    /// The bookkeeping is not right.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// Somebody asked to stop.
    #[error("the simulation was stopped")]
    Cancelled,
}

/// Where a parent stands.
#[derive(Clone, Copy, Debug)]
struct Parent {
    /// Whose luck it is.
    entity: u64,
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
    reactions: Reactions,
    arrived: u32,
    ended: u32,
    /// Of who was there at the start: when the step at which they were was done; infinite while it is not, NaN when they
    /// left without. Empty in a run that begins with nobody.
    done: Vec<f64>,
    /// How many of those are infinite.
    undone: usize,
    /// Of who was there at the start: by when the step at which they were must be done.
    dues: Vec<f64>,
    /// Steps done by all parents together, and how many of them end the run: nobody's work drains who goes round for ever.
    moves: u64,
    most_moves: u64,
}

impl<'m> Run<'m> {
    fn new(model: &'m Model, seed: u64) -> Self {
        let draws = Draws::new(seed);
        Self::of(model, draws, registrations(model, draws))
    }

    fn of(model: &'m Model, draws: Draws, parents: Vec<Parent>) -> Self {
        let sorted = parents.is_sorted_by(|a, b| a.registered <= b.registered);
        let order = (!sorted).then(|| {
            let mut order: Vec<u32> = (0..number(&parents)).collect();
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
            reactions: Reactions::new(model, parents.len()),
            order,
            arrived: 0,
            ended: 0,
            done: Vec::new(),
            undone: 0,
            dues: Vec::new(),
            moves: 0,
            most_moves: most_moves(parents.len(), model.steps.len()),
            parents,
        }
    }

    fn run(mut self, stop: &AtomicBool) -> Result<Outcome, Stopped> {
        self.events.schedule(0.0, Kind::Week(0));
        let end = self.go_on(stop)?;
        Ok(self.close(end)?)
    }

    /// Whether something is still to be known.
    fn is_open(&self) -> bool {
        match self.done.is_empty() {
            true => self.ended < number(&self.parents) || self.reactions.are_open(),
            false => self.undone > 0,
        }
    }

    /// Lets things happen until nothing is to be known any more; gives when it ended.
    fn go_on(&mut self, stop: &AtomicBool) -> Result<f64, Stopped> {
        while self.is_open() {
            let arrival = self.next_arrival();
            let time = match (arrival, self.events.next_time()) {
                (Some((_, arrival)), Some(event)) => arrival.min(event),
                (Some((_, time)), None) | (None, Some(time)) => time,
                (None, None) => return Ok(self.model.end),
            };
            if time > self.model.end {
                return Ok(self.model.end);
            }
            if (arrival.is_none() && self.is_stuck()) || self.moves > self.most_moves {
                return Ok(self.now);
            }
            // Steps that take hardly any time are not waited for until the week ends.
            if self.moves.is_multiple_of(4_096) && stop.load(Ordering::Relaxed) {
                return Err(Stopped::Cancelled);
            }
            self.books.pass(time - self.now);
            self.now = time;
            match arrival {
                Some((parent, at)) if at <= time => self.arrive(parent),
                Some(_) | None => {
                    if matches!(self.happen(), Some(Kind::Week(_))) && stop.load(Ordering::Relaxed) {
                        return Err(Stopped::Cancelled);
                    }
                }
            }
        }
        Ok(self.now)
    }

    /// Whether nothing can happen to anybody any more: nobody comes, is helped or is away, and nobody is hired.
    fn is_stuck(&self) -> bool {
        let hires = |(number, pool): (usize, &Pool)| {
            let (week, heads) = pool.plan.last().copied().unwrap_or_default();
            f64::from(week) + 1.0 >= self.now || self.staff.heads(number) < heads
        };
        !self.events.are_awaited() && !self.model.pools.iter().enumerate().any(hires)
    }

    fn next_arrival(&self) -> Option<(u32, f64)> {
        let at = self.arrived as usize;
        let parent = match &self.order {
            Some(order) => *order.get(at)?,
            None => self.arrived,
        };
        Some((parent, self.parents.get(parent as usize)?.registered))
    }

    fn happen(&mut self) -> Option<Kind> {
        let kind = self.events.pop()?;
        match kind {
            Kind::Done(worker) => self.done(worker),
            Kind::Ready(parent, step) => self.ready(parent, usize::from(step)),
            Kind::Leave(worker) => self.leave(worker),
            Kind::Week(week) => self.week(week),
            Kind::Withdraw(parent, offer) => self.withdraw(parent, offer),
            Kind::React(parent, reaction, clock) => self.react(parent, usize::from(reaction), clock),
        }
        Some(kind)
    }

    fn luck(&self, parent: u32) -> Luck {
        self.draws.of(self.parents[parent as usize].entity)
    }

    fn arrive(&mut self, index: u32) {
        self.arrived += 1;
        self.books.open += 1;
        let start = self.model.cohorts[usize::from(self.parents[index as usize].cohort)].start;
        self.parents[index as usize].step = small(start);
        self.start_clocks(index, DeadlineFrom::Registered);
        self.ready(index, start);
    }

    /// What follows for a parent whose step is done.
    fn move_on(&mut self, index: u32, step: usize) {
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

    fn end(&mut self, index: u32) {
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
    fn offer(&mut self, index: u32, queue: &Queue) {
        match self.staff.longest_idle(queue.pool) {
            Some(worker) => self.start(worker, index),
            None => {
                let key = self.key(index, queue);
                self.staff.push_shared(queue.pool, key);
            }
        }
    }

    /// Somebody begins a task: a step of a parent, or a reaction.
    fn start(&mut self, worker: u32, index: u32) {
        self.start_rest(worker, index, 1.0);
    }

    /// The same, where this part of the work is still to be done.
    fn start_rest(&mut self, worker: u32, index: u32, rest: f64) {
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

    fn done(&mut self, worker: u32) {
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

    fn step_done(&mut self, index: u32, parent: Parent) {
        let number = usize::from(parent.step);
        let step = &self.model.steps[number];
        let marks = index as usize * self.marks_each;
        if let (Some((weeks, from)), Some(term)) = (step.deadline, step.term) {
            let from = self.counted_from(index, from);
            self.books.deadline(term, parent.class, self.now - from > weeks);
        }
        self.stop_clock(index, step.watch);
        self.known(index, self.now);
        if let Some(mark) = step.mark {
            self.marks[marks + mark] = self.now;
            self.start_clocks(index, DeadlineFrom::Mark(mark));
        }
        self.move_on(index, number);
    }

    /// Somebody looks for work: their own queue, then the shared one.
    fn free(&mut self, worker: u32) {
        loop {
            let Some(index) = self.staff.next_task(worker) else { return self.staff.rest(worker) };
            // Who gave up waiting still stands in the queue; a reaction is never taken back.
            if self.parents.get(index as usize).is_none_or(|parent| parent.state == State::Waiting) {
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
                let worker = self.hire(number, tenure);
                self.free(worker);
            }
        }
        self.books.week(week, &self.model.weeks);
        self.events.schedule(f64::from(week) + 1.0, Kind::Week(week + 1));
    }

    /// Somebody new, who will leave one day.
    fn hire(&mut self, place: usize, tenure: f64) -> u32 {
        let pool = &self.model.pools[place];
        let (worker, nth) = self.staff.hire(place, self.now, tenure);
        if let Some((rate, draw)) = pool.attrition {
            let luck = self.draws.of(pool.first_entity + u64::from(nth));
            let leaves = self.now + -luck.uniform(draw).ln() / rate;
            self.events.schedule(leaves, Kind::Leave(worker));
        }
        worker
    }

    fn withdraw(&mut self, index: u32, offer: u32) {
        let parent = self.parents[index as usize];
        if parent.state == State::Waiting && parent.offer == offer {
            let step = &self.model.steps[usize::from(parent.step)];
            self.books.withdraw(step, waited(&parent, self.now - parent.ready));
            self.known(index, f64::NAN);
            self.end(index);
        }
    }

    fn close(mut self, end: f64) -> Result<Outcome, Broken> {
        let all = number(&self.parents);
        if self.ended < all || self.reactions.are_open() {
            self.books.pass(end - self.now);
            self.now = end;
        }
        if self.ended < all {
            self.books.last = self.now;
        }
        if !self.model.watches.is_empty() {
            for index in 0..all {
                self.stop_clocks(index);
            }
        }
        // Waits that are not over count up to here.
        let unfinished = self.parents.iter().filter(|parent| parent.state == State::Waiting);
        let open_waits: f64 = unfinished.map(|parent| self.now - parent.ready).sum();
        let open_waits = open_waits + self.reactions.open_waits(self.now);
        let running = self.staff.close(self.now, &mut self.books);
        let open = if self.ended < all { Ending::Overloaded(all - self.ended) } else { Ending::Done };
        let inside = self
            .parents
            .iter()
            .filter(|parent| matches!(parent.state, State::Away | State::Waiting | State::Helped));
        self.books.check_ends(u64::from(self.arrived), u64::from(self.ended), inside.count() as u64)?;
        let passed = self.passed();
        self.books.close(open, open_waits, running, self.staff.hired(), passed)
    }

    /// Every parent who came.
    fn passed(&self) -> Vec<Passed> {
        let came = self.parents.iter().filter(|parent| parent.state != State::Coming);
        came.map(|parent| Passed {
            entity: parent.entity,
            registered: parent.registered,
            // Who came to an end has been ready for nothing since then.
            ended: if parent.state == State::Ended { parent.ready } else { f64::INFINITY },
            cohort: parent.cohort,
            class: parent.class,
        })
        .collect()
    }
}

/// Twice what a scenario may expect of everybody. In a world drawn from ranges they can go round far more often.
fn most_moves(parents: usize, steps: usize) -> u64 {
    (parents as u64 + 1_000).saturating_mul(2 * u64::from(MOST_ROUNDS) + steps as u64)
}

fn waited(parent: &Parent, weeks: f64) -> Waited {
    Waited { weeks, month: month(parent.registered), class: parent.class, cohort: parent.cohort }
}

/// How many parents there are.
fn number(parents: &[Parent]) -> u32 {
    u32::try_from(parents.len()).unwrap_or(u32::MAX)
}

/// A place in a list of a model; those lists are checked to be short.
fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
