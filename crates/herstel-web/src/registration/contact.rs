//! The plain question whether the municipality may get in touch, asked at every registration, by any channel.

use crate::{
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
    municipalities,
};
use herstel_domain::consents::MunicipalContact;
use herstel_kernel::{Date, Refusal, RefusalCode};

/// The question with its two answers, and the municipality that goes with a yes.
pub(crate) fn question(texts: Texts, form: &SubmittedForm, errors: &FormErrors) -> (ChoiceGroup, Field) {
    let answers = vec![Choice::new("yes", texts.t("contact-yes")), Choice::new("no", texts.t("contact-no"))];
    let question = ChoiceGroup::radios("municipal_contact", texts.t("contact-question"), answers)
        .hint(texts.t("contact-question-hint"));
    let municipality = Field::text("municipality", texts.t("contact-municipality"))
        .hint(texts.t("contact-municipality-hint"));
    (question.filled(form, errors), municipality.filled(form, errors))
}

/// What was answered. A municipality is only asked for with a yes.
pub(crate) fn answered(form: &SubmittedForm, on: Date) -> Result<MunicipalContact, Refusal> {
    match form.text("municipal_contact") {
        "yes" if form.text("municipality").is_empty() => {
            Err(Refusal::at(RefusalCode::Required, "municipality"))
        }
        "yes" => match municipalities::by_name(form.text("municipality"), on) {
            Some(municipality) => Ok(MunicipalContact::Yes { municipality }),
            None => Err(Refusal::at(RefusalCode::NotAChoice, "municipality")),
        },
        "no" => Ok(MunicipalContact::No),
        "" => Ok(MunicipalContact::NotAsked),
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "municipal_contact")),
    }
}

/// Adds refusals to a form with the question. For a name that is no municipality there is a sentence of its own.
pub(crate) fn told(errors: &mut FormErrors, texts: Texts, refusals: &[Refusal], fields: &[&str]) {
    let unknown = |refusal: &&Refusal| {
        refusal.code == RefusalCode::NotAChoice && refusal.field.as_deref() == Some("municipality")
    };
    let (unknown, others): (Vec<&Refusal>, Vec<&Refusal>) = refusals.iter().partition(unknown);
    let others: Vec<Refusal> = others.into_iter().cloned().collect();
    errors.refusals(texts, &others, fields);
    if !unknown.is_empty() {
        errors.push(texts, "municipality", texts.t("contact-municipality-unknown"));
    }
}
