//! The same for who is in the place of the person: `/namens/…/meekijken`. Who acts by a mandate finds none of it: they let
//! nobody else act, and consent to nothing.

use super::{
    AccessPath, AccessQuery,
    consent::{self, ConsentPath, ContactPath, GivePath},
    mandate::{self, MandatePath, StopPath},
    show_access_of,
};
use crate::{
    AppState,
    error::PageError,
    layout::{SubmittedForm, link},
    parent::reader::{Place, Reader},
    routes::{Guard, Routes},
    session::Acting,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{ConsentId, DossierNumber, MandateId};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken", rejection(PageError))]
struct ForAccessPath {
    number: DossierNumber,
}

/// Letting somebody act.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken/machtigen", rejection(PageError))]
struct ForMandatePath {
    number: DossierNumber,
}

/// Taking it back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken/machtiging/{mandate}/stoppen", rejection(PageError))]
struct ForStopPath {
    number: DossierNumber,
    mandate: MandateId,
}

/// The answer to the plain question about the municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken/gemeente", rejection(PageError))]
struct ForContactPath {
    number: DossierNumber,
}

/// Something finer that may be known.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken/toestemming", rejection(PageError))]
struct ForGivePath {
    number: DossierNumber,
}

/// Taking it back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/meekijken/toestemming/{consent}/stoppen", rejection(PageError))]
struct ForConsentPath {
    number: DossierNumber,
    consent: ConsentId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_access)
        .get(Guard::Representing, show_mandate)
        .post(Guard::Representing, give_mandate)
        .step_up(StepUp::Always(Matter::Mandate))
        .post(Guard::Representing, stop_mandate)
        .post(Guard::Representing, answer)
        .step_up(StepUp::WhenGiven(Matter::Consent, &["municipal_contact"]))
        .post(Guard::Representing, give_consent)
        .step_up(StepUp::Always(Matter::Consent))
        .post(Guard::Representing, withdraw_consent)
}

impl Place {
    /// Who may look along.
    pub fn access(&self) -> String {
        self.access_with(AccessQuery::default())
    }

    /// The same, with what just happened.
    pub(super) fn access_with(&self, query: AccessQuery) -> String {
        match self {
            Self::Own => link(AccessPath, query),
            Self::For(number) => link(ForAccessPath { number: number.clone() }, query),
        }
    }

    /// Letting somebody act.
    pub fn mandate(&self) -> String {
        match self {
            Self::Own => MandatePath.to_string(),
            Self::For(number) => ForMandatePath { number: number.clone() }.to_string(),
        }
    }

    /// Taking a mandate back.
    pub fn mandate_stop(&self, mandate: MandateId) -> String {
        match self {
            Self::Own => StopPath { mandate }.to_string(),
            Self::For(number) => ForStopPath { number: number.clone(), mandate }.to_string(),
        }
    }

    /// Where the plain question about the municipality is answered.
    pub fn contact(&self) -> String {
        match self {
            Self::Own => ContactPath.to_string(),
            Self::For(number) => ForContactPath { number: number.clone() }.to_string(),
        }
    }

    /// Where it is said that something may be known.
    pub fn consenting(&self) -> String {
        match self {
            Self::Own => GivePath.to_string(),
            Self::For(number) => ForGivePath { number: number.clone() }.to_string(),
        }
    }

    /// Taking a consent back.
    pub fn consent_stop(&self, consent: ConsentId) -> String {
        match self {
            Self::Own => ConsentPath { consent }.to_string(),
            Self::For(number) => ForConsentPath { number: number.clone(), consent }.to_string(),
        }
    }
}

async fn show_access(
    ForAccessPath { number }: ForAccessPath,
    State(state): State<AppState>,
    Query(query): Query<AccessQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_access_of(&state, &Reader::in_place(&state, acting, number).await?, &query)
}

async fn show_mandate(
    ForMandatePath { number }: ForMandatePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    mandate::show_form_of(&Reader::in_place(&state, acting, number).await?)
}

async fn give_mandate(
    ForMandatePath { number }: ForMandatePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    mandate::give_of(&state, &Reader::in_place(&state, acting, number).await?, &form).await
}

async fn stop_mandate(
    ForStopPath { number, mandate }: ForStopPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    mandate::stop_of(&state, &Reader::in_place(&state, acting, number).await?, mandate, &form).await
}

async fn answer(
    ForContactPath { number }: ForContactPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    consent::answer_of(&state, &Reader::in_place(&state, acting, number).await?, &form).await
}

async fn give_consent(
    ForGivePath { number }: ForGivePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    consent::give_of(&state, &Reader::in_place(&state, acting, number).await?, &form).await
}

async fn withdraw_consent(
    ForConsentPath { number, consent }: ForConsentPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    consent::withdraw_of(&state, &Reader::in_place(&state, acting, number).await?, consent, &form).await
}
