//! Legal terms, looked at by the day: whoever will not get their decision in time hears so before the day passes, and
//! what a late decision costs is settled when it can grow no further.
//!
//! Nothing depends on when the job runs: it looks at everything that is due by now, so a day on which no node ran is made
//! up for, and a turn that is done twice finds nothing left to do.

use super::{Done, Job, JobFailure, Turn, Work};
use crate::environment;
use herstel_domain::{
    Context, Dossier, Purpose, Scope,
    deadlines::{Keeping, keep},
};
use herstel_kernel::{Actor, DossierId};
use herstel_store::{CommandError, Gates, TermFilter};
use herstel_web::Clock;
use jiff::ToSpan;
use std::time::Duration;

/// Terms listed at once.
const PAGE: u32 = 200;

/// Looks at the terms that are due soon or late.
pub struct KeepTerms {
    gates: Gates,
    clock: Clock,
    is_demo: bool,
    keeping: Keeping,
}

impl KeepTerms {
    /// By the day of `clock`, which in a demonstration is not that of the wall.
    pub fn new(gates: Gates, clock: Clock, is_demo: bool, keeping: Keeping) -> Self {
        Self { gates, clock, is_demo, keeping }
    }

    async fn look(&self, turn: Turn<'_>) -> Result<Done, JobFailure> {
        let occasion = environment::occasion(&self.clock)
            .map_err(|_| JobFailure { code: "no-randomness", sentence: "no id can be drawn".to_owned() })?;
        let scope = Scope::new(Actor::System, Purpose::Preparing, occasion)
            .map_err(|refusal| JobFailure { code: refusal.code.as_str(), sentence: refusal.to_string() })?;
        self.gates.look(turn.store).await?;
        let today = self.clock.today();
        let ahead = i32::from(self.keeping.tell_days_before.max(1));
        let until = today.checked_add(ahead.days()).unwrap_or(today);
        let mut filter = TermFilter { until, handler: None, after: None, limit: PAGE };
        let mut last: Option<DossierId> = None;
        loop {
            let page = turn.store.terms_due(&scope, &filter).await?;
            for row in &page.rows {
                // Who was told has nothing more to hear, and without a notice nothing grows.
                let is_done = row.told && !row.noticed;
                if !is_done && last.replace(row.dossier) != Some(row.dossier) {
                    self.keep(turn, &scope, row.dossier).await?;
                }
            }
            let Some(next) = page.next else { return Ok(Done { has_more: false }) };
            filter.after = Some(next);
        }
    }

    async fn keep(&self, turn: Turn<'_>, scope: &Scope, dossier: DossierId) -> Result<(), JobFailure> {
        let gated = self.gates.seen();
        let decide = |dossier: &Dossier| {
            let schemes = gated.for_dossier(dossier);
            let (today, is_demo) = (self.clock.today(), self.is_demo);
            Ok(keep(
                dossier,
                self.keeping,
                &Context { actor: Actor::System, today, stands_in_for: &[], schemes: &schemes, is_demo },
            ))
        };
        match turn.store.record(scope, self.clock.now(), dossier, decide).await {
            Ok(_) => Ok(()),
            Err(CommandError::Store(error)) => Err(error.into()),
            // A dossier that is gone, or out of reach, is somebody else's matter.
            Err(CommandError::Refused(_)) => Ok(()),
        }
    }
}

impl Job for KeepTerms {
    fn name(&self) -> &'static str {
        "keep-legal-terms"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(60 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(self.look(turn))
    }
}
