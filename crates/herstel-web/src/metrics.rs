//! Figures for Prometheus: how many requests, how long, how they ended, how busy the database is, how jobs fare.
//!
//! Served on an address of its own. Labels are route patterns, methods, classes of status and names of jobs: never a
//! number, an id or anything a visitor wrote.

use crate::{AppState, layout::answer_in_time};
use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use herstel_domain::messages::{Standing, Way};
use herstel_store::BATCH_SIZES;
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
    },
    registry::{Registry, Unit},
};
use std::sync::Arc;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RouteLabels {
    method: &'static str,
    route: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct SizeLabels {
    commands_at_most: u64,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct JobLabels {
    job: String,
}

/// The figures of one node. Cheap to clone; clones share them.
#[derive(Clone)]
pub struct Metrics(Arc<Figures>);

struct Figures {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    durations: Family<RouteLabels, Histogram>,
    connections: Gauge,
    connections_idle: Gauge,
    writer_waiting: Gauge,
    writer_commits: Gauge,
    writer_commands: Gauge,
    writer_batches: Family<SizeLabels, Gauge>,
    retries: Gauge,
    log_bytes: Gauge,
    sessions: Gauge,
    backup_age: Gauge,
    processing_records_waiting: Gauge,
    mail_waiting: Gauge,
    mail_failed: Gauge,
    letters_waiting: Gauge,
    job_attempts: Family<JobLabels, Gauge>,
    job_due: Family<JobLabels, Gauge>,
    job_age: Family<JobLabels, Gauge>,
}

/// The age of what never was: an age of nothing would look young.
const NEVER: i64 = -1;

fn histogram() -> Histogram {
    // From 1 ms up to 16 s.
    Histogram::new(exponential_buckets(0.001, 2.0, 15))
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("herstel");
        let requests = Family::default();
        registry.register(
            "http_requests",
            "Requests answered, by route and class of status",
            requests.clone(),
        );
        let durations: Family<RouteLabels, Histogram> =
            Family::new_with_constructor(histogram as fn() -> Histogram);
        let help = "How long requests took";
        registry.register_with_unit("http_request_duration", help, Unit::Seconds, durations.clone());
        let mut gauge = |name: &str, help: &str| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let connections = gauge("database_connections", "Connections to the database that are open");
        let connections_idle = gauge("database_connections_idle", "Open connections that nobody uses");
        let writer_waiting =
            gauge("writer_waiting", "Commands that wait for the writer or for their commit (SQLite)");
        let writer_commits = gauge("writer_commits", "Commits of the writer since the start (SQLite)");
        let writer_commands = gauge("writer_commands", "Commands in those commits (SQLite)");
        let retries = gauge("command_retries", "Commands tried again because another got in between");
        let log_bytes = gauge("database_log_bytes", "Bytes of the write-ahead log (SQLite)");
        let sessions = gauge("sessions_live", "Sessions that have not ended, over all nodes");
        let backup_age = gauge(
            "backup_age_seconds",
            "How long ago the last whole backup was written; below 0 when there was none",
        );
        let help = "Processing records that wait for delivery, with those of operations under way";
        let processing_records_waiting = gauge("processing_records_waiting", help);
        let mail_waiting = gauge("mail_waiting", "Messages that wait to leave by e-mail");
        let mail_failed =
            gauge("mail_failed", "Messages that could not leave by e-mail and wait for a person");
        let letters_waiting = gauge("letters_waiting", "Messages that wait to be printed");
        let writer_batches: Family<SizeLabels, Gauge> = Family::default();
        let help = "Commits of the writer since the start, by how many commands they served (SQLite)";
        registry.register("writer_batches", help, writer_batches.clone());
        let mut by_job = |name: &str, help: &str| {
            let family: Family<JobLabels, Gauge> = Family::default();
            registry.register(name, help, family.clone());
            family
        };
        let job_attempts =
            by_job("job_attempts", "Turns begun since the job last succeeded; above 1 it fails");
        let job_due = by_job("job_overdue_seconds", "For how long the job has been due; below 0 it is not");
        let job_age = by_job("job_ended_seconds_ago", "How long ago a turn of the job last ended");
        Self(Arc::new(Figures {
            registry,
            requests,
            durations,
            connections,
            connections_idle,
            writer_waiting,
            writer_commits,
            writer_commands,
            writer_batches,
            retries,
            log_bytes,
            sessions,
            backup_age,
            processing_records_waiting,
            mail_waiting,
            mail_failed,
            letters_waiting,
            job_attempts,
            job_due,
            job_age,
        }))
    }
}

/// Counts every request by the pattern of its route.
pub(crate) async fn count(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = method(request.method());
    let begun = state.clock.wall();
    let response = next.run(request).await;
    let took = state.clock.wall().duration_since(begun);
    let figures = &state.metrics.0;
    let status = class(response.status());
    figures.requests.get_or_create(&RequestLabels { method, route: route.clone(), status }).inc();
    figures.durations.get_or_create(&RouteLabels { method, route }).observe(took.as_secs_f64().max(0.0));
    response
}

/// The router of the address for metrics: `/metrics` and nothing else.
pub fn metrics_router(state: AppState) -> Router {
    let in_time = middleware::from_fn_with_state(state.clone(), answer_in_time);
    Router::new().route("/metrics", get(show)).layer(in_time).with_state(state)
}

async fn show(State(state): State<AppState>) -> Response {
    let figures = &state.metrics.0;
    let load = state.store.load();
    let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    figures.connections.set(load.connections.into());
    figures.connections_idle.set(load.idle.into());
    figures.writer_waiting.set(whole(load.waiting));
    figures.writer_commits.set(whole(load.commits));
    figures.writer_commands.set(whole(load.commands));
    for (commands_at_most, commits) in BATCH_SIZES.into_iter().zip(load.batches) {
        figures.writer_batches.get_or_create(&SizeLabels { commands_at_most }).set(whole(commits));
    }
    figures.retries.set(whole(load.retries));
    figures.log_bytes.set(whole(load.log_bytes));
    match state.store.waiting_processing_records().await {
        Ok(waiting) => {
            figures.processing_records_waiting.set(whole(waiting));
        }
        Err(error) => {
            tracing::warn!(code = error.code(), "the processing records cannot be counted for the metrics");
        }
    }
    for (gauge, way, standing) in [
        (&figures.mail_waiting, Way::Email, Standing::Queued),
        (&figures.mail_failed, Way::Email, Standing::Failed),
        (&figures.letters_waiting, Way::Paper, Standing::Queued),
    ] {
        match state.store.count_messages(way, standing).await {
            Ok(count) => drop(gauge.set(whole(count))),
            Err(error) => {
                tracing::warn!(code = error.code(), "the messages cannot be counted for the metrics")
            }
        }
    }
    let now = state.clock.wall();
    match state.store.live_sessions(now).await {
        Ok(sessions) => drop(figures.sessions.set(whole(sessions))),
        Err(error) => tracing::warn!(code = error.code(), "the sessions cannot be counted for the metrics"),
    }
    match state.store.last_backup_at().await {
        Ok(Some(at)) => drop(figures.backup_age.set(now.duration_since(at).as_secs())),
        Ok(None) => drop(figures.backup_age.set(NEVER)),
        Err(error) => tracing::warn!(code = error.code(), "the age of the backup is not known"),
    }
    match state.store.jobs().await {
        Ok(jobs) => {
            for row in jobs {
                let labels = JobLabels { job: row.name };
                figures.job_attempts.get_or_create(&labels).set(row.attempts.into());
                figures.job_due.get_or_create(&labels).set(now.duration_since(row.run_at).as_secs());
                if let Some((at, _)) = row.ended {
                    figures.job_age.get_or_create(&labels).set(now.duration_since(at).as_secs());
                }
            }
        }
        Err(error) => tracing::warn!(code = error.code(), "the jobs cannot be read for the metrics"),
    }
    let mut text = String::new();
    if encode(&mut text, &figures.registry).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// The methods in use by name; callers cannot make up more.
pub(crate) fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}
