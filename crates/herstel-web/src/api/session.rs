//! Who is asking, and in the demo: signing in without a browser.

use super::{
    body::{Change, Sent},
    problems,
};
use crate::{
    AppState,
    error::PageError,
    limits::{Counted, count},
    security_log,
    session::{Visit, begin, demo_authentication},
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Actor, AssuranceLevel, Desk, StaffRole};
use herstel_store::SessionId;
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

/// The sessions of who asks.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/sessions")]
pub(super) struct SessionsPath;

/// Ending one of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/sessions/{session}/end", rejection(PageError))]
pub(super) struct EndSessionPath {
    session: String,
}

/// Ending all others.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/sessions/end-others")]
pub(super) struct EndOthersPath;

/// Who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SessionDocument {
    /// `parent`, `representative`, `case-handler`, `reviewer`, `team-lead`, `steering`, `privacy-officer`,
    /// `legal-adviser`, `objection-committee`, `municipal-support` or `municipal-collection`.
    role: &'static str,
    /// By what the caller is told from the colleagues of their office or desk.
    reference: Option<String>,
    /// For the header `X-Csrf-Token` of changes, when the session is a cookie.
    csrf_token: String,
}

/// One place where the caller is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OwnSessionDocument {
    /// Its name, good only for ending it.
    session: String,
    /// Whether it is the one that asks.
    is_this: bool,
    /// The browser and the kind of machine in a few words; empty when unknown.
    device: String,
    /// The provider by its name in the configuration.
    provider: String,
    /// The level of assurance: `basis`, `midden`, `substantieel` or `hoog`.
    #[schema(value_type = String)]
    level: AssuranceLevel,
    /// When it began.
    created_at: String,
    /// When it was last used, to within some minutes.
    used_at: String,
    /// When it ends if nothing happens.
    expires_at: String,
}

/// A request that says everything by its address.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// How many sessions ended.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EndedDocument {
    /// The number of them.
    ended: u64,
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
        Actor::Staff { role: StaffRole::TeamLead, .. } => "team-lead",
        Actor::Staff { role: StaffRole::Steering, .. } => "steering",
        Actor::Staff { role: StaffRole::PrivacyOfficer, .. } => "privacy-officer",
        Actor::Staff { role: StaffRole::LegalAdviser, .. } => "legal-adviser",
        Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => "objection-committee",
        Actor::Representative { .. } => "representative",
        Actor::Municipal { desk: Desk::Support, .. } => "municipal-support",
        Actor::Municipal { desk: Desk::Collection, .. } => "municipal-collection",
        Actor::System => return Err(PageError::NotFound),
    };
    let reference = session.actor.reference().map(|reference| reference.to_string());
    Ok(Json(SessionDocument { role, reference, csrf_token: visit.csrf.to_string() }))
}

/// Where the caller is signed in
///
/// The sessions of whoever asks, the last used first.
#[utoipa::path(
    get,
    path = "/api/v1/sessions",
    operation_id = "listOwnSessions",
    tag = "session",
    responses(
        (status = 200, description = "The sessions.", body = Vec<OwnSessionDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    _: SessionsPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<Vec<OwnSessionDocument>>, PageError> {
    let session = visit.session.ok_or(PageError::NotSignedIn)?;
    let this = SessionId::of(&session.token_hash);
    let all = state.store.sessions_of(session.actor, state.clock.wall()).await?;
    let document = |own: herstel_store::OwnSession| OwnSessionDocument {
        session: own.id.to_string(),
        is_this: own.id == this,
        device: own.data.device,
        provider: own.data.authentication.provider,
        level: own.data.authentication.level,
        created_at: own.data.created_at.to_string(),
        used_at: own.used_at.to_string(),
        expires_at: own.data.expires_at.to_string(),
    };
    Ok(Json(all.into_iter().map(document).collect()))
}

/// End one of the sessions of the caller
///
/// Also the one that asks: this is signing out.
#[utoipa::path(
    post,
    path = "/api/v1/sessions/{session}/end",
    operation_id = "endOwnSession",
    tag = "session",
    params(("session" = String, Path, description = "The name of the session, from `GET /sessions`.")),
    request_body = Nothing,
    responses(
        (status = 200, description = "It is no more; 0 when it was gone already.", body = EndedDocument),
        problems::Change,
    ),
)]
pub(super) async fn end(
    EndSessionPath { session: wanted }: EndSessionPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(Nothing {}): Change<Nothing>,
) -> Result<Json<EndedDocument>, PageError> {
    let session = visit.session.as_ref().ok_or(PageError::NotSignedIn)?;
    let wanted: SessionId = wanted.parse().map_err(|_| PageError::NotFound)?;
    // One that is gone by now is what was wanted.
    let ended = state.store.end_session_of(session.actor, wanted, state.clock.wall()).await?;
    security_log::sessions_ended(&visit, ended.into());
    Ok(Json(EndedDocument { ended: u64::from(ended) }))
}

/// End all sessions of the caller but the one that asks
///
/// For somebody who left themselves signed in somewhere.
#[utoipa::path(
    post,
    path = "/api/v1/sessions/end-others",
    operation_id = "endOtherSessions",
    tag = "session",
    request_body = Nothing,
    responses(
        (status = 200, description = "They ended.", body = EndedDocument),
        problems::Change,
    ),
)]
pub(super) async fn end_others(
    _: EndOthersPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(Nothing {}): Change<Nothing>,
) -> Result<Json<EndedDocument>, PageError> {
    let session = visit.session.as_ref().ok_or(PageError::NotSignedIn)?;
    let now = state.clock.wall();
    let ended = state.store.end_other_sessions(session.actor, session.token_hash, now).await?;
    security_log::sessions_ended(&visit, ended);
    Ok(Json(EndedDocument { ended }))
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
    count(&state, &visit, Counted::SignIn).await?;
    let people = state.store.demo_people().await?;
    let person = people.into_iter().find(|person| person.slug == sign_in.person);
    let person = person.ok_or(PageError::NotFound)?;
    let (token, expires_at) = begin(&state, &visit, person.actor, demo_authentication(&state)).await?;
    Ok((StatusCode::CREATED, Json(TokenDocument { token, expires_at: expires_at.to_string() })))
}
