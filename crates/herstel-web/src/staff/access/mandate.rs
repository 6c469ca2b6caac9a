//! A mandate that the parent gave on paper, by telephone or at the table, for a person or an office, written down by
//! staff; and taking it back on the parent's word.

use super::{AccessPath, carried, errors_of, find_dossier, holder, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormPage, Part, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    mandates::{GiveMandate, MandateKind, Power, WithdrawMandate},
};
use herstel_kernel::{DossierNumber, MandateId, Refusal, RefusalCode};
use serde::Deserialize;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/machtiging", rejection(PageError))]
pub(super) struct MandatesPath {
    pub number: DossierNumber,
}

/// Taking one back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/machtiging/{mandate}/stoppen", rejection(PageError))]
pub(super) struct StopPath {
    pub number: DossierNumber,
    pub mandate: MandateId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_form)
        .post(Guard::Staff, give)
        .step_up(StepUp::Always(Matter::Mandate))
        .post(Guard::Staff, stop)
}

const FIELDS: [&str; 8] = ["name", "bsn", "office_number", "kind", "powers", "step", "from_on", "last_on"];

fn form_page(staff: &Staff, dossier: &Dossier, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let number = dossier.registration.number.clone();
    let action = MandatesPath { number: number.clone() }.to_string();
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels(t));
    let kinds = MandateKind::ALL
        .map(|kind| Choice::new(kind.as_str(), t.t(&format!("mandate-kind-{}", kind.as_str()))));
    let powers =
        Power::ALL.map(|power| Choice::new(power.as_str(), t.t(&format!("mandate-{}", power.as_str()))));
    let kinds = ChoiceGroup::radios("kind", t.t("told-mandate-kind"), kinds.into());
    let powers = ChoiceGroup::boxes("powers", t.t("told-mandate-powers"), powers.into());
    let step = Field::text("step", t.t("told-mandate-step")).hint(t.t("told-mandate-step-hint"));
    let mut parts: Vec<Part> = holder::questions(t, form, &errors).into();
    parts.push(kinds.hint(t.t("told-mandate-kind-hint")).filled(form, &errors).into());
    parts.push(powers.filled(form, &errors).into());
    parts.push(step.filled(form, &errors).into());
    parts.extend(holder::days(t, form, &errors));
    FormPage {
        errors,
        back: (AccessPath { number }.to_string(), t.t("looks-title")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("told-mandate-title"),
        lead: t.t("told-mandate-lead"),
        action,
        version: dossier.version,
        parts,
        button: t.t("told-mandate-save"),
        page,
    }
}

fn labels(t: Texts) -> [(&'static str, String); 5] {
    [
        ("name", t.t("holder-name")),
        ("bsn", t.t("holder-bsn")),
        ("office_number", t.t("holder-office")),
        ("kind", t.t("told-mandate-kind")),
        ("powers", t.t("told-mandate-powers")),
    ]
}

async fn show_form(
    MandatesPath { number }: MandatesPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&form_page(&staff, &dossier, &SubmittedForm::default(), &[]))
}

async fn give(
    MandatesPath { number }: MandatesPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = looked_at(&form)?;
    let mut refusals = Vec::new();
    let kind = MandateKind::parse(form.text("kind"));
    if kind.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "kind"));
    }
    let powers = Power::ALL.into_iter().filter(|power| form.has("powers", power.as_str())).collect();
    let by = holder::holder(&state, &form, &mut refusals).await?;
    let period = holder::period(&form, &mut refusals);
    let (Some(kind), Some(holder), true) = (kind, by, refusals.is_empty()) else {
        let page = form_page(&staff, &dossier, &form, &refusals);
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mandate = MandateId::from_bytes(state.ids.draw()?);
    let (name, step) = (form.text("name").to_owned(), form.optional("step"));
    let command = GiveMandate { mandate, holder, name, kind, powers, step, period };
    let id = dossier.registration.dossier;
    let command = Command::GiveMandate(command);
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&AccessPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let dossier = find_dossier(&state, &staff, &number).await?;
            show_refused(status, &form_page(&staff, &dossier, &form, &holder::at_fields(refusals)))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn stop(
    StopPath { number, mandate }: StopPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::WithdrawMandate(WithdrawMandate { mandate });
    carried(&state, staff, number, &form, &command, None).await
}
