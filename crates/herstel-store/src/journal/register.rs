//! Registration: a number, a person with a key of their own, and the first entries.

use super::write::Pen;
use crate::{
    CommandError, Recorded, Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    statements::statements,
};
use herstel_domain::Event;
use herstel_kernel::{Actor, Bsn, DossierNumber, Refusal, RefusalCode, Timestamp};

statements! {
    /// The next number of a year. Callers of the same year wait here for each other, and for nothing else.
    NEXT_NUMBER = "INSERT INTO number_counter (year, last_number) VALUES ($1, 1) \
                   ON CONFLICT (year) DO UPDATE SET last_number = number_counter.last_number + 1 \
                   RETURNING last_number";
    IS_REGISTERED = "SELECT 1 FROM person WHERE bsn_index = $1";
    /// A registration makes an empty database one in use.
    IN_USE = "UPDATE installation SET contents = 'operation' WHERE contents = 'empty'";
}

struct Register<'a, F> {
    store: &'a Store,
    actor: Actor,
    now: Timestamp,
    bsn: &'a Bsn,
    year: i16,
    make: F,
}

impl<F> Work for Register<'_, F>
where
    F: FnMut(DossierNumber) -> Result<Vec<Event>, Vec<Refusal>> + Send,
{
    type Output = Recorded;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Recorded, Failure> {
        let keys = self.store.keys();
        let index = keys.index().bsn(self.bsn.digits());
        if connection.first(&IS_REGISTERED, vec![index.into()]).await?.is_some() {
            return Err(Refusal::at(RefusalCode::AlreadyRegistered, "bsn").into());
        }
        let Some(row) = connection.first(&NEXT_NUMBER, vec![i64::from(self.year).into()]).await? else {
            return Err(StoreError::Damaged { table: "number_counter", what: "no number came back" }.into());
        };
        let sequence = u32::try_from(row.int(0)?).map_err(|_| StoreError::Damaged {
            table: "number_counter",
            what: "a number beyond all bounds",
        })?;
        let number = DossierNumber::new(self.year, sequence);
        let events = (self.make)(number.clone()).map_err(Failure::Refused)?;
        let Some(Event::DossierRegistered(registered)) = events.first() else {
            return Err(
                StoreError::Inconsistent { what: "a registration that begins with another event" }.into()
            );
        };
        if registered.number != number || registered.details.bsn != self.bsn.digits() {
            return Err(StoreError::Inconsistent { what: "a registration with another number" }.into());
        }
        let mut pen = Pen::new(keys);
        let mut open = pen.begin(registered.person)?;
        for event in &events {
            pen.append(&mut open, event, self.actor, instant(self.now))?;
        }
        pen.finish(&open)?;
        pen.write(connection).await?;
        connection.execute(&IN_USE, Vec::new()).await?;
        Ok(Recorded::of(open.dossier()?))
    }
}

impl Store {
    /// Registers a parent in the name of `actor`.
    ///
    /// `make` gets the next number of `year` and gives the first events, the registration first, or everything that
    /// is wrong with the form. A citizen number that is registered already is refused at the field `bsn`. After a
    /// refusal the number is still free. `make` may be called several times, so it must have no effect of its own.
    pub async fn register(
        &self,
        actor: Actor,
        now: Timestamp,
        bsn: &Bsn,
        year: i16,
        make: impl FnMut(DossierNumber) -> Result<Vec<Event>, Vec<Refusal>> + Send,
    ) -> Result<Recorded, CommandError> {
        let mut work = Register { store: self, actor, now, bsn, year, make };
        // Nothing read here decides anything that a unique key does not guard as well, and with a stricter isolation
        // simultaneous registrations would fail at the counter instead of waiting for it.
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }
}
