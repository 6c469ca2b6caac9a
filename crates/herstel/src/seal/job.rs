//! Sealing as a job: on one node at a time, again and again.

use super::SealPlace;
use crate::jobs::{Done, Job, JobFailure, Turn, Work};
use herstel_store::proof::{Sealer, Sealing};
use std::time::Duration;
use tokio::sync::Mutex;

/// How many places the failure names; `herstel verify` names all.
const NAMED: usize = 5;

/// Seals what changed, and has it stamped where a service is configured.
pub struct SealRecord {
    place: SealPlace,
    every: Duration,
    /// Kept between turns, so that the anchors file is not read from its beginning each time.
    sealer: Mutex<Option<Sealer>>,
}

impl SealRecord {
    /// Seals at a place, so often.
    pub fn new(place: SealPlace, every: Duration) -> Self {
        Self { place, every, sealer: Mutex::new(None) }
    }
}

impl Job for SealRecord {
    fn name(&self) -> &'static str {
        "seal-record"
    }

    fn every(&self) -> Duration {
        self.every
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let mut kept = self.sealer.lock().await;
            let mut sealer = match kept.take() {
                Some(sealer) => sealer,
                None => self.place.sealer()?,
            };
            let sealing = sealer.seal(turn.store, turn.at).await?;
            match sealing {
                Sealing::Unchanged => {}
                Sealing::Sealed { seal, changed } => {
                    tracing::info!(seal = seal.number, changed, "the record was sealed");
                    // The next seal names this one, and its stamp then covers both.
                    if let Err(text) = self.place.stamp(&mut sealer).await {
                        tracing::warn!(seal = seal.number, "no time stamp: {text}");
                    }
                }
                Sealing::Refused(tampered) => {
                    let named: Vec<String> = tampered.iter().take(NAMED).map(ToString::to_string).collect();
                    let sentence = format!("{} places: {}", tampered.len(), named.join("; "));
                    tracing::error!("what was sealed is not what it was; {sentence}");
                    return Err(JobFailure { code: "seal-refused", sentence });
                }
            }
            *kept = Some(sealer);
            Ok(Done { has_more: false })
        })
    }
}
