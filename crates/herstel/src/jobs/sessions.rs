//! Sessions that have ended leave the table, and so does how often something was tried too long ago to matter.

use super::{Done, Job, Turn, Work};
use std::time::Duration;

/// Removes sessions that have ended and counts of attempts that have passed.
pub struct RemoveEndedSessions;

impl Job for RemoveEndedSessions {
    fn name(&self) -> &'static str {
        "remove-ended-sessions"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(10 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            turn.store.remove_ended_sessions(turn.at).await?;
            turn.store.remove_passed_attempts(turn.at).await?;
            Ok(Done { has_more: false })
        })
    }
}
