//! Counting once a day how far the operation is, for the progress report.

use crate::jobs::{Done, Job, Turn, Work};
use herstel_web::Clock;
use std::time::Duration;

/// Counts each day once, soon after it began.
pub struct CountProgress {
    clock: Clock,
}

impl CountProgress {
    /// By the day of `clock`, which in a demonstration is not that of the wall.
    pub fn new(clock: Clock) -> Self {
        Self { clock }
    }
}

impl Job for CountProgress {
    fn name(&self) -> &'static str {
        "count-progress"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(10 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            turn.store.count_progress(self.clock.today()).await?;
            Ok(Done { has_more: false })
        })
    }
}
