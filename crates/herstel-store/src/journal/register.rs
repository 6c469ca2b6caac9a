//! Registration: a number, a person with a key of their own, and the first entries.

use super::{
    read::{Target, load},
    write::{OpenDossier, Pen},
};
use crate::{
    CommandError, Recorded, Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    looked,
    once::Tied,
    scope::{
        by_ground, ex_partners, granted, identity_in_reach, in_emergency, in_reach, no_ex_partner,
        staff_reach, staff_without_interest,
    },
    sealing::PersonKey,
    statements::statements,
};
use herstel_domain::{
    Event, Occasion, Purpose, Scope,
    looked::What,
    registration::{DossierRegistered, RegisteredAgain},
};
use herstel_kernel::{Actor, Bsn, Desk, DossierId, DossierNumber, PersonId, Refusal, RefusalCode};

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
    /// Whether whoever registers somebody reaches the dossier that there is.
    REACHED = concat!(
        "SELECT d.dossier_id FROM dossier d WHERE d.dossier_id = $7 AND (", in_reach!(), " OR ",
        identity_in_reach!(), ")"
    );
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
        let known = known(connection, self.store, index).await?;
        let known_person = known.as_ref().map(|known| known.person);
        let Some(row) = connection.first(&NEXT_NUMBER, vec![i64::from(self.year).into()]).await? else {
            return Err(StoreError::Damaged { table: "number_counter", what: "no number came back" }.into());
        };
        let sequence = u32::try_from(row.int(0)?).map_err(|_| StoreError::Damaged {
            table: "number_counter",
            what: "a number beyond all bounds",
        })?;
        let number = DossierNumber::new(self.year, sequence);
        // Whoever may not register is refused before anything is looked up for them.
        let events = (self.make)(number.clone(), known_person).map_err(Failure::Refused)?;
        let [Event::DossierRegistered(registered), beside @ ..] = events.as_slice() else {
            return Err(
                StoreError::Inconsistent { what: "a registration that begins with another event" }.into()
            );
        };
        if registered.number != number || registered.details.bsn != self.bsn.digits() {
            return Err(StoreError::Inconsistent { what: "a registration with another number" }.into());
        }
        let by = (self.actor, self.occasion);
        let known = judged(connection, self.store, by, index, registered.person, known).await?;
        if known_person.is_some_and(|person| person != registered.person) {
            return Err(StoreError::Inconsistent { what: "a second person with one citizen number" }.into());
        }
        let mut pen = Pen::new(keys);
        let mut open = match known {
            Known::Nobody => pen.begin(registered.person)?,
            Known::Person(key) => pen.begin_known(key),
            Known::OutOfReach(person, dossier) => {
                let by = (self.actor, self.occasion);
                again(connection, self.store, by, (person, dossier), (registered, beside)).await?;
                // What a registration answers, so that nothing tells the two apart.
                let version = u64::try_from(events.len()).unwrap_or(u64::MAX);
                return Ok(Recorded { dossier: registered.dossier, number, version });
            }
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

/// Writes into the dossier that there is that its person was registered again.
async fn again(
    connection: &mut Connection<'_>,
    store: &Store,
    (actor, occasion): (Actor, Occasion),
    (person, dossier): (PersonId, DossierId),
    (registered, beside): (&DossierRegistered, &[Event]),
) -> Result<(), Failure> {
    // The dossier is closed to who does this; nothing of it is handed to them.
    let Ok(scope) = Scope::new(Actor::System, Purpose::Verification, occasion) else {
        return Err(StoreError::Inconsistent { what: "the system may not read a dossier" }.into());
    };
    let loaded = load(connection, store, &scope, &Target::Reached(dossier)).await?;
    let Some((loaded, _)) = loaded else {
        return Err(StoreError::Damaged { table: "dossier", what: "a dossier without a journal" }.into());
    };
    let before = loaded.dossier(usize::MAX)?;
    let mut pen = Pen::new(store.keys());
    let mut open = OpenDossier::existing(loaded, before);
    let at = instant(occasion.at).max(open.last_recorded_at());
    pen.append(&mut open, &Event::RegisteredAgain(RegisteredAgain::of(registered, beside)), actor, at)?;
    pen.finish(&open)?;
    pen.write(connection).await?;
    looked::registered(connection, store, actor, occasion, (person, dossier)).await
}

/// Somebody who is known by a citizen number.
struct Found {
    person: PersonId,
    key: PersonKey,
    dossier: Option<DossierId>,
}

/// How a citizen number is known to whoever registers it.
enum Known {
    /// Nobody is known by it.
    Nobody,
    /// Somebody without a dossier, with their key.
    Person(PersonKey),
    /// Somebody with a dossier that whoever registers them does not reach, and does not hear of either.
    OutOfReach(PersonId, DossierId),
}

/// As whom somebody else than the person would reach the dossier of the person they register.
fn scope_of(actor: Actor, occasion: Occasion) -> Option<Scope> {
    let purpose = match actor {
        Actor::Staff { .. } => Purpose::Handling,
        Actor::Municipal { desk: Desk::Support, .. } => Purpose::Support,
        Actor::Municipal { desk: Desk::Collection, .. } => Purpose::Collection,
        Actor::Person { .. } | Actor::Representative { .. } => Purpose::Representing,
        Actor::System => return None,
    };
    Scope::new(actor, purpose, occasion).ok()
}

/// Who has the citizen number.
async fn known(
    connection: &mut Connection<'_>,
    store: &Store,
    index: [u8; 32],
) -> Result<Option<Found>, Failure> {
    let Some(row) = connection.first(&KNOWN, vec![index.into()]).await? else { return Ok(None) };
    let person = PersonId::from_bytes(row.array(0)?);
    let key = store.keys().person_key(person, &row.bytes(1)?)?;
    let dossier = row.opt_bytes(2)?.map(|_| row.array(2)).transpose()?.map(DossierId::from_bytes);
    Ok(Some(Found { person, key, dossier }))
}

/// Whether `registered` may be registered under the citizen number, and how it is known to who does it.
async fn judged(
    connection: &mut Connection<'_>,
    store: &Store,
    (actor, occasion): (Actor, Occasion),
    index: [u8; 32],
    registered: PersonId,
    known: Option<Found>,
) -> Result<Known, Failure> {
    let registers_themselves = actor.person() == Some(registered);
    if registers_themselves {
        let row = connection.first(&BSN_OF, vec![registered.to_bytes().into()]).await?;
        let own = row.map(|row| row.opt_bytes(0)).transpose()?.flatten();
        if own.is_some_and(|own| own != index) {
            return Err(Refusal::at(RefusalCode::OtherBsn, "bsn").into());
        }
    }
    let taken = || Failure::from(Refusal::at(RefusalCode::AlreadyRegistered, "bsn"));
    let Some(Found { person, key, dossier }) = known else { return Ok(Known::Nobody) };
    if registers_themselves && person != registered {
        return Err(taken());
    }
    let Some(dossier) = dossier else { return Ok(Known::Person(key)) };
    let scope = if registers_themselves { None } else { scope_of(actor, occasion) };
    let Some(scope) = scope else { return Err(taken()) };
    let look = store.look(&scope, What::Change);
    let reached = look.figures(connection, &REACHED, vec![dossier.to_bytes().into()]).await?;
    if reached.is_empty() { Ok(Known::OutOfReach(person, dossier)) } else { Err(taken()) }
}

impl Store {
    /// Registers a parent in the name of `actor`.
    ///
    /// `make` gets the next number of `year` and the person who has this citizen number, if there is one; it gives the
    /// first events, the registration of that person first, or everything that is wrong with the form. A citizen
    /// number that is registered already is refused at the field `bsn`, and so is another one than that with which
    /// the actor signed in. Who registers somebody else, an office that represents people not excepted, hears of a
    /// dossier only when they reach it: otherwise the answer
    /// is that of a registration, and the dossier gets an entry [`Event::RegisteredAgain`] instead. After a refusal the
    /// number is still free. `make` may be called several times, so it must have no effect of its own.
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
