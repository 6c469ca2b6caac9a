//! The linear programme: hires per pool and month at least cost, so that without chance the target is met.
//!
//! Unknown are who is hired in each month and how many cases of each step are done in it. What comes to a step is what
//! comes from outside and what earlier steps passed on, after their wait; no more is done than came; the work of a pool
//! fits in the hours of its people, who learn and leave as in the model.

use super::periods::{Coming, Hands, Periods, hours_of_one, months, onward, stays};
use super::{MonthPlan, NoStaffing, PoolCost, PoolPlan, StaffTarget};
use crate::model::{Model, Pool};
use good_lp::{
    Expression, ProblemVariables, ResolutionError, Solution as _, SolverModel as _, Variable, constraint,
    microlp, variable,
};

/// What is solved.
pub(super) struct Planned {
    pub(super) pools: Vec<PoolPlan>,
    pub(super) cost: u64,
}

/// The unknowns: per pool or step, per period.
struct Unknown {
    hires: Vec<Vec<Option<Variable>>>,
    /// Cases done; and those left for the next period.
    done: Vec<Vec<Option<(Variable, Variable)>>>,
}

impl Unknown {
    fn of(model: &Model, periods: &Periods, costs: &[PoolCost], variables: &mut ProblemVariables) -> Self {
        let count = periods.bounds.len();
        let mut hired = |cost: &PoolCost| {
            let unbounded = variable().min(0.0);
            variables.add(match cost.hires_at_most {
                Some(most) => unbounded.max(most),
                None => unbounded,
            })
        };
        let mut of_pool =
            |cost| (0..count).map(|period| (period >= periods.first).then(|| hired(cost))).collect();
        let hires = costs.iter().map(&mut of_pool).collect();
        let mut new = || variables.add(variable().min(0.0));
        let done = model
            .steps
            .iter()
            .map(|step| (0..count).map(|_| step.queue.as_ref().map(|_| (new(), new()))).collect())
            .collect();
        Self { hires, done }
    }
}

pub(super) fn solve(
    model: &Model,
    target: StaffTarget,
    costs: &[PoolCost],
    done_before: u32,
    margin: u32,
) -> Result<Planned, NoStaffing> {
    let periods = Periods::new(target.from, target.until);
    let count = periods.bounds.len();
    let coming = Coming::of(model, &periods);
    let mut variables = ProblemVariables::new();
    let unknown = Unknown::of(model, &periods, costs, &mut variables);
    let price: Expression = model
        .pools
        .iter()
        .zip(&unknown.hires)
        .zip(costs)
        .flat_map(|((pool, hires), cost)| {
            let periods = &periods;
            hires.iter().enumerate().filter_map(move |(period, hired)| {
                hired.map(|hired| price_of_one(pool, *cost, periods, period) * hired)
            })
        })
        .sum();
    let mut problem = variables.minimise(price).using(microlp);
    let (arriving, ended) = flows(model, &periods, &coming, &unknown);
    for (arriving, done) in arriving.into_iter().zip(&unknown.done) {
        let mut before = Expression::from(0.0);
        for (arrived, done) in arriving.into_iter().zip(done) {
            let Some((done, left)) = done else { continue };
            problem.add_constraint(constraint!(before + arrived == *done + *left));
            before = Expression::from(*left);
        }
    }
    let hands: Vec<Hands> = model.pools.iter().map(|pool| Hands::of(pool, &periods)).collect();
    for (number, (pool, hands)) in model.pools.iter().zip(&hands).enumerate() {
        for period in 0..count {
            let more = if period < periods.first { 1.0 } else { 1.0 + f64::from(margin) / 100.0 };
            let work: Expression = model
                .steps
                .iter()
                .zip(&unknown.done)
                .filter(|(step, _)| step.queue.as_ref().is_some_and(|queue| queue.pool == number))
                .filter_map(|(step, done)| {
                    done[period].map(|(done, _)| step.share * step.work.mean() * more * done)
                })
                .sum();
            let mut hours = Expression::from(hands.present[period]);
            for (since, hired) in unknown.hires[number].iter().enumerate().take(period + 1) {
                let Some(hired) = hired else { continue };
                let (from, to) = periods.bounds[period];
                let tenure = from - periods.bounds[since].0;
                hours += stays(pool, tenure) * hours_of_one(pool, tenure, to - from) * *hired;
            }
            problem.add_constraint(constraint!(work <= hours));
        }
    }
    let wanted =
        (f64::from(done_before) + f64::from(model.parents())) * target.part() - f64::from(done_before);
    // A millionth part less: sums of floats need not come out exactly at the whole.
    problem.add_constraint(constraint!(ended >= wanted * (1.0 - 1e-6)));
    let solution = problem.solve().map_err(|error| match error {
        ResolutionError::Infeasible => NoStaffing::Unreachable,
        ResolutionError::Unbounded | ResolutionError::Other(_) | ResolutionError::Str(_) => {
            NoStaffing::Solver(error.to_string())
        }
    })?;
    let mut cost = 0.0;
    let pools = model.pools.iter().zip(&unknown.hires).zip(&hands).zip(costs).map(
        |(((pool, hires), hands), pool_cost)| {
            let hires: Vec<f64> =
                hires.iter().map(|hired| hired.map_or(0.0, |hired| solution.value(hired).max(0.0))).collect();
            for (period, hired) in hires.iter().enumerate() {
                cost += hired * price_of_one(pool, *pool_cost, &periods, period);
            }
            plan_of((pool, pool_cost.hires_at_most), &periods, hands, &hires)
        },
    );
    let pools = pools.collect();
    Ok(Planned { pools, cost: u64::from(crate::progress::count(cost.ceil())) })
}

