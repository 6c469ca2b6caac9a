//! Consents: what the person lets others know.

use super::{
    Caller,
    access::{acted, created},
    bases::municipality,
    body::Change,
    documents::RecordedDocument,
    mandates::EndToday,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    chain::Party,
    consents::{ConsentSubject, GiveConsent, WithdrawConsent},
};
use herstel_kernel::{ConsentId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// The consents of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/consents", rejection(PageError))]
pub(super) struct ConsentsPath {
    number: DossierNumber,
}

/// Taking one back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/consents/{consent}/withdrawal", rejection(PageError))]
pub(super) struct WithdrawalPath {
    number: DossierNumber,
    consent: ConsentId,
}

/// No contact with the municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/contact-declined", rejection(PageError))]
pub(super) struct DeclinedPath {
    number: DossierNumber,
}

/// To what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "subject", deny_unknown_fields)]
pub(super) enum SubjectDocument {
    /// My municipality may get in touch with me.
    MunicipalContact {
        /// Its code.
        municipality: String,
    },
    /// Its support desk may read my story.
    StoryToMunicipality {
        /// Its code.
        municipality: String,
    },
    /// Its support desk may read my decisions and their amounts.
    DecisionsToMunicipality {
        /// Its code.
        municipality: String,
    },
    /// Who handles my dossier may read what support desks noted.
    NotesToOperation,
    /// My story may go along when I am referred or handed over to this party.
    StoryToParty {
        /// `cws`, `legal-aid`, `victim-support` or `psychological-help`.
        party: String,
    },
}

/// A consent to give.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsentToGive {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// To what.
    to: SubjectDocument,
}

/// Consent
///
/// By the person, a next of kin who took over, or staff on their word. A yes to contact with one municipality ends what any
/// other could do and know.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/consents",
    operation_id = "giveConsent",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ConsentToGive,
    responses(
        (status = 201, description = "Given; `id` is that of the consent.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn give(
    ConsentsPath { number }: ConsentsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ConsentToGive>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let place = caller.acting(&state, &number).await?;
    let subject = match sent.to {
        SubjectDocument::MunicipalContact { municipality: code } => {
            ConsentSubject::MunicipalContact { municipality: municipality(&code)? }
        }
        SubjectDocument::StoryToMunicipality { municipality: code } => {
            ConsentSubject::StoryToMunicipality { municipality: municipality(&code)? }
        }
        SubjectDocument::DecisionsToMunicipality { municipality: code } => {
            ConsentSubject::DecisionsToMunicipality { municipality: municipality(&code)? }
        }
        SubjectDocument::NotesToOperation => ConsentSubject::NotesToOperation,
        SubjectDocument::StoryToParty { party } => {
            let party = Party::parse(&party).filter(|party| Party::STORY.contains(party));
            let party = party.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "party"))?;
            ConsentSubject::StoryToParty { party }
        }
    };
    let consent = ConsentId::from_bytes(state.ids.draw()?);
    let command = Command::GiveConsent(GiveConsent { consent, subject });
    created(&state, place, sent.expected_version, &command, consent.to_string()).await
}

/// Take a consent back
///
/// From today on. With contact ends what the same municipality may know.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/consents/{consent}/withdrawal",
    operation_id = "withdrawConsent",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), ("consent" = String, Path, description = "The id of the consent.")),
    request_body = EndToday,
    responses(
        (status = 200, description = "Taken back.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn withdraw(
    WithdrawalPath { number, consent }: WithdrawalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<EndToday>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::WithdrawConsent(WithdrawConsent { consent });
    acted(&state, &caller, &number, sent.expected_version, &command).await
}

/// No contact with the municipality
///
/// The answer no to the plain question at registration, at any time. Ends what any municipality may know.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/contact-declined",
    operation_id = "declineContact",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = EndToday,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn decline(
    DeclinedPath { number }: DeclinedPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<EndToday>,
) -> Result<Json<RecordedDocument>, PageError> {
    acted(&state, &caller, &number, sent.expected_version, &Command::DeclineContact).await
}
