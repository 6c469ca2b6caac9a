//! Nobody waits in silence: who was told nothing for some weeks hears where they are, also when nothing changed.

use super::job::system_scope;
use crate::jobs::{Done, Job, JobFailure, Turn, Work};
use herstel_domain::{Context, Dossier, messages::where_they_are};
use herstel_kernel::Actor;
use herstel_store::{CommandError, Contents, Gates, Store, UntoldDossier};
use herstel_web::Clock;
use jiff::Span;
use std::time::Duration;

/// How often is looked who was told nothing for long.
const EVERY: Duration = Duration::from_secs(60 * 60);
/// Dossiers looked up at a time.
const DOSSIERS: u32 = 200;

/// Tells who was told nothing for so many weeks where they are.
pub struct TellWhereYouAre {
    weeks: u32,
    gates: Gates,
    clock: Clock,
}

impl TellWhereYouAre {
    /// After so many weeks; zero is never.
    pub fn new(weeks: u32, gates: Gates, clock: Clock) -> Self {
        Self { weeks, gates, clock }
    }

    async fn tell(&self, store: &Store) -> Result<Done, JobFailure> {
        if self.weeks == 0 {
            return Ok(Done { has_more: false });
        }
        let is_demo = match store.contents().await? {
            Contents::Demo => true,
            Contents::Empty | Contents::Operation => false,
        };
        let today = self.clock.today();
        let Ok(before) = today.checked_sub(Span::new().weeks(i64::from(self.weeks))) else {
            return Ok(Done { has_more: false });
        };
        let gated = self.gates.look(store).await?;
        let scope = system_scope(&self.clock)?;
        let mut after: Option<UntoldDossier> = None;
        loop {
            let untold = store.untold_before(before, after.as_ref(), DOSSIERS).await?;
            for untold in &untold {
                let told = |dossier: &Dossier| {
                    let schemes = gated.for_dossier(dossier);
                    let context = Context {
                        actor: Actor::System,
                        today,
                        stands_in_for: &[],
                        schemes: &schemes,
                        is_demo,
                    };
                    Ok(where_they_are(dossier, before, &context))
                };
                match store.record(&scope, self.clock.now(), untold.dossier, told).await {
                    Ok(_) | Err(CommandError::Refused(_)) => {}
                    Err(CommandError::Store(error)) => return Err(error.into()),
                }
            }
            if untold.len() < usize::try_from(DOSSIERS).unwrap_or(usize::MAX) {
                return Ok(Done { has_more: false });
            }
            after = untold.last().copied();
        }
    }
}

impl Job for TellWhereYouAre {
    fn name(&self) -> &'static str {
        "tell-where-you-are"
    }

    fn every(&self) -> Duration {
        EVERY
    }

    fn turn<'a>(&'a self, Turn { store, .. }: Turn<'a>) -> Work<'a> {
        Box::pin(async move { self.tell(store).await })
    }
}
