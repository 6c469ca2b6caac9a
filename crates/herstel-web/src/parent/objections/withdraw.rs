//! Taking an objection back: a page that says what it means, and a box to tick, so that nobody does it by accident.

use super::one::{ObjectionQuery, find_open};
use crate::{
    AppState,
    command::carry_out,
    deadlines::contested_in_words,
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, FormErrors, FormPage, SubmittedForm, show, show_refused},
    parent::reader::Reader,
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
    Command,
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

fn form_page(state: &AppState, reader: &Reader, objection: &Objection, refusals: &[Refusal]) -> FormPage {
    let dossier = &reader.dossier;
    let state = &state.for_dossier(dossier);
    let id = objection.id();
    let action = reader.place.withdrawing(id);
    let page = reader.page.clone().at(action.as_str());
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["sure"]);
    let errors = errors.labelled(&[("sure", t.t("own-withdraw-sure"))]);
    let yes = vec![Choice::new("yes", t.t("own-withdraw-yes"))];
    let sure = ChoiceGroup::boxes("sure", t.t("own-withdraw-sure"), yes);
    FormPage {
        parts: vec![sure.error(errors.of("sure")).into()],
        errors,
        back: (reader.place.objection(id), t.t("own-objection-back")),
        whose: contested_in_words(t, &state.schemes, dossier, &objection.filed.decision),
        title: t.t("own-withdraw"),
        lead: t.t("own-withdraw-lead"),
        action,
        version: dossier.version,
        button: t.t("own-withdraw-button"),
        page,
    }
}

async fn show_form(
    path: WithdrawPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&state, &Reader::own(&state, parent).await?, path.objection)
}

async fn withdraw(
    path: WithdrawPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    withdraw_of(&state, &Reader::own(&state, parent).await?, path.objection, &form).await
}

/// The form, for whoever may choose in this case.
pub(super) fn show_form_of(
    state: &AppState,
    reader: &Reader,
    objection: ObjectionId,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    match find_open(&reader.dossier, objection)? {
        Some(objection) => show(&form_page(state, reader, objection, &[])),
        None => Ok(Redirect::to(&reader.place.objections()).into_response()),
    }
}

/// Takes it back.
pub(super) async fn withdraw_of(
    state: &AppState,
    reader: &Reader,
    objection: ObjectionId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    let Some(found) = find_open(&reader.dossier, objection)? else {
        return Ok(Redirect::to(&reader.place.objections()).into_response());
    };
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let refused =
        |status, refusals: &[Refusal]| show_refused(status, &form_page(state, reader, found, refusals));
    if !form.has("sure", "yes") {
        let refusal = Refusal::at(RefusalCode::Required, "sure");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]);
    }
    let command = Command::Objection(ObjectionCommand::Withdraw(WithdrawObjection { objection }));
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            let withdrawn = ObjectionQuery::default().link(&reader.place, objection);
            Ok(Redirect::to(&withdrawn).into_response())
        }
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
