//! A scheme at the front desk: what stands ready for those it affects, and the words of who explains it or must act under it.

use super::found;
use crate::{
    AppState,
    api::{body::Change, problems},
    error::PageError,
    schemes::body_of,
    session::Visit,
    steering::gate::take,
};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::gate::{BodyAnswer, Gate, GateCommand, Signature};
use herstel_kernel::{Actor, Refusal, RefusalCode};
use herstel_scheme::{Package, SchemeId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One scheme at the front desk.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/gates/{id}/front-desk", rejection(PageError))]
pub(in crate::api) struct FrontDeskPath {
    id: SchemeId,
}

/// What the front desk knows of a scheme.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FrontDeskDocument {
    /// The scheme.
    scheme: String,
    /// Whether anybody may be told of it.
    announced: bool,
    /// Who is affected, each with the answer that stands ready.
    affected: Vec<PreparedDocument>,
    /// What it does to those who wait already.
    effect_on_waiting: String,
    /// What holds for whoever has a decision already.
    transitional_rule: String,
    /// Since when the front desk says that it can explain it; null when nobody does.
    explainable_on: Option<String>,
    /// Whether the body of who asks says that it can deliver; null when it did not say, or when they answer for none.
    can_deliver: Option<bool>,
}

/// People whom it affects.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PreparedDocument {
    /// Who.
    who: String,
    /// How many.
    people: u64,
    /// What they hear when they ask.
    answer: String,
}

/// What somebody says of a scheme.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "word", rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::api) enum FrontDeskWord {
    /// That it can be explained: by a case handler or a support desk, under their own name.
    Explainable {
        /// What was seen.
        remarks: String,
    },
    /// Whether the body of who asks can deliver: a team lead for the operation, a support desk for the municipalities.
    Answer {
        /// Whether it can.
        can_deliver: bool,
        /// On what conditions.
        #[serde(default)]
        conditions: String,
        /// Who answered for it.
        answered_by: String,
    },
}

/// A scheme at the front desk
///
/// The answers that stand ready for those it affects, also while it is not announced: tell nobody of it then.
#[utoipa::path(
    get,
    path = "/api/v1/gates/{id}/front-desk",
    operation_id = "readFrontDesk",
    tag = "gates",
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    responses((status = 200, description = "What the front desk knows.", body = FrontDeskDocument), problems::Read),
)]
pub(in crate::api) async fn front_desk(
    FrontDeskPath { id }: FrontDeskPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<FrontDeskDocument>, PageError> {
    let package = found(&state, &id)?;
    document(&state, &visit, &package).await.map(Json)
}

/// Say what the front desk can
///
/// That a scheme can be explained, or whether one's body can deliver. Who steers says neither for them.
#[utoipa::path(
    post,
    path = "/api/v1/gates/{id}/front-desk",
    operation_id = "speakAtFrontDesk",
    tag = "gates",
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    request_body = FrontDeskWord,
    responses((status = 200, description = "What the front desk knows.", body = FrontDeskDocument), problems::Change),
)]
pub(in crate::api) async fn speak(
    FrontDeskPath { id }: FrontDeskPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(sent): Change<FrontDeskWord>,
) -> Result<Json<FrontDeskDocument>, PageError> {
    let package = found(&state, &id)?;
    let on = state.clock.today();
    let command = match sent {
        FrontDeskWord::Explainable { remarks } => {
            GateCommand::Sign { what: Signature::Explainable, on, remarks }
        }
        FrontDeskWord::Answer { can_deliver, conditions, answered_by } => {
            let body = body_of(actor(&visit)).ok_or(Refusal::new(RefusalCode::NotAllowed))?.to_owned();
            let answered_on = on;
            GateCommand::Answer(BodyAnswer {
                body,
                can_deliver,
                conditions,
                answered_by,
                answered_on,
                way: None,
            })
        }
    };
    take(&state, &visit, &package, command).await?;
    document(&state, &visit, &package).await.map(Json)
}

fn actor(visit: &Visit) -> Actor {
    visit.session.as_ref().map_or(Actor::System, |session| session.actor)
}

/// One at whose gate nothing was recorded does not exist here.
async fn document(
    state: &AppState,
    visit: &Visit,
    package: &Package,
) -> Result<FrontDeskDocument, PageError> {
    let gated = state.gates.look(&state.store).await?;
    let gate = gated.gate(package.id()).ok_or(PageError::NotFound)?;
    let test = Gate::written(gate).ok_or(PageError::NotFound)?;
    // What parents are told is what counts; what is to be signed is what was written last.
    let told = gate.counting().unwrap_or(test);
    let affected = told.affected.iter().map(|group| PreparedDocument {
        who: group.who.clone(),
        people: group.people,
        answer: group.answer.clone(),
    });
    let body = body_of(actor(visit));
    let own = test.answers.iter().rev().find(|answer| body == Some(answer.body.as_str()));
    Ok(FrontDeskDocument {
        scheme: package.id().to_string(),
        announced: gate.closed(package.substance(), &package.bodies()).is_none(),
        affected: affected.collect(),
        effect_on_waiting: told.effect_on_waiting.clone(),
        transitional_rule: told.transitional_rule.clone(),
        explainable_on: test.explainable.as_ref().map(|signed| signed.on.to_string()),
        can_deliver: own.map(|answer| answer.can_deliver),
    })
}
