//! The layer that writes the page, or the problem+json, of everything that has no body of its own.
//!
//! The page depends on the status only, so that "does not exist" and "not yours" cannot be told apart.

use super::{Page, Problem, show_refused};
use crate::{
    AppState,
    error::{PageError, Refused, SignInNeeded, TooSlow},
    i18n::Texts,
    operation::CurrentOperation,
    session::Visit,
};
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{OperationId, Refusal};

#[derive(Template)]
#[template(path = "layout/error.html")]
struct ErrorPage {
    page: Page,
    title: String,
    text: String,
    next: String,
    /// What to name when asking about it.
    operation: Option<String>,
}

/// Writes error pages. Responses that already are a page or JSON pass.
pub(crate) async fn error_pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let response = next.run(request).await;
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    let Some(visit) = visit.filter(|_| failed && !has_own_body(&response)) else { return response };
    let (mut parts, _) = response.into_parts();
    let refusals = parts.extensions.remove::<Refused>().map_or_else(Vec::new, |refused| refused.0);
    let operation = names_operation(status).then_some(visit.occasion.operation);
    let mut written = if visit.path.starts_with("/api/") {
        problem(status, Texts::of(visit.language), &refusals, operation).into_response()
    } else if parts.extensions.get::<SignInNeeded>().is_some() {
        Redirect::to(&crate::front::SignInPath.to_string()).into_response()
    } else {
        page(status, shell(&state, &visit, status), &refusals, operation)
    };
    // What the handler said besides the body stays, such as `Allow`.
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    for (name, value) in &parts.headers {
        written.headers_mut().entry(name).or_insert(value.clone());
    }
    written
}

/// Answers in time, whatever happens behind it: a database that hangs holds no visitor and no connection.
pub(crate) async fn answer_in_time(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let operation = request.extensions().get::<CurrentOperation>().map(|current| current.id);
    match tokio::time::timeout(state.answer_within, next.run(request)).await {
        Ok(response) => response,
        Err(_) => plain(PageError::failed(TooSlow), &path, PreferredLanguage::default(), operation),
    }
}

/// The answer to a request about whose visitor nothing can be found out: a page that needs nothing, or problem+json.
pub(crate) fn plain(
    error: PageError,
    path: &str,
    language: PreferredLanguage,
    operation: Option<OperationId>,
) -> Response {
    let (parts, _) = error.into_response().into_parts();
    let mut written = if path.starts_with("/api/") {
        problem(parts.status, Texts::of(language), &[], operation).into_response()
    } else {
        (parts.status, plain_failure(operation)).into_response()
    };
    written.headers_mut().extend(parts.headers);
    written
}

/// What is said when not even the visitor's language can be found out.
fn plain_failure(operation: Option<OperationId>) -> Html<String> {
    let operation = operation.map(|operation| format!("<p>{operation}</p>")).unwrap_or_default();
    Html(format!(
        "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Storing</title><h1>Er is een storing</h1>\
         <p>Probeer het later nog eens. Uw gegevens zijn veilig.</p>\
         <p lang=\"en\">Something is out of order. Please try again later. Your data is safe.</p>\
         <p lang=\"tr\">Bir arıza var. Lütfen daha sonra yeniden deneyin. Bilgileriniz güvende.</p>\
         <p lang=\"ar\" dir=\"rtl\">حدث عطل. يرجى المحاولة لاحقًا. بياناتك في أمان.</p>{operation}</html>"
    ))
}

/// Whether an error page says the number of the operation. Not when something is not there: what is not yours must read
/// the same.
fn names_operation(status: StatusCode) -> bool {
    let is_refused =
        matches!(status, StatusCode::FORBIDDEN | StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS);
    is_refused || status.is_server_error()
}

fn has_own_body(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| {
        ["text/html", "application/json", "application/problem+json"].iter().any(|own| kind.starts_with(own))
    })
}

/// The shell of an error page. When the program fails it repeats nothing of the request, not even for the language switch.
fn shell(state: &AppState, visit: &Visit, status: StatusCode) -> Page {
    let page = Page::new(state, visit);
    if status.is_server_error() { page.at(crate::front::HomePath) } else { page }
}

fn page(status: StatusCode, page: Page, refusals: &[Refusal], operation: Option<OperationId>) -> Response {
    let (title, text) = words(status, page.texts);
    let text = refusals.first().map_or(text, |refusal| page.refusal(refusal));
    let next = page.t("error-next");
    let shown = operation.map(|operation| page.t1("error-operation", "operation", operation));
    show_refused(status, &ErrorPage { page, title, text, next, operation: shown })
        .unwrap_or_else(|_| (StatusCode::INTERNAL_SERVER_ERROR, plain_failure(operation)).into_response())
}

fn problem(
    status: StatusCode,
    texts: Texts,
    refusals: &[Refusal],
    operation: Option<OperationId>,
) -> Problem {
    let problem = Problem::refused(texts, refusals).unwrap_or_else(|| {
        let (title, detail) = words(status, texts);
        Problem::new(status, code(status), title, detail)
    });
    Problem { operation: operation.map(|operation| operation.to_string()), ..problem }
}

fn code(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "not-signed-in",
        StatusCode::FORBIDDEN => "forged",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::REQUEST_TIMEOUT => "too-slow",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "media-type",
        StatusCode::UNPROCESSABLE_ENTITY => "wrong-shape",
        status if status.is_client_error() => "unreadable",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        _ => "failed",
    }
}

/// Title and text by status.
fn words(status: StatusCode, texts: Texts) -> (String, String) {
    match status {
        StatusCode::UNAUTHORIZED => (texts.t("error-sign-in-title"), texts.t("error-sign-in-text")),
        StatusCode::FORBIDDEN => (texts.t("error-forged-title"), texts.t("error-forged-text")),
        StatusCode::NOT_FOUND => (texts.t("error-not-found-title"), texts.t("error-not-found-text")),
        StatusCode::METHOD_NOT_ALLOWED => (texts.t("error-not-found-title"), texts.t("error-method-text")),
        StatusCode::PAYLOAD_TOO_LARGE => (texts.t("error-too-large-title"), texts.t("error-too-large-text")),
        StatusCode::REQUEST_TIMEOUT => (texts.t("error-too-slow-title"), texts.t("error-too-slow-text")),
        StatusCode::TOO_MANY_REQUESTS => (texts.t("error-too-many-title"), texts.t("error-too-many-text")),
        StatusCode::CONFLICT => (texts.t("error-conflict-title"), texts.t("error-conflict-text")),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            (texts.t("error-unreadable-title"), texts.t("error-media-type-text"))
        }
        StatusCode::UNPROCESSABLE_ENTITY => {
            (texts.t("error-unreadable-title"), texts.t("error-wrong-shape-text"))
        }
        status if status.is_client_error() => {
            (texts.t("error-unreadable-title"), texts.t("error-unreadable-text"))
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            (texts.t("error-unavailable-title"), texts.t("error-unavailable-text"))
        }
        _ => (texts.t("error-failed-title"), texts.t("error-failed-text")),
    }
}
