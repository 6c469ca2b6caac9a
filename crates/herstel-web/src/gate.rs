//! The gates in front of the schemes: what a request gets to see of them.
//!
//! A handler is given the schemes that may be told to anybody. Who has a dossier at hand takes the ones that opened for
//! it ([`AppState::for_dossier`]); staff and those who steer know them all.

use crate::{AppState, error::PageError, session::Visit};
use axum::{
    extract::{FromRef, Request, State},
    middleware::Next,
    response::Response,
};
use herstel_domain::Dossier;
use herstel_kernel::{Actor, Desk};
use herstel_scheme::Registry;
use std::{ops::Deref, sync::Arc};

/// What all requests share. A handler gets an [`AppState`] made from it, with the gates as they are at that moment.
#[derive(Clone)]
pub(crate) struct Installation(pub AppState);

impl FromRef<Installation> for AppState {
    fn from_ref(installation: &Installation) -> Self {
        let state = &installation.0;
        state.with_schemes(Arc::clone(state.gates.seen().told()))
    }
}

impl Deref for Installation {
    type Target = AppState;
    fn deref(&self) -> &AppState {
        &self.0
    }
}

impl AppState {
    /// With the schemes that opened for this dossier: what its pages and letters show, and what decides in it.
    pub fn for_dossier(&self, dossier: &Dossier) -> Self {
        self.with_schemes(self.gates.seen().for_dossier(dossier))
    }

    /// With the schemes that are open to whoever registers today.
    pub(crate) fn for_newcomer(&self) -> Self {
        self.with_schemes(self.gates.seen().for_newcomer(self.clock.today()))
    }

    /// With all schemes for staff, who must be able to explain a version before anybody is told of it; for support desks,
    /// with those in work as well, since they must say whether they can; for others, with what may be told to anybody.
    pub(crate) fn for_reader(&self, visit: &Visit) -> Self {
        match visit.session.as_ref().map(|session| session.actor) {
            Some(Actor::Staff { .. }) => self.with_all_schemes(),
            Some(Actor::Municipal { desk: Desk::Support, .. }) => {
                self.with_schemes(self.gates.seen().for_front_desk())
            }
            Some(
                Actor::Person { .. }
                | Actor::Representative { .. }
                | Actor::Municipal { desk: Desk::Collection, .. }
                | Actor::System,
            )
            | None => self.with_schemes(Arc::clone(self.gates.seen().told())),
        }
    }

    /// With all schemes. For pages of staff only.
    pub(crate) fn with_all_schemes(&self) -> Self {
        self.with_schemes(Arc::clone(self.installed()))
    }

    /// All schemes. For pages of staff, and for what was decided already.
    pub(crate) fn installed(&self) -> &Arc<Registry> {
        self.gates.installed()
    }

    fn with_schemes(&self, schemes: Arc<Registry>) -> Self {
        Self { schemes, ..self.clone() }
    }
}

/// Looks at the gates before a request is answered, so that what another node recorded holds here as well.
///
/// While the database is away, what was seen last holds. A program that never saw them says that it cannot answer now:
/// closed gates would refuse what may be open.
pub(crate) async fn look(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Result<Response, PageError> {
    if let Err(error) = state.gates.look(&state.store).await {
        tracing::error!(code = error.code(), "the gates cannot be seen");
        if error.may_pass() && !state.gates.are_known() {
            return Err(PageError::failed(error));
        }
    }
    Ok(next.run(request).await)
}
