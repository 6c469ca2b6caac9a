//! Who looked is kept for a period; then whole days go, and their digests stay.

use crate::jobs::{Done, Job, Turn, Work};
use herstel_kernel::{Date, Timestamp};
use herstel_web::Clock;
use jiff::{SignedDuration, tz::TimeZone};
use std::time::Duration;

/// Removes access records whose period is over.
pub struct RemoveOldRecords {
    kept: Duration,
    clock: Clock,
}

impl RemoveOldRecords {
    /// Those older than `kept`, by the clock by which looks are recorded.
    pub fn new(kept: Duration, clock: Clock) -> Self {
        Self { kept, clock }
    }
}

/// The first day (UTC) of which access records are still kept.
pub fn kept_from(now: Timestamp, kept: Duration) -> Option<Date> {
    let kept = SignedDuration::try_from(kept).ok()?;
    now.checked_sub(kept).ok().map(|moment| moment.to_zoned(TimeZone::UTC).date())
}

impl Job for RemoveOldRecords {
    fn name(&self) -> &'static str {
        "remove-old-access-records"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(6 * 60 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let now = self.clock.now();
            if let Some(day) = kept_from(now, self.kept) {
                let days = turn.store.remove_access_days(day, turn.at).await?;
                if days > 0 {
                    tracing::info!(days, "access records whose period is over were removed");
                }
            }
            Ok(Done { has_more: false })
        })
    }
}
