//! Where everybody goes: every step that is reached can be done and left again.

use super::checked::Checked;
use super::circles;
use crate::model::{Cohort, Pool, Route, RouteCondition, StepWork};
use crate::scenario::Scenario;

/// Refuses a step that is reached and that nobody does, and a circle without a way out or with too many rounds.
pub(super) fn check(
    steps: &[StepWork],
    pools: &[Pool],
    cohorts: &[Cohort],
    scenario: &Scenario,
    checked: &mut Checked<'_>,
) {
    if steps.first().is_some_and(|step| step.routes.is_empty())
        && cohorts.iter().any(|cohort| cohort.start == 0)
    {
        checked.scenario_top("route", "er is geen weg (route) vanaf de stap waarmee het begint");
    }
    let first = steps.first().map(|step| step.id.as_str());
    for route in scenario.routes.iter().filter(|route| Some(route.to.get_ref().as_str()) == first) {
        checked.at(&route.to, "route.to", "naar de stap waarmee het begint leidt geen weg");
    }
    let mut reached = vec![false; steps.len()];
    for cohort in cohorts {
        for (known, new) in reached.iter_mut().zip(reach(steps, cohort.start, |step| ways(step, cohort))) {
            *known |= new;
        }
    }
    circles::check(steps, cohorts, scenario, checked);
    for (place, step) in steps.iter().enumerate().skip(1).filter(|(place, _)| reached[*place]) {
        done_by_somebody(steps, place, pools, scenario, checked);
        if step.queue.as_ref().is_some_and(|queue| queue.fixed)
            && !has_handler(steps, place, cohorts)
            && let Some(work) = scenario.works.iter().find(|work| *work.step.get_ref() == step.id)
        {
            let reason = format!(
                "«{}» is voor de vaste behandelaar, maar geen stap ervoor geeft er een uit dezelfde groep",
                step.id
            );
            checked.at(&work.step, "work.fixed", reason);
        }
    }
}

fn done_by_somebody(
    steps: &[StepWork],
    place: usize,
    pools: &[Pool],
    scenario: &Scenario,
    checked: &mut Checked<'_>,
) {
    let id = &steps[place].id;
    let Some(queue) = &steps[place].queue else {
        let reason = format!("niemand doet de stap «{id}»: er is geen [[work]] voor");
        let begins = scenario.inflow.cohorts.iter().filter_map(|cohort| cohort.begins_at.as_ref());
        if let Some(route) = scenario.routes.iter().find(|route| route.to.get_ref() == id) {
            checked.at(&route.to, "route.to", reason);
        } else if let Some(begins) = begins.into_iter().find(|begins| begins.get_ref() == id) {
            checked.at(begins, "inflow.cohort.begins_at", reason);
        }
        return;
    };
    let pool = &pools[queue.pool];
    if pool.is_never_there()
        && let Some(work) = scenario.works.iter().find(|work| work.step.get_ref() == id)
    {
        let reason = format!("niemand doet de stap «{id}»: «{}» heeft nooit iemand", pool.name);
        checked.at(&work.pool, "work.pool", reason);
    }
}

/// Marks the routes that lead back to a step from which they can be reached again.
pub(super) fn with_ways_back(mut steps: Vec<StepWork>) -> Vec<StepWork> {
    let reached = reached(&steps);
    for (place, step) in steps.iter_mut().enumerate() {
        for route in &mut step.routes {
            route.back = reached[route.to][place];
        }
    }
    steps
}

/// Per step, the steps that can come after it, itself included.
pub(crate) fn reached(steps: &[StepWork]) -> Vec<Vec<bool>> {
    let all = |step: &StepWork| step.routes.iter().map(|route| route.to).collect();
    (0..steps.len()).map(|place| reach(steps, place, all)).collect()
}

/// Whether the parents of a cohort take a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    Never,
    Sometimes,
    Always,
}

impl Taken {
    fn by_chance(chance: f64) -> Self {
        if chance <= 0.0 {
            Self::Never
        } else if chance >= 1.0 {
            Self::Always
        } else {
            Self::Sometimes
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, Self::Always) => Self::Always,
            (Self::Sometimes | Self::Always, Self::Sometimes | Self::Always) => Self::Sometimes,
        }
    }

    fn of(route: &Route, cohort: &Cohort) -> Self {
        let fits = match route.condition {
            RouteCondition::Everybody => Self::Always,
            RouteCondition::With(name) => Self::by_chance(cohort.traits[name]),
            RouteCondition::Without(name) => Self::by_chance(1.0 - cohort.traits[name]),
        };
        fits.and(route.chance.map_or(Self::Always, |(chance, _)| Self::by_chance(chance)))
    }
}

/// Where parents of a cohort can go: not where none goes, and not below a route that all take.
fn ways(step: &StepWork, cohort: &Cohort) -> Vec<usize> {
    let always = step.routes.iter().position(|route| Taken::of(route, cohort) == Taken::Always);
    let routes = step.routes.iter().take(always.map_or(step.routes.len(), |last| last + 1));
    routes.filter(|route| Taken::of(route, cohort) != Taken::Never).map(|route| route.to).collect()
}

/// Steps that parents of a cohort can come to without doing this one.
pub(super) fn avoiding(steps: &[StepWork], cohort: &Cohort, without: usize) -> Vec<bool> {
    let mut reached = reach(steps, cohort.start, |step| {
        let mut next = ways(step, cohort);
        next.retain(|place| *place != without);
        next
    });
    if cohort.start == without {
        reached.fill(false);
    }
    reached
}

/// Steps that can come after a step, itself included.
fn reach(steps: &[StepWork], from: usize, next: impl Fn(&StepWork) -> Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; steps.len()];
    let mut open = vec![from];
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            open.extend(next(&steps[place]));
        }
    }
    reached
}

/// Whether a step from which this one can be reached gives a fixed handler from the same pool, or parents begin here
/// without one.
fn has_handler(steps: &[StepWork], place: usize, cohorts: &[Cohort]) -> bool {
    let all = |step: &StepWork| step.routes.iter().map(|route| route.to).collect();
    let pool = steps[place].queue.as_ref().map(|queue| queue.pool);
    let given = |before: usize, step: &StepWork| {
        step.queue.as_ref().is_some_and(|queue| queue.becomes_handler && Some(queue.pool) == pool)
            && reach(steps, before, all)[place]
    };
    cohorts.iter().any(|cohort| cohort.start == place)
        || steps.iter().enumerate().any(|(before, step)| given(before, step))
}
