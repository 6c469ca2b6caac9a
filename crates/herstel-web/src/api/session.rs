//! Who is asking, and in the demo: signing in without a browser.

use super::{body::Sent, problems};
use crate::{
    AppState,
    error::PageError,
    session::{Visit, begin, demo_authentication},
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Actor, Desk, StaffRole};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The session of the request.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/session")]
pub(super) struct SessionPath;

/// Signing in, in the demo only.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/demo/session")]
pub(super) struct DemoSessionPath;

/// Who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SessionDocument {
    /// `parent`, `representative`, `case-handler`, `reviewer`, `steering`, `municipal-support` or
    /// `municipal-collection`.
    role: &'static str,
    /// For the header `X-Csrf-Token` of changes, when the session is a cookie.
    csrf_token: String,
}

/// As whom to sign in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoSignIn {
    /// The short name of one of the invented people of the demo.
    person: String,
}

/// A session for an API client.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TokenDocument {
    /// For the header `Authorization: Bearer …`.
    token: String,
    /// When it ends if nothing happens.
    expires_at: String,
}

/// Who is signed in
///
/// The role of the session, and the token that changes need when the session is a cookie.
#[utoipa::path(
    get,
    path = "/api/v1/session",
    operation_id = "whoIsSignedIn",
    tag = "session",
    responses(
        (status = 200, description = "Somebody is signed in.", body = SessionDocument),
        problems::Read,
    ),
)]
pub(super) async fn who(_: SessionPath, visit: Visit) -> Result<Json<SessionDocument>, PageError> {
    let session = visit.session.ok_or(PageError::NotSignedIn)?;
    let role = match session.actor {
        Actor::Person { .. } => "parent",
        Actor::Staff { role: StaffRole::CaseHandler, .. } => "case-handler",
        Actor::Staff { role: StaffRole::Reviewer, .. } => "reviewer",
        Actor::Staff { role: StaffRole::Steering, .. } => "steering",
        Actor::Representative { .. } => "representative",
        Actor::Municipal { desk: Desk::Support, .. } => "municipal-support",
        Actor::Municipal { desk: Desk::Collection, .. } => "municipal-collection",
        Actor::System => return Err(PageError::NotFound),
    };
    Ok(Json(SessionDocument { role, csrf_token: visit.csrf.to_string() }))
}

/// Sign in as one of the invented people
///
/// Exists in the demo only. Gives a token for the header `Authorization: Bearer …`; sets no cookie.
#[utoipa::path(
    post,
    path = "/api/v1/demo/session",
    operation_id = "beginDemoSession",
    tag = "session",
    security(()),
    request_body = DemoSignIn,
    responses(
        (status = 201, description = "Signed in.", body = TokenDocument),
        problems::OpenChange,
    ),
)]
pub(super) async fn begin_demo(
    _: DemoSessionPath,
    State(state): State<AppState>,
    visit: Visit,
    Sent(sign_in): Sent<DemoSignIn>,
) -> Result<(StatusCode, Json<TokenDocument>), PageError> {
    let people = state.store.demo_people().await?;
    let person = people.into_iter().find(|person| person.slug == sign_in.person);
    let person = person.ok_or(PageError::NotFound)?;
    let (token, expires_at) =
        begin(&state, person.actor, demo_authentication(&state), visit.language).await?;
    Ok((StatusCode::CREATED, Json(TokenDocument { token, expires_at: expires_at.to_string() })))
}
