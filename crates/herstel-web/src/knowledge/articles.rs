//! Articles: `/werk/kennis`, one of them, writing and publishing.

use super::{Line, signals, step_choice, steps};
use crate::{
    AppState,
    error::PageError,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{people::Colleagues, words::Words},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::knowledge::{ArticleKind, ArticleText, may_publish};
use herstel_kernel::{ArticleId, Refusal, RefusalCode};
use herstel_store::{Article, NewVersion};
use serde::Deserialize;

/// Everything.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis")]
pub(crate) struct KnowledgePath;

/// Searching; what was typed never stands in an address.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/zoeken")]
struct SearchPath;

/// Writing a new article.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/nieuw")]
struct NewPath;

/// One article; sent to it, another version.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/artikel/{article}", rejection(PageError))]
pub(crate) struct ArticlePath {
    pub article: ArticleId,
}

/// Publishing its last version.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/artikel/{article}/publiceren", rejection(PageError))]
struct PublishPath {
    article: ArticleId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_all)
        .post(Guard::Operation, search)
        .get(Guard::Operation, show_new)
        .post(Guard::Operation, write_new)
        .get(Guard::Operation, show_article)
        .post(Guard::Operation, write_version)
        .post(Guard::Operation, publish)
}

const FIELDS: [&str; 4] = ["kind", "step", "title", "text"];

#[derive(Template)]
#[template(path = "knowledge/list.html")]
struct ListPage {
    page: Page,
    errors: FormErrors,
    search: Field,
    found: Vec<Line>,
    drafts: Vec<Line>,
    signals: Vec<signals::Row>,
    new: String,
    raise: String,
    question: Field,
    step: ChoiceGroup,
}

#[derive(Template)]
#[template(path = "knowledge/form.html")]
struct FormPage {
    page: Page,
    errors: FormErrors,
    back: String,
    action: String,
    kind: ChoiceGroup,
    step: ChoiceGroup,
    title: Field,
    text: Field,
}

#[derive(Template)]
#[template(path = "knowledge/article.html")]
struct ArticlePage {
    page: Page,
    errors: FormErrors,
    back: String,
    title: String,
    about: String,
    /// The published version, by paragraphs.
    published: Option<Vec<String>>,
    published_by: String,
    /// A version that waits for somebody to publish it.
    draft: Option<DraftView>,
    action: String,
    form: ArticleForm,
    versions: Vec<String>,
}

struct DraftView {
    by: String,
    title: String,
    paragraphs: Vec<String>,
    /// Publishing it, for who did not write it.
    publish: Option<String>,
}

/// The fields of an article.
struct ArticleForm {
    kind: ChoiceGroup,
    step: ChoiceGroup,
    title: Field,
    text: Field,
}

fn words<'a>(state: &'a AppState, page: &Page) -> Words<'a> {
    Words::new(page.texts, &state.schemes, state.clock.today())
}

/// An article as one line.
pub(super) fn line(words: Words<'_>, article: &Article) -> Line {
    Line {
        href: ArticlePath { article: article.id }.to_string(),
        title: article.says.title.clone(),
        about: about(words, &article.says),
    }
}

pub(super) fn about(words: Words<'_>, says: &ArticleText) -> String {
    let kind = words.texts.t(&format!("article-kind-{}", says.kind.as_str()));
    match &says.step {
        Some(step) => format!("{kind}, {}", words.step(step)),
        None => kind,
    }
}

pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

