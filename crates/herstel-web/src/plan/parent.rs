//! The plan of a parent: `/mijn-zaak/plan`, and what it is for who acts for them. Asking for a talk, adding what one will
//! do, agreeing, saying that it is done.

use super::{AgreementView, Doing, TalkView, agreements, day, errors_of, field, said, talks};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    parent::{Place, Reader},
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
    Command,
    choices::ByWord,
    plan::{AddAgreement, Agreement, AskTalk, Owner},
};
use herstel_kernel::{AgreementId, Refusal};
use serde::Deserialize;

/// The plan.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan")]
pub(super) struct PlanPath;

/// Asking for a talk of the three.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/gesprek")]
pub(super) struct AskPath;

/// Adding what one will do.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak")]
pub(super) struct AddPath;

/// Agreeing to what was recorded.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak/{agreement}/eens", rejection(PageError))]
pub(super) struct AgreePath {
    pub agreement: AgreementId,
}

/// Saying what came of it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/plan/afspraak/{agreement}", rejection(PageError))]
pub(super) struct SaidPath {
    pub agreement: AgreementId,
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
    place: Place,
    may_tell: bool,
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
    fn new(state: &AppState, reader: &Reader, form: &SubmittedForm, refusals: &[Refusal]) -> Self {
        let (dossier, place, may_tell) = (&reader.dossier, &reader.place, reader.may_tell);
        let page = reader.page.clone().at(place.plan());
        let texts = page.texts;
        let errors = errors_of(texts, refusals);
        let doing = |agreement: &Agreement| {
            let id = agreement.made.agreement;
            let is_own = agreement.made.owner == Owner::Parent;
            Doing {
                report: (may_tell && is_own).then(|| place.agreement_said(id)),
                agree: may_tell.then(|| place.agreement_agree(id)),
            }
        };
        Self {
            place: place.clone(),
            may_tell,
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

async fn show_plan(
    _: PlanPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_plan_of(&state, &Reader::own(&state, parent).await?)
}

/// The plan for whoever reads the case.
pub(super) fn show_plan_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    show(&ParentPlan::new(state, reader, &SubmittedForm::default(), &[]))
}

async fn ask(
    _: AskPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    ask_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// The question for a talk of whoever speaks for the parent.
pub(super) async fn ask_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let ask = AskTalk { words: form.optional("words"), by_word: ByWord::Portal };
    carried(state, reader, form, Ok(Command::AskTalk(ask))).await
}

async fn add(
    _: AddPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    add_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// What the parent will do, said by whoever speaks for them.
pub(super) async fn add_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let agreement = AgreementId::from_bytes(state.ids.draw()?);
    let add = day(form, "due_on").map(|due_on| {
        Command::AddAgreement(AddAgreement {
            agreement,
            talk: None,
            what: form.text("what").to_owned(),
            owner: Owner::Parent,
            due_on,
            by_word: Some(ByWord::Portal),
        })
    });
    carried(state, reader, form, add).await
}

async fn agree(
    AgreePath { agreement }: AgreePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    agree_of(&state, &Reader::own(&state, parent).await?, agreement, &form).await
}

/// The yes of whoever speaks for the parent.
pub(super) async fn agree_of(
    state: &AppState,
    reader: &Reader,
    agreement: AgreementId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    carried(state, reader, form, Ok(Command::AgreeTo(agreement, ByWord::Portal))).await
}

async fn tell(
    SaidPath { agreement }: SaidPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    tell_of(&state, &Reader::own(&state, parent).await?, agreement, &form).await
}

/// What came of an agreement, said by whoever speaks for the parent.
pub(super) async fn tell_of(
    state: &AppState,
    reader: &Reader,
    agreement: AgreementId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    carried(state, reader, form, said(agreement, form)).await
}

async fn carried(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
    command: Result<Command, Refusal>,
) -> Result<Response, PageError> {
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = reader.dossier.registration.dossier;
    let (status, refusals) = match command {
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
        Ok(command) => {
            match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&reader.place.plan()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    let reader = reader.again(state).await?;
    show_refused(status, &ParentPlan::new(state, &reader, form, &refusals))
}
