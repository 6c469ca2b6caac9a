//! A run that begins with who is there now: each at their step, with what they have waited, before their handler.

use super::arrivals::registrations;
use super::events::Kind;
use super::parent::{NOBODY, Parent, State};
use super::{Run, Stopped};
use crate::draws::Draws;
use crate::model::{DeadlineFrom, Model};
use std::sync::atomic::AtomicBool;

/// An open dossier as a simulation sees it: nothing that says whose it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LiveDossier {
    /// Whose luck it is: the same number for the same dossier each time, below 2 to the power 48.
    pub entity: u64,
    /// The step that is to be done next, or the last that was done of who chooses, in [`Model::steps`].
    pub step: u16,
    /// Whether the step was done and they have still to choose: they go on by the routes of the scenario, and are told
    /// nothing themselves.
    pub chooses: bool,
    /// The priority class, in [`Model::classes`].
    pub class: u16,
    /// The fixed handler, numbered from 0 in the pool of the step.
    pub handler: Option<u32>,
    /// Whether somebody is at work on the step.
    pub is_begun: bool,
    /// Weeks since registration.
    pub registered_weeks: f32,
    /// Weeks since the step could begin.
    pub waited_weeks: f32,
    /// Weeks until the deadline of the step, below 0 when it has passed; none: by the term of the process.
    pub due_weeks: Option<f32>,
}

impl LiveDossier {
    /// Weeks until the step must be done, below 0 when that has passed: by the dossier, else by the term of the process.
    /// Of a step before it nothing is known: where the term counts from one, it counts from when the step could begin.
    pub(crate) fn due_in(&self, model: &Model) -> f64 {
        let term = model.steps.get(usize::from(self.step)).and_then(|step| step.deadline);
        match (self.due_weeks, term) {
            (Some(weeks), _) => f64::from(weeks),
            (None, Some((weeks, DeadlineFrom::Registered))) => weeks - f64::from(self.registered_weeks),
            (None, Some((weeks, DeadlineFrom::Ready | DeadlineFrom::Mark(_)))) => {
                weeks - f64::from(self.waited_weeks)
            }
            (None, None) => f64::INFINITY,
        }
    }
}

/// First entity of who is there at the start: their luck is that of nobody who comes later.
const LIVE: u64 = 1 << 60;
const ENTITIES: u64 = (1 << 48) - 1;
/// The draw that says how much of a task that was begun is still to be done.
const REST: u64 = u64::MAX - 7;

/// When the step of each is done, in weeks from `start`: infinite when it is not before the end of the model, NaN when
/// they leave before. `start` is the week of the scenario that is now; who registers before it in the scenario is among
/// those who are there, and does not come again.
pub(crate) fn simulate_live(
    model: &Model,
    seed: u64,
    start: f64,
    live: &[LiveDossier],
    stop: &AtomicBool,
) -> Result<Vec<f64>, Stopped> {
    let draws = Draws::new(seed);
    let mut parents: Vec<Parent> = live.iter().map(|dossier| parent(dossier, start)).collect();
    parents.extend(registrations(model, draws).into_iter().filter(|parent| parent.registered >= start));
    let mut run = Run::of(model, draws, parents);
    run.now = start;
    run.done = vec![f64::INFINITY; live.len()];
    run.undone = live.len();
    // Of a step before it nothing is known: what counts from one counts from when their step could begin.
    for (marks, parent) in run.marks.chunks_mut(run.marks_each.max(1)).zip(&run.parents).take(live.len()) {
        marks.fill(parent.ready);
    }
    run.dues = live.iter().map(|dossier| start + dossier.due_in(model)).collect();
    run.arrived = u32::try_from(live.len()).unwrap_or(u32::MAX);
    run.books.open = run.arrived;
    run.begin(live);
    let end = run.go_on(stop)?;
    let done = run.done.iter().map(|at| at - start).collect();
    // The laws of every run.
    run.close(end)?;
    Ok(done)
}