impl ArticleForm {
    fn new(
        state: &AppState,
        words: Words<'_>,
        known: Option<&ArticleText>,
        form: Option<&SubmittedForm>,
        errors: &FormErrors,
    ) -> Self {
        let t = words.texts;
        let kinds = ArticleKind::ALL.map(|kind| {
            let is_known = known.is_some_and(|known| known.kind == kind);
            Choice::new(kind.as_str(), t.t(&format!("article-kind-{}", kind.as_str()))).chosen(is_known)
        });
        let fields = Self {
            kind: ChoiceGroup::radios("kind", t.t("article-kind"), kinds.into()),
            step: step_choice(state, words, known.and_then(|known| known.step.as_deref())),
            title: Field::text("title", t.t("article-title"))
                .hint(t.t("article-title-hint"))
                .value(known.map(|known| known.title.clone()).unwrap_or_default()),
            text: Field::area("text", t.t("article-text"), 12)
                .hint(t.t("article-text-hint"))
                .value(known.map(|known| known.text.clone()).unwrap_or_default()),
        };
        match form {
            None => fields,
            Some(form) => Self {
                kind: fields.kind.filled(form, errors),
                step: fields.step.filled(form, errors),
                title: fields.title.filled(form, errors),
                text: fields.text.filled(form, errors),
            },
        }
    }
}

/// What was written, or what is wrong with it.
fn written(state: &AppState, form: &SubmittedForm) -> Result<ArticleText, Refusal> {
    let kind = ArticleKind::parse(form.text("kind"));
    let says = ArticleText {
        kind: kind.ok_or_else(|| Refusal::at(RefusalCode::Required, "kind"))?,
        step: form.optional("step"),
        title: form.text("title").to_owned(),
        text: form.text("text").to_owned(),
    };
    says.checked(&steps(state))
}

fn errors_of(page: &Page, refusals: &[Refusal]) -> FormErrors {
    let mut errors = FormErrors::new();
    errors.refusals(page.texts, refusals, &FIELDS);
    let labels: Vec<(&str, String)> = vec![
        ("kind", page.t("article-kind")),
        ("step", page.t("knowledge-step")),
        ("title", page.t("article-title")),
        ("text", page.t("article-text")),
    ];
    errors.labelled(&labels)
}

/// The list, with what was found or everything.
pub(super) async fn list_page(
    state: &AppState,
    staff: &Staff,
    typed: &str,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> Result<Response, PageError> {
    let page = staff.page.clone().at(KnowledgePath);
    let words = words(state, &page);
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["words", "step"]);
    let errors = errors.labelled(&[("words", t.t("signal-words")), ("step", t.t("knowledge-step"))]);
    let found = state.store.articles(typed).await?;
    let drafts = state.store.article_drafts().await?;
    let colleagues = Colleagues::load(state).await?;
    let signals = state.store.signals().await?;
    let view = ListPage {
        search: Field::text("search", t.t("knowledge-search")).value(typed),
        found: found.iter().map(|article| line(words, article)).collect(),
        drafts: drafts.iter().map(|article| line(words, article)).collect(),
        signals: signals.iter().map(|signal| signals::row(words, &colleagues, signal)).collect(),
        new: NewPath.to_string(),
        raise: signals::RaisePath.to_string(),
        question: Field::text("words", t.t("signal-words"))
            .hint(t.t("signal-words-hint"))
            .filled(form, &errors),
        step: step_choice(state, words, None).filled(form, &errors),
        errors,
        page,
    };
    if refusals.is_empty() { show(&view) } else { show_refused(StatusCode::UNPROCESSABLE_ENTITY, &view) }
}

async fn show_all(
    _: KnowledgePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    list_page(&state, &staff, "", &SubmittedForm::default(), &[]).await
}

async fn search(
    _: SearchPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let typed: String = form.text("search").chars().take(200).collect();
    list_page(&state, &staff, &typed, &SubmittedForm::default(), &[]).await
}

fn form_page(state: &AppState, staff: &Staff, form: Option<&SubmittedForm>, errors: FormErrors) -> FormPage {
    let page = staff.page.clone().at(NewPath);
    let ArticleForm { kind, step, title, text } =
        ArticleForm::new(state, words(state, &page), None, form, &errors);
    let (back, action) = (KnowledgePath.to_string(), NewPath.to_string());
    FormPage { page, errors, back, action, kind, step, title, text }
}

async fn show_new(_: NewPath, State(state): State<AppState>, staff: Staff) -> Result<Response, PageError> {
    show(&form_page(&state, &staff, None, FormErrors::new()))
}

