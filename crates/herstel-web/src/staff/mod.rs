//! The pages of staff: work list, dossier, access, facts, decisions, second reading, answers to remarks.
//!
//! Every page reads with the scope of the person who looks, and every change goes through [`carry_out`](crate::command::carry_out).

mod access;
mod deadlines;
mod decision;
mod dispute;
mod documents;
mod dossier;
mod facts;
pub(crate) mod handover;
mod messages;
mod objections;
mod people;
mod reading;
pub(crate) mod words;
mod work_list;

pub(crate) use decision::{Trial, trials};
pub(crate) use dossier::DossierPath;
pub(crate) use facts::check_consistency;
pub(crate) use work_list::check_search;

use crate::{
    AppState,
    error::PageError,
    layout::{FormErrors, NavItem, Page, SubmittedForm},
    routes::Routes,
    session::Staff,
};
use herstel_domain::Dossier;
use herstel_kernel::{DossierNumber, Refusal, StaffRole};

pub(crate) fn routes() -> Routes {
    work_list::routes()
        .merge(dossier::routes())
        .merge(handover::routes())
        .merge(access::routes())
        .merge(facts::routes())
        .merge(decision::routes())
        .merge(reading::routes())
        .merge(dispute::routes())
        .merge(documents::routes())
        .merge(deadlines::routes())
        .merge(objections::routes())
        .merge(messages::routes())
}

/// The main menu of staff.
pub(crate) fn navigation(page: &Page, role: StaffRole) -> Vec<NavItem> {
    let work_list = page.nav_item(page.t("nav-work-list"), work_list::WorkListPath);
    let reading = page.nav_item(page.t("nav-second-reading"), reading::ReadingListPath);
    let emergency = page.nav_item(page.t("nav-emergency"), access::EmergencyPath);
    let due = page.nav_item(page.t("nav-due"), crate::plan::DuePath);
    let terms = page.nav_item(page.t("nav-terms"), deadlines::TermListPath);
    let intake = page.nav_item(page.t("nav-intake"), crate::registration::ByPhonePath);
    match role {
        StaffRole::CaseHandler => vec![work_list, terms, due, reading, intake, emergency],
        StaffRole::Reviewer => vec![reading, work_list, emergency],
        StaffRole::TeamLead => vec![work_list, terms, due, emergency],
        StaffRole::Steering => crate::steering::navigation(page),
        StaffRole::PrivacyOfficer => crate::retention::navigation(page),
    }
}

/// Where staff arrive after signing in.
pub(crate) fn first_page(role: StaffRole) -> String {
    match role {
        StaffRole::CaseHandler | StaffRole::TeamLead => work_list::WorkListPath.to_string(),
        StaffRole::Reviewer => reading::ReadingListPath.to_string(),
        StaffRole::Steering => crate::steering::SteeringPath.to_string(),
        StaffRole::PrivacyOfficer => crate::retention::RetentionPath.to_string(),
    }
}

/// The dossier of a page, or no such page.
async fn find_dossier(state: &AppState, staff: &Staff, number: &DossierNumber) -> Result<Dossier, PageError> {
    state.store.dossier_by_number(&staff.scope, number).await?.ok_or(PageError::NotFound)
}

/// A version is hidden in every form that changes a dossier; without it nobody knows what was looked at.
fn looked_at(form: &SubmittedForm) -> Result<Option<u64>, PageError> {
    form.version().map(Some).ok_or(PageError::Unreadable)
}

/// Refusals on their page, each at its field when the page has that field.
fn errors_of(page: &Page, refusals: &[Refusal], fields: &[&str]) -> FormErrors {
    let mut refusals = refusals.to_vec();
    for refusal in &mut refusals {
        refusal.field = refusal.field.take().filter(|field| fields.contains(&field.as_str()));
    }
    let mut errors = FormErrors::new();
    errors.refusals(page.texts, &refusals, fields);
    errors
}
