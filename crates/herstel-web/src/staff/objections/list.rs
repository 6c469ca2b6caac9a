//! `/werk/bezwaren`: the objections that wait for an answer and the court cases without a ruling, the first legal date
//! first; of my own dossiers, of those of a colleague for whom I stand in, or of all.

use super::{ObjectionsPath, one::ObjectionPath};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{link, show},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        dated_list::{Cell, DatedList, Row},
        people::{Colleagues, stands_in_for},
        words::Tab,
    },
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::objections::{OpenObjection, OpenSubject};
use herstel_kernel::{Date, DossierNumber, StaffId};
use herstel_store::{ObjectionFilter, ObjectionRow};
use serde::{Deserialize, Serialize};

/// Rows per page.
const PAGE_ROWS: u32 = 50;

/// All open objections and court cases.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/bezwaren")]
pub(crate) struct ObjectionListPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_list)
}

/// What the list shows, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct View {
    /// Of everybody, of one colleague, or of my own dossiers. Who handles none begins with everybody's.
    #[serde(default, rename = "van", skip_serializing_if = "Option::is_none")]
    whose: Option<String>,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

const EVERYBODY: &str = "alle";

impl View {
    fn of(whose: Option<String>) -> Self {
        Self { whose, after: None }
    }

    /// Of whose dossiers; none is of everybody's.
    fn handler(&self, staff: &Staff) -> Option<StaffId> {
        let own = staff.handles().then_some(staff.id);
        match self.whose.as_deref() {
            Some(EVERYBODY) => None,
            Some(other) => other.parse().ok().or(own),
            None => own,
        }
    }
}

/// Where the objections of my own dossiers are listed, or those of a colleague.
pub(in crate::staff) fn list_link(of: Option<StaffId>) -> String {
    match of {
        None => ObjectionListPath.to_string(),
        Some(colleague) => link(ObjectionListPath, View::of(Some(colleague.to_string()))),
    }
}

async fn show_list(
    _: ObjectionListPath,
    State(state): State<AppState>,
    Query(view): Query<View>,
    staff: Staff,
) -> Result<Response, PageError> {
    let today = state.clock.today();
    let page = staff.page.clone().at(ObjectionListPath);
    let filter = ObjectionFilter {
        handler: view.handler(&staff),
        before: None,
        after: view.after.as_deref().and_then(|text| text.parse::<OpenObjection>().ok()),
        limit: PAGE_ROWS,
    };
    let found = state.store.objections_open(&staff.scope, &filter).await?;
    let colleagues = Colleagues::load(&state).await?;
    let stands_in = stands_in_for(&state, staff.id).await?;
    let next = found.rows.last().filter(|_| found.has_more).map(|last| {
        let after = Some(last.open.to_string());
        link(ObjectionListPath, View { after, ..view.clone() })
    });
    let t = page.texts;
    show(&DatedList {
        title: t.t("open-objections-title"),
        lead: t.t("open-objections-lead"),
        heading: t.t("open-objections-heading"),
        tabs: tabs(&staff, &view, &colleagues, &stands_in),
        columns: vec![
            t.t("open-objections-last-day"),
            t.t("open-objections-state"),
            t.t("open-objections-advice"),
            t.t("open-objections-hearing"),
            t.t("column-handler"),
        ],
        rows: found.rows.iter().map(|row| listed(t, &colleagues, row, today)).collect(),
        none: t.t("open-objections-none"),
        next,
        page,
    })
}

/// My own, those of everybody for whom I stand in, and all. Who handles no dossiers and stands in for nobody sees those of
/// everybody, and nothing to choose.
fn tabs(staff: &Staff, view: &View, colleagues: &Colleagues, stands_in: &[StaffId]) -> Vec<Tab> {
    if !staff.handles() && stands_in.is_empty() {
        return Vec::new();
    }
    let texts = staff.page.texts;
    let tab = |whose: Option<String>, label: String| {
        let of = View::of(whose);
        Tab { label, current: of.handler(staff) == view.handler(staff), href: link(ObjectionListPath, of) }
    };
    let mine = staff.handles().then(|| tab(None, texts.t("open-objections-mine")));
    let absent = stands_in.iter().map(|id| {
        let name = colleagues.name(texts, *id);
        tab(Some(id.to_string()), texts.t1("filter-whose-absent", "name", name))
    });
    let all = tab(Some(EVERYBODY.to_owned()), texts.t("open-objections-all"));
    mine.into_iter().chain(absent).chain([all]).collect()
}

/// Where something is done about it: a court case stands on the page of all objections of a dossier.
pub(in crate::staff) fn open_link(number: &DossierNumber, open: &OpenObjection) -> String {
    match open.subject {
        OpenSubject::Objection(objection) => ObjectionPath { number: number.clone(), objection }.to_string(),
        OpenSubject::Appeal(_) => ObjectionsPath { number: number.clone() }.to_string(),
    }
}

/// How far it is.
pub(in crate::staff) fn state_in_words(texts: Texts, open: &OpenObjection) -> String {
    texts.t(&format!("objection-state-{}", open.state.as_str()))
}

fn listed(t: Texts, colleagues: &Colleagues, row: &ObjectionRow, today: Date) -> Row {
    let open = &row.open;
    let committee = match open.committee {
        Some(true) => t.t("open-objections-committee"),
        Some(false) => t.t("open-objections-no-committee"),
        None => t.t("open-objections-committee-unknown"),
    };
    let (days, no_day) = ((open.last_day, today), t.t("open-objections-no-day"));
    Row::new(t, (&row.name, &row.number), open_link(&row.number, open), days, &no_day).cells([
        state_in_words(t, open).into(),
        committee.into(),
        hearing_cell(t, open),
        Cell::or(row.handler.map(|handler| colleagues.name(t, handler)), t.t("handler-none")),
    ])
}

/// The day that was set to hear the person.
pub(in crate::staff) fn hearing_cell(texts: Texts, open: &OpenObjection) -> Cell {
    Cell::or(open.hearing_on.map(|day| texts.date(day)), texts.t("open-objections-no-hearing"))
}
