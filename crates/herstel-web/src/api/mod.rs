//! The API: the reads and commands of the pages as JSON, under `/api/v1`.
//!
//! The same session, the same scope of every query and the same commands as the pages. Types here are counterparts of
//! those of the domain: they are what outsiders may rely on. Amounts are decimal strings in euros (`"19745.50"`),
//! dates are `2021-11-19`. What is refused comes back as `application/problem+json`.

mod body;
mod calculations;
mod choices;
mod decisions;
mod disputes;
mod documents;
mod dossiers;
mod explanations;
mod facts;
mod openapi;
mod problems;
mod registrations;
mod schemes;
mod session;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    routes::{Guard, Routes},
};
use herstel_domain::{Dossier, Scope};
use herstel_kernel::DossierNumber;

pub(crate) fn routes(demo: bool) -> Routes {
    let routes = Routes::new()
        .get(Guard::Public, openapi::openapi)
        .get(Guard::Public, schemes::list)
        .get(Guard::Public, schemes::one)
        .get(Guard::SignedIn, session::who)
        .get(Guard::SignedIn, session::list)
        .post(Guard::SignedIn, session::end)
        .post(Guard::SignedIn, session::end_others)
        .post(Guard::Dossiers, registrations::create)
        .get(Guard::Parent, dossiers::own)
        .get(Guard::Staff, dossiers::list)
        .post(Guard::Staff, dossiers::search)
        .get(Guard::Dossiers, dossiers::one)
        .put(Guard::Staff, dossiers::take_over)
        .put(Guard::Staff, facts::put)
        .get(Guard::Staff, calculations::one)
        .get(Guard::Staff, decisions::proposals)
        .post(Guard::Staff, decisions::propose)
        .get(Guard::Dossiers, decisions::one)
        .get(Guard::Dossiers, decisions::letter)
        .post(Guard::Staff, decisions::approve)
        .post(Guard::Staff, decisions::send_back)
        .post(Guard::Dossiers, choices::choose)
        .post(Guard::Dossiers, disputes::raise)
        .post(Guard::Staff, disputes::answer);
    if demo { routes.post(Guard::Public, session::begin_demo) } else { routes }
}

/// A dossier in reach, or not found: absent and not yours are the same.
async fn find_dossier(state: &AppState, scope: &Scope, number: &DossierNumber) -> Result<Dossier, PageError> {
    state.store.dossier_by_number(scope, number).await?.ok_or(PageError::NotFound)
}

/// Who is asking, in which language.
struct Caller {
    scope: Scope,
    texts: Texts,
}

mod caller {
    use super::Caller;
    use crate::{
        AppState,
        error::PageError,
        i18n::Texts,
        session::{SignedIn, Visit},
    };
    use axum::{extract::FromRequestParts, http::request::Parts};

    impl FromRequestParts<AppState> for Caller {
        type Rejection = PageError;
        async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, PageError> {
            let visit = Visit::from_request_parts(parts, state).await?;
            let who = SignedIn::from_request_parts(parts, state).await?;
            Ok(Self { scope: who.scope, texts: Texts(visit.language) })
        }
    }
}
