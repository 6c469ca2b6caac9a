//! The knowledge base for who answers questions of parents: published articles, and questions to which there is no answer
//! yet. Nothing in it is about anybody.

use super::{body::Change, problems};
use crate::{
    AppState,
    error::PageError,
    knowledge::{found, standing, steps},
    session::Visit,
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::knowledge::Question;
use herstel_kernel::{Actor, ArticleId, MunicipalityCode, SignalId, StaffId};
use herstel_store::{Article, Signal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Searching.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/knowledge/search")]
pub(super) struct SearchPath;

/// One article.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/knowledge/articles/{article}", rejection(PageError))]
pub(super) struct ArticlePath {
    article: ArticleId,
}

/// Questions without an answer.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/knowledge/signals")]
pub(super) struct SignalsPath;

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/knowledge/signals/{signal}", rejection(PageError))]
pub(super) struct SignalPath {
    signal: SignalId,
}

/// The longest search, in characters.
const SEARCH_LENGTH: usize = 200;

/// What is looked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct KnowledgeSearch {
    /// Words, or their beginnings; everything without any.
    search: String,
}

/// An article that was found.
#[derive(Serialize, ToSchema)]
pub(super) struct ArticleSummary {
    /// Its id.
    id: String,
    /// `answer` or `guide`.
    kind: &'static str,
    /// The step it is about; about everything without one.
    step: Option<String>,
    /// The question, or what the guide is for.
    title: String,
}

/// An article as it stands.
#[derive(Serialize, ToSchema)]
pub(super) struct ArticleDocument {
    /// Its id.
    id: String,
    /// `answer` or `guide`.
    kind: &'static str,
    /// The step it is about; about everything without one.
    step: Option<String>,
    /// The question, or what the guide is for.
    title: String,
    /// In plain words; an empty line between paragraphs.
    text: String,
    /// The day on which a colleague published it.
    published_on: Option<String>,
}

/// A question that could not be answered.
#[derive(Serialize, ToSchema)]
pub(super) struct SignalDocument {
    /// Its id.
    id: String,
    /// What was asked.
    words: String,
    /// The step it is about; about everything without one.
    step: Option<String>,
    /// The code of the municipality that asked; null when the operation did.
    municipality: Option<String>,
    /// The day on which it was asked first.
    asked_on: String,
    /// How often it was asked.
    times: u64,
    /// The answer, once there is one.
    answer: Option<String>,
}

/// A question to ask.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionToAsk {
    /// In words that are about nobody: without a name, a number or an address.
    words: String,
    /// The step it is about; about everything without one.
    step: Option<String>,
}

impl ArticleSummary {
    fn new(article: Article) -> Self {
        let says = article.says;
        Self { id: article.id.to_string(), kind: says.kind.as_str(), step: says.step, title: says.title }
    }
}

impl SignalDocument {
    fn new(state: &AppState, signal: Signal) -> Self {
        Self {
            id: signal.id.to_string(),
            words: signal.question.words,
            step: signal.question.step,
            municipality: signal.municipality.map(|code| code.to_string()),
            asked_on: state.clock.day_of(signal.raised.1).to_string(),
            times: signal.times,
            answer: signal.answer.map(|answer| answer.words),
        }
    }
}

/// Who asks, and for which municipality: a desk knows the questions of its own.
fn asking(visit: &Visit) -> Result<(StaffId, Option<MunicipalityCode>), PageError> {
    match visit.session.as_ref().ok_or(PageError::NotSignedIn)?.actor {
        Actor::Staff { id, .. } => Ok((id, None)),
        Actor::Municipal { id, municipality, .. } => Ok((id, Some(municipality))),
        Actor::Person { .. } | Actor::Representative { .. } | Actor::System => Err(PageError::NotFound),
    }
}

