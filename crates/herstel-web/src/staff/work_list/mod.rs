//! The work list: every dossier with what it waits for and the date the law sets, earliest first; or the newest
//! registrations. It is narrowed by fields, and what it is narrowed to is kept under a name.
//!
//! What somebody searches for may be a citizen number, so a search is a POST and never shows up in an address.

mod rows;
mod saved;
mod view;

pub(crate) use rows::{Row, list_rows, status_class};
pub(crate) use view::View;

use super::{
    people::{Colleagues, stands_in_for},
    words::{Tab, Words},
};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    limits::count_search,
    routes::{Guard, Routes},
    session::{Staff, Visit},
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::LINE_LENGTH_MAX;
use herstel_kernel::{Bsn, BsnError, DateError, Refusal, RefusalCode, parse_date};
use herstel_store::WorkListFilter;
use saved::{RemoveViewPath, SaveViewPath, ViewLine};
use serde::Deserialize;
use view::{MINE, NEWEST, Select};

/// Rows per page.
const PAGE_ROWS: u32 = 50;

/// The work list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/lijst")]
pub(crate) struct WorkListPath;

/// Searching in it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/zoeken")]
pub(crate) struct SearchPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, work_list)
        .post(Guard::Operation, search)
        .post(Guard::Operation, saved::save)
        .post(Guard::Operation, saved::remove)
}

#[derive(Template)]
#[template(path = "staff/work_list.html")]
struct WorkListPage {
    page: Page,
    errors: FormErrors,
    search: Field,
    heading: String,
    counts: Vec<Count>,
    tabs: Vec<Tab>,
    selects: Vec<Select>,
    municipality: Field,
    handler: Field,
    until: Field,
    is_narrowed: bool,
    /// The view that is shown, for keeping it.
    query: String,
    view_name: Field,
    views: Vec<ViewLine>,
    rows: Vec<Row>,
    /// The list is the answer to a search.
    found: bool,
    more_found: bool,
    next: Option<String>,
    first: Option<String>,
}

/// How many dossiers have a status.
struct Count {
    label: String,
    number: u64,
    href: String,
    current: bool,
}

async fn work_list(
    _: WorkListPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(view): Query<View>,
) -> Result<Response, PageError> {
    let colleagues = Colleagues::load(&state).await?;
    let filter = view.filter(&state, &colleagues, staff.id, PAGE_ROWS);
    let shown = list(&state, staff, &view, filter, &SubmittedForm::default(), FormErrors::new()).await?;
    show(&shown)
}

async fn search(
    _: SearchPath,
    State(state): State<AppState>,
    mut staff: Staff,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    count_search(&state, &visit, staff.scope.actor(), form.text("search")).await?;
    let view = View::default();
    staff.page.path = WorkListPath.to_string();
    let mut filter = WorkListFilter { limit: PAGE_ROWS, ..WorkListFilter::default() };
    let checked = check_search(form.text("search"));
    let mut errors = FormErrors::new();
    match &checked {
        Ok(text) => filter.search = Some(text.clone()),
        Err(refusal) => errors.refusal(staff.page.texts, refusal),
    }
    let shown = list(&state, staff, &view, filter, &form, errors).await?;
    match checked {
        Ok(_) => show(&shown),
        Err(_) => show_refused(StatusCode::UNPROCESSABLE_ENTITY, &shown),
    }
}

/// What somebody searches for: a text, and when it consists of digits, a birth date or a citizen number that can be one.
pub(crate) fn check_search(text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Err(Refusal::at(RefusalCode::Required, "search"));
    }
    if text.chars().count() > LINE_LENGTH_MAX {
        return Err(Refusal::at(RefusalCode::TooLong, "search").with("limit", LINE_LENGTH_MAX));
    }
    match parse_date(text) {
        Ok(_) => return Ok(text.to_owned()),
        Err(DateError::NoSuchDay) => return Err(Refusal::at(RefusalCode::NoSuchDay, "search")),
        Err(DateError::NotADate) => {}
    }
    let only_digits = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '\u{a0}'));
    if only_digits {
        match Bsn::parse(text) {
            Ok(_) => {}
            Err(BsnError::WrongLength) => return Err(Refusal::at(RefusalCode::BsnLength, "search")),
            Err(BsnError::ElevenProof) => return Err(Refusal::at(RefusalCode::BsnElevenProof, "search")),
        }
    }
    Ok(text.to_owned())
}

