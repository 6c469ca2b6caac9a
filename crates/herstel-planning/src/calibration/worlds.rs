//! From one value of each uncertain input, and given paths, to a model.

use super::paths::{RegistrationPath, StaffPath};
use super::ranges::{Ranges, World};
use super::{ASSESSMENT, GOES_ON, POOL, weeks_between};
use crate::draws::Draws;
use crate::model::{Cohort, Model, Work};
use crate::progress::count;

const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;
/// Weeks of one forecast group of parents.
const SLICE: f64 = 4.0;
/// How long a run goes on after the last registration.
const PATIENCE: f64 = 2_080.0;
/// How the names of groups begin of whom some do not go on.
const NEW: [&str; 2] = ["not yet reviewed", "forecast"];

/// A scenario that a calibration wrote, with its ranges: worlds are drawn from it.
#[derive(Clone, Copy, Debug)]
pub struct Calibration<'a> {
    model: &'a Model,
    pub(super) ranges: &'a Ranges,
    start: f64,
    pool: usize,
    hours: f64,
    hours_draw: u64,
    goes_on: usize,
    template: &'a Cohort,
}

impl<'a> Calibration<'a> {
    /// None when the model has not what a calibration writes.
    pub fn of(model: &'a Model, ranges: &'a Ranges) -> Option<Self> {
        let assessment = model.steps.iter().find(|step| step.id == ASSESSMENT)?;
        let Work::Lognormal { mean, draw, .. } = assessment.work else { return None };
        Some(Self {
            model,
            ranges,
            start: weeks_between(ranges.first_day, ranges.start),
            pool: model.pools.iter().position(|pool| pool.name == POOL)?,
            hours: mean,
            hours_draw: draw,
            goes_on: model.traits.iter().position(|written| written.name == GOES_ON)?,
            template: model.cohorts.last()?,
        })
    }

    /// The week in which the published figures end.
    pub const fn start(&self) -> f64 {
        self.start
    }

    /// Who was done before, and is not in the model.
    pub const fn done_before(&self) -> u32 {
        self.ranges.finished
    }

    /// The model of a drawn world.
    pub fn world(&self, seed: u64, number: u64) -> Model {
        self.model(&self.ranges.drawn(Draws::new(seed).of(number)), None, None)
    }

    /// The model of one world; what a path gives is no longer drawn.
    pub(super) fn model(
        &self,
        world: &World,
        staff: Option<&StaffPath>,
        registrations: Option<&RegistrationPath>,
    ) -> Model {
        let mut model = self.model.clone();
        for step in &mut model.steps {
            if let Work::Lognormal { mu, mean, draw, .. } = &mut step.work
                && *draw == self.hours_draw
            {
                *mu += (world.hours / self.hours).ln();
                *mean = world.hours;
            }
        }
        let future = match registrations {
            Some(path) => path.cohorts(self.ranges),
            None => future_registrations(self.ranges, world),
        };
        model.cohorts.retain(|cohort| cohort.to <= self.start + 1e-3);
        let mut next = model.cohorts.last().map_or(0, |last| last.first_entity + u64::from(last.parents));
        for (nth, (from, to, parents)) in future.into_iter().enumerate() {
            model.cohorts.push(Cohort {
                name: format!("{} {}", NEW[1], nth + 1),
                from,
                to,
                parents,
                first_entity: next,
                numbered: parents,
                ..self.template.clone()
            });
            next += u64::from(parents);
        }
        model.written_cohorts = model.cohorts.len();
        for cohort in &mut model.cohorts {
            if NEW.iter().any(|new| cohort.name.starts_with(new)) {
                cohort.traits[self.goes_on] = 1.0 - world.no_assessment;
            }
        }
        let plan = match staff {
            Some(path) => path.plan(self.ranges),
            None => staff_plan(self.ranges, world),
        };
        let pool = &mut model.pools[self.pool];
        pool.plan.retain(|(week, _)| f64::from(*week) < self.start - 0.5);
        pool.plan.extend(plan);
        // A path that was measured is followed down as well.
        pool.falls = staff.is_some();
        model.end = model.cohorts.iter().map(|cohort| cohort.to).fold(self.start, f64::max) + PATIENCE;
        model
    }
}

/// Parents who will register, by period in weeks: falling from the number at the start until the end of registration.
pub(super) fn future_registrations(ranges: &Ranges, world: &World) -> Vec<(f64, f64, u32)> {
    let start = weeks_between(ranges.first_day, ranges.start);
    let fall = world.registrations_decline;
    let until = |weeks: f64| {
        let weeks = if fall > 1e-9 { (1.0 - (-fall * weeks).exp()) / fall } else { weeks };
        world.registrations * weeks
    };
    let mut periods = Vec::new();
    let mut from = 0.0;
    while from < world.registration_end {
        let to = world.registration_end.min(from + SLICE);
        let parents = count(until(to)) - count(until(from));
        if parents > 0 {
            periods.push((start + from, start + to, parents));
        }
        from = to;
    }
    periods
}

/// Week and head-count from the start on.
pub(super) fn staff_plan(ranges: &Ranges, world: &World) -> Vec<(u32, u32)> {
    let start = count(weeks_between(ranges.first_day, ranges.start));
    let mut plan = vec![(start, count(world.staff_at_start))];
    let weeks = count(world.growth_months * WEEKS_PER_MONTH);
    if weeks > 0 {
        let heads = world.staff_at_start + world.staff_growth * world.growth_months;
        plan.push((start + weeks, count(heads)));
    }
    plan
}