/// Search the knowledge base
///
/// Published articles with these words. What is searched for stands in the body, never in an address.
#[utoipa::path(
    post,
    path = "/api/v1/knowledge/search",
    operation_id = "searchKnowledge",
    tag = "knowledge",
    request_body = KnowledgeSearch,
    responses(
        (status = 200, description = "What was found, by title.", body = Vec<ArticleSummary>),
        problems::Change,
    ),
)]
pub(super) async fn search(
    _: SearchPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(sent): Change<KnowledgeSearch>,
) -> Result<Json<Vec<ArticleSummary>>, PageError> {
    let (_, municipality) = asking(&visit)?;
    let typed: String = sent.search.chars().take(SEARCH_LENGTH).collect();
    let found = found(&state, municipality, &typed).await?;
    Ok(Json(found.into_iter().map(ArticleSummary::new).collect()))
}

/// One article
///
/// The version that is published. What waits for a colleague is not there yet.
#[utoipa::path(
    get,
    path = "/api/v1/knowledge/articles/{article}",
    operation_id = "readArticle",
    tag = "knowledge",
    params(("article" = String, Path, description = "The id of the article.")),
    responses((status = 200, description = "The article.", body = ArticleDocument), problems::Read),
)]
pub(super) async fn article(
    ArticlePath { article }: ArticlePath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<ArticleDocument>, PageError> {
    let (_, municipality) = asking(&visit)?;
    let found = standing(&state, municipality, article).await?;
    let Article { id, says, published, .. } = found.ok_or(PageError::NotFound)?;
    Ok(Json(ArticleDocument {
        id: id.to_string(),
        kind: says.kind.as_str(),
        step: says.step,
        title: says.title,
        text: says.text,
        published_on: published.map(|(_, at)| state.clock.day_of(at).to_string()),
    }))
}

/// Questions without an answer in the knowledge base
///
/// A desk of a municipality sees those of its own municipality, the operation sees all.
#[utoipa::path(
    get,
    path = "/api/v1/knowledge/signals",
    operation_id = "listSignals",
    tag = "knowledge",
    responses((status = 200, description = "The questions.", body = Vec<SignalDocument>), problems::Read),
)]
pub(super) async fn signals(
    _: SignalsPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<Vec<SignalDocument>>, PageError> {
    let (_, municipality) = asking(&visit)?;
    let found = match municipality {
        Some(municipality) => state.store.signals_of(municipality).await?,
        None => state.store.signals().await?,
    };
    Ok(Json(found.into_iter().map(|signal| SignalDocument::new(&state, signal)).collect()))
}

/// Ask a question that could not be answered
///
/// It goes to the operation; that of a desk under the name of its municipality. The question is about nobody: one with a
/// citizen number is refused.
#[utoipa::path(
    post,
    path = "/api/v1/knowledge/signals",
    operation_id = "raiseSignal",
    tag = "knowledge",
    request_body = QuestionToAsk,
    responses((status = 201, description = "The question.", body = SignalDocument), problems::Change),
)]
pub(super) async fn ask(
    _: SignalsPath,
    State(state): State<AppState>,
    visit: Visit,
    Change(sent): Change<QuestionToAsk>,
) -> Result<(StatusCode, Json<SignalDocument>), PageError> {
    let (by, municipality) = asking(&visit)?;
    let question = Question { words: sent.words, step: sent.step }.checked(&steps(&state))?;
    let id = SignalId::from_bytes(state.ids.draw()?);
    state.store.raise_signal(id, &question, by, municipality, state.clock.now()).await?;
    let raised = state.store.signal(id).await?.ok_or(PageError::NotFound)?;
    Ok((StatusCode::CREATED, Json(SignalDocument::new(&state, raised))))
}

/// One question
///
/// With its answer, once there is one.
#[utoipa::path(
    get,
    path = "/api/v1/knowledge/signals/{signal}",
    operation_id = "readSignal",
    tag = "knowledge",
    params(("signal" = String, Path, description = "The id of the question.")),
    responses((status = 200, description = "The question.", body = SignalDocument), problems::Read),
)]
pub(super) async fn signal(
    SignalPath { signal }: SignalPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<SignalDocument>, PageError> {
    let (_, municipality) = asking(&visit)?;
    let found = state.store.signal(signal).await?;
    let found = found.filter(|found| municipality.is_none() || found.municipality == municipality);
    Ok(Json(SignalDocument::new(&state, found.ok_or(PageError::NotFound)?)))
}
