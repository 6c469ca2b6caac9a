//! What is simulated: a checked scenario on a checked process, with every name resolved.

use crate::draws::Luck;
use crate::feedback::{Announcement, Load, Reaction, Watch, with_announced};
use crate::order::QueueOrder;
use crate::problem::{Problem, Problems, Source};
use crate::uncertain::Uncertain;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A model without contradictions. Steps, pools, classes, traits and cohorts are named by their place in the lists.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// The day on which week 0 begins, where the scenario names it.
    pub begins: Option<Date>,
    /// The run stops here whatever is open; weeks.
    pub end: f64,
    /// The draw that places a parent within their slot.
    pub inflow_draw: u64,
    /// Who comes: the cohorts of the scenario, then who comes because of the announcements.
    pub cohorts: Vec<Cohort>,
    /// How many of the cohorts stand in the scenario.
    pub written_cohorts: usize,
    /// What raises the inflow.
    pub announcements: Vec<Announcement>,
    /// The draw that gives the class.
    pub class_draw: u64,
    /// Priority classes; at least one.
    pub classes: Vec<Class>,
    /// Who goes first.
    pub policy: Priority,
    /// What is so for a part of each cohort.
    pub traits: Vec<Trait>,
    /// Staff.
    pub pools: Vec<Pool>,
    /// The steps; the first is where everybody begins.
    pub steps: Vec<StepWork>,
    /// Weeks of which the backlog is printed.
    pub weeks: Vec<u32>,
    /// The pool of which the use is printed.
    pub report_pool: usize,
    /// Rows of waiting times and backlog.
    pub rows: Vec<ReportRow>,
    /// Deadlines that are counted together.
    pub terms: Vec<TermModel>,
    /// Deadlines to which somebody reacts when they are missed.
    pub watches: Vec<Watch>,
    /// What they do then.
    pub reactions: Vec<Reaction>,
    /// The reactions by name.
    pub reaction_names: Vec<String>,
    /// Work for other bodies.
    pub loads: Vec<Load>,
    /// The bodies whose load is told: those of pools and of loads.
    pub bodies: Vec<String>,
    /// What is not known for sure.
    pub uncertain: Vec<Uncertain>,
    /// The text of the process.
    pub process: Arc<str>,
    /// The schemes that the scenario says it simulates, each with the place where it says so.
    pub(crate) named: Vec<(String, Problem)>,
    /// When the facts are from which terms count, as the scenario says it: the fact, and the moment.
    pub(crate) facts: Vec<(String, String)>,
    /// Exactly which versions of them, once they were looked up ([`Model::look_up`]).
    pub versions: Vec<SimulatedVersion>,
    /// Per version the steps at which it decides, for who comes to a decision at all.
    pub(crate) decisions: Vec<Vec<usize>>,
}

/// A version of a scheme of which a scenario is a simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatedVersion {
    /// The scheme.
    pub scheme: String,
    /// The hash of its rules, parameters, facts and process, as 64 hexadecimal digits.
    pub substance: String,
    /// Whether its own process was simulated, to the letter; otherwise one that was put together for the scenario.
    pub own_process: bool,
    /// When the facts are from which terms of its decisions count: no simulation knows them, so the scenario said it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<SimulatedMoment>,
    /// The people who came to a step at which it decides, whatever became of it there: at least so many in half of the runs.
    /// The smallest of all runs would hold what is uncertain about their number against a scenario, the largest would rest on
    /// one lucky draw. None before it was run, and in a report of before this was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<u32>,
}

/// When a fact is from which a term counts, in a simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatedMoment {
    /// The step whose term counts from it.
    pub step: String,
    /// The fact.
    pub fact: String,
    /// When it is: `ready`, `registered_on` or `decided_on:STEP`.
    pub is: String,
}

impl Model {
    /// Reads and checks a scenario and the process that it names. `file` only names the scenario in problems;
    /// `process` gives, for the name that stands in it, the file and its text, or why it cannot be read.
    pub fn load(
        file: &str,
        scenario: &str,
        process: impl FnOnce(&str) -> Result<(String, String), String>,
    ) -> Result<Self, Problems> {
        crate::compile::load(Source { file, text: scenario }, process)
    }

