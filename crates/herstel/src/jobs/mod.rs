//! Work without a request: done once per period, by whichever node is first.
//!
//! A new kind of work implements [`Job`] in a file of its own and gets a line in [`all`]. The table of jobs in the
//! database decides who does it: a node takes a lease, renews it while it works, and gives it back. When a node dies
//! another takes over after [`LEASE`]; a job must therefore be harmless when done twice. A job that fails is tried
//! again, later each time.

pub mod cli;
mod command;
mod division;
#[cfg(test)]
mod division_tests;
mod handlers;
mod once;
mod runner;
mod sessions;
mod terms;
#[cfg(test)]
mod tests;

pub use command::run;
pub use division::DivideDossiers;
pub use handlers::ReleaseDossiers;
pub use runner::Runner;
pub use terms::KeepTerms;

use crate::{
    effort::DeriveEffort,
    forecast::ReckonForecasts,
    messages::{AskWherePostGoes, SendMail, TellWhereYouAre},
    processing::{DeliverProcessingLog, RemoveOldRecords},
    progress::CountProgress,
    retention::OverwriteErased,
    seal::SealRecord,
};
use herstel_kernel::Timestamp;
use herstel_store::{Store, StoreError};
use std::{future::Future, pin::Pin, time::Duration};

/// How long a node that does not report keeps a job. Clocks of nodes may differ by a fraction of this.
pub const LEASE: Duration = Duration::from_secs(60);

/// Every job there is.
pub fn all(
    sealing: SealRecord,
    delivering: DeliverProcessingLog,
    removing: RemoveOldRecords,
    reckoning: ReckonForecasts,
    (terms, dividing, releasing): (KeepTerms, DivideDossiers, ReleaseDossiers),
    (mail, status, reach): (SendMail, TellWhereYouAre, AskWherePostGoes),
    (counting, effort): (CountProgress, DeriveEffort),
) -> Vec<Box<dyn Job>> {
    vec![
        Box::new(sessions::RemoveEndedSessions),
        Box::new(once::ForgetRequestKeys),
        Box::new(OverwriteErased),
        Box::new(sealing),
        Box::new(delivering),
        Box::new(removing),
        Box::new(reckoning),
        Box::new(terms),
        Box::new(dividing),
        Box::new(releasing),
        Box::new(mail),
        Box::new(status),
        Box::new(reach),
        Box::new(counting),
        Box::new(effort),
    ]
}

/// Work that is done once per period.
pub trait Job: Send + Sync {
    /// What it is called in the database, in log lines and in metrics: lower case with hyphens, never changed.
    fn name(&self) -> &'static str;
    /// How long after one turn has ended the next is due.
    fn every(&self) -> Duration;
    /// Does one turn. It may be broken off at any await when the lease is lost or the node stops.
    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a>;
}

/// A turn being done.
pub type Work<'a> = Pin<Box<dyn Future<Output = Result<Done, JobFailure>> + Send + 'a>>;

/// What a turn gets to work with.
#[derive(Clone, Copy)]
pub struct Turn<'a> {
    /// The data.
    pub store: &'a Store,
    /// When the turn began (the clock of the wall, also in a demonstration).
    pub at: Timestamp,
}

/// How far a turn came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// There is more to do: the next turn is due at once, on any node.
    pub has_more: bool,
}

/// Why a turn failed: a stable code, for people who watch. The sentence goes to the log; neither holds personal data.
#[derive(Clone, Debug)]
pub struct JobFailure {
    /// A stable code such as `store-busy`.
    pub code: &'static str,
    /// A sentence.
    pub sentence: String,
}

impl From<StoreError> for JobFailure {
    fn from(error: StoreError) -> Self {
        Self { code: error.code(), sentence: error.to_string() }
    }
}
