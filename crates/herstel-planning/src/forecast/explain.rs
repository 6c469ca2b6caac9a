//! Why a forecast changed since the last time: which of the things it follows from moved it most.

use super::Place;
use crate::model::Model;
use serde::{Deserialize, Serialize};

/// What the forecasts of one step follow from, beside who waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepBasis {
    /// Hours of work a week of the pool, over the weeks to come.
    pub capacity_hours: f64,
    /// Hours of work per case.
    pub case_hours: f64,
    /// Hours of work a week for the pool of who is still to come.
    pub inflow_hours: f64,
    /// Cohorts and announcements of the scenario by name.
    pub schemes: Vec<String>,
}

/// Weeks over which staff and inflow are looked at.
const AHEAD_WEEKS: u32 = 26;

/// What the forecasts of each step follow from, in the order of [`Model::steps`].
pub fn bases(model: &Model, start: f64) -> Vec<StepBasis> {
    let schemes: Vec<String> = model.cohorts[..model.written_cohorts]
        .iter()
        .map(|cohort| cohort.name.clone())
        .chain(model.announcements.iter().map(|announcement| announcement.name.clone()))
        .collect();
    let first = weeks(start);
    let span = f64::from(AHEAD_WEEKS);
    let hours_of_pool = |pool: usize| -> f64 {
        let own =
            model.steps.iter().filter(|step| step.queue.as_ref().is_some_and(|queue| queue.pool == pool));
        own.map(|step| step.share * step.work.mean()).sum()
    };
    let coming: f64 = model.cohorts.iter().map(|cohort| coming(cohort, start, start + span)).sum();
    let basis = |step: &crate::model::StepWork| {
        let pool = step.queue.as_ref().map(|queue| queue.pool);
        let capacity = pool.map_or(0.0, |pool| {
            let found = &model.pools[pool];
            let heads: f64 =
                (0..AHEAD_WEEKS).map(|week| f64::from(found.target(first.saturating_add(week)))).sum();
            heads / span * found.speed
        });
        StepBasis {
            capacity_hours: capacity,
            case_hours: step.share * step.work.mean(),
            inflow_hours: pool.map_or(0.0, hours_of_pool) * coming / span,
            schemes: schemes.clone(),
        }
    };
    model.steps.iter().map(basis).collect()
}

/// Parents of a cohort who come between two weeks.
fn coming(cohort: &crate::model::Cohort, from: f64, to: f64) -> f64 {
    let weeks = cohort.to - cohort.from;
    let until = |week: f64| cohort.arrivals.part(((week - cohort.from) / weeks).clamp(0.0, 1.0), weeks);
    if weeks > 0.0 { f64::from(cohort.parents) * (until(to) - until(from)) } else { 0.0 }
}

/// Why a forecast is another one than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is the first for this application.
    First,
    /// It is about another step.
    Step,
    /// More or fewer people go first.
    People,
    /// Less or more staff.
    Staff,
    /// Cases take longer or shorter.
    Work,
    /// A scheme that was not there before brings more people.
    Scheme,
    /// None of these by itself: the reckoning, or chance.
    Other,
}

impl Why {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Step => "step",
            Self::People => "people",
            Self::Staff => "staff",
            Self::Work => "work",
            Self::Scheme => "scheme",
            Self::Other => "other",
        }
    }
}

/// The thing that moved a forecast most in the direction in which it moved. `before` and `now` are of the same step.
pub fn why(before: (&StepBasis, Place), now: (&StepBasis, Place), is_later: bool) -> Why {
    let ratio = |now: f64, before: f64| {
        if now > 0.0 && before > 0.0 { (now / before).ln() } else { 0.0 }
    };
    let ahead = |place: Place| f64::from(place.ahead.unwrap_or(0)) + 1.0;
    let is_new = now.0.schemes.iter().any(|name| !before.0.schemes.contains(name));
    let scheme = if is_new { ratio(now.0.inflow_hours, before.0.inflow_hours) } else { 0.0 };
    let moved = [
        (Why::People, ratio(ahead(now.1), ahead(before.1))),
        (Why::Staff, -ratio(now.0.capacity_hours, before.0.capacity_hours)),
        (Why::Work, ratio(now.0.case_hours, before.0.case_hours)),
        (Why::Scheme, scheme),
    ];
    let in_direction = moved.into_iter().map(|(why, by)| (why, if is_later { by } else { -by }));
    let most = in_direction.max_by(|one, other| one.1.total_cmp(&other.1));
    most.filter(|(_, by)| *by > 0.01).map_or(Why::Other, |(why, _)| why)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a week from 0; the cast cuts off at the limits"
)]
fn weeks(start: f64) -> u32 {
    start.floor() as u32
}
