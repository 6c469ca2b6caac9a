//! The report of a comparison, as it is written as JSON. Every field is described in `docs/feasibility.md`.

use super::left_out::LeftOut;
use super::terms::CountedTerm;
use crate::measure::{Figure, Unit, What};
use crate::model::{Model, SimulatedMoment, SimulatedVersion};
use crate::replicate::Extent;
use crate::spread::{Band, Spread};
use crate::uncertain::Uncertain;
use serde::{Deserialize, Serialize};

/// The form of the report; another number when a field changes its meaning or goes.
const FORM: &str = "herstel-feasibility/1";

/// Of so many runs this many keep the terms, where terms are kept (decision 0090).
const RUNS_IN_TERMS: (u64, u64) = (8, 10);

/// The report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    /// Its form.
    pub form: String,
    /// The first seed.
    pub seed: u64,
    /// Worlds drawn from the ranges; 0: the numbers as they stand.
    pub worlds: u32,
    /// Runs in each world.
    pub replications: u32,
    /// The scenarios in the order in which they were named; the others are compared with the first.
    pub scenarios: Vec<ScenarioReport>,
}

impl Report {
    pub(super) fn new(extent: Extent, scenarios: Vec<ScenarioReport>) -> Self {
        let Extent { seed, worlds, replications, .. } = extent;
        Self { form: FORM.to_owned(), seed, worlds, replications, scenarios }
    }
}

impl Report {
    /// Reads a report that was written before. None when it is none, or of another form.
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().filter(|report: &Self| report.form == FORM)
    }

    /// The versions of schemes that its scenarios simulate, each once.
    pub fn versions(&self) -> Vec<&SimulatedVersion> {
        let mut found: Vec<&SimulatedVersion> = Vec::new();
        for version in self.scenarios.iter().flat_map(|scenario| &scenario.versions) {
            let same = |known: &&SimulatedVersion| {
                known.scheme == version.scheme && known.substance == version.substance
            };
            if !found.iter().any(same) {
                found.push(version);
            }
        }
        found
    }

    /// Whether everybody comes to an end in every run of every scenario that simulates this version: who waits for ever in
    /// one of them was promised something that cannot be done.
    pub fn ends(&self, version: &SimulatedVersion) -> bool {
        self.of(version).all(|scenario| scenario.runs_without_end == 0)
    }

    /// Whether the terms are kept in eight of ten runs of every scenario that simulates this version: what was counted in a
    /// report of before this is not known, and then they are not.
    pub fn keeps_terms(&self, version: &SimulatedVersion) -> bool {
        let runs = self.runs();
        let (needed, of) = RUNS_IN_TERMS;
        let keeps = |scenario: &ScenarioReport| {
            let kept = scenario.runs_in_terms.and_then(|kept| u64::try_from(kept).ok());
            kept.is_some_and(|kept| kept.saturating_mul(of) >= runs.saturating_mul(needed))
        };
        self.of(version).all(keeps)
    }

    /// How many runs that differ by more than chance alone there are of every scenario that simulates this version: worlds
    /// drawn from its ranges, or all runs where nothing is uncertain.
    pub fn drawn(&self, version: &SimulatedVersion) -> u32 {
        let drawn = |scenario: &ScenarioReport| match scenario.uncertain.is_empty() {
            true => u32::try_from(self.runs()).unwrap_or(u32::MAX),
            false => self.worlds,
        };
        self.of(version).map(drawn).min().unwrap_or(0)
    }

    /// How many parents there are at most in a world, of every scenario that simulates this version.
    pub fn parents(&self, version: &SimulatedVersion) -> u32 {
        self.of(version).map(|scenario| scenario.parents_most.unwrap_or(0)).min().unwrap_or(0)
    }

    /// How many people came to a decision of this version, in half of the runs at least, of every scenario that simulates it.
    /// None when one of them does not tell.
    pub fn reached(&self, version: &SimulatedVersion) -> Option<u32> {
        let same = |known: &&SimulatedVersion| {
            known.scheme == version.scheme && known.substance == version.substance
        };
        let reached = |scenario: &ScenarioReport| scenario.versions.iter().find(same)?.reached;
        self.of(version).map(reached).min().flatten()
    }

    /// When the facts are from which terms of this version count, in all scenarios that simulate it, each once.
    pub fn moments(&self, version: &SimulatedVersion) -> Vec<&SimulatedMoment> {
        let mut found: Vec<&SimulatedMoment> = Vec::new();
        let versions = self.of(version).flat_map(|scenario| &scenario.versions);
        let same =
            versions.filter(|known| known.scheme == version.scheme && known.substance == version.substance);
        for moment in same.flat_map(|known| &known.moments) {
            if !found.contains(&moment) {
                found.push(moment);
            }
        }
        found
    }

    /// Runs of each scenario.
    pub(crate) fn runs(&self) -> u64 {
        u64::from(self.worlds.max(1)) * u64::from(self.replications)
    }

    /// The scenarios that simulate this version.
    fn of(&self, version: &SimulatedVersion) -> impl Iterator<Item = &ScenarioReport> {
        self.scenarios.iter().filter(move |scenario| {
            let same = |known: &SimulatedVersion| {
                known.scheme == version.scheme && known.substance == version.substance
            };
            scenario.versions.iter().any(same)
        })
    }
}

