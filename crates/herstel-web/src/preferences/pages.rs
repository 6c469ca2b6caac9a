//! The pages: `/mijn-zaak/voorkeuren`, `/namens/…/voorkeuren` and `/werk/dossier/…/voorkeuren`.

use super::form::{FIELDS, Questions, answered};
use crate::{
    AppState,
    error::PageError,
    front::language_link,
    layout::{ChoiceGroup, Field, FormErrors, Page, SubmittedForm},
    parent::Place,
    person_form::{By, Filling, PersonForm, keep, show_form},
    routes::{Guard, Routes},
    session::{Acting, Parent, Staff},
    staff::DossierPath,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::Command;
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;

/// The page of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/voorkeuren")]
struct PreferencesPath;

/// The page of who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/voorkeuren", rejection(PageError))]
struct ForPreferencesPath {
    number: DossierNumber,
}

/// The page of staff, on the word of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/voorkeuren", rejection(PageError))]
pub(crate) struct StaffPreferencesPath {
    pub number: DossierNumber,
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_own)
        .post(Guard::Parent, set_own)
        .get(Guard::Representing, show_theirs)
        .post(Guard::Representing, set_theirs)
        .get(Guard::Staff, show_on_word)
        .post(Guard::Staff, set_on_word)
}

impl Place {
    /// What the person prefers.
    pub fn preferences(&self) -> String {
        match self {
            Self::Own => PreferencesPath.to_string(),
            Self::For(number) => ForPreferencesPath { number: number.clone() }.to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "preferences/form.html")]
struct FormPage {
    page: Page,
    errors: FormErrors,
    title: String,
    lead: String,
    back: String,
    back_label: String,
    action: String,
    /// Where the person, or who is in their place, says by which way messages come.
    ways: Option<String>,
    pace: ChoiceGroup,
    language: ChoiceGroup,
    spoken_to: Field,
}

/// The form.
struct PreferencesForm;

impl PersonForm for PreferencesForm {
    type Page = FormPage;
    const FIELDS: &'static [&'static str] = &FIELDS;

    fn command(form: &SubmittedForm) -> Result<Command, Refusal> {
        Ok(Command::SetPreferences(answered(form)))
    }

    fn page(_: &AppState, filling: Filling, form: Option<&SubmittedForm>, errors: FormErrors) -> FormPage {
        let number = filling.number();
        let Filling { page, dossier, by, .. } = filling;
        let texts = page.texts;
        let (action, title, lead, back, back_label, ways) = match by {
            By::Place(place) => (
                place.preferences(),
                "preferences-title",
                "preferences-lead",
                place.case(),
                "back-to-case",
                Some(place.ways()),
            ),
            By::Staff => (
                StaffPreferencesPath { number: number.clone() }.to_string(),
                "preferences-staff-title",
                "preferences-staff-lead",
                DossierPath { number }.to_string(),
                "handover-back",
                None,
            ),
        };
        let Questions { pace, language, spoken_to } = Questions::new(texts, &dossier, form, &errors);
        FormPage {
            title: texts.t(title),
            lead: texts.t(lead),
            back,
            back_label: texts.t(back_label),
            ways,
            pace,
            language,
            spoken_to,
            errors,
            page: page.at(&action),
            action,
        }
    }

    fn next(filling: &Filling, form: &SubmittedForm) -> String {
        match &filling.by {
            By::Place(place) => {
                let (case, shown) = (place.case(), filling.page.texts.language());
                // The pages of the person go on in the language that was chosen; those of another stay as they are.
                match answered(form).language.filter(|language| filling.is_own() && *language != shown) {
                    Some(language) => language_link(language, &case),
                    None => case,
                }
            }
            By::Staff => DossierPath { number: filling.number() }.to_string(),
        }
    }
}

async fn show_own(
    _: PreferencesPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form::<PreferencesForm>(&state, Filling::own(&state, parent).await?)
}

async fn set_own(
    _: PreferencesPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<PreferencesForm>(&state, Filling::own(&state, parent).await?, &form).await
}

async fn show_theirs(
    ForPreferencesPath { number }: ForPreferencesPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_form::<PreferencesForm>(&state, Filling::in_place(&state, acting, number).await?)
}

async fn set_theirs(
    ForPreferencesPath { number }: ForPreferencesPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<PreferencesForm>(&state, Filling::in_place(&state, acting, number).await?, &form).await
}

async fn show_on_word(
    StaffPreferencesPath { number }: StaffPreferencesPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show_form::<PreferencesForm>(&state, Filling::on_word(&state, &staff, &number).await?)
}

async fn set_on_word(
    StaffPreferencesPath { number }: StaffPreferencesPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<PreferencesForm>(&state, Filling::on_word(&state, &staff, &number).await?, &form).await
}
