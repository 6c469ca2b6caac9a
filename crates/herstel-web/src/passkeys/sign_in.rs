//! Signing in with a passkey, and showing again who one is with one.

use super::{
    ceremony::{Ask, NoAnswer},
    failure::{PasskeyFailure, Wanted, refused},
    own::PasskeysPath,
    owner, with_script,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Page, SubmittedForm, show},
    limits::{Counted, count},
    session::Visit,
    step_up,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Authentication, StaffId};
use herstel_store::CeremonyPurpose;
use serde::Deserialize;

/// The page that asks for a passkey, and where its form goes.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen/passkey")]
pub(crate) struct PasskeySignInPath;

/// The same for somebody who is signed in and shows again who they are.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen/passkey/opnieuw")]
pub(crate) struct PasskeyAgainPath;

#[derive(Template)]
#[template(path = "passkeys/sign_in.html")]
struct SignInPage {
    page: Page,
    title: String,
    ask: Ask,
}

pub(super) async fn show_sign_in(
    _: PasskeySignInPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let passkeys = state.passkeys.as_deref().ok_or(PageError::NotFound)?;
    count(&state, &visit, Counted::SignIn).await?;
    let (action, title) = (PasskeySignInPath.to_string(), page.t("passkey-sign-in-title"));
    let button = page.t("passkey-sign-in-button");
    let ask = passkeys.ask_to_use(&state, &visit, CeremonyPurpose::SignIn, action, button).await?;
    with_script(show(&SignInPage { page, title, ask })?)
}

pub(super) async fn show_again(
    _: PasskeyAgainPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let (passkeys, staff) = owner(&state, &visit)?;
    let (action, title) = (PasskeyAgainPath.to_string(), page.t("passkey-show-again-title"));
    let button = page.t("passkey-use-button");
    let ask = passkeys.ask_to_use(&state, &visit, CeremonyPurpose::Again(staff), action, button).await?;
    with_script(show(&SignInPage { page, title, ask })?)
}

pub(super) async fn sign_in(
    _: PasskeySignInPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    match finish(&state, &visit, &form, None).await {
        Ok(response) => Ok(response),
        Err(NoAnswer::Refused(failure)) => {
            count(&state, &visit, Counted::FailedSignIn).await?;
            refused(page, &Wanted::SignIn, failure)
        }
        Err(NoAnswer::Failed(error)) => Err(error),
    }
}

pub(super) async fn again(
    _: PasskeyAgainPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let (_, staff) = owner(&state, &visit)?;
    match finish(&state, &visit, &form, Some(staff)).await {
        Ok(response) => Ok(response),
        Err(NoAnswer::Refused(failure)) => {
            count(&state, &visit, Counted::FailedSignIn).await?;
            refused(page, &Wanted::Again, failure)
        }
        Err(NoAnswer::Failed(error)) => Err(error),
    }
}

/// Signs in whose passkey it is. Whoever is signed in and shows it again must be the same; of anybody else nothing
/// changes, and the passkey was not used.
async fn finish(
    state: &AppState,
    visit: &Visit,
    form: &SubmittedForm,
    same: Option<StaffId>,
) -> Result<Response, NoAnswer> {
    let passkeys = state.passkeys.as_deref().ok_or(NoAnswer::Failed(PageError::NotFound))?;
    let purpose = same.map_or(CeremonyPurpose::SignIn, CeremonyPurpose::Again);
    let shown = passkeys.shown(state, visit, form, purpose).await?;
    if same.is_some_and(|staff| staff != shown.read.staff) {
        return Err(PasskeyFailure::SomebodyElse.into());
    }
    let member = state.store.staff_at_work(shown.read.staff).await?;
    let actor = member.ok_or(PasskeyFailure::StaffUnknown)?.actor();
    let now = state.clock.wall();
    if !state.store.use_passkey(&shown.read, shown.credential, now).await? {
        return Err(PasskeyFailure::Overtaken.into());
    }
    let (provider, level) = (super::WAY.to_owned(), passkeys.level);
    let authentication = Authentication { provider, level, at: now, bsn: None, name: None };
    let arrived = match same {
        None => step_up::arrive(state, visit, actor, authentication).await,
        // Only their own list sends somebody here for whom nothing waits.
        Some(_) => step_up::arrive_at(state, visit, actor, authentication, PasskeysPath.to_string()).await,
    };
    arrived.map_err(NoAnswer::Failed)
}
