//! Holds: reasons for which nothing of a person, or of anybody, is destroyed for now.

use super::{one_of, wait_turn};
use crate::{
    CommandError, Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    journal::write::cell,
    schema::RETENTION_HOLD,
    staff::administration::{self, Administered, AdministrationEvent, HoldTerms},
    statements::statements,
};
use herstel_domain::retention::{HoldKind, officer};
use herstel_kernel::{Actor, Date, DossierNumber, HoldId, PersonId, Refusal, RefusalCode, StaffId};

statements! {
    KEY_OF = "SELECT wrapped FROM person_key WHERE person_id = $1";
    ADD_HOLD = "INSERT INTO retention_hold (hold_id, person_id, kind, reason, general_reason, placed_by, placed_on, \
                until_on, released_by, released_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL)";
    RELEASE = "UPDATE retention_hold SET released_by = $2, released_on = $3 \
               WHERE hold_id = $1 AND released_on IS NULL";
    HOLDS = "SELECT h.hold_id, h.person_id, h.kind, h.reason, h.general_reason, h.placed_by, h.placed_on, h.until_on, \
             h.released_by, h.released_on, k.wrapped FROM retention_hold h \
             LEFT JOIN person_key k ON k.person_id = h.person_id ORDER BY h.placed_on, h.hold_id";
    PERSON_OF = "SELECT d.person_id FROM dossier d JOIN person_key k ON k.person_id = d.person_id \
                 WHERE d.number = $1";
}

/// A reason not to destroy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Which.
    pub id: HoldId,
    /// Of whom; of everybody without one.
    pub person: Option<PersonId>,
    /// Of which kind.
    pub kind: HoldKind,
    /// The words of who placed it; none once the person was erased.
    pub reason: Option<String>,
    /// Who placed it.
    pub placed_by: StaffId,
    /// When.
    pub placed_on: Date,
    /// The last day on which it holds; without one until it is released.
    pub until_on: Option<Date>,
    /// Who released it, and when.
    pub released: Option<(StaffId, Date)>,
}

struct Place<'a> {
    store: &'a Store,
    hold: &'a Hold,
    done: &'a Administered,
}

impl Work for Place<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        wait_turn(connection).await?;
        let (keys, hold) = (self.store.keys(), self.hold);
        let id = hold.id.to_bytes();
        let words = hold.reason.as_deref().unwrap_or_default().as_bytes();
        let (reason, general) = match hold.person {
            Some(person) => {
                let row = connection.first(&KEY_OF, vec![person.to_bytes().into()]).await?;
                let Some(row) = row else { return Err(Refusal::new(RefusalCode::NotFound).into()) };
                let key = keys.person_key(person, &row.bytes(0)?)?;
                (Some(key.seal(&cell(&RETENTION_HOLD, "reason", &id), words)?), None)
            }
            None => (None, Some(keys.seal(&cell(&RETENTION_HOLD, "general_reason", &id), words)?)),
        };
        let values = vec![
            id.into(),
            hold.person.map(|person| person.to_bytes().to_vec()).into(),
            hold.kind.as_str().into(),
            reason.into(),
            general.into(),
            hold.placed_by.to_bytes().into(),
            hold.placed_on.to_string().into(),
            Value::Text(hold.until_on.map(|day| day.to_string())),
        ];
        connection.execute(&ADD_HOLD, values).await?;
        let (person, officer) = (hold.person, hold.placed_by);
        let terms = HoldTerms { reason: hold.kind.as_str().to_owned(), until_on: hold.until_on };
        let event = AdministrationEvent::HoldPlaced { hold: hold.id, officer, person, terms: Some(terms) };
        administration::append(connection, self.done, &event).await
    }
}

struct Release<'a> {
    hold: HoldId,
    officer: StaffId,
    today: Date,
    done: &'a Administered,
}

impl Work for Release<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let Self { hold, officer, today, done } = *self;
        let values = vec![hold.to_bytes().into(), officer.to_bytes().into(), today.to_string().into()];
        if connection.execute(&RELEASE, values).await? != 1 {
            return Err(Refusal::new(RefusalCode::NotFound).into());
        }
        administration::append(connection, done, &AdministrationEvent::HoldReleased { hold, officer }).await
    }
}

impl Store {
    /// The person of a dossier that was not erased, for placing a hold.
    pub async fn person_of_dossier(&self, number: &DossierNumber) -> Result<Option<PersonId>, StoreError> {
        let row = self.engine().first(&PERSON_OF, vec![number.to_string().into()]).await?;
        Ok(row.map(|row| row.array(0)).transpose()?.map(PersonId::from_bytes))
    }

    /// Places a hold; `hold.placed_by` becomes the privacy officer who acts. Refused for somebody who was erased.
    pub async fn place_hold(
        &self,
        actor: Actor,
        hold: &Hold,
        done: &Administered,
    ) -> Result<(), CommandError> {
        let hold = Hold { placed_by: officer(actor)?, ..hold.clone() };
        let mut work = Place { store: self, hold: &hold, done };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// Ends a hold.
    pub async fn release_hold(
        &self,
        actor: Actor,
        hold: HoldId,
        today: Date,
        done: &Administered,
    ) -> Result<(), CommandError> {
        let mut work = Release { hold, officer: officer(actor)?, today, done };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// Every hold there ever was.
    pub async fn holds(&self) -> Result<Vec<Hold>, StoreError> {
        let rows = self.engine().all(&HOLDS, Vec::new()).await?;
        Ok(rows.iter().map(|row| self.hold(row)).collect::<Result<_, Failure>>()?)
    }

    fn hold(&self, row: &Row) -> Result<Hold, Failure> {
        let id: [u8; 16] = row.array(0)?;
        let person = row.opt_array(1)?.map(PersonId::from_bytes);
        let plain = match (person, row.opt_bytes(3)?, row.opt_bytes(4)?, row.opt_bytes(10)?) {
            (Some(person), Some(sealed), _, Some(wrapped)) => {
                let key = self.keys().person_key(person, &wrapped)?;
                Some(key.open(&cell(&RETENTION_HOLD, "reason", &id), &sealed)?)
            }
            (None, _, Some(sealed), _) => {
                Some(self.keys().open(&cell(&RETENTION_HOLD, "general_reason", &id), &sealed)?)
            }
            (Some(_), ..) | (None, ..) => None,
        };
        let day = |place| -> Result<Option<Date>, Failure> {
            Ok(row.opt_text(place)?.map(|day| date_of(&day)).transpose()?)
        };
        let released_by = row.opt_array(8)?.map(StaffId::from_bytes);
        Ok(Hold {
            id: HoldId::from_bytes(id),
            person,
            kind: one_of(&HoldKind::ALL, HoldKind::as_str, &row.text(2)?)?,
            reason: plain.map(|plain| String::from_utf8_lossy(&plain).into_owned()),
            placed_by: StaffId::from_bytes(row.array(5)?),
            placed_on: date_of(&row.text(6)?)?,
            until_on: day(7)?,
            released: released_by.zip(day(9)?),
        })
    }
}
