//! A scenario from published figures: the calibration that writes it, and what it says about the years after.
//!
//! [`calibrate`] makes the process, the scenario and the ranges of its uncertain inputs from a file of figures and a file
//! of choices, and nothing else: the same two files give the same three. [`outlook`] draws worlds from the ranges,
//! simulates each and tells backlog and dates as medians with the band in which four of five worlds lie.

mod choices;
mod derive;
mod figures;
mod outlook;
mod paths;
mod ranges;
mod show;
mod worlds;
mod write;

pub use outlook::{BacklogAt, Band, DoneAt, Outlook, OutlookInputs, Share, VariantOutlook, outlook};
pub use paths::{RegistrationPath, StaffPath};
pub use ranges::{Range, Ranges, Shape, Window};
pub use show::outlook_text;
pub use worlds::Calibration;

use crate::model::Model;
use crate::problem::{Problems, Source};
use crate::progress::count;

/// What a calibration writes, each a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibrated {
    /// `ranges.toml`: the uncertain inputs, each with what it follows from.
    pub ranges: String,
    /// `scenario.toml`: the past as published, the future at the most likely value of every input.
    pub scenario: String,
    /// `process.toml`: the steps and their work.
    pub process: String,
}

/// Makes a scenario from figures (CSV) and choices (TOML).
///
/// # Errors
/// When a figure or a choice is missing, later than the last day that may be used, or impossible.
pub fn calibrate(figures: Source<'_>, choices: Source<'_>) -> Result<Calibrated, Problems> {
    let choices = choices::Choices::read(choices)?;
    let figures = figures::Figures::read(figures, choices.last_day)?;
    let derived = derive::derive(&figures, &choices)?;
    Ok(Calibrated {
        ranges: write::ranges(&derived.ranges),
        scenario: write::scenario(&derived, &choices),
        process: write::process(&derived, &choices),
    })
}

/// The step that is one whole assessment.
const ASSESSMENT: &str = "assessment";
/// The step that is the rest of an assessment which was under way at the start.
const REST: &str = "assessment-rest";
/// The people who do the work, everybody counted.
const POOL: &str = "uht";
/// The trait of who goes on to an assessment.
const GOES_ON: &str = "goes-on";

/// A moment as somebody writes it: a week of the scenario, or a day where week 0 has one.
pub fn week_of(text: &str, model: &Model) -> Option<f64> {
    let week = match text.parse::<jiff::civil::Date>() {
        Ok(day) => weeks_between(model.begins?, day),
        Err(_) => text.parse().ok()?,
    };
    (0.0..=MOST_WEEKS).contains(&week).then_some(week)
}

/// Later weeks are a mistake: forty years and more.
const MOST_WEEKS: f64 = 3_000.0;

/// Weeks between two days.
fn weeks_between(from: jiff::civil::Date, to: jiff::civil::Date) -> f64 {
    f64::from((to - from).get_days()) / 7.0
}

/// The day on which a moment lies, in weeks from a day; none beyond the calendar.
fn day_after(first: jiff::civil::Date, weeks: f64) -> Option<jiff::civil::Date> {
    if !(0.0..500_000.0).contains(&weeks) {
        return None;
    }
    first.checked_add(jiff::Span::new().days(i64::from(count(weeks * 7.0)))).ok()
}
