//! Taking an objection back: a page that says what it means, and a box to tick, so that nobody does it by accident.

use super::{
    ObjectionsPath,
    one::{ObjectionPath, ObjectionQuery, find_open},
    step_of,
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, FormErrors, FormPage, SubmittedForm, show, show_refused},
    parent::own_dossier,
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    objections::{Objection, ObjectionCommand, WithdrawObjection},
};
use herstel_kernel::{ObjectionId, Refusal, RefusalCode};
use serde::Deserialize;

/// Taking one objection back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/bezwaar/{objection}/intrekken", rejection(PageError))]
pub(crate) struct WithdrawPath {
    pub objection: ObjectionId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, withdraw)
}

fn form_page(
    state: &AppState,
    parent: &Parent,
    (dossier, objection): (&Dossier, &Objection),
    refusals: &[Refusal],
) -> FormPage {
    let state = &state.for_dossier(dossier);
    let id = objection.id();
    let path = WithdrawPath { objection: id };
    let action = path.to_string();
    let page = parent.page.clone().at(path);
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["sure"]);
    let errors = errors.labelled(&[("sure", t.t("own-withdraw-sure"))]);
    let yes = vec![Choice::new("yes", t.t("own-withdraw-yes"))];
    let sure = ChoiceGroup::boxes("sure", t.t("own-withdraw-sure"), yes);
    let decision = dossier.decision(objection.filed.decision);
    FormPage {
        parts: vec![sure.error(errors.of("sure")).into()],
        errors,
        back: (ObjectionPath { objection: id }.to_string(), t.t("own-objection-back")),
        whose: decision.map(|decision| step_of(state, t, decision)).unwrap_or_default(),
        title: t.t("own-withdraw"),
        lead: t.t("own-withdraw-lead"),
        action,
        version: dossier.version,
        button: t.t("own-withdraw-button"),
        page,
    }
}

async fn show_form(
    WithdrawPath { objection }: WithdrawPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let Some(objection) = find_open(&dossier, objection)? else {
        return Ok(Redirect::to(&ObjectionsPath.to_string()).into_response());
    };
    show(&form_page(&state, &parent, (&dossier, objection), &[]))
}

async fn withdraw(
    WithdrawPath { objection }: WithdrawPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let Some(found) = find_open(&dossier, objection)? else {
        return Ok(Redirect::to(&ObjectionsPath.to_string()).into_response());
    };
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &form_page(&state, &parent, (&dossier, found), refusals))
    };
    if !form.has("sure", "yes") {
        let refusal = Refusal::at(RefusalCode::Required, "sure");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]);
    }
    let command = Command::Objection(ObjectionCommand::Withdraw(WithdrawObjection { objection }));
    let id = dossier.registration.dossier;
    match carry_out(&state, &parent.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ObjectionQuery::default().link(objection)).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
