//! The front door: the landing page, signing in and out, the language, leaving quickly.

use crate::{
    AppState,
    error::PageError,
    layout::{Page, SubmittedForm, link, show},
    passkeys::PasskeySignInPath,
    routes::{Guard, Routes},
    session::{self, FromOwnPage, Visit},
    sign_in::{ProviderKind, SignedOutPath},
    step_up,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderName, HeaderValue},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::{extract::cookie::CookieJar, routing::TypedPath};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::Actor;
use serde::{Deserialize, Serialize};

/// The landing page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/")]
pub(crate) struct HomePath;

/// Where somebody goes who must sign in.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen")]
pub(crate) struct SignInPath;

/// Signing out.
#[derive(TypedPath, Deserialize)]
#[typed_path("/uitloggen")]
pub(crate) struct SignOutPath;

/// Another language.
#[derive(TypedPath, Deserialize)]
#[typed_path("/taal/{code}")]
pub(crate) struct LanguagePath {
    code: String,
}

/// Out of here, at once.
#[derive(TypedPath, Deserialize)]
#[typed_path("/snel-weg")]
pub(crate) struct LeavePath;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Public, home)
        .get(Guard::Public, sign_in)
        .post(Guard::Public, sign_out)
        .get(Guard::Public, switch_language)
        .get(Guard::Public, leave)
}

/// The address of the language switch; it returns to `path`.
pub(crate) fn language_link(language: PreferredLanguage, path: &str) -> String {
    let code = language.code().to_owned();
    link(LanguagePath { code }, Return { back: path.to_owned() })
}

/// The first page of somebody who just signed in.
pub(crate) fn first_page(actor: Actor) -> String {
    match actor {
        Actor::Person { .. } => crate::parent::CasePath.to_string(),
        Actor::Staff { role, .. } => crate::staff::first_page(role),
        Actor::Representative { .. } => crate::parent::RepresentedPath.to_string(),
        Actor::Municipal { .. } => crate::municipal::DeskPath.to_string(),
        Actor::System => HomePath.to_string(),
    }
}

#[derive(Template)]
#[template(path = "front/home.html")]
struct HomePage {
    page: Page,
    first_page: Option<String>,
}

async fn home(_: HomePath, page: Page, visit: Visit) -> Result<Response, PageError> {
    let first_page = visit.session.map(|session| first_page(session.actor));
    show(&HomePage { page, first_page })
}

#[derive(Template)]
#[template(path = "front/sign_in.html")]
struct SignInPage {
    page: Page,
    groups: Vec<SignInGroup>,
    is_elsewhere: bool,
    /// What they were sending when their session ended waits for them.
    is_waiting: bool,
}

/// The providers where people of one kind sign in, as links.
struct SignInGroup {
    id: &'static str,
    title: String,
    links: Vec<(String, String)>,
}

async fn sign_in(
    _: SignInPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let is_waiting = visit.session.is_none() && step_up::is_waiting(&state, &visit).await?;
    let mut groups = vec![
        ("citizens", page.t("sign-in-citizens"), ProviderKind::Citizens),
        ("organisations", page.t("sign-in-organisations"), ProviderKind::Organisations),
        ("staff", page.t("sign-in-staff"), ProviderKind::Staff),
    ]
    .into_iter()
    .map(|(id, title, kind)| SignInGroup { id, title, links: state.providers.links(kind) })
    .collect::<Vec<_>>();
    if state.passkeys.is_some()
        && let Some(staff) = groups.iter_mut().find(|group| group.id == "staff")
    {
        staff.links.push((page.t("passkey-way"), PasskeySignInPath.to_string()));
    }
    groups.retain(|group| !group.links.is_empty());
    let is_elsewhere = !state.providers.is_empty();
    show(&SignInPage { page, groups, is_elsewhere, is_waiting })
}

async fn sign_out(
    _: SignOutPath,
    State(state): State<AppState>,
    visit: Visit,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let cookies = session::end(&state, &visit).await?;
    let provider = visit.session.map(|session| session.authentication.provider);
    let provider = provider.filter(|provider| state.providers.find(provider).is_some());
    let next =
        provider.map_or_else(|| HomePath.to_string(), |provider| SignedOutPath { provider }.to_string());
    Ok((cookies, [FORGET], Redirect::to(&next)).into_response())
}

/// Tells the browser to forget what it kept of this site. Cookies stay out of it: the language is to be remembered.
const FORGET: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

/// Where to go after the switch.
#[derive(Deserialize, Serialize)]
struct Return {
    /// A path of this site.
    #[serde(rename = "terug", default)]
    back: String,
}

async fn switch_language(
    LanguagePath { code }: LanguagePath,
    State(state): State<AppState>,
    visit: Visit,
    Query(Return { back }): Query<Return>,
) -> Result<(CookieJar, Redirect), PageError> {
    let language: PreferredLanguage = code.parse().map_err(|()| PageError::NotFound)?;
    if let Some(session) = &visit.session {
        state.store.set_session_language(session.token_hash, language).await?;
    }
    let cookies = CookieJar::new().add(session::language_cookie(language, &state.site));
    Ok((cookies, Redirect::to(own_path(&back))))
}

/// Ends the session and goes to a page that says nothing. The back button then finds nothing: pages are never kept,
/// and the session is gone.
async fn leave(
    _: LeavePath,
    State(state): State<AppState>,
    visit: Visit,
    FromOwnPage(own): FromOwnPage,
) -> Result<Response, PageError> {
    let away = Redirect::to(&state.site.leave_to);
    if !own {
        return Ok(away.into_response());
    }
    let cookies = session::end(&state, &visit).await?;
    Ok((cookies, [FORGET], away).into_response())
}

/// A path of this site, or the landing page: never another site.
fn own_path(path: &str) -> &str {
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']);
    if own { path } else { "/" }
}
