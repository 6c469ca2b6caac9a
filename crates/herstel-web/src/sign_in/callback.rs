//! And back: the attempt is taken once, the statement of the provider checked, and a session begun.

use super::{
    assertion::{Identity, IdentityAssertion},
    claims::Expected,
    failure::{Failure, refused},
    start::{binding, state_hash},
};
use crate::{
    AppState,
    error::PageError,
    layout::Page,
    limits::{Counted, count},
    session::Visit,
    step_up,
};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Actor, ColleagueReference, OrganisationId, PersonId};
use herstel_store::TakenAttempt;
use serde::Deserialize;

/// The longest code in bytes that a provider may hand over.
const CODE_MAX: usize = 4096;

/// Where the provider sends people back to.
#[derive(TypedPath, Deserialize)]
#[typed_path("/inloggen/met/{provider}/terug")]
pub(crate) struct CallbackPath {
    pub(crate) provider: String,
}

/// What the provider hands over (RFC 6749, 4.1.2; RFC 9207).
#[derive(Deserialize)]
pub(super) struct HandedOver {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

/// Why there is no session: a reason to tell the visitor, or something that failed here.
enum NoSession {
    Refused(Failure),
    Failed(PageError),
}

impl From<Failure> for NoSession {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

impl<E> From<E> for NoSession
where
    PageError: From<E>,
    E: std::error::Error,
{
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

pub(super) async fn callback(
    CallbackPath { provider }: CallbackPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    handed_over: Result<Query<HandedOver>, QueryRejection>,
) -> Result<Response, PageError> {
    if state.providers.find(&provider).is_none() {
        return Err(PageError::NotFound);
    }
    let handed_over = handed_over.map_err(|_| Failure::CallbackUnreadable);
    let finished = match handed_over {
        Ok(Query(handed_over)) => finish(&state, &visit, &provider, handed_over).await,
        Err(failure) => Err(failure.into()),
    };
    match finished {
        Ok(response) => Ok(response),
        Err(NoSession::Refused(failure)) => {
            count(&state, &visit, Counted::FailedSignIn).await?;
            refused(&state, &visit, page, &provider, failure).await
        }
        Err(NoSession::Failed(error)) => Err(error),
    }
}

async fn finish(
    state: &AppState,
    visit: &Visit,
    provider: &str,
    handed_over: HandedOver,
) -> Result<Response, NoSession> {
    let now = state.clock.wall();
    let provider = state.providers.find(provider).ok_or(Failure::AttemptUnknown)?;
    let handed_back = handed_over.state.ok_or(Failure::CallbackUnreadable)?;
    let taken = state.store.take_sign_in(state_hash(&handed_back), binding(visit), now).await?;
    let attempt = match taken {
        TakenAttempt::Taken(attempt) => attempt,
        TakenAttempt::Foreign => return Err(Failure::AttemptForeign.into()),
        TakenAttempt::Unknown => return Err(Failure::AttemptUnknown.into()),
    };
    let settings = &provider.settings;
    if attempt.provider != settings.id {
        return Err(Failure::AttemptElsewhere.into());
    }
    if handed_over.iss.is_some_and(|issuer| issuer != settings.issuer.as_str()) {
        return Err(Failure::Issuer.into());
    }
    match handed_over.error.as_deref() {
        Some("access_denied") => return Err(Failure::Denied.into()),
        Some(_) => return Err(Failure::ProviderError.into()),
        None => {}
    }
    let code = handed_over.code.filter(|code| !code.is_empty() && code.len() <= CODE_MAX);
    let code = code.ok_or(Failure::CallbackUnreadable)?;
    let expected = Expected {
        nonce: &attempt.nonce,
        verifier: &attempt.verifier,
        demand: provider.demand(attempt.is_step_up),
        started_at: attempt.started_at,
    };
    let assertion = provider.identify(code, &expected, now, state.ids.draw()?).await?;
    let subject = assertion.identity.text();
    let counted = Counted::SignInSubject { provider: &assertion.provider, subject: &subject };
    count(state, visit, counted).await.map_err(NoSession::Failed)?;
    let actor = actor_of(state, &assertion).await?;
    let before = visit.session.as_ref();
    if attempt.is_step_up && before.is_none_or(|session| session.actor != actor) {
        return Err(Failure::SomebodyElse.into());
    }
    step_up::arrive(state, visit, actor, assertion.authentication()).await.map_err(NoSession::Failed)
}

/// Who acts, by what the provider stated.
async fn actor_of(state: &AppState, assertion: &IdentityAssertion) -> Result<Actor, NoSession> {
    Ok(match &assertion.identity {
        Identity::Citizen(bsn) => {
            let fresh = PersonId::from_bytes(state.ids.draw()?);
            Actor::Person { person: state.store.person_by_bsn(bsn, fresh).await? }
        }
        Identity::Organisation { number, colleague } => {
            let fresh = OrganisationId::from_bytes(state.ids.draw()?);
            let organisation = state.store.organisation_by_number(number, fresh).await?;
            let (issuer, subject) = (colleague.issuer.as_str(), colleague.subject.as_str());
            let fresh = ColleagueReference::from_bytes(state.ids.draw()?);
            let colleague = state.store.colleague_by_subject(issuer, subject, fresh).await?;
            Actor::Representative { organisation, colleague: Some(colleague) }
        }
        Identity::Staff(subject) => {
            let member = state.store.staff_by_subject(&assertion.provider, subject).await?;
            member.ok_or(Failure::StaffUnknown)?.actor()
        }
    })
}
