//! The pages of a parent: registration, my case, what we know, decisions, choices, remarks.
//!
//! Said in plain words, warm, in short sentences; nothing is chosen beforehand and nothing is asked twice.

mod access;
mod case;
mod choice;
mod decision;
mod dispute;
mod documents;
mod facts;
mod looked;
mod registration;
mod texts;

pub(crate) use access::{AccessPath, ContactPath, MandatePath};
pub(crate) use case::CasePath;
pub(crate) use choice::ChoicePath;
pub(crate) use dispute::DisputePath;
pub(crate) use documents::DocumentsPath;
pub(crate) use facts::FactsPath;
pub(crate) use looked::LookedPath;
pub(crate) use registration::{RegistrationPath, free_handler};

use crate::{
    AppState,
    error::PageError,
    layout::{NavItem, Page},
    routes::Routes,
    session::Parent,
};
use herstel_domain::Dossier;

pub(crate) fn routes() -> Routes {
    registration::routes()
        .merge(case::routes())
        .merge(facts::routes())
        .merge(decision::routes())
        .merge(dispute::routes())
        .merge(documents::routes())
        .merge(looked::routes())
        .merge(choice::routes())
        .merge(access::routes())
}

/// The main menu of a parent.
pub(crate) fn navigation(page: &Page) -> Vec<NavItem> {
    vec![page.nav_item(page.t("nav-case"), CasePath), page.nav_item(page.t("nav-facts"), FactsPath)]
}

/// The dossier of the parent. Without one there is no such page yet.
async fn own_dossier(state: &AppState, parent: &Parent) -> Result<Dossier, PageError> {
    state.store.own_dossier(&parent.scope).await?.ok_or(PageError::NotFound)
}
