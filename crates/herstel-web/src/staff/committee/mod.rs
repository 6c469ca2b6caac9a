//! The pages of the objection committee: `/commissie` has the objections that wait for it, the first legal date on top, and
//! each has a page with its papers, where the hearing and the advice are written down. Nothing else of a dossier is here.

mod contested;
mod one;

use super::{
    dated_list::{DatedList, Row},
    objections::{hearing_cell, state_in_words},
};
use crate::{
    AppState,
    error::PageError,
    layout::{NavItem, Page, link, show},
    routes::{Guard, Routes},
    session::Advising,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::objections::{OpenObjection, OpenSubject};
use herstel_store::{ObjectionFilter, ObjectionRow};
use one::FilePath;
use serde::{Deserialize, Serialize};

/// Rows per page.
const PAGE_ROWS: u32 = 50;

/// The objections that wait for the committee.
#[derive(TypedPath, Deserialize)]
#[typed_path("/commissie")]
pub(super) struct WaitingPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Committee, waiting).merge(one::routes())
}

/// The main menu of the committee.
pub(super) fn navigation(page: &Page) -> Vec<NavItem> {
    vec![page.nav_item(page.t("nav-objections"), WaitingPath)]
}

/// Where the page before ended, as it stands in the address.
#[derive(Deserialize, Serialize)]
struct Place {
    #[serde(default, rename = "na", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

async fn waiting(
    _: WaitingPath,
    State(state): State<AppState>,
    Query(place): Query<Place>,
    advising: Advising,
) -> Result<Response, PageError> {
    let today = state.clock.today();
    let filter = ObjectionFilter {
        after: place.after.as_deref().and_then(|text| text.parse::<OpenObjection>().ok()),
        limit: PAGE_ROWS,
        ..ObjectionFilter::default()
    };
    let found = state.store.objections_at_committee(&advising.scope, &filter).await?;
    let next = found.rows.last().filter(|_| found.has_more);
    let next = next.map(|last| link(WaitingPath, Place { after: Some(last.open.to_string()) }));
    let page = advising.page.at(WaitingPath);
    let t = page.texts;
    let row = |row: &ObjectionRow| {
        // Court cases are not before the committee.
        let OpenSubject::Objection(objection) = row.open.subject else { return None };
        let href = FilePath { number: row.number.clone(), objection }.to_string();
        let (days, no_day) = ((row.open.last_day, today), t.t("open-objections-no-day"));
        let listed = Row::new(t, (&row.name, &row.number), href, days, &no_day);
        Some(listed.cells([state_in_words(t, &row.open).into(), hearing_cell(t, &row.open)]))
    };
    show(&DatedList {
        title: t.t("committee-title"),
        lead: t.t("committee-lead"),
        heading: t.t("open-objections-heading"),
        tabs: Vec::new(),
        columns: vec![
            t.t("open-objections-last-day"),
            t.t("open-objections-state"),
            t.t("open-objections-hearing"),
        ],
        rows: found.rows.iter().filter_map(row).collect(),
        none: t.t("committee-none"),
        next,
        page,
    })
}
