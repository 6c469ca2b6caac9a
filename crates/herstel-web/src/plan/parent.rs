//! The plan of a parent: `/mijn-zaak/plan`. Asking for a talk, adding what one will do, agreeing, saying that it is done.

use super::{AgreementView, Doing, TalkView, agreements, day, errors_of, field, said, talks};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    choices::ByWord,
    plan::{AddAgreement, AskTalk, Owner},
};
use herstel_kernel::{AgreementId, Refusal};
use serde::Deserialize;

/// The plan.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan")]
pub(crate) struct PlanPath;

/// Asking for a talk of the three.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/gesprek")]
struct AskPath;

/// Adding what one will do.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak")]
struct AddPath;

/// Agreeing to what was recorded.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak/{agreement}/eens", rejection(PageError))]
struct AgreePath {
    agreement: AgreementId,
}

/// Saying what came of it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak/{agreement}", rejection(PageError))]
struct SaidPath {
    agreement: AgreementId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_plan)
        .post(Guard::Parent, ask)
        .post(Guard::Parent, add)
        .post(Guard::Parent, agree)
        .post(Guard::Parent, tell)
}

#[derive(Template)]
#[template(path = "plan/parent.html")]
struct ParentPlan {
    page: Page,
    errors: FormErrors,
    version: u64,
    /// That a talk was asked for, since when.
    asked: Option<String>,
    words: Field,
    what: Field,
    due_on: Field,
    talks: Vec<TalkView>,
    agreements: Vec<AgreementView>,
}

impl ParentPlan {
    fn new(
        state: &AppState,
        parent: &Parent,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let page = parent.page.clone().at(PlanPath);
        let texts = page.texts;
        let errors = errors_of(texts, refusals);
        let doing = |agreement: &herstel_domain::plan::Agreement| {
            let id = agreement.made.agreement;
            let is_own = agreement.made.owner == Owner::Parent;
            Doing {
                report: is_own.then(|| SaidPath { agreement: id }.to_string()),
                agree: Some(AgreePath { agreement: id }.to_string()),
            }
        };
        Self {
            version: dossier.version,
            asked: dossier
                .plan
                .asked
                .as_ref()
                .map(|asked| texts.t1("plan-asked", "date", texts.date(asked.asked_on))),
            words: Field::area("words", texts.t("plan-words"), 3).filled(form, &errors),
            what: field(texts, "what", form, &errors),
            due_on: field(texts, "due_on", form, &errors).hint(texts.t("plan-day-hint")).short(),
            talks: talks(texts, &dossier.plan, |_| None),
            agreements: agreements(texts, &dossier.plan, state.clock.today(), doing),
            errors,
            page,
        }
    }
}

async fn own_dossier(state: &AppState, parent: &mut Parent) -> Result<Dossier, PageError> {
    let dossier = state.store.own_dossier(&parent.scope).await?.ok_or(PageError::NotFound)?;
    parent.speak_to(&dossier);
    Ok(dossier)
}

async fn show_plan(
    _: PlanPath,
    State(state): State<AppState>,
    mut parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    show(&ParentPlan::new(&state, &parent, &dossier, &SubmittedForm::default(), &[]))
}

async fn ask(
    _: AskPath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let ask = AskTalk { words: form.optional("words"), by_word: ByWord::Portal };
    carried(&state, &mut parent, &form, Ok(Command::AskTalk(ask))).await
}

async fn add(
    _: AddPath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let agreement = AgreementId::from_bytes(state.ids.draw()?);
    let add = day(&form, "due_on").map(|due_on| {
        Command::AddAgreement(AddAgreement {
            agreement,
            talk: None,
            what: form.text("what").to_owned(),
            owner: Owner::Parent,
            due_on,
            by_word: Some(ByWord::Portal),
        })
    });
    carried(&state, &mut parent, &form, add).await
}

async fn agree(
    AgreePath { agreement }: AgreePath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    carried(&state, &mut parent, &form, Ok(Command::AgreeTo(agreement, ByWord::Portal))).await
}

async fn tell(
    SaidPath { agreement }: SaidPath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = said(agreement, &form);
    carried(&state, &mut parent, &form, command).await
}

async fn carried(
    state: &AppState,
    parent: &mut Parent,
    form: &SubmittedForm,
    command: Result<Command, Refusal>,
) -> Result<Response, PageError> {
    let dossier = own_dossier(state, parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = dossier.registration.dossier;
    let (status, refusals) = match command {
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
        Ok(command) => {
            match carry_out(state, &parent.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&PlanPath.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    let dossier = own_dossier(state, parent).await?;
    show_refused(status, &ParentPlan::new(state, parent, &dossier, form, &refusals))
}
