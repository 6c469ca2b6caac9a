//! Pointing out that something is wrong: `/mijn-zaak/klopt-niet`. A few words or a photo are enough; a person answers.

mod remark;

pub(super) use remark::RemarkView;

use super::{
    case::Just,
    reader::{Place, Reader},
};
use crate::{
    AppState,
    command::carry_out,
    documents::{self, FormWithFile},
    error::{PageError, shown_on_form, status_of},
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
    Command, Dossier,
    disputes::{Dispute, DisputeTarget, RaiseDispute, RemarkDocument},
};
use herstel_kernel::{Date, DecisionId, DisputeId, Refusal, TimelineEntryId};
use herstel_scheme::FactPath;
use serde::{Deserialize, Serialize};

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/klopt-niet")]
pub(crate) struct DisputePath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).upload(Guard::Parent, submit)
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
    file_error: Option<String>,
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
    sent: FormWithFile,
) -> Result<Response, PageError> {
    submit_of(&state, &Reader::own(&state, parent).await?, sent).await
}

/// What whoever reads the case says of it.
pub(super) async fn submit_of(
    state: &AppState,
    reader: &Reader,
    sent: FormWithFile,
) -> Result<Response, PageError> {
    let FormWithFile { form, file } = sent;
    let query = DisputeQuery::from_form(&form);
    let document = match file {
        None => Ok(None),
        Some(file) => documents::looked_at(state, file, None).await?.map(Some),
    };
    let document = match document {
        Ok(document) => document.map(|document| RemarkDocument::New(Box::new(document))),
        Err(refusal) => {
            let status = status_of(refusal.code);
            return show_refused(status, &refused_page(state, reader, query, &form, &[refusal]).await?);
        }
    };
    let remark = RaiseDispute {
        dispute: DisputeId::from_bytes(state.ids.draw()?),
        target: query.target()?,
        words: form.text("words").to_owned(),
        document,
    };
    let id = reader.dossier.registration.dossier;
    let told = || Ok(Redirect::to(&Just::Remarked.case_link(&reader.place)).into_response());
    let command = Command::RaiseDispute(remark.clone());
    match carry_out(state, &reader.scope, id, form.version(), &command).await.map_err(shown_on_form) {
        Ok(_) => told(),
        Err(Ok((status, refusals))) => {
            let reader = reader.again(state).await?;
            // A form with a file carries no key that makes it count once: pressed twice, the second finds the first here.
            if said_today(&reader.dossier, &remark, state.clock.today()) {
                return told();
            }
            show_refused(status, &refused_page(state, &reader, query, &form, &refusals).await?)
        }
        Err(Err(error)) => Err(error),
    }
}

/// Whether this very remark, with this very file, was made today and waits for its answer.
fn said_today(dossier: &Dossier, remark: &RaiseDispute, today: Date) -> bool {
    let is_file = |known: &Dispute| match &remark.document {
        None => known.raised.document.is_none(),
        Some(RemarkDocument::There(id)) => known.raised.document == Some(*id),
        Some(RemarkDocument::New(new)) => {
            let document = known.raised.document.and_then(|document| dossier.document(document));
            document.is_some_and(|document| document.digest == new.digest)
        }
    };
    dossier.disputes.iter().any(|known| {
        known.answered.is_none()
            && known.raised.raised_on == today
            && known.raised.target == remark.target
            && known.raised.words == remark.words.trim()
            && is_file(known)
    })
}

/// The form with what was typed and what is wrong with it. A file is chosen again: no page can put one back.
async fn refused_page(
    state: &AppState,
    reader: &Reader,
    query: DisputeQuery,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> Result<DisputeForm, PageError> {
    let mut errors = FormErrors::new();
    errors.refusals(reader.page.texts, refusals, &["words", "file"]);
    let labels = [("words", reader.page.t("dispute-words")), ("file", reader.page.t("dispute-file"))];
    let errors = errors.labelled(&labels);
    let words = words_field(reader.page.texts).filled(form, &errors);
    form_page(state, reader, query, errors, words).await
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
    let file_error = errors.of("file");
    Ok(DisputeForm { page, place, errors, about, query, version, words, file_error })
}

fn words_field(texts: Texts) -> Field {
    Field::area("words", texts.t("dispute-words"), 6).hint(texts.t("dispute-words-hint"))
}
