//! The backlog without chance: parents as a stream, staff as hours, every draw replaced by its mean.
//!
//! An independent check beside the simulation: it shares the model with the engine and nothing else. It follows cohorts
//! apart, ranks and fixed handlers as an order between queues, outside waits by a few points of their distribution. It
//! does not know that a queue of a few people has gaps, so where staff suffice it is lower than the simulation.

use crate::model::{Cohort, Model, Pool, RouteCondition, StepWork, Wait};
use crate::routing::taken;
use std::collections::VecDeque;

/// Slots per week.
const SLOTS: usize = 20;
const SLOTS_FLOAT: f64 = 20.0;
/// Points of a distribution of waits.
const POINTS: u32 = 40;

/// The reckoned backlog.
#[derive(Clone, Debug)]
pub struct Fluid {
    /// Per whole week from 0, per row of the report.
    pub backlog: Vec<Vec<f64>>,
    /// Per whole week from 0: who registered and has not come to an end.
    pub open: Vec<f64>,
}

/// Reckons up to and including this week.
pub fn fluid(model: &Model, weeks: u32) -> Fluid {
    let weeks = weeks as usize + 1;
    let mut stream = Stream::new(model, weeks * SLOTS);
    let mut staff: Vec<Heads> = model.pools.iter().map(|_| Heads::default()).collect();
    let mut hours = vec![(0.0, 0.0); model.pools.len()];
    let (mut backlog, mut open) = (Vec::with_capacity(weeks), Vec::with_capacity(weeks));
    for slot in 0..weeks * SLOTS {
        if slot.is_multiple_of(SLOTS) {
            let week = slot / SLOTS;
            for ((heads, pool), hours) in staff.iter_mut().zip(&model.pools).zip(&mut hours) {
                *hours = heads.week(pool, u32::try_from(week).unwrap_or(u32::MAX));
            }
            backlog.push(stream.backlog());
            open.push((stream.came - stream.ended).max(0.0));
        }
        stream.come(slot);
        stream.arrive();
        for (pool, (hours, speed)) in hours.iter().enumerate() {
            stream.work(pool, slot, hours / SLOTS_FLOAT, *speed);
        }
    }
    Fluid { backlog, open }
}

/// People by the week of their hiring, as parts of people.
#[derive(Default)]
struct Heads {
    groups: Vec<(f64, f64)>,
}

impl Heads {
    /// Hires up to the plan, or ends contracts down to it where it says so, and gives the hours of this week and the mean
    /// speed of one person.
    fn week(&mut self, pool: &Pool, week: u32) -> (f64, f64) {
        let stay = pool.attrition.map_or(1.0, |(rate, _)| (-rate).exp());
        let mut heads = 0.0;
        for (tenure, people) in &mut self.groups {
            *tenure += 1.0;
            *people *= stay;
            heads += *people;
        }
        let missing = f64::from(pool.target(week)) - heads;
        if missing > 0.0 {
            self.groups.push((if week == 0 { pool.tenure_at_start } else { 0.0 }, missing));
            heads += missing;
        }
        if pool.falls && missing < 0.0 {
            heads += missing;
            end_contracts(&mut self.groups, -missing);
        }
        let hours: f64 =
            self.groups.iter().map(|(tenure, people)| people * pool.speed_at(tenure + 0.5)).sum();
        (hours, if heads > 0.0 { hours / heads } else { pool.speed })
    }
}

/// So many people leave, whoever came last first. `groups`: tenure and people, in the order in which they came.
pub(crate) fn end_contracts(groups: &mut Vec<(f64, f64)>, mut over: f64) {
    while over > 0.0
        && let Some((tenure, people)) = groups.pop()
    {
        if people > over {
            groups.push((tenure, people - over));
        }
        over -= people;
    }
}

struct Stream<'m> {
    model: &'m Model,
    /// Waiting, per step and cohort.
    queues: Vec<Vec<f64>>,
    /// Who comes to a step in this slot and each one after it, per step and cohort, as far as somebody is on the way.
    coming: Vec<Vec<VecDeque<f64>>>,
    /// Who registered, and who came to an end, until now.
    came: f64,
    ended: f64,
    /// Who comes to an end in this slot and each one after it.
    ending: VecDeque<f64>,
    /// This slot, and the one at which the reckoning ends.
    now: usize,
    end: usize,
    /// The part of a cohort that takes each route, per step and cohort.
    parts: Vec<Vec<Vec<f64>>>,
    /// Points of the wait on each route, in slots.
    waits: Vec<Vec<Vec<usize>>>,
}

impl<'m> Stream<'m> {
    fn new(model: &'m Model, end: usize) -> Self {
        let cohorts = model.cohorts.len();
        let parts =
            model.steps.iter().map(|step| model.cohorts.iter().map(|cohort| parts(step, cohort)).collect());
        let waits =
            model.steps.iter().map(|step| step.routes.iter().map(|route| points(route.wait)).collect());
        Self {
            model,
            queues: vec![vec![0.0; cohorts]; model.steps.len()],
            coming: vec![vec![VecDeque::new(); cohorts]; model.steps.len()],
            came: 0.0,
            ended: 0.0,
            ending: VecDeque::new(),
            now: 0,
            end,
            parts: parts.collect(),
            waits: waits.collect(),
        }
    }

    /// Who registers in this slot.
    fn come(&mut self, slot: usize) {
        let model = self.model;
        let from = slot_start(slot);
        for (number, cohort) in model.cohorts.iter().enumerate() {
            let weeks = cohort.to - cohort.from;
            let until =
                |week: f64| cohort.arrivals.part(((week - cohort.from) / weeks).clamp(0.0, 1.0), weeks);
            let came = f64::from(cohort.parents) * (until(from + 1.0 / SLOTS_FLOAT) - until(from));
            if came <= 0.0 {
                continue;
            }
            self.came += came;
            if model.steps[cohort.start].queue.is_some() {
                expect(&mut self.coming[cohort.start][number], 0, came);
            } else {
                self.move_on(cohort.start, number, slot, came);
            }
        }
    }

