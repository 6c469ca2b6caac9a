//! The API: the reads and commands of the pages as JSON, under `/api/v1`.
//!
//! The same session, the same scope of every query and the same commands as the pages. Types here are counterparts of
//! those of the domain: they are what outsiders may rely on. Amounts are decimal strings in euros (`"19745.50"`),
//! dates are `2021-11-19`. What is refused comes back as `application/problem+json`.

mod access;
mod appeals;
mod applications;
mod bases;
mod body;
mod calculations;
mod calls;
mod chain;
mod choices;
mod committee;
mod complaints;
mod consents;
mod deadlines;
mod decisions;
mod destruction;
mod details;
mod disputes;
mod divisions;
mod documents;
mod dossiers;
mod experience;
mod explanations;
mod facts;
mod forecasts;
mod gates;
mod knowledge;
mod looked;
mod mandates;
mod messages;
mod municipal;
mod objections;
mod open_objections;
mod openapi;
mod papers;
mod parts;
mod penalties;
mod plan;
mod preferences;
mod problems;
mod progress;
mod promises;
mod protection;
mod recognition;
mod reconstruction;
mod registrations;
mod relations;
mod reopenings;
mod schemes;
mod session;
mod settlements;
mod story;
mod support;
mod team;

pub(crate) use access::day;
pub(crate) use access::person as person_by_number;
pub(crate) use dossiers::case_as_json;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    routes::{Guard, Routes},
    step_up::{Matter, StepUp},
};
use herstel_domain::{Dossier, Scope};
use herstel_kernel::{Bsn, DossierId, DossierNumber};

