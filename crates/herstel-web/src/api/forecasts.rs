//! When somebody's next step is expected, and how right such expectations were.

use super::{Caller, problems};
use crate::{AppState, error::PageError, forecast::ForecastView, session::Visit};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::DossierNumber;
use herstel_planning::PublishedScore;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What is expected for a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/forecasts", rejection(PageError))]
pub(super) struct ForecastsPath {
    number: DossierNumber,
}

/// How right forecasts were.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/forecast-scores")]
pub(super) struct ScoresPath;

/// What to tell besides.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ForecastFilter {
    /// Also the place in the row; it is told on request only.
    place: Option<bool>,
}

/// What is expected for one step.
#[derive(Serialize, ToSchema)]
pub(super) struct ForecastDocument {
    /// The step, by its name.
    step: String,
    /// What the person reads: nine in ten first, never a single day.
    sentences: Vec<String>,
    /// The place among those who wait, in a sentence, when it was asked for.
    place: Option<String>,
}

/// How right the forecasts of one month, step, group, region and class were.
#[derive(Serialize, ToSchema)]
pub(super) struct ScoreDocument {
    /// The month in which they were made: `2021-03`.
    month: String,
    /// The id of the step.
    step: String,
    /// The group: the year of the application or objection; absent for groups and regions of fewer than ten forecasts, which stand together.
    group: Option<String>,
    /// The region; absent when it is not known, and for those together.
    region: Option<String>,
    /// The priority class, `urgent`, where each class of the group and region has ten forecasts or more; absent for all classes together.
    class: Option<String>,
    /// How many were held to what happened.
    forecasts: u32,
    /// Of how many it was done within what half was told.
    within_half: u32,
    /// Of how many within what nine in ten were told.
    within_nine: u32,
    /// How many still wait past their band; they count as misses.
    waiting: u32,
    /// Mean pinball loss of the half, in thousandths of days.
    loss_half_millidays: i64,
    /// Mean pinball loss of the nine in ten, in thousandths of days.
    loss_nine_millidays: i64,
}

/// Read what is expected
///
/// For each next step of which forecasts were held to what happened before; nothing for others. What became clearly worse is
/// here only after a case handler told it.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/forecasts",
    operation_id = "listForecasts",
    tag = "forecasts",
    params(("number" = String, Path, description = "The number of the dossier."), ForecastFilter),
    responses(
        (status = 200, description = "What is expected.", body = Vec<ForecastDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    ForecastsPath { number }: ForecastsPath,
    State(state): State<AppState>,
    Query(filter): Query<ForecastFilter>,
    caller: Caller,
) -> Result<Json<Vec<ForecastDocument>>, PageError> {
    let (dossier, scope) = caller.reach(&state, &number).await?;
    let with_place = filter.place.unwrap_or(false);
    let views = ForecastView::load(&state, &scope, &dossier, caller.texts, with_place).await?;
    let document = |view: ForecastView| ForecastDocument {
        step: view.step,
        sentences: view.sentences,
        place: view.place,
    };
    Ok(Json(views.into_iter().map(document).collect()))
}

/// How right forecasts were
///
/// Per month, step, group and region, of ten forecasts and more; by priority class where each class has so many. Smaller ones of
/// a month and step stand together.
#[utoipa::path(
    get,
    path = "/api/v1/forecast-scores",
    operation_id = "listForecastScores",
    tag = "forecasts",
    security(()),
    responses((status = 200, description = "The scores.", body = Vec<ScoreDocument>)),
)]
pub(super) async fn scores(
    _: ScoresPath,
    State(state): State<AppState>,
    _visit: Visit,
) -> Result<Json<Vec<ScoreDocument>>, PageError> {
    let document = |score: PublishedScore| {
        let (group, region) = score.of.unzip();
        ScoreDocument {
            month: score.month,
            step: score.kind,
            group,
            region: region.filter(|region| !region.is_empty()),
            class: score.class,
            forecasts: score.forecasts,
            within_half: score.within_half,
            within_nine: score.within_nine,
            waiting: score.waiting,
            loss_half_millidays: score.loss_half,
            loss_nine_millidays: score.loss_nine,
        }
    };
    let scores = crate::forecast::told(&state).await?;
    Ok(Json(scores.into_iter().map(document).collect()))
}