async fn write_new(
    _: NewPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    match written(&state, &form) {
        Ok(says) => {
            let id = ArticleId::from_bytes(state.ids.draw()?);
            let new = NewVersion { id, says, drafted_by: staff.id, drafted_at: state.clock.now() };
            state.store.draft_article(&new).await?;
            Ok(Redirect::to(&ArticlePath { article: id }.to_string()).into_response())
        }
        Err(refusal) => {
            let errors = errors_of(&staff.page, &[refusal]);
            let page = form_page(&state, &staff, Some(&form), errors);
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// The versions of an article, the last first; no such page without one.
async fn versions(state: &AppState, id: ArticleId) -> Result<(Article, Vec<Article>), PageError> {
    let versions = state.store.article(id).await?;
    let last = versions.first().cloned().ok_or(PageError::NotFound)?;
    Ok((last, versions))
}

async fn article_page(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    form: Option<&SubmittedForm>,
    refusals: &[Refusal],
) -> Result<ArticlePage, PageError> {
    let (last, versions) = versions(state, id).await?;
    let page = staff.page.clone().at(ArticlePath { article: id });
    let (words, t) = (words(state, &page), page.texts);
    let errors = errors_of(&page, refusals);
    let colleagues = Colleagues::load(state).await?;
    let by = |key: &str, (who, at): (herstel_kernel::StaffId, herstel_kernel::Timestamp)| {
        t.t2(key, "name", colleagues.name(t, who), "date", t.date(state.clock.day_of(at)))
    };
    let stands = versions.iter().find(|version| version.published.is_some());
    let draft = Some(&last).filter(|last| last.published.is_none());
    let version = |article: &Article| match article.published {
        Some(published) => by("article-published", published),
        None => by("article-drafted", article.drafted),
    };
    Ok(ArticlePage {
        back: KnowledgePath.to_string(),
        title: stands.unwrap_or(&last).says.title.clone(),
        about: about(words, &stands.unwrap_or(&last).says),
        published: stands.map(|article| paragraphs(&article.says.text)),
        published_by: stands.map_or_else(|| t.t("article-not-published"), version),
        draft: draft.map(|draft| DraftView {
            by: by("article-drafted", draft.drafted),
            title: draft.says.title.clone(),
            paragraphs: paragraphs(&draft.says.text),
            publish: (draft.drafted.0 != staff.id).then(|| PublishPath { article: id }.to_string()),
        }),
        action: ArticlePath { article: id }.to_string(),
        form: ArticleForm::new(state, words, Some(&last.says), form, &errors),
        versions: versions.iter().map(version).collect(),
        errors,
        page,
    })
}

async fn show_article(
    ArticlePath { article }: ArticlePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show(&article_page(&state, &staff, article, None, &[]).await?)
}

async fn write_version(
    ArticlePath { article }: ArticlePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    versions(&state, article).await?;
    match written(&state, &form) {
        Ok(says) => {
            let new = NewVersion { id: article, says, drafted_by: staff.id, drafted_at: state.clock.now() };
            state.store.draft_article(&new).await?;
            Ok(Redirect::to(&ArticlePath { article }.to_string()).into_response())
        }
        Err(refusal) => {
            let page = article_page(&state, &staff, article, Some(&form), &[refusal]).await?;
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn publish(
    PublishPath { article }: PublishPath,
    State(state): State<AppState>,
    staff: Staff,
    _form: SubmittedForm,
) -> Result<Response, PageError> {
    let (last, _) = versions(&state, article).await?;
    if let Err(refusal) = may_publish(last.drafted.0, staff.id) {
        let page = article_page(&state, &staff, article, None, &[refusal]).await?;
        return show_refused(StatusCode::CONFLICT, &page);
    }
    state.store.publish_article(&last, staff.id, state.clock.now()).await?;
    Ok(Redirect::to(&ArticlePath { article }.to_string()).into_response())
}
