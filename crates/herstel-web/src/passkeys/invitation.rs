//! The first passkey, made with a link that the administrator gives: it works for a day and once.

use super::{
    ceremony::{Ask, NoAnswer},
    failure::{PasskeyFailure, Wanted, refused},
    sign_in::PasskeySignInPath,
    with_script,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Page, SubmittedForm, show},
    limits::{Counted, count},
    security_log,
    session::Visit,
    sign_in::state_hash,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_store::{Administered, CeremonyPurpose, PasskeyChange};
use serde::Deserialize;

/// The page behind the link, and where its form goes. Looking at it uses nothing up: mail programs look too.
#[derive(TypedPath, Deserialize)]
#[typed_path("/uitnodiging/{secret}", rejection(PageError))]
pub(crate) struct InvitationPath {
    pub(crate) secret: String,
}

/// The link of an invitation with this secret at a site, and the hash by which the store knows it.
pub fn invitation_link(site: &str, secret: &[u8; 32]) -> (String, [u8; 32]) {
    let secret = URL_SAFE_NO_PAD.encode(secret);
    let secret_hash = state_hash(&secret);
    (format!("{}{}", site.trim_end_matches('/'), InvitationPath { secret }), secret_hash)
}

#[derive(Template)]
#[template(path = "passkeys/invitation.html")]
struct InvitationPage {
    page: Page,
    name: String,
    ask: Ask,
}

pub(super) async fn show_invitation(
    path: InvitationPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let passkeys = state.passkeys.as_deref().ok_or(PageError::NotFound)?;
    count(&state, &visit, Counted::SignIn).await?;
    let hash = state_hash(&path.secret);
    let Some(member) = state.store.invited_staff(hash, state.clock.wall()).await? else {
        count(&state, &visit, Counted::FailedSignIn).await?;
        return refused(page, &Wanted::First(path.to_string()), PasskeyFailure::InvitationGone);
    };
    let whose = (&member, CeremonyPurpose::Invitation(hash));
    let button = page.t("passkey-make-button");
    let ask = passkeys.ask_to_make(&state, &visit, whose, path.to_string(), button).await?;
    with_script(show(&InvitationPage { page, name: member.name, ask })?)
}

pub(super) async fn accept(
    path: InvitationPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    match finish(&state, &visit, &page, &path.secret, &form).await {
        Ok(response) => Ok(response),
        Err(NoAnswer::Refused(failure)) => {
            count(&state, &visit, Counted::FailedSignIn).await?;
            refused(page, &Wanted::First(path.to_string()), failure)
        }
        Err(NoAnswer::Failed(error)) => Err(error),
    }
}

async fn finish(
    state: &AppState,
    visit: &Visit,
    page: &Page,
    secret: &str,
    form: &SubmittedForm,
) -> Result<Response, NoAnswer> {
    let passkeys = state.passkeys.as_deref().ok_or(NoAnswer::Failed(PageError::NotFound))?;
    let (hash, now) = (state_hash(secret), state.clock.wall());
    let member = state.store.invited_staff(hash, now).await?;
    let member = member.ok_or(PasskeyFailure::InvitationGone)?;
    let purpose = CeremonyPurpose::Invitation(hash);
    let passkey = passkeys.made(state, visit, form, purpose, page.texts).await?;
    let done = Administered { at: now, by: member.id.to_string() };
    match state.store.accept_invitation(member.id, hash, &passkey, &done).await? {
        // Signing in with it is the proof that it works.
        PasskeyChange::Done => {
            security_log::passkey_changed(visit, member.id, "added");
            Ok(Redirect::to(&PasskeySignInPath.to_string()).into_response())
        }
        PasskeyChange::NotHere | PasskeyChange::LastWay => Err(PasskeyFailure::InvitationGone.into()),
        PasskeyChange::Known => Err(PasskeyFailure::Known.into()),
    }
}
