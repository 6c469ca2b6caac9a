//! The work list: every dossier with what it waits for and the date the law sets, earliest first; or the newest
//! registrations.
//!
//! What somebody searches for may be a citizen number, so a search is a POST and never shows up in an address.

use super::{
    dossier::DossierPath,
    people::Colleagues,
    words::{DueChip, Words, due_chip},
};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, link, show, show_refused},
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
use herstel_domain::{registration::LINE_LENGTH_MAX, road::WorkStatus};
use herstel_kernel::{Bsn, BsnError, Refusal, RefusalCode};
use herstel_store::{WorkListFilter, WorkListRow};
use serde::{Deserialize, Serialize};

/// Rows per page.
const PAGE_ROWS: u32 = 50;

/// The work list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk")]
pub(crate) struct WorkListPath;

/// Searching in it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/zoeken")]
pub(crate) struct SearchPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, work_list).post(Guard::Operation, search)
}

/// What the list shows, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct View {
    /// Only this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    /// Only my own dossiers, or the newest registrations.
    #[serde(default, rename = "van", skip_serializing_if = "Option::is_none")]
    whose: Option<String>,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

const MINE: &str = "mij";
const NEWEST: &str = "nieuw";

impl View {
    fn status(&self) -> Option<WorkStatus> {
        self.status.as_deref().and_then(WorkStatus::parse)
    }

    fn is_mine(&self) -> bool {
        self.whose.as_deref() == Some(MINE)
    }

    fn is_newest(&self) -> bool {
        self.whose.as_deref() == Some(NEWEST)
    }

    /// The same view of another status, from its first page.
    fn of_status(&self, status: Option<WorkStatus>) -> String {
        let whose = self.whose.clone().filter(|_| !self.is_newest());
        Self { status: status.map(|status| status.as_str().to_owned()), whose, after: None }.link()
    }

    /// The same status of my own or of all dossiers, from its first page.
    fn of(&self, whose: Option<&str>) -> String {
        Self { whose: whose.map(str::to_owned), after: None, ..self.clone() }.link()
    }

    /// The newest registrations, of any status.
    fn newest() -> String {
        Self { whose: Some(NEWEST.to_owned()), ..Self::default() }.link()
    }

    fn link(self) -> String {
        let is_plain = self.status.is_none() && self.whose.is_none() && self.after.is_none();
        if is_plain { WorkListPath.to_string() } else { link(WorkListPath, self) }
    }
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

/// All dossiers, or mine.
struct Tab {
    label: String,
    href: String,
    current: bool,
}

/// One dossier.
struct Row {
    name: String,
    number: String,
    href: String,
    registered: String,
    status: String,
    status_class: &'static str,
    due: Option<(String, DueChip)>,
    handler: Option<String>,
    open_remarks: u64,
    unsent: u64,
    open_replies: u64,
}

async fn work_list(
    _: WorkListPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(view): Query<View>,
) -> Result<Response, PageError> {
    let filter = WorkListFilter {
        status: view.status(),
        handler: view.is_mine().then_some(staff.id),
        search: None,
        after: view.after.as_deref().and_then(|after| after.parse().ok()),
        limit: PAGE_ROWS,
    };
    let search = search_field(&staff.page);
    let shown = list(&state, staff, &view, filter, search, FormErrors::new()).await?;
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
    let search = search_field(&staff.page).filled(&form, &errors);
    let shown = list(&state, staff, &view, filter, search, errors).await?;
    match checked {
        Ok(_) => show(&shown),
        Err(_) => show_refused(StatusCode::UNPROCESSABLE_ENTITY, &shown),
    }
}

/// What somebody searches for: a text, and when it consists of digits, a citizen number that can be one.
pub(crate) fn check_search(text: &str) -> Result<String, Refusal> {
    if text.is_empty() {
        return Err(Refusal::at(RefusalCode::Required, "search"));
    }
    if text.chars().count() > LINE_LENGTH_MAX {
        return Err(Refusal::at(RefusalCode::TooLong, "search").with("limit", LINE_LENGTH_MAX));
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
    search: Field,
    errors: FormErrors,
) -> Result<WorkListPage, PageError> {
    let today = state.clock.today();
    let words = Words::new(staff.page.texts, &state.schemes, today);
    let texts = words.texts;
    let colleagues = Colleagues::load(state).await?;
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
    let newest = view.is_newest() && !found;
    let (rows, next) = if newest {
        (state.store.newest(&staff.scope, PAGE_ROWS).await?, None)
    } else if errors.is_empty() {
        let found = state.store.work_list(&staff.scope, &filter).await?;
        (found.rows, found.next)
    } else {
        (Vec::new(), None)
    };
    let row = |row: WorkListRow| Row {
        href: DossierPath { number: row.number.clone() }.to_string(),
        name: row.name,
        number: row.number.to_string(),
        registered: texts.date(row.registered_on),
        status: words.status(row.status),
        status_class: status_class(row.status),
        due: row.due_on.map(|due_on| (texts.date(due_on), due_chip(texts, due_on, today))),
        handler: row.handler.map(|handler| colleagues.name(texts, handler)),
        open_remarks: u64::from(row.open_disputes),
        unsent: u64::from(row.unsent),
        open_replies: u64::from(row.open_replies),
    };
    let tabs = vec![
        Tab { label: texts.t("work-list-all"), href: view.of(None), current: view.whose.is_none() && !found },
        Tab {
            label: texts.t("work-list-mine"),
            href: view.of(Some(MINE)),
            current: view.is_mine() && !found,
        },
        Tab { label: texts.t("work-list-newest"), href: View::newest(), current: newest },
    ];
    let heading = match (found, newest) {
        (true, _) => texts.t("search-found"),
        (false, true) => texts.t("work-list-newest-first"),
        (false, false) => texts.t("work-list-dossiers"),
    };
    Ok(WorkListPage {
        errors,
        search,
        counts,
        tabs,
        heading,
        rows: rows.into_iter().map(row).collect(),
        found,
        more_found: found && next.is_some(),
        next: next
            .filter(|_| !found)
            .map(|next| View { after: Some(next.to_string()), ..view.clone() }.link()),
        first: view.after.as_ref().map(|_| view.of_status(view.status())),
        page: staff.page,
    })
}

fn search_field(page: &Page) -> Field {
    let field = Field::text("search", page.t("search-label")).hint(page.t("search-hint"));
    field.kind("search").autocomplete("off")
}

/// How a status looks in a list: warm for what asks something of staff now.
pub(super) fn status_class(status: WorkStatus) -> &'static str {
    match status {
        WorkStatus::New | WorkStatus::Returned => "warm",
        WorkStatus::Preparing | WorkStatus::SecondReading => "",
        WorkStatus::Decided => "ok",
        WorkStatus::Waiting | WorkStatus::Stopped => "quiet",
    }
}
