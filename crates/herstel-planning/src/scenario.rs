//! A scenario as it stands in its file. [`crate::Model::load`] checks it and makes it a model.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A value with its place in the file.
pub(crate) type At<T> = toml::Spanned<T>;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    /// The file with the process, from the folder of the scenario.
    pub(crate) process: At<String>,
    /// The run stops here whatever is open, in weeks.
    pub(crate) end: Option<At<f64>>,
    pub(crate) inflow: Inflow,
    pub(crate) classes: Option<Classes>,
    #[serde(rename = "trait", default)]
    pub(crate) traits: Vec<WrittenTrait>,
    #[serde(rename = "pool")]
    pub(crate) pools: Vec<WrittenPool>,
    #[serde(rename = "work")]
    pub(crate) works: Vec<WrittenWork>,
    #[serde(rename = "route")]
    pub(crate) routes: Vec<WrittenRoute>,
    pub(crate) policy: Option<Policy>,
    pub(crate) report: WrittenReport,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Inflow {
    /// The draw that places each parent within their slot.
    #[serde(default)]
    pub(crate) draw: u32,
    #[serde(rename = "cohort")]
    pub(crate) cohorts: Vec<WrittenCohort>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenCohort {
    pub(crate) name: At<String>,
    pub(crate) from: At<f64>,
    pub(crate) to: At<f64>,
    pub(crate) parents: At<i64>,
    #[serde(default)]
    pub(crate) arrivals: Arrivals,
    #[serde(default)]
    pub(crate) traits: BTreeMap<String, At<f64>>,
}

/// How the parents of a cohort are spread over its weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Arrivals {
    /// One in each of as many equal slots.
    #[default]
    Even,
    /// At random with the mean rate; the last may come after the last week.
    Poisson,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Classes {
    pub(crate) draw: u32,
    pub(crate) class: Vec<WrittenClass>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenClass {
    pub(crate) name: String,
    pub(crate) share: At<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenTrait {
    pub(crate) name: At<String>,
    pub(crate) draw: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPool {
    pub(crate) name: At<String>,
    pub(crate) contract_hours: At<f64>,
    pub(crate) on_cases: At<f64>,
    pub(crate) learning: Option<Learning>,
    pub(crate) attrition: Option<Attrition>,
    pub(crate) tenure_at_start: Option<At<f64>>,
    pub(crate) first_entity: u64,
    #[serde(default)]
    pub(crate) between: Between,
    pub(crate) plan: At<Vec<PlanPoint>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Learning {
    pub(crate) loss: At<f64>,
    pub(crate) weeks: At<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attrition {
    pub(crate) per_month: At<f64>,
    pub(crate) draw: u32,
}

/// The head-count between two points of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Between {
    /// That of the point before.
    #[default]
    Steps,
    /// On the line between them, rounded down.
    Line,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanPoint {
    pub(crate) week: At<i64>,
    pub(crate) heads: At<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenWork {
    pub(crate) step: At<String>,
    pub(crate) pool: At<String>,
    #[serde(default)]
    pub(crate) fixed: bool,
    #[serde(default)]
    pub(crate) becomes_handler: bool,
    #[serde(default)]
    pub(crate) rank: u16,
    #[serde(default)]
    pub(crate) by_class: bool,
    #[serde(default)]
    pub(crate) oldest: Oldest,
    /// Hours other than those of the process.
    pub(crate) hours: Option<Hours>,
    /// Who is not helped by then leaves.
    pub(crate) patience: Option<WrittenWait>,
}

/// Since when somebody waits, for their place in a queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Oldest {
    /// Since the step could begin.
    #[default]
    Ready,
    /// Since they registered.
    Registered,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    pub(crate) shape: HoursShape,
    pub(crate) mean: At<f64>,
    /// The coefficient of variation; lognormal only.
    pub(crate) spread: Option<At<f64>>,
    #[serde(default)]
    pub(crate) draw: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum HoursShape {
    Fixed,
    Lognormal,
    Exponential,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRoute {
    pub(crate) from: At<String>,
    pub(crate) to: At<String>,
    pub(crate) with: Option<At<String>>,
    pub(crate) without: Option<At<String>>,
    pub(crate) chance: Option<At<f64>>,
    pub(crate) draw: Option<u32>,
    pub(crate) wait: Option<WrittenWait>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenWait {
    pub(crate) shape: WaitShape,
    /// The mean of an exponential wait, the longest of a uniform one.
    pub(crate) weeks: At<f64>,
    #[serde(default)]
    pub(crate) draw: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WaitShape {
    Fixed,
    Uniform,
    Exponential,
}

/// Who goes first in the queues that look at the class.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    pub(crate) priority: Priority,
    /// Weeks by which each class goes before the last; head start only.
    #[serde(default)]
    pub(crate) head_start: Vec<At<f64>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Priority {
    /// Every class before the next.
    Strict,
    /// Nobody before another for their class.
    FirstCome,
    /// The first class before all others, who are alike.
    FirstClassOnly,
    /// Each class as if it had waited some weeks longer.
    HeadStart,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenReport {
    #[serde(default)]
    pub(crate) weeks: Vec<u32>,
    pub(crate) pool: At<String>,
    #[serde(default)]
    pub(crate) row: Vec<WrittenRow>,
    #[serde(default)]
    pub(crate) deadline: Vec<WrittenRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRow {
    pub(crate) name: String,
    pub(crate) steps: Vec<At<String>>,
}
