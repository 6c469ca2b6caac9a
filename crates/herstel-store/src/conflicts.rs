//! Conflicts of interest, and who staff are as natural persons: who never reaches whom. In the journal of no dossier, and
//! never shown to who handles dossiers; every change is an entry of the administration.

use crate::{
    Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Isolation, Row, Work},
    staff::administration::{self, Administered, AdministrationEvent},
    statements::statements,
};
use herstel_kernel::{Date, PersonId, StaffId};

statements! {
    ADD_CONFLICT = "INSERT INTO conflict (staff_id, person_id, from_on, until_on, recorded_by) \
                    VALUES ($1, $2, $3, $4, $5) \
                    ON CONFLICT (staff_id, person_id, from_on) DO UPDATE \
                    SET until_on = excluded.until_on, recorded_by = excluded.recorded_by";
    CONFLICTS = "SELECT staff_id, person_id, from_on, until_on, recorded_by FROM conflict \
                 ORDER BY staff_id, person_id, from_on";
    /// One that had not begun never holds.
    END_CONFLICT = "UPDATE conflict SET until_on = $3 \
                    WHERE staff_id = $1 AND person_id = $2 AND until_on > $3";
    SET_STAFF_PERSON = "UPDATE staff SET person_id = $2 WHERE staff_id = $1";
}

const NEVER: &str = "9999-12-31";

/// One conflict of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Who does not reach the dossier.
    pub staff: StaffId,
    /// Of this person.
    pub person: PersonId,
    /// From which day.
    pub from_on: Date,
    /// The first day on which it no longer holds.
    pub until_on: Option<Date>,
    /// Who recorded it, as they named themselves.
    pub recorded_by: String,
}

fn conflict(row: &Row) -> Result<Conflict, Failure> {
    let until_on = row.text(3)?;
    Ok(Conflict {
        staff: StaffId::from_bytes(row.array(0)?),
        person: PersonId::from_bytes(row.array(1)?),
        from_on: date_of(&row.text(2)?)?,
        until_on: if until_on == NEVER { None } else { Some(date_of(&until_on)?) },
        recorded_by: row.text(4)?,
    })
}

/// One change: what is wanted, by whom and when.
struct Change<'a> {
    done: &'a Administered,
    wish: Wish<'a>,
}

enum Wish<'a> {
    Add(&'a Conflict),
    End { staff: StaffId, person: PersonId, until_on: Date },
    Bind { staff: StaffId, person: Option<PersonId> },
}

impl Work for Change<'_> {
    type Output = u64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let (changed, event) = match self.wish {
            Wish::Add(conflict) => {
                let Conflict { staff, person, from_on, until_on, .. } = *conflict;
                let until = until_on.map_or_else(|| NEVER.to_owned(), |day| day.to_string());
                let values = vec![
                    staff.to_bytes().into(),
                    person.to_bytes().into(),
                    from_on.to_string().into(),
                    until.into(),
                    conflict.recorded_by.as_str().into(),
                ];
                let changed = connection.execute(&ADD_CONFLICT, values).await?;
                (changed, AdministrationEvent::ConflictRecorded { staff, person, from_on, until_on })
            }
            Wish::End { staff, person, until_on } => {
                let values =
                    vec![staff.to_bytes().into(), person.to_bytes().into(), until_on.to_string().into()];
                let changed = connection.execute(&END_CONFLICT, values).await?;
                (changed, AdministrationEvent::ConflictEnded { staff, person, until_on })
            }
            Wish::Bind { staff, person } => {
                let id = person.map(|person| person.to_bytes().to_vec());
                let values = vec![staff.to_bytes().into(), id.into()];
                let changed = connection.execute(&SET_STAFF_PERSON, values).await?;
                (changed, AdministrationEvent::StaffPersonSet { staff, person })
            }
        };
        if changed > 0 {
            administration::append(connection, self.done, &event).await?;
        }
        Ok(changed)
    }
}

impl Store {
    /// Records a conflict of interest. The person must exist: [`Store::person_by_bsn`].
    pub async fn add_conflict(&self, conflict: &Conflict, done: &Administered) -> Result<(), StoreError> {
        self.change_conflicts(Wish::Add(conflict), done).await?;
        Ok(())
    }

    /// All of them, those that ended included.
    pub async fn conflicts(&self) -> Result<Vec<Conflict>, StoreError> {
        let rows = self.engine().all(&CONFLICTS, Vec::new()).await?;
        rows.iter().map(|row| Ok(conflict(row)?)).collect()
    }

    /// Ends those between two people on a day; tells how many still held.
    pub async fn end_conflicts(
        &self,
        staff: StaffId,
        person: PersonId,
        until_on: Date,
        done: &Administered,
    ) -> Result<u64, StoreError> {
        self.change_conflicts(Wish::End { staff, person, until_on }, done).await
    }

    /// Keeps who a member of staff is as a natural person, so that they never reach their own dossier or that of a
    /// relative, or forgets it; tells whether there is such a member.
    pub async fn set_staff_person(
        &self,
        staff: StaffId,
        person: Option<PersonId>,
        done: &Administered,
    ) -> Result<bool, StoreError> {
        Ok(self.change_conflicts(Wish::Bind { staff, person }, done).await? == 1)
    }

    async fn change_conflicts(&self, wish: Wish<'_>, done: &Administered) -> Result<u64, StoreError> {
        let mut change = Change { done, wish };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }
}
