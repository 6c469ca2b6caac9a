//! The two questions for the person: `/mijn-zaak/na-een-stap`. A child reads them in its own words. What
//! they answered they can read again here, and nobody else can.

use super::{FIELDS, command_of, forms, inputs, own_answers, step_title};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, Row, SubmittedForm, show, show_refused},
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

async fn page_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
    errors: FormErrors,
) -> Result<SectionsPage, PageError> {
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
    let answer = |row: Row| {
        let quote = Some(row.quote).filter(|words| !words.is_empty());
        let lines = row.lines.into_iter().chain(quote).collect();
        Item { title: row.heading, state: row.chip, lines, forms: Vec::new() }
    };
    let answers: Vec<Item> = own_answers(state, reader).await?.into_iter().map(answer).collect();
    let answered = (!answers.is_empty()).then(|| Section {
        id: "answered",
        title: texts.t(&voice.key("experience-answered")),
        empty: None,
        items: answers,
        forms: Vec::new(),
    });
    Ok(SectionsPage {
        back: (reader.place.case(), texts.t("back-to-case")),
        whose: String::new(),
        title: texts.t(&voice.key("experience-title")),
        lead: texts.t(&voice.key("experience-lead")),
        version: dossier.version,
        sections: std::iter::once(section).chain(answered).collect(),
        errors,
        page,
    })
}

async fn show_page(
    _: ExperiencePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    show(&page_of(&state, &reader, &SubmittedForm::default(), FormErrors::new()).await?)
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
    show_refused(status, &page_of(&state, &reader, &form, errors).await?)
}
