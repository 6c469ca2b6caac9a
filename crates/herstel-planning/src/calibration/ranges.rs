//! The uncertain inputs of a calibrated scenario, each a range with what it follows from.

use super::weeks_between;
use crate::compile::{LAST_WEEK, MAX_ENTITIES};
use crate::draws::Luck;
use crate::problem::{Problems, Source};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The file `ranges.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ranges {
    /// Week 0 of the scenario.
    pub first_day: Date,
    /// The day of the last published figures: what comes later is forecast.
    pub start: Date,
    /// Assessments requested by then.
    pub requested: u32,
    /// Assessments finished by then.
    pub finished: u32,
    /// Hours of one assessment that are the case handler's alone.
    pub handler_hours: f64,
    /// Staff hours per finished assessment in some periods, when everybody is counted.
    pub window: Vec<Window>,
    /// Staff hours of one assessment, everybody counted.
    pub hours: Range,
    /// Full-time staff at the start.
    pub staff_at_start: Range,
    /// Full-time staff that come each month.
    pub staff_growth: Range,
    /// Months for which they come.
    pub growth_months: Range,
    /// Registrations in a week at the start.
    pub registrations: Range,
    /// The part by which they fall, per week.
    pub registrations_decline: Range,
    /// Weeks from the start to the end of registration.
    pub registration_end: Range,
    /// The part of the registrations not yet reviewed that does not go on to an assessment.
    pub no_assessment: Range,
}

/// A period in which staff and output were published.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// Assessments finished in it.
    pub finished: f64,
    /// Full-time staff on average.
    pub staff: f64,
    /// Staff hours per finished assessment.
    pub hours: f64,
    /// Which figures it compares.
    pub figures: String,
}

/// An uncertain input.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(try_from = "WrittenRange")]
pub struct Range {
    /// How likely the values in it are.
    pub shape: Shape,
    /// No value is lower.
    pub low: f64,
    /// The value of the scenario itself.
    pub likely: f64,
    /// No value is higher.
    pub high: f64,
    /// The unit.
    pub unit: String,
    /// What it follows from.
    pub from: String,
}

/// How likely the values of a range are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// All alike.
    Uniform,
    /// Rising to the likely one and falling from there.
    Triangular,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRange {
    shape: Shape,
    low: f64,
    likely: f64,
    high: f64,
    unit: String,
    from: String,
}

impl TryFrom<WrittenRange> for Range {
    type Error = String;
    fn try_from(written: WrittenRange) -> Result<Self, String> {
        let WrittenRange { shape, low, likely, high, unit, from } = written;
        if 0.0 <= low && low <= likely && likely <= high && high.is_finite() {
            Ok(Self { shape, low, likely, high, unit, from })
        } else {
            Err(format!("{low}, {likely}, {high}: een bereik loopt op en begint niet onder 0"))
        }
    }
}

impl Range {
    /// The value at a part of the distribution, from 0 to 1.
    pub fn at(&self, part: f64) -> f64 {
        let width = self.high - self.low;
        if width <= 0.0 {
            return self.low;
        }
        match self.shape {
            Shape::Uniform => self.low + width * part,
            Shape::Triangular => {
                let (rise, fall) = (self.likely - self.low, self.high - self.likely);
                if part < rise / width {
                    self.low + (part * width * rise).sqrt()
                } else {
                    self.high - ((1.0 - part) * width * fall).sqrt()
                }
            }
        }
    }
}

/// The uncertain inputs by name, in the order of their draws.
pub(super) const INPUTS: [&str; 8] = [
    "hours",
    "staff at start",
    "staff growth",
    "growth months",
    "registrations",
    "registrations decline",
    "registration end",
    "no assessment",
];

/// One value of each uncertain input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct World {
    pub(super) hours: f64,
    pub(super) staff_at_start: f64,
    pub(super) staff_growth: f64,
    pub(super) growth_months: f64,
    pub(super) registrations: f64,
    pub(super) registrations_decline: f64,
    pub(super) registration_end: f64,
    pub(super) no_assessment: f64,
}

impl World {
    pub(super) fn values(&self) -> [f64; INPUTS.len()] {
        [
            self.hours,
            self.staff_at_start,
            self.staff_growth,
            self.growth_months,
            self.registrations,
            self.registrations_decline,
            self.registration_end,
            self.no_assessment,
        ]
    }
}

/// Purposes of the draws of worlds begin here: no scenario has so many draws of its own.
const FIRST_PURPOSE: u64 = 1 << 40;

impl Ranges {
    /// Reads `ranges.toml`.
    ///
    /// # Errors
    /// When it is no such file, a range does not rise, or it has more weeks or parents than a scenario may have.
    pub fn read(source: Source<'_>) -> Result<Self, Problems> {
        let read: Self =
            toml::from_str(source.text).map_err(|error| Problems::new(vec![source.unread(&error)]))?;
        let mut wrong = Vec::new();
        let last = f64::from(LAST_WEEK);
        let start = weeks_between(read.first_day, read.start);
        let mut hold = |right: bool, field: &str, reason: String| {
            if !right {
                wrong.push(source.problem(source.text.find(field).unwrap_or(0), field, reason));
            }
        };
        let far = format!("dat ligt verder dan {LAST_WEEK} weken na de eerste dag");
        hold((0.0..=last).contains(&start), "start", far.clone());
        hold(start + read.registration_end.high <= last, "registration_end", far.clone());
        hold(start + read.growth_months.high * 5.0 <= last, "growth_months", far);
        let come = f64::from(read.requested) + read.registrations.high * read.registration_end.high;
        let many = format!("samen meer dan {MAX_ENTITIES} ouders");
        hold(come <= f64::from(MAX_ENTITIES), "registrations", many);
        if wrong.is_empty() { Ok(read) } else { Err(Problems::new(wrong)) }
    }

    /// How many times too high an output is that is planned on the hours of the handler alone: least and most.
    pub fn overstated(&self) -> (f64, f64) {
        let all = self.window.iter().map(|window| window.hours / self.handler_hours);
        (all.clone().fold(f64::INFINITY, f64::min), all.fold(0.0, f64::max))
    }

    pub(super) fn likely(&self) -> World {
        self.world(|_, range| range.likely)
    }

    pub(super) fn drawn(&self, luck: Luck) -> World {
        self.world(|number, range| range.at(luck.uniform(FIRST_PURPOSE + number)))
    }

    fn world(&self, value: impl Fn(u64, &Range) -> f64) -> World {
        World {
            hours: value(0, &self.hours),
            staff_at_start: value(1, &self.staff_at_start),
            staff_growth: value(2, &self.staff_growth),
            growth_months: value(3, &self.growth_months),
            registrations: value(4, &self.registrations),
            registrations_decline: value(5, &self.registrations_decline),
            registration_end: value(6, &self.registration_end),
            no_assessment: value(7, &self.no_assessment),
        }
    }
}
