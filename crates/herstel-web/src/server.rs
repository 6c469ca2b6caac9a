//! Serving connections with bounds: nobody holds the program busy by sending slowly, sending much, or not reading.
//!
//! HTTP/1.1 only: a proxy with TLS stands in front of an installation and speaks whatever browsers want.
//!
//! | what | bound | what happens |
//! |---|---|---|
//! | head of a request | time, size, number of fields | the connection ends, or 431 |
//! | body of a request | size ([`crate::BODY_LIMIT`]), time between two pieces | 413; 400: it broke off |
//! | the whole request | time | 408 |
//! | an answer that nobody reads, a connection that is not used | time | the connection ends |
//! | connections at the same time | number | later ones wait in the queue of the operating system |

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulConnection, GracefulShutdown},
};
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, net::TcpStream, sync::Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::{ServiceBuilder, ServiceExt as _};
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

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
    /// From the head until the answer begins.
    pub request_time: Duration,
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
            request_time: Duration::from_secs(60),
            // Longer than a request may take: while an answer is worked out, nothing is sent either way.
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
    let router = router.layer(
        ServiceBuilder::new()
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.request_time))
            .layer(RequestBodyTimeoutLayer::new(limits.body_gap)),
    );
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
        let connection = graceful.watch(connection(stream, peer, router.clone(), limits));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
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

/// One connection with its bounds, ready to run.
fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: ServerLimits,
) -> impl GracefulConnection<Error = hyper::Error, Output = hyper::Result<()>> {
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(limits.silence));
    stream.set_write_timeout(Some(limits.silence));
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(Body::new))
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .max_header_size(limits.head_bytes)
        .max_headers(limits.head_fields)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
}
