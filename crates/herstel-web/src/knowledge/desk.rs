//! The knowledge base at the support desk of a municipality: `/gemeente/kennis`. Published articles are found and read there,
//! and a question to which there is no answer goes to the operation under the name of the municipality.

use super::{
    Line,
    articles::{about, paragraphs},
    step_choice, steps,
};
use crate::{
    AppState,
    error::PageError,
    layout::{ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::AtDesk,
    staff::words::Words,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::knowledge::Question;
use herstel_kernel::{ArticleId, Desk, MunicipalityCode, Refusal, SignalId};
use herstel_store::{Article, Signal, StoreError};
use serde::Deserialize;

/// Everything, and the questions of the municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/kennis")]
pub(crate) struct DeskKnowledgePath;

/// Searching; what was typed never stands in an address.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/kennis/zoeken")]
struct SearchPath;

/// One article.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/kennis/artikel/{article}", rejection(PageError))]
struct ArticlePath {
    article: ArticleId,
}

/// Asking a question.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/kennis/vraag")]
struct AskPath;

/// A question of the own municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/kennis/vraag/{signal}", rejection(PageError))]
struct AskedPath {
    signal: SignalId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Municipal, show_all)
        .post(Guard::Municipal, search)
        .get(Guard::Municipal, show_article)
        .post(Guard::Municipal, ask)
        .get(Guard::Municipal, show_asked)
}

#[derive(Template)]
#[template(path = "knowledge/desk.html")]
struct DeskPage {
    page: Page,
    errors: FormErrors,
    search_action: String,
    search: Field,
    found: Vec<Line>,
    ask: String,
    question: Field,
    step: ChoiceGroup,
    asked: Vec<AskedLine>,
}

/// A question of the municipality.
struct AskedLine {
    href: String,
    question: String,
    about: String,
    /// Whether it waits for its answer.
    is_open: bool,
}

#[derive(Template)]
#[template(path = "knowledge/desk_text.html")]
struct TextPage {
    page: Page,
    back: String,
    about: String,
    title: String,
    paragraphs: Vec<String>,
    /// What there is to say instead of a text.
    waits: Option<String>,
    since: String,
}

/// The published version of an article, as far as it is about a step that whoever asks knows of: a desk of a municipality,
/// or the operation without one.
pub(crate) async fn standing(
    state: &AppState,
    municipality: Option<MunicipalityCode>,
    id: ArticleId,
) -> Result<Option<Article>, StoreError> {
    let versions = state.store.article(id).await?;
    let published = versions.into_iter().find(|version| version.published.is_some());
    let known = known_steps(state, municipality);
    Ok(published.filter(|article| is_known(known.as_deref(), article)))
}

/// The steps that whoever asks knows of; all without bounds for the operation. A version behind a closed gate is nobody's
/// outside it.
fn known_steps(state: &AppState, municipality: Option<MunicipalityCode>) -> Option<Vec<String>> {
    municipality.map(|_| steps(state))
}

/// Whether an article is about everything, or about a step that is known.
fn is_known(known: Option<&[String]>, article: &Article) -> bool {
    match (known, &article.says.step) {
        (None, _) | (Some(_), None) => true,
        (Some(known), Some(step)) => known.contains(step),
    }
}

/// Published articles with what was typed, or all without anything, as far as whoever asks knows of their step.
pub(crate) async fn found(
    state: &AppState,
    municipality: Option<MunicipalityCode>,
    typed: &str,
) -> Result<Vec<Article>, StoreError> {
    let mut found = state.store.articles(typed).await?;
    let known = known_steps(state, municipality);
    found.retain(|article| is_known(known.as_deref(), article));
    Ok(found)
}

/// The collection desk helps nobody with an answer about a scheme: to it these pages do not exist.
fn helping(desk: AtDesk) -> Result<AtDesk, PageError> {
    match desk.desk {
        Desk::Support => Ok(desk),
        Desk::Collection => Err(PageError::NotFound),
    }
}

fn words<'a>(state: &'a AppState, page: &Page) -> Words<'a> {
    Words::new(page.texts, &state.schemes, state.clock.today())
}

fn asked_on(state: &AppState, page: &Page, signal: &Signal) -> String {
    let day = page.texts.date(state.clock.day_of(signal.raised.1));
    page.texts.t1("desk-knowledge-asked", "date", day)
}

