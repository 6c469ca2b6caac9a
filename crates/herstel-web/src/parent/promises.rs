//! What was promised to me and whether it was kept: `/mijn-zaak/beloften`.

use super::{
    reader::{Place, Reader},
    represented::ForPromisesPath,
};
use crate::{
    AppState,
    deadlines::subject_in_words,
    error::PageError,
    i18n::Texts,
    layout::{FormErrors, ListPage, Row, Section, show},
    recognition,
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    promises::{Promise, PromiseStanding, Promised, promises},
};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/beloften")]
pub(crate) struct PromisesPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_page)
}

impl Place {
    /// What was promised.
    pub fn promises(&self) -> String {
        match self {
            Self::Own => PromisesPath.to_string(),
            Self::For(number) => ForPromisesPath { number: number.clone() }.to_string(),
        }
    }
}

async fn show_page(
    _: PromisesPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_promises_of(&state, &Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_promises_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    let state = &state.for_dossier(&reader.dossier);
    let page = reader.page.clone().at(reader.place.promises());
    let (t, dossier) = (page.texts, &reader.dossier);
    let all = promises(dossier, &state.schemes, state.clock.today());
    let section = |title: &str, is_in: fn(PromiseStanding) -> bool| {
        let rows: Vec<Row> =
            all.iter().filter(|one| is_in(one.standing)).map(|one| row(state, t, dossier, one)).collect();
        (!rows.is_empty()).then(|| Section { title: t.t(title), text: String::new(), rows })
    };
    let mut sections: Vec<Section> = [
        section("promises-broken", |it| matches!(it, PromiseStanding::Broken { .. })),
        section("promises-open", |it| matches!(it, PromiseStanding::NotYet)),
        section("promises-kept", |it| matches!(it, PromiseStanding::Kept { .. })),
        section("promises-cancelled", |it| matches!(it, PromiseStanding::Cancelled { .. })),
    ]
    .into_iter()
    .flatten()
    .collect();
    if sections.is_empty() {
        let (title, text) = (t.t("promises-open"), t.t("promises-none"));
        sections.push(Section { title, text, rows: Vec::new() });
    }
    show(&ListPage {
        errors: FormErrors::new(),
        back: (reader.place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("promises-title"),
        lead: t.t("promises-lead"),
        version: dossier.version,
        sections,
        links: vec![(reader.place.wrong(), t.t("wrong-title"))],
        page,
    })
}

/// What was promised, in a few words.
pub(super) fn what_in_words(state: &AppState, t: Texts, dossier: &Dossier, promised: &Promised) -> String {
    match promised {
        Promised::Decision(subject) => subject_in_words(t, &state.schemes, dossier, subject),
        Promised::Agreement { what, .. } | Promised::Duty { what, .. } => what.clone(),
        Promised::Call(_) => t.t("promise-call"),
        Promised::Complaint(_) => t.t("promise-complaint"),
        Promised::RecognitionDay(kind) => {
            t.t1("promise-recognition-day", "what", recognition::name(t, *kind))
        }
        Promised::Recognition(kind) => t.t1("promise-recognition", "what", recognition::name(t, *kind)),
    }
}

fn row(state: &AppState, t: Texts, dossier: &Dossier, promise: &Promise) -> Row {
    let mut lines = vec![t.t1("promise-due", "date", t.date(promise.due_on))];
    lines.push(match promise.standing {
        PromiseStanding::NotYet => t.t("promise-line-not-yet"),
        PromiseStanding::Kept { on } => t.t1("promise-line-kept", "date", t.date(on)),
        PromiseStanding::Broken { done_on: Some(on) } => t.t1("promise-line-late", "date", t.date(on)),
        PromiseStanding::Broken { done_on: None } => t.t("promise-line-broken"),
        PromiseStanding::Cancelled { on } => t.t1("promise-line-cancelled", "date", t.date(on)),
    });
    Row {
        heading: what_in_words(state, t, dossier, &promise.what),
        chip: t.t(&format!("promise-{}", promise.standing.as_str())),
        lines,
        ..Row::default()
    }
}
