//! What the ranges say about the years after: backlog and dates over many worlds.

use super::paths::{RegistrationPath, StaffPath};
use super::ranges::{INPUTS, Ranges};
use super::worlds::Calibration;
use super::{day_after, weeks_between};
use crate::draws::Draws;
use crate::engine::{Stopped, simulate_unless};
use crate::fluid::fluid;
use crate::model::Model;
use crate::outcome::Outcome;
use crate::progress::{count, done_in, float, open_at};
use crate::replicate::{Onlooker, on_threads};
use crate::spread::WORLDS_FOR_SHARES;
use jiff::civil::Date;
use serde::Serialize;
use std::num::NonZeroUsize;

/// Days on which the backlog is told: the ends of these years.
const YEARS: [i16; 5] = [2021, 2022, 2023, 2024, 2025];
/// Parts of all assessments ever requested whose end is told, in percent.
const PARTS: [u8; 3] = [50, 90, 100];
/// Runs of the most likely world that show what chance does, where there are as many worlds.
const CHANCE_RUNS: u64 = 20;
/// Nothing given, the staff given, staff and registrations given.
const VARIANTS: u64 = 3;
/// The backlog whose spread is taken apart: the end of 2023.
const TAKEN_APART: usize = 2;

/// What an outlook is made of.
#[derive(Clone, Copy)]
pub struct OutlookInputs<'a> {
    /// The scenario.
    pub model: &'a Model,
    /// Its ranges.
    pub ranges: &'a Ranges,
    /// The staff that is given.
    pub staff: &'a StaffPath,
    /// The registrations that are given.
    pub registrations: &'a RegistrationPath,
    /// Fixes all luck.
    pub seed: u64,
    /// How many worlds, two at least.
    pub worlds: u64,
    /// On so many threads; it changes nothing in the result.
    pub threads: NonZeroUsize,
    /// Is told of each run, and can ask to stop.
    pub onlooker: Onlooker<'a>,
}

impl OutlookInputs<'_> {
    /// How many runs it takes.
    pub fn runs(&self) -> u64 {
        VARIANTS * (self.drawn() + self.chance())
    }

    fn drawn(&self) -> u64 {
        self.worlds.max(2)
    }

    fn chance(&self) -> u64 {
        self.worlds.clamp(2, CHANCE_RUNS)
    }

    /// One run, of which the onlooker is told.
    fn run(&self, model: &Model, number: u64) -> Result<Outcome, Stopped> {
        let outcome = simulate_unless(model, self.seed.wrapping_add(number), self.onlooker.stop)?;
        (self.onlooker.done)();
        Ok(outcome)
    }
}

/// What the ranges of a scenario say about the years after.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    /// The scenario.
    pub scenario: String,
    /// The day of the last figures.
    pub start: Date,
    /// Requested and not finished on that day.
    pub backlog_at_start: u32,
    /// The seed.
    pub seed: u64,
    /// How many worlds.
    pub worlds: u64,
    /// Staff hours per finished assessment that published staff and output imply, everybody counted: least and most.
    pub implied_hours: (f64, f64),
    /// Staff hours of an assessment that worlds draw: lowest, likely, highest.
    pub drawn_hours: (f64, f64, f64),
    /// The published hours: those of the case handler alone.
    pub handler_hours: f64,
    /// How many times too high an output is that is planned on those: least and most.
    pub overstated: (f64, f64),
    /// Between which days registration ends where no path says when.
    pub registration_ends: (Option<Date>, Option<Date>),
    /// The variants: nothing given, the staff given, staff and registrations given.
    pub variants: Vec<VariantOutlook>,
}

impl Outlook {
    /// Whether there are too few worlds for a band, and for what each input carries of it.
    pub const fn has_few_worlds(&self) -> bool {
        self.worlds < Self::WORLDS_FOR_BANDS
    }

    /// From so many worlds on a band says something, and what each input carries of it is told.
    pub const WORLDS_FOR_BANDS: u64 = WORLDS_FOR_SHARES as u64;
}

