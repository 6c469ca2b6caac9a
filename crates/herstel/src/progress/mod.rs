//! Counting once a day how far the operation is and what people answered, and setting the kept counts of terms right.

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
            let today = self.clock.today();
            if turn.store.progress_on(today).await?.is_none() {
                turn.store.set_term_counts_right().await?;
                turn.store.count_experience().await?;
                turn.store.count_progress(today).await?;
            }
            Ok(Done { has_more: false })
        })
    }
}
