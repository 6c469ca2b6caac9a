//! Signals: questions to which there was no answer, beside the articles for who helps parents, and as a list for who
//! steers.

use super::{
    articles::{ArticlePath, KnowledgePath, list_page},
    steps,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    municipalities,
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
use herstel_domain::knowledge::{ArticleKind, ArticleText, Question, checked_answer};
use herstel_kernel::{ArticleId, Refusal, SignalId};
use herstel_store::{NewVersion, Signal};
use serde::Deserialize;

/// Raising one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/vraag")]
pub(super) struct RaisePath;

/// One of them; sent to it, that it came again, who looks for the answer, or the answer.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/kennis/vraag/{signal}", rejection(PageError))]
pub(super) struct SignalPath {
    signal: SignalId,
}

/// All of them, for who steers.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/signalen")]
pub(crate) struct SteeringSignalsPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .post(Guard::Operation, raise)
        .get(Guard::Operation, show_signal)
        .post(Guard::Operation, act)
        .get(Guard::Steering, show_all)
}

/// A signal in a list.
pub(super) struct Row {
    pub href: String,
    pub question: String,
    pub step: String,
    pub times: String,
    pub owner: String,
    /// Which municipality asked, when it was one of its desks.
    pub asked_by: Option<String>,
    /// Whether it waits for its answer.
    pub is_open: bool,
    pub answer: String,
}

/// A signal in words.
pub(super) fn row(words: Words<'_>, colleagues: &Colleagues, signal: &Signal) -> Row {
    let t = words.texts;
    let owner = signal.owner.map(|owner| colleagues.name(t, owner));
    Row {
        href: SignalPath { signal: signal.id }.to_string(),
        question: signal.question.words.clone(),
        step: signal
            .question
            .step
            .as_deref()
            .map_or_else(|| t.t("knowledge-every-step"), |step| words.step(step)),
        times: t.tn("signal-times", signal.times),
        owner: owner.map_or_else(|| t.t("signal-nobody"), |name| t.t1("signal-owner", "name", name)),
        asked_by: signal
            .municipality
            .map(|code| t.t1("signal-of-municipality", "name", municipalities::name(code))),
        is_open: signal.answer.is_none(),
        answer: signal.answer.as_ref().map(|answer| answer.words.clone()).unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "knowledge/signal.html")]
struct SignalPage {
    page: Page,
    errors: FormErrors,
    back: String,
    action: String,
    row: Row,
    article: Option<String>,
    answer: Field,
}

#[derive(Template)]
#[template(path = "knowledge/signals.html")]
struct SignalsPage {
    page: Page,
    rows: Vec<Row>,
}

async fn raise(
    _: RaisePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let question = Question { words: form.text("words").to_owned(), step: form.optional("step") };
    match question.checked(&steps(&state)) {
        Ok(question) => {
            let signal = SignalId::from_bytes(state.ids.draw()?);
            state.store.raise_signal(signal, &question, staff.id, None, state.clock.now()).await?;
            Ok(Redirect::to(&SignalPath { signal }.to_string()).into_response())
        }
        Err(refusal) => list_page(&state, &staff, "", &form, &[refusal]).await,
    }
}

async fn signal_page(
    state: &AppState,
    staff: &Staff,
    id: SignalId,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> Result<SignalPage, PageError> {
    let signal = state.store.signal(id).await?.ok_or(PageError::NotFound)?;
    let action = SignalPath { signal: id }.to_string();
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["answer"]);
    let errors = errors.labelled(&[("answer", t.t("signal-answer"))]);
    let words = Words::new(t, &state.schemes, state.clock.today());
    Ok(SignalPage {
        back: KnowledgePath.to_string(),
        row: row(words, &Colleagues::load(state).await?, &signal),
        article: signal.answer.map(|answer| ArticlePath { article: answer.article }.to_string()),
        answer: Field::area("answer", t.t("signal-answer"), 6)
            .hint(t.t("signal-answer-hint"))
            .filled(form, &errors),
        action,
        errors,
        page,
    })
}

async fn show_signal(
    SignalPath { signal }: SignalPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show(&signal_page(&state, &staff, signal, &SubmittedForm::default(), &[]).await?)
}

async fn act(
    SignalPath { signal }: SignalPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let known = state.store.signal(signal).await?.ok_or(PageError::NotFound)?;
    let go_on = || Ok(Redirect::to(&SignalPath { signal }.to_string()).into_response());
    match form.text("action") {
        "again" => state.store.signal_again(signal).await.map(drop)?,
        "own" => state.store.own_signal(signal, staff.id).await.map(drop)?,
        "answer" => match checked_answer(form.text("answer")) {
            Ok(text) => {
                let says = ArticleText {
                    kind: ArticleKind::Answer,
                    step: known.question.step,
                    title: known.question.words,
                    text,
                };
                let id = ArticleId::from_bytes(state.ids.draw()?);
                let article = NewVersion { id, says, drafted_by: staff.id, drafted_at: state.clock.now() };
                state.store.answer_signal(signal, &article).await.map(drop)?;
            }
            Err(refusal) => {
                let page = signal_page(&state, &staff, signal, &form, &[refusal]).await?;
                return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
            }
        },
        _ => return Err(PageError::Unreadable),
    }
    go_on()
}

async fn show_all(
    path: SteeringSignalsPath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    let page = page.at(path);
    let state = state.with_all_schemes();
    let words = Words::new(page.texts, &state.schemes, state.clock.today());
    let colleagues = Colleagues::load(&state).await?;
    let signals = state.store.signals().await?;
    show(&SignalsPage { rows: signals.iter().map(|signal| row(words, &colleagues, signal)).collect(), page })
}
