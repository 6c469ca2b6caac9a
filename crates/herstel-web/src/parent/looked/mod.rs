//! Who looked in my dossier: `/mijn-zaak/inzagen`, and `/namens/…/inzagen` for who is in their place. Per day, with the
//! reason; reading it is a look as well.

use super::reader::{Place, Reader};
use crate::{
    AppState,
    api::day,
    error::PageError,
    layout::{Field, FormErrors, Page, link, show, show_refused},
    looked::{Days, LookView, looks, place},
    routes::{Guard, Routes},
    session::{Acting, Parent},
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Date, DossierNumber, Refusal};
use herstel_store::{AccessFilter, AccessPage};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/inzagen")]
struct LookedPath;

/// The page for who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/inzagen", rejection(PageError))]
struct ForLookedPath {
    number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_looks).get(Guard::Representing, show_theirs)
}

impl Place {
    /// Who looked.
    pub fn looked(&self) -> String {
        LookedQuery::default().link(self)
    }
}

/// Records on one page: so many that it stays light in every language.
const RECORDS: u32 = 40;

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

impl LookedQuery {
    fn link(self, place: &Place) -> String {
        match place {
            Place::Own => link(LookedPath, self),
            Place::For(number) => link(ForLookedPath { number: number.clone() }, self),
        }
    }
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
    place: Place,
    errors: FormErrors,
    fields: [Field; 2],
    is_filtered: bool,
    days: Vec<DayView>,
    /// The looks of who reads this, when they are a person.
    own: Option<OwnLooks>,
    own_shown: bool,
    first: Option<String>,
    next: Option<String>,
}

/// The own looks: a heading, how many, and the page with or without them.
struct OwnLooks {
    title: String,
    times: String,
    other_view: String,
    other: String,
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
    parent: Parent,
) -> Result<Response, PageError> {
    show_looks_of(&state, Reader::own(&state, parent).await?, &query).await
}

async fn show_theirs(
    ForLookedPath { number }: ForLookedPath,
    State(state): State<AppState>,
    Query(query): Query<LookedQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_looks_of(&state, Reader::in_place(&state, acting, number).await?, &query).await
}

/// The page for who has all that the person has.
async fn show_looks_of(state: &AppState, reader: Reader, query: &LookedQuery) -> Result<Response, PageError> {
    let own_shown = query.own == Some(Own::Shown);
    let (days, after) = match asked(query) {
        Ok(asked) => asked,
        Err(refusals) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &["van", "tot"]);
            let nothing = looked_page(reader, query, errors, &AccessPage::default(), Vec::new());
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &nothing);
        }
    };
    let filter = days.filter(state, own_shown, after, RECORDS);
    let found = records_of(state, &reader, &filter).await?;
    let views = in_words(state, &reader, &found).await?;
    show(&looked_page(reader, query, FormErrors::new(), &found, views))
}

/// Who looked at what is kept about the person of a case, for who has all that they have.
pub(super) async fn records_of(
    state: &AppState,
    reader: &Reader,
    filter: &AccessFilter,
) -> Result<AccessPage, PageError> {
    match &reader.place {
        Place::Own => Ok(state.store.access_records(&reader.scope, filter).await?),
        Place::For(number) => {
            let found = state.store.access_records_of(&reader.scope, number, filter).await?;
            found.ok_or(PageError::NotFound)
        }
    }
}

/// Records in words, for who has all that the person has.
pub(super) async fn in_words(
    state: &AppState,
    reader: &Reader,
    found: &AccessPage,
) -> Result<Vec<LookView>, PageError> {
    let viewer = reader.scope.actor();
    let mut views = looks(state, reader.page.texts, viewer, &reader.dossier, found).await?;
    match reader.place {
        Place::Own => {}
        // "You" is the person on these pages.
        Place::For(_) => {
            for look in views.iter_mut().filter(|look| look.record.actor == viewer) {
                look.who = reader.page.t("looked-acting");
            }
        }
    }
    Ok(views)
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
    reader: Reader,
    query: &LookedQuery,
    errors: FormErrors,
    found: &AccessPage,
    views: Vec<LookView>,
) -> LookedPage {
    let Reader { page, place, scope, .. } = reader;
    let page = page.at(place.looked());
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
    let next =
        found.next.as_ref().map(|next| LookedQuery { after: next.to_string(), ..query.clone() }.link(&place));
    let first = (!query.after.is_empty()).then(|| from_the_begin.clone().link(&place));
    // The looks of an organisation are among those of others.
    let own = scope.actor().person().map(|_| own_looks(&page, &place, from_the_begin, found.own));
    LookedPage {
        is_filtered: !query.first.is_empty() || !query.last.is_empty(),
        days: by_day(&page, views),
        own,
        own_shown: query.own == Some(Own::Shown),
        first,
        next,
        fields,
        errors,
        place,
        page,
    }
}

fn own_looks(page: &Page, place: &Place, query: LookedQuery, times: u64) -> OwnLooks {
    let (is_shown, own) = match query.own {
        Some(Own::Shown) => (true, None),
        None => (false, Some(Own::Shown)),
    };
    let other_view = LookedQuery { own, ..query }.link(place);
    let (title, times, hide, show) = match place {
        Place::Own => (
            page.t("looked-own"),
            page.tn("looked-own-times", times),
            page.t("looked-own-hide"),
            page.t("looked-own-show"),
        ),
        Place::For(_) => (
            page.t("looked-acting"),
            page.tn("looked-acting-times", times),
            page.t("looked-acting-hide"),
            page.t("looked-acting-show"),
        ),
    };
    OwnLooks { title, times, other_view, other: if is_shown { hide } else { show } }
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
