//! Counting attempts: how often something was tried in a window of time, over all nodes.
//!
//! A row holds the attempts of two windows that follow each other; together they say, weighted by time, how many fell
//! in the last window's length (a sliding window). One statement counts and answers. Who is counted stands there as a
//! keyed hash only, and a row that has passed is removed.

use crate::{
    Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    statements::statements,
};
use herstel_kernel::Timestamp;

/// One attempt more is within the limit, after so many in this window and so many in the one before.
macro_rules! within {
    ($hits:literal, $before:literal) => {
        concat!("((", $hits, " + 1) * $5 + ", $before, " * $6 <= $3)")
    };
}

statements! {
    /// `$2` is the number of the present window, `$5` its length, `$6` what is left of it, `$3` the limit times the
    /// length. A refused attempt is not counted: who keeps trying makes nobody wait longer. A clock that runs behind
    /// counts in the window that is there.
    COUNT = concat!(
        "INSERT INTO attempt (bucket, span, hits, hits_before, refused, ends_at) VALUES ($1, $2, 1, 0, 0, $4) \
         ON CONFLICT (bucket) DO UPDATE SET \
         hits_before = CASE WHEN excluded.span <= attempt.span THEN attempt.hits_before \
         WHEN excluded.span = attempt.span + 1 THEN attempt.hits ELSE 0 END, \
         hits = CASE WHEN excluded.span <= attempt.span THEN \
         attempt.hits + CASE WHEN ", within!("attempt.hits", "attempt.hits_before"), " THEN 1 ELSE 0 END \
         WHEN excluded.span = attempt.span + 1 AND NOT ", within!("0", "attempt.hits"), " THEN 0 ELSE 1 END, \
         refused = CASE WHEN excluded.span <= attempt.span THEN \
         CASE WHEN ", within!("attempt.hits", "attempt.hits_before"), " THEN 0 ELSE 1 END \
         WHEN excluded.span = attempt.span + 1 AND NOT ", within!("0", "attempt.hits"), " THEN 1 ELSE 0 END, \
         ends_at = CASE WHEN excluded.ends_at > attempt.ends_at THEN excluded.ends_at ELSE attempt.ends_at END, \
         span = CASE WHEN excluded.span > attempt.span THEN excluded.span ELSE attempt.span END \
         RETURNING hits, hits_before, refused"
    );
    /// A few at a time, so that counting stays quick.
    REMOVE_PASSED = "DELETE FROM attempt WHERE bucket IN \
                     (SELECT bucket FROM attempt WHERE ends_at <= $1 ORDER BY ends_at LIMIT 20)";
    REMOVE_ALL_PASSED = "DELETE FROM attempt WHERE ends_at <= $1";
}

/// How often something may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptLimit {
    /// How often, at least 1.
    pub count: u32,
    /// In how many seconds, at least 1.
    pub seconds: u32,
}

/// Whether an attempt is within its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It is.
    Within,
    /// It is not; after so many seconds one more is.
    Beyond {
        /// From 1 up.
        retry_after: u32,
    },
}

struct Count {
    bucket: [u8; 32],
    limit: AttemptLimit,
    now: i64,
}

const MICROSECONDS: i64 = 1_000_000;

impl Count {
    fn length(&self) -> i64 {
        i64::from(self.limit.seconds.max(1)) * MICROSECONDS
    }
}

impl Work for Count {
    type Output = Attempt;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Attempt, Failure> {
        let (length, count) = (self.length(), i64::from(self.limit.count.max(1)));
        let span = self.now.div_euclid(length);
        let passed = self.now.rem_euclid(length);
        let ends_at = (span + 2) * length;
        let values = vec![
            self.bucket.into(),
            span.into(),
            (count * length).into(),
            ends_at.into(),
            length.into(),
            (length - passed).into(),
        ];
        let Some(row) = connection.first(&COUNT, values).await? else {
            return Err(StoreError::Damaged { table: "attempt", what: "a count gave no answer" }.into());
        };
        let (hits, before) = (row.int(0)?, row.int(1)?);
        if row.int(2)? == 0 {
            if hits == 1 {
                connection.execute(&REMOVE_PASSED, vec![self.now.into()]).await?;
            }
            return Ok(Attempt::Within);
        }
        Ok(Attempt::Beyond { retry_after: retry_after(Seen { hits, before, passed }, count, length) })
    }
}

/// What a row says.
#[derive(Clone, Copy)]
struct Seen {
    /// Attempts in the present window.
    hits: i64,
    /// Attempts in the window before.
    before: i64,
    /// How much of the present window has passed, in microseconds.
    passed: i64,
}

/// After how many seconds there is room for one more: in this window as the one before fades, or else in the next one
/// as this one fades.
fn retry_after(seen: Seen, count: i64, length: i64) -> u32 {
    // How much of a window has passed when so many attempts of the one before it leave this much room.
    let faded =
        |attempts: i64, room: i64| if attempts <= room { 0 } else { length - room * length / attempts };
    let room = count - 1 - seen.hits;
    let wait = if room >= 0 && faded(seen.before, room) < length {
        faded(seen.before, room) - seen.passed
    } else {
        length - seen.passed + faded(seen.hits, count - 1)
    };
    let seconds = (wait.max(1) + MICROSECONDS - 1) / MICROSECONDS;
    u32::try_from(seconds.max(1)).unwrap_or(u32::MAX)
}

impl Store {
    /// Removes the counts that have passed; returns how many.
    pub async fn remove_passed_attempts(&self, now: Timestamp) -> Result<u64, StoreError> {
        Ok(self.engine().write(&REMOVE_ALL_PASSED, vec![instant(now).into()]).await?)
    }

    /// Counts one attempt of somebody at something and says whether it is within the limit. `what` and `who` name the
    /// count together; neither is stored.
    pub async fn attempt(
        &self,
        what: &str,
        who: &str,
        limit: AttemptLimit,
        now: Timestamp,
    ) -> Result<Attempt, StoreError> {
        let bucket = self.keys().index().attempt(what, who);
        let mut count = Count { bucket, limit, now: instant(now) };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut count).await?)
    }
}
