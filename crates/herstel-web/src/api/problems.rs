//! What can go wrong with an operation, for the OpenAPI document.

use crate::layout::Problem;
use utoipa::IntoResponses;

/// Of a read.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the error layer writes them")]
pub(super) enum Read {
    /// A parameter that is no text or is not known.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// Nobody is signed in.
    #[response(status = 401, content_type = "application/problem+json")]
    NotSignedIn(Problem),
    /// Absent, or not yours: the answer is the same.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// Tried too often; `Retry-After` says for how many seconds to wait.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// A parameter with a value that cannot be, or a calculation for which facts are missing.
    #[response(status = 422, content_type = "application/problem+json")]
    Invalid(Problem),
}

/// Of a read that needs no session.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the error layer writes them")]
pub(super) enum OpenRead {
    /// A parameter that is no text.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// There is none.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// Tried too often; `Retry-After` says for how many seconds to wait.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
}

/// Of a change. Nothing was stored.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the error layer writes them")]
pub(super) enum Change {
    /// The body is not JSON.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// Nobody is signed in.
    #[response(status = 401, content_type = "application/problem+json")]
    NotSignedIn(Problem),
    /// The session is a cookie and the header `X-Csrf-Token` is missing or wrong; or with the code `step-up`, the person
    /// must show again who they are.
    #[response(status = 403, content_type = "application/problem+json")]
    Forged(Problem),
    /// Absent, or not yours: the answer is the same.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// Tried too often; `Retry-After` says for how many seconds to wait.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// It no longer fits what is there now; `code` says why.
    #[response(status = 409, content_type = "application/problem+json")]
    Conflict(Problem),
    /// The body did not come in time, or not to its end.
    #[response(status = 408, content_type = "application/problem+json")]
    TooSlow(Problem),
    /// The body is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body has another content type than `application/json`.
    #[response(status = 415, content_type = "application/problem+json")]
    MediaType(Problem),
    /// The input cannot be right; `code` and `errors` say what.
    #[response(status = 422, content_type = "application/problem+json")]
    Invalid(Problem),
}

/// Of a change that needs no session.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "describes answers; the error layer writes them")]
pub(super) enum OpenChange {
    /// The body is not JSON.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// There is none.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// Tried too often; `Retry-After` says for how many seconds to wait.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// The body did not come in time, or not to its end.
    #[response(status = 408, content_type = "application/problem+json")]
    TooSlow(Problem),
    /// The body is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body has another content type than `application/json`.
    #[response(status = 415, content_type = "application/problem+json")]
    MediaType(Problem),
    /// The body has other fields than those described.
    #[response(status = 422, content_type = "application/problem+json")]
    Invalid(Problem),
}
