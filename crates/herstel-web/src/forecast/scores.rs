//! How right forecasts were, for everybody to read.

use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    municipalities,
    parent::step_in_words,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::MunicipalityCode;
use herstel_store::ScoreRow;
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/verwachtingen")]
pub(crate) struct ScoresPath;

#[derive(Template)]
#[template(path = "forecast/scores.html")]
struct ScoresPage {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    month: String,
    step: String,
    group: String,
    region: String,
    forecasts: u32,
    half: String,
    nine: String,
    waiting: u32,
    off: String,
}

pub(super) async fn scores(
    _: ScoresPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let scores = state.store.forecast_scores().await?;
    let row = |score: &ScoreRow| Row {
        month: score.month.clone(),
        step: step_in_words(&state, page.texts, &score.kind),
        group: score.cohort.clone(),
        region: region_in_words(&page, &score.region),
        forecasts: score.forecasts,
        half: percent(score.within_half, score.forecasts),
        nine: percent(score.within_nine, score.forecasts),
        waiting: score.waiting,
        off: days(score.loss_nine),
    };
    // A version that is told to nobody has no figures either.
    let is_told = |score: &&ScoreRow| {
        state.schemes.all().iter().any(|package| package.process().step(&score.kind).is_some())
    };
    let rows = scores.iter().filter(is_told).map(row).collect();
    show(&ScoresPage { page, rows })
}

/// A region by the name of its hub municipality.
fn region_in_words(page: &Page, region: &str) -> String {
    match region.parse::<MunicipalityCode>() {
        Ok(hub) => municipalities::name(hub),
        Err(_) if region.is_empty() => page.t("scores-region-none"),
        Err(_) => region.to_owned(),
    }
}

/// Rounded down: nobody gains by the rounding.
fn percent(part: u32, of: u32) -> String {
    format!("{}%", u64::from(part) * 100 / u64::from(of.max(1)))
}

/// Thousandths of days as days with one decimal.
fn days(thousandths: i64) -> String {
    let tenths = (thousandths + 50) / 100;
    format!("{},{}", tenths / 10, tenths % 10)
}
