//! The pages of staff: work list, dossier, access, facts, decisions, second reading, answers to remarks.
//!
//! Every page reads with the scope of the person who looks, and every change goes through [`carry_out`](crate::command::carry_out).

mod absence;
mod access;
mod calls;
mod carry;
pub(crate) mod chain;
mod chain_forms;
mod committee;
mod complaints;
mod dated_list;
mod deadlines;
mod decision;
mod dispute;
mod documents;
mod dossier;
mod effort;
mod facts;
pub(crate) mod finder;
pub(crate) mod handover;
mod messages;
mod my_day;
mod notes;
mod objections;
pub(crate) mod people;
mod queue;
mod reading;
pub(crate) mod reconstruction;
pub(crate) mod story;
mod team;
mod timeline_forms;
pub(crate) mod words;
mod work_list;

pub(crate) use decision::{Trial, trials};
pub(crate) use dossier::{DossierPath, may_become_handler};
pub(crate) use facts::check_consistency;
pub(crate) use messages::MessagesPath as StaffMessagesPath;
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
    my_day::routes()
        .merge(work_list::routes())
        .merge(dossier::routes())
        .merge(handover::routes())
        .merge(notes::routes())
        .merge(queue::routes())
        .merge(team::routes())
        .merge(absence::routes())
        .merge(effort::routes())
        .merge(crate::division::routes())
        .merge(crate::preferences::routes())
        .merge(crate::knowledge::routes())
        .merge(access::routes())
        .merge(facts::routes())
        .merge(decision::routes())
        .merge(reading::routes())
        .merge(dispute::routes())
        .merge(documents::routes())
        .merge(chain::routes())
        .merge(chain_forms::routes())
        .merge(reconstruction::routes())
        .merge(timeline_forms::routes())
        .merge(story::routes())
        .merge(deadlines::routes())
        .merge(objections::routes())
        .merge(committee::routes())
        .merge(complaints::routes())
        .merge(calls::routes())
        .merge(messages::routes())
}

/// The main menu of staff.
pub(crate) fn navigation(page: &Page, role: StaffRole) -> Vec<NavItem> {
    let my_day = page.nav_item(page.t("nav-my-day"), my_day::MyDayPath);
    let work_list = page.nav_item(page.t("nav-work-list"), work_list::WorkListPath);
    let queue = page.nav_item(page.t("nav-queue"), queue::QueuePath);
    let reading = page.nav_item(page.t("nav-second-reading"), reading::ReadingListPath);
    let emergency = page.nav_item(page.t("nav-emergency"), access::EmergencyPath);
    let due = page.nav_item(page.t("nav-due"), crate::plan::DuePath);
    let terms = page.nav_item(page.t("nav-terms"), deadlines::TermListPath);
    let knowledge = page.nav_item(page.t("nav-knowledge"), crate::knowledge::KnowledgePath);
    let intake = page.nav_item(page.t("nav-intake"), crate::registration::ByPhonePath);
    let complaints = page.nav_item(page.t("nav-complaints"), complaints::ComplaintListPath);
    let objections = page.nav_item(page.t("nav-objections"), objections::ObjectionListPath);
    let effort = page.nav_item(page.t("nav-effort"), effort::EffortPath);
    match role {
        StaffRole::CaseHandler => {
            vec![
                my_day, queue, work_list, terms, due, reading, objections, complaints, knowledge, intake,
                emergency, effort,
            ]
        }
        StaffRole::Reviewer => {
            vec![reading, my_day, work_list, objections, complaints, knowledge, emergency, effort]
        }
        StaffRole::TeamLead => {
            let team = page.nav_item(page.t("nav-team"), team::TeamPath);
            vec![team, work_list, queue, terms, due, objections, complaints, knowledge, emergency]
        }
        StaffRole::Steering => crate::steering::navigation(page),
        StaffRole::PrivacyOfficer => crate::retention::navigation(page),
        StaffRole::ObjectionCommittee => committee::navigation(page),
        StaffRole::LegalAdviser => vec![page.nav_item(page.t("nav-schemes"), crate::schemes::SchemesPath)],
    }
}

/// Where staff arrive after signing in.
pub(crate) fn first_page(role: StaffRole) -> String {
    match role {
        StaffRole::CaseHandler => my_day::MyDayPath.to_string(),
        StaffRole::TeamLead => team::TeamPath.to_string(),
        StaffRole::Reviewer => reading::ReadingListPath.to_string(),
        StaffRole::Steering => crate::steering::SteeringPath.to_string(),
        StaffRole::PrivacyOfficer => crate::retention::RetentionPath.to_string(),
        StaffRole::ObjectionCommittee => committee::WaitingPath.to_string(),
        StaffRole::LegalAdviser => crate::schemes::SchemesPath.to_string(),
    }
}

/// Where the page of a dossier stands.
pub(crate) fn dossier_link(number: &DossierNumber) -> String {
    dossier::DossierPath { number: number.clone() }.to_string()
}

/// The dossier of a page, or no such page.
pub(crate) async fn find_dossier(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
) -> Result<Dossier, PageError> {
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
