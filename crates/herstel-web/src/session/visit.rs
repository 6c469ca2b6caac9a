//! The layer that finds out, once per request, who is asking.

use super::{
    CsrfToken,
    cookie::{Name, cookie, decode, encode, token_hash},
    device::device,
};
use crate::{
    AppState,
    error::PageError,
    layout::plain,
    limits::{Counted, count, neighbourhood},
    operation::CurrentOperation,
    security_log::{NoAccess, no_access},
};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use herstel_domain::{Occasion, registration::PreferredLanguage};
use herstel_kernel::{Actor, Authentication, OperationId, Timestamp};
use herstel_scheme::Language;
use std::convert::Infallible;

/// Said by every current browser about where a request comes from.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Who is asking, in which language, for what. Present on every request except assets.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// Somebody signed in.
    pub session: Option<Session>,
    /// Somebody whose session ended by itself a while ago, while they may have been writing. They see nothing by it.
    pub lapsed: Option<Lapsed>,
    /// The chosen language.
    pub language: PreferredLanguage,
    /// What forms must carry.
    pub csrf: CsrfToken,
    /// The path asked for, without its query.
    pub path: String,
    /// When, on which day, and the number that joins everything that is kept about this request.
    pub occasion: Occasion,
    /// The browser in a few words; empty when unknown.
    pub device: String,
    /// From where, for counting attempts; none for a program inside this one.
    pub neighbourhood: Option<String>,
    /// Refused before anything else: tried too often, and after how many seconds it may be tried again.
    pub too_many: Option<u32>,
}

/// Somebody signed in.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Who.
    pub actor: Actor,
    /// How they showed who they are.
    pub authentication: Authentication,
    /// What the store knows the session by.
    pub token_hash: [u8; 32],
    /// When the session ends if nothing more is asked; never later than its absolute limit.
    pub ends_at: Timestamp,
    /// The token came with the request as `Authorization: Bearer`. A browser never sends that by itself, so such a
    /// request needs no CSRF token.
    pub is_bearer: bool,
}

/// Who was signed in until their session ended by itself.
#[derive(Clone, Debug)]
pub(crate) struct Lapsed {
    /// Who.
    pub actor: Actor,
    /// What the store knows the ended session by.
    pub token_hash: [u8; 32],
    /// What their forms carried.
    pub csrf: CsrfToken,
}

impl Visit {
    /// Who was here before this request, and their session: signed in, or until it ended by itself.
    pub fn before(&self) -> Option<(Actor, [u8; 32])> {
        let live = self.session.as_ref().map(|session| (session.actor, session.token_hash));
        live.or_else(|| self.lapsed.as_ref().map(|lapsed| (lapsed.actor, lapsed.token_hash)))
    }
}

/// Puts the [`Visit`] on the request, and gives a visitor without a session a secret of their own for forms.
pub(crate) async fn visit(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let operation = request.extensions().get::<CurrentOperation>().map(|current| current.id);
    match look_up(&state, &jar, request.headers(), request.uri().path(), operation).await {
        Ok((mut visit, new_cookies)) => {
            visit.neighbourhood = state.proxies.caller(&request).map(neighbourhood);
            let is_wrong_token = visit.session.is_none()
                && visit.path.starts_with("/api/")
                && bearer(request.headers()).is_some();
            if is_wrong_token {
                match count(&state, &visit, Counted::WrongToken).await {
                    Ok(()) => {}
                    Err(PageError::TooMany { retry_after }) => visit.too_many = Some(retry_after),
                    Err(error) => return plain(error, &visit.path, visit.language, operation),
                }
            }
            request.extensions_mut().insert(visit);
            let response = next.run(request).await;
            (new_cookies, response).into_response()
        }
        // Without a session store nothing personal can be shown; the answer stays plain.
        Err(error) => {
            let language = accepted_language(request.headers()).unwrap_or_default().into();
            plain(error, request.uri().path(), language, operation)
        }
    }
}

