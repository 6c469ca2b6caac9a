//! The JSON body of a change, after it was checked that the caller meant to send it.

use crate::{error::PageError, gate::Installation, session::Visit};
use axum::{
    extract::{FromRequest, FromRequestParts, Json, Request, rejection::JsonRejection},
    http::{HeaderName, StatusCode},
    response::IntoResponse,
};
use serde::de::DeserializeOwned;

/// What a client that signs in by cookie sends along with every change; its value is that of `GET /session`.
pub(super) const CSRF_HEADER: HeaderName = HeaderName::from_static("x-csrf-token");

/// A change by somebody signed in: by bearer token, or by cookie with the CSRF header.
pub(super) struct Change<T>(pub T);

/// A body that needs no session, so that nothing can be done in somebody's name with it.
pub(super) struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Installation> for Change<T> {
    type Rejection = PageError;
    async fn from_request(request: Request, state: &Installation) -> Result<Self, PageError> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let session = visit.session.ok_or(PageError::NotSignedIn)?;
        let given = parts.headers.get(CSRF_HEADER).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !session.is_bearer && !visit.csrf.matches(given) {
            return Err(PageError::Forged);
        }
        json(Request::from_parts(parts, body), state).await.map(Self)
    }
}

impl<T: DeserializeOwned> FromRequest<Installation> for Sent<T> {
    type Rejection = PageError;
    async fn from_request(request: Request, state: &Installation) -> Result<Self, PageError> {
        json(request, state).await.map(Self)
    }
}

async fn json<T: DeserializeOwned>(request: Request, state: &Installation) -> Result<T, PageError> {
    match Json::<T>::from_request(request, state).await {
        Ok(Json(body)) => Ok(body),
        Err(JsonRejection::JsonDataError(_)) => Err(PageError::WrongShape),
        Err(rejection) => Err(match rejection.into_response().status() {
            StatusCode::UNSUPPORTED_MEDIA_TYPE => PageError::MediaType,
            StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
            _ => PageError::Unreadable,
        }),
    }
}
