//! Registration: `/aanmelden`.

use super::{
    case::{CasePath, Just},
    reader::Place,
};
use crate::{
    AppState,
    division::{fixed_person, named},
    error::{PageError, shown_on_form},
    layout::{Page, Part, SubmittedForm, show, show_refused},
    limits::{Counted, count},
    registration::{About, By, Entered, RegistrationForm},
    routes::{Guard, Routes},
    session::{Parent, Visit},
    step_up::StepUp,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::{Channel, register};
use serde::Deserialize;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/aanmelden")]
pub(crate) struct RegistrationPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, submit).step_up(StepUp::REGISTRATION)
}

#[derive(Template)]
#[template(path = "parent/registration.html")]
struct RegistrationPage {
    page: Page,
    form: RegistrationForm,
}

async fn show_form(
    _: RegistrationPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    if state.store.own_dossier(&parent.scope).await?.is_some() {
        return Ok(Redirect::to(&CasePath.to_string()).into_response());
    }
    let state = state.for_newcomer();
    let form = RegistrationForm::empty(About::Oneself(parent.stated.as_ref()), parent.page.texts, &state);
    show(&RegistrationPage { page: parent.page, form })
}

async fn submit(
    _: RegistrationPath,
    State(state): State<AppState>,
    parent: Parent,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    count(&state, &visit, Counted::Registration(parent.actor())).await?;
    let state = state.for_newcomer();
    let context = state.context(parent.actor());
    let (texts, about) = (parent.page.texts, About::Oneself(parent.stated.as_ref()));
    let refused = |status: StatusCode, refusals: &[herstel_kernel::Refusal]| {
        let form = RegistrationForm::refused(about, texts, &state, &form, refusals);
        show_refused(status, &RegistrationPage { page: parent.page.clone(), form })
    };
    let language = texts.language();
    let by = By { about, person: parent.person, channel: Channel::Portal, language };
    let entered = Entered::read(&form, by, &state)?;
    let (mut command, bsn) = match entered.check(&context) {
        Ok(checked) => checked,
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    count(&state, &visit, Counted::Number(&bsn)).await?;
    let newcomer = Some((parent.person, parent.scope.occasion()));
    command.handler = fixed_person(&state, named(&command.municipal_contact), newcomer).await?;
    let recorded = state
        .store
        .register(parent.actor(), parent.scope.occasion(), &bsn, context.today.year(), |number, _| {
            register(&command, number, &context)
        })
        .await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Registered.case_link(&Place::Own)).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
