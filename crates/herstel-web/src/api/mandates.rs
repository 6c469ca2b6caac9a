//! Mandates: the person lets somebody act for them.

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
    mandates::{GiveMandate, MandateHolder, MandateKind, Power, WithdrawMandate},
};
use herstel_kernel::{DossierNumber, MandateId, OrganisationId, Refusal, RefusalCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// The mandates of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/mandates", rejection(PageError))]
pub(super) struct MandatesPath {
    number: DossierNumber,
}

/// Taking one back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/mandates/{mandate}/withdrawal", rejection(PageError))]
pub(super) struct WithdrawalPath {
    number: DossierNumber,
    mandate: MandateId,
}

/// What a holder may do.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PowerDocument {
    /// Read the dossier.
    Read,
    /// Tell.
    Tell,
    /// Choose how to go on.
    Choose,
    /// Sign.
    Sign,
    /// Read the facts, and nothing else.
    ReadFacts,
    /// Read the decisions that bind, of one step or of all, and nothing else.
    ReadDecisions,
    /// Read the documents, and nothing else.
    ReadDocuments,
    /// Read the story, and nothing else.
    ReadStory,
    /// Advise.
    Advise,
    /// Join talks.
    JoinTalks,
}

/// As what somebody holds a mandate.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MandateKindDocument {
    /// Somebody whom the person trusts.
    #[default]
    Helper,
    /// Somebody who gives legal aid.
    Lawyer,
    /// An independent expert of the person's own choice.
    Expert,
    /// Somebody who went through it too.
    ExperienceExpert,
}

impl MandateKindDocument {
    /// The kind of the domain.
    pub const fn kind(self) -> MandateKind {
        match self {
            Self::Helper => MandateKind::Helper,
            Self::Lawyer => MandateKind::Lawyer,
            Self::Expert => MandateKind::Expert,
            Self::ExperienceExpert => MandateKind::ExperienceExpert,
        }
    }
}

/// A mandate to give: to a person by citizen number, or to an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MandateToGive {
    /// The version of the dossier that the caller looked at, when they could.
    expected_version: Option<u64>,
    /// The citizen number of the holder, for a person.
    bsn: Option<String>,
    /// The id of the holder, for an organisation.
    organisation: Option<String>,
    /// The name of the holder.
    name: String,
    /// As what; a helper when absent.
    #[serde(default)]
    kind: MandateKindDocument,
    /// What they may do.
    powers: Vec<PowerDocument>,
    /// The one step whose decisions they read; all of them when absent.
    step: Option<String>,
    /// The first day; today when absent.
    from_on: Option<String>,
    /// The first day on which it no longer holds; without end when absent.
    until_on: Option<String>,
}

/// Taking back or ending something, today.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EndToday {
    /// The version of the dossier that the caller looked at, when they could.
    pub expected_version: Option<u64>,
}

/// Give a mandate
///
/// By the person, a next of kin who took over, or staff on their word. Nobody else gives mandates on. What somebody gives in
/// the place of the person ends with the ground on which they are there.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/mandates",
    operation_id = "giveMandate",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = MandateToGive,
    responses(
        (status = 201, description = "Given; `id` is that of the mandate.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn give(
    MandatesPath { number }: MandatesPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<MandateToGive>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let place = caller.acting(&state, &number).await?;
    let period = Period {
        from_on: day("from_on", sent.from_on.as_deref())?,
        until_on: day("until_on", sent.until_on.as_deref())?,
    };
    let holder = match (sent.bsn.as_deref(), sent.organisation.as_deref()) {
        (Some(bsn), None) => MandateHolder::Person { person: person(&state, bsn).await? },
        (None, Some(id)) => MandateHolder::Organisation { organisation: known(&state, id).await? },
        (Some(_), Some(_)) => return Err(Refusal::at(RefusalCode::NotAChoice, "organisation").into()),
        (None, None) => return Err(Refusal::at(RefusalCode::Required, "bsn").into()),
    };
    let powers = sent.powers.iter().map(|power| match power {
        PowerDocument::Read => Power::Read,
        PowerDocument::Tell => Power::Tell,
        PowerDocument::Choose => Power::Choose,
        PowerDocument::Sign => Power::Sign,
        PowerDocument::ReadFacts => Power::ReadFacts,
        PowerDocument::ReadDecisions => Power::ReadDecisions,
        PowerDocument::ReadDocuments => Power::ReadDocuments,
        PowerDocument::ReadStory => Power::ReadStory,
        PowerDocument::Advise => Power::Advise,
        PowerDocument::JoinTalks => Power::JoinTalks,
    });
    let mandate = MandateId::from_bytes(state.ids.draw()?);
    let (powers, kind, step) = (powers.collect(), sent.kind.kind(), sent.step);
    let name = sent.name;
    let command = Command::GiveMandate(GiveMandate { mandate, holder, name, kind, powers, step, period });
    created(&state, place, sent.expected_version, &command, mandate.to_string()).await
}

/// The organisation with an id that somebody sent. Nobody would ever hold a mandate for one that is not there.
async fn known(state: &AppState, id: &str) -> Result<OrganisationId, PageError> {
    let refusal = || Refusal::at(RefusalCode::NotAChoice, "organisation");
    let organisation: OrganisationId = id.parse().map_err(|_| refusal())?;
    if state.store.is_known_organisation(organisation).await? {
        Ok(organisation)
    } else {
        Err(refusal().into())
    }
}

/// Take a mandate back
///
/// From today on.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/mandates/{mandate}/withdrawal",
    operation_id = "withdrawMandate",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), ("mandate" = String, Path, description = "The id of the mandate.")),
    request_body = EndToday,
    responses(
        (status = 200, description = "Taken back.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn withdraw(
    WithdrawalPath { number, mandate }: WithdrawalPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<EndToday>,
) -> Result<Json<RecordedDocument>, PageError> {
    let command = Command::WithdrawMandate(WithdrawMandate { mandate });
    acted(&state, &caller, &number, sent.expected_version, &command).await
}
