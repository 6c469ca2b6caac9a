//! One run: events in order of time, from the first registration until everybody came to an end.
//!
//! At equal times an arrival goes before any other event; other ties in the order in which the events were scheduled.
//! When a task ends, first the parent moves on, then whoever did it becomes free.

mod arrivals;
mod books;
mod close;
mod events;
mod live;
mod order;
mod parent;
mod reactions;
mod road;
mod staff;
mod terms;
mod work;

use crate::compile::MOST_ROUNDS;
use crate::draws::{Draws, Luck};
use crate::model::{Model, Pool};
use crate::outcome::{Broken, Outcome};
use arrivals::registrations;
use books::Books;
use events::{Events, Kind};
pub use live::LiveDossier;
pub(crate) use live::simulate_live;
use parent::{Parent, number};
use reactions::Reactions;
use staff::Staff;
use std::sync::atomic::{AtomicBool, Ordering};
use terms::Rounds;

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
    rounds: Rounds,
    arrived: u32,
    ended: u32,
    /// Of who was there at the start: when the step at which they were was done; infinite while it is not, NaN when they
    /// left without. Empty in a run that begins with nobody.
    done: Vec<f64>,
    /// How many of those are infinite.
    undone: usize,
    /// Of who was there at the start: by when the step at which they were must be done.
    dues: Vec<f64>,
    /// Per version that is simulated: who came to a step at which it decides.
    reached: Vec<Vec<bool>>,
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
            rounds: Rounds::new(model, parents.len()),
            order,
            arrived: 0,
            ended: 0,
            done: Vec::new(),
            undone: 0,
            dues: Vec::new(),
            reached: vec![vec![false; parents.len()]; model.decisions.len()],
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
}

/// Twice what a scenario may expect of everybody. In a world drawn from ranges they can go round far more often.
fn most_moves(parents: usize, steps: usize) -> u64 {
    (parents as u64 + 1_000).saturating_mul(2 * u64::from(MOST_ROUNDS) + steps as u64)
}
