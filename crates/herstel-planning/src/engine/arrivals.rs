//! All parents of a run, with when they register.

use super::parent::{NOBODY, Parent, State, small};
use crate::draws::Draws;
use crate::feedback::entity;
use crate::model::{Arrivals, Model};

/// All parents with when they register and their class.
pub(super) fn registrations(model: &Model, draws: Draws) -> Vec<Parent> {
    let mut parents = Vec::with_capacity(model.parents() as usize);
    for (number, cohort) in model.cohorts.iter().enumerate() {
        let weeks = cohort.to - cohort.from;
        let n = f64::from(cohort.parents);
        let mut last = cohort.from;
        for nth in 0..cohort.parents {
            let entity = entity(cohort, small(number), nth);
            let luck = draws.of(entity);
            let registered = match cohort.arrivals {
                Arrivals::Poisson => {
                    last += luck.exponential(weeks / n, model.inflow_draw);
                    last
                }
                Arrivals::Even => {
                    cohort.from + weeks * (f64::from(nth) + luck.uniform(model.inflow_draw)) / n
                }
                shape @ Arrivals::Fading(_) => {
                    let part = (f64::from(nth) + luck.uniform(model.inflow_draw)) / n;
                    cohort.from + weeks * shape.place(part, weeks)
                }
            };
            let drawn = luck.uniform(model.class_draw);
            let class = model.classes.iter().position(|class| drawn < class.up_to);
            parents.push(Parent {
                entity,
                registered,
                ready: registered,
                handler: NOBODY,
                offer: 0,
                round: 0,
                cohort: small(number),
                class: small(class.unwrap_or(model.classes.len() - 1)),
                step: small(cohort.start),
                state: State::Coming,
            });
        }
    }
    parents
}

/// The month, from 0, in which a moment in weeks lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "registrations lie between 0 and the end of the scenario, which is checked; the cast cuts off at the limits"
)]
pub(super) fn month(week: f64) -> u32 {
    (week * 12.0 / 52.0) as u32
}
