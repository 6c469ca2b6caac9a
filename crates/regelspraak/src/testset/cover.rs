//! Which rules, table rows and conditions testsets exercise.

use std::collections::HashMap;

use serde::Serialize;

use crate::evaluate::{ObjectRef, StepKind, Trace};
use crate::model::{AttributeId, Location, ParameterId, RoleId, TraitId};
use crate::program::Program;
use crate::program::compiled::{Condition, Site, Test};
use crate::source::{large, small};
use crate::value::Value;

use super::TestReport;

/// What testsets exercise of a program.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// All rules and decision tables, in order of declaration.
    pub rules: Vec<RuleCoverage>,
}

/// What is exercised of one rule or decision table.
#[derive(Clone, Debug, Serialize)]
pub struct RuleCoverage {
    /// Its name.
    pub name: String,
    /// Whether it is a decision table.
    pub table: bool,
    /// Where it is declared.
    pub location: Location,
    /// Its versions, or the conclusions of its rows.
    pub sentences: Vec<SentenceCoverage>,
}

/// What is exercised of one version of a rule, or one conclusion of a table row.
#[derive(Clone, Debug, Serialize)]
pub struct SentenceCoverage {
    /// Label of the row, for a decision table.
    pub row: Option<String>,
    /// Where it starts.
    pub location: Location,
    /// Whether it was applied to an object.
    pub applied: bool,
    /// Whether it fired (for a consistency rule: held).
    pub fired: bool,
    /// Its conditions, from top to bottom.
    pub conditions: Vec<ConditionCoverage>,
}

/// What is exercised of one condition.
#[derive(Clone, Debug, Serialize)]
pub struct ConditionCoverage {
    /// Its words.
    pub text: String,
    /// Where it stands; the line is exact, the column is that of its sentence.
    pub location: Location,
    /// Whether it was seen true.
    pub seen_true: bool,
    /// Whether it was seen false.
    pub seen_false: bool,
}

impl Coverage {
    /// How much is covered out of how much: sentences that fired, and both outcomes of every condition.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        let all = self.rules.iter().map(RuleCoverage::count);
        all.fold((0, 0), |(covered, total), (c, t)| (covered + c, total + t))
    }

    /// [`Coverage::count`] as a whole percentage, rounded down; 100 when there is nothing to cover.
    #[must_use]
    pub fn percent(&self) -> usize {
        percent(self.count())
    }
}

impl RuleCoverage {
    /// How much is covered out of how much.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        let conditions = self.sentences.iter().flat_map(|s| &s.conditions);
        let fired = self.sentences.iter().filter(|s| s.fired).count();
        let seen: usize =
            conditions.clone().map(|c| usize::from(c.seen_true) + usize::from(c.seen_false)).sum();
        (fired + seen, self.sentences.len() + 2 * conditions.count())
    }

    /// [`RuleCoverage::count`] as a whole percentage, rounded down.
    #[must_use]
    pub fn percent(&self) -> usize {
        percent(self.count())
    }
}

fn percent((covered, total): (usize, usize)) -> usize {
    (covered * 100).checked_div(total).unwrap_or(100)
}

/// What these reports of testsets, run with this program, exercise together.
#[must_use]
pub fn coverage(program: &Program, reports: &[TestReport]) -> Coverage {
    let mut seen = Seen::default();
    for report in reports {
        seen.add(&report.seen);
    }
    let tally = |index: u32, of: fn(&crate::Tally) -> u32| {
        reports.iter().any(|r| r.tally.get(large(index)).is_some_and(|t| of(t) > 0))
    };
    let sentence = |version: &crate::RuleVersion| {
        let mut conditions = Vec::new();
        if let Some(compiled) = program.versions.get(large(version.index)) {
            let mut sites = Vec::new();
            compiled.condition.iter().for_each(|c| parts(c, &mut sites));
            for site in sites {
                let (held, failed) = seen.of(version.index, site);
                let text = compiled.text.get(large(site.start)..large(site.end)).unwrap_or("");
                let before = compiled.text.get(..large(site.start)).unwrap_or("");
                let mut location = version.location.clone();
                if version.row.is_none() {
                    location.position.line += small(before.matches('\n').count());
                }
                conditions.push(ConditionCoverage {
                    text: text.split_whitespace().collect::<Vec<_>>().join(" "),
                    location,
                    seen_true: held,
                    seen_false: failed,
                });
            }
        }
        SentenceCoverage {
            row: version.row.clone(),
            location: version.location.clone(),
            applied: tally(version.index, |t| t.applied),
            fired: tally(version.index, |t| t.fired),
            conditions,
        }
    };
    let rules = program.rules().iter().map(|rule| RuleCoverage {
        name: rule.name.clone(),
        table: rule.table,
        location: rule.location.clone(),
        sentences: rule.versions.iter().map(sentence).collect(),
    });
    Coverage { rules: rules.collect() }
}

/// The simple conditions: lists are taken apart, a quantifier counts itself and what it asks of each object.
fn parts(condition: &Condition, sites: &mut Vec<Site>) {
    match &condition.op {
        Test::Count { items, .. } => items.iter().for_each(|item| parts(item, sites)),
        Test::Over { condition: each, .. } => {
            sites.push(condition.site);
            if (each.site.start, each.site.end) != (condition.site.start, condition.site.end) {
                parts(each, sites);
            }
        }
        Test::Compare { .. }
        | Test::Filled { .. }
        | Test::Trait { .. }
        | Test::Linked { .. }
        | Test::Same { .. }
        | Test::Eleven { .. }
        | Test::Digits { .. }
        | Test::Unique { .. }
        | Test::Rule { .. } => sites.push(condition.site),
    }
}

/// Which conditions of which sentences were seen true and false, by their place in the sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    version: u32,
    conditions: HashMap<(u32, u32, u32), (bool, bool)>,
}

impl Seen {
    fn of(&self, version: u32, site: Site) -> (bool, bool) {
        self.conditions.get(&(version, site.start, site.end)).copied().unwrap_or_default()
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (key, (held, failed)) in &other.conditions {
            let seen = self.conditions.entry(*key).or_default();
            *seen = (seen.0 || *held, seen.1 || *failed);
        }
    }

    fn condition(&mut self, site: Site, kind: StepKind, value: &Value) {
        if let (StepKind::Condition, Some(held)) = (kind, value.as_bool()) {
            let seen = self.conditions.entry((self.version, site.start, site.end)).or_default();
            if held { seen.0 = true } else { seen.1 = true }
        }
    }
}

impl Trace for Seen {
    const ON: bool = true;

    fn start(&mut self, version: u32, _: ObjectRef) {
        self.version = version;
    }

    fn finish(&mut self, _: bool) {}
    fn attribute(&mut self, _: Site, _: ObjectRef, _: AttributeId, _: &Value) {}
    fn kenmerk(&mut self, _: Site, _: ObjectRef, _: TraitId, _: bool) {}
    fn linked(&mut self, _: Site, _: ObjectRef, _: RoleId, _: bool) {}
    fn parameter(&mut self, _: Site, _: ParameterId, _: &Value) {}
    fn calculation_date(&mut self, _: Site) {}
    fn missing(&mut self, _: Site) {}

    fn step(&mut self, site: Site, kind: StepKind, value: &Value) {
        self.condition(site, kind, value);
    }

    fn open(&mut self) {}

    fn close(&mut self, site: Site, kind: StepKind, value: &Value) {
        self.condition(site, kind, value);
    }
}
