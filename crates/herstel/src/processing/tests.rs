//! A receiver that is away, that dies halfway, that refuses: nothing is lost, and what waits is bounded.

use super::{DeliverProcessingLog, Receiver};
use crate::{
    configuration::{ProcessingLog, Span},
    environment,
    jobs::{Done, Job, JobFailure, Turn},
};
use axum::{Router, extract::State, http::StatusCode, routing::post};
use herstel_domain::{
    Occasion,
    processing::{Activity, Processing},
};
use herstel_kernel::{OperationId, Timestamp};
use herstel_store::{DatabaseUrl, MasterKeys, ProcessingStatus, Store};
use herstel_web::Clock;
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};
use tempfile::TempDir;

const NOW: &str = "2026-03-02T09:00:00Z";

async fn store(folder: &Path) -> Store {
    let keys = MasterKeys::load_or_create(&folder.join("keys")).unwrap();
    Store::open(&DatabaseUrl::Sqlite(folder.join("log.db")), keys).await.unwrap()
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn operation(number: u8) -> OperationId {
    OperationId::from_bytes([number; 16])
}

/// Given operations that have ended, one minute after the other.
async fn given(store: &Store, numbers: impl IntoIterator<Item = u8>) {
    for number in numbers {
        let at = now().checked_add(Duration::from_secs(60 * u64::from(number))).unwrap();
        let occasion = Occasion { at, on: "2026-03-02".parse().unwrap(), operation: operation(number) };
        let name = "herstel verify".to_owned();
        let processing = Processing { activity: Some(Activity::Safeguarding), name, trace: None };
        store.processed(occasion, processing, at, ProcessingStatus::Unset).await.unwrap();
    }
}

fn job(to: Option<Receiver>, waiting_most: u64) -> DeliverProcessingLog {
    let log = ProcessingLog {
        to,
        token_file: None,
        activities: "urn:test:".to_owned(),
        kept: Span(Duration::from_secs(24 * 60 * 60)),
        waiting_most,
        applications: Vec::new(),
    };
    DeliverProcessingLog::new(&log, Clock::new(|| NOW.parse().unwrap()))
}

async fn turn(job: &DeliverProcessingLog, store: &Store) -> Result<Done, JobFailure> {
    job.turn(Turn { store, at: environment::now() }).await
}

/// The operations in what was received, each time they were.
fn operations(received: &str) -> Vec<String> {
    let request: serde_json::Value = serde_json::from_str(received).unwrap();
    let spans = request["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array().unwrap().clone();
    let number = |span: &serde_json::Value| {
        let attributes = span["attributes"].as_array().unwrap();
        let own = attributes.iter().find(|pair| pair["key"] == "herstel.operation_id").unwrap();
        own["value"]["stringValue"].as_str().unwrap().to_owned()
    };
    spans.iter().map(number).collect()
}

/// What a collector does with each request in turn; the last for ever.
#[derive(Clone, Copy)]
enum Answer {
    Takes,
    Refuses,
    Partly,
    NeverAnswers,
}

type Collector = Arc<Mutex<(Vec<Answer>, Vec<String>)>>;

async fn collect(State(collector): State<Collector>, body: String) -> (StatusCode, String) {
    let answer = {
        let mut collector = collector.lock().unwrap();
        collector.1.push(body);
        if collector.0.len() > 1 { collector.0.remove(0) } else { collector.0[0] }
    };
    match answer {
        Answer::Takes => (StatusCode::OK, "{}".to_owned()),
        Answer::Refuses => (StatusCode::SERVICE_UNAVAILABLE, String::new()),
        Answer::Partly => (StatusCode::OK, r#"{"partialSuccess":{"rejectedSpans":"1"}}"#.to_owned()),
        Answer::NeverAnswers => std::future::pending().await,
    }
}

async fn collector(answers: &[Answer]) -> (Receiver, Collector) {
    let collector: Collector = Arc::new(Mutex::new((answers.to_vec(), Vec::new())));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/v1/traces", listener.local_addr().unwrap());
    let router = Router::new().route("/v1/traces", post(collect)).with_state(collector.clone());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (Receiver::Collector(address), collector)
}

fn received(collector: &Collector) -> Vec<Vec<String>> {
    collector.lock().unwrap().1.iter().map(|body| operations(body)).collect()
}

#[tokio::test]
async fn what_a_collector_took_is_removed_and_what_it_did_not_take_comes_again() {
    let folder = TempDir::new().unwrap();
    let store = store(folder.path()).await;
    given(&store, 1..=3).await;
    let (receiver, collector) = collector(&[Answer::Refuses, Answer::Partly, Answer::Takes]).await;
    let job = job(Some(receiver), 100);
    assert_eq!(turn(&job, &store).await.unwrap_err().code, "log-refused");
    assert_eq!(turn(&job, &store).await.unwrap_err().code, "log-rejected");
    assert_eq!(store.waiting_processing_records().await.unwrap(), 3);
    assert_eq!(turn(&job, &store).await.unwrap(), Done { has_more: false });
    assert_eq!(store.waiting_processing_records().await.unwrap(), 0);
    let all: Vec<String> = (1..=3).map(|number| operation(number).to_string()).collect();
    assert_eq!(received(&collector), [all.clone(), all.clone(), all]);
    turn(&job, &store).await.unwrap();
    assert_eq!(received(&collector).len(), 3, "nothing to tell");
}

#[tokio::test]
async fn a_turn_that_is_broken_off_loses_nothing() {
    let folder = TempDir::new().unwrap();
    let store = store(folder.path()).await;
    given(&store, 1..=2).await;
    let (receiver, collector) = collector(&[Answer::NeverAnswers, Answer::Takes]).await;
    let job = job(Some(receiver), 100);
    let broken_off = tokio::time::timeout(Duration::from_millis(500), turn(&job, &store)).await;
    assert!(broken_off.is_err(), "it waits for the collector");
    given(&store, 3..=3).await;
    turn(&job, &store).await.unwrap();
    let told: BTreeSet<String> = received(&collector).into_iter().flatten().collect();
    assert_eq!(told, (1..=3).map(|number| operation(number).to_string()).collect());
    assert_eq!(store.waiting_processing_records().await.unwrap(), 0);
}

#[tokio::test]
async fn while_nobody_can_be_reached_a_bounded_number_waits() {
    let folder = TempDir::new().unwrap();
    let store = store(folder.path()).await;
    given(&store, 1..=5).await;
    let job = job(Some("http://127.0.0.1:9/v1/traces".parse().unwrap()), 2);
    assert_eq!(turn(&job, &store).await.unwrap_err().code, "log-unreachable");
    let left = store.processing_records(now(), 10).await.unwrap();
    let left: Vec<OperationId> = left.iter().map(|record| record.operation).collect();
    assert_eq!(left, [operation(4), operation(5)], "the newest");
}

#[tokio::test]
async fn a_file_gets_a_line_per_delivery_and_more_than_one_delivery_follows_at_once() {
    let folder = TempDir::new().unwrap();
    let store = store(folder.path()).await;
    let path = folder.path().join("processing.jsonl");
    let job = job(Some(Receiver::File(path.clone())), 100);
    for number in 1..=2 {
        given(&store, [number]).await;
        turn(&job, &store).await.unwrap();
    }
    let text = std::fs::read_to_string(&path).unwrap();
    let told: Vec<Vec<String>> = text.lines().map(operations).collect();
    assert_eq!(told, [[operation(1).to_string()], [operation(2).to_string()]]);
    let nowhere = Receiver::File(folder.path().join("no/such/folder/log"));
    given(&store, [3]).await;
    let failure = turn(&self::job(Some(nowhere), 100), &store).await.unwrap_err();
    assert_eq!(failure.code, "log-file");
    assert_eq!(store.waiting_processing_records().await.unwrap(), 1);
}

#[tokio::test]
async fn without_a_receiver_records_are_kept_for_their_period() {
    let folder = TempDir::new().unwrap();
    let store = store(folder.path()).await;
    given(&store, 1..=1).await;
    let day = |offset: u64| now().checked_add(Duration::from_secs(24 * 60 * 60 + offset)).unwrap();
    let off = |at: Timestamp| {
        let log = ProcessingLog {
            to: None,
            token_file: None,
            activities: String::new(),
            kept: Span(Duration::from_secs(24 * 60 * 60)),
            waiting_most: 1,
            applications: Vec::new(),
        };
        DeliverProcessingLog::new(&log, Clock::new(move || at))
    };
    turn(&off(day(59)), &store).await.unwrap();
    assert_eq!(store.waiting_processing_records().await.unwrap(), 1);
    turn(&off(day(61)), &store).await.unwrap();
    assert_eq!(store.waiting_processing_records().await.unwrap(), 0);
}
