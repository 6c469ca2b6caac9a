//! The schemes for everybody: which there are, and the page of each. Nobody needs to sign in for it.

mod desk;
pub(crate) mod estimate;
mod questions;
mod view;

pub(crate) use view::{SchemeRow, rows};

use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    routes::{Guard, Routes},
    session::Visit,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use desk::FrontDesk;
pub(crate) use desk::body_of;
use herstel_scheme::{Reader, SchemeId, SchemePage};
use serde::Deserialize;
use view::Words;

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/regelingen")]
pub(crate) struct SchemesPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/regelingen/{id}", rejection(PageError))]
pub(crate) struct SchemePath {
    pub id: String,
}

pub(crate) fn routes() -> Routes {
    estimate::routes(desk::routes(Routes::new().get(Guard::Public, list).get(Guard::Public, scheme)))
}

#[derive(Template)]
#[template(path = "schemes/list.html")]
struct ListPage {
    page: Page,
    /// Those that decide now, and those that do not: superseded, or not begun; each with their heading.
    parts: Vec<(String, Vec<SchemeRow>)>,
}

async fn list(
    _: SchemesPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let (state, page) = (state.for_reader(&visit), page.for_letters());
    let (deciding, others): (Vec<_>, Vec<_>) = rows(&state, &page).into_iter().partition(|row| row.decides);
    let mut parts = vec![(page.t("schemes-deciding"), deciding), (page.t("schemes-others"), others)];
    parts.retain(|(_, rows)| !rows.is_empty());
    show(&ListPage { page, parts })
}

#[derive(Template)]
#[template(path = "schemes/scheme.html")]
struct OnePage {
    page: Page,
    scheme: SchemePage,
    words: Words,
    /// When it decides, in a sentence.
    period: String,
    /// How many rules, for the word that goes with it.
    rules: u64,
    /// The answers that stand ready, for whoever explains it; nobody else sees that there are any.
    front_desk: Option<FrontDesk>,
    /// Where somebody works out what it could give, when that is possible.
    estimate: Option<String>,
}

async fn scheme(
    SchemePath { id }: SchemePath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let state = state.for_reader(&visit);
    let id: SchemeId = id.parse().map_err(|_| PageError::NotFound)?;
    let package = state.schemes.get(&id).ok_or(PageError::NotFound)?;
    let page = page.for_letters();
    // Amounts that nobody published are shown in the demonstration only.
    let reader = Reader { language: page.texts.0, examples: state.demo.is_some() };
    let scheme = package.page(&state.schemes, reader);
    let words = Words::new(package, page.texts);
    let period = words.period(scheme.decides_from, scheme.decides_until);
    let rules = u64::try_from(scheme.rules.len()).unwrap_or(u64::MAX);
    let front_desk = FrontDesk::of(&state, &visit, package).await?;
    let estimate = estimate::href(&state, package);
    show(&OnePage { page, scheme, words, period, rules, front_desk, estimate })
}
