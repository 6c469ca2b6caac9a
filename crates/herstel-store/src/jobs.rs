//! Work that one of several programs does once: a row per job, and a lease for who does it.
//!
//! A lease is taken by one statement that changes the row only while nobody holds it, so two programs never both get
//! it, whatever the engine. Whoever dies holding one loses it when it ends; whoever works longer than its lease keeps
//! it by renewing, and learns from the answer when it was lost all the same. Work must therefore be harmless when done
//! twice.

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    statements::statements,
};
use herstel_kernel::Timestamp;

statements! {
    ADD_JOB = "INSERT INTO job (name, run_at, lease_until, leased_by, attempts, ended_at, result) \
               VALUES ($1, $2, 0, '', 0, NULL, '') ON CONFLICT (name) DO NOTHING";
    DUE_JOBS = "SELECT name FROM job WHERE run_at <= $1 AND lease_until <= $1 ORDER BY run_at, name";
    /// On PostgreSQL a second program waits for the row and then finds the lease taken.
    LEASE_JOB = "UPDATE job SET leased_by = $2, lease_until = $3, attempts = attempts + 1 \
                 WHERE name = $1 AND run_at <= $4 AND lease_until <= $4 RETURNING attempts";
    RENEW_JOB = "UPDATE job SET lease_until = $3 WHERE name = $1 AND leased_by = $2";
    /// Only who still holds the lease may tell how it ended.
    END_JOB = "UPDATE job SET run_at = $3, lease_until = 0, leased_by = '', attempts = $4, ended_at = $5, \
               result = $6 WHERE name = $1 AND leased_by = $2";
    HASTEN_JOB = "UPDATE job SET run_at = $2 WHERE name = $1";
    LIST_JOBS = "SELECT name, run_at, lease_until, leased_by, attempts, ended_at, result FROM job ORDER BY name";
}

/// The right to do a job until a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The job.
    pub name: String,
    /// Who holds it: different for every lease.
    pub holder: String,
    /// How often it was begun since it last succeeded, this time included.
    pub attempts: u32,
}

/// How a turn of a job ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobEnd {
    /// When.
    pub at: Timestamp,
    /// When the next turn is.
    pub run_at: Timestamp,
    /// A short code without personal data: `done`, or that of a failure.
    pub result: String,
    /// Whether the count of attempts begins anew.
    pub succeeded: bool,
}

/// A job as it stands, for who watches over them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Its name.
    pub name: String,
    /// When it is due.
    pub run_at: Timestamp,
    /// Who does it now, and until when that counts.
    pub leased: Option<(String, Timestamp)>,
    /// Begun since it last succeeded.
    pub attempts: u32,
    /// When a turn last ended, and how.
    pub ended: Option<(Timestamp, String)>,
}

struct Take<'a> {
    name: &'a str,
    holder: &'a str,
    until: i64,
    now: i64,
}

impl Work for Take<'_> {
    type Output = Option<Lease>;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Option<Lease>, Failure> {
        let values = vec![self.name.into(), self.holder.into(), self.until.into(), self.now.into()];
        let Some(row) = connection.first(&LEASE_JOB, values).await? else { return Ok(None) };
        let (name, holder) = (self.name.to_owned(), self.holder.to_owned());
        Ok(Some(Lease { name, holder, attempts: count(row.int(0)?) }))
    }
}

impl Store {
    /// Makes sure that a job is there; a new one is due at `run_at`.
    pub async fn add_job(&self, name: &str, run_at: Timestamp) -> Result<(), StoreError> {
        self.engine().write(&ADD_JOB, vec![name.into(), instant(run_at).into()]).await?;
        Ok(())
    }

    /// The names of jobs that are due and that nobody does, the longest due first.
    pub async fn due_jobs(&self, now: Timestamp) -> Result<Vec<String>, StoreError> {
        let rows = self.engine().all(&DUE_JOBS, vec![instant(now).into()]).await?;
        rows.iter().map(|row| Ok(row.text(0)?)).collect()
    }

    /// Takes the lease of a job that is due, unless somebody else was first. `holder` must be new for every lease.
    pub async fn lease_job(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Lease>, StoreError> {
        let mut take = Take { name, holder, until: instant(until), now: instant(now) };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut take).await?)
    }

    /// Holds a lease longer; tells whether it was still held.
    pub async fn renew_job(&self, lease: &Lease, until: Timestamp) -> Result<bool, StoreError> {
        let values = vec![lease.name.as_str().into(), lease.holder.as_str().into(), instant(until).into()];
        Ok(self.engine().write(&RENEW_JOB, values).await? == 1)
    }

    /// Gives a lease back and says when the job is due again; tells whether the lease was still held. When it was not,
    /// somebody else has the job and nothing changes.
    pub async fn end_job(&self, lease: &Lease, end: &JobEnd) -> Result<bool, StoreError> {
        let attempts = if end.succeeded { 0 } else { i64::from(lease.attempts) };
        let values = vec![
            lease.name.as_str().into(),
            lease.holder.as_str().into(),
            instant(end.run_at).into(),
            attempts.into(),
            instant(end.at).into(),
            end.result.as_str().into(),
        ];
        Ok(self.engine().write(&END_JOB, values).await? == 1)
    }

    /// Makes a job due at a moment; tells whether there is such a job.
    pub async fn hasten_job(&self, name: &str, run_at: Timestamp) -> Result<bool, StoreError> {
        Ok(self.engine().write(&HASTEN_JOB, vec![name.into(), instant(run_at).into()]).await? == 1)
    }

    /// Every job, by name.
    pub async fn jobs(&self) -> Result<Vec<JobRow>, StoreError> {
        self.engine().all(&LIST_JOBS, Vec::new()).await?.iter().map(job_row).collect()
    }
}

fn job_row(row: &Row) -> Result<JobRow, StoreError> {
    let holder = row.text(3)?;
    let leased = if holder.is_empty() { None } else { Some((holder, instant_of(row.int(2)?)?)) };
    let ended = match row.opt_int(5)? {
        Some(at) => Some((instant_of(at)?, row.text(6)?)),
        None => None,
    };
    Ok(JobRow {
        name: row.text(0)?,
        run_at: instant_of(row.int(1)?)?,
        leased,
        attempts: count(row.int(4)?),
        ended,
    })
}

fn count(column: i64) -> u32 {
    u32::try_from(column.max(0)).unwrap_or(u32::MAX)
}
