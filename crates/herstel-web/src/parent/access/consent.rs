//! The plain question about the municipality, and the finer things that may be known.

use super::{Just, carried};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, show_refused},
    municipalities,
    parent::own_dossier,
    routes::{Guard, Routes},
    session::Parent,
    step_up::{Matter, StepUp},
};
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    consents::{ConsentSubject, GiveConsent, MunicipalContact, WithdrawConsent},
};
use herstel_kernel::{ConsentId, Date, Refusal, RefusalCode};
use serde::Deserialize;

/// The answer to the plain question.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/gemeente")]
pub(crate) struct ContactPath;

/// Something finer that may be known.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/toestemming")]
pub(crate) struct GivePath;

/// Taking it back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/toestemming/{consent}/stoppen", rejection(PageError))]
pub(crate) struct ConsentPath {
    pub consent: ConsentId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .post(Guard::Parent, answer)
        .step_up(StepUp::WhenGiven(Matter::Consent, &["municipal_contact"]))
        .post(Guard::Parent, give)
        .step_up(StepUp::Always(Matter::Consent))
        .post(Guard::Parent, withdraw)
}

/// The question with its two answers, and the municipality that goes with a yes.
pub(in crate::parent) fn question(
    texts: Texts,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> (ChoiceGroup, Field) {
    let answers = vec![Choice::new("yes", texts.t("contact-yes")), Choice::new("no", texts.t("contact-no"))];
    let question = ChoiceGroup::radios("municipal_contact", texts.t("contact-question"), answers)
        .hint(texts.t("contact-question-hint"));
    let municipality = Field::text("municipality", texts.t("contact-municipality"))
        .hint(texts.t("contact-municipality-hint"));
    (question.filled(form, errors), municipality.filled(form, errors))
}

/// What was answered. A municipality is only asked for with a yes.
pub(in crate::parent) fn answered(form: &SubmittedForm, on: Date) -> Result<MunicipalContact, Refusal> {
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
pub(in crate::parent) fn told(errors: &mut FormErrors, texts: Texts, refusals: &[Refusal], fields: &[&str]) {
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

/// What a form calls it.
pub(super) const fn subject_name(subject: ConsentSubject) -> &'static str {
    match subject {
        ConsentSubject::MunicipalContact { .. } => "contact",
        ConsentSubject::StoryToMunicipality { .. } => "story",
        ConsentSubject::DecisionsToMunicipality { .. } => "decisions",
        ConsentSubject::NotesToOperation => "notes",
    }
}

async fn answer(
    _: ContactPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let said = answered(&form, state.clock.today()).and_then(|answer| match answer {
        MunicipalContact::NotAsked => Err(Refusal::at(RefusalCode::NotAChoice, "municipal_contact")),
        MunicipalContact::No | MunicipalContact::Yes { .. } => Ok(answer),
    });
    let command = match said {
        Ok(MunicipalContact::Yes { municipality }) => {
            let consent = ConsentId::from_bytes(state.ids.draw()?);
            let subject = ConsentSubject::MunicipalContact { municipality };
            Command::GiveConsent(GiveConsent { consent, subject })
        }
        Ok(MunicipalContact::No | MunicipalContact::NotAsked) => Command::DeclineContact,
        Err(refusal) => {
            let mut errors = FormErrors::new();
            told(&mut errors, parent.page.texts, &[refusal], &super::view::FIELDS);
            let page = super::AccessPage::new(&state, &parent, &dossier, None, &form, errors);
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    carried(&state, &parent, &dossier, &form, &command, Just::Answered).await
}

async fn give(
    _: GivePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let municipality = match dossier.municipal_contact(state.clock.today()) {
        MunicipalContact::Yes { municipality } => Some(municipality),
        MunicipalContact::No | MunicipalContact::NotAsked => None,
    };
    // What a municipality may read is asked after it may get in touch.
    let subject = match (form.text("subject"), municipality) {
        ("story", Some(municipality)) => ConsentSubject::StoryToMunicipality { municipality },
        ("decisions", Some(municipality)) => ConsentSubject::DecisionsToMunicipality { municipality },
        ("notes", _) => ConsentSubject::NotesToOperation,
        _ => return Err(Refusal::new(RefusalCode::NotAChoice).into()),
    };
    let consent = ConsentId::from_bytes(state.ids.draw()?);
    let command = Command::GiveConsent(GiveConsent { consent, subject });
    carried(&state, &parent, &dossier, &form, &command, Just::Given).await
}

async fn withdraw(
    ConsentPath { consent }: ConsentPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &parent).await?;
    let command = Command::WithdrawConsent(WithdrawConsent { consent });
    carried(&state, &parent, &dossier, &form, &command, Just::Stopped).await
}
