//! The pages of staff.

mod absence;
mod access;
mod bad_input;
mod decision;
mod division;
mod dossier;
mod effort;
mod facts;
mod handover;
mod open_objections;
mod queue;
mod reading;
mod road;
mod terms;
mod work_list;

use crate::app::{App, Case, HANDLER};
use herstel_domain::{Dossier, Purpose, Scope};

/// The dossier as staff see it.
pub async fn dossier(app: &App, case: Case) -> Dossier {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    app.state.store.dossier(&scope, case.dossier).await.unwrap().unwrap()
}

/// The number of a dossier.
pub async fn number(app: &App, case: Case) -> String {
    dossier(app, case).await.registration.number.to_string()
}

/// What happened in a dossier, by kind.
pub async fn journal(app: &App, case: Case) -> Vec<&'static str> {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let entries = app.state.store.history(&scope, case.dossier).await.unwrap();
    entries.iter().map(|entry| entry.event.kind()).collect()
}
