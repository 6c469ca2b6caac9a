//! Handlers who can do nothing in a dossier any more let go of it: a conflict of interest begins on a day, a relative is
//! recorded, somebody gets another post. Nobody has to think of it, and the parent hears that somebody else comes.

use super::{Done, Job, JobFailure, Turn, Work};
use crate::environment;
use herstel_web::Clock;
use std::time::Duration;

/// Lets go of dossiers out of reach of their handler.
pub struct ReleaseDossiers {
    clock: Clock,
}

impl ReleaseDossiers {
    /// By the day of `clock`, which in a demonstration is not that of the wall.
    pub fn new(clock: Clock) -> Self {
        Self { clock }
    }

    async fn let_go(&self, turn: Turn<'_>) -> Result<Done, JobFailure> {
        let occasion = environment::occasion(&self.clock)
            .map_err(|_| JobFailure { code: "no-randomness", sentence: "no id can be drawn".to_owned() })?;
        turn.store.release_unreachable(occasion).await?;
        Ok(Done { has_more: false })
    }
}

impl Job for ReleaseDossiers {
    fn name(&self) -> &'static str {
        "release-dossiers"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(5 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(self.let_go(turn))
    }
}
