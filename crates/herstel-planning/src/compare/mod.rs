//! Several scenarios in the same worlds with the same luck: what differs between them comes from the scenarios.

mod left_out;
mod report;
mod terms;
mod text;

use crate::engine::{Stopped, simulate_unless};
use crate::fluid::fluid;
use crate::measure::{Figure, Measured, What, figures, measure};
use crate::model::{Model, Priority, SimulatedVersion};
use crate::outcome::{Ending, Late, Outcome, Passed};
use crate::replicate::{Extent, Onlooker, on_threads};
use crate::spread::{Band, Spread};
pub use left_out::LeftOut;
pub(crate) use left_out::NotCounted;
pub use report::{
    AlreadyWaiting, Cents, Days, Divided, PolicyReport, Range, Report, ReportedFigure, ScenarioReport, Told,
};
pub use terms::CountedTerm;
use terms::{Apart, are_others};
pub use text::comparison_text;

/// Runs scenarios, each in the same worlds, and every policy of each on its own numbers. The first is the one with
/// which the others are compared.
pub fn compare(models: &[Model], extent: Extent, onlooker: Onlooker<'_>) -> Result<Report, Stopped> {
    let factors: Vec<Vec<Vec<f64>>> =
        models.iter().map(|model| model.worlds(extent.seed, extent.worlds)).collect();
    let changes: Vec<Option<f64>> = models.iter().map(|model| change(models.first()?, model)).collect();
    let worlds = on_threads(u64::from(extent.worlds.max(1)), extent.threads, |world| {
        let drawn: Vec<Model> =
            models.iter().zip(&factors).map(|(model, factors)| in_world(model, factors, world)).collect();
        let seeds = (0..extent.replications).map(|run| extent.seed_of(world, run));
        let runs =
            seeds.map(|seed| one_run(&drawn, &changes, seed, onlooker)).collect::<Result<Vec<_>, _>>()?;
        let parents = drawn.iter().map(Model::parents).collect();
        Ok::<_, Stopped>(World { runs, parents, reckoned: drawn.iter().map(reckoned).collect() })
    })?;
    let mut scenarios = Vec::new();
    for (place, model) in models.iter().enumerate() {
        let of = |place: usize| worlds.iter().map(move |world| world.runs.iter().map(move |run| &run[place]));
        let measured: Vec<Vec<&Run>> = of(place).map(Iterator::collect).collect();
        let base = (place > 0).then(|| of(0).map(Iterator::collect).collect::<Vec<Vec<&Run>>>());
        let base = models.first().zip(base);
        let without_chance: Vec<&Reckoned> =
            worlds.iter().filter_map(|world| world.reckoned[place].as_ref()).collect();
        let figures = reported(model, &measured, base, &without_chance, &factors[place]);
        let policies = policies(model, &factors[place], extent, onlooker)?;
        let parents_most = worlds.iter().filter_map(|world| world.parents.get(place)).max().copied();
        let told = scenario(model, &measured, (figures, policies), changes[place]);
        let other_people = models.first().is_some_and(|first| are_others(model, first));
        scenarios.push(ScenarioReport { parents_most, other_people, ..told });
    }
    Ok(Report::new(extent, scenarios))
}

/// How many runs a comparison takes.
pub fn runs_of(models: &[Model], extent: Extent) -> u64 {
    let of = |model: &Model| extent.runs() + policy_runs(extent) * orders(model).len() as u64;
    models.iter().map(of).sum()
}

/// Runs of each policy: one in every world, or as many as the scenario itself has when nothing is uncertain.
fn policy_runs(extent: Extent) -> u64 {
    u64::from(if extent.worlds == 0 { extent.replications } else { extent.worlds })
}

/// The orders of who goes first that differ: none without classes.
fn orders(model: &Model) -> &'static [Priority] {
    if model.classes.len() > 1 { &Priority::ALL } else { &[] }
}

