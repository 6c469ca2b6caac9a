//! Protection of people who must not be found: `/werk/dossier/…/bescherming`. Who may still look, and how it is handled.

use super::{AccessPath, errors_of, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{dossier::DossierPath, people::Colleagues},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier, protection::may_lift};
use herstel_kernel::{DossierNumber, Refusal};
use serde::Deserialize;

/// The page; a form sent to it closes the dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bescherming", rejection(PageError))]
pub(super) struct ProtectionPath {
    pub number: DossierNumber,
}

/// Opening it again.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bescherming/opheffen", rejection(PageError))]
pub(super) struct LiftPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_page)
        .post(Guard::Staff, set)
        .post(Guard::Staff, lift)
        .step_up(StepUp::Always(Matter::Approval))
}

#[derive(Template)]
#[template(path = "staff/protection.html")]
struct ProtectionPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    version: u64,
    /// Since when, while it is protected.
    since: Option<String>,
    why: Option<String>,
    handler: String,
    /// Where the form goes; none when somebody else must send it.
    action: Option<String>,
    reason: Field,
}

impl ProtectionPage {
    async fn load(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let number = dossier.registration.number.clone();
        let page = staff.page.clone().at(ProtectionPath { number: number.clone() });
        let t = page.texts;
        let errors =
            errors_of(&page, refusals, &["reason"]).labelled(&[("reason", t.t("protection-reason"))]);
        let set = dossier.protection.as_ref();
        let action = match set {
            Some(_) => may_lift(dossier, staff.id).then(|| LiftPath { number: number.clone() }.to_string()),
            None => Some(ProtectionPath { number: number.clone() }.to_string()),
        };
        let handler = match &dossier.handler {
            Some(assigned) => Colleagues::load(state).await?.name(t, assigned.handler),
            None => t.t("handler-none"),
        };
        Ok(Self {
            reason: Field::area("reason", t.t("protection-reason"), 3)
                .hint(t.t("protection-reason-hint"))
                .filled(form, &errors),
            since: set.map(|set| t.t1("looks-protected", "date", t.date(set.set_on))),
            why: set.map(|set| set.reason.clone()),
            handler: t.t1("protection-handler", "name", handler),
            name_of_parent: dossier.registration.details.name.clone(),
            back: AccessPath { number }.to_string(),
            version: dossier.version,
            action,
            errors,
            page,
        })
    }
}

async fn show_page(
    ProtectionPath { number }: ProtectionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&ProtectionPage::load(&state, &staff, &dossier, &SubmittedForm::default(), &[]).await?)
}

async fn set(
    ProtectionPath { number }: ProtectionPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::SetProtection(form.text("reason").to_owned());
    carried(&state, &staff, number, &form, &command).await
}

async fn lift(
    LiftPath { number }: LiftPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::LiftProtection(form.text("reason").to_owned());
    carried(&state, &staff, number, &form, &command).await
}

async fn carried(
    state: &AppState,
    staff: &Staff,
    number: DossierNumber,
    form: &SubmittedForm,
    command: &Command,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, &number).await?;
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, looked_at(form)?, command).await.map_err(shown_on_form) {
        Ok(_) => {
            // Who closes a dossier that is not theirs closes it to themselves as well.
            let still_theirs = state.store.dossier_by_number(&staff.scope, &number).await?.is_some();
            let next = if still_theirs {
                DossierPath { number }.to_string()
            } else {
                crate::staff::work_list::WorkListPath.to_string()
            };
            Ok(Redirect::to(&next).into_response())
        }
        Err(Ok((status, refusals))) => {
            let dossier = find_dossier(state, staff, &number).await?;
            show_refused(status, &ProtectionPage::load(state, staff, &dossier, form, &refusals).await?)
        }
        Err(Err(error)) => Err(error),
    }
}
