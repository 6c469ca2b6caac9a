//! What became clearly worse is told by the case handler; after that the page of the parent says it.

use super::{before, name, rows_of, sentences, why};
use crate::{AppState, error::PageError, i18n::Texts, layout::SubmittedForm, session::Staff};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Dossier, Scope};
use herstel_kernel::DossierNumber;
use herstel_store::{ForecastRow, ForecastStanding};
use serde::Deserialize;

/// Saying that it was told.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/verwachting", rejection(PageError))]
pub(crate) struct ToldPath {
    pub number: DossierNumber,
}

/// One step of a dossier, for staff.
pub(crate) struct StaffForecast {
    /// Its name.
    pub step: String,
    /// What the parent reads now.
    pub reads: Vec<String>,
    /// What there is to tell first.
    pub task: Option<Task>,
}

/// Something to tell before the page says it.
pub(crate) struct Task {
    /// Where it is sent that it was told.
    pub href: String,
    /// The step and the day of the reckoning that was read.
    pub step: String,
    pub reckoned: String,
    /// What the page will say.
    pub sentences: Vec<String>,
}

impl StaffForecast {
    /// Everything about a dossier that the parent reads or should be told.
    pub async fn load(
        state: &AppState,
        scope: &Scope,
        dossier: &Dossier,
        texts: Texts,
    ) -> Result<Vec<Self>, PageError> {
        let state = &state.for_dossier(dossier);
        let rows = rows_of(state, scope, dossier).await?;
        let number = &dossier.registration.number;
        let today = state.clock.today();
        let view = |row: &ForecastRow| {
            let (reads, task) = (sentences(row, texts, today), task(row, number, texts));
            (!reads.is_empty() || task.is_some()).then(|| Self {
                step: name(state, texts, dossier, &row.step, "forecast-staff-objection"),
                reads,
                task,
            })
        };
        Ok(rows.iter().filter_map(view).collect())
    }
}

fn task(row: &ForecastRow, number: &DossierNumber, texts: Texts) -> Option<Task> {
    if row.standing != ForecastStanding::Worse {
        return None;
    }
    let mut sentences = match row.now_on {
        Some((half_on, nine_on)) => {
            let nine = texts.t1("forecast-nine", "before", before(nine_on, texts));
            let half =
                (half_on < nine_on).then(|| texts.t1("forecast-half", "before", before(half_on, texts)));
            std::iter::once(nine).chain(half).collect()
        }
        None => vec![texts.t("forecast-staff-unknown")],
    };
    sentences.extend(why(&row.reason, texts));
    Some(Task {
        href: ToldPath { number: number.clone() }.to_string(),
        step: row.step.clone(),
        reckoned: row.reckoned_on.to_string(),
        sentences,
    })
}

/// The case handler told it. When something else was reckoned in the meantime the page shows that, and nothing was told.
pub(super) async fn told(
    ToldPath { number }: ToldPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = state.store.dossier_by_number(&staff.scope, &number).await?.ok_or(PageError::NotFound)?;
    let rows = rows_of(&state, &staff.scope, &dossier).await?;
    let is_that = |row: &&ForecastRow| {
        row.step == form.text("step") && row.reckoned_on.to_string() == form.text("reckoned")
    };
    if let Some(row) = rows.iter().find(is_that) {
        state.store.tell_forecast(&staff.scope, row, staff.id, state.clock.today()).await?;
    }
    Ok(Redirect::to(&crate::staff::DossierPath { number }.to_string()).into_response())
}
