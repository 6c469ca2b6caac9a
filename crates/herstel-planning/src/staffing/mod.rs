//! How many people to hire, and when, so that a target date is met at least cost.
//!
//! A linear programme over the model without chance gives the plan; the simulation says whether it holds. While the band
//! in which four of five runs lie does not meet the target, the programme is solved again for somewhat more work.

mod periods;
mod programme;
mod show;

pub use show::staffing_text;

use crate::engine::{Stopped, simulate_unless};
use crate::feedback::whole;
use crate::model::Model;
use crate::outcome::Broken;
use crate::progress::done_in;
use crate::replicate::{Beside, Onlooker, on_threads, unless_stopped};
use serde::Serialize;
use std::num::NonZeroUsize;

/// What must be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaffTarget {
    /// The week from which people can be hired; until then the plan of the scenario stands.
    pub from: f64,
    /// The week by which it must be reached.
    pub until: f64,
    /// The percentage of all parents who must have come to an end, 1 to 100.
    pub percent: u8,
}

impl StaffTarget {
    fn part(&self) -> f64 {
        f64::from(self.percent) / 100.0
    }
}

/// What people of a pool cost, in whole units of any kind, and how many there are to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PoolCost {
    /// One person for a month.
    pub month: u32,
    /// Hiring one person.
    pub hire: u32,
    /// At most so many can be hired and taught in a month; none: there is no bound.
    pub hires_at_most: Option<u32>,
}

impl Default for PoolCost {
    /// 1 a month, and hiring costs nothing.
    fn default() -> Self {
        Self { month: 1, hire: 0, hires_at_most: None }
    }
}

/// A plan for all pools.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StaffPlan {
    /// By how much more work than the model has it was reckoned, in percent.
    pub margin: u32,
    /// The cost of who is hired until the target, rounded up.
    pub cost: u64,
    /// Per pool of the model.
    pub pools: Vec<PoolPlan>,
    /// The simulation of it.
    pub simulated: SimulatedPlan,
}

/// The plan of one pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PoolPlan {
    /// The pool.
    pub pool: String,
    /// Months in which somebody is hired, or the head-count changes.
    pub months: Vec<MonthPlan>,
}

/// One month of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthPlan {
    /// The week in which it begins.
    pub week: u32,
    /// Who is hired.
    pub hires: u32,
    /// The head-count then.
    pub heads: u32,
}

/// When the target part was reached in simulated runs; none: never.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SimulatedPlan {
    /// One run in ten is earlier, in weeks.
    pub low: Option<f64>,
    /// Half are earlier.
    pub median: Option<f64>,
    /// Nine in ten are earlier.
    pub high: Option<f64>,
    /// Whether those nine in ten meet the target.
    pub meets: bool,
}

/// The plan at least cost, and the one with a margin.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Staffing {
    /// Without chance this is enough.
    pub least: StaffPlan,
    /// With this margin the simulated band meets the target; the same plan when no margin is needed.
    pub safe: StaffPlan,
}

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum NoStaffing {
    /// No number of people reaches the target.
    #[error(
        "no number of people that can be hired reaches the target: registrations, waits, work or hiring take longer"
    )]
    Unreachable,
    /// With the greatest margin that is tried the band still misses the target.
    #[error("with a margin of {0}% the simulated band still misses the target")]
    Margin(u32),
    /// The solver gave up.
    #[error("the linear programme has no solution: {0}")]
    Solver(String),
    /// A run broke a law of bookkeeping.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// Somebody asked to stop.
    #[error("the simulation was stopped")]
    Cancelled,
}

impl From<Stopped> for NoStaffing {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Broken(broken) => Self::Broken(broken),
            Stopped::Cancelled => Self::Cancelled,
        }
    }
}

/// A world in which a plan is tried.
#[derive(Clone, Debug)]
pub struct TrialWorld {
    /// The model, before the plan is put in it.
    pub model: Model,
    /// For each pool by which part of the people that the plan asks for are there; 1 where the plan is kept to.
    pub heads: Vec<f64>,
}

impl From<Model> for TrialWorld {
    /// Every plan is kept to.
    fn from(model: Model) -> Self {
        Self { heads: vec![1.0; model.pools.len()], model }
    }
}

impl TrialWorld {
    /// The worlds of the uncertain inputs of a scenario, so many; where it has none, itself. What is uncertain about its
    /// staff is so about the plan as well.
    pub fn of(model: &Model, seed: u64, worlds: u32) -> Vec<Self> {
        let drawn = model.worlds(seed, worlds);
        let world =
            |factors: &Vec<f64>| Self { model: model.world(factors), heads: model.staff_in_world(factors) };
        drawn.iter().map(world).collect()
    }
}

