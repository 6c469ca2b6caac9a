//! The plain question about the municipality, and the finer things that may be known.

use super::{Just, carried};
use crate::{
    AppState,
    error::PageError,
    layout::{FormErrors, SubmittedForm, show_refused},
    parent::reader::Reader,
    registration::contact::{answered, told},
    routes::{Guard, Routes},
    session::Parent,
    step_up::{Matter, StepUp},
};
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    chain::Party,
    consents::{ConsentSubject, GiveConsent, MunicipalContact, WithdrawConsent},
};
use herstel_kernel::{ConsentId, Refusal, RefusalCode};
use serde::Deserialize;

/// The answer to the plain question.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/gemeente")]
pub(super) struct ContactPath;

/// Something finer that may be known.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/toestemming")]
pub(super) struct GivePath;

/// Taking it back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/meekijken/toestemming/{consent}/stoppen", rejection(PageError))]
pub(super) struct ConsentPath {
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

/// What a form calls it.
pub(super) const fn subject_name(subject: ConsentSubject) -> &'static str {
    match subject {
        ConsentSubject::MunicipalContact { .. } => "contact",
        ConsentSubject::StoryToMunicipality { .. } => "story",
        ConsentSubject::DecisionsToMunicipality { .. } => "decisions",
        ConsentSubject::NotesToOperation => "notes",
        ConsentSubject::StoryToParty { .. } => "story-to-party",
    }
}

async fn answer(
    _: ContactPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    answer_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// The answer of who has all that the person has.
pub(super) async fn answer_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let said = answered(form, state.clock.today()).and_then(|answer| match answer {
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
            told(&mut errors, reader.page.texts, &[refusal], &super::view::FIELDS);
            let page = super::AccessPage::new(state, reader, &super::AccessQuery::default(), form, errors);
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    carried(state, reader, form, &command, Just::Answered).await
}

async fn give(
    _: GivePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    give_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// Something finer that may be known, said by who has all that the person has.
pub(super) async fn give_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let municipality = match reader.dossier.municipal_contact(state.clock.today()) {
        MunicipalContact::Yes { municipality } => Some(municipality),
        MunicipalContact::No | MunicipalContact::NotAsked => None,
    };
    // What a municipality may read is asked after it may get in touch.
    let subject = match (form.text("subject"), municipality) {
        ("story", Some(municipality)) => ConsentSubject::StoryToMunicipality { municipality },
        ("decisions", Some(municipality)) => ConsentSubject::DecisionsToMunicipality { municipality },
        ("notes", _) => ConsentSubject::NotesToOperation,
        (party, _) if Party::parse(party).is_some_and(|party| Party::STORY.contains(&party)) => {
            let party = Party::parse(party).ok_or_else(|| Refusal::new(RefusalCode::NotAChoice))?;
            ConsentSubject::StoryToParty { party }
        }
        _ => return Err(Refusal::new(RefusalCode::NotAChoice).into()),
    };
    let consent = ConsentId::from_bytes(state.ids.draw()?);
    let command = Command::GiveConsent(GiveConsent { consent, subject });
    carried(state, reader, form, &command, Just::Given).await
}

async fn withdraw(
    ConsentPath { consent }: ConsentPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    withdraw_of(&state, &Reader::own(&state, parent).await?, consent, &form).await
}

/// A consent that who has all that the person has takes back.
pub(super) async fn withdraw_of(
    state: &AppState,
    reader: &Reader,
    consent: ConsentId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::WithdrawConsent(WithdrawConsent { consent });
    carried(state, reader, form, &command, Just::Stopped).await
}
