//! A command on a dossier: read, decide, write, as if nobody else did anything in between.
//!
//! With one writer for all (SQLite) reading, deciding and sealing happen beside it, and the writer only checks that
//! the dossier has not moved on; when it has, the command starts again, and after a few times it does everything in
//! the writer's turn. With many writers (PostgreSQL) everything happens in one transaction, which the engine refuses
//! when another one got in between.

use super::{
    prepared::Prepared,
    read::{Target, load},
    write::{OpenDossier, Pen},
};
use crate::{
    CommandError, Recorded, Store,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work, Written},
    once::Tied,
};
use herstel_domain::{Dossier, Event, Scope};
use herstel_kernel::{DossierId, DossierNumber, Refusal, RefusalCode, Timestamp};

/// How often a command is prepared beside the writer before it takes the writer's turn for all of it.
const BESIDE_MAX: u32 = 3;

struct Record<'a, F> {
    store: &'a Store,
    scope: &'a Scope,
    now: Timestamp,
    target: Target,
    decide: F,
}

impl<F> Record<'_, F>
where
    F: FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
{
    /// Reads, decides and seals: what the dossier becomes, and what is to be written for it, if anything.
    async fn prepare(
        &mut self,
        connection: &mut Connection<'_>,
    ) -> Result<(Recorded, Option<Prepared>), Failure> {
        let keys = self.store.keys();
        let Some((loaded, recording)) = load(connection, self.store, self.scope, &self.target).await? else {
            return Err(Refusal::new(RefusalCode::NotFound).into());
        };
        let dossier = loaded.dossier(usize::MAX)?;
        let version = dossier.version;
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
        let prepared =
            Prepared { dossier: recorded.dossier, version, page: pen.into_page().with(&recording) };
        Ok((recorded, (!events.is_empty()).then_some(prepared)))
    }
}

impl<F> Work for Record<'_, F>
where
    F: FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
{
    type Output = Recorded;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Recorded, Failure> {
        let (recorded, prepared) = self.prepare(connection).await?;
        if let Some(prepared) = prepared {
            prepared.page.write(connection).await?;
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
    /// Carries out a command on a dossier in which something can be done by the scope; what, `decide` says. The actor of
    /// the scope is who did it.
    ///
    /// `decide` gets the whole dossier, undisturbed by others and also for a parent: what is hidden from reading is
    /// not hidden from deciding. Its refusal comes back unchanged and nothing is stored. It may be called several
    /// times when others write at the same moment, so it must have no effect of its own.
    pub async fn record(
        &self,
        scope: &Scope,
        now: Timestamp,
        dossier: DossierId,
        decide: impl FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
    ) -> Result<Recorded, CommandError> {
        let work = Record { store: self, scope, now, target: Target::Reached(dossier), decide };
        self.carry_out(work).await
    }

    /// Opens emergency access to a dossier that may be closed to the actor, by its number. Not there and a conflict of
    /// interest are the same answer.
    pub async fn record_emergency(
        &self,
        scope: &Scope,
        now: Timestamp,
        number: &DossierNumber,
        decide: impl FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
    ) -> Result<Recorded, CommandError> {
        let target = Target::Closed(number.clone());
        self.carry_out(Record { store: self, scope, now, target, decide }).await
    }

    async fn carry_out<F>(&self, record: Record<'_, F>) -> Result<Recorded, CommandError>
    where
        F: FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
    {
        let mut work = Tied::new(record.now, record);
        if let Some(writer) = self.engine().writer().filter(|_| !work.has_key()) {
            for _ in 0..BESIDE_MAX {
                let on_the_way = writer.on_the_way();
                let mut reader = self.engine().reader().await?;
                let (recorded, prepared) = work.work.prepare(&mut reader.connection()).await?;
                drop(reader);
                let Some(prepared) = prepared else { return Ok(recorded) };
                match writer.put(prepared, on_the_way).await? {
                    Written::Durable => return Ok(recorded),
                    Written::Moved => writer.tries_again(),
                }
            }
        }
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }
}
