//! How right forecasts were, for everybody to read.

use super::month;
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Page, show},
    municipalities,
    parent::step_in_words,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Date, MunicipalityCode};
use herstel_planning::{PublishedScore, published};
use herstel_scheme::Package;
use herstel_store::{OBJECTION_KIND, ScoreRow};
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
        month: month_in_words(&page, &score.month),
        step: kind_in_words(&state, &page, &score.kind),
        group: score.of.as_ref().map_or_else(|| page.t("scores-others"), |(group, _)| group.clone()),
        region: score.of.as_ref().map_or_else(String::new, |(_, region)| region_in_words(&page, region)),
        forecasts: score.forecasts,
        half: percent(score.within_half, score.forecasts),
        nine: percent(score.within_nine, score.forecasts),
        waiting: score.waiting,
        off_half: days(page.texts, score.loss_half),
        off_nine: days(page.texts, score.loss_nine),
    };
    let rows = scores.iter().map(row).collect();
    show(&ScoresPage { page, rows })
}

/// The scores that everybody may read: of versions that are told of, and of enough people.
pub(crate) fn told(state: &AppState, scores: Vec<ScoreRow>) -> Vec<PublishedScore> {
    // A version that is told to nobody has no figures either.
    let is_told = |kind: &str| {
        let known = |package: &Arc<Package>| package.process().step(kind).is_some();
        kind == OBJECTION_KIND || state.schemes.all().iter().any(known)
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

/// What forecasts of a kind are about.
pub(crate) fn kind_in_words(state: &AppState, page: &Page, kind: &str) -> String {
    match kind {
        OBJECTION_KIND => page.t("scores-objection"),
        kind => step_in_words(state, page.texts, kind),
    }
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
pub(crate) fn percent(part: impl Into<u64>, of: impl Into<u64>) -> String {
    format!("{}%", part.into() * 100 / of.into().max(1))
}

/// Thousandths of days as days with one decimal.
fn days(texts: Texts, thousandths: i64) -> String {
    let mark = match texts.language() {
        PreferredLanguage::En => '.',
        PreferredLanguage::Nl | PreferredLanguage::Tr | PreferredLanguage::Ar => ',',
    };
    let tenths = (thousandths + 50) / 100;
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

/// A month as it is kept, `2021-03`, in words.
fn month_in_words(page: &Page, kept: &str) -> String {
    let first: Option<Date> = format!("{kept}-01").parse().ok();
    first.map_or_else(|| kept.to_owned(), |first| month(first, page.texts))
}
