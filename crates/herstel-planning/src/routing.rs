//! Which part of the people takes each way on from a step.

use crate::model::{RouteCondition, StepWork};
use std::mem;

/// The part, 0 to 1, that takes each route when a step is done, of people with these traits; the rest comes to its end.
pub(crate) fn taken(step: &StepWork, has: impl Fn(usize) -> bool) -> Vec<f64> {
    let mut left = 1.0;
    // Routes can share a draw: who is left after a chance has a draw above it.
    let mut above: Vec<(u64, f64)> = Vec::new();
    let parts = step.routes.iter().map(|route| {
        let fits = match route.condition {
            RouteCondition::Everybody => true,
            RouteCondition::With(name) => has(name),
            RouteCondition::Without(name) => !has(name),
        };
        if !fits {
            return 0.0;
        }
        let Some((chance, draw)) = route.chance else { return mem::take(&mut left) };
        let place = above.iter().position(|(known, _)| *known == draw).unwrap_or_else(|| {
            above.push((draw, 0.0));
            above.len() - 1
        });
        let (_, bound) = &mut above[place];
        let share = if *bound < chance { (chance - *bound) / (1.0 - *bound) } else { 0.0 };
        *bound = bound.max(chance);
        let taken = left * share;
        left *= 1.0 - share;
        taken
    });
    parts.collect()
}
