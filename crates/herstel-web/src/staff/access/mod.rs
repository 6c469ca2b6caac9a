//! Who may see what of one dossier, and on which ground: `/werk/dossier/…/toegang`. Relations, representations, bases, mandates, consents,
//! protection; and the two things a member of staff does about themselves: opening a closed dossier in an emergency, and
//! saying that they know somebody.

mod basis;
mod conflict;
mod emergency;
mod holder;
mod mandate;
mod people;
mod protection;
mod relation;
mod represent;
mod view;

pub(super) use emergency::EmergencyPath;
pub(super) use people::{PersonLine, consents_in_words, people};
pub(super) use view::looks_because;

use super::{errors_of, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::Command;
use herstel_kernel::DossierNumber;
use serde::Deserialize;
use view::AccessPage;

/// Who may see what.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/toegang", rejection(PageError))]
pub(crate) struct AccessPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_access)
        .merge(relation::routes())
        .merge(represent::routes())
        .merge(mandate::routes())
        .merge(basis::routes())
        .merge(protection::routes())
        .merge(conflict::routes())
        .merge(emergency::routes())
}

async fn show_access(
    AccessPath { number }: AccessPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&AccessPage::load(&state, staff, dossier, &SubmittedForm::default(), &[], None).await?)
}

/// Carries out what a button on the page asks and leads back to it, or shows on it what was refused. `at` is the field of
/// the page at which a refused day stands.
async fn carried(
    state: &AppState,
    staff: Staff,
    number: DossierNumber,
    form: &SubmittedForm,
    command: &Command,
    at: Option<&str>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, looked_at(form)?, command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&AccessPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let dossier = find_dossier(state, &staff, &number).await?;
            show_refused(status, &AccessPage::load(state, staff, dossier, form, &refusals, at).await?)
        }
        Err(Err(error)) => Err(error),
    }
}
