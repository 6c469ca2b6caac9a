//! Working out a step: the outcome with its reasons, what other schemes would give, and sending it to a second reader.

mod trial;
mod view;

pub(crate) use trial::{Trial, trials};
pub(super) use view::{Parameters, Remains};

use super::{errors_of, find_dossier, looked_at, reading::DecisionPath, words::Words};
use crate::{
    AppState,
    command::{carry_out, keep_packages},
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, link, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Command, decisions::ProposeDecision};
use herstel_kernel::{DecisionId, DossierNumber, ReceiptId};
use herstel_scheme::SchemeId;
use serde::{Deserialize, Serialize};
use view::StepPage;

/// Working out one step.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/stap/{step}", rejection(PageError))]
pub(crate) struct StepPath {
    pub number: DossierNumber,
    pub step: String,
}

/// Under which scheme; absent: the one that decides today.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct UnderScheme {
    #[serde(default, rename = "regeling", skip_serializing_if = "Option::is_none")]
    pub scheme: Option<SchemeId>,
}

impl StepPath {
    /// The same step under another scheme.
    fn under(self, scheme: &SchemeId) -> String {
        link(self, UnderScheme { scheme: Some(scheme.clone()) })
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Staff, work_out).post(Guard::Staff, propose)
}

async fn work_out(
    path: StepPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(under): Query<UnderScheme>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &path.number).await?;
    let form = SubmittedForm::default();
    show(&StepPage::new(&state, staff, &dossier, path, under.scheme.as_ref(), &form, FormErrors::new())?)
}

async fn propose(
    path: StepPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &path.number).await?;
    let state = state.for_dossier(&dossier);
    let id = dossier.registration.dossier;
    let scheme: Option<SchemeId> = form.optional("scheme").and_then(|id| id.parse().ok());
    let decision = DecisionId::from_bytes(state.ids.draw()?);
    let relied_on: Result<_, _> = form.all("relied_on").map(str::parse).collect();
    let relied_on = relied_on.map_err(|_| PageError::Unreadable)?;
    let command = Command::ProposeDecision(ProposeDecision {
        decision,
        receipt: ReceiptId::from_bytes(state.ids.draw()?),
        step: path.step.clone(),
        scheme: scheme.clone(),
        remark: form.optional("remark"),
        relied_on,
    });
    keep_packages(&state, &path.step).await?;
    let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
    let proposed = carry_out(&state, &staff.scope, id, looked_at(&form)?, &command).await;
    match proposed.map_err(|error| shown_on_form(words.refused(error))) {
        Ok(_) => {
            let decided = DecisionPath { number: path.number, decision };
            Ok(Redirect::to(&decided.to_string()).into_response())
        }
        Err(Ok((status, refusals))) => {
            let errors = errors_of(&staff.page, &refusals, &["remark", "relied_on"]);
            let page = StepPage::new(&state, staff, &dossier, path, scheme.as_ref(), &form, errors)?;
            show_refused(status, &page)
        }
        Err(Err(error)) => Err(error),
    }
}
