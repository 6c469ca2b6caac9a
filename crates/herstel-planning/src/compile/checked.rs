//! Values that must lie within limits; what does not is noted with its place.

use super::LAST_WEEK;
use super::inflow::LAST_ENTITY;
use crate::problem::{Problem, Source};
use crate::scenario::At;
use std::collections::HashSet;

/// The two files and what was found wrong in them.
pub(super) struct Checked<'a> {
    scenario: Source<'a>,
    process: Source<'a>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Checked<'a> {
    pub(super) fn new(scenario: Source<'a>, process: Source<'a>) -> Self {
        Self { scenario, process, problems: Vec::new() }
    }

    /// The text of the process.
    pub(super) fn process_text(&self) -> &str {
        self.process.text
    }

    /// Something wrong at a value of the scenario.
    pub(super) fn at<T>(&mut self, value: &At<T>, field: &str, reason: impl Into<String>) {
        self.problems.push(self.problem_at(value, field, reason));
    }

    /// What would be wrong at a value of the scenario.
    pub(super) fn problem_at<T>(&self, value: &At<T>, field: &str, reason: impl Into<String>) -> Problem {
        self.scenario.problem(value.span().start, field, reason)
    }

    /// Something missing in the scenario as a whole.
    pub(super) fn scenario_top(&mut self, field: &str, reason: impl Into<String>) {
        self.problems.push(self.scenario.problem(0, field, reason));
    }

    /// Something wrong in the process, where this name first stands.
    pub(super) fn process(&mut self, name: &str, field: &str, reason: impl Into<String>) {
        self.problems.push(self.process.named(name, field, reason));
    }

    /// Something wrong in the process, where this text first stands.
    pub(super) fn process_at(&mut self, text: &str, field: &str, reason: impl Into<String>) {
        let offset = self.process.text.find(text).unwrap_or(0);
        self.problems.push(self.process.problem(offset, field, reason));
    }

    /// The same in the step with this id.
    pub(super) fn process_in(&mut self, step: &str, name: &str, field: &str, reason: impl Into<String>) {
        self.problems.push(self.process.named_in(step, name, field, reason));
    }

    /// A number from `least` to `most`, ends included.
    pub(super) fn between(&mut self, value: &At<f64>, field: &str, least: f64, most: f64, unit: &str) -> f64 {
        let number = *value.get_ref();
        if !(least..=most).contains(&number) {
            self.at(value, field, format!("{number} ligt niet tussen {least} en {most} {unit}"));
            return least;
        }
        number
    }

    /// A moment, or a length, in weeks.
    pub(super) fn week(&mut self, value: &At<f64>, field: &str) -> f64 {
        self.between(value, field, 0.0, f64::from(LAST_WEEK), "weken")
    }

    /// A number above 0.
    pub(super) fn positive(&mut self, value: &At<f64>, field: &str, most: f64, unit: &str) -> f64 {
        let number = *value.get_ref();
        if number > 0.0 && number <= most {
            return number;
        }
        self.at(value, field, format!("{number} {unit} is niet groter dan 0, of meer dan {most}"));
        1.0
    }

    /// The number of an entity.
    pub(super) fn entity(&mut self, value: &At<i64>, field: &str) -> u64 {
        let number = *value.get_ref();
        match u64::try_from(number) {
            Ok(entity) if number <= LAST_ENTITY => entity,
            Ok(_) | Err(_) => {
                self.at(value, field, format!("{number} ligt niet tussen 0 en {LAST_ENTITY}"));
                0
            }
        }
    }

    /// A whole number from 0 to `most`.
    pub(super) fn whole(&mut self, value: &At<i64>, field: &str, most: u32, unit: &str) -> u32 {
        let number = *value.get_ref();
        match u32::try_from(number) {
            Ok(whole) if whole <= most => whole,
            Ok(_) | Err(_) => {
                self.at(value, field, format!("{number} ligt niet tussen 0 en {most} {unit}"));
                0
            }
        }
    }

    /// The draw that decides what differs by case. Without one all such things would have the same luck.
    pub(super) fn draw<T>(&mut self, draw: Option<u32>, at: &At<T>, field: &str) -> u64 {
        if draw.is_none() {
            self.at(at, field, "wat per zaak verschilt, noemt een trekking (draw)");
        }
        u64::from(draw.unwrap_or(0))
    }

    /// Refuses a name that stood there before.
    pub(super) fn once<'n>(&mut self, names: impl Iterator<Item = &'n At<String>>, field: &str, what: &str) {
        let mut known = HashSet::new();
        for name in names {
            if !known.insert(name.get_ref()) {
                self.at(name, field, format!("{what} «{}» staat er twee keer in", name.get_ref()));
            }
        }
    }

    /// A part of the whole, from 0 to 1.
    pub(super) fn chance(&mut self, value: &At<f64>, field: &str) -> f64 {
        self.between(value, field, 0.0, 1.0, "(een deel van het geheel)")
    }
}