/// How plans are simulated.
#[derive(Clone, Copy)]
pub struct Trial<'a> {
    /// The world of one run; the same number gives the same world.
    pub world: &'a (dyn Fn(u64) -> TrialWorld + Sync),
    /// Runs.
    pub runs: u64,
    /// The seed of the first.
    pub seed: u64,
    /// Who was done before the model begins, and counts for the part.
    pub done_before: u32,
    /// On so many threads; it changes nothing in the result.
    pub threads: NonZeroUsize,
    /// Is told of each run, and can ask to stop. How many plans are tried is not known beforehand: each has as many runs.
    pub onlooker: Onlooker<'a>,
}

/// Margins that are tried, in percent.
const MARGINS: [u32; 9] = [2, 5, 10, 20, 35, 60, 100, 160, 250];

/// Finds the plan at least cost, and the smallest margin with which four of five simulated runs meet the target.
/// `costs`: one per pool of the model.
///
/// # Errors
/// When nothing reaches the target, or the onlooker asks to stop.
pub fn staffing(
    model: &Model,
    target: StaffTarget,
    costs: &[PoolCost],
    trial: Trial<'_>,
) -> Result<Staffing, NoStaffing> {
    let planned = |margin: u32| -> Result<StaffPlan, NoStaffing> {
        let plan = solved(model, target, costs, (trial, margin))?;
        let simulated = simulated(&plan, target, trial)?;
        Ok(StaffPlan { margin, cost: plan.cost, pools: plan.pools, simulated })
    };
    let least = planned(0)?;
    if least.simulated.meets {
        return Ok(Staffing { safe: least.clone(), least });
    }
    let mut too_little = 0;
    for margin in MARGINS {
        let mut safe = planned(margin)?;
        if !safe.simulated.meets {
            too_little = margin;
            continue;
        }
        let mut enough = margin;
        while enough - too_little > 1 {
            let between = too_little + (enough - too_little) / 2;
            let plan = planned(between)?;
            if plan.simulated.meets {
                enough = between;
                safe = plan;
            } else {
                too_little = between;
            }
        }
        return Ok(Staffing { least, safe });
    }
    Err(NoStaffing::Margin(too_little))
}

/// Solves the programme beside this thread, and leaves it to itself when somebody asks to stop: the solver cannot be
/// told. It ends with the program, or when it is done.
fn solved(
    model: &Model,
    target: StaffTarget,
    costs: &[PoolCost],
    (trial, margin): (Trial<'_>, u32),
) -> Result<programme::Planned, NoStaffing> {
    let (model, costs, done_before) = (model.clone(), costs.to_vec(), trial.done_before);
    let solving = move || programme::solve(&model, target, &costs, done_before, margin);
    match unless_stopped(trial.onlooker.stop, solving) {
        Beside::Done(found) => found,
        Beside::Stopped => Err(NoStaffing::Cancelled),
        Beside::Ended => Err(NoStaffing::Solver("it ended without an answer".to_owned())),
    }
}

/// The model of a world with the head-counts of a plan, as far as people are there in that world.
pub fn with_plan(world: TrialWorld, plan: &[PoolPlan], from: f64) -> Model {
    let TrialWorld { mut model, heads: there } = world;
    for (place, pool) in model.pools.iter_mut().enumerate() {
        let there = there.get(place).copied().unwrap_or(1.0);
        let Some(planned) = plan.iter().find(|planned| planned.pool == pool.name) else { continue };
        let mut points: Vec<(u32, u32)> = pool.plan.clone();
        if pool.line {
            // The line of the scenario until the first month of the plan, week by week.
            let last = crate::progress::count(from.max(0.0));
            points = (0..last).map(|week| (week, pool.target(week))).collect();
        }
        points.retain(|(week, _)| planned.months.first().is_none_or(|month| *week < month.week));
        let heads = |month: &MonthPlan| whole(f64::from(month.heads) * there);
        points.extend(planned.months.iter().map(|month| (month.week, heads(month))));
        pool.plan = points;
        pool.line = false;
    }
    model
}

fn simulated(
    plan: &programme::Planned,
    target: StaffTarget,
    trial: Trial<'_>,
) -> Result<SimulatedPlan, Stopped> {
    let mut weeks = on_threads(trial.runs.max(1), trial.threads, |number| {
        let model = with_plan((trial.world)(number), &plan.pools, target.from);
        let outcome = simulate_unless(&model, trial.seed.wrapping_add(number), trial.onlooker.stop)?;
        (trial.onlooker.done)();
        Ok::<_, Stopped>(done_in(&model, &outcome, target.part(), f64::from(trial.done_before)))
    })?;
    weeks.sort_by(f64::total_cmp);
    let at = |percent: usize| {
        let week = weeks.get((weeks.len() - 1) * percent / 100).copied();
        week.filter(|week| week.is_finite())
    };
    let high = at(90);
    Ok(SimulatedPlan {
        low: at(10),
        median: at(50),
        high,
        meets: high.is_some_and(|week| week <= target.until),
    })
}
