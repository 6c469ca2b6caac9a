//! Effort (inzet): how long staff work on each dossier, derived from what they look at and do, so that nobody keeps a clock.
//!
//! What a planning needs is hours per step, not who works how hard: the derived minutes are shown to whoever made them, who
//! corrects them where they are wrong (a long telephone call leaves few traces), and to others only added up by step.

use crate::access::acting;
use herstel_kernel::{Date, DossierId, Refusal, RefusalCode, Timestamp};
use jiff::SignedDuration;
use std::collections::BTreeMap;

/// A pause up to this long still belongs to the dossier that was looked at last: reading, thinking, a short call.
pub const PAUSE: SignedDuration = SignedDuration::from_mins(15);
/// What counts after the last look before a longer pause.
pub const AFTER: SignedDuration = SignedDuration::from_mins(5);
/// The minutes of a day: nobody works longer on one dossier.
pub const MINUTES_MAX: u16 = 24 * 60;
/// For so many days minutes are shown to whoever made them, and can be corrected; older ones were counted in plannings.
pub const DAYS: i32 = 28;

/// Somebody looked at a dossier or did something in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// In which dossier.
    pub dossier: DossierId,
}

/// Minutes per dossier of one member of staff on one day, from the moments of that day in any order. Time runs on for the
/// dossier of the last moment until the next one; after [`PAUSE`] without one only [`AFTER`] counts. Whole minutes,
/// rounded up, so that a short look is not nothing.
pub fn derive(moments: &[Moment]) -> BTreeMap<DossierId, u16> {
    let mut moments = moments.to_vec();
    moments.sort_unstable();
    let mut seconds: BTreeMap<DossierId, i64> = BTreeMap::new();
    for (place, moment) in moments.iter().enumerate() {
        let pause = moments.get(place + 1).map(|next| next.at.duration_since(moment.at));
        let counted = pause.filter(|pause| *pause <= PAUSE).unwrap_or(AFTER);
        *seconds.entry(moment.dossier).or_default() += counted.as_secs();
    }
    let minutes = |seconds: i64| u16::try_from((seconds + 59) / 60).unwrap_or(MINUTES_MAX).min(MINUTES_MAX);
    seconds.into_iter().map(|(dossier, seconds)| (dossier, minutes(seconds))).collect()
}

/// Minutes that somebody says instead of the derived ones.
///
/// # Errors
/// When there are more than a day has.
pub fn corrected(minutes: u64) -> Result<u16, Refusal> {
    let most = |minutes: &u16| *minutes <= MINUTES_MAX;
    u16::try_from(minutes)
        .ok()
        .filter(most)
        .ok_or_else(|| Refusal::at(RefusalCode::TooHigh, "minutes").with("maximum", MINUTES_MAX))
}

/// The first day of which minutes can still be corrected.
pub fn first_day(today: Date) -> Date {
    today.saturating_sub(jiff::Span::new().days(DAYS))
}

/// The day that somebody corrects.
///
/// # Errors
/// When it is still to come, or before [`first_day`].
pub fn correctable(day: Date, today: Date) -> Result<Date, Refusal> {
    if day > today {
        return Err(Refusal::at(RefusalCode::DateTooLate, "day").with("last", acting::shown(today)));
    }
    if day < first_day(today) {
        return Err(
            Refusal::at(RefusalCode::DateTooEarly, "day").with("first", acting::shown(first_day(today)))
        );
    }
    Ok(day)
}

/// What a step took per dossier, for a planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepEffort {
    /// The step at which the dossiers stood; none before their first decision was begun.
    pub step: Option<String>,
    /// How many dossiers were worked on there.
    pub dossiers: u64,
    /// All minutes.
    pub minutes: u64,
    /// Of ten dossiers one took less; minutes.
    pub p10: u64,
    /// Half took less; minutes.
    pub p50: u64,
    /// Of ten dossiers nine took less; minutes.
    pub p90: u64,
}

/// Adds up minutes by step. `worked` has one item for each dossier at each step. The element at floor(q·(n−1)) of the sorted
/// minutes is the quantile, as in the simulation.
pub fn by_step(worked: impl IntoIterator<Item = (Option<String>, u64)>) -> Vec<StepEffort> {
    let mut steps: BTreeMap<Option<String>, Vec<u64>> = BTreeMap::new();
    for (step, minutes) in worked {
        steps.entry(step).or_default().push(minutes);
    }
    let told = |(step, mut minutes): (Option<String>, Vec<u64>)| {
        minutes.sort_unstable();
        let last = minutes.len().saturating_sub(1);
        let at = |percent: usize| minutes.get(last * percent / 100).copied().unwrap_or(0);
        StepEffort {
            step,
            dossiers: u64::try_from(minutes.len()).unwrap_or(u64::MAX),
            minutes: minutes.iter().sum(),
            p10: at(10),
            p50: at(50),
            p90: at(90),
        }
    };
    steps.into_iter().map(told).collect()
}