/// One scenario.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ScenarioReport {
    /// Its name.
    pub name: String,
    /// The day of week 0, where the scenario has one.
    pub begins: Option<String>,
    /// Parents, by the numbers of the scenario.
    pub parents: u32,
    /// Parents in the world with most of them. None in a report of before this was counted.
    #[serde(default)]
    pub parents_most: Option<u32>,
    /// Who goes first in it.
    pub policy: String,
    /// What is not known for sure.
    pub uncertain: Vec<Range>,
    /// Exactly which versions of schemes it simulates; none when it says none.
    #[serde(default)]
    pub versions: Vec<SimulatedVersion>,
    /// The terms that are counted, each with how long it is and from when; none in a report of before this was kept.
    #[serde(default)]
    pub terms: Vec<CountedTerm>,
    /// What is in no figure because the scenario does not say it. None in a report of before this was told.
    #[serde(default)]
    pub left_out: Option<LeftOut>,
    /// Whether other people come than in the first scenario: other cohorts, or more in one of them.
    #[serde(default)]
    pub other_people: bool,
    /// Runs in which not everybody came to an end.
    pub runs_without_end: usize,
    /// Those of them at whose end somebody waited for staff; in the others who was not at an end had still to register, waited
    /// outside the operation or was being helped. None in a report of before this was counted.
    #[serde(default)]
    pub runs_short_of_staff: Option<usize>,
    /// Runs in which every term was kept: at most one in ten of its deadlines missed, and of at most one in ten not known what
    /// became of it. None in a report of before this was counted.
    #[serde(default)]
    pub runs_in_terms: Option<usize>,
    /// The figures.
    pub figures: Vec<ReportedFigure>,
    /// All penalty payments.
    pub penalty: Cents,
    /// What becomes of who was waiting when something new came.
    pub already_waiting: Option<AlreadyWaiting>,
    /// Who waits how long when somebody else goes first.
    pub policies: Vec<PolicyReport>,
}

/// A range of the scenario.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Range {
    /// Its name.
    pub name: String,
    /// The least factor.
    pub low: f64,
    /// The most likely.
    pub likely: Option<f64>,
    /// The largest.
    pub high: f64,
}

impl Range {
    pub(super) fn of(input: &Uncertain) -> Self {
        Self { name: input.name.clone(), low: input.low, likely: input.likely, high: input.high }
    }
}

/// A band; a value that is never reached in the run is null.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Told {
    /// One in ten is below.
    pub p10: Option<f64>,
    /// Half is below.
    pub p50: Option<f64>,
    /// Nine in ten are below.
    pub p90: Option<f64>,
}

impl From<Band> for Told {
    fn from(band: Band) -> Self {
        Self { p10: rounded(band.p10), p50: rounded(band.p50), p90: rounded(band.p90) }
    }
}

impl From<Option<Band>> for Told {
    fn from(band: Option<Band>) -> Self {
        band.map_or(Self { p10: None, p50: None, p90: None }, Self::from)
    }
}

/// Six decimals say more than a simulation knows.
fn rounded(value: f64) -> Option<f64> {
    // No zero with a minus.
    value.is_finite().then(|| (value * 1e6).round() / 1e6 + 0.0)
}

/// A band of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cents {
    /// One in ten is below; cents.
    pub p10_cents: i64,
    /// Half is below; cents.
    pub p50_cents: i64,
    /// Nine in ten are below; cents.
    pub p90_cents: i64,
}

impl Cents {
    /// The element at floor(q·(n−1)) of the sorted list; 0 without amounts.
    pub(super) fn of(mut amounts: Vec<i64>) -> Self {
        amounts.sort_unstable();
        let last = amounts.len().saturating_sub(1);
        let at = |percent: usize| amounts.get(last * percent / 100).copied().unwrap_or(0);
        Self { p10_cents: at(10), p50_cents: at(50), p90_cents: at(90) }
    }
}

