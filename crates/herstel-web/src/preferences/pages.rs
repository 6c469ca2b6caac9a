//! The pages: `/mijn-zaak/voorkeuren` and `/werk/dossier/…/voorkeuren`.

use super::form::{FIELDS, Questions, answered};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    front::language_link,
    layout::{ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    parent::Reader,
    routes::{Guard, Routes},
    session::{Parent, Staff},
    staff::{DossierPath, find_dossier},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier};
use herstel_kernel::DossierNumber;
use serde::Deserialize;

/// The page of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/voorkeuren")]
pub(crate) struct PreferencesPath;

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
        .get(Guard::Staff, show_form)
        .post(Guard::Staff, set)
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
    /// Where the parent says by which way messages come.
    ways: Option<String>,
    pace: ChoiceGroup,
    language: ChoiceGroup,
    spoken_to: Field,
}

fn own_page(reader: Reader, form: Option<&SubmittedForm>, errors: FormErrors) -> FormPage {
    let Reader { page, place, dossier, .. } = reader;
    let page = page.at(PreferencesPath);
    let Questions { pace, language, spoken_to } = Questions::new(page.texts, &dossier, form, &errors);
    FormPage {
        title: page.t("preferences-title"),
        lead: page.t("preferences-lead"),
        back: place.case(),
        back_label: page.t("back-to-case"),
        action: PreferencesPath.to_string(),
        ways: Some(crate::messages::WaysPath.to_string()),
        pace,
        language,
        spoken_to,
        errors,
        page,
    }
}

async fn show_own(
    _: PreferencesPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show(&own_page(Reader::own(&state, parent).await?, None, FormErrors::new()))
}

async fn set_own(
    _: PreferencesPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let answers = answered(&form);
    let chosen = answers.language;
    let id = reader.dossier.registration.dossier;
    let command = Command::SetPreferences(answers);
    match carry_out(&state, &reader.scope, id, None, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            let case = reader.place.case();
            // The pages go on in the language that was chosen.
            let next = match chosen.filter(|language| *language != reader.page.texts.language()) {
                Some(language) => language_link(language, &case),
                None => case,
            };
            Ok(Redirect::to(&next).into_response())
        }
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &FIELDS);
            show_refused(status, &own_page(reader, Some(&form), errors))
        }
        Err(Err(error)) => Err(error),
    }
}

fn staff_page(
    staff: &Staff,
    dossier: &Dossier,
    form: Option<&SubmittedForm>,
    errors: FormErrors,
) -> FormPage {
    let number = dossier.registration.number.clone();
    let action = StaffPreferencesPath { number: number.clone() }.to_string();
    let page = staff.page.clone().at(&action);
    let Questions { pace, language, spoken_to } = Questions::new(page.texts, dossier, form, &errors);
    FormPage {
        title: page.t("preferences-staff-title"),
        lead: page.t("preferences-staff-lead"),
        back: DossierPath { number }.to_string(),
        back_label: page.t("handover-back"),
        action,
        ways: None,
        pace,
        language,
        spoken_to,
        errors,
        page,
    }
}

async fn show_form(
    StaffPreferencesPath { number }: StaffPreferencesPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&staff_page(&staff, &dossier, None, FormErrors::new()))
}

async fn set(
    StaffPreferencesPath { number }: StaffPreferencesPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let (id, command) = (dossier.registration.dossier, Command::SetPreferences(answered(&form)));
    match carry_out(&state, &staff.scope, id, None, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&DossierPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(staff.page.texts, &refusals, &FIELDS);
            show_refused(status, &staff_page(&staff, &dossier, Some(&form), errors))
        }
        Err(Err(error)) => Err(error),
    }
}