    /// How many parents there are.
    pub fn parents(&self) -> u32 {
        self.cohorts.iter().map(|cohort| cohort.parents).fold(0, u32::saturating_add)
    }

    /// The day in which a moment lies, where week 0 has a day and the moment lies before year 10000.
    pub fn day(&self, week: f64) -> Option<Date> {
        let days = whole_days(week);
        self.begins?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
    }

    /// Works out anew who comes because of the announcements.
    pub(crate) fn announce(&mut self) {
        self.cohorts.truncate(self.written_cohorts);
        self.cohorts = with_announced(&self.cohorts, &self.announcements);
    }
}

/// Whole days in a number of weeks.
#[expect(clippy::cast_possible_truncation, reason = "the cast cuts off at the limits")]
pub(crate) fn whole_days(weeks: f64) -> i64 {
    (weeks * 7.0).floor() as i64
}

/// How the parents of a cohort are spread over its weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrivals {
    /// One in each of as many equal slots.
    Even,
    /// At random with the mean rate; the last may come after the last week.
    Poisson,
    /// Evenly, with a rate that shrinks to 1/e in so many weeks.
    Fading(f64),
}

impl Arrivals {
    /// The moment, from 0 to 1 of the period of so many weeks, before which this part of the parents comes.
    pub(crate) fn place(self, part: f64, weeks: f64) -> f64 {
        match self {
            Self::Even | Self::Poisson => part,
            Self::Fading(fades) => -(fades / weeks) * (part * (-weeks / fades).exp_m1()).ln_1p(),
        }
    }

    /// The part of the parents who come before this moment, from 0 to 1 of the period.
    pub(crate) fn part(self, place: f64, weeks: f64) -> f64 {
        match self {
            Self::Even | Self::Poisson => place,
            Self::Fading(fades) => (-weeks * place / fades).exp_m1() / (-weeks / fades).exp_m1(),
        }
    }
}

/// Parents who register in the same weeks.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// Its name.
    pub name: String,
    /// The first week.
    pub from: f64,
    /// The end of the last week.
    pub to: f64,
    /// How many.
    pub parents: u32,
    /// How they are spread over the weeks.
    pub arrivals: Arrivals,
    /// The step with which they begin.
    pub start: usize,
    /// The entity of the first of them; the next has the next number.
    pub first_entity: u64,
    /// For how many the numbers go on so.
    pub numbered: u32,
    /// The chance of each trait, in the order of [`Model::traits`].
    pub traits: Vec<f64>,
}

/// A priority class.
#[derive(Clone, Debug)]
pub struct Class {
    /// Its name.
    pub name: String,
    /// The part of the parents in this class or one before.
    pub up_to: f64,
    /// Place among the classes in a queue that looks at the class, smallest first.
    pub level: u16,
    /// Weeks of head start in such a queue.
    pub head_start: f64,
    /// The head start in weeks that this class has under that policy.
    pub weeks_ahead: f64,
}

/// Who goes first in the queues that look at the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// Nobody before another for their class.
    FirstCome,
    /// Every class before the next.
    Strict,
    /// Each class as if it had waited some weeks longer.
    HeadStart,
    /// The first class before all others, who are alike.
    FirstClassOnly,
}

impl Priority {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::FirstCome, Self::Strict, Self::HeadStart, Self::FirstClassOnly];

    /// As it stands in a scenario.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstCome => "first-come",
            Self::Strict => "strict",
            Self::HeadStart => "head-start",
            Self::FirstClassOnly => "first-class-only",
        }
    }

    /// The level of the class at this place, and its head start.
    pub(crate) const fn of(self, place: u16, weeks_ahead: f64) -> (u16, f64) {
        match self {
            Self::FirstCome => (0, 0.0),
            Self::Strict => (place, 0.0),
            Self::HeadStart => (0, weeks_ahead),
            Self::FirstClassOnly => (if place == 0 { 0 } else { 1 }, 0.0),
        }
    }
}

