//! What was promised to a parent.

use super::{Caller, problems};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    deadlines::TermSubject,
    promises::{Promise, PromiseStanding, Promised, promises},
};
use herstel_kernel::DossierNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What was promised.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/promises", rejection(PageError))]
pub(super) struct PromisesPath {
    number: DossierNumber,
}

/// A promise and whether it was kept.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PromiseDocument {
    /// `decision`, `objection`, `agreement`, `duty`, `call`, `complaint`, `recognition-day` or `recognition`.
    kind: &'static str,
    /// Of what: a step, an id, what was agreed in words, or which recognition.
    of: String,
    /// The last day on which it is kept.
    due_on: String,
    /// `not-yet`, `kept`, `broken`, or `cancelled`: the person did not need it any more.
    standing: &'static str,
    /// When it was done, when it was.
    done_on: Option<String>,
}

impl PromiseDocument {
    fn new(promise: &Promise) -> Self {
        let done_on = match promise.standing {
            PromiseStanding::NotYet | PromiseStanding::Cancelled { .. } => None,
            PromiseStanding::Kept { on } => Some(on),
            PromiseStanding::Broken { done_on } => done_on,
        };
        Self {
            kind: promise.what.as_str(),
            of: match &promise.what {
                Promised::Decision(TermSubject::Step(step)) => step.clone(),
                Promised::Decision(TermSubject::Objection(objection)) => objection.to_string(),
                Promised::Agreement { what, .. } | Promised::Duty { what, .. } => what.clone(),
                Promised::Call(call) => call.to_string(),
                Promised::Complaint(complaint) => complaint.to_string(),
                Promised::RecognitionDay(kind) | Promised::Recognition(kind) => kind.as_str().to_owned(),
            },
            due_on: promise.due_on.to_string(),
            standing: promise.standing.as_str(),
            done_on: done_on.map(|day| day.to_string()),
        }
    }
}

/// Read what was promised to a parent
///
/// Every promise with its day, and whether it was kept.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/promises",
    operation_id = "getPromises",
    tag = "complaints",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The promises.", body = Vec<PromiseDocument>),
        problems::Read,
    ),
)]
pub(super) async fn list(
    PromisesPath { number }: PromisesPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<PromiseDocument>>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let all = promises(&dossier, &state.schemes, state.clock.today());
    Ok(Json(all.iter().map(PromiseDocument::new).collect()))
}
