//! Every request is one operation: its number stands in the answer, on error pages, in every log line about it, and in what
//! is kept of it.
//!
//! A log line names the pattern of the route, never the address; nothing in it is about a person.

use crate::{AppState, i18n::Language, layout, metrics};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use herstel_kernel::OperationId;
use tracing::Instrument as _;

/// The number of the operation, on every answer. It is drawn by chance and says nothing.
const OPERATION_ID: HeaderName = HeaderName::from_static("operation-id");

/// The operation that a request is, for the layers inside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CurrentOperation(pub OperationId);

/// Gives a request its number, and writes one log line when it is answered.
pub(crate) async fn number(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let operation = match state.ids.draw() {
        Ok(bytes) => OperationId::from_bytes(bytes),
        Err(error) => {
            return layout::plain(error.into(), request.uri().path(), Language::default(), None);
        }
    };
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = metrics::method(request.method());
    request.extensions_mut().insert(CurrentOperation(operation));
    let span = tracing::info_span!("request", %operation, method, route);
    let work = async {
        let begun = state.clock.wall();
        let mut response = next.run(request).await;
        let took = state.clock.wall().duration_since(begun).as_millis();
        let milliseconds = i64::try_from(took).unwrap_or(i64::MAX);
        tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
        if let Ok(value) = HeaderValue::from_str(&operation.to_string()) {
            response.headers_mut().insert(OPERATION_ID, value);
        }
        response
    };
    work.instrument(span).await
}
