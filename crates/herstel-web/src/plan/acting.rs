//! The same for who acts for the parent: `/namens/…/plan`. They talk and agree for the parent as far as they may tell. Talks
//! are held somewhere: who may not know where somebody is finds no plan.

use super::parent::{self, AddPath, AgreePath, AskPath, PlanPath, SaidPath};
use crate::{
    AppState,
    error::PageError,
    layout::SubmittedForm,
    parent::{Place, Reader},
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::{AgreementId, DossierNumber};
use serde::Deserialize;

/// The plan.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/plan", rejection(PageError))]
struct ForPlanPath {
    number: DossierNumber,
}

/// Asking for a talk of the three.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/plan/gesprek", rejection(PageError))]
struct ForAskPath {
    number: DossierNumber,
}

/// Adding what the parent will do.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/plan/afspraak", rejection(PageError))]
struct ForAddPath {
    number: DossierNumber,
}

/// Agreeing to what was recorded.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/plan/afspraak/{agreement}/eens", rejection(PageError))]
struct ForAgreePath {
    number: DossierNumber,
    agreement: AgreementId,
}

/// Saying what came of it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/plan/afspraak/{agreement}", rejection(PageError))]
struct ForSaidPath {
    number: DossierNumber,
    agreement: AgreementId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_plan)
        .post(Guard::Representing, ask)
        .post(Guard::Representing, add)
        .post(Guard::Representing, agree)
        .post(Guard::Representing, tell)
}

impl Place {
    /// The plan.
    pub fn plan(&self) -> String {
        match self {
            Self::Own => PlanPath.to_string(),
            Self::For(number) => ForPlanPath { number: number.clone() }.to_string(),
        }
    }

    /// Asking for a talk.
    pub fn talk(&self) -> String {
        match self {
            Self::Own => AskPath.to_string(),
            Self::For(number) => ForAskPath { number: number.clone() }.to_string(),
        }
    }

    /// Adding what the parent will do.
    pub fn agreement_add(&self) -> String {
        match self {
            Self::Own => AddPath.to_string(),
            Self::For(number) => ForAddPath { number: number.clone() }.to_string(),
        }
    }

    /// Agreeing to what was recorded.
    pub fn agreement_agree(&self, agreement: AgreementId) -> String {
        match self {
            Self::Own => AgreePath { agreement }.to_string(),
            Self::For(number) => ForAgreePath { number: number.clone(), agreement }.to_string(),
        }
    }

    /// Saying what came of an agreement.
    pub fn agreement_said(&self, agreement: AgreementId) -> String {
        match self {
            Self::Own => SaidPath { agreement }.to_string(),
            Self::For(number) => ForSaidPath { number: number.clone(), agreement }.to_string(),
        }
    }
}

/// Who reads the plan of the parent for whom they act.
async fn reading(state: &AppState, acting: Acting, number: DossierNumber) -> Result<Reader, PageError> {
    let reader = Reader::acting(state, acting, number).await?;
    if reader.reads_all { Ok(reader) } else { Err(PageError::NotFound) }
}

/// Who also speaks for them in it.
async fn telling(state: &AppState, acting: Acting, number: DossierNumber) -> Result<Reader, PageError> {
    let reader = reading(state, acting, number).await?;
    if reader.may_tell { Ok(reader) } else { Err(PageError::NotFound) }
}

async fn show_plan(
    ForPlanPath { number }: ForPlanPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    parent::show_plan_of(&state, &reading(&state, acting, number).await?)
}

async fn ask(
    ForAskPath { number }: ForAskPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    parent::ask_of(&state, &telling(&state, acting, number).await?, &form).await
}

async fn add(
    ForAddPath { number }: ForAddPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    parent::add_of(&state, &telling(&state, acting, number).await?, &form).await
}

async fn agree(
    ForAgreePath { number, agreement }: ForAgreePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    parent::agree_of(&state, &telling(&state, acting, number).await?, agreement, &form).await
}

async fn tell(
    ForSaidPath { number, agreement }: ForSaidPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    parent::tell_of(&state, &telling(&state, acting, number).await?, agreement, &form).await
}
