//! Working out a step, without any effect.

use super::{Caller, documents, explanations::ExplanationDocument, find_dossier, problems};
use crate::{
    AppState,
    error::PageError,
    explanation::of_receipt,
    staff::{Trial, trials, words::Words},
};
use axum::{
    Json,
    extract::{Query, State},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_scheme::SchemeId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

/// A step worked out.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/steps/{step}/calculation", rejection(PageError))]
pub(super) struct CalculationPath {
    number: DossierNumber,
    step: String,
}

/// Under which scheme.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct UnderScheme {
    /// The id of a scheme; absent: the one that decides the step today.
    scheme: Option<String>,
}

/// A step worked out on the facts as they stand; nothing is decided by it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CalculationDocument {
    /// The step.
    step: String,
    /// The scheme.
    scheme: String,
    /// Exactly which version of it.
    scheme_hash: String,
    /// Whether the scheme decides this step today; otherwise this is for comparison only.
    decides_today: bool,
    /// The day for which was calculated.
    calculated_on: String,
    /// `award` or `rejection`.
    outcome: &'static str,
    /// What would be paid, in euros.
    amount: String,
    /// Why.
    explanation: ExplanationDocument,
    /// What went in, by declared names.
    #[schema(value_type = Object)]
    inputs: Map<String, Value>,
    /// What came out, by declared names.
    #[schema(value_type = Object)]
    outputs: Map<String, Value>,
}

/// Work out a step
///
/// What the step would come down to on the facts as they stand, also under a scheme that does not decide today. When
/// facts are missing the answer is 422 with the place of each.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/steps/{step}/calculation",
    operation_id = "workOutStep",
    tag = "decisions",
    params(
        ("number" = String, Path, description = "The number of the dossier."),
        ("step" = String, Path, description = "The id of the step: `first-review`."),
        UnderScheme,
    ),
    responses(
        (status = 200, description = "Worked out; nothing is decided.", body = CalculationDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    CalculationPath { number, step }: CalculationPath,
    State(state): State<AppState>,
    caller: Caller,
    Query(under): Query<UnderScheme>,
) -> Result<Json<CalculationDocument>, PageError> {
    let dossier = find_dossier(&state, &caller.scope, &number).await?;
    let state = state.for_dossier(&dossier);
    let scheme = match under.scheme {
        None => None,
        Some(id) => Some(SchemeId::new(id).map_err(|_| PageError::NotFound)?),
    };
    let mut trials = trials(&state, &dossier, &step, scheme.as_ref())?.into_iter();
    let trial = trials.next().ok_or(PageError::NotFound)?;
    let words = Words::new(caller.texts, &state.schemes, state.clock.today());
    document(trial, step, words).map(Json)
}

fn document(trial: Trial, step: String, words: Words<'_>) -> Result<CalculationDocument, PageError> {
    let worked_out = match trial.result {
        Ok(worked_out) => worked_out,
        Err(refusal) if refusal.code == RefusalCode::FactsMissing && !trial.missing.is_empty() => {
            let at = |path: &herstel_scheme::FactPath| {
                let field = path.to_string();
                words.refusal(Refusal::at(RefusalCode::FactsMissing, field.clone()).with("facts", field))
            };
            return Err(trial.missing.iter().map(at).collect::<Vec<_>>().into());
        }
        Err(refusal) => return Err(words.refusal(refusal).into()),
    };
    let receipt = worked_out.receipt;
    let explanation = of_receipt(&trial.package, &step, &receipt, words.texts.0);
    Ok(CalculationDocument {
        step,
        scheme: receipt.scheme.to_string(),
        scheme_hash: receipt.hash.to_string(),
        decides_today: trial.decides,
        calculated_on: receipt.calculated_on.to_string(),
        outcome: documents::outcome(worked_out.outcome),
        amount: worked_out.amount.to_plain(),
        explanation: ExplanationDocument::new(explanation),
        inputs: receipt.input.as_map().clone(),
        outputs: receipt.outputs,
    })
}
