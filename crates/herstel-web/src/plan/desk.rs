//! The plan as the support desk of the municipality sees it: `/gemeente/ouder/…/plan`. Its own agreements it closes here.

use super::{AgreementView, Doing, TalkView, agreements, errors_of, said, talks};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    municipal::CardPath,
    routes::{Guard, Routes},
    session::AtDesk,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::plan::{Owner, Plan};
use herstel_kernel::{AgreementId, Desk, DossierNumber, Refusal};
use serde::Deserialize;

/// The plan of somebody with whom the desk may be in touch.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}/plan", rejection(PageError))]
pub(crate) struct DeskPlanPath {
    pub number: DossierNumber,
}

/// What came of an agreement of the municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}/plan/afspraak/{agreement}", rejection(PageError))]
struct SaidPath {
    number: DossierNumber,
    agreement: AgreementId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Municipal, show_plan).post(Guard::Municipal, tell)
}

#[derive(Template)]
#[template(path = "plan/desk.html")]
struct DeskPlan {
    page: Page,
    errors: FormErrors,
    name: String,
    back: String,
    /// A desk does not see which version of the dossier it looks at.
    version: String,
    talks: Vec<TalkView>,
    agreements: Vec<AgreementView>,
}

async fn load(
    state: &AppState,
    desk: &AtDesk,
    number: &DossierNumber,
    refusals: &[Refusal],
) -> Result<DeskPlan, PageError> {
    if desk.desk == Desk::Collection {
        return Err(PageError::NotFound);
    }
    let page = desk.page.clone().at(DeskPlanPath { number: number.clone() });
    let texts = page.texts;
    let card = state.store.shared_card(&desk.scope, number).await?.ok_or(PageError::NotFound)?;
    let plan: Plan = state.store.shared_plan(&desk.scope, number).await?.unwrap_or_default();
    let plan = plan.for_municipality(desk.municipality);
    let doing = |agreement: &herstel_domain::plan::Agreement| {
        let is_own = agreement.made.owner == (Owner::Municipality { municipality: desk.municipality });
        let path = SaidPath { number: number.clone(), agreement: agreement.made.agreement };
        Doing { report: is_own.then(|| path.to_string()), agree: None }
    };
    Ok(DeskPlan {
        name: card.card.name,
        back: CardPath { number: number.clone() }.to_string(),
        version: String::new(),
        talks: talks(texts, &plan, |_| None),
        agreements: agreements(texts, &plan, state.clock.today(), doing),
        errors: errors_of(texts, refusals),
        page,
    })
}

async fn show_plan(
    DeskPlanPath { number }: DeskPlanPath,
    State(state): State<AppState>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    show(&load(&state, &desk, &number, &[]).await?)
}

async fn tell(
    SaidPath { number, agreement }: SaidPath,
    State(state): State<AppState>,
    desk: AtDesk,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    if desk.desk == Desk::Collection {
        return Err(PageError::NotFound);
    }
    let dossier = state.store.dossier_to_act(&desk.scope, &number).await?.ok_or(PageError::NotFound)?;
    let (status, refusals) = match said(agreement, &form) {
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
        Ok(command) => {
            match carry_out(&state, &desk.scope, dossier, None, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&DeskPlanPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    show_refused(status, &load(&state, &desk, &number, &refusals).await?)
}