async fn list_page(
    state: &AppState,
    desk: AtDesk,
    typed: &str,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> Result<Response, PageError> {
    let page = desk.page.at(DeskKnowledgePath);
    let (words, t) = (words(state, &page), page.texts);
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["words", "step"]);
    let errors = errors.labelled(&[("words", t.t("signal-words")), ("step", t.t("knowledge-step"))]);
    let line = |article: &Article| Line {
        href: ArticlePath { article: article.id }.to_string(),
        title: article.says.title.clone(),
        about: about(words, &article.says),
    };
    let asked = |signal: &Signal| AskedLine {
        href: AskedPath { signal: signal.id }.to_string(),
        question: signal.question.words.clone(),
        about: asked_on(state, &page, signal),
        is_open: signal.answer.is_none(),
    };
    let view = DeskPage {
        search_action: SearchPath.to_string(),
        search: Field::text("search", t.t("knowledge-search")).value(typed),
        found: found(state, Some(desk.municipality), typed).await?.iter().map(line).collect(),
        ask: AskPath.to_string(),
        question: Field::text("words", t.t("signal-words"))
            .hint(t.t("signal-words-hint"))
            .filled(form, &errors),
        step: step_choice(state, words, None).filled(form, &errors),
        asked: state.store.signals_of(desk.municipality).await?.iter().map(asked).collect(),
        errors,
        page,
    };
    if refusals.is_empty() { show(&view) } else { show_refused(StatusCode::UNPROCESSABLE_ENTITY, &view) }
}

async fn show_all(
    _: DeskKnowledgePath,
    State(state): State<AppState>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    list_page(&state, helping(desk)?, "", &SubmittedForm::default(), &[]).await
}

async fn search(
    _: SearchPath,
    State(state): State<AppState>,
    desk: AtDesk,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let typed: String = form.text("search").chars().take(200).collect();
    list_page(&state, helping(desk)?, &typed, &SubmittedForm::default(), &[]).await
}

async fn show_article(
    ArticlePath { article }: ArticlePath,
    State(state): State<AppState>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    let desk = helping(desk)?;
    let found = standing(&state, Some(desk.municipality), article).await?.ok_or(PageError::NotFound)?;
    let page = desk.page.at(ArticlePath { article });
    let since = found.published.map_or_else(String::new, |(_, at)| {
        page.texts.t1("desk-knowledge-since", "date", page.texts.date(state.clock.day_of(at)))
    });
    show(&TextPage {
        back: DeskKnowledgePath.to_string(),
        about: about(words(&state, &page), &found.says),
        title: found.says.title.clone(),
        paragraphs: paragraphs(&found.says.text),
        waits: None,
        since,
        page,
    })
}

async fn ask(
    _: AskPath,
    State(state): State<AppState>,
    desk: AtDesk,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let desk = helping(desk)?;
    let question = Question { words: form.text("words").to_owned(), step: form.optional("step") };
    match question.checked(&steps(&state)) {
        Ok(question) => {
            let signal = SignalId::from_bytes(state.ids.draw()?);
            let (by, municipality) = (desk.id, Some(desk.municipality));
            state.store.raise_signal(signal, &question, by, municipality, state.clock.now()).await?;
            Ok(Redirect::to(&AskedPath { signal }.to_string()).into_response())
        }
        Err(refusal) => list_page(&state, desk, "", &form, &[refusal]).await,
    }
}

async fn show_asked(
    AskedPath { signal }: AskedPath,
    State(state): State<AppState>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    let desk = helping(desk)?;
    let found = state.store.signal(signal).await?;
    let found = found.filter(|found| found.municipality == Some(desk.municipality));
    let found = found.ok_or(PageError::NotFound)?;
    let page = desk.page.at(AskedPath { signal });
    let words = words(&state, &page);
    let step = found.question.step.as_deref();
    let step = step.map_or_else(|| page.t("knowledge-every-step"), |step| words.step(step));
    let answer = found.answer.as_ref();
    show(&TextPage {
        back: DeskKnowledgePath.to_string(),
        about: step,
        title: found.question.words.clone(),
        paragraphs: answer.map(|answer| paragraphs(&answer.words)).unwrap_or_default(),
        waits: answer.is_none().then(|| page.t("desk-knowledge-waits")),
        since: asked_on(&state, &page, &found),
        page,
    })
}
