//! One dossier on one page: who, what happened, what is known, what was decided, what to do next.

mod beside;
mod decided;
mod facts_table;
mod history;
mod person;
mod remarks;
mod steps;
mod view;

pub(super) use facts_table::{FactsTable, facts_behind, facts_tables};
pub(super) use history::{HistoryLine, history_lines};
pub(super) use view::DossierPage;

use super::{errors_of, find_dossier, handover::check_free, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier};
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;

/// One dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}", rejection(PageError))]
pub(crate) struct DossierPath {
    pub number: DossierNumber,
}

/// Becoming its fixed case handler.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/behandelaar", rejection(PageError))]
pub(crate) struct HandlerPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, dossier).post(Guard::Staff, take_over)
}

async fn dossier(
    DossierPath { number }: DossierPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&DossierPage::load(&state, staff, dossier, &SubmittedForm::default(), FormErrors::new()).await?)
}

/// Who handles somebody never becomes the handler of their ex-partner. What others may not do at all is refused further
/// on, and a dossier that has a handler is not taken.
pub(crate) async fn may_become_handler(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
) -> Result<Result<(), Refusal>, PageError> {
    if !staff.handles() || dossier.handler_id().is_some() {
        return Ok(Ok(()));
    }
    check_free(state, &staff.scope, dossier.registration.dossier, staff.id).await
}

/// The case handler who presses the button becomes the fixed person of the parent.
async fn take_over(
    HandlerPath { number }: HandlerPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    if let Err(refusal) = may_become_handler(&state, &staff, &dossier).await? {
        let errors = errors_of(&staff.page, &[refusal], &[]);
        let page = DossierPage::load(&state, staff, dossier, &form, errors).await?;
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let command = Command::AssignHandler(staff.id);
    match carry_out(&state, &staff.scope, id, looked_at(&form)?, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&DossierPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let errors = errors_of(&staff.page, &refusals, &[]);
            show_refused(status, &DossierPage::load(&state, staff, dossier, &form, errors).await?)
        }
        Err(Err(error)) => Err(error),
    }
}