pub(crate) fn routes(demo: bool) -> Routes {
    let routes = Routes::new()
        .get(Guard::Public, openapi::openapi)
        .get(Guard::Public, schemes::list)
        .get(Guard::Public, schemes::one)
        .get(Guard::Steering, progress::days)
        .get(Guard::Steering, progress::one)
        .get(Guard::Steering, experience::figures)
        .get(Guard::Steering, gates::list)
        .get(Guard::Steering, gates::one)
        .put(Guard::Steering, gates::record)
        .step_up(StepUp::Always(Matter::Gate))
        .post(Guard::Steering, gates::step)
        .step_up(StepUp::Always(Matter::Gate))
        .get(Guard::Privacy, destruction::list)
        .get(Guard::Privacy, destruction::one)
        .post(Guard::Privacy, destruction::approve)
        .step_up(StepUp::Always(Matter::Destruction))
        .get(Guard::FrontDesk, gates::desk::front_desk)
        .post(Guard::FrontDesk, gates::desk::speak)
        .step_up(StepUp::Always(Matter::Gate))
        .post(Guard::FrontDesk, knowledge::search)
        .get(Guard::FrontDesk, knowledge::article)
        .get(Guard::FrontDesk, knowledge::signals)
        .post(Guard::FrontDesk, knowledge::ask)
        .get(Guard::FrontDesk, knowledge::signal)
        .get(Guard::SignedIn, session::who)
        .get(Guard::SignedIn, session::list)
        .post(Guard::SignedIn, session::end)
        .post(Guard::SignedIn, session::end_others)
        .post(Guard::Dossiers, registrations::create)
        .step_up(StepUp::REGISTRATION)
        .get(Guard::Parent, dossiers::own)
        .get(Guard::Operation, dossiers::list)
        .post(Guard::Operation, dossiers::search)
        .get(Guard::Dossiers, dossiers::one)
        .put(Guard::Staff, dossiers::take_over)
        .post(Guard::Operation, dossiers::hand_over)
        .get(Guard::Lead, team::one)
        .post(Guard::Lead, team::absent)
        .post(Guard::Lead, divisions::ask)
        .get(Guard::Lead, divisions::one)
        .post(Guard::Lead, divisions::begin_it)
        .post(Guard::Lead, divisions::stop_it)
        .put(Guard::Dossiers, preferences::set)
        .put(Guard::Dossiers, details::change)
        .step_up(StepUp::Always(Matter::BankAccount))
        .put(Guard::Dossiers, details::set_ways)
        .step_up(StepUp::Always(Matter::MessageWays))
        .post(Guard::Staff, details::settle_again)
        .put(Guard::Staff, facts::put)
        .get(Guard::Staff, calculations::one)
        .get(Guard::Staff, decisions::proposals)
        .post(Guard::Staff, decisions::propose)
        .get(Guard::Dossiers, decisions::one)
        .get(Guard::Dossiers, decisions::letter)
        .post(Guard::Staff, decisions::approve)
        .step_up(StepUp::Always(Matter::Approval))
        .post(Guard::Staff, decisions::send_back)
        .get(Guard::Dossiers, forecasts::list)
        .get(Guard::Public, forecasts::scores)
        .get(Guard::Dossiers, deadlines::list)
        .post(Guard::Staff, deadlines::change)
        .post(Guard::Dossiers, deadlines::notice)
        .get(Guard::Dossiers, penalties::list)
        .post(Guard::Staff, penalties::change)
        .post(Guard::Staff, penalties::approve)
        .step_up(StepUp::Always(Matter::Approval))
        .get(Guard::Committee, committee::list)
        .get(Guard::Committee, committee::one)
        .post(Guard::Committee, committee::change)
        .get(Guard::Operation, open_objections::list)
        .get(Guard::Dossiers, objections::list)
        .post(Guard::Dossiers, objections::file)
        .post(Guard::Dossiers, objections::change)
        .post(Guard::Staff, objections::approve)
        .step_up(StepUp::Always(Matter::Approval))
        .get(Guard::Dossiers, complaints::list)
        .post(Guard::Dossiers, complaints::file)
        .post(Guard::Dossiers, complaints::change)
        .get(Guard::Dossiers, calls::list)
        .post(Guard::Dossiers, calls::ask)
        .post(Guard::Dossiers, calls::change)
        .get(Guard::Dossiers, promises::list)
        .post(Guard::Staff, appeals::appeal)
        .post(Guard::Staff, appeals::ruling)
        .post(Guard::Dossiers, choices::choose)
        .step_up(StepUp::Always(Matter::Choice))
        .post(Guard::Dossiers, choices::deny)
        .step_up(StepUp::Always(Matter::Choice))
        .post(Guard::Dossiers, applications::apply)
        .step_up(StepUp::Always(Matter::Choice))
        .post(Guard::Dossiers, disputes::raise)
        .post(Guard::Staff, disputes::answer)
        .get(Guard::Dossiers, messages::list)
        .post(Guard::Dossiers, messages::write)
        .get(Guard::Dossiers, messages::one)
        .post(Guard::Staff, messages::close)
        .get(Guard::Dossiers, plan::one)
        .post(Guard::Dossiers, plan::talk)
        .post(Guard::Staff, plan::close)
        .post(Guard::Dossiers, plan::agree)
        .post(Guard::Dossiers, plan::change)
        .get(Guard::Dossiers, settlements::list)
        .post(Guard::Staff, settlements::draft)
        .post(Guard::Staff, settlements::change)
        .post(Guard::Staff, settlements::offer)
        .step_up(StepUp::Always(Matter::Approval))
        .post(Guard::Dossiers, settlements::sign)
        .step_up(StepUp::Always(Matter::Choice))
        .post(Guard::Dossiers, settlements::say_no)
        .post(Guard::Staff, settlements::countersign)
        .step_up(StepUp::Always(Matter::Approval))
        .get(Guard::Dossiers, reopenings::list)
        .post(Guard::Dossiers, reopenings::request)
        .step_up(StepUp::Always(Matter::Choice))
        .post(Guard::Staff, reopenings::test)
        .post(Guard::Staff, reopenings::read)
        .step_up(StepUp::Always(Matter::Approval))
        .get(Guard::Dossiers, parts::list)
        .post(Guard::Dossiers, parts::finish)
        .get(Guard::Dossiers, story::one)
        .post(Guard::Dossiers, story::tell)
        .post(Guard::Dossiers, story::approve)
        .get(Guard::Dossiers, reconstruction::one)
        .post(Guard::Dossiers, reconstruction::change)
        .post(Guard::Staff, reconstruction::share)
        .step_up(StepUp::Always(Matter::Approval))
        .get(Guard::Dossiers, recognition::one)
        .post(Guard::Dossiers, recognition::change)
        .get(Guard::Dossiers, experience::open)
        .post(Guard::Dossiers, experience::tell)
        .get(Guard::Dossiers, papers::one)
        .post(Guard::Dossiers, papers::change)
        .get(Guard::Dossiers, chain::one)
        .post(Guard::Dossiers, chain::change)
        .get(Guard::Dossiers, access::one)
        .get(Guard::Representing, access::represented)
        .get(Guard::Parent, looked::own)
        .get(Guard::Representing, looked::list)
        .post(Guard::Dossiers, relations::tell)
        .put(Guard::Dossiers, relations::correct)
        .post(Guard::Dossiers, relations::end)
        .post(Guard::Dossiers, mandates::give)
        .step_up(StepUp::Always(Matter::Mandate))
        .post(Guard::Dossiers, mandates::withdraw)
        .post(Guard::Staff, bases::record)
        .post(Guard::Dossiers, bases::end)
        .post(Guard::Dossiers, consents::give)
        .step_up(StepUp::Always(Matter::Consent))
        .post(Guard::Dossiers, consents::withdraw)
        .post(Guard::Dossiers, consents::decline)
        .get(Guard::Dossiers, support::list)
        .post(Guard::Staff, protection::set)
        .post(Guard::Staff, protection::lift)
        .step_up(StepUp::Always(Matter::Approval))
        .post(Guard::Operation, protection::open)
        .get(Guard::Municipal, municipal::list)
        .get(Guard::Municipal, municipal::one)
        .post(Guard::Municipal, municipal::register)
        .step_up(StepUp::REGISTRATION)
        .get(Guard::Municipal, municipal::notes)
        .post(Guard::Municipal, municipal::note);
    if demo { routes.post(Guard::Public, session::begin_demo) } else { routes }
}