/// One figure over all runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReportedFigure {
    /// What it tells.
    pub what: What,
    /// Of which row, term, pool, body or reaction; empty for the whole.
    pub of: String,
    /// Of which cohort; null for all.
    pub cohort: Option<String>,
    /// Of which class; null for all.
    pub class: Option<String>,
    /// At which week; of a load, in the year from that week on.
    pub week: Option<u32>,
    /// The day on which that week begins.
    pub day: Option<String>,
    /// Of how many in a hundred.
    pub percent: Option<u8>,
    /// In what it is counted.
    pub unit: Unit,
    /// Over all runs that had somebody to measure.
    pub band: Told,
    /// Runs that had nobody to measure.
    #[serde(default)]
    pub runs_without: usize,
    /// For moments: the same as days, where the scenario has a first day.
    pub days: Option<Days>,
    /// From the uncertain inputs alone.
    pub inputs: Option<Told>,
    /// From chance alone.
    pub chance: Option<Told>,
    /// Which input carries how much of the variance.
    pub shares: Option<Divided>,
    /// Minus the same figure of the first scenario in the same run; none where the term is another one there, and of the end of
    /// all parents none where other people come there.
    pub difference: Option<Told>,
    /// For a backlog: the same reckoned without chance, by the numbers of the scenario.
    pub fluid: Option<f64>,
    /// For a backlog of a scenario with ranges: the same reckoned without chance, in the worlds that were run.
    #[serde(default)]
    pub fluid_in_worlds: Option<Told>,
}

/// A band of days.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Days {
    /// One in ten is before.
    pub p10: Option<String>,
    /// Half is before.
    pub p50: Option<String>,
    /// Nine in ten are before.
    pub p90: Option<String>,
}

/// The variance, divided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Divided {
    /// Each input by itself.
    pub inputs: Vec<Share>,
    /// Chance, 0 to 1.
    pub chance: f64,
    /// Inputs together, beyond each by itself; 0 to 1.
    pub together: f64,
}

/// The part of one input.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Share {
    /// Its name.
    pub name: String,
    /// 0 to 1.
    pub share: f64,
}

impl ReportedFigure {
    pub(super) fn new(
        model: &Model,
        figure: Figure,
        spread: &Spread,
        difference: Option<Band>,
        fluid: (Option<f64>, Option<Band>),
    ) -> Self {
        let day = |week: f64| model.day(week).map(|day| day.to_string());
        let is_moment = figure.what == What::Done && model.begins.is_some();
        let days = is_moment.then(|| Days {
            p10: day(spread.all.p10),
            p50: day(spread.all.p50),
            p90: day(spread.all.p90),
        });
        let share = |(input, share): (&Uncertain, &f64)| Share {
            name: input.name.clone(),
            share: rounded(*share).unwrap_or(0.0),
        };
        let shares = spread.shares.as_ref().map(|shares| Divided {
            inputs: model.uncertain.iter().zip(&shares.inputs).map(share).collect(),
            chance: rounded(shares.chance).unwrap_or(0.0),
            together: rounded(shares.together).unwrap_or(0.0),
        });
        Self {
            day: figure.week.and_then(|week| day(f64::from(week))),
            unit: figure.what.unit(),
            what: figure.what,
            of: figure.of,
            cohort: figure.cohort,
            class: figure.class,
            week: figure.week,
            percent: figure.percent,
            band: spread.all.into(),
            runs_without: spread.without,
            days,
            inputs: spread.inputs.map(Told::from),
            chance: spread.chance.map(Told::from),
            shares,
            difference: difference.map(Told::from),
            fluid: fluid.0.and_then(rounded),
            fluid_in_worlds: fluid.1.map(Told::from),
        }
    }
}

/// What becomes of the parents who had registered and had not come to an end when something new came.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AlreadyWaiting {
    /// The week in which it came.
    pub since_week: f64,
    /// How many they were.
    pub parents: Told,
    /// The weeks by which half of them at most come later to their end.
    pub later_p50: Told,
    /// The weeks by which nine in ten of them at most come later to their end.
    pub later_p90: Told,
    /// The mean of those weeks.
    pub later_mean: Told,
    /// The part of them who come to their end more than a week later, 0 to 1.
    pub worse: Told,
}

/// Waits and missed deadlines under one order of who goes first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PolicyReport {
    /// Its name.
    pub policy: String,
    /// Waits and missed deadlines, of all and by class.
    pub figures: Vec<ReportedFigure>,
    /// All penalty payments.
    pub penalty: Cents,
}
