//! Whether this node lives, and whether it can take requests: for proxies and service managers. Says nothing about data.
//!
//! Live: the program answers. Ready: the database answers, takes writes and has the schema of this program, and nobody
//! told the node to stop. A proxy sends requests only to nodes that are ready. Jobs that fail are named behind it: other
//! nodes would fail as well.

use crate::{AppState, gate::Installation};
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

/// When the database was last looked at, and which jobs failed, or the code of what was wrong with it.
type Looked = (Timestamp, Result<Vec<String>, &'static str>);

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
pub(crate) fn router() -> Router<Installation> {
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
        Ok(failing) if failing.is_empty() => answer(StatusCode::OK, "ready"),
        Ok(failing) => answer(StatusCode::OK, &format!("ready\n{}", failing.join("\n"))),
        Err(code) => answer(StatusCode::SERVICE_UNAVAILABLE, code),
    }
}

/// Whether the database takes what this node writes, with the jobs that fail; the code of what is wrong when not.
async fn database(state: &AppState) -> Result<Vec<String>, &'static str> {
    let mut last = state.readiness.last.lock().await;
    let now = state.clock.wall();
    if let Some((at, result)) = &*last
        && now.duration_since(*at).abs() < COUNTS_FOR
    {
        return result.clone();
    }
    let result = match tokio::time::timeout(DATABASE_LIMIT, state.store.check_ready()).await {
        Ok(Ok(())) => Ok(failing_jobs(state).await),
        Ok(Err(error)) => Err(error.code()),
        Err(_) => Err("database-slow"),
    };
    *last = Some((now, result.clone()));
    result
}

/// The jobs whose last turn failed, each with the code of why.
async fn failing_jobs(state: &AppState) -> Vec<String> {
    let jobs = state.store.jobs().await.unwrap_or_default();
    let failing = jobs.into_iter().filter(|job| job.attempts > 1 || job.attempts > 0 && job.leased.is_none());
    failing
        .map(|job| {
            let code = job.ended.map_or_else(|| "broken-off".to_owned(), |(_, result)| result);
            format!("job {} fails: {code}", job.name)
        })
        .collect()
}

fn answer(status: StatusCode, text: &str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], text.to_owned()).into_response()
}
