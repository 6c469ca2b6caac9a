//! "Waar ben ik ingelogd": where somebody is signed in, and ending that from here.

use crate::{
    AppState,
    error::PageError,
    front::SignInPath,
    layout::{Page, SubmittedForm, show},
    routes::{Guard, Routes},
    security_log,
    session::{self, Session, Visit},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Actor, Authentication, ColleagueReference, Timestamp};
use herstel_store::{OwnSession, SessionId};
use serde::Deserialize;

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/ingelogd")]
pub(crate) struct SessionsPath;

/// Ending one of them; the form names it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/ingelogd/beeindigen")]
pub(crate) struct EndPath;

/// Ending all but this one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/ingelogd/andere-beeindigen")]
pub(crate) struct EndOthersPath;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::SignedIn, list).post(Guard::SignedIn, end).post(Guard::SignedIn, end_others)
}

#[derive(Template)]
#[template(path = "sessions/sessions.html")]
struct SessionsPage {
    page: Page,
    this: Option<Place>,
    others: Vec<Place>,
    has_passkeys: bool,
    /// By what somebody of an office is told from their colleagues.
    reference: Option<ColleagueReference>,
    /// What their provider calls them.
    name: Option<String>,
}

/// One place where somebody is signed in, in words.
struct Place {
    id: SessionId,
    device: String,
    how: String,
    began: String,
    used: String,
}

async fn list(
    _: SessionsPath,
    State(state): State<AppState>,
    page: Page,
    visit: Visit,
) -> Result<Response, PageError> {
    let session = visit.session.ok_or(PageError::NotSignedIn)?;
    let all = state.store.sessions_of(session.actor, state.clock.wall()).await?;
    let id = SessionId::of(&session.token_hash);
    let (this, others): (Vec<OwnSession>, Vec<OwnSession>) = all.into_iter().partition(|own| own.id == id);
    let this = this.into_iter().next().map(|own| place(&state, &page, own));
    let others = others.into_iter().map(|own| place(&state, &page, own)).collect();
    let works_here = matches!(session.actor, Actor::Staff { .. } | Actor::Municipal { .. });
    let has_passkeys = works_here && state.passkeys.is_some();
    let (reference, name) = (session.actor.reference(), session.authentication.name);
    show(&SessionsPage { page, this, others, has_passkeys, reference, name })
}

fn place(state: &AppState, page: &Page, own: OwnSession) -> Place {
    let moment = |at: Timestamp| {
        let (day, time) = state.clock.civil(at);
        page.t2("sessions-moment", "day", page.date(day), "time", time)
    };
    let device =
        if own.data.device.is_empty() { page.t("sessions-device-unknown") } else { own.data.device.clone() };
    let how = match own.data.authentication.provider.as_str() {
        Authentication::DEMO => page.t("sessions-by-demo"),
        provider => {
            // A provider that was taken out of the configuration is still told by its id.
            let name = state.providers.name(provider).unwrap_or(provider).to_owned();
            page.t1("sessions-by-provider", "provider", name)
        }
    };
    Place { id: own.id, device, how, began: moment(own.data.created_at), used: moment(own.used_at) }
}

async fn end(
    _: EndPath,
    State(state): State<AppState>,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let session = signed_in(&visit)?;
    let wanted: SessionId = form.text("session").parse().map_err(|_| PageError::NotFound)?;
    if wanted == SessionId::of(&session.token_hash) {
        let cookies = session::end(&state, &visit).await?;
        return Ok((cookies, Redirect::to(&SignInPath.to_string())).into_response());
    }
    // A session that is gone by now is what was wanted; the list shows it.
    let ended = state.store.end_session_of(session.actor, wanted, state.clock.wall()).await?;
    security_log::sessions_ended(&visit, ended.into());
    Ok(Redirect::to(&SessionsPath.to_string()).into_response())
}

async fn end_others(
    _: EndOthersPath,
    State(state): State<AppState>,
    visit: Visit,
    _: SubmittedForm,
) -> Result<Redirect, PageError> {
    let session = signed_in(&visit)?;
    let now = state.clock.wall();
    let ended = state.store.end_other_sessions(session.actor, session.token_hash, now).await?;
    security_log::sessions_ended(&visit, ended);
    Ok(Redirect::to(&SessionsPath.to_string()))
}

fn signed_in(visit: &Visit) -> Result<Session, PageError> {
    visit.session.clone().ok_or(PageError::NotSignedIn)
}
