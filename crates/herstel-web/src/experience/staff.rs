//! The two questions at the telephone or at the table: `/werk/dossier/{number}/na-een-stap`. Staff write down what the person
//! answers; afterwards nobody sees it here, also not who wrote it down.

use super::{FIELDS, command_of, forms, inputs, step_title};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    layout::{FormErrors, SubmittedForm, show, show_refused},
    recognition::{SectionsPage, Voice, by_word, errors_of, named},
    road::{Item, Section, heard},
    routes::{Guard, Routes},
    session::Staff,
    staff::{dossier_link, find_dossier},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    experience::{EndedStep, open_steps},
};
use herstel_kernel::{DossierNumber, RefusalCode};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/na-een-stap", rejection(PageError))]
pub(crate) struct StaffExperiencePath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Staff, show_page).post(Guard::Staff, act)
}

fn page_of(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: &SubmittedForm,
    errors: FormErrors,
) -> SectionsPage {
    let number = dossier.registration.number.clone();
    let page = staff.page.clone().at(StaffExperiencePath { number: number.clone() });
    let texts = page.texts;
    let item = |step: &EndedStep| {
        let title = step_title(state, texts, step);
        let mut told = inputs(texts, Voice::Formal, step, form, &errors);
        told.extend(by_word(texts, dossier, &step.key, form, &errors));
        // One question how it was said is enough on one page; not answering is heard by telephone unless it was said.
        let forms = forms(texts, step, &title, told, Vec::new());
        Item { state: texts.date(step.ended_on), lines: Vec::new(), forms, title }
    };
    let open = open_steps(dossier, state.clock.today());
    let section = Section {
        id: "open",
        title: texts.t("experience-open"),
        empty: Some(texts.t("experience-none-staff")),
        items: open.iter().map(item).collect(),
        forms: Vec::new(),
    };
    SectionsPage {
        back: (dossier_link(&number), texts.t("handover-back")),
        whose: dossier.registration.details.name.clone(),
        title: texts.t("experience-title-staff"),
        lead: texts.t("experience-lead-staff"),
        version: dossier.version,
        sections: vec![section],
        errors,
        page,
    }
}

async fn show_page(
    StaffExperiencePath { number }: StaffExperiencePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&page_of(&state, &staff, &dossier, &SubmittedForm::default(), FormErrors::new()))
}

async fn act(
    StaffExperiencePath { number }: StaffExperiencePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = dossier.registration.dossier;
    let text = |field: &str| form.text(&named(field, form.text("item"))).to_owned();
    let by_word = match form.text("action") {
        // Whoever would rather not need not be asked how they said that.
        "skip" => "phone".to_owned(),
        _ => text("by_word"),
    };
    let command = heard(&by_word, &text("document")).and_then(|heard| command_of(&form, heard));
    let (status, refusals) = match command {
        Ok(command) => {
            match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => {
                    return Ok(Redirect::to(&StaffExperiencePath { number }.to_string()).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) if refusal.code == RefusalCode::NotFound => return Err(PageError::NotFound),
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let dossier = find_dossier(&state, &staff, &number).await?;
    let errors = errors_of(&staff.page, form.text("item"), refusals, &FIELDS);
    show_refused(status, &page_of(&state, &staff, &dossier, &form, errors))
}
