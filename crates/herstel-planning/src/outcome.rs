//! What one run gives, and the laws that every run is held to.

use std::fmt;

/// The result of one run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// Tasks that were started.
    pub tasks: u64,
    /// People ever hired, per pool.
    pub hired: Vec<u32>,
    /// Weeks until the last case ended, or until the run stopped.
    pub last: f64,
    /// Tasks of the fixed handler done by that handler.
    pub same_handler: u64,
    /// Such tasks that somebody else took over.
    pub reassigned: u64,
    /// Waiting times of the tasks that were started, per row of the report.
    pub waits: Vec<Vec<Waited>>,
    /// Who was ready and still waits when the run ends, with how long they waited until then, per row of the report.
    pub waiting: Vec<Vec<Waited>>,
    /// From registration to the end, per parent who came to an end.
    pub total: Vec<Waited>,
    /// Who left before being helped, with how long they waited.
    pub withdrawn: Vec<Waited>,
    /// How many left so, per row of the report.
    pub withdrew: Vec<u32>,
    /// Every parent who came, in the order of the cohorts.
    pub passed: Vec<Passed>,
    /// The backlog at the weeks of the report, per week, row and cohort; shorter where everybody came to an end before.
    pub backlog_by_cohort: Vec<Vec<Vec<u32>>>,
    /// The people who came to a step at which a version decides, each once, in the order of [`crate::Model::versions`].
    pub reached: Vec<u32>,
    /// Reactions to missed deadlines, in the order of [`crate::Model::reaction_names`].
    pub reactions: Vec<Reacted>,
    /// Hours of load per week, in the order of [`crate::Model::loads`].
    pub loads: Vec<Vec<f64>>,
    /// Deadlines, per counted deadline and class.
    pub late: Vec<Vec<Late>>,
    /// The state at each whole week, after hiring; of a run in which who waits is never helped, up to the last week that is told.
    pub weeks: Vec<Week>,
    /// Weeks worked and weeks employed, per pool and week.
    pub staff: Vec<Vec<(f64, f64)>>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Everybody came to an end.
    Done,
    /// So many had not come to an end when the time was over, and somebody of them waits for staff or goes round for ever.
    Overloaded(u32),
    /// So many had not come to an end when the time was over, and nobody of them waits for staff: they have still to register,
    /// wait outside the operation or are being helped.
    Unfinished(u32),
}

/// One parent who came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passed {
    /// Whose luck it was: the same parent in another scenario.
    pub entity: u64,
    /// When they registered.
    pub registered: f64,
    /// When they came to an end; infinity while they have not.
    pub ended: f64,
    /// The cohort.
    pub cohort: u16,
    /// The priority class.
    pub class: u16,
}

/// How often parents reacted to a missed deadline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reacted {
    /// How often.
    pub times: u32,
    /// What was due as penalty, in cents.
    pub penalty_cents: i64,
    /// The days on which a penalty was running or could have been: from the notice to the decision.
    pub days: u64,
}

/// One waiting time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waited {
    /// Weeks.
    pub weeks: f64,
    /// The month of registration, from 0.
    pub month: u32,
    /// The priority class.
    pub class: u16,
    /// The cohort.
    pub cohort: u16,
}

/// How many deadlines were missed. Those that are told and those that are not known are together everybody for whom the
/// step came next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// Missed: the step was done after the term, or it had passed when somebody left without or the run was over, or nobody was
    /// left then who could ever do the step.
    pub late: u32,
    /// Of so many; the others were done in time.
    pub of: u32,
    /// Beside those: the term had not passed when somebody left without, or when the run was over.
    pub unknown: u32,
}

/// The state at a whole week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Tasks ready and not started, per row of the report.
    pub backlog: Vec<u32>,
    /// Parents who registered and have not come to an end.
    pub open: u32,
}

/// Four points of a distribution: of n in order, the element at floor(q·(n−1)).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantiles {
    /// How many.
    pub n: usize,
    /// One in ten is below.
    pub p10: f64,
    /// Half is below.
    pub p50: f64,
    /// Nine in ten are below.
    pub p90: f64,
    /// Nineteen in twenty are below.
    pub p95: f64,
}

impl Quantiles {
    /// Of these values; none without values.
    pub fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = values.collect();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        let at = |percent: usize| sorted.get(last * percent / 100).copied().unwrap_or_default();
        Some(Self { n: sorted.len(), p10: at(10), p50: at(50), p90: at(90), p95: at(95) })
    }
}

impl Outcome {
    /// The part of the employed weeks of a pool that was worked in a week; 0 without anybody.
    pub fn used(&self, pool: usize, week: usize) -> f64 {
        match self.staff.get(pool).and_then(|weeks| weeks.get(week)) {
            Some((worked, employed)) if *employed > 0.0 => worked / employed,
            Some(_) | None => 0.0,
        }
    }
}

/// A law of bookkeeping that a run broke: a mistake in the program, never in the data.
#[derive(Clone, Debug, PartialEq)]
pub enum Broken {
    /// The number waiting over time is not the sum of the waiting times.
    Little {
        /// Number waiting, integrated over time.
        area: f64,
        /// The sum of the waiting times.
        waits: f64,
    },
    /// Hours started are not the hours booked on people.
    Hours {
        /// Hours of the tasks that were started.
        started: f64,
        /// Hours booked on people.
        booked: f64,
    },
    /// Parents ended that never came, or more than once, or not at all.
    Ends {
        /// How many came.
        came: u64,
        /// How many ended.
        ended: u64,
        /// How many are still there.
        open: u64,
    },
    /// Of somebody for whom a step with a term came next it is not told what became of the term, or more than once.
    Terms {
        /// For how many the step came next.
        expected: u64,
        /// Of how many it is told.
        told: u64,
    },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Little { area, waits } => {
                write!(f, "number waiting over time {area} is not the sum of waiting times {waits}")
            }
            Self::Hours { started, booked } => {
                write!(f, "hours started {started} are not hours booked {booked}")
            }
            Self::Ends { came, ended, open } => write!(f, "{came} came, {ended} ended and {open} are open"),
            Self::Terms { expected, told } => {
                write!(f, "a term was expected of {expected} and told of {told}")
            }
        }
    }
}

impl std::error::Error for Broken {}
