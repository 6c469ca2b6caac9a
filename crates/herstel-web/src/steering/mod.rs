//! The portal of those who steer the operation. They see schemes and figures, and no dossier.

pub(crate) mod gate;
pub(crate) mod progress;
mod reports;

use crate::{
    AppState,
    error::PageError,
    layout::{NavItem, Page, show},
    routes::{Guard, Routes},
    schemes::{self, SchemePath, SchemeRow, SchemesPath},
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use gate::GatesPath;
use herstel_scheme::{EdgeKind, general_text};
use progress::ProgressPath;
use reports::ReportsPath;
use serde::Deserialize;

/// The first page: schemes, versions, how they hang together.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing")]
pub(crate) struct SteeringPath;

pub(crate) fn routes() -> Routes {
    let routes = reports::routes(Routes::new().get(Guard::Steering, schemes_page));
    gate::routes(progress::routes(routes))
}

/// The main menu.
pub(crate) fn navigation(page: &Page) -> Vec<NavItem> {
    vec![
        page.nav_item(page.t("nav-steering"), SteeringPath),
        page.nav_item(page.t("nav-gates"), GatesPath),
        page.nav_item(page.t("nav-progress"), ProgressPath),
        page.nav_item(page.t("nav-experience"), crate::experience::FiguresPath),
        page.nav_item(page.t("nav-feasibility"), ReportsPath),
        page.nav_item(page.t("signals-title"), crate::knowledge::SteeringSignalsPath),
        page.nav_item(page.t("nav-schemes"), SchemesPath),
    ]
}

#[derive(Template)]
#[template(path = "steering/schemes.html")]
struct SteeringPage {
    page: Page,
    schemes: Vec<SchemeRow>,
    /// The drawing.
    graph: String,
    /// The same in words.
    edges: Vec<EdgeRow>,
    /// How many of them, for the word that goes with it.
    count: u64,
    /// What is allowed, and worth a second look. Dutch.
    cautions: Vec<String>,
    /// What cannot be right. Dutch.
    errors: Vec<String>,
}

/// Something between two schemes.
struct EdgeRow {
    from: String,
    kind: String,
    to: String,
    sentence: String,
}

async fn schemes_page(
    _: SteeringPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let state = state.with_all_schemes();
    let language = page.texts.0;
    let graph = state.schemes.graph(state.clock.today(), language);
    let edges = graph.edges.iter().map(|edge| EdgeRow {
        from: state.schemes.link(&edge.from, language).name,
        kind: general_text(language, &format!("graph-{}", edge.kind.as_str())),
        to: state.schemes.link(&edge.to, language).name,
        sentence: if edge.kind == EdgeKind::Replaces { String::new() } else { edge.sentence.clone() },
    });
    let edges: Vec<EdgeRow> = edges.collect();
    let family = state.schemes.family();
    let view = SteeringPage {
        schemes: schemes::rows(&state, &page),
        graph: graph.svg(language, &|id| Some(SchemePath { id: id.to_string() }.to_string())),
        count: u64::try_from(edges.len()).unwrap_or(u64::MAX),
        edges,
        cautions: family.cautions,
        errors: family.errors.iter().map(ToString::to_string).collect(),
        page,
    };
    show(&view)
}
