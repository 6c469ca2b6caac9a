//! What is due soon, and what is late: the terms of my own dossiers or of all, with what to do about each.

use super::TermPath;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, link, show},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        people::Colleagues,
        words::{DueChip, due_chip},
    },
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::deadlines::TermSubject;
use herstel_kernel::Date;
use herstel_store::{TermCursor, TermFilter, TermListRow};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// Rows per page.
const PAGE_ROWS: u32 = 50;
/// The terms that are due soon.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/termijnen")]
pub(crate) struct TermListPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_list)
}

/// What the list shows, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct View {
    /// Of everybody, not of my own dossiers alone.
    #[serde(default, rename = "van", skip_serializing_if = "Option::is_none")]
    whose: Option<String>,
    /// How many days ahead.
    #[serde(default, rename = "dagen", skip_serializing_if = "Option::is_none")]
    days: Option<u16>,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

const EVERYBODY: &str = "alle";

impl View {
    fn is_everybody(&self) -> bool {
        self.whose.as_deref() == Some(EVERYBODY)
    }

    /// How many days ahead, of those that the installation warns at; the longest when nobody says.
    fn ahead(&self, days_before: &[u16]) -> u16 {
        let known = self.days.filter(|days| days_before.contains(days));
        known.or_else(|| days_before.iter().copied().max()).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "staff/term_list.html")]
struct TermListPage {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Tab {
    label: String,
    href: String,
    current: bool,
}

struct Row {
    name: String,
    number: String,
    href: String,
    subject: String,
    date: String,
    chip: DueChip,
    what: String,
    handler: Option<String>,
}

async fn show_list(
    _: TermListPath,
    State(state): State<AppState>,
    Query(view): Query<View>,
    staff: Staff,
) -> Result<Response, PageError> {
    let today = state.clock.today();
    let page = staff.page.clone().at(TermListPath);
    let filter = TermFilter {
        until: today.checked_add(i32::from(view.ahead(&state.warned_days_before)).days()).unwrap_or(today),
        handler: (!view.is_everybody()).then_some(staff.id),
        after: view.after.as_deref().and_then(|text| text.parse::<TermCursor>().ok()),
        limit: PAGE_ROWS,
    };
    let found = state.store.terms_due(&staff.scope, &filter).await?;
    let colleagues = Colleagues::load(&state).await?;
    let rows = found.rows.iter().map(|row| Row::new(&state, &page, &colleagues, row, today)).collect();
    let next = found.next.map(|after| {
        let after = Some(after.to_string());
        link(TermListPath, View { after, ..view.clone() })
    });
    show(&TermListPage { tabs: tabs(&page, &view, &state.warned_days_before), rows, next, page })
}

fn tabs(page: &Page, view: &View, days_before: &[u16]) -> Vec<Tab> {
    let whose = [(None, "term-list-mine"), (Some(EVERYBODY), "term-list-all")].map(|(whose, key)| {
        let of = View { whose: whose.map(str::to_owned), after: None, ..view.clone() };
        Tab {
            label: page.t(key),
            current: of.is_everybody() == view.is_everybody(),
            href: link(TermListPath, of),
        }
    });
    let ahead = days_before.iter().map(|days| {
        let of = View { days: Some(*days), after: None, ..view.clone() };
        Tab {
            label: page.texts.tn("term-list-ahead", u64::from(*days)),
            current: *days == view.ahead(days_before),
            href: link(TermListPath, of),
        }
    });
    whose.into_iter().chain(ahead).collect()
}

impl Row {
    fn new(state: &AppState, page: &Page, colleagues: &Colleagues, row: &TermListRow, today: Date) -> Self {
        let texts = page.texts;
        let what = match (row.noticed, row.told, row.last_day < today) {
            (true, _, _) => "term-do-decide",
            (false, true, true) => "term-do-late",
            (false, _, _) => "term-do-call",
        };
        let subject = match &row.subject {
            TermSubject::Step(_) => subject_of_step(state, page, &row.subject),
            TermSubject::Objection(_) => texts.t("term-objection-short"),
        };
        Self {
            name: row.name.clone(),
            number: row.number.to_string(),
            href: TermPath { number: row.number.clone(), subject: row.subject.clone() }.to_string(),
            subject,
            date: texts.date(row.last_day),
            chip: due_chip(texts, row.last_day, today),
            what: texts.t(what),
            handler: row.handler.map(|handler| colleagues.name(texts, handler)),
        }
    }
}

fn subject_of_step(state: &AppState, page: &Page, subject: &TermSubject) -> String {
    let step = subject.to_string();
    let known = state.schemes.all().iter().find(|package| package.process().step(&step).is_some());
    known.map_or_else(|| step.clone(), |package| package.text(page.texts.0, &format!("step-{step}"), &[]))
}
