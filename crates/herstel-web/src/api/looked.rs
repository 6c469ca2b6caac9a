//! Who looked at what is kept about somebody.

use super::{Caller, access::day, problems};
use crate::{
    AppState,
    error::PageError,
    looked::{Days, LookView, looks, place},
};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Dossier, Purpose};
use herstel_kernel::{Actor, Desk, DossierNumber, Refusal, RefusalCode, StaffRole};
use herstel_store::{AccessFilter, AccessPage};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Who looked at one's own dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/me/access")]
pub(super) struct OwnLooksPath;

/// Who looked at a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/access-records", rejection(PageError))]
pub(super) struct LooksPath {
    number: DossierNumber,
}

/// Most records of one answer.
const RECORDS_MAX: u32 = 200;
/// Records of one answer when not asked for otherwise.
const RECORDS: u32 = 100;

/// Which looks to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct LooksFilter {
    /// From this day on.
    from_on: Option<String>,
    /// Up to this day, included.
    until_on: Option<String>,
    /// Also your own looks.
    own: Option<bool>,
    /// Where the answer before ended (`next`).
    after: Option<String>,
    /// Records per answer, 1 to 200; 100 when absent. Records of one look can be divided over two answers.
    limit: Option<u32>,
}

/// Who looked, newest first.
#[derive(Serialize, ToSchema)]
pub(super) struct LooksDocument {
    /// The looks.
    looks: Vec<LookDocument>,
    /// How many times the caller looked in the period, this time included.
    own: u64,
    /// For `after` of the next request, when there are more.
    next: Option<String>,
}

/// Somebody looked.
#[derive(Serialize, ToSchema)]
pub(super) struct LookDocument {
    /// When.
    at: String,
    /// `person`, `representative`, `case-handler`, `reviewer`, `team-lead`, `steering`, `privacy-officer`, `legal-adviser`,
    /// `objection-committee`, `municipal-support`, `municipal-collection` or `system`.
    role: &'static str,
    /// Who, in words; a name only where the person knows it.
    who: String,
    /// For whom they work, in words.
    organisation: Option<String>,
    /// By what somebody of an office or a desk is told from their colleagues; their organisation can find out who it was.
    reference: Option<String>,
    /// `own-dossier`, `representing`, `handling`, `support`, `collection`, `advising`, `verification`, `preparing` or `transition`.
    purpose: &'static str,
    /// `own`, `task`, `mandate` or `contact`.
    ground: &'static str,
    /// Why they may, in words.
    why: String,
    /// What they saw: `list`, `dossier`, `letter`, `document`, `card`, `support-notes`, `objection`, `change`, `access-records`.
    what: Vec<&'static str>,
    /// The same in words.
    shown: Vec<String>,
    /// Whether the dossier was open to them for emergency access only.
    is_emergency: bool,
    /// The reason that was given for the emergency access.
    emergency_reason: Option<String>,
}

impl LookDocument {
    fn new(look: LookView) -> Self {
        Self {
            at: look.record.at.to_string(),
            role: role(look.record.actor),
            who: look.who,
            organisation: Some(look.organisation).filter(|name| !name.is_empty()),
            reference: look.reference.map(|reference| reference.to_string()),
            purpose: purpose(look.record.purpose),
            ground: look.record.ground.as_str(),
            why: look.why,
            what: look.what.iter().map(|what| what.as_str()).collect(),
            shown: look.shown,
            is_emergency: look.emergency.is_some(),
            emergency_reason: look.emergency,
        }
    }
}

const fn role(actor: Actor) -> &'static str {
    match actor {
        Actor::Person { .. } => "person",
        Actor::Representative { .. } => "representative",
        Actor::Staff { role: StaffRole::CaseHandler, .. } => "case-handler",
        Actor::Staff { role: StaffRole::Reviewer, .. } => "reviewer",
        Actor::Staff { role: StaffRole::TeamLead, .. } => "team-lead",
        Actor::Staff { role: StaffRole::Steering, .. } => "steering",
        Actor::Staff { role: StaffRole::PrivacyOfficer, .. } => "privacy-officer",
        Actor::Staff { role: StaffRole::LegalAdviser, .. } => "legal-adviser",
        Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => "objection-committee",
        Actor::Municipal { desk: Desk::Support, .. } => "municipal-support",
        Actor::Municipal { desk: Desk::Collection, .. } => "municipal-collection",
        Actor::System => "system",
    }
}

const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::OwnDossier => "own-dossier",
        Purpose::Representing => "representing",
        Purpose::Handling => "handling",
        Purpose::Support => "support",
        Purpose::Collection => "collection",
        Purpose::Advising => "advising",
        Purpose::Verification => "verification",
        Purpose::Preparing => "preparing",
        Purpose::Transition => "transition",
    }
}

fn filter(state: &AppState, asked: &LooksFilter) -> Result<AccessFilter, Refusal> {
    let (first, last) =
        (day("from_on", asked.from_on.as_deref())?, day("until_on", asked.until_on.as_deref())?);
    let limit = asked.limit.unwrap_or(RECORDS);
    if !(1..=RECORDS_MAX).contains(&limit) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "limit"));
    }
    let after = place("after", asked.after.as_deref())?;
    Ok(Days { first, last }.filter(state, asked.own.unwrap_or_default(), after, limit))
}

async fn document(
    state: &AppState,
    caller: &Caller,
    dossier: &Dossier,
    page: AccessPage,
) -> Result<Json<LooksDocument>, PageError> {
    let looks = looks(state, caller.texts, caller.scope.actor(), dossier, &page).await?;
    let looks = looks.into_iter().map(LookDocument::new).collect();
    Ok(Json(LooksDocument { looks, own: page.own, next: page.next.map(|next| next.to_string()) }))
}

/// Who looked at my dossier
///
/// Who, when, why and at what, newest first. Reading this is a look as well.
#[utoipa::path(
    get,
    path = "/api/v1/me/access",
    operation_id = "listOwnAccessRecords",
    tag = "access",
    params(LooksFilter),
    responses(
        (status = 200, description = "One page.", body = LooksDocument),
        problems::Read,
    ),
)]
pub(super) async fn own(
    _: OwnLooksPath,
    State(state): State<AppState>,
    caller: Caller,
    Query(asked): Query<LooksFilter>,
) -> Result<Json<LooksDocument>, PageError> {
    let filter = filter(&state, &asked)?;
    let dossier = state.store.own_dossier(&caller.scope).await?.ok_or(PageError::NotFound)?;
    let page = state.store.access_records(&caller.scope, &filter).await?;
    document(&state, &caller, &dossier, page).await
}

/// Who looked at a dossier
///
/// For the person it is about, and for a next of kin who took over. Who acts by a mandate does not see this.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/access-records",
    operation_id = "listAccessRecords",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier."), LooksFilter),
    responses(
        (status = 200, description = "One page.", body = LooksDocument),
        problems::Read,
    ),
)]
pub(super) async fn list(
    LooksPath { number }: LooksPath,
    State(state): State<AppState>,
    caller: Caller,
    Query(asked): Query<LooksFilter>,
) -> Result<Json<LooksDocument>, PageError> {
    let filter = filter(&state, &asked)?;
    for scope in [Some(caller.scope), caller.representing].into_iter().flatten() {
        if let Some(page) = state.store.access_records_of(&scope, &number, &filter).await? {
            let dossier = state.store.dossier_by_number(&scope, &number).await?;
            return document(&state, &caller, &dossier.ok_or(PageError::NotFound)?, page).await;
        }
    }
    Err(PageError::NotFound)
}
