//! A scenario as it stands in its file. [`crate::Model::load`] checks it and makes it a model.

use crate::model::Priority;
use crate::order::QueueOrder;
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
    /// The schemes of which this is a simulation, by id.
    #[serde(default)]
    pub(crate) simulates: Vec<At<String>>,
    /// The day on which week 0 begins.
    pub(crate) begins: Option<At<String>>,
    /// The run stops here whatever is open, in weeks.
    pub(crate) end: Option<At<f64>>,
    pub(crate) inflow: Inflow,
    #[serde(rename = "announcement", default)]
    pub(crate) announcements: Vec<WrittenAnnouncement>,
    pub(crate) classes: Option<Classes>,
    #[serde(rename = "trait", default)]
    pub(crate) traits: Vec<WrittenTrait>,
    #[serde(rename = "pool")]
    pub(crate) pools: Vec<WrittenPool>,
    #[serde(rename = "work")]
    pub(crate) works: Vec<WrittenWork>,
    #[serde(rename = "route")]
    pub(crate) routes: Vec<WrittenRoute>,
    #[serde(rename = "moment", default)]
    pub(crate) moments: Vec<WrittenMoment>,
    #[serde(rename = "reaction", default)]
    pub(crate) reactions: Vec<WrittenReaction>,
    #[serde(rename = "load", default)]
    pub(crate) loads: Vec<WrittenLoad>,
    #[serde(rename = "uncertain", default)]
    pub(crate) uncertain: Vec<WrittenUncertain>,
    pub(crate) policy: Option<Policy>,
    pub(crate) report: WrittenReport,
}

/// When a fact is, from which a term of the process counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenMoment {
    pub(crate) fact: At<String>,
    /// `ready`, `registered_on` or `decided_on:STEP`.
    pub(crate) is: At<String>,
}

/// A number of which only a range is known: a factor, and the names of what it multiplies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenUncertain {
    pub(crate) name: At<String>,
    pub(crate) low: At<f64>,
    pub(crate) likely: Option<At<f64>>,
    pub(crate) high: At<f64>,
    /// Hours of steps.
    #[serde(default)]
    pub(crate) hours: Vec<At<String>>,
    /// Parents of cohorts.
    #[serde(default)]
    pub(crate) inflow: Vec<At<String>>,
    /// Length of the period of cohorts, with as many parents a week.
    #[serde(default)]
    pub(crate) period: Vec<At<String>>,
    /// Head-count of pools.
    #[serde(default)]
    pub(crate) staff: Vec<At<String>>,
    /// Hours a week of pools on cases.
    #[serde(default)]
    pub(crate) on_cases: Vec<At<String>>,
    /// Rate at which pools lose people.
    #[serde(default)]
    pub(crate) attrition: Vec<At<String>>,
    /// Chances of traits.
    #[serde(default)]
    pub(crate) traits: Vec<At<String>>,
    /// Chances of the routes from steps: who goes on.
    #[serde(default)]
    pub(crate) routes: Vec<At<String>>,
    /// Waits on the routes from steps.
    #[serde(default)]
    pub(crate) waits: Vec<At<String>>,
    /// Patience at steps.
    #[serde(default)]
    pub(crate) patience: Vec<At<String>>,
    /// How much announcements raise the inflow.
    #[serde(default)]
    pub(crate) announcements: Vec<At<String>>,
    /// Chances of reactions.
    #[serde(default)]
    pub(crate) reactions: Vec<At<String>>,
}

/// Something told in public, after which more people register.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenAnnouncement {
    pub(crate) name: At<String>,
    pub(crate) week: At<f64>,
    pub(crate) raise: At<f64>,
    pub(crate) fades: At<f64>,
}

/// What parents do when a deadline is missed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenReaction {
    pub(crate) name: At<String>,
    /// The steps whose deadline it is about.
    #[serde(default)]
    pub(crate) steps: Vec<At<String>>,
    /// The reaction that goes before it.
    pub(crate) after: Option<At<String>>,
    pub(crate) chance: Option<At<f64>>,
    pub(crate) draw: Option<u32>,
    pub(crate) wait: Option<WrittenWait>,
    pub(crate) pool: Option<At<String>>,
    pub(crate) hours: Option<Hours>,
    #[serde(default)]
    pub(crate) rank: u16,
    #[serde(default)]
    pub(crate) by_class: bool,
    pub(crate) penalty: Option<WrittenPenalty>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenPenalty {
    pub(crate) grace_days: At<i64>,
    pub(crate) tiers: Vec<WrittenTier>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenTier {
    pub(crate) days: At<i64>,
    pub(crate) cents: At<i64>,
}

/// Work for another body, beside the case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenLoad {
    pub(crate) name: At<String>,
    pub(crate) body: String,
    pub(crate) step: At<String>,
    pub(crate) chance: Option<At<f64>>,
    pub(crate) draw: Option<u32>,
    pub(crate) hours: At<f64>,
    pub(crate) weeks: At<f64>,
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
    pub(crate) arrivals: WrittenArrivals,
    /// The step with which they begin, other than that of the process.
    pub(crate) begins_at: Option<At<String>>,
    /// The entity of the first of them; without it the number after the last parent of the cohorts before.
    pub(crate) first_entity: Option<At<i64>>,
    #[serde(default)]
    pub(crate) traits: BTreeMap<String, At<f64>>,
}

/// How the parents of a cohort are spread over its weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WrittenArrivals {
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
    pub(crate) name: At<String>,
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
    /// The body whose load is told.
    pub(crate) body: Option<String>,
    pub(crate) contract_hours: At<f64>,
    pub(crate) on_cases: At<f64>,
    pub(crate) learning: Option<Learning>,
    pub(crate) attrition: Option<Attrition>,
    pub(crate) tenure_at_start: Option<At<f64>>,
    pub(crate) first_entity: At<i64>,
    #[serde(default)]
    pub(crate) between: Between,
    #[serde(default)]
    pub(crate) follows: Follows,
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

/// Which way the people of a pool follow its plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Follows {
    /// Up: a head-count below the present one stops hiring, and nobody is sent away.
    #[default]
    Up,
    /// Up and down: below the present one contracts end.
    Both,
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
    pub(crate) oldest: QueueOrder,
    /// Hours other than those of the process.
    pub(crate) hours: Option<Hours>,
    /// Who is not helped by then leaves.
    pub(crate) patience: Option<WrittenWait>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    pub(crate) shape: HoursShape,
    pub(crate) mean: At<f64>,
    /// The coefficient of variation; lognormal only.
    pub(crate) spread: Option<At<f64>>,
    /// Needed where the hours differ by case.
    pub(crate) draw: Option<u32>,
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
    /// Needed where the wait differs by case.
    pub(crate) draw: Option<u32>,
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
    pub(crate) priority: At<Priority>,
    /// Weeks of head start per class, under that policy.
    pub(crate) head_start: Option<At<Vec<At<f64>>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenReport {
    #[serde(default)]
    pub(crate) weeks: Vec<At<u32>>,
    pub(crate) pool: At<String>,
    #[serde(default)]
    pub(crate) row: Vec<WrittenRow>,
    #[serde(default)]
    pub(crate) deadline: Vec<WrittenRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenRow {
    pub(crate) name: At<String>,
    pub(crate) steps: Vec<At<String>>,
}
