//! Whoever turned sixteen is asked where their post goes: until then somebody else gave the address.

use super::job::system_scope;
use crate::jobs::{Done, Job, JobFailure, Turn, Work};
use herstel_domain::{Context, Dossier, messages::ask_reach};
use herstel_kernel::{Actor, DossierId};
use herstel_store::{CommandError, Contents, Gates, Store};
use herstel_web::Clock;
use std::time::Duration;

/// How often is looked who turned sixteen.
const EVERY: Duration = Duration::from_secs(60 * 60);
/// Dossiers looked up at a time.
const DOSSIERS: u32 = 200;

/// Has children asked who speak for themselves by now.
pub struct AskWherePostGoes {
    gates: Gates,
    clock: Clock,
}

impl AskWherePostGoes {
    /// By the day of `clock`.
    pub fn new(gates: Gates, clock: Clock) -> Self {
        Self { gates, clock }
    }

    async fn ask(&self, store: &Store) -> Result<Done, JobFailure> {
        let is_demo = match store.contents().await? {
            Contents::Demo => true,
            Contents::Empty | Contents::Operation => false,
        };
        let (today, gated) = (self.clock.today(), self.gates.look(store).await?);
        let scope = system_scope(&self.clock)?;
        let mut after: Option<DossierId> = None;
        loop {
            let due = store.reach_due(today, after, DOSSIERS).await?;
            for id in &due {
                let asked = |dossier: &Dossier| {
                    let schemes = gated.for_dossier(dossier);
                    let context = Context {
                        actor: Actor::System,
                        today,
                        stands_in_for: &[],
                        schemes: &schemes,
                        is_demo,
                    };
                    Ok(ask_reach(dossier, &context))
                };
                match store.record(&scope, self.clock.now(), *id, asked).await {
                    Ok(_) | Err(CommandError::Refused(_)) => {}
                    Err(CommandError::Store(error)) => return Err(error.into()),
                }
            }
            if due.len() < usize::try_from(DOSSIERS).unwrap_or(usize::MAX) {
                return Ok(Done { has_more: false });
            }
            after = due.last().copied();
        }
    }
}

impl Job for AskWherePostGoes {
    fn name(&self) -> &'static str {
        "ask-where-post-goes"
    }

    fn every(&self) -> Duration {
        EVERY
    }

    fn turn<'a>(&'a self, Turn { store, .. }: Turn<'a>) -> Work<'a> {
        Box::pin(async move { self.ask(store).await })
    }
}
