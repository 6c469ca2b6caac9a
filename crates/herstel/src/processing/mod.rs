//! What is processed leaves the house: processing records go to a file or a collector (standard Logboek Dataverwerkingen,
//! carried by OpenTelemetry), at least once each; and what was kept long enough is removed.
//!
//! Reading order: `deliver.rs` (file and collector), `job.rs` (when, and what happens when it fails), `remove.rs` (what is
//! kept no longer). How a record is written stands in `herstel_web::processing`.

mod deliver;
mod job;
mod remove;
#[cfg(test)]
mod tests;

pub use deliver::Receiver;
pub use job::DeliverProcessingLog;
pub use remove::{RemoveOldRecords, kept_from};

use herstel_store::Store;
use std::time::Duration;

/// How long the end of an operation waits in memory before it is written, together with others.
const ENDS_EVERY: Duration = Duration::from_secs(1);

/// Writes the ends of this node's operations until it is aborted. Ends that were not written when a node dies are
/// delivered later, as operations that were broken off.
pub async fn write_ends(store: Store) {
    loop {
        tokio::time::sleep(ENDS_EVERY).await;
        if let Err(error) = store.write_ends().await {
            tracing::warn!(code = error.code(), "the ends of operations cannot be written yet");
        }
    }
}
