//! Where everybody goes: every step that is reached can be done and left again.

use super::checked::Checked;
use crate::model::{Pool, Route, RouteCondition, StepWork};
use crate::scenario::Scenario;

/// Refuses a step that is reached and that nobody does, and a circle without a way out.
pub(super) fn check(steps: &[StepWork], pools: &[Pool], scenario: &Scenario, checked: &mut Checked<'_>) {
    let reached = reach(steps, 0);
    if steps.first().is_some_and(|step| step.routes.is_empty()) {
        checked.scenario_top("route", "er is geen weg (route) vanaf de stap waarmee het begint");
    }
    let first = steps.first().map(|step| step.id.as_str());
    for route in scenario.routes.iter().filter(|route| Some(route.to.get_ref().as_str()) == first) {
        checked.at(&route.to, "route.to", "naar de stap waarmee het begint leidt geen weg");
    }
    for (place, step) in steps.iter().enumerate().skip(1).filter(|(place, _)| reached[*place]) {
        let Some(queue) = &step.queue else {
            let written = scenario.routes.iter().find(|route| *route.to.get_ref() == step.id);
            if let Some(written) = written {
                let reason = format!("niemand doet de stap «{}»: er is geen [[work]] voor", step.id);
                checked.at(&written.to, "route.to", reason);
            }
            continue;
        };
        let work = scenario.works.iter().find(|work| *work.step.get_ref() == step.id);
        if pools[queue.pool].plan.iter().all(|(_, heads)| *heads == 0)
            && let Some(work) = work
        {
            let reason = format!(
                "niemand doet de stap «{}»: «{}» heeft nooit iemand",
                step.id, pools[queue.pool].name
            );
            checked.at(&work.pool, "work.pool", reason);
        }
        if queue.fixed
            && !becomes_fixed_before(steps, place)
            && let Some(work) = work
        {
            let reason =
                format!("«{}» is voor de vaste behandelaar, maar geen stap ervoor geeft er een", step.id);
            checked.at(&work.step, "work.fixed", reason);
        }
    }
    for (place, step) in steps.iter().enumerate().filter(|(place, _)| reached[*place]) {
        let onward = reach(steps, place);
        if !steps.iter().zip(&onward).any(|(step, reached)| *reached && may_end(step)) {
            let route = scenario.routes.iter().find(|route| *route.from.get_ref() == step.id);
            if let Some(route) = route {
                let reason = format!("vanaf «{}» gaat het in een kring rond: er is geen uitgang", step.id);
                checked.at(&route.from, "route.from", reason);
            }
        }
    }
}

/// Marks the routes that lead back to a step from which they can be reached again.
pub(super) fn with_ways_back(mut steps: Vec<StepWork>) -> Vec<StepWork> {
    let reached: Vec<Vec<bool>> = (0..steps.len()).map(|place| reach(&steps, place)).collect();
    for (place, step) in steps.iter_mut().enumerate() {
        for route in &mut step.routes {
            route.back = reached[route.to][place];
        }
    }
    steps
}

/// Whether somebody can come to their end after this step.
fn may_end(step: &StepWork) -> bool {
    let always = |condition: RouteCondition| {
        step.routes.iter().any(|route| certain(route) && route.condition == condition)
    };
    let split = step.routes.iter().any(|route| match route.condition {
        RouteCondition::With(name) => {
            always(RouteCondition::With(name)) && always(RouteCondition::Without(name))
        }
        RouteCondition::Everybody | RouteCondition::Without(_) => false,
    });
    step.patience.is_some() || !(always(RouteCondition::Everybody) || split)
}

/// Steps that can come after a step, itself included.
fn reach(steps: &[StepWork], from: usize) -> Vec<bool> {
    let mut reached = vec![false; steps.len()];
    let mut open = vec![from];
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            open.extend(possible(&steps[place]).map(|route| route.to));
        }
    }
    reached
}

/// The routes that somebody can take: none without a chance, and none below one that everybody takes.
fn possible(step: &StepWork) -> impl Iterator<Item = &Route> {
    let everybody = |route: &Route| route.condition == RouteCondition::Everybody && certain(route);
    let last = step.routes.iter().position(everybody).unwrap_or(step.routes.len());
    step.routes.iter().take(last + 1).filter(|route| route.chance.is_none_or(|(chance, _)| chance > 0.0))
}

fn certain(route: &Route) -> bool {
    route.chance.is_none_or(|(chance, _)| chance >= 1.0)
}

/// Whether some step from which this one can be reached gives a fixed handler.
fn becomes_fixed_before(steps: &[StepWork], place: usize) -> bool {
    steps.iter().enumerate().any(|(before, step)| {
        step.queue.as_ref().is_some_and(|queue| queue.becomes_handler) && reach(steps, before)[place]
    })
}
