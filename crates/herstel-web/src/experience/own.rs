//! The two questions for the person: `/mijn-zaak/na-een-stap`. A child reads them in its own words.

use super::{FIELDS, command_of, forms, inputs, step_title};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, SubmittedForm, show, show_refused},
    parent::Reader,
    recognition::{SectionsPage, Voice, errors_of},
    road::{Item, Section},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    choices::Heard,
    experience::{EndedStep, open_steps},
};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/na-een-stap")]
pub(crate) struct ExperiencePath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_page).post(Guard::Parent, act)
}

fn page_of(state: &AppState, reader: &Reader, form: &SubmittedForm, errors: FormErrors) -> SectionsPage {
    let dossier = &reader.dossier;
    let page = reader.page.clone().at(ExperiencePath);
    let (texts, voice) = (page.texts, Voice::to_person_of(dossier));
    let item = |step: &EndedStep| {
        let title = step_title(state, texts, step);
        let forms = forms(texts, step, &title, inputs(texts, voice, step, form, &errors), Vec::new());
        Item { state: texts.date(step.ended_on), lines: Vec::new(), forms, title }
    };
    let open = open_steps(dossier, state.clock.today());
    let section = Section {
        id: "open",
        title: texts.t("experience-open"),
        empty: Some(texts.t(&voice.key("experience-none"))),
        items: open.iter().map(item).collect(),
        forms: Vec::new(),
    };
    SectionsPage {
        back: (reader.place.case(), texts.t("back-to-case")),
        whose: String::new(),
        title: texts.t(&voice.key("experience-title")),
        lead: texts.t(&voice.key("experience-lead")),
        version: dossier.version,
        sections: vec![section],
        errors,
        page,
    }
}

async fn show_page(
    _: ExperiencePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    show(&page_of(&state, &reader, &SubmittedForm::default(), FormErrors::new()))
}

async fn act(
    _: ExperiencePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = reader.dossier.registration.dossier;
    let (status, refusals) = match command_of(&form, Heard::PORTAL) {
        Ok(command) => {
            match carry_out(&state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&ExperiencePath.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) if refusal.field.is_none() => return Err(refusal.into()),
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let reader = reader.again(&state).await?;
    let errors = errors_of(&reader.page, form.text("item"), refusals, &FIELDS);
    show_refused(status, &page_of(&state, &reader, &form, errors))
}
