//! The pages of a parent: registration, my case, what we know, decisions, choices, remarks.
//!
//! Said in plain words, warm, in short sentences; nothing is chosen beforehand and nothing is asked twice.

mod access;
mod calls;
mod case;
mod chain;
mod choice;
mod complaints;
mod decision;
mod dispute;
mod documents;
mod facts;
mod looked;
mod messages;
mod named;
mod objections;
mod promises;
mod reader;
mod registration;
mod represented;
mod story;
mod texts;
mod timeline;
mod whole_file;
mod wrong;

pub(crate) use case::CasePath;
pub(crate) use complaints::status as complaint_status;
pub(crate) use facts::FactsPath;
pub(crate) use messages::MessagesQuery;
pub(crate) use reader::{Place, Reader};
pub(crate) use registration::RegistrationPath;
pub(crate) use represented::RepresentedPath;
pub(crate) use timeline::pdf_of;
pub(crate) use wrong::call_asked;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{NavItem, Page},
    routes::Routes,
    session::Parent,
};
use herstel_domain::Dossier;
use herstel_scheme::SchemeFamily;

pub(crate) fn routes() -> Routes {
    registration::routes()
        .merge(case::routes())
        .merge(facts::routes())
        .merge(decision::routes())
        .merge(dispute::routes())
        .merge(documents::routes())
        .merge(looked::routes())
        .merge(messages::routes())
        .merge(choice::routes())
        .merge(access::routes())
        .merge(represented::routes())
        .merge(named::routes())
        .merge(objections::routes())
        .merge(wrong::routes())
        .merge(calls::routes())
        .merge(complaints::routes())
        .merge(promises::routes())
        .merge(whole_file::routes())
        .merge(story::routes())
        .merge(timeline::routes())
        .merge(chain::routes())
}

/// The main menu of a parent.
pub(crate) fn navigation(page: &Page) -> Vec<NavItem> {
    let mut items = vec![
        page.nav_item(page.t("nav-case"), CasePath),
        page.nav_item(page.t("nav-facts"), FactsPath),
        page.nav_item(page.t("nav-messages"), messages::MessagesPath),
    ];
    items.extend(navigation_for_others(page));
    items
}

/// The main menu of an organisation that acts for people.
pub(crate) fn navigation_for_others(page: &Page) -> Vec<NavItem> {
    vec![page.nav_item(page.t("nav-represented"), RepresentedPath)]
}

/// The name of a step, as people who are no staff read it.
pub(crate) fn step_in_words(state: &AppState, texts: Texts, step: &str) -> String {
    texts::Words::new(texts, state).step(step)
}

/// The name of a step on the road of an application, as people who are no staff read it.
pub(crate) fn step_on_road(state: &AppState, texts: Texts, family: &SchemeFamily, step: &str) -> String {
    texts::Words::new(texts, state).step_of_family(family, step)
}

/// The dossier of the parent, to whom the page speaks from here on. Without one there is no such page yet.
async fn own_dossier(state: &AppState, parent: &mut Parent) -> Result<Dossier, PageError> {
    let dossier = state.store.own_dossier(&parent.scope).await?.ok_or(PageError::NotFound)?;
    parent.speak_to(&dossier);
    Ok(dossier)
}
