//! "I know this person": a member of staff says so themselves, and reaches the dossier no more.

use super::find_dossier;
use crate::{
    AppState,
    command::carry_out,
    error::PageError,
    layout::{Choice, ChoiceGroup, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{dossier::DossierPath, errors_of, work_list::WorkListPath},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier, handlers::ChangeReason};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_store::{Administered, Conflict};
use serde::Deserialize;

/// The page that says what it means, and where it is confirmed.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/ik-ken-deze-persoon", rejection(PageError))]
pub(super) struct ConflictPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_page).post(Guard::Operation, declare)
}

#[derive(Template)]
#[template(path = "staff/conflict.html")]
struct ConflictPage {
    page: Page,
    errors: FormErrors,
    name: String,
    back: String,
    action: String,
    is_handler: bool,
    sure: ChoiceGroup,
}

impl ConflictPage {
    fn new(staff: Staff, dossier: &Dossier, refusals: &[Refusal]) -> Self {
        let number = dossier.registration.number.clone();
        let action = ConflictPath { number: number.clone() }.to_string();
        let page = staff.page.at(&action);
        let question = page.t("conflict-sure");
        let errors = errors_of(&page, refusals, &["sure"]).labelled(&[("sure", question.clone())]);
        let sure = ChoiceGroup::boxes("sure", question, vec![Choice::new("yes", page.t("conflict-yes"))]);
        Self {
            name: dossier.registration.details.name.clone(),
            back: DossierPath { number }.to_string(),
            is_handler: dossier.handler_id() == Some(staff.id),
            sure: sure.error(errors.of("sure")),
            action,
            errors,
            page,
        }
    }
}

async fn show_page(
    ConflictPath { number }: ConflictPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&ConflictPage::new(staff, &dossier, &[]))
}

async fn declare(
    ConflictPath { number }: ConflictPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    if !form.has("sure", "yes") {
        // It is not undone here, so one press too many does nothing.
        let page = ConflictPage::new(staff, &dossier, &[Refusal::at(RefusalCode::Required, "sure")]);
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    // First, while they still reach it: the dossier is a team lead's to give to somebody else, from now on.
    if dossier.handler_id() == Some(staff.id) {
        let command = Command::ReleaseHandler(ChangeReason::Conflict);
        carry_out(&state, &staff.scope, dossier.registration.dossier, None, &command).await?;
    }
    let done = Administered { at: state.clock.now(), by: staff.id.to_string() };
    let conflict = Conflict {
        staff: staff.id,
        person: dossier.registration.person,
        from_on: state.clock.today(),
        until_on: None,
        recorded_by: done.by.clone(),
    };
    state.store.add_conflict(&conflict, &done).await?;
    Ok(Redirect::to(&WorkListPath.to_string()).into_response())
}