impl Model {
    /// The same model with another order of who goes first.
    #[must_use]
    pub fn under(mut self, priority: Priority) -> Self {
        for (place, class) in self.classes.iter_mut().enumerate() {
            let place = u16::try_from(place).unwrap_or(u16::MAX);
            (class.level, class.head_start) = priority.of(place, class.weeks_ahead);
        }
        self.policy = priority;
        self
    }
}

/// Something that is so for a part of the parents.
#[derive(Clone, Debug)]
pub struct Trait {
    /// Its name.
    pub name: String,
    /// The draw that decides.
    pub draw: u64,
}

/// A group of people who do the same work.
#[derive(Clone, Debug)]
pub struct Pool {
    /// Its name.
    pub name: String,
    /// The body whose load is told, in [`Model::bodies`], if any.
    pub body: Option<usize>,
    /// Hours a week on cases of somebody with full experience.
    pub speed: f64,
    /// The part of the speed that somebody new lacks, and the weeks in which that shrinks to 1/e.
    pub learning: Option<(f64, f64)>,
    /// The rate of leaving per week and its draw.
    pub attrition: Option<(f64, u64)>,
    /// Tenure in weeks of who is there at the start.
    pub tenure_at_start: f64,
    /// The entity of the first of them; the next has the next number.
    pub first_entity: u64,
    /// Head-count by week: rising weeks, heads.
    pub plan: Vec<(u32, u32)>,
    /// Whether the head-count between two points lies on the line between them.
    pub line: bool,
    /// Whether contracts end where the plan falls: whoever came last leaves first. Otherwise nobody is sent away.
    pub falls: bool,
}

impl Pool {
    /// Hours of work a week at this tenure in weeks.
    #[inline]
    pub fn speed_at(&self, tenure: f64) -> f64 {
        match self.learning {
            Some((loss, weeks)) => self.speed * (1.0 - loss * (-tenure / weeks).exp()),
            None => self.speed,
        }
    }

    /// Whether the plan has nobody, in any week.
    pub(crate) fn is_never_there(&self) -> bool {
        self.plan.iter().all(|(_, heads)| *heads == 0)
    }

    /// Whether the plan has somebody at this moment, or in any week after it.
    pub(crate) fn is_there_from(&self, week: f64) -> bool {
        let later = self.plan.partition_point(|(from, _)| f64::from(*from) <= week);
        self.plan.iter().skip(later.saturating_sub(1)).any(|(_, heads)| *heads > 0)
    }

    /// The head-count to which is hired in this week.
    pub fn target(&self, week: u32) -> u32 {
        let next = self.plan.partition_point(|(from, _)| *from <= week);
        let Some(&(from, heads)) = next.checked_sub(1).and_then(|at| self.plan.get(at)) else { return 0 };
        match self.plan.get(next) {
            Some(&(until, later)) if self.line => {
                let rise = (i64::from(later) - i64::from(heads)) * i64::from(week - from);
                let heads = i64::from(heads) + rise.div_euclid(i64::from(until - from));
                u32::try_from(heads).unwrap_or(0)
            }
            Some(_) | None => heads,
        }
    }
}

/// A step: what is done, by whom, until when, and what follows.
#[derive(Clone, Debug)]
pub struct StepWork {
    /// Its id in the process.
    pub id: String,
    /// Who does it; none for a step that takes nobody's time.
    pub queue: Option<Queue>,
    /// Hours of work.
    pub work: Work,
    /// The part of those hours that falls in this step, 0 to 1.
    pub share: f64,
    /// Who is not helped within this time leaves.
    pub patience: Option<Wait>,
    /// The term in weeks and what it counts from.
    pub deadline: Option<(f64, DeadlineFrom)>,
    /// Where its end is kept because a term counts from it.
    pub mark: Option<usize>,
    /// Its deadline, where somebody reacts when it is missed; in [`Model::watches`].
    pub watch: Option<usize>,
    /// What follows: the first that holds; none: the end.
    pub routes: Vec<Route>,
    /// The row of the report, if any.
    pub row: Option<usize>,
    /// The counted deadline, if any.
    pub term: Option<usize>,
}

