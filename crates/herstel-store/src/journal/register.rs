//! Registration: a number, a person with a key of their own, and the first entries.

use super::write::Pen;
use crate::{
    CommandError, Recorded, Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    looked,
    once::Tied,
    sealing::{MasterKeys, PersonKey},
    statements::statements,
};
use herstel_domain::{Event, Occasion};
use herstel_kernel::{Actor, Bsn, DossierNumber, PersonId, Refusal, RefusalCode};

statements! {
    /// The next number of a year. Callers of the same year wait here for each other, and for nothing else.
    NEXT_NUMBER = "INSERT INTO number_counter (year, last_number) VALUES ($1, 1) \
                   ON CONFLICT (year) DO UPDATE SET last_number = number_counter.last_number + 1 \
                   RETURNING last_number";
    /// The person with a citizen number, their key, and their dossier if there is one.
    KNOWN = "SELECT p.person_id, k.wrapped, d.dossier_id FROM person p \
             JOIN person_key k ON k.person_id = p.person_id \
             LEFT JOIN dossier d ON d.person_id = p.person_id WHERE p.bsn_index = $1";
    BSN_OF = "SELECT bsn_index FROM person WHERE person_id = $1";
    /// A registration makes an empty database one in use.
    IN_USE = "UPDATE installation SET contents = 'operation' WHERE contents = 'empty'";
}

struct Register<'a, F> {
    store: &'a Store,
    actor: Actor,
    occasion: Occasion,
    bsn: &'a Bsn,
    year: i16,
    make: F,
}

impl<F> Work for Register<'_, F>
where
    F: FnMut(DossierNumber, Option<PersonId>) -> Result<Vec<Event>, Vec<Refusal>> + Send,
{
    type Output = Recorded;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Recorded, Failure> {
        let keys = self.store.keys();
        let index = keys.index().bsn(self.bsn.digits());
        let known = known(connection, keys, self.actor, index).await?;
        let known_person = known.as_ref().map(|(person, _)| *person);
        let Some(row) = connection.first(&NEXT_NUMBER, vec![i64::from(self.year).into()]).await? else {
            return Err(StoreError::Damaged { table: "number_counter", what: "no number came back" }.into());
        };
        let sequence = u32::try_from(row.int(0)?).map_err(|_| StoreError::Damaged {
            table: "number_counter",
            what: "a number beyond all bounds",
        })?;
        let number = DossierNumber::new(self.year, sequence);
        let events = (self.make)(number.clone(), known_person).map_err(Failure::Refused)?;
        let Some(Event::DossierRegistered(registered)) = events.first() else {
            return Err(
                StoreError::Inconsistent { what: "a registration that begins with another event" }.into()
            );
        };
        if registered.number != number || registered.details.bsn != self.bsn.digits() {
            return Err(StoreError::Inconsistent { what: "a registration with another number" }.into());
        }
        if known_person.is_some_and(|person| person != registered.person) {
            return Err(StoreError::Inconsistent { what: "a second person with one citizen number" }.into());
        }
        let mut pen = Pen::new(keys);
        let mut open = match known {
            Some((_, key)) => pen.begin_known(key),
            None => pen.begin(registered.person)?,
        };
        for event in &events {
            pen.append(&mut open, event, self.actor, instant(self.occasion.at))?;
        }
        pen.finish(&open)?;
        pen.write(connection).await?;
        connection.execute(&IN_USE, Vec::new()).await?;
        let whose = (registered.person, registered.dossier);
        looked::registered(connection, self.store, self.actor, self.occasion, whose).await?;
        Ok(Recorded::of(open.dossier()?))
    }
}

/// The person who has a citizen number, with their key, when there is one and they may be registered.
async fn known(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
    actor: Actor,
    index: [u8; 32],
) -> Result<Option<(PersonId, PersonKey)>, Failure> {
    if let Some(actor) = actor.person() {
        let row = connection.first(&BSN_OF, vec![actor.to_bytes().into()]).await?;
        let own = row.map(|row| row.opt_bytes(0)).transpose()?.flatten();
        if own.is_some_and(|own| own != index) {
            return Err(Refusal::at(RefusalCode::OtherBsn, "bsn").into());
        }
    }
    let Some(row) = connection.first(&KNOWN, vec![index.into()]).await? else { return Ok(None) };
    let person = PersonId::from_bytes(row.array(0)?);
    let is_another = actor.person().is_some_and(|actor| actor != person);
    if is_another || row.opt_bytes(2)?.is_some() {
        return Err(Refusal::at(RefusalCode::AlreadyRegistered, "bsn").into());
    }
    Ok(Some((person, keys.person_key(person, &row.bytes(1)?)?)))
}

impl Store {
    /// Registers a parent in the name of `actor`.
    ///
    /// `make` gets the next number of `year` and the person who has this citizen number, if there is one; it gives the
    /// first events, the registration of that person first, or everything that is wrong with the form. A citizen
    /// number that is registered already is refused at the field `bsn`, and so is another one than that with which
    /// the actor signed in. After a refusal the number is still free. `make` may be called several times, so it must have no effect of its own.
    pub async fn register(
        &self,
        actor: Actor,
        occasion: Occasion,
        bsn: &Bsn,
        year: i16,
        make: impl FnMut(DossierNumber, Option<PersonId>) -> Result<Vec<Event>, Vec<Refusal>> + Send,
    ) -> Result<Recorded, CommandError> {
        let register = Register { store: self, actor, occasion, bsn, year, make };
        let mut work = Tied::new(occasion.at, register);
        // Nothing read here decides anything that a unique key does not guard as well, and with a stricter isolation
        // simultaneous registrations would fail at the counter instead of waiting for it.
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }
}
