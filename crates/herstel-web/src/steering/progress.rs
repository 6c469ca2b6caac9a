//! The progress report: what the operation did and what still waits, as it was counted on a day. Whom urgent help went to
//! is nowhere in it.

use super::NavItem;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    parent::step_in_words,
    routes::{Guard, Routes},
};
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    decisions::Outcome,
    progress::{Progress, UrgentHelp, urgent_help},
};
use herstel_kernel::Date;
use serde::Deserialize;
use std::fmt::Write as _;

/// The report of the last day that was counted.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/voortgang")]
pub(crate) struct ProgressPath;

/// The report of one day.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/voortgang/{day}", rejection(PageError))]
pub(crate) struct DayPath {
    day: Date,
}

/// Its tables for a spreadsheet.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/voortgang/{day}/csv", rejection(PageError))]
pub(crate) struct CsvPath {
    day: Date,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get(Guard::Steering, latest).get(Guard::Steering, of_day).get(Guard::Steering, csv)
}

#[derive(Template)]
#[template(path = "steering/progress.html")]
struct ProgressPage {
    page: Page,
    /// Nothing before anything was counted.
    counted: Option<Counted>,
    urgent: Vec<UrgentRow>,
    /// The other days.
    days: Vec<NavItem>,
}

struct Counted {
    taken_on: String,
    registered_ever: u64,
    overdue: u64,
    noticed: u64,
    helped: Option<String>,
    months: Vec<(String, u64)>,
    decided: Vec<DecidedRow>,
    standing: Vec<(String, u64, u64)>,
    csv: String,
}

struct DecidedRow {
    month: String,
    step: String,
    outcome: String,
    decisions: u64,
    amount: String,
}

struct UrgentRow {
    scheme: String,
    since: String,
    reason: String,
    dossiers: String,
}

async fn latest(_: ProgressPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let days = state.store.progress_days().await?;
    let progress = match days.first() {
        Some(day) => state.store.progress_on(*day).await?,
        None => None,
    };
    // What was given since the count stands here at once.
    let urgent = urgent_help(&state.store.gate_entries().await?, state.clock.today());
    view(state, page, progress, urgent, &days)
}

async fn of_day(
    DayPath { day }: DayPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let (progress, urgent) = found(&state, day).await?;
    let days = state.store.progress_days().await?;
    view(state, page, Some(progress), urgent, &days)
}

/// What was counted on a day, and the urgent help of until then.
pub(crate) async fn found(state: &AppState, day: Date) -> Result<(Progress, Vec<UrgentHelp>), PageError> {
    let progress = state.store.progress_on(day).await?.ok_or(PageError::NotFound)?;
    Ok((progress, urgent_help(&state.store.gate_entries().await?, day)))
}

fn view(
    state: AppState,
    page: Page,
    progress: Option<Progress>,
    urgent: Vec<UrgentHelp>,
    days: &[Date],
) -> Result<Response, PageError> {
    let state = state.with_all_schemes();
    let step = |id: &str| step_in_words(&state, page.texts, id);
    let standing_at = |id: Option<&str>| id.map_or_else(|| page.t("progress-before"), step);
    let urgent = urgent.into_iter().map(|help| UrgentRow {
        scheme: state.schemes.link(&help.scheme, page.texts.0).name,
        since: page.texts.date(help.since),
        reason: help.reason,
        dossiers: page.texts.tn("progress-urgent-dossiers", help.dossiers),
    });
    let urgent = urgent.collect();
    let shown = progress.as_ref().map(|progress| progress.taken_on);
    let counted = progress.map(|progress| Counted {
        taken_on: page.texts.date(progress.taken_on),
        registered_ever: progress.registered_ever(),
        overdue: progress.overdue,
        noticed: progress.noticed,
        helped: progress.helped.map(|helped| page.texts.tn("progress-helped", helped)),
        months: progress.registered.iter().map(|row| (row.month.clone(), row.parents)).collect(),
        decided: (progress.decided.iter())
            .map(|row| DecidedRow {
                month: row.month.clone(),
                step: step(&row.step),
                outcome: page.t(match row.outcome {
                    Outcome::Award => "outcome-award",
                    Outcome::Rejection => "outcome-rejection",
                }),
                decisions: row.decisions,
                amount: page.texts.amount(row.amount),
            })
            .collect(),
        standing: (progress.standing.iter())
            .map(|row| (standing_at(row.step.as_deref()), row.dossiers, row.late))
            .collect(),
        csv: CsvPath { day: progress.taken_on }.to_string(),
    });
    let others = days.iter().filter(|day| Some(**day) != shown);
    let days = others.map(|day| page.nav_item(page.texts.date(*day), DayPath { day: *day })).collect();
    show(&ProgressPage { page, counted, urgent, days })
}

/// One table for all, as stable words: nothing in it is written by anybody, so that no cell is a formula.
async fn csv(CsvPath { day }: CsvPath, State(state): State<AppState>) -> Result<Response, PageError> {
    let (progress, urgent) = found(&state, day).await?;
    let mut rows = "table,month,step,outcome,count,late,cents\r\n".to_owned();
    for row in &progress.registered {
        line(&mut rows, &["registered", &row.month, "", "", &row.parents.to_string(), "", ""]);
    }
    for row in &progress.decided {
        let (count, cents) = (row.decisions.to_string(), row.amount.get().to_string());
        line(&mut rows, &["decided", &row.month, &row.step, row.outcome.as_str(), &count, "", &cents]);
    }
    for row in &progress.standing {
        let (count, late) = (row.dossiers.to_string(), row.late.to_string());
        line(&mut rows, &["standing", "", row.step.as_deref().unwrap_or("before"), "", &count, &late, ""]);
    }
    line(&mut rows, &["overdue", "", "", "", &progress.overdue.to_string(), "", ""]);
    line(&mut rows, &["noticed", "", "", "", &progress.noticed.to_string(), "", ""]);
    if let Some(helped) = progress.helped {
        line(&mut rows, &["helped", "", "", "", &helped.to_string(), "", ""]);
    }
    for help in &urgent {
        line(&mut rows, &["urgent", "", help.scheme.as_str(), "", &help.dossiers.to_string(), "", ""]);
    }
    let name = format!("attachment; filename=\"voortgang-{day}.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, rows).into_response())
}

fn line(rows: &mut String, cells: &[&str]) {
    // Writing to a text cannot fail.
    let _ = write!(rows, "{}\r\n", cells.join(","));
}
