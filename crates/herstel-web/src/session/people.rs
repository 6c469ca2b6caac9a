//! Extractors for handlers behind a guard: a parent, or staff.

use super::Visit;
use crate::{AppState, error::PageError, gate::Installation, i18n::Voice, layout::Page};
use axum::{extract::FromRequestParts, http::request::Parts};
use herstel_domain::{Dossier, Occasion, Purpose, Scope};
use herstel_kernel::{Actor, Bsn, Desk, MunicipalityCode, PersonId, StaffId, StaffRole};

/// A person who looks at what is kept about them.
pub(crate) struct Parent {
    /// What their page needs.
    pub page: Page,
    /// Who.
    pub person: PersonId,
    /// What they may read.
    pub scope: Scope,
    /// The citizen number that their provider stated.
    pub stated: Option<Bsn>,
}

/// Somebody who acts for others: a person or an organisation.
pub(crate) struct Acting {
    /// What their page needs.
    pub page: Page,
    /// What they may read of those for whom they act.
    pub scope: Scope,
}

/// Somebody at a desk of a municipality.
pub(crate) struct AtDesk {
    /// What their page needs.
    pub page: Page,
    /// Who.
    pub id: StaffId,
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// Which desk.
    pub desk: Desk,
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

/// Somebody of the objection committee.
pub(crate) struct Advising {
    /// What their page needs.
    pub page: Page,
    /// What they may read.
    pub scope: Scope,
}

/// Anybody who may look at dossiers, each for their own purpose.
pub(crate) struct SignedIn {
    /// What they may read.
    pub scope: Scope,
    /// What a person may read of others, for whom they act.
    pub representing: Option<Scope>,
    /// The citizen number that the provider stated.
    pub stated: Option<Bsn>,
}

impl Parent {
    /// The actor of commands.
    pub fn actor(&self) -> Actor {
        Actor::Person { person: self.person }
    }

    /// From here on the page speaks to the person of this dossier: to a child in its own words.
    pub fn speak_to(&mut self, dossier: &Dossier) {
        self.page.texts = self.page.texts.to(Voice::to_person_of(dossier));
    }
}

impl Staff {
    /// Whether they work on dossiers as case handler.
    pub fn handles(&self) -> bool {
        matches!(self.scope.actor(), Actor::Staff { role: StaffRole::CaseHandler, .. })
    }

    /// Whether they move anything in dossiers; who leads a team reads only.
    pub fn may_act(&self) -> bool {
        matches!(self.scope.actor(), Actor::Staff { role, .. } if role.handles_dossiers())
    }

    /// Whether they lead a team.
    pub fn leads(&self) -> bool {
        matches!(self.scope.actor(), Actor::Staff { role: StaffRole::TeamLead, .. })
    }
}

impl FromRequestParts<Installation> for Parent {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let Actor::Person { person } = actor else { return Err(PageError::NotFound) };
        let stated = stated(parts, state).await?;
        let scope = Scope::new(actor, Purpose::OwnDossier, occasion)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, person, scope, stated })
    }
}

impl FromRequestParts<Installation> for Acting {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let scope = Scope::new(actor, Purpose::Representing, occasion)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, scope })
    }
}

impl FromRequestParts<Installation> for AtDesk {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let Actor::Municipal { id, municipality, desk } = actor else { return Err(PageError::NotFound) };
        let scope = Scope::new(actor, purpose_at(desk), occasion)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, id, municipality, desk, scope })
    }
}

/// Why a desk looks.
const fn purpose_at(desk: Desk) -> Purpose {
    match desk {
        Desk::Support => Purpose::Support,
        Desk::Collection => Purpose::Collection,
    }
}

impl FromRequestParts<Installation> for Staff {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let Actor::Staff { id, .. } = actor else { return Err(PageError::NotFound) };
        let scope = Scope::new(actor, Purpose::Handling, occasion)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, id, scope })
    }
}

impl FromRequestParts<Installation> for Advising {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let scope = Scope::new(actor, Purpose::Advising, occasion)?;
        let page = Page::from_request_parts(parts, state).await?;
        Ok(Self { page, scope })
    }
}

impl FromRequestParts<Installation> for SignedIn {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let (actor, occasion) = asking(parts, state).await?;
        let purpose = match actor {
            Actor::Person { .. } => Purpose::OwnDossier,
            Actor::Staff { .. } => Purpose::Handling,
            Actor::Representative { .. } => Purpose::Representing,
            Actor::Municipal { desk, .. } => purpose_at(desk),
            Actor::System => return Err(PageError::NotFound),
        };
        let representing = match actor {
            Actor::Person { .. } => Some(Scope::new(actor, Purpose::Representing, occasion)?),
            Actor::Representative { .. } | Actor::Municipal { .. } | Actor::Staff { .. } | Actor::System => {
                None
            }
        };
        let stated = stated(parts, state).await?;
        Ok(Self { scope: Scope::new(actor, purpose, occasion)?, representing, stated })
    }
}

/// Who is signed in, and the occasion on which they ask.
async fn asking(parts: &mut Parts, state: &AppState) -> Result<(Actor, Occasion), PageError> {
    let visit = Visit::from_request_parts(parts, state).await?;
    let session = visit.session.ok_or(PageError::NotSignedIn)?;
    Ok((session.actor, visit.occasion))
}

/// The citizen number of who is signed in, when a provider stated it.
async fn stated(parts: &mut Parts, state: &AppState) -> Result<Option<Bsn>, PageError> {
    let visit = Visit::from_request_parts(parts, state).await?;
    Ok(visit.session.and_then(|session| session.authentication.bsn))
}
