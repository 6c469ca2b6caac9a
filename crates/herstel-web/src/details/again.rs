//! What was told when somebody was registered again, and saying what was done about it:
//! `/werk/dossier/…/opnieuw-aangemeld`.

use super::pages::{StaffDetailsPath, again_refused};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Field, FormErrors, SubmittedForm},
    routes::{Guard, Routes},
    session::Staff,
    staff::{find_dossier, words::Words},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, Dossier, details::SettleAgain, registration::RegisteredAgain};
use herstel_kernel::DossierNumber;
use serde::Deserialize;

/// Saying what was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/opnieuw-aangemeld", rejection(PageError))]
struct AgainPath {
    number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().post(Guard::Staff, settle)
}

/// One of them, with what was told.
pub(super) struct AgainLine {
    /// Its place, for the form.
    pub again: u32,
    /// When and how.
    pub when: String,
    /// What was told, each with what it is.
    pub told: Vec<(String, String)>,
    /// What was done about it.
    pub words: Field,
    /// Where that goes.
    pub action: String,
}

/// Those with which nobody has dealt.
pub(super) fn lines(
    words: Words<'_>,
    dossier: &Dossier,
    sent: Option<&SubmittedForm>,
    errors: &FormErrors,
) -> Vec<AgainLine> {
    let texts = words.texts;
    let field = |again: u32| Field::area(named(again), texts.t("details-again-words"), 4);
    let action = AgainPath { number: dossier.registration.number.clone() }.to_string();
    let line = |(again, registered): (u32, &RegisteredAgain)| {
        let details = &registered.details;
        let told = [
            ("details-name", Some(details.name.clone())),
            ("details-address", details.address.clone()),
            ("details-email", details.email.clone()),
            ("details-phone", details.phone.clone()),
            ("details-iban", details.iban.clone()),
            ("details-story", registered.story.clone()),
            ("details-contact", registered.may_contact.map(|may| contact(texts, may))),
        ];
        let told = told.into_iter().filter_map(|(key, text)| Some((texts.t(key), text?)));
        let (date, channel) = (texts.date(registered.registered_on), words.channel(registered.channel));
        AgainLine {
            again,
            when: texts.t2("dossier-again", "date", date, "channel", channel),
            told: told.collect(),
            words: match sent {
                None => field(again),
                Some(form) => field(again).filled(form, errors),
            },
            action: action.clone(),
        }
    };
    dossier.open_again().map(line).collect()
}

/// The name of the field of one of them.
pub(super) fn named(again: u32) -> String {
    format!("words-{again}")
}

fn contact(texts: Texts, may: bool) -> String {
    if may { texts.t("details-contact-yes") } else { texts.t("details-contact-no") }
}

async fn settle(
    AgainPath { number }: AgainPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let again = form.text("again").parse().unwrap_or(u32::MAX);
    let command = Command::SettleAgain(SettleAgain { again, words: form.text(&named(again)).to_owned() });
    match carry_out(&state, &staff.scope, id, None, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&StaffDetailsPath { number }.to_string()).into_response()),
        Err(Ok((status, mut refusals))) => {
            for refusal in &mut refusals {
                refusal.field = refusal.field.take().map(|_| named(again));
            }
            again_refused(&state, &staff, &number, (status, &refusals), &form).await
        }
        Err(Err(error)) => Err(error),
    }
}
