//! Forecasts for everybody who waits: reckoned from the open dossiers, widened by what was missed lately, kept while little
//! changed, and held to what happened. `herstel feasibility forecast` does it once; a server does it every day.

mod again;
mod decide;
mod job;
mod live;
mod next;

pub use again::scores_that_differ;
pub use job::ReckonForecasts;
pub use next::{LeftOut, Told};

use anyhow::Context as _;
use decide::{Decided, Weighing};
use herstel_kernel::{Date, DossierId};
use herstel_planning::{
    ForecastInputs, MATURED_FOR_WIDENING, Matured, Model, Onlooker, PROVEN_DAYS, Score, StepBasis, bases,
    forecast, is_proven_wrong, scores, scores_by_class, widening_of,
};
use herstel_store::{ClassScoreRow, ForecastRow, ForecastStanding, MaturedRow, ScoreRow, Store, kind_of};
use live::Backlog;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Misses whose band ended so many days back at most widen what is said now.
const LATELY_DAYS: i64 = 365;

/// How much is reckoned.
#[derive(Clone, Copy, Debug)]
pub struct Reckoning {
    /// The day it is.
    pub today: Date,
    /// Worlds drawn from what is uncertain.
    pub worlds: u32,
    /// The first seed.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reckoned {
    /// Applications of open dossiers that wait for a step of the scenario.
    pub dossiers: usize,
    /// Applications and objections of open dossiers of which nothing is reckoned, by why.
    pub left_out: BTreeMap<LeftOut, usize>,
    /// Applications of which the parent has still to choose how they go on: they come before others in the simulation.
    pub choosing: usize,
    /// Of how many the parent sees a forecast.
    pub shown: usize,
    /// Of how many a case handler has something worse to tell first.
    pub worse: usize,
    /// Forecasts of before that were held to what happened.
    pub matured: usize,
    /// The kinds that proved wrong, so that nobody is shown one.
    pub wrong: BTreeSet<String>,
}

/// Reckons everything anew. Done twice on a day it changes nothing more.
pub async fn reckon<'s>(
    store: &Store,
    told: impl Into<Told<'s>>,
    model: Model,
    reckoning: Reckoning,
    done: impl Fn() + Send + Sync + 'static,
) -> anyhow::Result<Reckoned> {
    let (today, told_of) = (reckoning.today, told.into());
    let start = weeks_since(&model, today);
    let backlog = Backlog::read(store, told_of, &model, today).await?;
    backlog.note_left(store, today).await?;
    let matured = scored(store, today).await?;
    let known = known_kinds(store.scored_kinds().await?);
    let wrong = wrong_kinds(store, today).await?;
    store.begin_reckoning().await?;
    let before: HashMap<(DossierId, String), ForecastRow> =
        store.forecasts().await?.into_iter().map(|row| ((row.dossier, row.step.clone()), row)).collect();
    let bases_now = bases(&model, start);
    let bases_before: BTreeMap<String, StepBasis> = store
        .forecast_bases()
        .await?
        .into_iter()
        .filter_map(|(kind, content)| Some((kind, serde_json::from_str(&content).ok()?)))
        .collect();
    let kinds: Vec<String> = model.steps.iter().map(|step| step.id.clone()).collect();
    // A model without classes has one that is called nothing.
    let classes: Vec<String> = match model.classes.is_empty() {
        true => vec![String::new()],
        false => model.classes.iter().map(|class| class.name.clone()).collect(),
    };
    let (backlog, found) = simulated(model, backlog, start, reckoning, done).await?;
    let of_classes = |kind: &String| -> Vec<f64> {
        classes.iter().map(|class| widening_of(&matured, kind, class)).collect()
    };
    let wider: Vec<Vec<f64>> = kinds.iter().map(of_classes).collect();
    let mut reckoned = Reckoned {
        dossiers: backlog.open.len(),
        left_out: backlog.left_out.clone(),
        choosing: backlog.choosing.len(),
        matured: matured.len(),
        wrong,
        ..Reckoned::default()
    };
    let (mut rows, mut told) = (Vec::new(), Vec::new());
    let road = |(dossier, step): &(DossierId, String)| Some((*dossier, *backlog.roads.get(step)?));
    let of_before: BTreeSet<(DossierId, u64)> = before.keys().filter_map(road).collect();
    for (open, found) in backlog.open.iter().zip(&found) {
        let place = usize::from(open.live.step);
        let (Some(kind), Some(basis)) = (kinds.get(place), bases_now.get(place)) else { continue };
        let class = usize::from(open.live.class);
        let wider = wider.get(place).and_then(|wider| wider.get(class));
        let weighing = Weighing {
            open,
            found,
            class: classes.get(class).map_or("", String::as_str),
            wider: wider.copied().unwrap_or(1.0),
            is_known: known.contains(kind),
            is_wrong: reckoned.wrong.contains(kind),
            before: before.get(&(open.dossier, open.step.clone())),
            had_another: open.road.is_some_and(|road| of_before.contains(&(open.dossier, road))),
            basis,
            basis_before: bases_before.get(kind),
            today,
        };
        let Decided { row, made } = weighing.decide();
        reckoned.shown += usize::from(row.standing == ForecastStanding::Shown);
        reckoned.worse += usize::from(row.standing == ForecastStanding::Worse);
        rows.push(row);
        told.extend(made);
    }
    store.write_forecasts(&rows, &told).await?;
    store.forget_forecasts_before(today).await?;
    let kept = kinds.iter().zip(&bases_now);
    let kept: Vec<(String, String)> = kept
        .map(|(kind, basis)| Ok((kind.clone(), serde_json::to_string(basis)?)))
        .collect::<anyhow::Result<_>>()?;
    store.write_forecast_bases(&kept).await?;
    Ok(reckoned)
}

