//! Who may look along: `/mijn-zaak/meekijken`, and `/namens/…/meekijken` for who is in the place of the person. Mandates,
//! the municipality, notes, and who opened the dossier in an emergency. Nothing is chosen beforehand; what was given is taken
//! back with one button.

mod acting;
mod consent;
mod mandate;
mod view;

pub(super) use mandate::powers_in_words;
pub(super) use view::{emergencies_to_read, mandates_to_read};

use super::reader::{Place, Reader};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::Command;
use herstel_kernel::MandateId;
use serde::{Deserialize, Serialize};
use view::AccessPage;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken")]
struct AccessPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_access)
        .merge(mandate::routes())
        .merge(consent::routes())
        .merge(acting::routes())
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
struct AccessQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
    /// The mandate that was stopped, while whoever held it keeps something on another ground.
    #[serde(default, rename = "machtiging", skip_serializing_if = "Option::is_none")]
    mandate: Option<MandateId>,
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
    fn link(self, place: &Place) -> String {
        place.access_with(AccessQuery { just: Some(self), mandate: None })
    }
}

async fn show_access(
    _: AccessPath,
    State(state): State<AppState>,
    Query(query): Query<AccessQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_access_of(&state, &Reader::own(&state, parent).await?, &query)
}

/// The page for who has all that the person has.
fn show_access_of(state: &AppState, reader: &Reader, query: &AccessQuery) -> Result<Response, PageError> {
    show(&AccessPage::new(state, reader, query, &SubmittedForm::default(), FormErrors::new()))
}

/// Carries a command out and leads back to the page, or shows on it what was refused.
async fn carried(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
    command: &Command,
    just: Just,
) -> Result<Response, PageError> {
    carried_to(state, reader, form, command, &just.link(&reader.place)).await
}

/// The same, leading to the page as it stands after that.
async fn carried_to(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
    command: &Command,
    next: &str,
) -> Result<Response, PageError> {
    // Without a version nobody knows what was looked at.
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(next).into_response()),
        Err(Ok((status, refusals))) => {
            // Shown as the dossier is now.
            let reader = reader.again(state).await?;
            let mut errors = FormErrors::new();
            crate::registration::contact::told(&mut errors, reader.page.texts, &refusals, &view::FIELDS);
            show_refused(status, &AccessPage::new(state, &reader, &AccessQuery::default(), form, errors))
        }
        Err(Err(error)) => Err(error),
    }
}