/// The queue of a step.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The pool.
    pub pool: usize,
    /// Whether only the fixed handler does it, until they have left.
    pub fixed: bool,
    /// Whether who starts it becomes the fixed handler.
    pub becomes_handler: bool,
    /// Smallest first.
    pub rank: u16,
    /// Whether the class counts before the time.
    pub by_class: bool,
    /// The time by which those of one class are put in order, the earliest first.
    pub order: QueueOrder,
}

/// Hours of work of one case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    /// Always the same.
    Fixed(f64),
    /// Lognormal, by the mean and deviation of its logarithm.
    Lognormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Deviation of the logarithm.
        sigma: f64,
        /// The mean in hours.
        mean: f64,
        /// Its draw; the next is used as well.
        draw: u64,
    },
    /// Exponential.
    Exponential {
        /// The mean.
        mean: f64,
        /// Its draw.
        draw: u64,
    },
}

impl Work {
    /// Lognormal with this mean and coefficient of variation.
    pub fn lognormal(mean: f64, spread: f64, draw: u64) -> Self {
        let variance = (1.0 + spread * spread).ln();
        Self::Lognormal { mu: mean.ln() - variance / 2.0, sigma: variance.sqrt(), mean, draw }
    }

    /// The mean.
    pub fn mean(&self) -> f64 {
        match *self {
            Self::Fixed(mean) | Self::Lognormal { mean, .. } | Self::Exponential { mean, .. } => mean,
        }
    }

    #[inline]
    pub(crate) fn hours(&self, luck: Luck, round: u64) -> f64 {
        match *self {
            Self::Fixed(hours) => hours,
            Self::Lognormal { mu, sigma, draw, .. } => (mu + sigma * luck.normal(round + draw)).exp(),
            Self::Exponential { mean, draw } => luck.exponential(mean, round + draw),
        }
    }
}

/// What a term counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineFrom {
    /// Registration.
    Registered,
    /// The end of a step, kept under this mark.
    Mark(usize),
    /// The moment at which the step could begin.
    Ready,
}

/// One way on from a step.
#[derive(Clone, Debug)]
pub struct Route {
    /// The next step.
    pub to: usize,
    /// For whom.
    pub condition: RouteCondition,
    /// The chance and its draw; none for always.
    pub chance: Option<(f64, u64)>,
    /// The time outside the operation before the next step can begin.
    pub wait: Option<Wait>,
    /// Whether it leads back to a step from which this one can be reached: luck is drawn anew then.
    pub back: bool,
}

/// For whom a route is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteCondition {
    /// For everybody.
    Everybody,
    /// For who has the trait.
    With(usize),
    /// For who has not.
    Without(usize),
}

/// A time that takes nobody's work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wait {
    /// Always the same.
    Fixed(f64),
    /// Between nothing and this, with its draw.
    Uniform(f64, u64),
    /// With this mean, and its draw.
    Exponential(f64, u64),
}

impl Wait {
    /// The mean in weeks.
    pub const fn mean(&self) -> f64 {
        match *self {
            Self::Fixed(weeks) | Self::Exponential(weeks, _) => weeks,
            Self::Uniform(weeks, _) => weeks / 2.0,
        }
    }

    #[inline]
    pub(crate) fn weeks(&self, luck: Luck, round: u64) -> f64 {
        match *self {
            Self::Fixed(weeks) => weeks,
            Self::Uniform(weeks, draw) => weeks * luck.uniform(round + draw),
            Self::Exponential(mean, draw) => luck.exponential(mean, round + draw),
        }
    }
}

/// A row of waiting times and backlog.
#[derive(Clone, Debug)]
pub struct ReportRow {
    /// Its name.
    pub name: String,
}

/// Deadlines that are counted together.
#[derive(Clone, Debug)]
pub struct TermModel {
    /// Its name.
    pub name: String,
    /// The term in weeks, the same for all steps of it.
    pub weeks: f64,
}