/// What is kept of all scenarios in one world.
struct World {
    /// Per run, per scenario.
    runs: Vec<Vec<Run>>,
    /// Per scenario: who came and will come.
    parents: Vec<u32>,
    /// Per scenario: its backlog without chance. None for one in which nothing is uncertain.
    reckoned: Vec<Option<Reckoned>>,
}

/// A backlog without chance: per week that is told, per row.
type Reckoned = Vec<Vec<f64>>;

/// The backlog without chance of a scenario with ranges, in a world of them.
fn reckoned(model: &Model) -> Option<Reckoned> {
    (!model.uncertain.is_empty()).then(|| told_weeks(model))
}

fn told_weeks(model: &Model) -> Reckoned {
    let mut backlog = fluid(model, model.weeks.last().copied().unwrap_or(0)).backlog;
    model
        .weeks
        .iter()
        .map(|week| backlog.get_mut(*week as usize).map(std::mem::take).unwrap_or_default())
        .collect()
}

/// What is kept of one run.
struct Run {
    measured: Measured,
    /// Beside the first scenario: what happens to who waited already.
    waiting: Option<Waiting>,
    unfinished: bool,
    short_of_staff: bool,
    in_terms: bool,
    /// Per version: who came to a step at which it decides.
    reached: Vec<u32>,
}

/// What a change does to the parents who were waiting when it came.
struct Waiting {
    parents: f64,
    later_p50: f64,
    later_p90: f64,
    later_mean: f64,
    worse: f64,
}

fn in_world(model: &Model, factors: &[Vec<f64>], world: u64) -> Model {
    let drawn = usize::try_from(world).ok().and_then(|world| factors.get(world));
    drawn.map_or_else(|| model.clone(), |factors| model.world(factors))
}

/// All scenarios with one seed, in one world.
fn one_run(
    models: &[Model],
    changes: &[Option<f64>],
    seed: u64,
    onlooker: Onlooker<'_>,
) -> Result<Vec<Run>, Stopped> {
    let mut runs = Vec::with_capacity(models.len());
    let mut base: Option<Vec<Passed>> = None;
    for (model, change) in models.iter().zip(changes) {
        let outcome = simulate_unless(model, seed, onlooker.stop)?;
        let waiting = base.as_ref().zip(*change).and_then(|(base, week)| waiting(base, &outcome, week));
        runs.push(Run {
            measured: measure(model, &outcome),
            waiting,
            unfinished: outcome.ending != Ending::Done,
            short_of_staff: matches!(outcome.ending, Ending::Overloaded(_)),
            in_terms: outcome.late.iter().all(|by_class| keeps(by_class)),
            reached: outcome.reached,
        });
        (onlooker.done)();
        if base.is_none() {
            let mut passed = outcome.passed;
            passed.sort_unstable_by_key(|parent| parent.entity);
            base = Some(passed);
        }
    }
    Ok(runs)
}

/// Of so many deadlines of a term at most this many are missed in a run that keeps it (decision 0090).
const MISSED_AT_MOST: (u64, u64) = (1, 10);
/// Of so many for whom the step came next at most this many are not known in such a run (decision 0095).
const NOT_KNOWN_AT_MOST: (u64, u64) = (1, 10);

/// Whether a term is kept in a run, over all classes. What is known of a few of many says nothing for it: they may be those who
/// were helped before the others left.
fn keeps(by_class: &[Late]) -> bool {
    let sum = |of: fn(&Late) -> u32| by_class.iter().map(|count| u64::from(of(count))).sum::<u64>();
    let (late, of, unknown) = (sum(|count| count.late), sum(|count| count.of), sum(|count| count.unknown));
    let at_most = |part: u64, whole: u64, (most, all): (u64, u64)| part * all <= whole * most;
    of > 0 && at_most(late, of, MISSED_AT_MOST) && at_most(unknown, of + unknown, NOT_KNOWN_AT_MOST)
}

