//! The one way to write: a transaction that is tried again when a concurrent one got in between.

use super::{
    Engine,
    connection::{Connection, Doing},
    failure::Failure,
    postgres,
};
use crate::StoreError;
use std::{future::Future, sync::atomic::Ordering, time::Duration};

/// How often a transaction is tried; with the waits below, about three seconds in all.
const ATTEMPTS_MAX: u32 = 14;
/// How often a taken key is worth another attempt: after that it is no race but an id used twice.
const TAKEN_ATTEMPTS_MAX: u32 = 4;
/// Longest wait between two attempts, in milliseconds.
const WAIT_MS_MAX: u64 = 400;

/// How much a transaction is kept apart from others on PostgreSQL. SQLite has one writer at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Isolation {
    /// Everything read belongs to one moment, and a row changed since then is a conflict.
    RepeatableRead,
    /// For work that decides on nothing it reads but leans on unique keys and counters: callers queue for the
    /// counter instead of failing at it.
    ReadCommitted,
}

/// Work done inside a transaction. May run several times, so it must not change anything outside.
pub(crate) trait Work: Send {
    type Output: Send;

    fn run(
        &mut self,
        connection: &mut Connection<'_>,
    ) -> impl Future<Output = Result<Self::Output, Failure>> + Send;
}

impl Engine {
    /// Runs the work in a transaction and commits, or leaves no trace.
    pub(crate) fn transact<'a, W: Work>(
        &'a self,
        isolation: Isolation,
        work: &'a mut W,
    ) -> Doing<'a, W::Output> {
        Box::pin(async move {
            let mut attempt = 1;
            loop {
                match self.attempt(isolation, work).await {
                    Err(Failure::Conflict) if attempt < ATTEMPTS_MAX => {}
                    Err(Failure::Taken) if attempt < TAKEN_ATTEMPTS_MAX && self.has_many_writers() => {}
                    Err(Failure::Conflict) => return Err(StoreError::Busy { attempts: attempt }.into()),
                    result => return result,
                }
                if let Self::Postgres { retries, .. } = self {
                    retries.fetch_add(1, Ordering::Relaxed);
                }
                tokio::time::sleep(wait(attempt)).await;
                attempt += 1;
            }
        })
    }

    async fn attempt<W: Work>(&self, isolation: Isolation, work: &mut W) -> Result<W::Output, Failure> {
        match self {
            Self::Sqlite { writer, .. } => {
                let mut turn = writer.turn().await?;
                // After a failure the turn is dropped, which undoes what was done in it.
                let output = work.run(&mut turn.connection()?).await?;
                turn.keep().await?;
                Ok(output)
            }
            Self::Postgres { pool, .. } => {
                let begin = match isolation {
                    Isolation::RepeatableRead => "BEGIN ISOLATION LEVEL REPEATABLE READ",
                    Isolation::ReadCommitted => "BEGIN ISOLATION LEVEL READ COMMITTED",
                };
                let mut transaction = postgres::begin(pool, begin).await?;
                match work.run(&mut Connection::Postgres(&mut transaction)).await {
                    Ok(output) => {
                        transaction.commit().await?;
                        Ok(output)
                    }
                    Err(failure) => {
                        // The failure says more than a roll-back that fails too; the connection is then given up.
                        let _ = transaction.rollback().await;
                        Err(failure)
                    }
                }
            }
        }
    }
}

/// A random wait that doubles with each attempt, so that those who met do not meet again.
fn wait(attempt: u32) -> Duration {
    let longest = (4_u64 << attempt.min(10)).min(WAIT_MS_MAX);
    let mut random = [0; 8];
    let drawn = match getrandom::fill(&mut random) {
        Ok(()) => u64::from_le_bytes(random),
        // Waiting needs no secrecy; without randomness everybody waits the longest time.
        Err(_) => longest,
    };
    Duration::from_millis(1 + drawn % longest)
}
