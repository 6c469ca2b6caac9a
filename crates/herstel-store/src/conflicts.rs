//! Conflicts of interest, and who staff are as natural persons: who never reaches whom. In no journal, and never shown to
//! who handles dossiers.

use crate::{
    Store, StoreError,
    columns::date_of,
    engine::{Failure, Row},
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

impl Store {
    /// Records a conflict of interest. The person must exist: [`Store::person_by_bsn`].
    pub async fn add_conflict(&self, conflict: &Conflict) -> Result<(), StoreError> {
        let values = vec![
            conflict.staff.to_bytes().into(),
            conflict.person.to_bytes().into(),
            conflict.from_on.to_string().into(),
            conflict.until_on.map_or_else(|| NEVER.to_owned(), |day| day.to_string()).into(),
            conflict.recorded_by.as_str().into(),
        ];
        self.engine().write(&ADD_CONFLICT, values).await?;
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
    ) -> Result<u64, StoreError> {
        let values = vec![staff.to_bytes().into(), person.to_bytes().into(), until_on.to_string().into()];
        Ok(self.engine().write(&END_CONFLICT, values).await?)
    }

    /// Keeps who a member of staff is as a natural person, so that they never reach their own dossier or that of a
    /// relative, or forgets it; tells whether there is such a member.
    pub async fn set_staff_person(
        &self,
        staff: StaffId,
        person: Option<PersonId>,
    ) -> Result<bool, StoreError> {
        let person = person.map(|person| person.to_bytes().to_vec());
        let values = vec![staff.to_bytes().into(), person.into()];
        Ok(self.engine().write(&SET_STAFF_PERSON, values).await? == 1)
    }
}
