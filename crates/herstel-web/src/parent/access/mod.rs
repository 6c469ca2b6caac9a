//! Who may look along: `/mijn-zaak/meekijken`. Mandates, the municipality, notes, and who opened the dossier in an
//! emergency. Nothing is chosen beforehand; what was given is taken back with one button.

mod consent;
mod mandate;
mod view;

pub(crate) use consent::{ConsentPath, ContactPath, GivePath};
pub(crate) use mandate::MandatePath;
pub(super) use mandate::powers_in_words;
pub(super) use view::mandates_to_read;

use super::own_dossier;
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, link, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier};
use serde::{Deserialize, Serialize};
use view::AccessPage;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken")]
pub(crate) struct AccessPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_access).merge(mandate::routes()).merge(consent::routes())
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
struct AccessQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// Somebody may act, or something may be known.
    #[serde(rename = "gegeven")]
    Given,
    /// It may no longer.
    #[serde(rename = "gestopt")]
    Stopped,
    /// The question about the municipality was answered.
    #[serde(rename = "geantwoord")]
    Answered,
}

impl Just {
    fn link(self) -> String {
        link(AccessPath, AccessQuery { just: Some(self) })
    }
}

async fn show_access(
    _: AccessPath,
    State(state): State<AppState>,
    Query(query): Query<AccessQuery>,
    mut parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    let form = SubmittedForm::default();
    show(&AccessPage::new(&state, &parent, &dossier, query.just, &form, FormErrors::new()))
}

/// Carries a command out and leads back to the page, or shows on it what was refused.
async fn carried(
    state: &AppState,
    parent: &Parent,
    dossier: &Dossier,
    form: &SubmittedForm,
    command: &Command,
    just: Just,
) -> Result<Response, PageError> {
    // Without a version nobody knows what was looked at.
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = dossier.registration.dossier;
    match carry_out(state, &parent.scope, id, version, command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&just.link()).into_response()),
        Err(Ok((status, refusals))) => {
            // Shown as the dossier is now.
            let dossier = state.store.own_dossier(&parent.scope).await?.ok_or(PageError::NotFound)?;
            let mut errors = FormErrors::new();
            crate::registration::contact::told(&mut errors, parent.page.texts, &refusals, &view::FIELDS);
            show_refused(status, &AccessPage::new(state, parent, &dossier, None, form, errors))
        }
        Err(Err(error)) => Err(error),
    }
}
