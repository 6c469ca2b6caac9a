//! The second reading: proposals that wait, one decision with its whole explanation, approving it or sending it back.

mod compare;
mod decision;
mod list;

pub(crate) use decision::DecisionPath;
pub(crate) use list::ReadingListPath;
pub(super) use list::reading_link;

use super::{errors_of, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use decision::DecisionPage;
use herstel_domain::{
    Command,
    decisions::{ApproveDecision, ReturnDecision},
};
use herstel_kernel::{DecisionId, DossierNumber, LetterId};
use list::ReadingListPage;
use serde::Deserialize;

/// Approving a proposal.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/besluit/{decision}/akkoord", rejection(PageError))]
pub(crate) struct ApprovalPath {
    pub number: DossierNumber,
    pub decision: DecisionId,
}

/// Sending a proposal back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/besluit/{decision}/terug", rejection(PageError))]
pub(crate) struct ReturnPath {
    pub number: DossierNumber,
    pub decision: DecisionId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, list)
        .get(Guard::Operation, read)
        .post(Guard::Staff, approve)
        .step_up(StepUp::Always(Matter::Approval))
        .post(Guard::Staff, send_back)
}

async fn list(
    _: ReadingListPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show(&ReadingListPage::load(&state, staff).await?)
}

async fn read(
    path: DecisionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let form = SubmittedForm::default();
    show(&DecisionPage::load(&state, staff, path, &form, FormErrors::new()).await?)
}

async fn approve(
    ApprovalPath { number, decision }: ApprovalPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let letter = LetterId::from_bytes(state.ids.draw()?);
    let command = Command::ApproveDecision(ApproveDecision { decision, letter });
    carry_out_reading(&state, staff, DecisionPath { number, decision }, &form, &command).await
}

async fn send_back(
    ReturnPath { number, decision }: ReturnPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let remarks = form.text("remarks").to_owned();
    let command = Command::ReturnDecision(ReturnDecision { decision, remarks });
    carry_out_reading(&state, staff, DecisionPath { number, decision }, &form, &command).await
}

async fn carry_out_reading(
    state: &AppState,
    staff: Staff,
    path: DecisionPath,
    form: &SubmittedForm,
    command: &Command,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, &path.number).await?;
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, looked_at(form)?, command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&path.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let errors = errors_of(&staff.page, &refusals, &["remarks"]);
            show_refused(status, &DecisionPage::load(state, staff, path, form, errors).await?)
        }
        Err(Err(error)) => Err(error),
    }
}
