//! What a handler answers when it cannot answer: one list, turned into a page or problem+json at the door.

use crate::{clock::ClockError, ids::RandomError};
use axum::{
    body::Body,
    extract::rejection::PathRejection,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use herstel_kernel::{Refusal, RefusalCode, RefusalKind};
use herstel_store::{CommandError, StoreError};
use std::{error::Error, fmt};
use tower_http::catch_panic::CatchPanicLayer;

/// Why there is no page. The visitor sees a sentence, never the cause; the cause is logged once, here.
#[derive(Debug)]
pub(crate) enum PageError {
    /// Does not exist, or is not yours: the same answer.
    NotFound,
    /// Nobody is signed in.
    NotSignedIn,
    /// The form does not belong to this session, or comes from another site.
    Forged,
    /// A body that is no form or no JSON.
    Unreadable,
    /// A body of a kind that is not taken.
    MediaType,
    /// JSON, but not with the fields that are asked for.
    WrongShape,
    /// The body is larger than [`crate::BODY_LIMIT`].
    TooLarge,
    /// The body did not come in time, or not to its end.
    SentTooSlowly,
    /// Tried too often; in so many seconds it may be tried again.
    TooMany {
        /// From 1 up.
        retry_after: u32,
    },
    /// Refused, and no form on which to show it.
    Refused(Vec<Refusal>),
    /// Something failed that the visitor cannot help.
    Failed(Box<dyn Error + Send + Sync>),
}

/// Why, on its way to the layer that writes the error page.
#[derive(Clone, Debug)]
pub(crate) struct Refused(pub Vec<Refusal>);

/// Marks a response that becomes a redirect to sign-in for a page and 401 for the API.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SignInNeeded;

impl PageError {
    /// Something failed that the visitor cannot help.
    pub fn failed(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Failed(error.into())
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::WrongShape => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SentTooSlowly => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(refusals) => {
                refusals.first().map_or(StatusCode::UNPROCESSABLE_ENTITY, |r| status_of(r.code))
            }
            Self::Failed(error) if may_pass(error.as_ref()) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Refusals that can be shown on the form they came from, with the status of the answer; or the error as it is.
pub(crate) fn shown_on_form(error: CommandError) -> Result<(StatusCode, Vec<Refusal>), PageError> {
    match PageError::from(error) {
        PageError::Refused(refusals) => {
            let status = PageError::Refused(refusals.clone()).status();
            Ok((status, refusals))
        }
        other @ (PageError::NotFound
        | PageError::NotSignedIn
        | PageError::Forged
        | PageError::Unreadable
        | PageError::MediaType
        | PageError::WrongShape
        | PageError::TooLarge
        | PageError::SentTooSlowly
        | PageError::TooMany { .. }
        | PageError::Failed(_)) => Err(other),
    }
}

/// After how many seconds a client may ask again when the database is busy or away.
const RETRY_AFTER_SECONDS: HeaderValue = HeaderValue::from_static("5");

/// Whether the cause is one that passes by itself.
fn may_pass(error: &(dyn Error + Send + Sync + 'static)) -> bool {
    error.is::<TooSlow>() || error.downcast_ref::<StoreError>().is_some_and(StoreError::may_pass)
}

/// A request that took longer than any may take.
#[derive(Debug)]
pub(crate) struct TooSlow;

impl Error for TooSlow {}

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there was no answer within the time for one request")
    }
}

/// The status with which a refusal is answered, on a page and in the API.
pub(crate) fn status_of(code: RefusalCode) -> StatusCode {
    match code.kind() {
        RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::Conflict => StatusCode::CONFLICT,
        RefusalKind::Absent => StatusCode::NOT_FOUND,
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        match self {
            Self::Refused(refusals) => {
                response.extensions_mut().insert(Refused(refusals));
            }
            Self::NotSignedIn => {
                response.extensions_mut().insert(SignInNeeded);
            }
            Self::Failed(error) if may_pass(error.as_ref()) => {
                response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER_SECONDS);
                tracing::warn!(error = chain(error.as_ref()), "a request met a busy or absent database");
            }
            // What comes after it on the connection is the rest of that body.
            Self::SentTooSlowly => {
                response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Self::TooMany { retry_after } => {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after));
            }
            Self::Failed(error) => tracing::error!(error = chain(error.as_ref()), "a request failed"),
            Self::NotFound
            | Self::Forged
            | Self::Unreadable
            | Self::MediaType
            | Self::WrongShape
            | Self::TooLarge => {}
        }
        response
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        vec![refusal].into()
    }
}

impl From<Vec<Refusal>> for PageError {
    fn from(refusals: Vec<Refusal>) -> Self {
        let absent = refusals.iter().any(|refusal| refusal.code.kind() == RefusalKind::Absent);
        if absent { Self::NotFound } else { Self::Refused(refusals) }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        Self::failed(error)
    }
}

impl From<CommandError> for PageError {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Refused(refusals) => refusals.into(),
            CommandError::Store(error) => error.into(),
        }
    }
}

impl From<RandomError> for PageError {
    fn from(error: RandomError) -> Self {
        Self::failed(error)
    }
}

impl From<ClockError> for PageError {
    fn from(error: ClockError) -> Self {
        Self::failed(error)
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::failed(error)
    }
}

/// An id in a path that is none: there is no such page. Named in `#[typed_path("…", rejection(PageError))]`.
impl From<PathRejection> for PageError {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

/// What answers when a handler panics: a page without detail.
pub fn catch_panic() -> CatchPanicLayer<fn(Box<dyn std::any::Any + Send>) -> Response> {
    CatchPanicLayer::custom(|_| PageError::failed("a handler panicked").into_response())
}

/// The error with its causes, on one line.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
