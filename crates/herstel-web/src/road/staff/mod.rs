//! The road page of staff: `/werk/dossier/{number}/weg`. What the parent said by telephone, on paper or at the table is recorded
//! here with the same effect as in the portal; agreements and refusals are read by a second person.

mod view;
mod wish;

pub(crate) use wish::heard;

use super::{Input, Section, words, words::AgreementLetter};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{dossier_link, words::Words},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::Dossier;
use herstel_kernel::DossierNumber;
use serde::Deserialize;
use view::View;
use wish::command;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/weg", rejection(PageError))]
pub(crate) struct RoadPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_page)
        .post(Guard::Staff, act)
        .step_up(StepUp::Always(Matter::Approval))
}

#[derive(Template)]
#[template(path = "road/staff.html")]
struct RoadPage {
    page: Page,
    errors: FormErrors,
    number: String,
    name: String,
    dossier_href: String,
    version: u64,
    /// The agreements to read and print.
    letters: Vec<AgreementLetter>,
    sections: Vec<Section>,
}

impl RoadPage {
    fn new(
        state: &AppState,
        mut page: Page,
        dossier: &Dossier,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let number = dossier.registration.number.clone();
        page.path = RoadPath { number: number.clone() }.to_string();
        let words = Words::new(page.texts, &state.schemes, state.clock.today());
        let view = View { state, texts: page.texts, words, dossier, form, errors: &errors };
        let letters =
            words::letters(view.texts, dossier, state.clock.today(), |family, step| view.step(family, step));
        let sections = vec![view.choices(), view.parts(), view.agreements(), view.reopenings()];
        Self {
            errors,
            name: dossier.registration.details.name.clone(),
            dossier_href: dossier_link(&number),
            number: number.to_string(),
            version: dossier.version,
            letters,
            sections,
            page,
        }
    }
}

async fn show_page(
    RoadPath { number }: RoadPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = state.store.dossier_by_number(&staff.scope, &number).await?.ok_or(PageError::NotFound)?;
    show(&RoadPage::new(&state, staff.page, &dossier, &SubmittedForm::default(), FormErrors::new()))
}

async fn act(
    RoadPath { number }: RoadPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let find = async || {
        let found = state.store.dossier_by_number(&staff.scope, &number).await?;
        found.ok_or(PageError::NotFound)
    };
    let dossier = find().await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let (status, refusals) = match command(&state, &dossier, &form)? {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&RoadPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (crate::error::status_of(refusal.code), vec![refusal]),
    };
    let dossier = find().await?;
    let mut errors = FormErrors::new();
    for mut refusal in refusals {
        let shown = |field: &String| FIELDS.contains(&field.as_str());
        refusal.field = refusal.field.filter(shown).map(|field| named(&field, form.text("item")));
        errors.refusal(staff.page.texts, &refusal);
    }
    show_refused(status, &RoadPage::new(&state, staff.page, &dossier, &form, errors))
}

/// The fields at which a refusal can be shown.
const FIELDS: [&str; 6] = ["words", "reason", "remarks", "by_word", "document", "option"];

/// The name of a field of a form: several forms stand on one page, so it carries what the form is about.
fn named(field: &str, item: &str) -> String {
    format!("{field}-{}", item.replace('/', "-"))
}
