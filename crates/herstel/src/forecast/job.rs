//! Forecasts as a job: once a day, on one node.

use super::{Reckoning, reckon};
use crate::feasibility::read_scenario;
use crate::jobs::{Done, Job, JobFailure, Turn, Work};
use herstel_store::Gates;
use herstel_web::Clock;
use std::{path::PathBuf, time::Duration};

/// Reckons the forecasts of everybody who waits, when a scenario is configured.
pub struct ReckonForecasts {
    scenario: Option<PathBuf>,
    worlds: u32,
    gates: Gates,
    clock: Clock,
}

impl ReckonForecasts {
    /// By this scenario, read anew each time, and by the clock of the operation.
    pub fn new(scenario: Option<PathBuf>, worlds: u32, gates: Gates, clock: Clock) -> Self {
        Self { scenario, worlds, gates, clock }
    }
}

impl Job for ReckonForecasts {
    fn name(&self) -> &'static str {
        "reckon-forecasts"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(24 * 60 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let Some(path) = &self.scenario else { return Ok(Done { has_more: false }) };
            let wrong = |code, sentence| JobFailure { code, sentence };
            let model = read_scenario(path)
                .map_err(|error| wrong("scenario-unreadable", format!("{error:#}")))?
                .map_err(|problems| wrong("scenario-refused", problems))?;
            let reckoning = Reckoning { today: self.clock.today(), worlds: self.worlds, seed: 1 };
            let gated = self.gates.look(turn.store).await?;
            let done = reckon(turn.store, &*gated, model, reckoning, || {})
                .await
                .map_err(|error| wrong("forecast-failed", format!("{error:#}")))?;
            tracing::info!(
                dossiers = done.dossiers,
                choosing = done.choosing,
                left_out = done.left_out.values().sum::<usize>(),
                shown = done.shown,
                worse = done.worse,
                matured = done.matured,
                wrong = done.wrong.len(),
                "forecasts were reckoned"
            );
            Ok(Done { has_more: false })
        })
    }
}
