//! The figures of one run that reports are about, always the same ones in the same order for one scenario.

use crate::model::Model;
use crate::outcome::{Late, Outcome, Passed, Waited};

/// What a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Tasks of a row that are ready and not begun, at the start of a week.
    Backlog,
    /// Parents who registered and have not come to an end, at the start of a week.
    Open,
    /// Weeks from ready to begun, in a row. Who still waits when the run stops counts as not helped within any time.
    Wait,
    /// Weeks from registration to the end. Who has not come to an end when the run stops counts as never.
    Total,
    /// The moment at which this part of all parents have come to an end.
    Done,
    /// The part of the deadlines of a term that was missed. Nobody who left or still waits after the term kept it.
    Late,
    /// Of how many a term had not passed when they left or when the run stopped: nobody knows whether it would have been kept.
    NotKnown,
    /// The part of the time of a pool that was worked.
    Use,
    /// Hours of work for a body in a year, counted from the start.
    Load,
    /// Reactions to missed deadlines.
    Reactions,
    /// Parents who left a row before being helped.
    Withdrew,
    /// Parents who have not come to an end when the run stops.
    Unfinished,
    /// Tasks of a row that were ready and are not begun when the run stops: in its waits they count as never helped.
    StillWaiting,
    /// Parents who have not registered when the run stops: they are in no wait.
    NotCome,
    /// Parents who passed a step that takes nobody's time here.
    WithoutWork,
}

/// In what a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// People or tasks.
    Count,
    /// Weeks: a length, or a moment from the start.
    Weeks,
    /// A part of the whole, 0 to 1.
    Part,
    /// Hours of work.
    Hours,
}

impl What {
    /// In what it is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Backlog
            | Self::Open
            | Self::Reactions
            | Self::Withdrew
            | Self::Unfinished
            | Self::StillWaiting
            | Self::NotCome
            | Self::WithoutWork
            | Self::NotKnown => Unit::Count,
            Self::Wait | Self::Total | Self::Done => Unit::Weeks,
            Self::Late | Self::Use => Unit::Part,
            Self::Load => Unit::Hours,
        }
    }
}

/// One figure of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it tells.
    pub what: What,
    /// Of which row, term, pool, body or reaction; empty for the whole.
    pub of: String,
    /// Of which cohort; none for all.
    pub cohort: Option<String>,
    /// Of which priority class; none for all.
    pub class: Option<String>,
    /// At the start of which week; of a load, in the year that begins then.
    pub week: Option<u32>,
    /// Of how many in a hundred, for waits and moments.
    pub percent: Option<u8>,
}

/// What one run measured.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The values, in the order of [`figures`]. A day that never comes is infinite; without anybody to measure: NaN.
    pub values: Vec<f64>,
    /// All penalty payments, in cents.
    pub penalty_cents: i64,
}

/// Parts of all parents of which the end is told, in percent.
const DONE: [u8; 3] = [50, 80, 95];
/// Waits are told at these.
const WAITS: [u8; 3] = [50, 80, 95];
const WEEKS_PER_YEAR: u32 = 52;

/// The figures of a model.
pub fn figures(model: &Model) -> Vec<Figure> {
    let mut walk = Walk { model, outcome: None, figures: Vec::new(), values: Vec::new() };
    walk.all();
    walk.figures
}

/// Measures one run.
pub fn measure(model: &Model, outcome: &Outcome) -> Measured {
    let mut walk = Walk { model, outcome: Some(outcome), figures: Vec::new(), values: Vec::new() };
    walk.all();
    let penalty_cents = outcome.reactions.iter().map(|reacted| reacted.penalty_cents).sum();
    Measured { values: walk.values, penalty_cents }
}

/// Goes over all figures: names them without an outcome, measures them with one.
struct Walk<'a> {
    model: &'a Model,
    outcome: Option<&'a Outcome>,
    figures: Vec<Figure>,
    values: Vec<f64>,
}

