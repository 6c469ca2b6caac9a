//! Legal terms of a dossier: `/werk/dossier/…/termijnen` explains them all, `/werk/dossier/…/termijn/…` is where one is
//! extended, suspended, resumed, or met by a notice of default; `/werk/termijnen` lists what is due soon or late.

mod list;
mod one;
mod penalty;

pub(crate) use list::TermListPath;
pub(super) use list::{days_ahead, of_colleague, of_everybody};
pub(super) use one::TermPath;
pub(in crate::staff) use one::{both, chosen, day};
pub(in crate::staff) use penalty::PenaltyPath;

use super::{find_dossier, looked_at};
use crate::{
    AppState,
    deadlines::{SettledPenalty, TermWords, ToldTo, in_words, settled_penalties},
    error::PageError,
    layout::{Page, show},
    routes::{Guard, Routes},
    session::Staff,
    staff::dossier::DossierPath,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    deadlines::{Deadline, deadlines},
};
use herstel_kernel::{Date, DossierNumber};
use serde::Deserialize;

/// All terms of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijnen", rejection(PageError))]
pub(crate) struct TermsPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_terms)
        .merge(one::routes())
        .merge(penalty::routes())
        .merge(list::routes())
}

/// A term with the way to do something about it.
pub(crate) struct TermRow {
    /// In words.
    pub words: TermWords,
    /// Where something is done about it.
    pub href: String,
}

/// The terms that run, in words.
pub(crate) fn term_rows(state: &AppState, page: &Page, dossier: &Dossier, today: Date) -> Vec<TermRow> {
    let state = &state.for_dossier(dossier);
    let number = &dossier.registration.number;
    let row = |deadline: &Deadline| TermRow {
        words: in_words(page.texts, &state.schemes, dossier, deadline),
        href: TermPath { number: number.clone(), subject: deadline.subject.clone() }.to_string(),
    };
    deadlines(dossier, &state.schemes, today).iter().map(row).collect()
}

#[derive(Template)]
#[template(path = "staff/terms.html")]
struct TermsPage {
    page: Page,
    name_of_parent: String,
    back: String,
    terms: Vec<TermRow>,
    /// Penalties that grow no further, each with the page on which two people establish it.
    settled: Vec<(SettledPenalty, String)>,
}

async fn show_terms(
    TermsPath { number }: TermsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let page = staff.page.clone().at(TermsPath { number: number.clone() });
    show(&TermsPage {
        terms: term_rows(&state, &page, &dossier, state.clock.today()),
        settled: settled_penalties(&state, page.texts, &dossier, ToldTo::Staff)
            .into_iter()
            .map(|row| {
                let path = PenaltyPath { number: number.clone(), subject: row.subject.clone() };
                (row, path.to_string())
            })
            .collect(),
        name_of_parent: dossier.registration.details.name.clone(),
        back: DossierPath { number }.to_string(),
        page,
    })
}
