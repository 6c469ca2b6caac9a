//! Whether this node lives, and whether it can take requests: for proxies and service managers. Says nothing about data.
//!
//! Live: the program answers. Ready: the database answers, takes writes and has the schema of this program, and nobody
//! told the node to stop. A proxy sends requests only to nodes that are ready.

use crate::AppState;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use herstel_kernel::Timestamp;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::Mutex;

/// How long an answer about the database counts, so that asking often costs the database little.
const COUNTS_FOR: jiff::SignedDuration = jiff::SignedDuration::from_millis(500);
/// How long the database may take.
const DATABASE_LIMIT: Duration = Duration::from_secs(3);

/// What a node knows of its own state. Cheap to clone; clones share it.
#[derive(Clone, Default)]
pub struct Readiness {
    draining: Arc<AtomicBool>,
    last: Arc<Mutex<Option<Looked>>>,
}

/// When the database was last looked at, and the code of what was wrong with it.
type Looked = (Timestamp, Result<(), &'static str>);

impl Readiness {
    /// From now on the node is not ready: it still answers, but a proxy sends it nobody new.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::SeqCst);
    }

    fn is_draining(&self) -> bool {
        self.draining.load(Ordering::SeqCst)
    }
}

/// `/health/live` and `/health/ready`.
pub(crate) fn router() -> Router<AppState> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

async fn live() -> Response {
    answer(StatusCode::OK, "live")
}

async fn ready(State(state): State<AppState>) -> Response {
    if state.readiness.is_draining() {
        return answer(StatusCode::SERVICE_UNAVAILABLE, "draining");
    }
    match database(&state).await {
        Ok(()) => answer(StatusCode::OK, "ready"),
        Err(code) => answer(StatusCode::SERVICE_UNAVAILABLE, code),
    }
}

/// Whether the database takes what this node writes; the code of what is wrong when not.
async fn database(state: &AppState) -> Result<(), &'static str> {
    let mut last = state.readiness.last.lock().await;
    let now = state.clock.wall();
    if let Some((at, result)) = &*last
        && now.duration_since(*at).abs() < COUNTS_FOR
    {
        return *result;
    }
    let result = match tokio::time::timeout(DATABASE_LIMIT, state.store.check_ready()).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.code()),
        Err(_) => Err("database-slow"),
    };
    *last = Some((now, result));
    result
}

fn answer(status: StatusCode, word: &'static str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], word).into_response()
}
