//! The pages: `/mijn-zaak/persoonsgegevens` and `/werk/dossier/…/persoonsgegevens`.

use super::{
    again::{self, AgainLine},
    form::{FIELDS, Fields, sent},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    parent::Reader,
    routes::{Guard, Routes},
    session::{Parent, Staff},
    staff::{DossierPath, find_dossier, words::Words},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier};
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;

/// The page of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/persoonsgegevens")]
pub(crate) struct DetailsPath;

/// The page of staff, on the word of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/persoonsgegevens", rejection(PageError))]
pub(crate) struct StaffDetailsPath {
    pub number: DossierNumber,
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_own)
        .post(Guard::Parent, change_own)
        .step_up(StepUp::Always(Matter::BankAccount))
        .get(Guard::Staff, show_form)
        .post(Guard::Staff, change)
        .step_up(StepUp::Always(Matter::BankAccount))
        .merge(again::routes())
}

#[derive(Template)]
#[template(path = "details/form.html")]
struct FormPage {
    page: Page,
    errors: FormErrors,
    title: String,
    lead: String,
    back: String,
    back_label: String,
    action: String,
    version: u64,
    /// What does not change here, in words.
    fixed: Vec<(String, String)>,
    name: Field,
    address: Field,
    email: Field,
    phone: Field,
    iban: Field,
    /// Registrations that came after the first and wait to be dealt with; only staff see them.
    again: Vec<AgainLine>,
}

fn own_page(reader: Reader, form: Option<&SubmittedForm>, errors: FormErrors) -> FormPage {
    let Reader { page, place, dossier, .. } = reader;
    let page = page.at(DetailsPath);
    let Fields { name, address, email, phone, iban } = Fields::new(page.texts, &dossier, form, &errors, true);
    FormPage {
        title: page.t("details-title"),
        lead: page.t("details-lead"),
        back: place.messages(),
        back_label: page.t("messages-back"),
        action: DetailsPath.to_string(),
        version: dossier.version,
        fixed: fixed(&page, &dossier),
        again: Vec::new(),
        name,
        address,
        email,
        phone,
        iban,
        errors,
        page,
    }
}

/// The day of birth, which says who somebody is, as the citizen number does.
fn fixed(page: &Page, dossier: &Dossier) -> Vec<(String, String)> {
    let details = &dossier.registration.details;
    vec![(page.t("details-born-on"), page.texts.date(details.born_on))]
}

async fn show_own(
    _: DetailsPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show(&own_page(Reader::own(&state, parent).await?, None, FormErrors::new()))
}

async fn change_own(
    _: DetailsPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let id = reader.dossier.registration.dossier;
    let (command, unprintable) = sent(&form);
    let outcome = match unprintable.into_iter().next() {
        None => carry_out(&state, &reader.scope, id, form.version(), &Command::ChangeDetails(command)).await,
        Some(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.messages()).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &FIELDS);
            show_refused(status, &own_page(reader, Some(&form), errors))
        }
        Err(Err(error)) => Err(error),
    }
}

fn staff_page(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: Option<&SubmittedForm>,
    errors: FormErrors,
) -> FormPage {
    let number = dossier.registration.number.clone();
    let action = StaffDetailsPath { number: number.clone() }.to_string();
    let page = staff.page.clone().at(&action);
    let Fields { name, address, email, phone, iban } = Fields::new(page.texts, dossier, form, &errors, false);
    FormPage {
        title: page.t("details-staff-title"),
        lead: page.t("details-staff-lead"),
        version: dossier.version,
        fixed: fixed(&page, dossier),
        again: {
            let words = Words::new(page.texts, &state.schemes, state.clock.today());
            again::lines(words, dossier, None, &errors)
        },
        back: DossierPath { number }.to_string(),
        back_label: page.t("handover-back"),
        action,
        name,
        address,
        email,
        phone,
        iban,
        errors,
        page,
    }
}

async fn show_form(
    StaffDetailsPath { number }: StaffDetailsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&staff_page(&state, &staff, &dossier, None, FormErrors::new()))
}

async fn change(
    StaffDetailsPath { number }: StaffDetailsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let (command, unprintable) = sent(&form);
    let outcome = match unprintable.into_iter().next() {
        None => carry_out(&state, &staff.scope, id, form.version(), &Command::ChangeDetails(command)).await,
        Some(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&DossierPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(staff.page.texts, &refusals, &FIELDS);
            show_refused(status, &staff_page(&state, &staff, &dossier, Some(&form), errors))
        }
        Err(Err(error)) => Err(error),
    }
}

/// The page of staff with what was refused about a second registration.
pub(super) async fn again_refused(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
    (status, refusals): (StatusCode, &[Refusal]),
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, number).await?;
    let names: Vec<String> = dossier.open_again().map(|(again, _)| again::named(again)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut errors = FormErrors::new();
    errors.refusals(staff.page.texts, refusals, &names);
    let mut page = staff_page(state, staff, &dossier, None, errors.clone());
    let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
    page.again = again::lines(words, &dossier, Some(form), &errors);
    show_refused(status, &page)
}
