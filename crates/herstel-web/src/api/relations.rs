//! Relations of the person with others.

use super::{
    Caller,
    access::{acted, created, day, person},
    body::Change,
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    access::Period,
    relations::{CorrectRelation, EndRelation, RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode, RelationId};
use serde::Deserialize;
use utoipa::ToSchema;

/// The relations of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/relations", rejection(PageError))]
pub(super) struct RelationsPath {
    number: DossierNumber,
}

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/relations/{relation}", rejection(PageError))]
pub(super) struct RelationPath {
    number: DossierNumber,
    relation: RelationId,
}

/// Its end.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/relations/{relation}/end", rejection(PageError))]
pub(super) struct EndPath {
    number: DossierNumber,
    relation: RelationId,
}

/// What somebody is to the person.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RelationKindDocument {
    /// Partner.
    Partner,
    /// Former partner.
    ExPartner,
    /// Father or mother.
    Parent,
    /// Child.
    Child,
    /// Next of kin of a person who died.
    NextOfKin,
}

/// A relation as told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RelationToTell {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// What they are to the person.
    kind: RelationKindDocument,
    /// Their name.
    name: String,
    /// Their date of birth, when known.
    born_on: Option<String>,
    /// Their citizen number, when known: it says who they are.
    bsn: Option<String>,
    /// The first day.
    from_on: Option<String>,
    /// The first day on which it was no more.
    until_on: Option<String>,
    /// Where this comes from.
    source: String,
}

/// The end of a relation.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RelationToEnd {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// The first day on which it was no more.
    until_on: String,
}

async fn told(state: &AppState, sent: &RelationToTell) -> Result<Relative, PageError> {
    let period = Period {
        from_on: day("from_on", sent.from_on.as_deref())?,
        until_on: day("until_on", sent.until_on.as_deref())?,
    };
    let born_on = day("born_on", sent.born_on.as_deref())?;
    let person = match sent.bsn.as_deref().map(str::trim).filter(|bsn| !bsn.is_empty()) {
        Some(bsn) => Some(person(state, bsn).await?),
        None => None,
    };
    let kind = match sent.kind {
        RelationKindDocument::Partner => RelationKind::Partner,
        RelationKindDocument::ExPartner => RelationKind::ExPartner,
        RelationKindDocument::Parent => RelationKind::Parent,
        RelationKindDocument::Child => RelationKind::Child,
        RelationKindDocument::NextOfKin => RelationKind::NextOfKin,
    };
    Ok(Relative { kind, name: sent.name.clone(), born_on, person, period, source: sent.source.clone() })
}

/// Tell of a relation
///
/// By the person, who acts for them with the power to tell, or staff. Who is or was the partner, with a citizen number, is
/// told by the person or staff only; that an ex-partner is the partner again, by staff.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/relations",
    operation_id = "tellRelation",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = RelationToTell,
    responses(
        (status = 201, description = "Recorded; `id` is that of the relation.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn tell(
    RelationsPath { number }: RelationsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RelationToTell>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let place = caller.acting(&state, &number).await?;
    let relation = RelationId::from_bytes(state.ids.draw()?);
    let told = told(&state, &sent).await?;
    let command = Command::RecordRelation(RecordRelation { relation, told });
    created(&state, place, sent.expected_version, &command, relation.to_string()).await
}

/// Correct a relation
///
/// What was told before stays in the history. Who may tell it may correct it; a relation by which a next of kin took over
/// is corrected by staff only.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/relations/{relation}",
    operation_id = "correctRelation",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), ("relation" = String, Path, description = "The id of the relation.")),
    request_body = RelationToTell,
    responses(
        (status = 200, description = "Corrected.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn correct(
    RelationPath { number, relation }: RelationPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RelationToTell>,
) -> Result<Json<RecordedDocument>, PageError> {
    caller.acting(&state, &number).await?;
    let told = told(&state, &sent).await?;
    let command = Command::CorrectRelation(CorrectRelation { relation, told });
    acted(&state, &caller, &number, sent.expected_version, &command).await
}

/// End a relation
///
/// A partner whose time ended is an ex-partner, unless by a death after which they took over as next of kin. Who may tell
/// of it may end it; a relation by which a next of kin took over is ended by staff only.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/relations/{relation}/end",
    operation_id = "endRelation",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), ("relation" = String, Path, description = "The id of the relation.")),
    request_body = RelationToEnd,
    responses(
        (status = 200, description = "Ended.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn end(
    EndPath { number, relation }: EndPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<RelationToEnd>,
) -> Result<Json<RecordedDocument>, PageError> {
    let until_on = day("until_on", Some(&sent.until_on))?;
    let until_on = until_on.ok_or_else(|| Refusal::at(RefusalCode::Required, "until_on"))?;
    let command = Command::EndRelation(EndRelation { relation, until_on });
    acted(&state, &caller, &number, sent.expected_version, &command).await
}
