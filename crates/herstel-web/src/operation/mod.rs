//! Every request is one operation: its number stands in the answer, on error pages, in every log line about it, and in what
//! is kept of it. What it is for is told to the store before it reads anything (standard Logboek Dataverwerkingen).
//!
//! A log line names the pattern of the route, never the address; nothing in it is about a person.

pub(crate) mod activity;
mod applications;

pub use applications::{Application, ApplicationError};

use crate::{AppState, layout, metrics, routes::RouteEntry, session::Visit};
use activity::Purposeful;
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use herstel_domain::{
    processing::{Processing, TraceContext, span_id, traceparent},
    registration::PreferredLanguage,
};
use herstel_kernel::OperationId;
use herstel_store::ProcessingStatus;
use tracing::Instrument as _;

/// The number of the operation, on every answer. It is drawn by chance and says nothing.
const OPERATION_ID: HeaderName = HeaderName::from_static("operation-id");
/// The span of the operation, on answers to other applications that sent a trace along.
const TRACE_RESPONSE: HeaderName = HeaderName::from_static("traceresponse");

/// The operation that a request is, for the layers inside.
#[derive(Clone, Debug)]
pub(crate) struct CurrentOperation {
    /// Its number.
    pub id: OperationId,
    /// The trace that another application sent along.
    trace: Option<TraceContext>,
}

/// Gives a request its number, and writes one log line when it is answered.
pub(crate) async fn number(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = match state.ids.draw() {
        Ok(bytes) => OperationId::from_bytes(bytes),
        Err(error) => {
            return layout::plain(error.into(), request.uri().path(), PreferredLanguage::default(), None);
        }
    };
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = metrics::method(request.method());
    let trace = applications::sent_along(&state, &request);
    let trace_response = trace.as_ref().map(|trace| traceparent(&trace.trace_id, &span_id(id)));
    request.extensions_mut().insert(CurrentOperation { id, trace });
    // Of the highest level, so that the number stands with every line that is logged at all.
    let span = tracing::error_span!("request", operation = %id, method, route);
    let work = async {
        let begun = state.clock.wall();
        let mut response = next.run(request).await;
        let took = state.clock.wall().duration_since(begun).as_millis();
        let milliseconds = i64::try_from(took).unwrap_or(i64::MAX);
        tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
        let headers = [(OPERATION_ID, Some(id.to_string())), (TRACE_RESPONSE, trace_response)];
        for (name, text) in headers {
            if let Some(Ok(value)) = text.as_deref().map(HeaderValue::from_str) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    };
    work.instrument(span).await
}

/// Tells the store what a request at a route is for, and when it has ended.
pub(crate) async fn processed(
    state: &AppState,
    visit: &Visit,
    route: &RouteEntry,
    trace: Option<TraceContext>,
    work: impl Future<Output = Response>,
) -> Response {
    let actor = visit.session.as_ref().map(|session| session.actor);
    let activity = match activity::of(route, actor) {
        Purposeful::Nothing => return work.await,
        Purposeful::For(activity) => Some(activity),
        Purposeful::ByPurpose => None,
    };
    let name = format!("{} {}", route.method.name(), route.path);
    state.store.begin_operation(visit.occasion, Processing { activity, name, trace });
    let mut ending = Ending { state, operation: visit.occasion.operation, status: ProcessingStatus::Error };
    let response = work.await;
    if !response.status().is_server_error() {
        ending.status = ProcessingStatus::Unset;
    }
    response
}

/// The trace that came with a request.
pub(crate) fn trace_of(request: &Request) -> Option<TraceContext> {
    request.extensions().get::<CurrentOperation>()?.trace.clone()
}

/// Ends the operation, also when its client left and the work was broken off.
struct Ending<'a> {
    state: &'a AppState,
    operation: OperationId,
    status: ProcessingStatus,
}

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.state.store.end_operation(self.operation, self.state.clock.now(), self.status);
    }
}
