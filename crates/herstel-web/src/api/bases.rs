//! Bases: on what others look.

use super::{
    Caller,
    access::{acted, created, day},
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
    access::Period,
    bases::{Audience, BasisKind, EndBasis, RecordBasis},
};
use herstel_kernel::{BasisId, Desk, DossierNumber, MunicipalityCode, Refusal, RefusalCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// The bases of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/bases", rejection(PageError))]
pub(super) struct BasesPath {
    number: DossierNumber,
}

/// The end of one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/bases/{basis}/end", rejection(PageError))]
pub(super) struct EndPath {
    number: DossierNumber,
    basis: BasisId,
}

/// On what a look rests.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub(super) enum BasisKindDocument {
    /// The person asked for it.
    RequestOfPerson,
    /// A law says so.
    StatutoryGround {
        /// Its article.
        article: String,
    },
    /// Waiting would do harm.
    UrgentNeed {
        /// Why.
        reason: String,
    },
}

/// Who may look on it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "for", deny_unknown_fields)]
pub(super) enum AudienceDocument {
    /// The operation.
    Operation,
    /// The support desk of a municipality.
    SupportDesk {
        /// Its code.
        municipality: String,
    },
    /// The collection desk of a municipality.
    CollectionDesk {
        /// Its code.
        municipality: String,
    },
    /// A next of kin, who takes over.
    NextOfKin {
        /// The id of the relation.
        relation: String,
    },
}

/// A basis to record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BasisToRecord {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// On what it rests.
    because: BasisKindDocument,
    /// Who may look.
    audience: AudienceDocument,
    /// The first day; today when absent.
    from_on: Option<String>,
    /// The first day on which nobody may look on it any more.
    until_on: Option<String>,
}

pub(super) fn municipality(code: &str) -> Result<MunicipalityCode, Refusal> {
    code.parse().map_err(|_| Refusal::at(RefusalCode::NotAChoice, "municipality"))
}

/// Record a basis
///
/// By staff. A next of kin takes over on a law only.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/bases",
    operation_id = "recordBasis",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = BasisToRecord,
    responses(
        (status = 201, description = "Recorded; `id` is that of the basis.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn record(
    BasesPath { number }: BasesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<BasisToRecord>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let place = caller.acting(&state, &number).await?;
    let kind = match sent.because {
        BasisKindDocument::RequestOfPerson => BasisKind::RequestOfPerson,
        BasisKindDocument::StatutoryGround { article } => BasisKind::StatutoryGround { article },
        BasisKindDocument::UrgentNeed { reason } => BasisKind::UrgentNeed { reason },
    };
    let audience = match sent.audience {
        AudienceDocument::Operation => Audience::Operation,
        AudienceDocument::SupportDesk { municipality: code } => {
            Audience::Municipality { municipality: municipality(&code)?, desk: Desk::Support }
        }
        AudienceDocument::CollectionDesk { municipality: code } => {
            Audience::Municipality { municipality: municipality(&code)?, desk: Desk::Collection }
        }
        AudienceDocument::NextOfKin { relation } => Audience::NextOfKin {
            relation: relation.parse().map_err(|_| Refusal::at(RefusalCode::NoNextOfKin, "relation"))?,
        },
    };
    let from_on = day("from_on", sent.from_on.as_deref())?.unwrap_or_else(|| state.clock.today());
    let until_on = day("until_on", sent.until_on.as_deref())?;
    let basis = BasisId::from_bytes(state.ids.draw()?);
    let period = Period { from_on: Some(from_on), until_on };
    let command = Command::RecordBasis(RecordBasis { basis, kind, audience, period });
    created(&state, place, sent.expected_version, &command, basis.to_string()).await
}

/// End a basis
///
/// By staff; by the person those that rest on their own request.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/bases/{basis}/end",
    operation_id = "endBasis",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), ("basis" = String, Path, description = "The id of the basis.")),
    request_body = EndToday,
    responses(
        (status = 200, description = "Ended.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn end(
    EndPath { number, basis }: EndPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<EndToday>,
) -> Result<Json<RecordedDocument>, PageError> {
    acted(&state, &caller, &number, sent.expected_version, &Command::EndBasis(EndBasis { basis })).await
}
