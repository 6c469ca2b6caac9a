//! What a mandate names, for an expert or somebody who joins talks: `/namens/…/inzage`, and their advice.

use super::{represented::RepresentedPath, texts::Words};
use crate::{
    AppState,
    command::carry_out,
    documents::respond_received,
    error::{PageError, shown_on_form},
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Acting,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    advice::GiveAdvice,
    decisions::{Decision, Outcome},
    mandates::NamedView,
};
use herstel_kernel::{AdviceId, DocumentId, DossierNumber, Refusal};
use serde::Deserialize;

/// What a mandate names.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/inzage", rejection(PageError))]
pub(crate) struct NamedPath {
    pub number: DossierNumber,
}

/// A document that a mandate names.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/inzage/document/{document}", rejection(PageError))]
pub(crate) struct NamedDocumentPath {
    pub number: DossierNumber,
    pub document: DocumentId,
}

/// Where advice is sent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/advies", rejection(PageError))]
pub(crate) struct AdvicePath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_named)
        .get(Guard::Representing, fetch)
        .post(Guard::Representing, advise)
}

#[derive(Template)]
#[template(path = "parent/named.html")]
struct NamedPage {
    page: Page,
    errors: FormErrors,
    back: String,
    name: String,
    number: String,
    until: String,
    version: u64,
    facts: Option<Vec<(String, String)>>,
    decisions: Option<Vec<(String, String)>>,
    documents: Option<Vec<(String, String)>>,
    story: Option<String>,
    advice: Option<AdviceForm>,
    joins_talks: bool,
}

/// What was advised, and where more is written.
struct AdviceForm {
    given: Vec<(String, String)>,
    action: String,
    words: Field,
}

impl NamedPage {
    fn new(
        state: &AppState,
        acting: Acting,
        view: NamedView,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let page = acting.page.at(NamedPath { number: view.number.clone() });
        let t = page.texts;
        let words = Words::new(t, state);
        let mut errors = FormErrors::new();
        errors.refusals(t, refusals, &["words"]);
        let facts = view.facts.map(|facts| {
            let mut facts: Vec<_> = facts.into_iter().collect();
            facts.sort_by_key(|(path, _)| words.place(path));
            let label = |path: &herstel_scheme::FactPath| match &path.item {
                Some((role, key)) => format!("{}, {}", words.fact(path), words.item(role, *key)),
                None => words.fact(path),
            };
            facts.iter().map(|(path, fact)| (label(path), words.value(path, &fact.value))).collect()
        });
        let decision = |decision: &Decision| {
            let amount = t.amount(decision.proposed.amount);
            let day = decision.approval().map_or_else(String::new, |approval| t.date(approval.decided_on));
            let outcome = match decision.proposed.outcome {
                Outcome::Award => t.t2("named-award", "amount", amount, "date", day),
                Outcome::Rejection => t.t1("named-rejection", "date", day),
            };
            (words.step(&decision.proposed.step), outcome)
        };
        let number = view.number.clone();
        let document = |document: &herstel_domain::documents::DocumentReceived| {
            let name =
                if document.name.is_empty() { t.t("documents-unnamed") } else { document.name.clone() };
            let path = NamedDocumentPath { number: number.clone(), document: document.document };
            (name, path.to_string())
        };
        let advice = view.advice.map(|given| AdviceForm {
            given: given.into_iter().map(|advice| (t.date(advice.given_on), advice.words)).collect(),
            action: AdvicePath { number: view.number.clone() }.to_string(),
            words: Field::area("words", t.t("named-advise"), 8).filled(form, &errors),
        });
        Self {
            back: RepresentedPath.to_string(),
            name: view.name,
            until: match view.until_on {
                Some(last) => t.t1("acting-until", "date", t.date(last)),
                None => t.t("acting-open"),
            },
            version: view.version,
            facts,
            decisions: view.decisions.map(|decisions| decisions.iter().map(decision).collect()),
            documents: view.documents.map(|documents| documents.iter().map(document).collect()),
            story: view.story,
            advice,
            joins_talks: view.joins_talks,
            number: view.number.to_string(),
            errors,
            page,
        }
    }
}

async fn view_of(state: &AppState, acting: &Acting, number: &DossierNumber) -> Result<NamedView, PageError> {
    state.store.named_view(&acting.scope, number).await?.ok_or(PageError::NotFound)
}

async fn show_named(
    NamedPath { number }: NamedPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let view = view_of(&state, &acting, &number).await?;
    show(&NamedPage::new(&state, acting, view, &SubmittedForm::default(), &[]))
}

async fn fetch(
    NamedDocumentPath { number, document }: NamedDocumentPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let view = view_of(&state, &acting, &number).await?;
    let documents = view.documents.ok_or(PageError::NotFound)?;
    let received = documents.iter().find(|received| received.document == document);
    respond_received(&state, &acting.scope, received.ok_or(PageError::NotFound)?).await
}

async fn advise(
    AdvicePath { number }: AdvicePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let view = view_of(&state, &acting, &number).await?;
    let id = state.store.dossier_to_act(&acting.scope, &number).await?.ok_or(PageError::NotFound)?;
    let advice = AdviceId::from_bytes(state.ids.draw()?);
    let command = Command::GiveAdvice(GiveAdvice { advice, words: form.text("words").to_owned() });
    match carry_out(&state, &acting.scope, id, form.version(), &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&NamedPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            show_refused(status, &NamedPage::new(&state, acting, view, &form, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}
