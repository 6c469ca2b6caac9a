//! Reports of feasibility tests that were kept: the list, and each as a page, as paper and for programs.
//!
//! `herstel feasibility run --store` keeps them; nothing here runs a simulation.

use super::NavItem;
use crate::{
    AppState,
    error::PageError,
    forecast::{kind_in_words, percent},
    layout::{PDF_POLICY, Page, show},
    routes::{Guard, Routes},
};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use herstel_planning::{Document, PROVEN_DAYS, Report, document, html_body, is_proven_wrong};
use herstel_scheme::Language;
use herstel_store::{KeptReport, KindCoverage};
use serde::Deserialize;

/// Every report.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/haalbaarheid")]
pub(crate) struct ReportsPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/haalbaarheid/{report}", rejection(PageError))]
pub(crate) struct ReportPath {
    pub report: u32,
}

/// The same as a PDF, in the language of the page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/haalbaarheid/{report}/pdf", rejection(PageError))]
pub(crate) struct ReportPdfPath {
    pub report: u32,
}

/// The same as JSON.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/haalbaarheid/{report}/json", rejection(PageError))]
pub(crate) struct ReportJsonPath {
    pub report: u32,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get(Guard::Steering, list)
        .get(Guard::Steering, look)
        .get(Guard::Steering, pdf)
        .get(Guard::Steering, json)
}

#[derive(Template)]
#[template(path = "steering/reports.html")]
struct ReportsPage {
    page: Page,
    reports: Vec<ReportRow>,
    kinds: Vec<KindRow>,
}

/// How often forecasts of one kind were right lately.
struct KindRow {
    step: String,
    ended: u64,
    right: String,
    /// Whether parents are shown them.
    standing: String,
}

struct ReportRow {
    link: NavItem,
    made_on: String,
    names: String,
}

async fn list(_: ReportsPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let reports = state.store.feasibility_reports().await?;
    let row = |kept: KeptReport| ReportRow {
        link: page.nav_item(
            page.texts.t1("feasibility-report", "number", kept.number),
            ReportPath { report: kept.number },
        ),
        made_on: page.texts.date(kept.made_on()),
        names: kept.names,
    };
    let reports = reports.into_iter().map(row).collect();
    let kinds = kinds(&state, &page).await?;
    show(&ReportsPage { page, reports, kinds })
}

/// Every kind of which a forecast ended lately, also those that nobody is shown because they proved wrong.
async fn kinds(state: &AppState, page: &Page) -> Result<Vec<KindRow>, PageError> {
    let today = state.clock.today();
    let from = today.checked_sub(jiff::Span::new().days(PROVEN_DAYS)).map_err(PageError::failed)?;
    let found = state.store.forecast_coverage(from, today).await?;
    let row = |kind: KindCoverage| KindRow {
        step: kind_in_words(state, page, &kind.kind),
        ended: kind.ended,
        right: percent(kind.right, kind.ended),
        standing: match is_proven_wrong(kind.ended, kind.right) {
            true => page.t("feasibility-kind-wrong"),
            false => page.t("feasibility-kind-right"),
        },
    };
    Ok(found.into_iter().map(row).collect())
}

#[derive(Template)]
#[template(path = "steering/report.html")]
struct ReportPage {
    page: Page,
    document: Document,
    /// The sections; everything in them was made safe where it was made.
    body: String,
    made_on: String,
    number: u32,
}

async fn look(
    ReportPath { report: number }: ReportPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let (kept, report) = found(&state, number).await?;
    let document = document(&report, page.texts.0);
    let made_on = page.texts.date(kept.made_on());
    let body = html_body(&document);
    show(&ReportPage { page, document, body, made_on, number })
}

async fn pdf(
    ReportPdfPath { report: number }: ReportPdfPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let (kept, report) = found(&state, number).await?;
    let language = page.texts.0;
    let bytes = tokio::task::spawn_blocking(move || {
        let data = serde_json::to_value(document(&report, language)).map_err(PageError::failed)?;
        let spoken = match language {
            Language::Nl => herstel_letters::Language::Dutch,
            Language::En => herstel_letters::Language::English,
        };
        herstel_letters::render_report(&data, spoken, kept.made_on()).map_err(PageError::failed)
    });
    let bytes = bytes.await.map_err(PageError::failed)??;
    let name = format!("inline; filename=\"haalbaarheid-{number}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code())),
        (header::CONTENT_SECURITY_POLICY, PDF_POLICY),
    ];
    Ok((headers, bytes).into_response())
}

async fn json(
    ReportJsonPath { report: number }: ReportJsonPath,
    State(state): State<AppState>,
) -> Result<Response, PageError> {
    let (_, content) = state.store.feasibility_report(number).await?.ok_or(PageError::NotFound)?;
    let name = format!("attachment; filename=\"haalbaarheid-{number}.json\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
    ];
    Ok((headers, content).into_response())
}

async fn found(state: &AppState, number: u32) -> Result<(KeptReport, Report), PageError> {
    let (kept, content) = state.store.feasibility_report(number).await?.ok_or(PageError::NotFound)?;
    let report = Report::read(&content).ok_or_else(|| PageError::failed("a report of another form"))?;
    Ok((kept, report))
}
