//! Recording facts.

use super::{Caller, body::Change, documents::RecordedDocument, find_dossier, problems};
use crate::{
    AppState,
    command::carry_out,
    error::PageError,
    staff::{check_consistency, words::Words},
};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    facts::{FactInput, RecordFacts},
    road,
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_scheme::FactPath;
use serde::Deserialize;
use utoipa::ToSchema;

/// The facts of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/facts", rejection(PageError))]
pub(super) struct FactsPath {
    number: DossierNumber,
}

/// Facts to record; all or none.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FactsToRecord {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// Where these facts come from.
    source: String,
    /// The facts; one that is not named stays as it is.
    facts: Vec<FactToRecord>,
}

/// One fact.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FactToRecord {
    /// Its place: `toeslagjaar/2013/teruggevorderd bedrag`.
    path: String,
    /// Its value: amounts (`"8400.00"`) and dates (`"2014-03-10"`) as strings; `null` says that it is not known.
    value: Option<ValueToRecord>,
}

/// The value of a fact.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
pub(super) enum ValueToRecord {
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// An amount, a date, a choice or a text.
    Text(String),
}

impl ValueToRecord {
    /// As somebody would type it.
    fn typed(self) -> String {
        match self {
            Self::Boolean(true) => "ja".to_owned(),
            Self::Boolean(false) => "nee".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// Record facts
///
/// Each fact is checked against the schemes that decide today, and together against their consistency rules. What
/// equals the fact as it stands is left out of the journal.
#[utoipa::path(
    put,
    path = "/api/v1/dossiers/{number}/facts",
    operation_id = "recordFacts",
    tag = "facts",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = FactsToRecord,
    responses(
        (status = 200, description = "Recorded.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn put(
    FactsPath { number }: FactsPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<FactsToRecord>,
) -> Result<Json<RecordedDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let state = state.for_dossier(&dossier);
    let source = sent.source.trim();
    let mut refusals = Vec::new();
    if source.is_empty() {
        refusals.push(Refusal::at(RefusalCode::Required, "source"));
    }
    let mut inputs = Vec::new();
    for fact in sent.facts {
        match fact.path.parse::<FactPath>() {
            Ok(path) => {
                let text = fact.value.map_or_else(String::new, ValueToRecord::typed);
                inputs.push(FactInput { path, text, source: source.to_owned() });
            }
            Err(_) => refusals.push(Refusal::at(RefusalCode::UnknownFact, fact.path)),
        }
    }
    let packages = road::packages_for(&dossier, &state.schemes, state.clock.today());
    let read = FactInput::read_all(&inputs, &packages, state.clock.today());
    let changes = match read {
        Ok(changes) if refusals.is_empty() => changes,
        Ok(_) => return Err(refusals.into()),
        Err(wrong) => {
            refusals.extend(wrong);
            return Err(refusals.into());
        }
    };
    let words = Words::new(caller.texts, &state.schemes, state.clock.today());
    check_consistency(&state, words, &dossier, &changes)?;
    let id = dossier.registration.dossier;
    let command = Command::RecordFacts(RecordFacts { changes });
    let recorded = carry_out(&state, &caller.scope, id, Some(sent.expected_version), &command).await?;
    Ok(Json(RecordedDocument::new(&recorded, None)))
}