    fn backlog(&self) -> Vec<f64> {
        let mut rows = vec![0.0; self.model.rows.len()];
        for (step, queue) in self.model.steps.iter().zip(&self.queues) {
            if let Some(row) = step.row {
                rows[row] += queue.iter().sum::<f64>();
            }
        }
        rows
    }

    /// Who comes to a step in this slot waits there; what follows is of the next slot.
    fn arrive(&mut self) {
        self.now += 1;
        self.ended += self.ending.pop_front().unwrap_or(0.0);
        for ((step, queues), coming) in self.model.steps.iter().zip(&mut self.queues).zip(&mut self.coming) {
            for (queue, coming) in queues.iter_mut().zip(coming) {
                if let Some(patience) = step.patience {
                    let stay = (-1.0 / (SLOTS_FLOAT * patience.mean().max(1e-9))).exp();
                    self.ended += *queue * (1.0 - stay);
                    *queue *= stay;
                }
                *queue += coming.pop_front().unwrap_or(0.0);
            }
        }
    }

    /// Spends the hours of a pool in one slot: work of fixed handlers first, then by rank.
    fn work(&mut self, pool: usize, slot: usize, mut hours: f64, speed: f64) {
        let model = self.model;
        let mut order: Vec<(bool, u16, usize)> = Vec::new();
        for (place, step) in model.steps.iter().enumerate() {
            if let Some(queue) = step.queue.as_ref().filter(|queue| queue.pool == pool) {
                order.push((!queue.fixed, queue.rank, place));
            }
        }
        order.sort_unstable();
        for group in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let each = |place: usize| model.steps[place].share * model.steps[place].work.mean();
            let wanted: f64 = group
                .iter()
                .map(|(_, _, place)| self.queues[*place].iter().sum::<f64>() * each(*place))
                .sum();
            if wanted <= 0.0 {
                continue;
            }
            let part = (hours / wanted).min(1.0);
            hours -= wanted * part;
            for (_, _, place) in group {
                let busy = slots(each(*place) / speed.max(1e-9));
                for cohort in 0..model.cohorts.len() {
                    let started = self.queues[*place][cohort] * part;
                    self.queues[*place][cohort] -= started;
                    self.move_on(*place, cohort, slot + 1 + busy, started);
                }
            }
        }
    }

    fn move_on(&mut self, place: usize, cohort: usize, slot: usize, people: f64) {
        if people <= 0.0 {
            return;
        }
        let model = self.model;
        let (ahead, left) = (slot.saturating_sub(self.now), self.end.saturating_sub(self.now));
        let going: f64 = self.parts[place][cohort].iter().sum();
        if ahead < left {
            expect(&mut self.ending, ahead, people * (1.0 - going).max(0.0));
        }
        for (number, route) in model.steps[place].routes.iter().enumerate() {
            let coming = &mut self.coming[route.to][cohort];
            let points = &self.waits[place][number];
            let each = people * self.parts[place][cohort][number] / points.len() as f64;
            for slot in points.iter().map(|later| ahead + later).filter(|slot| *slot < left) {
                expect(coming, slot, each);
            }
        }
    }
}

/// So many people will come so many slots from now.
fn expect(coming: &mut VecDeque<f64>, ahead: usize, people: f64) {
    if coming.len() <= ahead {
        coming.resize(ahead + 1, 0.0);
    }
    if let Some(coming) = coming.get_mut(ahead) {
        *coming += people;
    }
}

/// The part of a cohort that takes each route of a step: every combination of the traits that matter, weighed.
pub(crate) fn parts(step: &StepWork, cohort: &Cohort) -> Vec<f64> {
    let mut traits: Vec<usize> = step
        .routes
        .iter()
        .filter_map(|route| match route.condition {
            RouteCondition::With(name) | RouteCondition::Without(name) => Some(name),
            RouteCondition::Everybody => None,
        })
        .collect();
    traits.sort_unstable();
    traits.dedup();
    // Beyond a dozen traits at one step the rest is taken as absent; it stays an approximation.
    traits.truncate(12);
    let mut parts = vec![0.0; step.routes.len()];
    for combination in 0_u32..1 << traits.len() {
        let has = |name: usize| {
            traits.iter().position(|known| *known == name).is_some_and(|bit| combination >> bit & 1 == 1)
        };
        let weight: f64 = traits
            .iter()
            .map(|name| if has(*name) { cohort.traits[*name] } else { 1.0 - cohort.traits[*name] })
            .product();
        for (part, taken) in parts.iter_mut().zip(taken(step, has)) {
            *part += weight * taken;
        }
    }
    parts
}

/// Equally likely waits, in slots.
fn points(wait: Option<Wait>) -> Vec<usize> {
    let middle = |point: u32| (f64::from(point) + 0.5) / f64::from(POINTS);
    match wait {
        None => vec![0],
        Some(Wait::Fixed(weeks)) => vec![slots(weeks)],
        Some(Wait::Uniform(weeks, _)) => (0..POINTS).map(|point| slots(weeks * middle(point))).collect(),
        Some(Wait::Exponential(mean, _)) => {
            (0..POINTS).map(|point| slots(-mean * middle(point).ln())).collect()
        }
    }
}

fn slot_start(slot: usize) -> f64 {
    slot as f64 / SLOTS_FLOAT
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "waits are checked to be at least 0; the cast cuts off at the limits"
)]
fn slots(weeks: f64) -> usize {
    (weeks * SLOTS_FLOAT).round() as usize
}