/// The outlook of one variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct VariantOutlook {
    /// Its name: `blind`, `staff` or `staff and registrations`.
    pub name: String,
    /// The files that are given, and whether each is an example.
    pub given: Vec<(String, bool)>,
    /// Assessments ever requested.
    pub requested: Band<u32>,
    /// Requested and not finished at the ends of years.
    pub backlog: Vec<BacklogAt>,
    /// When parts of all ever requested are done.
    pub done: Vec<DoneAt>,
    /// Which input carries which part of the spread of the backlog at the end of 2023, largest first. Empty where there are too
    /// few worlds to tell ([`Outlook::has_few_worlds`]).
    pub shares: Vec<Share>,
}

/// A median, and the band in which four of five worlds lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Band<T> {
    /// One world in ten is lower.
    pub low: T,
    /// Half are lower.
    pub median: T,
    /// One in ten is higher.
    pub high: T,
}

/// The backlog on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BacklogAt {
    /// The day.
    pub day: Date,
    /// Over all worlds.
    pub worlds: Band<u32>,
    /// In the most likely world, by chance alone.
    pub chance: Band<u32>,
    /// The same reckoned without chance, in the worlds that were run: a check apart from the simulation.
    pub fluid: Band<u32>,
}

/// When a part is done. No day: not within forty years after the last registration.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoneAt {
    /// The part in percent of all assessments ever requested.
    pub percent: u8,
    /// Over all worlds.
    pub worlds: Band<Option<Date>>,
    /// In the most likely world, by chance alone.
    pub chance: Band<Option<Date>>,
}

/// What one input carries of the spread.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    /// The input.
    pub input: &'static str,
    /// The squared correlation, in percent.
    pub percent: f64,
}

/// One run: backlog per year, weeks per part, number ever requested.
struct Told {
    backlog: [f64; YEARS.len()],
    /// The same without chance; only where it is told.
    fluid: [f64; YEARS.len()],
    done: [f64; PARTS.len()],
    requested: f64,
}

/// Draws worlds, simulates each and tells what they say. None when the scenario is not one that a calibration writes.
///
/// # Errors
/// When a run breaks a law of bookkeeping, or the onlooker asks to stop.
pub fn outlook(inputs: OutlookInputs<'_>) -> Result<Option<Outlook>, Stopped> {
    let OutlookInputs { model, ranges, staff, registrations, .. } = inputs;
    let Some(basis) = Calibration::of(model, ranges) else { return Ok(None) };
    let end = |weeks: f64| day_after(ranges.start, weeks);
    let windows = ranges.window.iter().map(|window| window.hours);
    Ok(Some(Outlook {
        scenario: model.name.clone(),
        start: ranges.start,
        backlog_at_start: ranges.requested.saturating_sub(ranges.finished),
        seed: inputs.seed,
        worlds: inputs.worlds,
        implied_hours: (windows.clone().fold(f64::INFINITY, f64::min), windows.fold(0.0, f64::max)),
        drawn_hours: (ranges.hours.low, ranges.hours.likely, ranges.hours.high),
        handler_hours: ranges.handler_hours,
        overstated: ranges.overstated(),
        registration_ends: (end(ranges.registration_end.low), end(ranges.registration_end.high)),
        variants: vec![
            variant(&basis, inputs, "blind", None, None)?,
            variant(&basis, inputs, "staff", Some(staff), None)?,
            variant(&basis, inputs, "staff and registrations", Some(staff), Some(registrations))?,
        ],
    }))
}

