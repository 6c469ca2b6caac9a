//! The details of a person, how messages reach them, and what was done about a second registration.

use super::{Caller, access::acted, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, error::PageError, letter};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    details::{ChangeDetails, Details, SettleAgain},
    messages::{SetMessageWays, Way},
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode, checked_iban};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// The details of the person of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/details", rejection(PageError))]
pub(super) struct DetailsPath {
    number: DossierNumber,
}

/// How messages reach the person of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/message-ways", rejection(PageError))]
pub(super) struct WaysPath {
    number: DossierNumber,
}

/// What was done about a second registration.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/registered-again", rejection(PageError))]
pub(super) struct AgainPath {
    number: DossierNumber,
}

/// All details that can change, also those that stay. What is absent is not known any more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewDetails {
    /// The version of the dossier that the caller looked at.
    expected_version: Option<u64>,
    /// Given and family name as the person writes it.
    name: String,
    /// Street, number, postal code and place, as one text.
    address: Option<String>,
    /// Electronic mail address.
    email: Option<String>,
    /// Telephone number.
    phone: Option<String>,
    /// Bank account, of the person themselves.
    iban: Option<String>,
}

/// How messages come. On the page they are always.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageWays {
    /// The version of the dossier that the caller looked at.
    expected_version: Option<u64>,
    /// `email`, `paper`, both or none.
    ways: Vec<String>,
    /// Another e-mail address than that of the details.
    email: Option<String>,
    /// Another postal address than that of the details.
    address: Option<String>,
    /// The ways of which the person says that nobody else reads what arrives there.
    safe: Vec<String>,
}

/// What was done about a second registration.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DealtWith {
    /// The version of the dossier that the caller looked at.
    expected_version: Option<u64>,
    /// Which, counted from nought in the order in which they came.
    again: u32,
    /// What was done about it.
    words: String,
}

fn printable(name: Option<&str>, address: Option<&str>) -> Result<(), Refusal> {
    letter::unprintable(&[("name", name), ("address", address)]).into_iter().next().map_or(Ok(()), Err)
}

/// Change the details of the person
///
/// By the person, who took over as next of kin or represents them by law, or staff on their word. The person is told by
/// the old way and by the new one.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/details",
    operation_id = "changeDetails",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = NewDetails,
    responses(
        (status = 200, description = "Kept.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn change(
    DetailsPath { number }: DetailsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<NewDetails>,
) -> Result<Json<RecordedDocument>, PageError> {
    let NewDetails { expected_version, name, address, email, phone, iban } = sent;
    printable(Some(&name), address.as_deref())?;
    let iban = iban.map(|iban| checked_iban(&iban).unwrap_or(iban));
    let command =
        Command::ChangeDetails(ChangeDetails { details: Details { name, address, email, phone, iban } });
    acted(&state, &caller, &number, expected_version, &command).await
}

/// Say how messages reach the person
///
/// By the person, who took over as next of kin or represents them by law, or staff on their word, which the person is told.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/message-ways",
    operation_id = "setMessageWays",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = MessageWays,
    responses(
        (status = 200, description = "Kept.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn set_ways(
    WaysPath { number }: WaysPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<MessageWays>,
) -> Result<Json<RecordedDocument>, PageError> {
    let MessageWays { expected_version, ways, email, address, safe } = sent;
    printable(None, address.as_deref())?;
    let parsed = |field: &'static str, texts: &[String]| -> Result<BTreeSet<Way>, Refusal> {
        let way = |text: &String| Way::parse(text).ok_or(Refusal::at(RefusalCode::NotAChoice, field));
        texts.iter().map(way).collect()
    };
    let (ways, safe) = (parsed("ways", &ways)?, parsed("safe", &safe)?);
    let command = Command::SetMessageWays(SetMessageWays { ways, email, address, safe });
    acted(&state, &caller, &number, expected_version, &command).await
}

/// Say what was done about a second registration
///
/// By staff, after they spoke to the person. The mark on the dossier goes.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/registered-again",
    operation_id = "settleRegisteredAgain",
    tag = "dossiers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = DealtWith,
    responses(
        (status = 200, description = "Kept.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn settle_again(
    AgainPath { number }: AgainPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<DealtWith>,
) -> Result<Json<RecordedDocument>, PageError> {
    let DealtWith { expected_version, again, words } = sent;
    let command = Command::SettleAgain(SettleAgain { again, words });
    acted(&state, &caller, &number, expected_version, &command).await
}