impl Walk<'_> {
    fn put(&mut self, figure: impl FnOnce() -> Figure, value: impl FnOnce(&Outcome) -> f64) {
        match self.outcome {
            None => self.figures.push(figure()),
            Some(outcome) => self.values.push(value(outcome)),
        }
    }

    fn all(&mut self) {
        let model = self.model;
        // Who comes because of an announcement differs in number between worlds and counts in the whole only.
        let cohorts: Vec<Option<usize>> = match model.written_cohorts {
            1 if model.announcements.is_empty() => vec![None],
            several => std::iter::once(None).chain((0..several).map(Some)).collect(),
        };
        let classes: Vec<Option<usize>> = match model.classes.len() {
            1 => vec![None],
            several => std::iter::once(None).chain((0..several).map(Some)).collect(),
        };
        for cohort in &cohorts {
            self.at_weeks(*cohort);
            self.waits(*cohort, None);
            self.done(*cohort);
        }
        if cohorts.len() == 1 && !model.cohorts.is_empty() {
            // In another scenario that cohort may not be everybody: then only its own moments can be held against these.
            self.done(Some(0));
        }
        for class in classes.iter().filter(|class| class.is_some()) {
            self.waits(None, *class);
        }
        for class in &classes {
            self.late(*class);
        }
        self.staff();
        self.bodies();
        for (place, name) in model.reaction_names.iter().enumerate() {
            self.put(|| figure(What::Reactions, name), |outcome| f64::from(outcome.reactions[place].times));
        }
        if model.steps.iter().any(|step| step.patience.is_some()) {
            for (place, row) in model.rows.iter().enumerate() {
                self.put(|| figure(What::Withdrew, &row.name), |outcome| f64::from(outcome.withdrew[place]));
            }
        }
        let all = model.parents();
        self.put(|| figure(What::Unfinished, ""), |outcome| f64::from(all) - outcome.total.len() as f64);
        for class in classes {
            self.still_waiting(class);
        }
        self.put(|| figure(What::NotCome, ""), |outcome| f64::from(all) - outcome.passed.len() as f64);
        // Nobody comes to another step without work: such a scenario is refused.
        if let Some(first) = model.steps.first().filter(|first| first.queue.is_none()) {
            let begins_there = |parent: &&Passed| model.cohorts[usize::from(parent.cohort)].start == 0;
            self.put(
                || figure(What::WithoutWork, &first.id),
                |outcome| outcome.passed.iter().filter(begins_there).count() as f64,
            );
        }
    }

    fn still_waiting(&mut self, class: Option<usize>) {
        let model = self.model;
        let name = class.map(|class| model.classes[class].name.clone());
        let is_in = |waited: &&Waited| class.is_none_or(|class| usize::from(waited.class) == class);
        for (place, row) in model.rows.iter().enumerate() {
            self.put(
                || Figure { class: name.clone(), ..figure(What::StillWaiting, &row.name) },
                |outcome| outcome.waiting[place].iter().filter(is_in).count() as f64,
            );
        }
    }

    fn at_weeks(&mut self, cohort: Option<usize>) {
        let model = self.model;
        let name = cohort.map(|cohort| model.cohorts[cohort].name.clone());
        for (nth, &week) in model.weeks.iter().enumerate() {
            for (place, row) in model.rows.iter().enumerate() {
                self.put(
                    || Figure { week: Some(week), cohort: name.clone(), ..figure(What::Backlog, &row.name) },
                    |outcome| {
                        let counts = outcome.backlog_by_cohort.get(nth).map(|rows| &rows[place]);
                        f64::from(match (counts, cohort) {
                            (None, _) => 0,
                            (Some(counts), None) => counts.iter().sum(),
                            (Some(counts), Some(cohort)) => counts[cohort],
                        })
                    },
                );
            }
            self.put(
                || Figure { week: Some(week), cohort: name.clone(), ..figure(What::Open, "") },
                |outcome| {
                    let at = f64::from(week);
                    let open = |parent: &&Passed| parent.registered <= at && parent.ended > at;
                    passed(outcome, cohort).filter(open).count() as f64
                },
            );
        }
    }

    fn waits(&mut self, cohort: Option<usize>, class: Option<usize>) {
        let model = self.model;
        let name = cohort.map(|cohort| model.cohorts[cohort].name.clone());
        let class_name = class.map(|class| model.classes[class].name.clone());
        let has = |of: u16, class_of: u16| {
            cohort.is_none_or(|cohort| usize::from(of) == cohort)
                && class.is_none_or(|class| usize::from(class_of) == class)
        };
        let is_in = |waited: &&Waited| has(waited.cohort, waited.class);
        let rows = model.rows.iter().map(|row| (What::Wait, row.name.as_str()));
        for (place, (what, row)) in rows.chain([(What::Total, "")]).enumerate() {
            let found = self.outcome.map(|outcome| {
                let waits = outcome.waits.get(place).unwrap_or(&outcome.total);
                // Who still waits was not helped within any time that is known: without them a wait would look shorter the worse
                // it is.
                let open = match outcome.waiting.get(place) {
                    Some(waiting) => waiting.iter().filter(is_in).count(),
                    None => outcome
                        .passed
                        .iter()
                        .filter(|parent| parent.ended.is_infinite() && has(parent.cohort, parent.class))
                        .count(),
                };
                let over = waits.iter().filter(is_in).map(|waited| waited.weeks);
                Sorted::of(over.chain(std::iter::repeat_n(f64::INFINITY, open)))
            });
            for percent in WAITS {
                self.put(
                    || Figure {
                        percent: Some(percent),
                        cohort: name.clone(),
                        class: class_name.clone(),
                        ..figure(what, row)
                    },
                    |_| found.as_ref().map_or(f64::NAN, |found| found.at(percent)),
                );
            }
        }
    }

    /// When a part of all parents, also of those who have still to come, have come to an end.
    fn done(&mut self, cohort: Option<usize>) {
        let model = self.model;
        let name = cohort.map(|cohort| model.cohorts[cohort].name.clone());
        let all = cohort.map_or(model.parents(), |cohort| model.cohorts[cohort].parents);
        let ended =
            self.outcome.map(|outcome| Sorted::of(passed(outcome, cohort).map(|parent| parent.ended)));
        for percent in DONE {
            self.put(
                || Figure { percent: Some(percent), cohort: name.clone(), ..figure(What::Done, "") },
                |_| ended.as_ref().map_or(f64::NAN, |ended| ended.reached(all, percent)),
            );
        }
    }

    fn late(&mut self, class: Option<usize>) {
        let model = self.model;
        let name = class.map(|class| model.classes[class].name.clone());
        for (place, term) in model.terms.iter().enumerate() {
            self.put(
                || Figure { class: name.clone(), ..figure(What::Late, &term.name) },
                |outcome| {
                    let (late, of) = counts(outcome, place, class)
                        .fold((0, 0), |sum, count| (sum.0 + count.late, sum.1 + count.of));
                    // Where nobody had the term nothing was kept either.
                    if of == 0 { f64::NAN } else { f64::from(late) / f64::from(of) }
                },
            );
            self.put(
                || Figure { class: name.clone(), ..figure(What::NotKnown, &term.name) },
                |outcome| f64::from(counts(outcome, place, class).map(|count| count.unknown).sum::<u32>()),
            );
        }
    }

    fn staff(&mut self) {
        let model = self.model;
        for (place, pool) in model.pools.iter().enumerate() {
            let weeks = model.weeks.iter().map(|week| Some(*week));
            for week in std::iter::once(None).chain(weeks) {
                self.put(
                    || Figure { week, ..figure(What::Use, &pool.name) },
                    |outcome| match week {
                        Some(week) => outcome.used(place, week as usize),
                        None => {
                            let sum = |(a, b): (f64, f64), week: &(f64, f64)| (a + week.0, b + week.1);
                            let (worked, employed) = outcome.staff[place].iter().fold((0.0, 0.0), sum);
                            if employed > 0.0 { worked / employed } else { 0.0 }
                        }
                    },
                );
            }
        }
    }

    /// Hours per body and year, as many years as the weeks of the report reach, or one.
    fn bodies(&mut self) {
        let model = self.model;
        let years = model.weeks.last().map_or(1, |last| last / WEEKS_PER_YEAR + 1);
        for (body, name) in model.bodies.iter().enumerate() {
            for year in 0..years {
                let from = year * WEEKS_PER_YEAR;
                self.put(
                    || Figure { week: Some(from), ..figure(What::Load, name) },
                    |outcome| load(model, outcome, body, from as usize),
                );
            }
        }
    }
}