/// Plays the backlog forward away from the threads that serve; whoever drops this stops it within a simulated week.
async fn simulated(
    model: Model,
    backlog: Backlog,
    start: f64,
    reckoning: Reckoning,
    done: impl Fn() + Send + Sync + 'static,
) -> anyhow::Result<(Backlog, Vec<herstel_planning::Forecast>)> {
    struct StopWhenDropped(Arc<AtomicBool>);
    impl Drop for StopWhenDropped {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let stop = Arc::new(AtomicBool::new(false));
    let _stopping = StopWhenDropped(Arc::clone(&stop));
    let work = tokio::task::spawn_blocking(move || {
        // What is found stands in this order: first of who is told something.
        let live: Vec<_> =
            backlog.open.iter().map(|open| open.live).chain(backlog.choosing.iter().copied()).collect();
        let found = forecast(ForecastInputs {
            model: &model,
            live: &live,
            start,
            worlds: reckoning.worlds,
            seed: reckoning.seed,
            threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            onlooker: Onlooker { stop: &stop, done: &done },
        });
        found.map(|found| (backlog, found))
    });
    Ok(work.await.context("the simulation ended without a result")??)
}

/// Scores every forecast whose band has ended, one month after the other, and gives those whose band ended lately. A month
/// is always scored as a whole: a band can end years after it was said.
async fn scored(store: &Store, today: Date) -> anyhow::Result<Vec<Matured>> {
    let since = today.checked_sub(jiff::Span::new().days(LATELY_DAYS))?;
    let mut lately = Vec::new();
    let Some(first) = store.note_what_became_of_forecasts(today).await? else { return Ok(lately) };
    let mut from = first.first_of_month();
    while from <= today {
        let next = from.checked_add(jiff::Span::new().months(1))?;
        let rows = store.matured_forecasts(today, (from, next)).await?;
        let ended_lately: Vec<bool> = rows.iter().map(|row| row.until_on >= since).collect();
        let of_month: Vec<Matured> = rows.into_iter().map(|row| matured_of(row, today)).collect();
        let told: Vec<ScoreRow> = scores(&of_month).iter().map(score_row).collect();
        store.write_forecast_scores(&told).await?;
        store.write_forecast_class_scores(&class_rows(&of_month)).await?;
        let recent = of_month.into_iter().zip(ended_lately).filter(|(_, is_recent)| *is_recent);
        lately.extend(recent.map(|(past, _)| past));
        from = next;
    }
    Ok(lately)
}

fn matured_of(row: MaturedRow, today: Date) -> Matured {
    // Who left after the band had ended waited at least so long.
    let until = row.done_on.or(row.left_on).unwrap_or(today);
    let days = row.said_on.until(until).map_or(0, |span| span.get_days());
    Matured {
        month: format!("{:04}-{:02}", row.said_on.year(), row.said_on.month()),
        kind: kind_of(&row.step).to_owned(),
        group: row.cohort,
        region: row.region,
        class: row.class,
        half_days: row.half_days,
        nine_days: row.nine_days,
        bare_days: row.bare_days,
        days: u32::try_from(days).unwrap_or(0),
        is_waiting: row.done_on.is_none() && row.left_on.is_none(),
    }
}

fn score_row(score: &Score) -> ScoreRow {
    ScoreRow {
        month: score.month.clone(),
        kind: score.kind.clone(),
        cohort: score.group.clone(),
        region: score.region.clone(),
        forecasts: score.forecasts,
        within_half: score.within_half,
        within_nine: score.within_nine,
        waiting: score.waiting,
        loss_half: score.loss_half_thousandths(),
        loss_nine: score.loss_nine_thousandths(),
    }
}

/// The scores of a month, divided by priority class.
fn class_rows(of_month: &[Matured]) -> Vec<ClassScoreRow> {
    let row = |(class, score): (String, Score)| ClassScoreRow { class, score: score_row(&score) };
    scores_by_class(of_month).into_iter().map(row).collect()
}

/// The kinds of forecast that were held to what happened often enough to be shown to anybody.
fn known_kinds(scored: Vec<(String, u64)>) -> BTreeSet<String> {
    let is_enough = |count: u64| usize::try_from(count).is_ok_and(|count| count >= MATURED_FOR_WIDENING);
    scored.into_iter().filter(|(_, count)| is_enough(*count)).map(|(kind, _)| kind).collect()
}

/// The kinds of which too few were right lately.
async fn wrong_kinds(store: &Store, today: Date) -> anyhow::Result<BTreeSet<String>> {
    let from = today.checked_sub(jiff::Span::new().days(PROVEN_DAYS))?;
    let found = store.forecast_coverage(from, today).await?;
    let wrong = found.into_iter().filter(|kind| is_proven_wrong(kind.ended, kind.right));
    Ok(wrong.map(|kind| kind.kind).collect())
}

/// The week of the scenario that is now; 0 before it begins, or without a first day.
#[expect(clippy::float_arithmetic, reason = "the simulation measures time in weeks")]
fn weeks_since(model: &Model, today: Date) -> f64 {
    let days = model.begins.and_then(|begins| begins.until(today).ok()).map_or(0, |span| span.get_days());
    f64::from(days.max(0)) / 7.0
}

#[cfg(test)]
mod tests;
