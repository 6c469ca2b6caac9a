//! Serving connections with bounds: nobody holds the program busy by sending slowly, sending much, or not reading.
//!
//! HTTP/1.1 only: a proxy with TLS stands in front of an installation and speaks whatever browsers want.
//!
//! | what | bound | what happens |
//! |---|---|---|
//! | head of a request | time, size, number of fields | the connection ends, or 431 |
//! | body of a request | size ([`crate::BODY_LIMIT`], more with a file), time between two pieces, time for all of it | 413, 408 |
//! | an answer | time ([`crate::AppState::answer_within`]) | 503 |
//! | an answer that nobody reads, a connection that is not used | time | the connection ends |
//! | connections at the same time | number | later ones wait in the queue of the operating system |
//!
//! What cannot be read as a request is answered by the library for HTTP itself, with a status (400, 414, 431), no body and
//! none of our headers: it never becomes a request, so no layer of ours sees it.

mod body;
mod stream;

pub(crate) use body::{BodyWatch, refuse, said_length};

use crate::security_log::{RefusedRequests, WhyRefused};
use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use body::TimedBody;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulConnection, GracefulShutdown},
};
use std::{io, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};
use stream::{Begun, Noted};
use tokio::{net::TcpListener, net::TcpStream, sync::Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt as _;

/// How much time and room one caller may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerLimits {
    /// Connections at the same time.
    pub connections: usize,
    /// For the whole head of a request, also between two requests on one connection.
    pub head_time: Duration,
    /// Bytes of a head: method, address and all fields.
    pub head_bytes: usize,
    /// Fields of a head.
    pub head_fields: usize,
    /// Between two pieces of a body.
    pub body_gap: Duration,
    /// For a whole body, from the head on; shorter than an answer may take, so that it is the caller who was slow.
    pub body_time: Duration,
    /// Without a byte in either direction.
    pub silence: Duration,
}

impl Default for ServerLimits {
    fn default() -> Self {
        Self {
            connections: 2_048,
            head_time: Duration::from_secs(15),
            head_bytes: 32 * 1024,
            head_fields: 100,
            body_gap: Duration::from_secs(20),
            body_time: Duration::from_secs(40),
            // Longer than an answer may take: while an answer is worked out, nothing is sent either way.
            silence: Duration::from_secs(75),
        }
    }
}

/// After an error of accepting that is not about one connection (no more file handles), before the next attempt.
const BREATH: Duration = Duration::from_millis(200);

/// Serves until `stop`, then takes no new connections and finishes the requests under way.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ServerLimits,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let told = Arc::new(RefusedRequests::default());
    let turns = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let turn = Arc::clone(&turns).acquire_owned().await.map_err(io::Error::other)?;
            listener.accept().await.map(|(stream, peer)| (turn, stream, peer))
        };
        let (turn, stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = next => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(BREATH).await;
                    continue;
                }
            },
        };
        let (stream, begun) = Noted::new(bounded(stream, limits.silence));
        let connection = graceful.watch(connection(stream, begun.clone(), peer, router.clone(), limits));
        let told = Arc::clone(&told);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                if let Some(why) = refused(&error, &begun) {
                    told.tell(why);
                }
                // What callers do wrong is no news; it says nothing about who they are either.
                tracing::debug!(%error, "a connection ended early");
            }
            drop(turn);
        });
    }
    drop(listener);
    graceful.shutdown().await;
    Ok(())
}

/// A stream that ends when nothing goes either way.
fn bounded(stream: TcpStream, silence: Duration) -> Pin<Box<TimeoutStream<TcpStream>>> {
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(silence));
    stream.set_write_timeout(Some(silence));
    Box::pin(stream)
}

/// Why a connection ended before there was a request; none when it was only closed, or waited in vain for one.
fn refused(error: &hyper::Error, begun: &Begun) -> Option<WhyRefused> {
    if error.is_parse_too_large() {
        Some(WhyRefused::HeadTooLarge)
    } else if error.is_parse() {
        Some(WhyRefused::Malformed)
    } else {
        (error.is_timeout() && begun.is_set()).then_some(WhyRefused::HeadTooSlow)
    }
}

/// One connection with its bounds, ready to run.
fn connection(
    stream: Noted<Pin<Box<TimeoutStream<TcpStream>>>>,
    begun: Begun,
    peer: SocketAddr,
    router: Router,
    limits: ServerLimits,
) -> impl GracefulConnection<Error = hyper::Error, Output = hyper::Result<()>> {
    let service = service_fn(move |request: Request<Incoming>| {
        let (mut parts, body) = request.into_parts();
        let (body, watch) = TimedBody::new(body, &limits);
        parts.extensions.insert(ConnectInfo(peer));
        parts.extensions.insert(watch.clone());
        let answer = router.clone().oneshot(Request::from_parts(parts, Body::new(body)));
        let begun = begun.clone();
        begun.set();
        async move {
            let answer = answer.await;
            begun.answered(watch.is_whole());
            answer
        }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_header_size(limits.head_bytes)
        .max_headers(limits.head_fields)
        .serve_connection(TokioIo::new(stream), service)
}
