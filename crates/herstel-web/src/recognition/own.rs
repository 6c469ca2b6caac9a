//! What recognises me: `/mijn-zaak/erkenning`. Everybody chooses for themselves; a child reads it in its own words.

use super::{
    SectionsPage, errors_of, kind_of, named, sections,
    words::{Voice, about, known, name, state},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, show, show_refused},
    parent::Reader,
    road::{ActionForm, Input, Item},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    choices::Heard,
    recognition::{RecognitionChoice, RecognitionCommand, RecognitionKind, RecognitionState},
};
use herstel_kernel::{Refusal, RefusalCode};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/erkenning")]
pub(crate) struct OwnRecognitionPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_page).post(Guard::Parent, act)
}

async fn show_page(
    _: OwnRecognitionPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_of(&Reader::own(&state, parent).await?)
}

async fn act(
    _: OwnRecognitionPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    act_of(&state, Reader::own(&state, parent).await?, &form).await
}

/// The page for whoever reads the case.
pub(crate) fn show_of(reader: &Reader) -> Result<Response, PageError> {
    show(&page_of(reader, &SubmittedForm::default(), FormErrors::new()))
}

/// The choice of whoever reads the case and may choose.
pub(crate) async fn act_of(
    state: &AppState,
    reader: Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = reader.dossier.registration.dossier;
    let (status, refusals) = match command_of(form, Heard::PORTAL) {
        Ok(command) => {
            match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&reader.place.recognition()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) if refusal.field.is_none() => return Err(refusal.into()),
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let reader = reader.again(state).await?;
    let errors = errors_of(&reader.page, form.text("item"), refusals, &CHOICE_FIELDS);
    show_refused(status, &page_of(&reader, form, errors))
}

/// The fields of the choice: as a refusal names them, and as the page does.
pub(super) const CHOICE_FIELDS: [(&str, &str); 4] =
    [("choice", "choice"), ("words", "said"), ("by_word", "by_word"), ("document", "document")];

/// What a form chooses.
pub(super) fn command_of(form: &SubmittedForm, heard: Heard) -> Result<Command, Refusal> {
    let item = form.text("item");
    let kind = kind_of(item)?;
    let choice = RecognitionChoice::parse(form.text(&named("choice", item)))
        .ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "choice"))?;
    let words = form.text(&named("said", item)).to_owned();
    Ok(Command::Recognition(RecognitionCommand::Choose { kind, choice, words, heard }))
}

/// The question what somebody wants. Nothing is chosen beforehand, not even what was chosen before.
pub(super) fn choice_inputs(
    texts: Texts,
    voice: Voice,
    kind: RecognitionKind,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Input> {
    let choices = RecognitionChoice::ALL.map(|choice| {
        Choice::new(choice.as_str(), texts.t(&format!("recognition-choice-{}", choice.as_str())))
    });
    let item = kind.as_str();
    let question = texts.t(&voice.key("recognition-question"));
    let group = ChoiceGroup::radios(named("choice", item), question, choices.into());
    let words = Field::area(named("said", item), texts.t("recognition-words"), 3);
    let words = words.hint(texts.t(&voice.key("recognition-words-hint")));
    vec![
        Input::Choice(Box::new(group.filled(form, errors))),
        Input::Field(Box::new(words.filled(form, errors))),
    ]
}

fn page_of(reader: &Reader, form: &SubmittedForm, errors: FormErrors) -> SectionsPage {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let page = reader.page.clone().at(place.recognition());
    let texts = page.texts;
    let voice = reader.voice();
    let item = |kind: RecognitionKind| {
        let held = dossier.recognition(kind);
        let title = name(texts, kind);
        let mut lines = vec![about(texts, voice, kind)];
        lines.extend(known(texts, &held));
        let may = reader.may_choose && held.state() != RecognitionState::Held;
        let choose = may.then(|| ActionForm {
            action: "choose",
            item: kind.as_str().to_owned(),
            hidden: Vec::new(),
            inputs: choice_inputs(texts, voice, kind, form, &errors),
            button: texts.t("recognition-save"),
            about: title.clone(),
        });
        Item { title, state: state(texts, held.state()), lines, forms: choose.into_iter().collect() }
    };
    SectionsPage {
        back: (place.case(), texts.t("back-to-case")),
        whose: String::new(),
        title: texts.t(&voice.key("recognition-title")),
        lead: texts.t(&voice.key("recognition-lead")),
        version: dossier.version,
        sections: sections(texts, item),
        errors,
        page,
    }
}
