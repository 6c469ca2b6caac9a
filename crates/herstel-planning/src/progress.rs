//! How far a run was at a moment: who had come, and who was done.

use crate::model::Model;
use crate::outcome::Outcome;

/// Who registered and had not come to an end at a moment in weeks.
pub(crate) fn open_at(outcome: &Outcome, week: f64) -> f64 {
    let open = outcome.passed.iter().filter(|parent| parent.registered <= week && week < parent.ended);
    float(open.count())
}

/// The week in which this part of all parents had come to an end; infinite when that never was so. `before`: who was
/// done before the model begins, and counts.
pub(crate) fn done_in(model: &Model, outcome: &Outcome, part: f64, before: f64) -> f64 {
    let wanted = ((before + f64::from(model.parents())) * part - before - 1e-6).ceil();
    if wanted <= 0.0 {
        return 0.0;
    }
    let mut ends: Vec<f64> = outcome.passed.iter().map(|parent| parent.ended).collect();
    ends.sort_by(f64::total_cmp);
    ends.get(count(wanted) as usize - 1).copied().unwrap_or(f64::INFINITY)
}

/// A number of weeks or of values; those are small.
pub(crate) fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// A number of people, days or weeks, rounded.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers from 0 that are far below the limit; the cast cuts off at the limits"
)]
pub(crate) fn count(value: f64) -> u32 {
    value.round() as u32
}
