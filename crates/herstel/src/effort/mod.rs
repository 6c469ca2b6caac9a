//! Deriving once a day how long staff worked on which dossier, for whoever plans.

use crate::jobs::{Done, Job, Turn, Work};
use herstel_web::Clock;
use jiff::ToSpan as _;
use std::time::Duration;

/// How many days are looked back for one that nobody derived: a program may have stood still for a weekend.
const DAYS_BACK: i64 = 7;

/// Derives each day once, soon after it ended.
pub struct DeriveEffort {
    clock: Clock,
}

impl DeriveEffort {
    /// By the days of `clock`, which in a demonstration are not those of the wall.
    pub fn new(clock: Clock) -> Self {
        Self { clock }
    }
}

impl Job for DeriveEffort {
    fn name(&self) -> &'static str {
        "derive-effort"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(10 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let today = self.clock.today();
            for back in (1..=DAYS_BACK).rev() {
                let day = today.saturating_sub(back.days());
                let next = day.saturating_add(1.days());
                if let (Some(from), Some(until)) = (self.clock.begin_of(day), self.clock.begin_of(next)) {
                    turn.store.derive_effort(day, (from, until)).await?;
                }
            }
            Ok(Done { has_more: false })
        })
    }
}