fn parent(dossier: &LiveDossier, start: f64) -> Parent {
    Parent {
        entity: LIVE | dossier.entity & ENTITIES,
        registered: start - f64::from(dossier.registered_weeks.max(0.0)),
        ready: start - f64::from(dossier.waited_weeks.max(0.0)),
        handler: NOBODY,
        offer: 0,
        round: 0,
        cohort: 0,
        class: dossier.class,
        step: dossier.step,
        state: State::Waiting,
    }
}

impl Run<'_> {
    /// Who works now is hired, who waits is put before them, and then all look for work at once.
    fn begin(&mut self, live: &[LiveDossier]) {
        let week = whole(self.now);
        let mut teams: Vec<Vec<u32>> = Vec::with_capacity(self.model.pools.len());
        for (place, pool) in self.model.pools.iter().enumerate() {
            let heads = pool.target(week);
            teams.push((0..heads).map(|_| self.hire(place, pool.tenure_at_start)).collect());
        }
        let mut free: Vec<Vec<bool>> = teams.iter().map(|team| vec![true; team.len()]).collect();
        let mut next: Vec<usize> = vec![0; teams.len()];
        for (index, dossier) in (0_u32..).zip(live) {
            let step = &self.model.steps[usize::from(dossier.step)];
            let Some(queue) = step.queue.as_ref().filter(|_| !dossier.chooses) else {
                self.known(index, self.now);
                self.move_on(index, usize::from(dossier.step));
                continue;
            };
            let team = &teams[queue.pool];
            let own =
                dossier.handler.and_then(|nth| usize::try_from(nth).ok()).filter(|nth| *nth < team.len());
            let parent = &mut self.parents[index as usize];
            parent.handler = own.map_or(NOBODY, |nth| team[nth]);
            self.books.join(step.row, parent.cohort);
            self.books.waited_before(self.now - parent.ready);
            self.comes_next(index, usize::from(dossier.step));
            self.await_deadline(index, dossier);
            // Who is at work is the handler, else somebody of the pool.
            let free = &mut free[queue.pool];
            let at_work = dossier.is_begun.then(|| {
                own.filter(|nth| free[*nth]).or_else(|| {
                    let first = &mut next[queue.pool];
                    while free.get(*first) == Some(&false) {
                        *first += 1;
                    }
                    (*first < free.len()).then_some(*first)
                })
            });
            if let Some(nth) = at_work.flatten() {
                free[nth] = false;
                let rest = self.luck(index).uniform(REST);
                self.start_rest(team[nth], index, rest);
                continue;
            }
            let key = self.key(index, queue);
            match own {
                Some(nth) if queue.fixed => self.staff.push_own(team[nth], key),
                Some(_) | None => self.staff.push_shared(queue.pool, key),
            }
        }
        for (team, free) in teams.iter().zip(&free) {
            for (worker, _) in team.iter().zip(free).filter(|(_, free)| **free) {
                self.free(*worker);
            }
        }
        self.events.schedule(f64::from(week) + 1.0, Kind::Week(week + 1));
    }

    /// The clock of the deadline, where it has still to pass: who is late already has done what they do.
    fn await_deadline(&mut self, index: u32, dossier: &LiveDossier) {
        let Some(place) = self.model.steps[usize::from(dossier.step)].watch else { return };
        let parent = self.parents[index as usize];
        let watch = self.model.watches[place];
        let due = match (dossier.due_weeks, watch.from) {
            (Some(weeks), _) => self.now + f64::from(weeks),
            (None, DeadlineFrom::Registered) => parent.registered + watch.weeks,
            (None, DeadlineFrom::Ready | DeadlineFrom::Mark(_)) => parent.ready + watch.weeks,
        };
        if due >= self.now {
            self.start_clock_due(index, place, due);
        }
    }

    /// From now on it is known when the step of somebody who was there at the start was done.
    pub(super) fn known(&mut self, index: u32, at: f64) {
        if let Some(done) = self.done.get_mut(index as usize)
            && done.is_infinite()
        {
            *done = at;
            self.undone -= 1;
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a week from 0; the cast cuts off at the limits"
)]
fn whole(week: f64) -> u32 {
    week.floor() as u32
}
