//! Opening a closed dossier in an emergency: `/werk/toch-openen`. A number, a reason that the parent can read, a few
//! hours. A dossier that is not there and one that is closed whatever happens are the same answer.

use crate::{
    AppState,
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    security_log,
    session::{Staff, Visit},
    staff::{dossier::DossierPath, errors_of},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, decide,
    protection::{EMERGENCY_HOURS_MAX, OpenEmergencyAccess},
};
use herstel_kernel::{DossierNumber, EmergencyAccessId, Refusal, RefusalCode};
use serde::Deserialize;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/toch-openen")]
pub(crate) struct EmergencyPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_form).post(Guard::Operation, open)
}

const FIELDS: [&str; 3] = ["number", "reason", "hours"];

#[derive(Template)]
#[template(path = "staff/emergency.html")]
struct EmergencyForm {
    page: Page,
    errors: FormErrors,
    number: Field,
    reason: Field,
    hours: ChoiceGroup,
}

impl EmergencyForm {
    fn new(staff: Staff, form: &SubmittedForm, refusals: &[Refusal]) -> Self {
        let page = staff.page;
        let t = page.texts;
        let (absent, others): (Vec<&Refusal>, Vec<&Refusal>) = refusals.iter().partition(|refusal| {
            refusal.code == RefusalCode::NotFound && refusal.field.as_deref() == Some("number")
        });
        let others: Vec<Refusal> = others.into_iter().cloned().collect();
        let mut errors = errors_of(&page, &others, &FIELDS);
        if !absent.is_empty() {
            errors.push(t, "number", t.t("emergency-nothing"));
        }
        let errors = errors.labelled(&[
            ("number", t.t("emergency-number")),
            ("reason", t.t("emergency-reason")),
            ("hours", t.t("emergency-hours")),
        ]);
        let hours = (1..=EMERGENCY_HOURS_MAX)
            .map(|hours| Choice::new(hours.to_string(), t.tn("emergency-hours-count", u64::from(hours))));
        Self {
            number: Field::text("number", t.t("emergency-number"))
                .hint(t.t("emergency-number-hint"))
                .autocomplete("off")
                .short()
                .filled(form, &errors),
            reason: Field::area("reason", t.t("emergency-reason"), 4)
                .hint(t.t("emergency-reason-hint"))
                .filled(form, &errors),
            hours: ChoiceGroup::radios("hours", t.t("emergency-hours"), hours.collect())
                .filled(form, &errors),
            errors,
            page,
        }
    }
}

async fn show_form(_: EmergencyPath, staff: Staff) -> Result<Response, PageError> {
    show(&EmergencyForm::new(staff, &SubmittedForm::default(), &[]))
}

async fn open(
    _: EmergencyPath,
    State(state): State<AppState>,
    staff: Staff,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let nothing = || vec![Refusal::at(RefusalCode::NotFound, "number")];
    let at = state.clock.now();
    let context = state.context(staff.scope.actor());
    let wish = OpenEmergencyAccess {
        access: EmergencyAccessId::from_bytes(state.ids.draw()?),
        reason: form.text("reason").to_owned(),
        hours: form.text("hours").parse().unwrap_or(0),
        at,
    };
    // First of all, so that an unfinished form is the same for a dossier that is there and one that is not.
    let mut refusals = Vec::new();
    if form.text("number").is_empty() {
        refusals.push(Refusal::at(RefusalCode::Required, "number"));
    }
    if let Err(refusal) = wish.check(&context) {
        let is_hours = refusal.field.as_deref() == Some("hours");
        refusals.push(if is_hours { Refusal::at(RefusalCode::NotAChoice, "hours") } else { refusal });
    }
    if !refusals.is_empty() {
        let page = EmergencyForm::new(staff, &form, &refusals);
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let Ok(number) = form.text("number").parse::<DossierNumber>() else {
        let page = EmergencyForm::new(staff, &form, &nothing());
        return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let command = Command::OpenEmergencyAccess(wish);
    let decide = |dossier: &_| decide(dossier, None, &command, &context);
    let opened = state.store.record_emergency(&staff.scope, at, &number, decide).await;
    match opened.map_err(shown_on_form) {
        Ok(_) => {
            security_log::emergency_access(&visit);
            Ok(Redirect::to(&DossierPath { number }.to_string()).into_response())
        }
        Err(Ok((status, refusals))) => show_refused(status, &EmergencyForm::new(staff, &form, &refusals)),
        Err(Err(PageError::NotFound)) => {
            let page = EmergencyForm::new(staff, &form, &nothing());
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(Err(error)) => Err(error),
    }
}
