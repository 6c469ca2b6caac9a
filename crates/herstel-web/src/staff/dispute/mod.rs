//! Answering what a parent pointed out: corrected, or kept with the reason.

use super::{
    dossier::{DossierPage, DossierPath},
    errors_of, find_dossier, looked_at,
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    layout::{SubmittedForm, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    disputes::{AnswerDispute, DisputeResult},
};
use herstel_kernel::{DisputeId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// Answering one remark.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/opmerking/{dispute}", rejection(PageError))]
pub(crate) struct AnswerPath {
    pub number: DossierNumber,
    pub dispute: DisputeId,
}

pub(super) fn routes() -> Routes {
    Routes::new().post(Guard::Staff, answer)
}

/// The name of the answer's field; several remarks stand on one page, so it carries the remark.
pub(super) fn answer_field(dispute: DisputeId) -> String {
    format!("answer-{dispute}")
}

/// The name of the field with what came of it.
pub(super) fn result_field(dispute: DisputeId) -> String {
    format!("result-{dispute}")
}

async fn answer(
    AnswerPath { number, dispute }: AnswerPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let version = looked_at(&form)?;
    let (status, refusals) = match result_of(form.text(&result_field(dispute))) {
        Ok(result) => {
            let answer = form.text(&answer_field(dispute)).to_owned();
            let command = Command::AnswerDispute(AnswerDispute { dispute, result, answer });
            match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&DossierPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let refusals: Vec<Refusal> = refusals.into_iter().map(|refusal| on_page(refusal, dispute)).collect();
    let fields = [result_field(dispute), answer_field(dispute)];
    let errors = errors_of(&staff.page, &refusals, &fields.each_ref().map(String::as_str));
    show_refused(status, &DossierPage::load(&state, staff, dossier, &form, errors).await?)
}

/// Reads what came of a remark.
fn result_of(text: &str) -> Result<DisputeResult, Refusal> {
    match text {
        "corrected" => Ok(DisputeResult::Corrected),
        "kept" => Ok(DisputeResult::Kept),
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "result")),
    }
}

/// A refusal at the field as it is named on the page.
fn on_page(mut refusal: Refusal, dispute: DisputeId) -> Refusal {
    refusal.field = refusal.field.map(|field| match field.as_str() {
        "answer" => answer_field(dispute),
        "result" => result_field(dispute),
        _ => field,
    });
    refusal
}