/// A dossier in reach, or not found: absent and not yours are the same.
async fn find_dossier(state: &AppState, scope: &Scope, number: &DossierNumber) -> Result<Dossier, PageError> {
    state.store.dossier_by_number(scope, number).await?.ok_or(PageError::NotFound)
}

/// Who is asking, in which language.
struct Caller {
    scope: Scope,
    /// What a person reaches of others, for whom they act.
    representing: Option<Scope>,
    /// The citizen number that the provider stated.
    stated: Option<Bsn>,
    texts: Texts,
}

impl Caller {
    /// A dossier in reach by its number, with the scope by which it is: as one's own, or for somebody else.
    async fn reach(&self, state: &AppState, number: &DossierNumber) -> Result<(Dossier, Scope), PageError> {
        for scope in [Some(self.scope), self.representing].into_iter().flatten() {
            if let Some(dossier) = state.store.dossier_by_number(&scope, number).await? {
                return Ok((dossier, scope));
            }
        }
        Err(PageError::NotFound)
    }

    /// A dossier in which the caller can do something, with the scope by which they can; it need not be readable.
    async fn acting(
        &self,
        state: &AppState,
        number: &DossierNumber,
    ) -> Result<(DossierId, Scope), PageError> {
        for scope in [Some(self.scope), self.representing].into_iter().flatten() {
            if let Some(dossier) = state.store.dossier_to_act(&scope, number).await? {
                return Ok((dossier, scope));
            }
        }
        Err(PageError::NotFound)
    }
}

mod caller {
    use super::Caller;
    use crate::{
        error::PageError,
        gate::Installation,
        i18n::Texts,
        session::{SignedIn, Visit},
    };
    use axum::{extract::FromRequestParts, http::request::Parts};

    impl FromRequestParts<Installation> for Caller {
        type Rejection = PageError;
        async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
            let visit = Visit::from_request_parts(parts, state).await?;
            let who = SignedIn::from_request_parts(parts, state).await?;
            let texts = Texts::of(visit.language);
            Ok(Self { scope: who.scope, representing: who.representing, stated: who.stated, texts })
        }
    }
}
