//! What a body must keep to while it comes in, and what is answered to whoever does not.
//!
//! Whoever reads a body gets an error when it does not come, and each kind of reader makes something else of it: no form,
//! no JSON, no file. What it was is therefore noted beside the request, and [`refuse`] answers by that.

use super::ServerLimits;
use crate::{
    documents::{DISCARD_LIMIT, UPLOAD_LIMIT, is_multipart},
    error::PageError,
    security_log::{RefusedRequests, WhyRefused},
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use std::{
    error::Error,
    fmt, io,
    pin::Pin,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::time::{Instant, Sleep, sleep_until};

/// Why a body was not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyFault {
    /// It did not come in time: nothing for a while, or too little.
    TooSlow,
    /// The other side ended the connection first.
    BrokenOff,
    /// Its pieces do not say how long they are.
    Malformed,
}

impl fmt::Display for BodyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooSlow => "the body did not come in time",
            Self::BrokenOff => "the body was broken off",
            Self::Malformed => "the body has no length",
        })
    }
}

impl Error for BodyFault {}

/// What went wrong with the body of a request, and whether all of it came; on the request as long as it is answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct BodyWatch {
    fault: Arc<OnceLock<BodyFault>>,
    whole: Arc<AtomicBool>,
    answered: Arc<OnceLock<Answered>>,
}

/// Why the answer does not wait for the rest of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    /// What was read decides it.
    Known,
    /// The rest did not come, and what was read is worth an answer of its own.
    WithoutRest,
}

impl BodyWatch {
    /// Whether the body was read to its end, or there was none.
    pub(super) fn is_whole(&self) -> bool {
        self.whole.load(Ordering::Relaxed)
    }

    /// Notes that what was read decides the answer: the rest is taken in only so that its sender comes to read it.
    pub fn answer_is_known(&self) {
        let _ = self.answered.set(Answered::Known);
    }

    /// Whether the body stopped coming, with somebody still there to be told so.
    pub fn came_too_slowly(&self) -> bool {
        self.fault.get() == Some(&BodyFault::TooSlow)
    }

    /// Notes that what was read is answered although the rest did not come: somebody typed it and would lose it.
    pub fn answer_without_rest(&self) {
        let _ = self.answered.set(Answered::WithoutRest);
    }

    fn note_end(&self, body: &Incoming) {
        if body.is_end_stream() {
            self.whole.store(true, Ordering::Relaxed);
        }
    }
}

/// A body that comes in time, or ends with the reason why not.
pub(super) struct TimedBody {
    inner: Incoming,
    gap: Duration,
    until: Instant,
    wait: Option<Pin<Box<Sleep>>>,
    watch: BodyWatch,
}

impl TimedBody {
    /// The time begins now: the head is read.
    pub fn new(inner: Incoming, limits: &ServerLimits) -> (Self, BodyWatch) {
        let watch = BodyWatch::default();
        watch.note_end(&inner);
        let until = Instant::now() + limits.body_time;
        (Self { inner, gap: limits.body_gap, until, wait: None, watch: watch.clone() }, watch)
    }
}

impl Body for TimedBody {
    type Data = Bytes;
    type Error = BodyFault;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyFault>>> {
        let this = self.get_mut();
        // Who reads on after an error must not take what came for the whole.
        if let Some(fault) = this.watch.fault.get() {
            return Poll::Ready(Some(Err(*fault)));
        }
        let fault = match Pin::new(&mut this.inner).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                this.wait = None;
                this.watch.note_end(&this.inner);
                return Poll::Ready(Some(Ok(frame)));
            }
            Poll::Ready(None) => {
                this.watch.whole.store(true, Ordering::Relaxed);
                return Poll::Ready(None);
            }
            Poll::Ready(Some(Err(error))) => fault_of(&error),
            Poll::Pending => {
                let end = (Instant::now() + this.gap).min(this.until);
                let wait = this.wait.get_or_insert_with(|| Box::pin(sleep_until(end)));
                ready!(wait.as_mut().poll(context));
                BodyFault::TooSlow
            }
        };
        Poll::Ready(Some(Err(*this.watch.fault.get_or_init(|| fault))))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// An end of the connection is an end of the body; all else is about what was sent.
fn fault_of(error: &hyper::Error) -> BodyFault {
    let mut cause = error.source();
    while let Some(found) = cause {
        if let Some(error) = found.downcast_ref::<io::Error>() {
            let is_about_what_was_sent =
                matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput);
            return if is_about_what_was_sent { BodyFault::Malformed } else { BodyFault::BrokenOff };
        }
        cause = found.source();
    }
    let is_end = error.is_incomplete_message() || error.is_closed() || error.is_canceled();
    if is_end { BodyFault::BrokenOff } else { BodyFault::Malformed }
}

/// Answers a body that did not come as what it is, whatever its reader made of it, and tells who guards the installation
/// what was refused unread.
pub(crate) async fn refuse(
    State(told): State<Arc<RefusedRequests>>,
    request: Request,
    next: Next,
) -> Response {
    // What says of itself that it is larger than anything is read is not waited for. Beside a file that is too large there may
    // be words: those are read, and the file is not kept.
    let most = if is_multipart(&request) { DISCARD_LIMIT } else { UPLOAD_LIMIT };
    if said_length(&request).is_some_and(|bytes| bytes > most) {
        told.tell(WhyRefused::TooLarge);
        return PageError::TooLarge.into_response();
    }
    let watch = request.extensions().get::<BodyWatch>().cloned();
    let mut response = next.run(request).await;
    let status = response.status();
    let is_refused = status.is_client_error() || status.is_server_error();
    let fault = watch.as_ref().and_then(|watch| watch.fault.get().copied()).filter(|_| is_refused);
    // What was known before the rest did not come is the answer: it has the words that were typed.
    let answered = watch.as_ref().and_then(|watch| watch.answered.get().copied());
    if let Some(answered) = answered.filter(|_| fault.is_some()) {
        match answered {
            Answered::WithoutRest => told.tell(WhyRefused::TooSlow),
            Answered::Known => {}
        }
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        return response;
    }
    match fault {
        Some(BodyFault::TooSlow) => {
            told.tell(WhyRefused::TooSlow);
            PageError::SentTooSlowly.into_response()
        }
        // Nothing to guard against: somebody walked out of reach.
        Some(BodyFault::BrokenOff) => PageError::SentTooSlowly.into_response(),
        Some(BodyFault::Malformed) => {
            told.tell(WhyRefused::Malformed);
            PageError::Unreadable.into_response()
        }
        None => {
            if status == StatusCode::PAYLOAD_TOO_LARGE {
                told.tell(WhyRefused::TooLarge);
            }
            response
        }
    }
}

/// How many bytes the body has, as its sender says.
pub(crate) fn said_length(request: &Request) -> Option<usize> {
    request.headers().get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
