//! Completing the facts: one form for the case and its years, made from what the schemes of today read.
//!
//! All or nothing is recorded. When somebody else changed the dossier in the meantime, the page comes back with what
//! they changed and with what was typed, and a second submit is a decision made knowingly.

mod catalogue;
mod consistency;
mod form;
mod stale;

use super::{dossier::DossierPath, find_dossier, looked_at, words::Words};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, SubmittedForm, field_id, link, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use form::{Entered, FactsPage, Typed};
use herstel_domain::{
    Command, Dossier,
    facts::{FactChange, FactInput, RecordFacts},
    road,
};
use herstel_kernel::{DossierNumber, Refusal, RefusalCode};
use herstel_scheme::FactPath;
use serde::{Deserialize, Serialize};

pub(crate) use consistency::check_consistency;

/// The facts of a dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/feiten", rejection(PageError))]
pub(crate) struct FactsPath {
    pub number: DossierNumber,
}

/// A year to show, also without facts.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
struct WithYear {
    #[serde(default, rename = "jaar", skip_serializing_if = "Option::is_none")]
    year: Option<i64>,
}

impl FactsPath {
    /// The form at the field of one fact.
    pub fn at(self, path: &FactPath) -> String {
        let year = path.item.as_ref().map(|(_, key)| *key);
        let anchor = field_id(&path.to_string());
        match year {
            Some(_) => format!("{}#{anchor}", link(self, WithYear { year })),
            None => format!("{self}#{anchor}"),
        }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Staff, show_form).post(Guard::Staff, submit)
}

async fn show_form(
    FactsPath { number }: FactsPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(with): Query<WithYear>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let typed = Typed::recorded(&state, &dossier, with.year);
    show(&FactsPage::new(&state, staff.page, &dossier, typed, FormErrors::new()))
}

async fn submit(
    FactsPath { number }: FactsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let state = state.for_dossier(&dossier);
    let version = looked_at(&form)?;
    let mut typed = Typed::sent(&state, &dossier, &form);
    let texts = staff.page.texts;
    let words = Words::new(texts, &state.schemes, state.clock.today());
    if form.has("action", "add-year") {
        let mut errors = FormErrors::new();
        return match typed.add_year(&state, &dossier, form.text("year")) {
            Ok(()) => show(&FactsPage::new(&state, staff.page, &dossier, typed, errors)),
            Err(refusal) => {
                errors.refusal(texts, &refusal);
                let page = FactsPage::new(&state, staff.page, &dossier, typed, errors);
                show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
            }
        };
    }
    let changes = match Entered::read(&form).and_then(|entered| entered.check(&state, words, &dossier)) {
        Ok(changes) => changes,
        Err(refusals) => {
            let errors = typed.errors(&state, &dossier, &staff.page, &refusals);
            let page = FactsPage::new(&state, staff.page, &dossier, typed, errors);
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let id = dossier.registration.dossier;
    let command = Command::RecordFacts(RecordFacts { changes });
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&DossierPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            // The dossier is read again: whoever came first changed it after it was read above.
            let dossier = find_dossier(&state, &staff, &number).await?;
            let mut errors = typed.errors(&state, &dossier, &staff.page, &refusals);
            let is_stale = refusals.iter().any(|refusal| refusal.code == RefusalCode::Stale);
            let changed = if is_stale {
                stale::merge(&state, &staff, &dossier, version.unwrap_or_default(), &mut typed, &mut errors)
                    .await?
            } else {
                Vec::new()
            };
            let page = FactsPage::new(&state, staff.page, &dossier, typed, errors).with_changes(changed);
            show_refused(status, &page)
        }
        Err(Err(error)) => Err(error),
    }
}

impl Entered {
    /// Reads every field, or names everything that is wrong.
    fn check(
        self,
        state: &AppState,
        words: Words<'_>,
        dossier: &Dossier,
    ) -> Result<Vec<FactChange>, Vec<Refusal>> {
        let state = &state.for_dossier(dossier);
        let packages = road::packages_for(dossier, &state.schemes, state.clock.today());
        let changes = FactInput::read_all(&self.inputs, &packages, state.clock.today())?;
        check_consistency(state, words, dossier, &changes)?;
        Ok(changes)
    }
}
