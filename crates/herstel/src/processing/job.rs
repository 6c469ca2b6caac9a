//! Delivery as a job: on one node at a time, oldest first, with the waits after failures that all jobs have.

use super::Receiver;
use crate::{
    configuration::{FileReference, ProcessingLog},
    jobs::{Done, Job, Turn, Work},
};
use herstel_web::{Clock, processing};
use std::time::Duration;

/// How often is looked whether there is something to deliver.
const EVERY: Duration = Duration::from_secs(10);
/// How often old records are removed when nothing is delivered.
const REMOVE_EVERY: Duration = Duration::from_secs(60 * 60);
/// Records of one delivery.
const RECORDS: u32 = 500;
/// After so long without an end an operation was broken off. No request takes a part of it.
const BROKEN_OFF: Duration = Duration::from_secs(60 * 60);

/// Delivers processing records, and removes what was delivered or kept long enough.
pub struct DeliverProcessingLog {
    receiver: Option<Receiver>,
    token: Option<FileReference>,
    activities: String,
    kept: Duration,
    waiting_most: u64,
    clock: Clock,
}

impl DeliverProcessingLog {
    /// As configured; `clock` is the one by which operations are recorded.
    pub fn new(log: &ProcessingLog, clock: Clock) -> Self {
        Self {
            receiver: log.to.clone(),
            token: log.token_file.clone(),
            activities: log.activities.clone(),
            kept: log.kept.0,
            waiting_most: log.waiting_most,
            clock,
        }
    }
}

impl Job for DeliverProcessingLog {
    fn name(&self) -> &'static str {
        "deliver-processing-log"
    }

    fn every(&self) -> Duration {
        if self.receiver.is_some() { EVERY } else { REMOVE_EVERY }
    }

    fn turn<'a>(&'a self, Turn { store, .. }: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let now = self.clock.now();
            let Some(receiver) = &self.receiver else {
                let before = now.checked_sub(self.kept).unwrap_or(now);
                store.remove_processing_records(before).await?;
                return Ok(Done { has_more: false });
            };
            let broken_off = now.checked_sub(BROKEN_OFF).unwrap_or(now);
            let records = store.processing_records(broken_off, RECORDS).await?;
            if records.is_empty() {
                return Ok(Done { has_more: false });
            }
            let request = processing::request(&records, &self.activities);
            if let Err(failure) = receiver.deliver(request, self.token.as_ref()).await {
                let given_up = store.keep_newest_processing_records(self.waiting_most).await?;
                if given_up > 0 {
                    tracing::error!(given_up, "processing records were given up: too many wait for delivery");
                }
                return Err(failure);
            }
            let operations: Vec<_> = records.iter().map(|record| record.operation).collect();
            store.confirm_processing(&operations).await?;
            Ok(Done { has_more: records.len() >= usize::try_from(RECORDS).unwrap_or(usize::MAX) })
        })
    }
}
