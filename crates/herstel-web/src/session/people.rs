//! Extractors for handlers behind a guard: a parent, or staff.

use super::Visit;
use crate::{AppState, error::PageError, layout::Page};
use axum::{extract::FromRequestParts, http::request::Parts};
use herstel_domain::{Purpose, Scope};
use herstel_kernel::{Actor, PersonId, StaffId};

/// A person who looks at what is kept about them.
pub(crate) struct Parent {
    /// What their page needs.
    pub page: Page,
    /// Who.
    pub person: PersonId,
    /// What they may read.
    pub scope: Scope,
}

/// Somebody who works for the operation.
pub(crate) struct Staff {
    /// What their page needs.
    pub page: Page,
    /// Who.
    pub id: StaffId,
    /// What they may read.
    pub scope: Scope,
}

/// A parent or staff, where both may look.
pub(crate) struct SignedIn {
    /// What they may read.
    pub scope: Scope,
}

impl Parent {
    /// The actor of commands.
    pub fn actor(&self) -> Actor {
        Actor::Parent { person: self.person }
    }
}

impl FromRequestParts<AppState> for Parent {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let actor = actor(parts, state).await?;
        let Actor::Parent { person } = actor else { return Err(PageError::NotFound) };
        let scope = Scope::new(actor, Purpose::OwnDossier)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, person, scope })
    }
}

impl FromRequestParts<AppState> for Staff {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let actor = actor(parts, state).await?;
        let Actor::Staff { id, .. } = actor else { return Err(PageError::NotFound) };
        let scope = Scope::new(actor, Purpose::Handling)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, id, scope })
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
        let actor = actor(parts, state).await?;
        let purpose = match actor {
            Actor::Parent { .. } => Purpose::OwnDossier,
            Actor::Staff { .. } => Purpose::Handling,
            Actor::System => return Err(PageError::NotFound),
        };
        Ok(Self { scope: Scope::new(actor, purpose)? })
    }
}

async fn actor(parts: &mut Parts, state: &AppState) -> Result<Actor, PageError> {
    let visit = Visit::from_request_parts(parts, state).await?;
    visit.session.map(|session| session.actor).ok_or(PageError::NotSignedIn)
}
