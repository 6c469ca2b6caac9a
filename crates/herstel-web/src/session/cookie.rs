//! Cookies, and the beginning and end of a session.

use super::visit::Visit;
use crate::{
    AppState, Site,
    error::PageError,
    limits::{Counted, count},
    security_log, step_up,
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_domain::{processing::Activity, registration::PreferredLanguage};
use herstel_kernel::{Actor, AssuranceLevel, Authentication};
use herstel_store::SessionData;
use sha2::{Digest, Sha256};

/// The cookies in use. Names over https carry the prefix that ties them to this host.
#[derive(Clone, Copy)]
pub(super) enum Name {
    /// The session.
    Session,
    /// The secret behind the forms of somebody who is not signed in.
    Visitor,
    /// The chosen language.
    Language,
}

impl Name {
    pub(super) fn text(self, site: &Site) -> &'static str {
        match (self, site.secure) {
            (Self::Session, true) => "__Host-herstel-session",
            (Self::Session, false) => "herstel-session",
            (Self::Visitor, true) => "__Host-herstel-visitor",
            (Self::Visitor, false) => "herstel-visitor",
            (Self::Language, true) => "__Host-herstel-language",
            (Self::Language, false) => "herstel-language",
        }
    }
}

pub(super) fn cookie(name: Name, value: String, site: &Site) -> Cookie<'static> {
    Cookie::build((name.text(site), value))
        .path("/")
        .http_only(true)
        .secure(site.secure)
        .same_site(SameSite::Lax)
        .build()
}

pub(super) fn removal(name: Name, site: &Site) -> Cookie<'static> {
    let mut cookie = cookie(name, String::new(), site);
    cookie.make_removal();
    cookie
}

pub(super) fn encode(secret: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

pub(super) fn decode(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// What the store knows a session by: it cannot be turned back into the cookie.
pub(super) fn token_hash(token: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// Signs somebody in under a new token; a session that was there ends. A form that waits for the same person goes along;
/// that of somebody else is forgotten.
pub(crate) async fn start(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    authentication: Authentication,
) -> Result<CookieJar, PageError> {
    let token: [u8; 32] = state.ids.draw()?;
    if let Some(before) = visit.before().filter(|(before, _)| *before == actor) {
        step_up::carry_over(state, before.1, token_hash(&token)).await?;
    }
    let csrf_secret = secret_of_forms(state, visit, actor).await?;
    create(state, visit, actor, authentication, &token, csrf_secret).await?;
    if let Some((_, before)) = visit.before() {
        state.store.end_session(before).await?;
        step_up::forget(state, before).await?;
    }
    Ok(CookieJar::new()
        .add(cookie(Name::Session, encode(&token), &state.site))
        .add(removal(Name::Visitor, &state.site)))
}

/// The secret behind the forms of a session that begins. Whoever signs in again in the same browser keeps theirs: a form that
/// stands open in another tab is still their own, and what they typed in it is not lost. Nobody else gets it, and it ends with
/// signing out.
async fn secret_of_forms(state: &AppState, visit: &Visit, actor: Actor) -> Result<[u8; 32], PageError> {
    if let Some((_, before)) = visit.before().filter(|(before, _)| *before == actor) {
        let now = state.clock.wall();
        let session = match state.store.find_session(before, now).await? {
            Some(session) => Some(session),
            None => state.store.find_lapsed_session(before, now).await?,
        };
        if let Some(session) = session {
            return Ok(session.csrf_secret);
        }
    }
    Ok(state.ids.draw()?)
}

/// Begins a session; gives its token, for a cookie or for an API client, and when it ends if nothing happens.
pub(crate) async fn begin(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    authentication: Authentication,
) -> Result<(String, jiff::Timestamp), PageError> {
    let token: [u8; 32] = state.ids.draw()?;
    let csrf_secret = state.ids.draw()?;
    let expires_at = create(state, visit, actor, authentication, &token, csrf_secret).await?;
    Ok((encode(&token), expires_at))
}

async fn create(
    state: &AppState,
    visit: &Visit,
    actor: Actor,
    authentication: Authentication,
    token: &[u8; 32],
    csrf_secret: [u8; 32],
) -> Result<jiff::Timestamp, PageError> {
    // Here, so that no way of signing in goes round it. It counts who showed who they are, never who only says so: nobody
    // uses up the attempts of another.
    count(state, visit, Counted::SignInAs(actor)).await?;
    state.store.record_operation(visit.occasion, Activity::SignIn).await?;
    let now = state.clock.wall();
    let lifetime = state.sessions.of(actor);
    let data = SessionData {
        actor,
        authentication,
        device: visit.device.clone(),
        created_at: now,
        language: visit.language,
        csrf_secret,
        expires_at: lifetime.idle_end(now),
        absolute_expires_at: lifetime.absolute_end(now),
    };
    // Signing in is the moment at which ended sessions are swept up: no other work needs the table small.
    state.store.remove_ended_sessions(now).await?;
    // Who signs in for another office left the one before.
    let elsewhere = state.store.end_sessions_at_other_offices(actor, now).await?;
    state.store.create_session(token_hash(token), &data).await?;
    security_log::signed_in(visit, actor, &data.authentication);
    if elsewhere > 0 {
        security_log::sessions_ended_elsewhere(visit, actor, elsewhere);
    }
    Ok(data.expires_at)
}

/// As whom somebody was chosen from the list of a demonstration, just now.
pub(crate) fn demo_authentication(state: &AppState) -> Authentication {
    let provider = Authentication::DEMO.to_owned();
    let (level, at) = (AssuranceLevel::Substantial, state.clock.wall());
    Authentication { provider, level, at, bsn: None, name: None }
}

/// Signs somebody out; the token is worthless from then on.
pub(crate) async fn end(state: &AppState, visit: &Visit) -> Result<CookieJar, PageError> {
    // Also when time had run out already: who leaves leaves nothing behind.
    if let Some((_, session)) = visit.before() {
        state.store.end_session(session).await?;
        step_up::forget(state, session).await?;
    }
    if visit.session.is_some() {
        security_log::sessions_ended(visit, 1);
    }
    Ok(CookieJar::new().add(removal(Name::Session, &state.site)))
}

/// Remembers the language on this device.
pub(crate) fn language_cookie(language: PreferredLanguage, site: &Site) -> Cookie<'static> {
    let mut cookie = cookie(Name::Language, language.code().to_owned(), site);
    cookie.make_permanent();
    cookie
}
