//! What can be said to everybody who waits: by when half of the worlds have their next step done, by when nine in ten.
//!
//! [`forecast`] plays the dossiers that are open now forward in many worlds. What is then said is another matter: it is
//! widened by what was missed lately ([`widening`]), rounded so that it promises no day ([`said_before`]), kept while little
//! changed ([`change`]), explained ([`why`]) and later held to what happened ([`scores`]).

mod explain;
mod published;
mod queue;
mod say;
mod score;

use crate::engine::{LiveDossier, Stopped, simulate_live};
use crate::model::Model;
use crate::replicate::{Onlooker, on_threads};
pub use explain::{StepBasis, Why, bases, why};
pub use published::{FEWEST_PUBLISHED, PublishedScore, published};
pub use queue::{Place, places};
pub use say::{Change, Said, change, said_before};
pub use score::{
    MATURED_FOR_WIDENING, Matured, PROVEN_DAYS, RIGHT_PERCENT, Score, is_proven_wrong, scores,
    scores_by_class, widened, widening, widening_of,
};
use std::num::NonZeroUsize;

/// What a forecast is made of.
#[derive(Clone, Copy)]
pub struct ForecastInputs<'a> {
    /// The scenario: staff, who still comes, policies, what is uncertain.
    pub model: &'a Model,
    /// Who is there now.
    pub live: &'a [LiveDossier],
    /// The week of the scenario that is now.
    pub start: f64,
    /// So many worlds; at least 10 to say something about nine in ten.
    pub worlds: u32,
    /// The first seed.
    pub seed: u64,
    /// Threads. The result does not depend on it.
    pub threads: NonZeroUsize,
    /// Told of each world that is done; can ask to stop.
    pub onlooker: Onlooker<'a>,
}

/// What is known of the next step of one dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Days within which it is done in half of the worlds; none when in half it is not done within [`HORIZON_WEEKS`].
    pub half_days: Option<u16>,
    /// Days within which it is done in nine of ten worlds.
    pub nine_days: Option<u16>,
    /// Where it stands in the queue.
    pub place: Place,
}

/// So far ahead is looked; what is not done by then is told as not known.
pub const HORIZON_WEEKS: f64 = 520.0;

/// Days that stand for «not within the horizon», and for «left without»: above any day of the horizon.
const NEVER: u16 = u16::MAX;
const LEFT: u16 = u16::MAX - 1;

/// Plays everybody forward. Memory is two bytes per dossier and world, beside one run per thread; time grows with
/// dossiers as n log n, because each of them waits in a heap.
pub fn forecast(inputs: ForecastInputs<'_>) -> Result<Vec<Forecast>, Stopped> {
    let ForecastInputs { model, live, start, worlds, seed, threads, onlooker } = inputs;
    let factors = model.worlds(seed, worlds);
    let columns = on_threads(u64::from(worlds), threads, |world| {
        let drawn = usize::try_from(world).ok().and_then(|world| factors.get(world));
        let mut model = drawn.map_or_else(|| model.clone(), |factors| model.world(factors));
        model.end = model.end.max(start).min(start + HORIZON_WEEKS);
        let done = simulate_live(&model, seed.wrapping_add(world), start, live, onlooker.stop)?;
        (onlooker.done)();
        Ok::<_, Stopped>(done.into_iter().map(days).collect::<Vec<u16>>())
    })?;
    let places = places(model, live);
    let mut own = Vec::with_capacity(columns.len());
    let found = places.into_iter().enumerate().map(|(index, place)| {
        own.clear();
        own.extend(columns.iter().filter_map(|days| days.get(index)).filter(|days| **days != LEFT));
        own.sort_unstable();
        Forecast { half_days: quantile(&own, 50), nine_days: quantile(&own, 90), place }
    });
    Ok(found.collect())
}

/// What happens to everybody in one world, by this seed: the days until their step is done; none when it never is, or they
/// leave. For holding forecasts to what happens.
pub fn play_out(
    model: &Model,
    live: &[LiveDossier],
    start: f64,
    seed: u64,
) -> Result<Vec<Option<u16>>, Stopped> {
    let drawn = model.worlds(seed, 1);
    let mut model = drawn.first().map_or_else(|| model.clone(), |factors| model.world(factors));
    model.end = model.end.max(start).min(start + HORIZON_WEEKS);
    let never = std::sync::atomic::AtomicBool::new(false);
    let done = simulate_live(&model, seed, start, live, &never)?;
    Ok(done.into_iter().map(days).map(|days| (days < LEFT).then_some(days)).collect())
}

/// The value that is not passed with at least this chance, also when the truth is one more world like these: the element
/// ceil(q·(n+1)) of the sorted list. None when that is beyond the list or is never.
fn quantile(sorted: &[u16], percent: usize) -> Option<u16> {
    let nth = ((sorted.len() + 1) * percent).div_ceil(100);
    sorted.get(nth.checked_sub(1)?).copied().filter(|days| *days != NEVER)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the horizon is far below the limit; the cast cuts off at the limits"
)]
fn days(weeks: f64) -> u16 {
    if weeks.is_nan() {
        LEFT
    } else if weeks.is_infinite() {
        NEVER
    } else {
        (weeks * 7.0).ceil().min(f64::from(LEFT - 1)) as u16
    }
}
