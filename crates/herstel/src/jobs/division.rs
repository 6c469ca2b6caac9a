//! Bulk divisions, dossier by dossier: each goes over as any other does, in the name of the team lead who asked, and is
//! marked when it is done.
//!
//! A turn that is broken off leaves at most one dossier that went over and is not marked; it has its new handler by then,
//! and is marked the next time. Whoever stops a division stops it before the next dossier.

use super::{Done, Job, JobFailure, Turn, Work};
use crate::environment;
use herstel_domain::{
    Context, Dossier, Purpose, Scope, decide,
    handlers::division::{self, Stays},
    processing::{Activity, Processing},
};
use herstel_kernel::{Actor, Refusal, RefusalCode, StaffPost, StaffRole};
use herstel_store::{CommandError, DueItem, Gates, ItemStanding, ProcessingStatus, Store};
use herstel_web::Clock;
use std::time::Duration;

/// Dossiers of one turn; the lease is renewed meanwhile, and other work comes in between.
const DOSSIERS: u32 = 50;

/// Does what divisions are running.
pub struct DivideDossiers {
    gates: Gates,
    clock: Clock,
    is_demo: bool,
}

impl DivideDossiers {
    /// By the day of `clock`, which in a demonstration is not that of the wall.
    pub fn new(gates: Gates, clock: Clock, is_demo: bool) -> Self {
        Self { gates, clock, is_demo }
    }

    async fn go_on(&self, turn: Turn<'_>) -> Result<Done, JobFailure> {
        self.gates.look(turn.store).await?;
        for _ in 0..DOSSIERS {
            let Some(item) = turn.store.next_division_item().await? else {
                turn.store.end_divisions(self.clock.now()).await?;
                return Ok(Done { has_more: false });
            };
            let standing = self.give(turn.store, &item).await?;
            turn.store.note_division_item(&item, standing, self.clock.now()).await?;
        }
        Ok(Done { has_more: true })
    }

    /// Hands one dossier over, and tells what came of it.
    async fn give(&self, store: &Store, item: &DueItem) -> Result<ItemStanding, JobFailure> {
        let lead = store.staff_at_work(item.asked_by).await?;
        let leads = lead.is_some_and(|lead| lead.post == StaffPost::Operation(StaffRole::TeamLead));
        if !leads {
            return Ok(ItemStanding::Stays(Stays::NotAllowed));
        }
        let occasion = environment::occasion(&self.clock)
            .map_err(|_| JobFailure { code: "no-randomness", sentence: "no id can be drawn".to_owned() })?;
        let actor = Actor::Staff { id: item.asked_by, role: StaffRole::TeamLead };
        let scope = Scope::new(actor, Purpose::Handling, occasion)
            .map_err(|refusal| JobFailure { code: refusal.code.as_str(), sentence: refusal.to_string() })?;
        let name = self.name().to_owned();
        let processing = Processing { activity: Some(Activity::WorkList), name, trace: None };
        store.begin_operation(occasion, processing);
        let given = self.hand_over(store, &scope, item).await;
        let status = match &given {
            Ok(_) => ProcessingStatus::Unset,
            Err(_) => ProcessingStatus::Error,
        };
        store.end_operation(occasion.operation, self.clock.now(), status);
        given
    }

    async fn hand_over(
        &self,
        store: &Store,
        scope: &Scope,
        item: &DueItem,
    ) -> Result<ItemStanding, JobFailure> {
        let free = store.free_handlers(scope, item.dossier).await?;
        let is_free = free.iter().any(|free| free.id == item.to);
        let gated = self.gates.seen();
        let decide = |dossier: &Dossier| {
            match division::turn(dossier, item.from, item.to, &item.note) {
                division::Turn::Done => Ok(Vec::new()),
                division::Turn::Moved => Err(Refusal::new(RefusalCode::Stale)),
                // Since the proposal they may have told that they know the parent.
                division::Turn::Give(_) if !is_free => Err(Refusal::new(RefusalCode::NotFree)),
                division::Turn::Give(command) => {
                    let schemes = gated.for_dossier(dossier);
                    let (today, is_demo) = (self.clock.today(), self.is_demo);
                    let context = Context {
                        actor: scope.actor(),
                        today,
                        stands_in_for: &[],
                        schemes: &schemes,
                        is_demo,
                    };
                    decide(dossier, None, &command, &context)
                }
            }
        };
        match store.record(scope, self.clock.now(), item.dossier, decide).await {
            Ok(_) => Ok(ItemStanding::Done),
            Err(CommandError::Store(error)) => Err(error.into()),
            Err(CommandError::Refused(_)) => Ok(ItemStanding::Stays(Stays::MovedOn)),
        }
    }
}

impl Job for DivideDossiers {
    fn name(&self) -> &'static str {
        herstel_web::DIVIDING_JOB
    }

    fn every(&self) -> Duration {
        Duration::from_secs(30)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(self.go_on(turn))
    }
}
