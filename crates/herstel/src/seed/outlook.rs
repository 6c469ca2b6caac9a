//! The outlook of a demonstration: forecasts for who waits, invented scores of earlier ones, and a report for steering.

use crate::{
    exit::{Failure, Result},
    feasibility::keep_in,
    forecast::{Reckoning, reckon},
};
use anyhow::Context as _;
use herstel_domain::road::packages_of;
use herstel_kernel::{Date, Timestamp};
use herstel_planning::{Extent, Model, Onlooker, Problems, compare};
use herstel_scheme::{Registry, SchemeFamily};
use herstel_store::{ANEW_KIND, ClassScoreRow, OBJECTION_KIND, ScoreRow, Store};
use std::{num::NonZeroUsize, sync::atomic::AtomicBool};

const SCENARIO: &str = include_str!("../../data/demo-outlook.toml");
/// Worlds of the forecasts and of the report: few, so that a demonstration starts at once.
const WORLDS: u32 = 20;
/// So many still come at least: with fewer it happens that nobody comes to a decision, and then no term was kept.
const COMING_MIN: u32 = 4;
/// More parents are no demonstration that somebody waits for.
const PARENTS_MAX: u32 = 5_000;

/// Adds them to an operation of so many parents, on a day.
pub async fn add_outlook(
    store: &Store,
    schemes: &Registry,
    parents: u32,
    today: Date,
    now: Timestamp,
) -> Result {
    if parents > PARENTS_MAX {
        return Ok(());
    }
    let heads = parents.div_ceil(12);
    let model = model(schemes, parents, heads, today)?;
    let invented = scores(today);
    store.write_forecast_scores(&invented).await.context("writing scores")?;
    let by_class: Vec<ClassScoreRow> = invented.iter().flat_map(by_class).collect();
    store.write_forecast_class_scores(&by_class).await.context("writing scores by class")?;
    let reckoning = Reckoning { today, worlds: WORLDS, seed: 1 };
    reckon(store, schemes, model.clone(), reckoning, || {}).await?;
    let mut more = self::model(schemes, parents, heads * 3 / 2, today)?;
    "demonstration, half as many staff again".clone_into(&mut more.name);
    let never = AtomicBool::new(false);
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let extent = Extent { seed: 1, worlds: WORLDS, replications: 1, threads };
    let report = compare(&[model, more], extent, Onlooker { stop: &never, done: &|| {} })
        .context("the report of the demonstration")?;
    keep_in(store, now, &report).await.context("keeping the report")?;
    Ok(())
}

fn model(schemes: &Registry, parents: u32, heads: u32, today: Date) -> Result<Model> {
    let package = packages_of(schemes, &SchemeFamily::main(), today)
        .into_iter()
        .next()
        .context("no scheme decides the main road")?;
    let process = package.files().get("process.toml").unwrap_or_default();
    let process = String::from_utf8_lossy(process).into_owned();
    let scenario = SCENARIO
        .replace("SCHEME", package.id().as_str())
        .replace("COMING", &parents.div_ceil(10).max(COMING_MIN).to_string())
        .replace("HEADS", &heads.to_string())
        .replace("2021-10-04", &today.to_string());
    let wrong = |problems: Problems| Failure::Refused(problems.to_string());
    let mut model =
        Model::load("demo-outlook.toml", &scenario, |name| Ok((name.to_owned(), process))).map_err(wrong)?;
    model.look_up(|_| Some(package.as_ref())).map_err(wrong)?;
    Ok(model)
}

/// Scores as they could have been, of the months before: without them nobody would be shown a forecast.
fn scores(today: Date) -> Vec<ScoreRow> {
    let mut found = Vec::new();
    for (months, within_nine) in [(9, 34_u32), (8, 36), (7, 35)] {
        let Ok(month) = today.checked_sub(jiff::Span::new().months(months)) else { continue };
        for kind in ["first-review", "full-assessment", OBJECTION_KIND, ANEW_KIND] {
            found.push(ScoreRow {
                month: format!("{:04}-{:02}", month.year(), month.month()),
                kind: kind.to_owned(),
                cohort: "2020".to_owned(),
                region: String::new(),
                forecasts: 40,
                within_half: 19,
                within_nine,
                waiting: 40 - within_nine,
                loss_half: 21_500,
                loss_nine: 9_200,
            });
        }
    }
    found
}

/// The same by urgency: a quarter of them was urgent, went first, and was done in time.
fn by_class(whole: &ScoreRow) -> [ClassScoreRow; 2] {
    let urgent = whole.forecasts / 4;
    let first = ScoreRow {
        forecasts: urgent,
        within_half: urgent / 2,
        within_nine: urgent,
        waiting: 0,
        ..whole.clone()
    };
    let rest = ScoreRow {
        forecasts: whole.forecasts - first.forecasts,
        within_half: whole.within_half - first.within_half,
        within_nine: whole.within_nine - first.within_nine,
        ..whole.clone()
    };
    [("urgent", first), ("ordinary", rest)]
        .map(|(class, score)| ClassScoreRow { class: class.to_owned(), score })
}
