//! A scheme at the front desk: what stands ready for those it affects, and the words of who explains it, must act under it, or
//! judges it by law.

use super::{TestDocument, document::RefusedDocument, found, reading};
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
use herstel_domain::gate::{BodyAnswer, GateCommand, Signature};
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
    /// Since when a legal adviser says that it is sound by law; null when nobody does.
    legally_sound_on: Option<String>,
    /// The signatures that were refused and not given since.
    refused: Vec<RefusedDocument>,
    /// What is signed: the change that waits, or else the test that counts. Tell nobody of a change.
    to_sign: TestDocument,
    /// By what is known what is signed, for `read` of every word.
    reading: String,
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
        /// By what is known what was read.
        read: String,
    },
    /// That it cannot be explained so. What opened stays open; no further step is taken until somebody says that it can.
    NotExplainable {
        /// Why not.
        remarks: String,
        /// By what is known what was read.
        read: String,
        /// Whether it is said of what stands there while a change waits; of the change when it is not said.
        #[serde(default)]
        of_standing: bool,
    },
    /// That it is sound by law: by a legal adviser, under their own name.
    LegallySound {
        /// What was seen.
        remarks: String,
        /// By what is known what was read.
        read: String,
    },
    /// That it is not sound by law so. What opened stays open; no further step is taken until it is signed.
    NotLegallySound {
        /// Why not.
        remarks: String,
        /// By what is known what was read.
        read: String,
        /// Whether it is said of what stands there while a change waits; of the change when it is not said.
        #[serde(default)]
        of_standing: bool,
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
        /// By what is known what was read.
        read: String,
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
/// That a scheme can be explained, whether one's body can deliver, or that it is sound by law; or that it is not so. Also after
/// it was announced, and while it stands still. Who steers says none of it for them.
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
    let (read, command) = match sent {
        FrontDeskWord::Explainable { remarks, read } => {
            (read, GateCommand::Sign { what: Signature::Explainable, on, remarks })
        }
        FrontDeskWord::NotExplainable { remarks, read, of_standing } => {
            (read, GateCommand::Refuse { what: Signature::Explainable, on, remarks, of_standing })
        }
        FrontDeskWord::LegallySound { remarks, read } => {
            (read, GateCommand::Sign { what: Signature::LegallySound, on, remarks })
        }
        FrontDeskWord::NotLegallySound { remarks, read, of_standing } => {
            (read, GateCommand::Refuse { what: Signature::LegallySound, on, remarks, of_standing })
        }
        FrontDeskWord::Answer { can_deliver, conditions, answered_by, read } => {
            let body = body_of(actor(&visit)).ok_or(Refusal::new(RefusalCode::NotAllowed))?.to_owned();
            let (answered_on, way) = (on, None);
            let answer = BodyAnswer { body, can_deliver, conditions, answered_by, answered_on, way };
            (read, GateCommand::Answer(answer))
        }
    };
    take(&state, &visit, &package, Some(reading(&read)?), command).await?;
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
    let to_sign = gate.to_sign(package.substance()).ok_or(PageError::NotFound)?;
    let test = to_sign.test;
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
        legally_sound_on: test.legally_sound.as_ref().map(|signed| signed.on.to_string()),
        refused: gate.refused.iter().map(RefusedDocument::new).collect(),
        to_sign: TestDocument::unsigned(test),
        reading: to_sign.reading.to_string(),
        can_deliver: own.map(|answer| answer.can_deliver),
    })
}