/// The week in which another scenario begins to differ by what is new in it: a cohort or an announcement.
fn change(base: &Model, model: &Model) -> Option<f64> {
    let known = |name: &str| base.cohorts[..base.written_cohorts].iter().any(|cohort| cohort.name == name);
    let cohorts = model.cohorts[..model.written_cohorts].iter().filter(|cohort| !known(&cohort.name));
    let told = |name: &str| base.announcements.iter().any(|announcement| announcement.name == name);
    let announcements = model.announcements.iter().filter(|announcement| !told(&announcement.name));
    let weeks = cohorts.map(|cohort| cohort.from).chain(announcements.map(|announcement| announcement.week));
    weeks.min_by(f64::total_cmp)
}

/// Compares, parent by parent, who had registered before this week and had not come to an end. `base` is in the order
/// of entities.
fn waiting(base: &[Passed], outcome: &Outcome, week: f64) -> Option<Waiting> {
    let mut later: Vec<f64> = Vec::new();
    for parent in outcome.passed.iter().filter(|parent| parent.registered < week) {
        let Ok(place) = base.binary_search_by_key(&parent.entity, |known| known.entity) else { continue };
        let before = &base[place];
        if before.ended > week {
            // Who never comes to an end, with or without, is not later.
            later.push(if before.ended == parent.ended { 0.0 } else { parent.ended - before.ended });
        }
    }
    let worse = later.iter().filter(|weeks| **weeks > 1.0).count() as f64;
    let n = later.len() as f64;
    let later_mean = later.iter().sum::<f64>() / n;
    let band = Band::of(later)?;
    Some(Waiting { parents: n, later_p50: band.p50, later_p90: band.p90, later_mean, worse: worse / n })
}

/// The figures with their spread, and how they differ from the same figure of the first scenario in the same run. `in_worlds`:
/// the backlog without chance in each world.
fn reported(
    model: &Model,
    runs: &[Vec<&Run>],
    base: Option<(&Model, Vec<Vec<&Run>>)>,
    in_worlds: &[&Reckoned],
    factors: &[Vec<f64>],
) -> Vec<ReportedFigure> {
    let base = base.map(|(base, runs)| (figures(base), runs, Apart::of(model, base)));
    let as_they_stand = told_weeks(model);
    let mut reported = Vec::new();
    for (nth, figure) in figures(model).into_iter().enumerate() {
        let values: Vec<Vec<f64>> = column(runs, nth);
        let Some(spread) = Spread::of(&values, factors) else { continue };
        let difference =
            base.as_ref().filter(|(_, _, apart)| !apart.holds(&figure)).and_then(|(known, runs, _)| {
                let other = column(runs, known.iter().position(|known| *known == figure)?);
                let pairs = values.iter().flatten().zip(other.iter().flatten());
                let apart = pairs.map(|(value, other)| if value == other { 0.0 } else { value - other });
                // A run in which one of both had nobody to measure tells no difference.
                Band::of(apart.filter(|value| !value.is_nan()).collect())
            });
        let is_backlog = figure.what == What::Backlog && figure.cohort.is_none();
        let place = is_backlog.then(|| {
            let row = model.rows.iter().position(|row| row.name == figure.of)?;
            Some((model.weeks.iter().position(|week| Some(*week) == figure.week)?, row))
        });
        let place = place.flatten();
        let at = |(week, row): (usize, usize), of: &Reckoned| of.get(week)?.get(row).copied();
        let fluid = place.and_then(|place| at(place, &as_they_stand));
        let in_worlds =
            place.and_then(|place| Band::of(in_worlds.iter().filter_map(|of| at(place, of)).collect()));
        reported.push(ReportedFigure::new(model, figure, &spread, difference, (fluid, in_worlds)));
    }
    reported
}

fn column(runs: &[Vec<&Run>], nth: usize) -> Vec<Vec<f64>> {
    runs.iter().map(|runs| runs.iter().map(|run| run.measured.values[nth]).collect()).collect()
}

