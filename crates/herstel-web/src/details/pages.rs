//! The pages: `/mijn-zaak/persoonsgegevens`, `/namens/…/persoonsgegevens` and `/werk/dossier/…/persoonsgegevens`.

use super::{
    again::{self, AgainLine},
    form::{FIELDS, Fields, sent},
};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, show_refused},
    parent::Place,
    person_form::{By, Filling, PersonForm, keep, show_form},
    routes::{Guard, Routes},
    session::{Acting, Parent, Staff},
    staff::{DossierPath, words::Words},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier};
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;

/// The page of the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/persoonsgegevens")]
struct DetailsPath;

/// The page of who is in their place.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/persoonsgegevens", rejection(PageError))]
struct ForDetailsPath {
    number: DossierNumber,
}

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
        .get(Guard::Representing, show_theirs)
        .post(Guard::Representing, change_theirs)
        .step_up(StepUp::Always(Matter::BankAccount))
        .get(Guard::Staff, show_on_word)
        .post(Guard::Staff, change_on_word)
        .step_up(StepUp::Always(Matter::BankAccount))
        .merge(again::routes())
}

impl Place {
    /// Name, address, account and how to reach the person.
    pub fn details(&self) -> String {
        match self {
            Self::Own => DetailsPath.to_string(),
            Self::For(number) => ForDetailsPath { number: number.clone() }.to_string(),
        }
    }
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

/// The form.
struct DetailsForm;

impl PersonForm for DetailsForm {
    type Page = FormPage;
    const FIELDS: &'static [&'static str] = &FIELDS;

    fn command(form: &SubmittedForm) -> Result<Command, Refusal> {
        let (command, unprintable) = sent(form);
        match unprintable.into_iter().next() {
            None => Ok(Command::ChangeDetails(command)),
            Some(refusal) => Err(refusal),
        }
    }

    fn page(
        state: &AppState,
        filling: Filling,
        form: Option<&SubmittedForm>,
        errors: FormErrors,
    ) -> FormPage {
        let (is_own, number) = (filling.is_own(), filling.number());
        let Filling { page, dossier, by, .. } = filling;
        let texts = page.texts;
        let (action, title, lead, back, back_label) = match &by {
            By::Place(place) => {
                (place.details(), "details-title", "details-lead", place.messages(), texts.t("messages-back"))
            }
            By::Staff => (
                StaffDetailsPath { number: number.clone() }.to_string(),
                "details-staff-title",
                "details-staff-lead",
                DossierPath { number }.to_string(),
                texts.t("handover-back"),
            ),
        };
        let again = match by {
            By::Place(_) => Vec::new(),
            By::Staff => {
                let words = Words::new(texts, &state.schemes, state.clock.today());
                again::lines(words, &dossier, None, &errors)
            }
        };
        let Fields { name, address, email, phone, iban } =
            Fields::new(texts, &dossier, form, &errors, is_own);
        FormPage {
            title: texts.t(title),
            lead: texts.t(lead),
            back,
            back_label,
            version: dossier.version,
            fixed: fixed(&page, &dossier),
            again,
            name,
            address,
            email,
            phone,
            iban,
            errors,
            page: page.at(&action),
            action,
        }
    }

    fn next(filling: &Filling, _: &SubmittedForm) -> String {
        match &filling.by {
            By::Place(place) => place.messages(),
            By::Staff => DossierPath { number: filling.number() }.to_string(),
        }
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
    show_form::<DetailsForm>(&state, Filling::own(&state, parent).await?)
}

async fn change_own(
    _: DetailsPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<DetailsForm>(&state, Filling::own(&state, parent).await?, &form).await
}

async fn show_theirs(
    ForDetailsPath { number }: ForDetailsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_form::<DetailsForm>(&state, Filling::in_place(&state, acting, number).await?)
}

async fn change_theirs(
    ForDetailsPath { number }: ForDetailsPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<DetailsForm>(&state, Filling::in_place(&state, acting, number).await?, &form).await
}

async fn show_on_word(
    StaffDetailsPath { number }: StaffDetailsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show_form::<DetailsForm>(&state, Filling::on_word(&state, &staff, &number).await?)
}

async fn change_on_word(
    StaffDetailsPath { number }: StaffDetailsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    keep::<DetailsForm>(&state, Filling::on_word(&state, &staff, &number).await?, &form).await
}

/// The page of staff with what was refused about a second registration.
pub(super) async fn again_refused(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
    (status, refusals): (StatusCode, &[Refusal]),
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let filling = Filling::on_word(state, staff, number).await?;
    let dossier = filling.dossier.clone();
    let names: Vec<String> = dossier.open_again().map(|(again, _)| again::named(again)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut errors = FormErrors::new();
    errors.refusals(staff.page.texts, refusals, &names);
    let mut page = DetailsForm::page(state, filling, None, errors.clone());
    let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
    page.again = again::lines(words, &dossier, Some(form), &errors);
    show_refused(status, &page)
}
