//! Nodes that share jobs: each turn is done once, by somebody, also when a node dies.

use super::{Done, Job, JobFailure, LEASE, Runner, Turn, Work, runner::end_of};
use crate::environment;
use herstel_kernel::Timestamp;
use herstel_store::{DatabaseUrl, MasterKeys, Store};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::sync::watch;

struct Counting {
    turns: Arc<AtomicU32>,
    fails: u32,
}

impl Job for Counting {
    fn name(&self) -> &'static str {
        "counting"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(3600)
    }
    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            turn.store.ping().await?;
            let before = self.turns.fetch_add(1, Ordering::SeqCst);
            if before < self.fails {
                return Err(JobFailure { code: "not-yet", sentence: "not yet".to_owned() });
            }
            Ok(Done { has_more: false })
        })
    }
}

async fn store(folder: &tempfile::TempDir) -> Store {
    let keys = MasterKeys::load_or_create(&folder.path().join("keys")).unwrap();
    Store::open(&DatabaseUrl::Sqlite(folder.path().join("jobs.db")), keys).await.unwrap()
}

#[tokio::test]
async fn of_three_nodes_one_does_each_turn_and_all_stop_when_told() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = store(&folder).await;
    let turns = Arc::new(AtomicU32::new(0));
    let (stop, stopped) = watch::channel(false);
    let nodes: Vec<_> = (0..3)
        .map(|node| {
            let job = Counting { turns: turns.clone(), fails: 0 };
            let runner =
                Runner::new(store.clone(), format!("node-{node}"), environment::now, vec![Box::new(job)]);
            tokio::spawn(runner.work(stopped.clone()))
        })
        .collect();
    while store.jobs().await.unwrap().first().is_none_or(|job| job.ended.is_none()) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    for node in nodes {
        node.await.unwrap();
    }
    assert_eq!(turns.load(Ordering::SeqCst), 1);
    let row = store.jobs().await.unwrap().remove(0);
    assert_eq!((row.leased, row.attempts), (None, 0));
}

#[tokio::test]
async fn a_name_that_only_a_newer_program_knows_is_left_to_it() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = store(&folder).await;
    store.add_job("from-the-next-version", environment::now()).await.unwrap();
    let turns = Arc::new(AtomicU32::new(0));
    let job = Counting { turns: turns.clone(), fails: 0 };
    let runner = Runner::new(store.clone(), "old".to_owned(), environment::now, vec![Box::new(job)]);
    let (stop, stopped) = watch::channel(false);
    let node = tokio::spawn(runner.work(stopped));
    while turns.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    node.await.unwrap();
    let due = store.due_jobs(environment::now()).await.unwrap();
    assert_eq!(due, ["from-the-next-version"]);
}

#[test]
fn a_failing_job_waits_longer_each_time_but_never_for_ever() {
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    let failed = || Err(JobFailure { code: "store-busy", sentence: String::new() });
    let wait = |attempts: u32| {
        let end = end_of(&failed(), Duration::from_secs(60), attempts, now);
        assert_eq!((end.result.as_str(), end.succeeded), ("store-busy", false));
        end.run_at.duration_since(now).as_secs()
    };
    assert_eq!([1, 2, 3, 4].map(wait), [5, 10, 20, 40]);
    assert_eq!([9, 40, u32::MAX].map(wait), [900, 900, 900]);
    let more = end_of(&Ok(Done { has_more: true }), Duration::from_secs(60), 3, now);
    assert_eq!((more.run_at, more.succeeded), (now, true));
}

#[tokio::test]
async fn a_job_of_a_node_that_died_is_done_by_another() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = store(&folder).await;
    let now = environment::now();
    let died = now.checked_sub(LEASE).unwrap();
    store.add_job("counting", died).await.unwrap();
    store.lease_job("counting", "dead:1", died, now).await.unwrap().unwrap();
    let turns = Arc::new(AtomicU32::new(0));
    let job = Counting { turns: turns.clone(), fails: 1 };
    let runner = Runner::new(store.clone(), "alive".to_owned(), environment::now, vec![Box::new(job)]);
    let (stop, stopped) = watch::channel(false);
    let node = tokio::spawn(runner.work(stopped));
    while store.jobs().await.unwrap()[0].ended.is_none() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let row = store.jobs().await.unwrap().remove(0);
    assert_eq!(row.ended.map(|(_, result)| result).as_deref(), Some("not-yet"));
    assert_eq!(row.attempts, 2, "the turn that was broken off counts");
    stop.send(true).unwrap();
    node.await.unwrap();
}