fn figure(what: What, of: &str) -> Figure {
    Figure { what, of: of.to_owned(), cohort: None, class: None, week: None, percent: None }
}

/// What became of a term, of one class or of all.
fn counts(outcome: &Outcome, term: usize, class: Option<usize>) -> impl Iterator<Item = &Late> {
    let of_class = move |number: usize| class.is_none_or(|class| class == number);
    outcome.late[term].iter().enumerate().filter(move |(number, _)| of_class(*number)).map(|(_, count)| count)
}

fn passed(outcome: &Outcome, cohort: Option<usize>) -> impl Iterator<Item = &Passed> {
    outcome
        .passed
        .iter()
        .filter(move |parent| cohort.is_none_or(|cohort| usize::from(parent.cohort) == cohort))
}

/// Hours of a body in the year from a week on: what its pools worked, at full experience, and the load beside.
fn load(model: &Model, outcome: &Outcome, body: usize, from: usize) -> f64 {
    let year = |len: usize| from.min(len)..(from + WEEKS_PER_YEAR as usize).min(len);
    let pools = model.pools.iter().zip(&outcome.staff).filter(|(pool, _)| pool.body == Some(body));
    let worked = pools.map(|(pool, weeks)| {
        weeks[year(weeks.len())].iter().map(|(worked, _)| worked * pool.speed).sum::<f64>()
    });
    let loads = model.loads.iter().zip(&outcome.loads).filter(|(load, _)| load.body == body);
    let beside = loads.map(|(_, weeks)| weeks[year(weeks.len())].iter().sum::<f64>());
    worked.chain(beside).sum()
}

/// Values in order.
struct Sorted(Vec<f64>);

impl Sorted {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// The element at floor(q·(n−1)); NaN without values.
    fn at(&self, percent: u8) -> f64 {
        let last = self.0.len().checked_sub(1);
        last.and_then(|last| self.0.get(last * usize::from(percent) / 100)).copied().unwrap_or(f64::NAN)
    }

    /// The value by which so many percent of `all` are reached; infinite when they never are.
    fn reached(&self, all: u32, percent: u8) -> f64 {
        let needed = (u64::from(all) * u64::from(percent)).div_ceil(100);
        let nth = usize::try_from(needed).unwrap_or(usize::MAX).checked_sub(1);
        nth.map_or(f64::NAN, |nth| self.0.get(nth).copied().unwrap_or(f64::INFINITY))
    }
}
