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
use herstel_domain::{queue::Urgency, registration::PreferredLanguage};
use herstel_kernel::{Date, MunicipalityCode};
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
    class: String,
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
    let scores = told(&state).await?;
    let row = |score: &PublishedScore| Row {
        month: month_in_words(&page, &score.month),
        step: kind_in_words(&state, &page, &score.kind),
        group: score.of.as_ref().map_or_else(|| page.t("scores-others"), |(group, _)| group.clone()),
        region: score.of.as_ref().map_or_else(String::new, |(_, region)| region_in_words(&page, region)),
        class: score
            .class
            .as_deref()
            .map_or_else(|| page.t("scores-class-all"), |class| class_in_words(&page, class)),
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
pub(crate) async fn told(state: &AppState) -> Result<Vec<PublishedScore>, PageError> {
    let scores = state.store.forecast_scores().await?;
    let first = scores.iter().map(|row| row.month.as_str()).min();
    let by_class = match first {
        Some(first) => state.store.forecast_class_scores(first).await?,
        None => Vec::new(),
    };
    // A version that is told to nobody has no figures either.
    let is_told = |row: &ScoreRow| {
        let kind = row.kind.as_str();
        let known = |package: &Arc<Package>| package.process().step(kind).is_some();
        [OBJECTION_KIND, ANEW_KIND, COURT_KIND].contains(&kind) || state.schemes.all().iter().any(known)
    };
    let score = |row: ScoreRow, class: Option<String>| PublishedScore {
        month: row.month,
        kind: row.kind,
        of: Some((row.cohort, row.region)),
        class,
        forecasts: row.forecasts,
        within_half: row.within_half,
        within_nine: row.within_nine,
        waiting: row.waiting,
        loss_half: row.loss_half,
        loss_nine: row.loss_nine,
    };
    let scores = scores.into_iter().filter(is_told).map(|row| score(row, None)).collect();
    let by_class: Vec<PublishedScore> =
        by_class.into_iter().map(|row| score(row.score, Some(row.class))).collect();
    Ok(published(scores, &by_class))
}

/// What forecasts of a kind are about.
pub(crate) fn kind_in_words(state: &AppState, page: &Page, kind: &str) -> String {
    match kind {
        OBJECTION_KIND => page.t("scores-objection"),
        ANEW_KIND => page.t("scores-anew"),
        COURT_KIND => page.t("scores-court"),
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

/// A priority class: an urgency in words, or a group as the scenario calls it.
fn class_in_words(page: &Page, class: &str) -> String {
    match Urgency::ALL.into_iter().find(|urgency| urgency.as_str() == class) {
        Some(urgency) => page.t(&format!("urgency-{}", urgency.as_str())),
        None => class.to_owned(),
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
