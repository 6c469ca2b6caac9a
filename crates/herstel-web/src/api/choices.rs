//! Choosing how to go on.

use super::{Caller, bases::municipality, body::Change, documents::RecordedDocument, problems};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Scope,
    choices::{ByWord, DenyChoice, Heard, MakeChoice},
    consents::{ConsentSubject, GiveConsent},
};
use herstel_kernel::{ChoiceId, ConsentId, DossierNumber, Refusal, RefusalCode};
use herstel_scheme::SchemeFamily;
use serde::Deserialize;
use utoipa::ToSchema;

/// The choices of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/choices", rejection(PageError))]
pub(super) struct ChoicesPath {
    number: DossierNumber,
}

/// A choice.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceToMake {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
    /// The step after which.
    step: String,
    /// On the road of which scheme: `main`, or the family of another application; `main` when absent.
    scheme: Option<String>,
    /// One of the options that are open there.
    option: String,
    /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent. The parent chooses by `portal`.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
    /// Which municipality may get in touch about the help that is chosen, by its code: the consent of the person. With an
    /// option of help alone; without it staff arrange the help with the person.
    municipality: Option<String>,
}

/// That the parent did not say what was recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceToDeny {
    /// The version of the dossier that the caller looked at.
    expected_version: u64,
}

/// A choice that was recorded.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/choices/{choice}/denial", rejection(PageError))]
pub(super) struct DenialPath {
    number: DossierNumber,
    choice: ChoiceId,
}

/// Make a choice
///
/// By the parent, or by staff on the parent's word. It can be replaced until the next step is decided or being read.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/choices",
    operation_id = "makeChoice",
    tag = "choices",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ChoiceToMake,
    responses(
        (status = 201, description = "Recorded; `id` is that of the choice.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn choose(
    ChoicesPath { number }: ChoicesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(wanted): Change<ChoiceToMake>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let (family, heard) = (family(wanted.scheme)?, heard(&scope, wanted.by_word, wanted.document)?);
    let (step, option) = (wanted.step, wanted.option);
    let contact = match wanted.municipality {
        None => None,
        Some(code) => {
            let subject = ConsentSubject::MunicipalContact { municipality: municipality(&code)? };
            Some(GiveConsent { consent: ConsentId::from_bytes(state.ids.draw()?), subject })
        }
    };
    let command = Command::MakeChoice(MakeChoice { choice, family, step, option, heard, contact });
    let recorded = carry_out(&state, &scope, id, Some(wanted.expected_version), &command).await?;
    let document = RecordedDocument::new(&recorded, Some(choice.to_string()));
    Ok((StatusCode::CREATED, Json(document)))
}

/// Say that a recorded choice is not what one said
///
/// By the parent, of a choice that staff recorded. It has no effect any more; what was chosen before stands again.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/choices/{choice}/denial",
    operation_id = "denyChoice",
    tag = "choices",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("choice" = String, Path, description = "The choice."),
    ),
    request_body = ChoiceToDeny,
    responses(
        (status = 201, description = "Recorded; `id` is that of the choice.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn deny(
    DenialPath { number, choice }: DenialPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(wanted): Change<ChoiceToDeny>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let (id, scope) = caller.acting(&state, &number).await?;
    let command = Command::DenyChoice(DenyChoice { choice });
    let recorded = carry_out(&state, &scope, id, Some(wanted.expected_version), &command).await?;
    Ok((StatusCode::CREATED, Json(RecordedDocument::new(&recorded, Some(choice.to_string())))))
}

/// The family of schemes that a body names; the main road when it names none.
pub(super) fn family(named: Option<String>) -> Result<SchemeFamily, Refusal> {
    match named {
        None => Ok(SchemeFamily::main()),
        Some(named) => named.parse().map_err(|_| Refusal::at(RefusalCode::NotAChoice, "scheme")),
    }
}

/// How something was heard, as a body says it or as it usually is.
pub(super) fn heard(
    scope: &Scope,
    by_word: Option<String>,
    document: Option<String>,
) -> Result<Heard, Refusal> {
    let usual = Heard::usual(scope.actor()).by;
    let by = match by_word {
        None => usual,
        Some(text) => ByWord::parse(&text).ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "by_word"))?,
    };
    let document = document.map(|id| id.parse()).transpose();
    let document = document.map_err(|_| Refusal::at(RefusalCode::NotFound, "document"))?;
    Ok(Heard { by, document })
}
