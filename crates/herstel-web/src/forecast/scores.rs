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
use herstel_planning::{PublishedScore, published};
use herstel_scheme::Package;
use herstel_store::{ANEW_KIND, COURT_KIND, OBJECTION_KIND, ScoreRow};
use serde::Deserialize;
use std::sync::Arc;

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
    off_half: String,
    off_nine: String,
}

pub(super) async fn scores(
    _: ScoresPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let scores = told(&state, state.store.forecast_scores().await?);
    let row = |score: &PublishedScore| Row {
        month: score.month.clone(),
        step: match score.kind.as_str() {
            OBJECTION_KIND => page.t("scores-objection"),
            ANEW_KIND => page.t("scores-anew"),
            COURT_KIND => page.t("scores-court"),
            kind => step_in_words(&state, page.texts, kind),
        },
        group: score.of.as_ref().map_or_else(|| page.t("scores-others"), |(group, _)| group.clone()),
        region: score.of.as_ref().map_or_else(String::new, |(_, region)| region_in_words(&page, region)),
        forecasts: score.forecasts,
        half: percent(score.within_half, score.forecasts),
        nine: percent(score.within_nine, score.forecasts),
        waiting: score.waiting,
        off_half: days(score.loss_half),
        off_nine: days(score.loss_nine),
    };
    let rows = scores.iter().map(row).collect();
    show(&ScoresPage { page, rows })
}

/// The scores that everybody may read: of versions that are told of, and of enough people.
pub(crate) fn told(state: &AppState, scores: Vec<ScoreRow>) -> Vec<PublishedScore> {
    // A version that is told to nobody has no figures either.
    let is_told = |kind: &str| {
        let known = |package: &Arc<Package>| package.process().step(kind).is_some();
        [OBJECTION_KIND, ANEW_KIND, COURT_KIND].contains(&kind) || state.schemes.all().iter().any(known)
    };
    let score = |row: ScoreRow| PublishedScore {
        month: row.month,
        kind: row.kind,
        of: Some((row.cohort, row.region)),
        forecasts: row.forecasts,
        within_half: row.within_half,
        within_nine: row.within_nine,
        waiting: row.waiting,
        loss_half: row.loss_half,
        loss_nine: row.loss_nine,
    };
    published(scores.into_iter().filter(|row| is_told(&row.kind)).map(score).collect())
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