fn variant(
    basis: &Calibration<'_>,
    inputs: OutlookInputs<'_>,
    name: &str,
    staff: Option<&StaffPath>,
    registrations: Option<&RegistrationPath>,
) -> Result<VariantOutlook, Stopped> {
    let first = basis.ranges.first_day;
    let worlds = on_threads(inputs.drawn(), inputs.threads, |number| {
        let world = basis.ranges.drawn(Draws::new(inputs.seed).of(number));
        let model = basis.model(&world, staff, registrations);
        // The seeds of one world are the same in every variant.
        let outcome = inputs.run(&model, number)?;
        let fluid = without_chance(basis, &model);
        Ok::<_, Stopped>((world.values(), Told { fluid, ..told(basis, &model, &outcome) }))
    })?;
    let likely = basis.model(&basis.ranges.likely(), staff, registrations);
    let chance = on_threads(inputs.chance(), inputs.threads, |number| {
        Ok::<_, Stopped>(told(basis, &likely, &inputs.run(&likely, number)?))
    })?;
    let backlog = YEARS.iter().enumerate().map(|(place, year)| BacklogAt {
        day: year_end(*year),
        worlds: numbers(worlds.iter().map(|(_, told)| told.backlog[place])),
        chance: numbers(chance.iter().map(|told| told.backlog[place])),
        fluid: numbers(worlds.iter().map(|(_, told)| told.fluid[place])),
    });
    let done = PARTS.iter().enumerate().map(|(place, percent)| DoneAt {
        percent: *percent,
        worlds: days(first, worlds.iter().map(|(_, told)| told.done[place])),
        chance: days(first, chance.iter().map(|told| told.done[place])),
    });
    let spread: Vec<f64> = worlds.iter().map(|(_, told)| told.backlog[TAKEN_APART]).collect();
    let used = |place: usize| match place {
        1..=3 => staff.is_none(),
        4..=6 => registrations.is_none(),
        _ => true,
    };
    let mut shares: Vec<Share> = INPUTS
        .iter()
        .enumerate()
        .filter(|(place, _)| used(*place) && worlds.len() >= WORLDS_FOR_SHARES)
        .map(|(place, input)| {
            let drawn: Vec<f64> = worlds.iter().map(|(values, _)| values[place]).collect();
            Share { input, percent: (correlation(&drawn, &spread).powi(2) * 1_000.0).round() / 10.0 }
        })
        .collect();
    shares.sort_by(|one, other| other.percent.total_cmp(&one.percent));
    let given = [
        staff.map(|path| (path.file.clone(), path.example)),
        registrations.map(|path| (path.file.clone(), path.example)),
    ];
    Ok(VariantOutlook {
        name: name.to_owned(),
        given: given.into_iter().flatten().collect(),
        requested: numbers(worlds.iter().map(|(_, told)| told.requested)),
        backlog: backlog.collect(),
        done: done.collect(),
        shares,
    })
}

fn year_end(year: i16) -> Date {
    jiff::civil::date(year, 12, 31)
}

/// What one run says, with the finished ones of before the start.
fn told(basis: &Calibration<'_>, model: &Model, outcome: &Outcome) -> Told {
    let before = f64::from(basis.ranges.finished);
    let first = basis.ranges.first_day;
    let backlog = YEARS.map(|year| open_at(outcome, weeks_between(first, year_end(year))));
    let done = PARTS.map(|percent| done_in(model, outcome, f64::from(percent) / 100.0, before));
    Told { backlog, fluid: [0.0; YEARS.len()], done, requested: before + f64::from(model.parents()) }
}

/// The backlog at the ends of years as the model has it without chance: on a line between two whole weeks.
fn without_chance(basis: &Calibration<'_>, model: &Model) -> [f64; YEARS.len()] {
    let weeks = YEARS.map(|year| weeks_between(basis.ranges.first_day, year_end(year)).max(0.0));
    let last = weeks.iter().fold(0.0_f64, |last, week| last.max(*week));
    let open = fluid(model, count(last.ceil())).open;
    weeks.map(|week| {
        let at = |week: f64| open.get(count(week) as usize).copied().unwrap_or(0.0);
        let (before, after) = (at(week.floor()), at(week.ceil()));
        before + (after - before) * (week - week.floor())
    })
}

fn band(values: impl Iterator<Item = f64>) -> Band<f64> {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    let at = |percent: usize| sorted.get(last * percent / 100).copied().unwrap_or(f64::NAN);
    Band { low: at(10), median: at(50), high: at(90) }
}

fn numbers(values: impl Iterator<Item = f64>) -> Band<u32> {
    let Band { low, median, high } = band(values);
    Band { low: count(low), median: count(median), high: count(high) }
}

fn days(first: Date, weeks: impl Iterator<Item = f64>) -> Band<Option<Date>> {
    let Band { low, median, high } = band(weeks);
    Band { low: day_after(first, low), median: day_after(first, median), high: day_after(first, high) }
}

/// Between two lists of numbers; 0 when one of them does not vary.
fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let n = float(one.len());
    let mean = |values: &[f64]| values.iter().sum::<f64>() / n;
    let (a, b) = (mean(one), mean(other));
    let sum = |f: &dyn Fn(f64, f64) -> f64| one.iter().zip(other).map(|(x, y)| f(x - a, y - b)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread > 0.0 { sum(&|x, y| x * y) / spread } else { 0.0 }
}
