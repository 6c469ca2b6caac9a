//! `/werk/bezwaren`: the objections that wait for an answer and the court cases without a ruling, the first legal date
//! first; of my own dossiers or of all.

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
        people::Colleagues,
        words::Tab,
    },
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::objections::{OpenObjection, OpenSubject};
use herstel_kernel::{Date, DossierNumber};
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
    /// Of everybody, or of my own dossiers. Who handles none begins with everybody's.
    #[serde(default, rename = "van", skip_serializing_if = "Option::is_none")]
    whose: Option<String>,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

const EVERYBODY: &str = "alle";

impl View {
    fn is_everybody(&self, staff: &Staff) -> bool {
        !staff.handles() || self.whose.as_deref() == Some(EVERYBODY)
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
        handler: (!view.is_everybody(&staff)).then_some(staff.id),
        before: None,
        after: view.after.as_deref().and_then(|text| text.parse::<OpenObjection>().ok()),
        limit: PAGE_ROWS,
    };
    let found = state.store.objections_open(&staff.scope, &filter).await?;
    let colleagues = Colleagues::load(&state).await?;
    let next = found.rows.last().filter(|_| found.has_more).map(|last| {
        let after = Some(last.open.to_string());
        link(ObjectionListPath, View { after, ..view.clone() })
    });
    let t = page.texts;
    show(&DatedList {
        title: t.t("open-objections-title"),
        lead: t.t("open-objections-lead"),
        heading: t.t("open-objections-heading"),
        tabs: tabs(&staff, &view),
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

/// Who handles no dossiers sees those of everybody, and nothing to choose.
fn tabs(staff: &Staff, view: &View) -> Vec<Tab> {
    if !staff.handles() {
        return Vec::new();
    }
    let (mine, all) = (staff.page.t("open-objections-mine"), staff.page.t("open-objections-all"));
    let tab = |whose: Option<&str>, label: String| {
        let of = View { whose: whose.map(str::to_owned), after: None };
        Tab {
            label,
            current: of.is_everybody(staff) == view.is_everybody(staff),
            href: link(ObjectionListPath, of),
        }
    };
    vec![tab(None, mine), tab(Some(EVERYBODY), all)]
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
