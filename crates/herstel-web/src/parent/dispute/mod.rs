//! Pointing out that something is wrong: `/mijn-zaak/klopt-niet`. A few words are enough; a person answers.

mod remark;

pub(super) use remark::RemarkView;

use super::{
    case::Just,
    reader::{Place, Reader},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    disputes::{DisputeTarget, RaiseDispute},
};
use herstel_kernel::{DecisionId, DisputeId, TimelineEntryId};
use herstel_scheme::FactPath;
use serde::{Deserialize, Serialize};

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/klopt-niet")]
pub(crate) struct DisputePath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, submit)
}

/// What the remark is about: a fact, a row of a decision, or something else.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct DisputeQuery {
    #[serde(default, rename = "gegeven", skip_serializing_if = "String::is_empty")]
    fact: String,
    #[serde(default, rename = "besluit", skip_serializing_if = "String::is_empty")]
    decision: String,
    #[serde(default, rename = "regel", skip_serializing_if = "String::is_empty")]
    row: String,
    #[serde(default, rename = "gebeurtenis", skip_serializing_if = "String::is_empty")]
    entry: String,
}

impl DisputeQuery {
    /// About an entry of the timeline.
    pub fn entry(entry: TimelineEntryId) -> Self {
        Self { entry: entry.to_string(), ..Self::default() }
    }

    /// About a fact.
    pub fn fact(path: &FactPath) -> Self {
        Self { fact: path.to_string(), ..Self::default() }
    }

    /// About a row of a decision.
    pub fn row(decision: DecisionId, attribute: &str) -> Self {
        Self { decision: decision.to_string(), row: attribute.to_owned(), ..Self::default() }
    }

    fn from_form(form: &SubmittedForm) -> Self {
        let text = |name: &str| form.text(name).to_owned();
        Self { fact: text("fact"), decision: text("decision"), row: text("row"), entry: text("entry") }
    }

    /// What the domain calls it. What cannot be read does not exist.
    fn target(&self) -> Result<DisputeTarget, PageError> {
        if !self.fact.is_empty() {
            let path = self.fact.parse().map_err(|_| PageError::NotFound)?;
            return Ok(DisputeTarget::Fact { path });
        }
        if !self.entry.is_empty() {
            let entry = self.entry.parse().map_err(|_| PageError::NotFound)?;
            return Ok(DisputeTarget::Timeline { entry });
        }
        if self.decision.is_empty() {
            return Ok(DisputeTarget::Other);
        }
        let decision = self.decision.parse().map_err(|_| PageError::NotFound)?;
        Ok(DisputeTarget::DecisionRow { decision, attribute: self.row.clone() })
    }
}

#[derive(Template)]
#[template(path = "parent/dispute.html")]
struct DisputeForm {
    page: Page,
    place: Place,
    errors: FormErrors,
    about: Option<remark::About>,
    query: DisputeQuery,
    version: u64,
    words: Field,
}

async fn show_form(
    _: DisputePath,
    State(state): State<AppState>,
    Query(query): Query<DisputeQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_form_of(&state, &Reader::own(&state, parent).await?, query).await
}

/// The form for whoever reads the case and may say something of it.
pub(super) async fn show_form_of(
    state: &AppState,
    reader: &Reader,
    query: DisputeQuery,
) -> Result<Response, PageError> {
    if !reader.may_tell {
        return Err(PageError::NotFound);
    }
    let words = words_field(reader.page.texts);
    show(&form_page(state, reader, query, FormErrors::new(), words).await?)
}

async fn submit(
    _: DisputePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    submit_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// What whoever reads the case says of it.
pub(super) async fn submit_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let query = DisputeQuery::from_form(form);
    let command = Command::RaiseDispute(RaiseDispute {
        dispute: DisputeId::from_bytes(state.ids.draw()?),
        target: query.target()?,
        words: form.text("words").to_owned(),
    });
    let id = reader.dossier.registration.dossier;
    let recorded = carry_out(state, &reader.scope, id, form.version(), &command).await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Remarked.case_link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => {
            let reader = reader.again(state).await?;
            let mut errors = FormErrors::new();
            errors.refusals(reader.page.texts, &refusals, &["words"]);
            let errors = errors.labelled(&[("words", reader.page.t("dispute-words"))]);
            let words = words_field(reader.page.texts).filled(form, &errors);
            show_refused(status, &form_page(state, &reader, query, errors, words).await?)
        }
        Err(Err(error)) => Err(error),
    }
}

async fn form_page(
    state: &AppState,
    reader: &Reader,
    query: DisputeQuery,
    errors: FormErrors,
    words: Field,
) -> Result<DisputeForm, PageError> {
    let about = remark::about(state, reader, &query.target()?).await?;
    let (page, place, version) = (reader.page.clone(), reader.place.clone(), reader.dossier.version);
    Ok(DisputeForm { page, place, errors, about, query, version, words })
}

fn words_field(texts: Texts) -> Field {
    Field::area("words", texts.t("dispute-words"), 6).hint(texts.t("dispute-words-hint"))
}
