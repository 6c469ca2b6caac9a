//! Who looked in my dossier: `/mijn-zaak/inzagen`. Per day, with the reason; reading it is a look as well.

use super::own_dossier;
use crate::{
    AppState,
    api::day,
    error::PageError,
    layout::{Field, FormErrors, Page, link, show, show_refused},
    looked::{Days, LookView, looks, place},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Date, Refusal};
use herstel_store::AccessPage;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/inzagen")]
pub(crate) struct LookedPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_looks)
}

/// Records on one page.
const RECORDS: u32 = 100;

/// Which looks.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct LookedQuery {
    /// The first day.
    #[serde(default, rename = "van", skip_serializing_if = "String::is_empty")]
    first: String,
    /// The last day.
    #[serde(default, rename = "tot", skip_serializing_if = "String::is_empty")]
    last: String,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "String::is_empty")]
    after: String,
    /// Also the own looks.
    #[serde(default, rename = "eigen", skip_serializing_if = "Option::is_none")]
    own: Option<Own>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Own {
    #[serde(rename = "ja")]
    Shown,
}

#[derive(Template)]
#[template(path = "parent/looked.html")]
struct LookedPage {
    page: Page,
    errors: FormErrors,
    fields: [Field; 2],
    is_filtered: bool,
    days: Vec<DayView>,
    own: u64,
    /// With the own looks, or without them.
    other_view: String,
    own_shown: bool,
    first: Option<String>,
    next: Option<String>,
}

struct DayView {
    id: String,
    day: String,
    looks: Vec<LookView>,
}

async fn show_looks(
    _: LookedPath,
    State(state): State<AppState>,
    Query(query): Query<LookedQuery>,
    mut parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    let page = parent.page.clone().at(LookedPath);
    let own_shown = query.own == Some(Own::Shown);
    let (days, after) = match asked(&query) {
        Ok(asked) => asked,
        Err(refusals) => {
            let mut errors = FormErrors::new();
            errors.refusals(page.texts, &refusals, &["van", "tot"]);
            let nothing = looked_page(page, &query, errors, &AccessPage::default(), Vec::new());
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &nothing);
        }
    };
    let filter = days.filter(&state, own_shown, after, RECORDS);
    let found = state.store.access_records(&parent.scope, &filter).await?;
    let views = looks(&state, page.texts, parent.actor(), &dossier, &found).await?;
    show(&looked_page(page, &query, FormErrors::new(), &found, views))
}

fn asked(query: &LookedQuery) -> Result<(Days, Option<herstel_store::AccessCursor>), Vec<Refusal>> {
    let first = day("van", Some(&query.first)).map_err(|refusal| vec![refusal]);
    let last = day("tot", Some(&query.last)).map_err(|refusal| vec![refusal]);
    match (first, last) {
        (Ok(first), Ok(last)) => {
            let after = place("na", Some(&query.after)).map_err(|refusal| vec![refusal])?;
            Ok((Days { first, last }, after))
        }
        (first, last) => Err([first.err(), last.err()].into_iter().flatten().flatten().collect()),
    }
}

fn looked_page(
    page: Page,
    query: &LookedQuery,
    errors: FormErrors,
    found: &AccessPage,
    views: Vec<LookView>,
) -> LookedPage {
    let field = |name: &'static str, label: String, value: &str| {
        let iso = |day: Date| day.to_string();
        let value = day(name, Some(value)).ok().flatten().map_or_else(|| value.to_owned(), iso);
        Field::text(name, label).kind("date").short().value(value).error(errors.of(name))
    };
    let fields = [
        field("van", page.t("looked-from"), &query.first),
        field("tot", page.t("looked-until"), &query.last),
    ];
    let from_the_begin = LookedQuery { after: String::new(), ..query.clone() };
    let own = match query.own {
        Some(Own::Shown) => None,
        None => Some(Own::Shown),
    };
    let other_view = link(LookedPath, LookedQuery { own, ..from_the_begin.clone() });
    let next = found
        .next
        .as_ref()
        .map(|next| link(LookedPath, LookedQuery { after: next.to_string(), ..query.clone() }));
    let first = (!query.after.is_empty()).then(|| link(LookedPath, from_the_begin));
    LookedPage {
        is_filtered: !query.first.is_empty() || !query.last.is_empty(),
        days: by_day(&page, views),
        own: found.own,
        other_view,
        own_shown: query.own == Some(Own::Shown),
        first,
        next,
        fields,
        errors,
        page,
    }
}

fn by_day(page: &Page, views: Vec<LookView>) -> Vec<DayView> {
    let mut days: Vec<(Date, DayView)> = Vec::new();
    for look in views {
        match days.last_mut() {
            Some((day, view)) if *day == look.day => view.looks.push(look),
            Some(_) | None => {
                let (id, day) = (format!("day-{}", look.day), page.date(look.day));
                days.push((look.day, DayView { id, day, looks: vec![look] }));
            }
        }
    }
    days.into_iter().map(|(_, view)| view).collect()
}
