//! One node's share of the jobs: look what is due, take a lease, work, give it back.

use super::{Done, Job, JobFailure, LEASE, Turn};
use herstel_kernel::Timestamp;
use herstel_store::{JobEnd, Lease, Store, StoreError};
use herstel_web::{IdSource, RandomError};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// How often a node looks whether something is due.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often a working node renews its lease: twice may fail before it is lost.
const RENEW_EVERY: Duration = Duration::from_secs(LEASE.as_secs() / 3);
/// The wait after a first failure; it doubles with each one after.
const FIRST_WAIT: Duration = Duration::from_secs(5);
/// The longest wait after failures.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// Does the jobs of one node until it is told to stop.
pub struct Runner {
    store: Store,
    node: String,
    ids: IdSource,
    clock: fn() -> Timestamp,
    jobs: Vec<Arc<dyn Job>>,
}

impl Runner {
    /// For a node with a name; `clock` is the clock of the wall.
    pub fn new(store: Store, node: String, clock: fn() -> Timestamp, jobs: Vec<Box<dyn Job>>) -> Self {
        Self { store, node, ids: IdSource::system(), clock, jobs: jobs.into_iter().map(Arc::from).collect() }
    }

    /// Works until `stop` says so; turns under way are then finished. Dropping it breaks them off, and other nodes
    /// take over when the leases end.
    pub async fn work(self, mut stop: watch::Receiver<bool>) {
        let mut working = JoinSet::new();
        let mut is_known = false;
        loop {
            if !is_known {
                is_known = self.make_known().await;
            }
            match self.take().await {
                Ok(taken) => {
                    for (job, lease) in taken {
                        working.spawn(work(self.store.clone(), self.clock, job, lease));
                    }
                }
                Err(error) => {
                    tracing::warn!(code = error.code, "looking for jobs failed: {}", error.sentence)
                }
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
            while working.try_join_next().is_some() {}
        }
        while working.join_next().await.is_some() {}
    }

    async fn make_known(&self) -> bool {
        for job in &self.jobs {
            if let Err(error) = self.store.add_job(job.name(), (self.clock)()).await {
                tracing::warn!(code = error.code(), "a job cannot be written down: {error}");
                return false;
            }
        }
        true
    }

    /// Leases for what is due. Names that this program does not know belong to a newer one.
    async fn take(&self) -> Result<Vec<(Arc<dyn Job>, Lease)>, JobFailure> {
        let mut taken = Vec::new();
        for name in self.store.due_jobs((self.clock)()).await? {
            let Some(job) = self.jobs.iter().find(|job| job.name() == name) else { continue };
            let secret: [u8; 8] = self.ids.draw().map_err(no_randomness)?;
            let holder = format!("{}:{:016x}", self.node, u64::from_le_bytes(secret));
            let now = (self.clock)();
            if let Some(lease) = self.store.lease_job(&name, &holder, now, later(now, LEASE)).await? {
                taken.push((job.clone(), lease));
            }
        }
        Ok(taken)
    }
}

fn no_randomness(error: RandomError) -> JobFailure {
    JobFailure { code: "no-randomness", sentence: error.to_string() }
}

/// One turn, with the lease renewed while it lasts.
async fn work(store: Store, clock: fn() -> Timestamp, job: Arc<dyn Job>, lease: Lease) {
    let name = job.name();
    let turn = job.turn(Turn { store: &store, at: clock() });
    let result = tokio::select! {
        result = turn => result,
        () = until_lost(&store, clock, &lease) => {
            tracing::warn!(job = name, "the lease was lost; another node has the job");
            return;
        }
    };
    if let Err(failure) = &result {
        tracing::warn!(job = name, code = failure.code, attempt = lease.attempts, "{}", failure.sentence);
    }
    let end = end_of(&result, job.every(), lease.attempts, clock());
    // A lease that cannot be given back ends by itself, and the job is done once more.
    match store.end_job(&lease, &end).await {
        Ok(true) => tracing::debug!(job = name, result = end.result, "a turn ended"),
        Ok(false) => tracing::warn!(job = name, "the lease was lost while the turn ended"),
        Err(error) => {
            tracing::warn!(job = name, code = error.code(), "the lease cannot be given back: {error}")
        }
    }
}

/// Renews the lease until somebody else has it. While the database does not answer nobody knows; then it counts as
/// lost at the moment at which another node may take it.
async fn until_lost(store: &Store, clock: fn() -> Timestamp, lease: &Lease) {
    let mut held_until = later(clock(), LEASE);
    loop {
        tokio::time::sleep(RENEW_EVERY).await;
        let until = later(clock(), LEASE);
        let renewed: Result<bool, StoreError> = store.renew_job(lease, until).await;
        match renewed {
            Ok(true) => held_until = until,
            Ok(false) => return,
            Err(_) if clock() >= held_until => return,
            Err(_) => {}
        }
    }
}

/// What is written down about a turn.
pub(super) fn end_of(
    result: &Result<Done, JobFailure>,
    every: Duration,
    attempts: u32,
    now: Timestamp,
) -> JobEnd {
    let (result, wait, succeeded) = match result {
        Ok(Done { has_more: false }) => ("done", every, true),
        Ok(Done { has_more: true }) => ("more", Duration::ZERO, true),
        Err(failure) => {
            let doubled = FIRST_WAIT.saturating_mul(1 << attempts.saturating_sub(1).min(16));
            (failure.code, doubled.min(LONGEST_WAIT), false)
        }
    };
    JobEnd { at: now, run_at: later(now, wait), result: result.to_owned(), succeeded }
}

fn later(now: Timestamp, by: Duration) -> Timestamp {
    now.checked_add(by).unwrap_or(now)
}
