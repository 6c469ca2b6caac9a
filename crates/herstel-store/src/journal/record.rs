//! A command on a dossier: read, decide, write, all in one transaction.

use super::{
    read::load,
    write::{OpenDossier, Pen},
};
use crate::{
    CommandError, Recorded, Store,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
};
use herstel_domain::{Dossier, Event, Scope};
use herstel_kernel::{DossierId, Refusal, RefusalCode, Timestamp};

struct Record<'a, F> {
    store: &'a Store,
    scope: &'a Scope,
    now: Timestamp,
    dossier: DossierId,
    decide: F,
}

impl<F> Work for Record<'_, F>
where
    F: FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
{
    type Output = Recorded;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Recorded, Failure> {
        let keys = self.store.keys();
        let Some(loaded) = load(connection, keys, self.scope, self.dossier).await? else {
            return Err(Refusal::new(RefusalCode::NotFound).into());
        };
        let dossier = loaded.dossier(usize::MAX)?;
        let events = (self.decide)(&dossier)?;
        let mut pen = Pen::new(keys);
        let mut open = OpenDossier::existing(loaded, dossier);
        // The clocks of several machines differ a little; the record of one dossier never runs backwards.
        let at = instant(self.now).max(open.last_recorded_at());
        for event in &events {
            open.prepare(event, connection).await?;
            pen.append(&mut open, event, self.scope.actor(), at)?;
        }
        pen.finish(&open)?;
        let recorded = Recorded::of(open.dossier()?);
        if !events.is_empty() {
            pen.write(connection).await?;
        }
        Ok(recorded)
    }
}

impl Recorded {
    pub(super) fn of(dossier: &Dossier) -> Self {
        Self {
            dossier: dossier.registration.dossier,
            number: dossier.registration.number.clone(),
            version: dossier.version,
        }
    }
}

impl Store {
    /// Carries out a command on a dossier in reach of the scope; the actor of the scope is who did it.
    ///
    /// `decide` gets the whole dossier, inside the transaction and also for a parent: what is hidden from reading is
    /// not hidden from deciding. Its refusal comes back unchanged and nothing is stored. It may be called several
    /// times when others write at the same moment, so it must have no effect of its own.
    pub async fn record(
        &self,
        scope: &Scope,
        now: Timestamp,
        dossier: DossierId,
        decide: impl FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
    ) -> Result<Recorded, CommandError> {
        let mut work = Record { store: self, scope, now, dossier, decide };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }
}