/// What comes to each step in each period, and how many in all end before the target.
fn flows(
    model: &Model,
    periods: &Periods,
    coming: &Coming,
    unknown: &Unknown,
) -> (Vec<Vec<Expression>>, Expression) {
    let mut arriving: Vec<Vec<Expression>> =
        coming.at.iter().map(|step| step.iter().map(|came| Expression::from(*came)).collect()).collect();
    let mut ended = Expression::from(coming.ended);
    for (place, step) in model.steps.iter().enumerate() {
        let Some(queue) = &step.queue else { continue };
        let takes = step.share * step.work.mean() / model.pools[queue.pool].speed;
        let parts = onward(model, place);
        let ends = (1.0 - parts.iter().sum::<f64>()).max(0.0);
        for (period, done) in unknown.done[place].iter().enumerate() {
            let Some((done, _)) = done else { continue };
            let moment = periods.middle(period) + takes;
            if periods.at(moment).is_some() {
                ended += ends * *done;
            }
            for (route, part) in step.routes.iter().zip(&parts) {
                let later = moment + route.wait.map_or(0.0, |wait| wait.mean());
                if let Some(period) = periods.at(later) {
                    arriving[route.to][period] += *part * *done;
                }
            }
        }
    }
    (arriving, ended)
}

/// What one person costs from the begin of a period until the target.
fn price_of_one(pool: &Pool, cost: PoolCost, periods: &Periods, since: usize) -> f64 {
    let begin = periods.bounds[since].0;
    let paid = periods.bounds.iter().skip(since).map(|(from, to)| {
        let halfway = (from + to) / 2.0 - begin;
        stays(pool, halfway) * months(to - from)
    });
    f64::from(cost.hire) + f64::from(cost.month) * paid.sum::<f64>()
}

/// Whole people: the head-count is rounded up, and hires are what it takes to reach it, never more than can be had.
fn plan_of(
    (pool, at_most): (&Pool, Option<u32>),
    periods: &Periods,
    hands: &Hands,
    hires: &[f64],
) -> PoolPlan {
    let mut plan: Vec<MonthPlan> = Vec::new();
    let mut before: Option<f64> = None;
    for (period, (from, _)) in periods.bounds.iter().enumerate().skip(periods.first) {
        let hired: f64 = hires
            .iter()
            .enumerate()
            .take(period + 1)
            .map(|(since, hired)| hired * stays(pool, from - periods.bounds[since].0))
            .sum();
        let wanted = (hands.heads[period] + hired - 1e-6).ceil().max(0.0);
        let length = |period: usize| periods.bounds.get(period).map_or(0.0, |(from, to)| to - from);
        let stayed = match before {
            Some(before) => (before * stays(pool, length(period - 1)) - hands.ended[period]).max(0.0),
            None => hands.heads[period],
        };
        let reachable = at_most.map_or(f64::INFINITY, |most| (stayed + f64::from(most) + 1e-6).floor());
        let heads = wanted.min(reachable);
        let month = MonthPlan {
            week: crate::progress::count(from.ceil()),
            hires: crate::progress::count((heads - stayed - 1e-6).ceil().max(0.0)),
            heads: crate::progress::count(heads),
        };
        if month.hires > 0 || plan.last().is_none_or(|last| last.heads != month.heads) {
            plan.push(month);
        }
        before = Some(heads);
    }
    PoolPlan { pool: pool.name.clone(), months: plan }
}
