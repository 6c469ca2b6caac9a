//! What is due soon, and what is late: the terms of my own dossiers or of all, with what to do about each.

use super::TermPath;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, link, show},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        dated_list::{Cell, DatedList, Row},
        people::Colleagues,
        words::Tab,
    },
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::deadlines::TermSubject;
use herstel_kernel::{Date, StaffId};
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
    /// Of everybody, of one colleague by their id, or of my own dossiers. Who handles none begins with everybody's.
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

/// Whose terms.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Everybody,
    Own,
    Of(StaffId),
}

/// The terms of one colleague, up to so many days ahead.
pub(crate) fn of_colleague(handler: StaffId, days: u16) -> String {
    link(TermListPath, View { whose: Some(handler.to_string()), days: Some(days), after: None })
}

/// The terms of everybody, up to so many days ahead.
pub(crate) fn of_everybody(days: u16) -> String {
    link(TermListPath, View { whose: Some(EVERYBODY.to_owned()), days: Some(days), after: None })
}

/// How many days ahead the list looks when nobody says: the longest of those that the installation warns at.
pub(crate) fn days_ahead(days_before: &[u16]) -> u16 {
    days_before.iter().copied().max().unwrap_or_default()
}

impl View {
    fn whose(&self, staff: &Staff) -> Whose {
        match self.whose.as_deref() {
            Some(EVERYBODY) => Whose::Everybody,
            Some(id) if id == staff.id.to_string() => Whose::Own,
            Some(id) => id.parse().map_or(Whose::Everybody, Whose::Of),
            None if staff.leads() => Whose::Everybody,
            None => Whose::Own,
        }
    }

    /// How many days ahead, of those that the installation warns at; the longest when nobody says.
    fn ahead(&self, days_before: &[u16]) -> u16 {
        let known = self.days.filter(|days| days_before.contains(days));
        known.unwrap_or_else(|| days_ahead(days_before))
    }
}

async fn show_list(
    _: TermListPath,
    State(state): State<AppState>,
    Query(view): Query<View>,
    staff: Staff,
) -> Result<Response, PageError> {
    let today = state.clock.today();
    let page = staff.page.clone().at(TermListPath);
    let whose = view.whose(&staff);
    let filter = TermFilter {
        until: today.checked_add(i32::from(view.ahead(&state.warned_days_before)).days()).unwrap_or(today),
        handler: match whose {
            Whose::Everybody => None,
            Whose::Own => Some(staff.id),
            Whose::Of(colleague) => Some(colleague),
        },
        after: view.after.as_deref().and_then(|text| text.parse::<TermCursor>().ok()),
        limit: PAGE_ROWS,
    };
    let found = state.store.terms_due(&staff.scope, &filter).await?;
    let colleagues = Colleagues::load(&state).await?;
    let rows = found.rows.iter().map(|row| listed(&state, &page, &colleagues, row, today)).collect();
    let next = found.next.map(|after| {
        let after = Some(after.to_string());
        link(TermListPath, View { after, ..view.clone() })
    });
    let tabs = tabs(&state, &staff, &colleagues, &view);
    let t = page.texts;
    show(&DatedList {
        title: t.t("term-list-title"),
        lead: String::new(),
        heading: t.t("term-list-heading"),
        tabs,
        columns: vec![t.t("column-due"), t.t("column-step"), t.t("column-to-do"), t.t("column-handler")],
        rows,
        none: t.t("term-list-none"),
        next,
        page,
    })
}

fn tabs(state: &AppState, staff: &Staff, colleagues: &Colleagues, view: &View) -> Vec<Tab> {
    let (page, days_before) = (&staff.page, &state.warned_days_before);
    let current = view.whose(staff);
    // Who leads a team has no dossiers of their own, and a colleague's list is opened from a page that names them.
    let own = (!staff.leads()).then(|| (Whose::Own, Some(staff.id.to_string()), page.t("term-list-mine")));
    let all = (Whose::Everybody, Some(EVERYBODY.to_owned()), page.t("term-list-all"));
    let colleague = match current {
        Whose::Of(id) => {
            let name = colleagues.name(page.texts, id);
            Some((current, Some(id.to_string()), page.t1("term-list-of", "name", name)))
        }
        Whose::Everybody | Whose::Own => None,
    };
    let whose = own.into_iter().chain([all]).chain(colleague).map(|(of, whose, label)| Tab {
        label,
        current: of == current,
        href: link(TermListPath, View { whose, after: None, ..view.clone() }),
    });
    let ahead = days_before.iter().map(|days| {
        let of = View { days: Some(*days), after: None, ..view.clone() };
        Tab {
            label: page.texts.tn("term-list-ahead", u64::from(*days)),
            current: *days == view.ahead(days_before),
            href: link(TermListPath, of),
        }
    });
    whose.chain(ahead).collect()
}

fn listed(state: &AppState, page: &Page, colleagues: &Colleagues, row: &TermListRow, today: Date) -> Row {
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
    let href = TermPath { number: row.number.clone(), subject: row.subject.clone() }.to_string();
    Row::new(texts, (&row.name, &row.number), href, (Some(row.last_day), today), "").cells([
        subject.into(),
        texts.t(what).into(),
        Cell::or(row.handler.map(|handler| colleagues.name(texts, handler)), texts.t("handler-none")),
    ])
}

fn subject_of_step(state: &AppState, page: &Page, subject: &TermSubject) -> String {
    let step = subject.to_string();
    let known = state.schemes.all().iter().find(|package| package.process().step(&step).is_some());
    known.map_or_else(|| step.clone(), |package| package.text(page.texts.0, &format!("step-{step}"), &[]))
}
