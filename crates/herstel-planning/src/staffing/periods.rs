//! Time in periods of a month, and what the model has in each without chance: who comes and what people can do.

use crate::fluid::{end_contracts, parts};
use crate::model::{Model, Pool};

/// Weeks in a month.
const MONTH: f64 = 52.0 / 12.0;

/// Periods from week 0 until the target, none across the week from which people can be hired.
pub(super) struct Periods {
    /// First and last moment in weeks.
    pub(super) bounds: Vec<(f64, f64)>,
    /// The first period in which people can be hired.
    pub(super) first: usize,
}

impl Periods {
    pub(super) fn new(from: f64, until: f64) -> Self {
        let mut bounds = Vec::new();
        let mut slice = |start: f64, end: f64| {
            let mut at = start;
            while at < end - 1e-9 {
                let next = end.min(at + MONTH);
                bounds.push((at, next));
                at = next;
            }
            bounds.len()
        };
        let first = slice(0.0, from.min(until));
        slice(from.min(until), until);
        Self { bounds, first }
    }

    /// The period in which a moment lies.
    pub(super) fn at(&self, week: f64) -> Option<usize> {
        self.bounds.iter().position(|(from, to)| *from <= week && week < *to)
    }

    pub(super) fn middle(&self, period: usize) -> f64 {
        self.bounds.get(period).map_or(0.0, |(from, to)| (from + to) / 2.0)
    }
}

/// Who begins at each step in each period, and who ends without any step; of the ends before the target only.
pub(super) struct Coming {
    pub(super) at: Vec<Vec<f64>>,
    pub(super) ended: f64,
}

impl Coming {
    pub(super) fn of(model: &Model, periods: &Periods) -> Self {
        let mut coming = Self { at: vec![vec![0.0; periods.bounds.len()]; model.steps.len()], ended: 0.0 };
        for cohort in &model.cohorts {
            let Some(first) = model.steps.get(cohort.start) else { continue };
            let weeks = cohort.to - cohort.from;
            let until =
                |week: f64| cohort.arrivals.part(((week - cohort.from) / weeks).clamp(0.0, 1.0), weeks);
            let parts = parts(first, cohort);
            for (period, (from, to)) in periods.bounds.iter().enumerate() {
                let came = f64::from(cohort.parents) * (until(*to) - until(*from));
                if came <= 0.0 {
                    continue;
                }
                if first.queue.is_some() {
                    coming.at[cohort.start][period] += came;
                    continue;
                }
                let moment = (cohort.to.min(*to) + cohort.from.max(*from)) / 2.0;
                for (route, part) in first.routes.iter().zip(&parts) {
                    let later = moment + route.wait.map_or(0.0, |wait| wait.mean());
                    if let Some(period) = periods.at(later) {
                        coming.at[route.to][period] += came * part;
                    }
                }
                coming.ended += came * (1.0 - parts.iter().sum::<f64>()).max(0.0);
            }
        }
        coming
    }
}

/// The part of who did a step that takes each of its routes, over all cohorts.
pub(super) fn onward(model: &Model, step: usize) -> Vec<f64> {
    let mut mean = vec![0.0; model.steps[step].routes.len()];
    let all = f64::from(model.parents()).max(1.0);
    for cohort in &model.cohorts {
        for (mean, part) in mean.iter_mut().zip(parts(&model.steps[step], cohort)) {
            *mean += part * f64::from(cohort.parents) / all;
        }
    }
    mean
}

/// What the people of a pool can do.
pub(super) struct Hands {
    /// Hours in each period of those who are there when hiring can begin, and of the plan before.
    pub(super) present: Vec<f64>,
    /// Heads of those at the begin of each period.
    pub(super) heads: Vec<f64>,
    /// How many contracts of those end at the begin of each period in which somebody can be hired.
    pub(super) ended: Vec<f64>,
}

impl Hands {
    pub(super) fn of(pool: &Pool, periods: &Periods) -> Self {
        let mut groups: Vec<(f64, f64)> = Vec::new();
        let mut hands = Self { present: Vec::new(), heads: Vec::new(), ended: Vec::new() };
        for (period, (from, to)) in periods.bounds.iter().enumerate() {
            let heads: f64 = groups.iter().map(|(_, people)| people).sum();
            // At week 0, and at the end of the time before the plan, people are there as the scenario has it.
            if period <= periods.first {
                let missing = f64::from(pool.target(crate::progress::count(from.floor()))) - heads;
                if missing > 0.0 {
                    groups.push((if period == 0 { pool.tenure_at_start } else { 0.0 }, missing));
                } else if pool.falls {
                    end_contracts(&mut groups, -missing);
                }
            }
            // Afterwards the plan hires instead of the scenario, and contracts end where the scenario has them end.
            let mut ended = 0.0;
            if period >= periods.first && pool.falls {
                let heads: f64 = groups.iter().map(|(_, people)| people).sum();
                ended = (heads - f64::from(least_within(pool, *from, *to))).max(0.0);
                end_contracts(&mut groups, ended);
            }
            hands.ended.push(ended);
            hands.heads.push(groups.iter().map(|(_, people)| people).sum());
            let mut hours = 0.0;
            for (tenure, people) in &mut groups {
                hours += *people * hours_of_one(pool, *tenure, to - from);
                *tenure += to - from;
                *people *= stays(pool, to - from);
            }
            hands.present.push(hours);
        }
        hands
    }
}

/// The least that the plan of a pool has in the weeks that begin in a period. Whose contract ends in the course of a month is not
/// reckoned with in it: a plan that waits for them would be short of people in its last weeks.
fn least_within(pool: &Pool, from: f64, to: f64) -> u32 {
    let weeks = crate::progress::count(from.ceil())..crate::progress::count(to.ceil());
    let begin = crate::progress::count(from.floor());
    weeks.map(|week| pool.target(week)).fold(pool.target(begin), u32::min)
}

/// The part of people who are still there after some weeks.
pub(super) fn stays(pool: &Pool, weeks: f64) -> f64 {
    pool.attrition.map_or(1.0, |(rate, _)| (-rate * weeks).exp())
}

/// Hours of one person in the weeks after this tenure, as far as they stay.
pub(super) fn hours_of_one(pool: &Pool, tenure: f64, weeks: f64) -> f64 {
    const POINTS: u32 = 8;
    let points = (0..POINTS).map(|point| {
        let into = weeks * (f64::from(point) + 0.5) / f64::from(POINTS);
        pool.speed_at(tenure + into) * stays(pool, into)
    });
    points.sum::<f64>() * weeks / f64::from(POINTS)
}

/// A length in months.
pub(super) fn months(weeks: f64) -> f64 {
    weeks / MONTH
}