async fn list(
    state: &AppState,
    staff: Staff,
    view: &View,
    filter: WorkListFilter,
    form: &SubmittedForm,
    errors: FormErrors,
) -> Result<WorkListPage, PageError> {
    let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
    let texts = words.texts;
    let colleagues = Colleagues::load(state).await?;
    let stands_in = stands_in_for(state, staff.id).await?;
    let counts = state.store.counts(&staff.scope).await?;
    let counts = counts
        .into_iter()
        .map(|(status, number)| Count {
            label: words.status(status),
            number,
            href: view.of_status((view.status() != Some(status)).then_some(status)),
            current: view.status() == Some(status),
        })
        .collect();
    let found = filter.search.is_some();
    let search_failed = errors.of("search").is_some();
    let (rows, next, is_cut) = if search_failed {
        (Vec::new(), None, false)
    } else {
        let page = state.store.work_list(&staff.scope, &filter).await?;
        (page.rows, page.next, page.is_cut)
    };
    let tab = |key: &str, whose: &str, current: bool| Tab {
        label: texts.t(key),
        href: view.of(whose),
        current: current && !found,
    };
    let tabs = vec![
        tab("work-list-all", "", view.is_everybody()),
        tab("work-list-mine", MINE, view.is_mine()),
        tab("work-list-newest", NEWEST, view.is_newest()),
    ];
    let heading = match (found, view.is_newest()) {
        (true, _) => texts.t("search-found"),
        (false, true) => texts.t("work-list-newest-first"),
        (false, false) => texts.t("work-list-dossiers"),
    };
    let views = state.store.views(staff.id).await?;
    let views = views.into_iter().map(|kept| ViewLine {
        is_current: !found && kept.query == view.query(),
        href: View::of_query(&kept.query).unwrap_or_default().link(),
        of: (kept.owner != staff.id).then(|| colleagues.name(texts, kept.owner)),
        remove: (kept.owner == staff.id).then(|| RemoveViewPath { view: kept.id }.to_string()),
        name: kept.name,
    });
    Ok(WorkListPage {
        search: search_field(&staff.page).filled(form, &errors),
        selects: view.selects(state, &staff.page, &colleagues, &stands_in),
        municipality: Field::text("gemeente", texts.t("filter-municipality"))
            .value(view.municipality.as_str()),
        handler: Field::text("behandelaar", texts.t("filter-handler")).value(view.handler.as_str()),
        until: Field::text("tot", texts.t("filter-until"))
            .hint(texts.t("fact-hint-date"))
            .short()
            .value(view.until.as_str()),
        is_narrowed: view.is_narrowed(),
        query: view.query(),
        view_name: Field::text("view-name", texts.t("view-name"))
            .hint(texts.t("view-name-hint"))
            .autocomplete("off")
            .filled(form, &errors),
        views: views.collect(),
        errors,
        counts,
        tabs,
        heading,
        rows: list_rows(words, &colleagues, state.clock.today(), rows),
        found,
        more_found: found && is_cut,
        next: next.map(|next| view.after(&next.to_string())),
        first: (!view.after.is_empty()).then(|| view.at_the_beginning().link()),
        page: staff.page,
    })
}

/// The field to search in.
pub(super) fn search_field(page: &Page) -> Field {
    let field = Field::text("search", page.t("search-label")).hint(page.t("search-hint"));
    field.kind("search").autocomplete("off")
}
