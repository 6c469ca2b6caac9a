//! Requests that may be sent again: by header in the API, by a hidden field in forms.
//!
//! A client whose answer was lost sends the same request with the same key and gets the same answer; a form that is
//! posted twice is carried out once. The key is bound to who is signed in, to the path and to the body.

use super::{Session, Visit};
use crate::{AppState, BODY_LIMIT, error::PageError, ids::draw_from};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderName, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use herstel_kernel::{Refusal, RefusalCode};
use herstel_store::{Once, OnceKey, OnceSeed, once};

/// The header of the API.
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The hidden field of forms.
const FIELD: &str = "once";
/// Longest key a client may choose.
const KEY_LENGTH: usize = 200;
/// A request meets a faster one with the same key at most once; more is a mistake.
const RUNS: u32 = 3;

/// Ties the command of a request to its key.
pub(crate) async fn tie_to_key(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>();
    let Some(session) = visit.and_then(|visit| visit.session.clone()).filter(|_| may_change(&request)) else {
        return next.run(request).await;
    };
    match prepare(&state, &session, request).await {
        Ok(Prepared::Plain(request)) => next.run(request).await,
        Ok(Prepared::Keyed(parts, body, key, seed)) => run(&state, parts, body, key, seed, next).await,
        Err(error) => error.into_response(),
    }
}

enum Prepared {
    Plain(Request),
    Keyed(Box<Parts>, Bytes, OnceKey, OnceSeed),
}

fn may_change(request: &Request) -> bool {
    let has_key = request.headers().contains_key(&IDEMPOTENCY_KEY) || is_form(request);
    has_key && matches!(*request.method(), Method::POST | Method::PUT)
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

async fn prepare(state: &AppState, session: &Session, request: Request) -> Result<Prepared, PageError> {
    let is_form = is_form(&request);
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| PageError::TooLarge)?;
    let path = parts.uri.path();
    let key = match parts.headers.get(&IDEMPOTENCY_KEY) {
        Some(value) => {
            let name = value.to_str().ok().map(str::trim).filter(|name| is_name(name));
            let name = name.ok_or_else(|| Refusal::new(RefusalCode::IdempotencyKey))?;
            state.store.once_key(session.actor, &format!("{} {path}", parts.method), name, &body)
        }
        None => match field(&body).filter(|_| is_form) {
            // Whoever goes back and posts the form with other words means something else.
            Some(name) => {
                let name = format!("{name}\n{}", hex::encode(&body));
                state.store.once_key(session.actor, &format!("form {path}"), &name, &body)
            }
            None => return Ok(Prepared::Plain(Request::from_parts(parts, Body::from(body)))),
        },
    };
    let seed = match state.store.find_once(&key).await? {
        Once::New => OnceSeed::new(state.ids.draw()?),
        Once::Done(seed) => seed,
        Once::OtherRequest => return Err(Refusal::new(RefusalCode::IdempotencyKey).into()),
    };
    Ok(Prepared::Keyed(Box::new(parts), body, key, seed))
}

async fn run(
    state: &AppState,
    parts: Box<Parts>,
    body: Bytes,
    key: OnceKey,
    mut seed: OnceSeed,
    next: Next,
) -> Response {
    for _ in 0..RUNS {
        let request = Request::from_parts((*parts).clone(), Body::from(body.clone()));
        let secret = state.store.once_secret(seed);
        let (response, faster) = once(key, seed, draw_from(secret, next.clone().run(request))).await;
        match faster {
            Some(faster) => seed = faster,
            None => return response,
        }
    }
    PageError::failed("requests with one key overtake each other without end").into_response()
}

/// Whether this can be the name of a request: short, visible characters only.
pub fn is_name(name: &str) -> bool {
    (1..=KEY_LENGTH).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The value of the hidden field. It is written by this program: hexadecimal digits, so nothing needs decoding.
pub fn field(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?;
    let value = text.split('&').find_map(|pair| pair.strip_prefix(FIELD)?.strip_prefix('='))?;
    Some(value).filter(|value| is_name(value))
}
