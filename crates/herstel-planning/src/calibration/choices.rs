//! What the figures do not say and somebody chose, each with why.

use crate::problem::{Problems, Source};
use jiff::civil::Date;
use serde::Deserialize;

/// The file `choices.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choices {
    /// Nothing published after this day is used.
    pub(super) last_day: Date,
    /// Week 0 of the scenario.
    pub(super) first_day: Date,
    pub(super) windows: Windows,
    pub(super) decline: Decline,
    pub(super) productive_hours: PerMonth,
    pub(super) growth_months: Between<f64>,
    pub(super) registration_end: Earliest,
    pub(super) no_assessment: Between<f64>,
    pub(super) spread: Percent,
    pub(super) closing: Closing,
}

/// The periods over which staff and output are compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Windows {
    /// Each from the count of this day until the last count.
    pub(super) from: Vec<Date>,
    pub(super) why: String,
}

/// The period against which the fall of registrations is measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decline {
    /// From the count of this day until the next.
    pub(super) from: Date,
    pub(super) why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PerMonth {
    /// Hours of one full-time member of the staff.
    pub(super) per_month: f64,
    pub(super) why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Between<T> {
    pub(super) low: T,
    pub(super) high: T,
    pub(super) why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Earliest {
    pub(super) earliest: Date,
    pub(super) why: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Percent {
    /// The coefficient of variation of the hours of one case.
    pub(super) percent: u32,
    pub(super) why: String,
}

/// How a request ends that does not go on to an assessment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Closing {
    pub(super) hours: u32,
    /// The longest time until it is known.
    pub(super) weeks: u32,
    pub(super) why: String,
}

impl Choices {
    pub(super) fn read(source: Source<'_>) -> Result<Self, Problems> {
        let read: Self =
            toml::from_str(source.text).map_err(|error| Problems::new(vec![source.unread(&error)]))?;
        let mut wrong = Vec::new();
        let mut hold = |right: bool, field: &str, reason: &str| {
            if !right {
                let at = source.text.find(field.split('.').next().unwrap_or(field)).unwrap_or(0);
                wrong.push(source.problem(at, field, reason));
            }
        };
        let hours = read.productive_hours.per_month;
        hold(
            hours > 0.0 && hours <= 744.0,
            "productive_hours.per_month",
            "uren per maand zijn meer dan 0 en hoogstens 744",
        );
        let growth = &read.growth_months;
        let rising = growth.low >= 0.0 && growth.low <= growth.high && growth.high <= 600.0;
        hold(rising, "growth_months", "maanden lopen op van 0 tot hoogstens 600");
        let part = &read.no_assessment;
        let rising = part.low >= 0.0 && part.low <= part.high && part.high < 1.0;
        hold(rising, "no_assessment", "een deel loopt op van 0 tot minder dan 1");
        hold(read.spread.percent > 0, "spread.percent", "een spreiding is meer dan 0 procent");
        hold(read.closing.hours > 0, "closing.hours", "afsluiten kost meer dan 0 uur");
        hold(read.first_day < read.last_day, "first_day", "de eerste dag ligt voor de laatste");
        let whys = [
            &read.windows.why,
            &read.decline.why,
            &read.productive_hours.why,
            &growth.why,
            &read.registration_end.why,
            &part.why,
            &read.spread.why,
            &read.closing.why,
        ];
        hold(whys.iter().all(|why| !why.trim().is_empty()), "why", "bij elke keuze hoort waarom");
        if wrong.is_empty() { Ok(read) } else { Err(Problems::new(wrong)) }
    }
}