/// Every policy in every world, with the same luck: what differs between two policies in a run comes from them. The first
/// is the one with which the others are compared.
fn policies(
    model: &Model,
    factors: &[Vec<f64>],
    extent: Extent,
    onlooker: Onlooker<'_>,
) -> Result<Vec<PolicyReport>, Stopped> {
    let named: Vec<(usize, Figure)> = figures(model)
        .into_iter()
        .enumerate()
        .filter(|(_, figure)| {
            matches!(figure.what, What::Wait | What::Total | What::Late) && figure.cohort.is_none()
        })
        .collect();
    let runs = on_threads(policy_runs(extent), extent.threads, |nth| {
        let (drawn, seed) = match extent.worlds {
            0 => (model.clone(), extent.seed.wrapping_add(nth)),
            _ => (in_world(model, factors, nth), extent.seed_of(nth, 0)),
        };
        let under = |priority: &Priority| {
            let model = drawn.clone().under(*priority);
            let measured = measure(&model, &simulate_unless(&model, seed, onlooker.stop)?);
            (onlooker.done)();
            Ok(measured)
        };
        orders(model).iter().map(under).collect::<Result<Vec<Measured>, Stopped>>()
    })?;
    let told = orders(model).iter().enumerate().map(|(place, priority)| {
        let values = |place: usize, nth: usize| runs.iter().map(move |run| run[place].values[nth]);
        let figures = named.iter().filter_map(|(nth, figure)| {
            let spread = Spread::of(&[values(place, *nth).collect()], &[])?;
            let apart = values(place, *nth).zip(values(0, *nth)).map(|(value, first)| value - first);
            let difference = (place > 0).then(|| Band::of(apart.filter(|weeks| !weeks.is_nan()).collect()));
            Some(ReportedFigure::new(model, figure.clone(), &spread, difference.flatten(), (None, None)))
        });
        PolicyReport {
            policy: priority.name().to_owned(),
            figures: figures.collect(),
            penalty: Cents::of(runs.iter().map(|run| run[place].penalty_cents).collect()),
        }
    });
    Ok(told.collect())
}

fn scenario(
    model: &Model,
    runs: &[Vec<&Run>],
    told: (Vec<ReportedFigure>, Vec<PolicyReport>),
    change: Option<f64>,
) -> ScenarioReport {
    let all = || runs.iter().flatten();
    let waiting: Vec<&Waiting> = all().filter_map(|run| run.waiting.as_ref()).collect();
    let band =
        |of: &dyn Fn(&Waiting) -> f64| Told::from(Band::of(waiting.iter().map(|found| of(found)).collect()));
    let already_waiting = change.filter(|_| !waiting.is_empty()).map(|week| AlreadyWaiting {
        since_week: week,
        parents: band(&|found| found.parents),
        later_p50: band(&|found| found.later_p50),
        later_p90: band(&|found| found.later_p90),
        later_mean: band(&|found| found.later_mean),
        worse: band(&|found| found.worse),
    });
    let (figures, policies) = told;
    ScenarioReport {
        name: model.name.clone(),
        begins: model.begins.map(|day| day.to_string()),
        parents: model.parents(),
        parents_most: None,
        policy: model.policy.name().to_owned(),
        uncertain: model.uncertain.iter().map(Range::of).collect(),
        versions: versions(model, runs),
        terms: CountedTerm::all(model),
        left_out: Some(LeftOut::of(model)),
        other_people: false,
        runs_without_end: all().filter(|run| run.unfinished).count(),
        runs_short_of_staff: Some(all().filter(|run| run.short_of_staff).count()),
        runs_in_terms: Some(all().filter(|run| run.in_terms).count()),
        figures,
        penalty: Cents::of(all().map(|run| run.measured.penalty_cents).collect()),
        already_waiting,
        policies,
    }
}

/// The versions with how many people came to a decision of each: at least so many in half of the runs.
fn versions(model: &Model, runs: &[Vec<&Run>]) -> Vec<SimulatedVersion> {
    let told = |(nth, version): (usize, &SimulatedVersion)| {
        let mut came: Vec<u32> =
            runs.iter().flatten().filter_map(|run| run.reached.get(nth).copied()).collect();
        came.sort_unstable();
        let middle = came.len().saturating_sub(1) / 2;
        SimulatedVersion { reached: came.get(middle).copied(), ..version.clone() }
    };
    model.versions.iter().enumerate().map(told).collect()
}