async fn look_up(
    state: &AppState,
    jar: &CookieJar,
    headers: &HeaderMap,
    path: &str,
    operation: Option<OperationId>,
) -> Result<(Visit, CookieJar), PageError> {
    let read = |name: Name| jar.get(name.text(&state.site)).map(|cookie| cookie.value().to_owned());
    let is_api = path.starts_with("/api/");
    let chosen = || read(Name::Language).and_then(|code| code.parse().ok());
    let language = match is_api {
        true => {
            accepted_language(headers).map(PreferredLanguage::from).or_else(chosen).map(spoken_by_the_api)
        }
        false => chosen(),
    };
    let path = path.to_owned();
    let now = state.clock.wall();
    let operation = operation.ok_or_else(|| PageError::failed("the operation layer is missing"))?;
    let occasion = Occasion { at: state.clock.now(), on: state.clock.today(), operation };
    let bearer = bearer(headers).filter(|_| is_api);
    let is_bearer = bearer.is_some();
    let mut lapsed = None;
    if let Some(token) = bearer.or_else(|| read(Name::Session)).as_deref().and_then(decode) {
        let token_hash = token_hash(&token);
        if let Some(data) = state.store.find_session(token_hash, now).await? {
            let lifetime = state.sessions.of(data.actor);
            let mut ends_at = data.expires_at;
            if lifetime.is_worn(data.expires_at, now) {
                ends_at = lifetime.idle_end(now).min(data.absolute_expires_at);
                state.store.touch_session(token_hash, now, ends_at).await?;
            }
            let own = if is_api { spoken_by_the_api(data.language) } else { data.language };
            let visit = Visit {
                session: Some(Session {
                    actor: data.actor,
                    authentication: data.authentication,
                    token_hash,
                    ends_at,
                    is_bearer,
                }),
                lapsed: None,
                language: language.unwrap_or(own),
                csrf: CsrfToken::from_secret(&data.csrf_secret),
                path,
                occasion,
                device: device(headers),
                neighbourhood: None,
                too_many: None,
            };
            return Ok((visit, CookieJar::new()));
        }
        if !is_api && let Some(data) = state.store.find_lapsed_session(token_hash, now).await? {
            let csrf = CsrfToken::from_secret(&data.csrf_secret);
            lapsed = Some(Lapsed { actor: data.actor, token_hash, csrf });
        }
    }
    let language = language.unwrap_or_default();
    let (secret, cookies) = match read(Name::Visitor).as_deref().and_then(decode) {
        Some(secret) => (secret, CookieJar::new()),
        None => {
            let secret: [u8; 32] = state.ids.draw()?;
            (secret, CookieJar::new().add(cookie(Name::Visitor, encode(&secret), &state.site)))
        }
    };
    let (csrf, device) = (CsrfToken::from_secret(&secret), device(headers));
    let (neighbourhood, too_many) = (None, None);
    let visit =
        Visit { session: None, lapsed, language, csrf, path, occasion, device, neighbourhood, too_many };
    Ok((visit, cookies))
}

/// The API has the languages of schemes; the journey of a parent, which has more, is not walked through it.
fn spoken_by_the_api(language: PreferredLanguage) -> PreferredLanguage {
    language.of_letters().into()
}

/// The token of an API client.
fn bearer(headers: &HeaderMap) -> Option<String> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// The first of our languages that an API client asks for, whatever the weights.
fn accepted_language(headers: &HeaderMap) -> Option<Language> {
    let wanted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    wanted.split(',').find_map(|range| range.trim().get(..2)?.to_ascii_lowercase().parse().ok())
}

/// Refuses a request with two hosts, which a program in front of this one may read otherwise (RFC 9112, section 3.2). And
/// refuses changes that a browser says come from another site, before anything looks at the body: by `Sec-Fetch-Site`, or
/// where a browser does not send that, by `Origin`. Clients that say neither are left to the CSRF token alone, and so is
/// the origin `null`: our pages ask browsers to send no referrer, and some then keep the origin back as well.
pub(crate) async fn refuse_foreign_posts(request: Request, next: Next) -> Response {
    if request.headers().get_all(header::HOST).iter().count() > 1 {
        return PageError::Unreadable.into_response();
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_own(request.headers()) {
        return next.run(request).await;
    }
    if let Some(visit) = request.extensions().get::<Visit>() {
        // The layer stands before the routes: which one it was about is not known.
        no_access(visit, "", NoAccess::OtherSite);
    }
    PageError::Forged.into_response()
}

fn is_own(headers: &HeaderMap) -> bool {
    match headers.get(FETCH_SITE).map(|value| value.as_bytes()) {
        Some(site) => matches!(site, b"same-origin" | b"none"),
        None => {
            let (origin, host) = (headers.get(header::ORIGIN), headers.get(header::HOST));
            origin.is_none_or(|origin| {
                let origin = origin.as_bytes();
                let place = origin.strip_prefix(b"https://").or_else(|| origin.strip_prefix(b"http://"));
                origin == b"null" || place.is_some() && place == host.map(|host| host.as_bytes())
            })
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        let missing = || PageError::failed("the visit layer is missing");
        parts.extensions.get::<Visit>().cloned().ok_or_else(missing)
    }
}

/// Whether a request for leaving comes from our own page; used where a link, not a form, ends a session.
pub(crate) struct FromOwnPage(pub bool);

impl<S: Send + Sync> FromRequestParts<S> for FromOwnPage {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let site = parts.headers.get(FETCH_SITE).map(|value| value.as_bytes());
        Ok(Self(matches!(site, None | Some(b"same-origin" | b"none"))))
    }
}
