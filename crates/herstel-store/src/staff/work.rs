//! How much somebody works and in which team, and when they are away and who stands in. Data of the administration: every
//! change is one of its entries.

use super::administration::{self, Administered, AdministrationEvent};
use crate::{
    Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Isolation, Row, Value, Work as Job},
    statements::statements,
};
pub use herstel_domain::handlers::absence::Absence;
use herstel_domain::{handlers::settings, road::WorkStatus};
use herstel_kernel::{Date, MunicipalityCode, StaffId};
use std::collections::BTreeMap;

statements! {
    WORK = "SELECT w.staff_id, w.team, w.municipality, w.hours FROM staff_work w ORDER BY w.staff_id";
    SET_WORK = "INSERT INTO staff_work (staff_id, team, municipality, hours) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (staff_id) DO UPDATE SET team = excluded.team, \
                municipality = excluded.municipality, hours = excluded.hours";
    /// One that was taken back has no days.
    ABSENCES = "SELECT staff_id, from_on, until_on, substitute_id FROM absence WHERE until_on > $1 \
                AND until_on > from_on ORDER BY staff_id, from_on";
    SET_ABSENCE = "INSERT INTO absence (staff_id, from_on, until_on, substitute_id) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (staff_id, from_on) DO UPDATE SET until_on = excluded.until_on, \
                   substitute_id = excluded.substitute_id";
    /// From the kept counts, so a few rows of each handler. Points are handed out, never a number of dossiers.
    LOADS = "SELECT handler_id, status, CAST(SUM(dossiers) AS BIGINT) FROM handler_count \
             GROUP BY handler_id, status HAVING SUM(dossiers) <> 0";
}

/// How much somebody works, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The name of their team.
    pub team: String,
    /// The hub municipality of their region, when they have one.
    pub municipality: Option<MunicipalityCode>,
    /// Hours a week.
    pub hours: u32,
}

enum Wish<'a> {
    Work(StaffId, &'a Work),
    Absence(&'a Absence),
}

struct Change<'a> {
    done: &'a Administered,
    wish: Wish<'a>,
}

impl Job for Change<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let event = match self.wish {
            Wish::Work(staff, Work { team, municipality, hours }) => {
                let place = municipality.map(|code| code.to_string());
                let values: Vec<Value> = vec![
                    staff.to_bytes().into(),
                    team.as_str().into(),
                    Value::Text(place),
                    i64::from(*hours).into(),
                ];
                connection.execute(&SET_WORK, values).await?;
                let (team, municipality, hours) = (team.clone(), *municipality, *hours);
                AdministrationEvent::WorkSet { staff, team, municipality, hours }
            }
            Wish::Absence(Absence { staff, from_on, until_on, substitute }) => {
                let values = vec![
                    staff.to_bytes().into(),
                    from_on.to_string().into(),
                    until_on.to_string().into(),
                    substitute.to_bytes().into(),
                ];
                connection.execute(&SET_ABSENCE, values).await?;
                AdministrationEvent::AbsenceSet {
                    staff: *staff,
                    from_on: *from_on,
                    until_on: *until_on,
                    substitute: *substitute,
                }
            }
        };
        administration::append(connection, self.done, &event).await
    }
}

fn work(row: &Row) -> Result<(StaffId, Work), Failure> {
    let wrong =
        StoreError::Damaged { table: "staff_work", what: "hours or a municipality beyond all bounds" };
    let municipality = row.opt_text(2)?.map(|code| code.parse()).transpose().map_err(|_| wrong)?;
    let wrong =
        StoreError::Damaged { table: "staff_work", what: "hours or a municipality beyond all bounds" };
    let hours = u32::try_from(row.int(3)?).map_err(|_| wrong)?;
    Ok((StaffId::from_bytes(row.array(0)?), Work { team: row.text(1)?, municipality, hours }))
}

fn absence(row: &Row) -> Result<Absence, Failure> {
    Ok(Absence {
        staff: StaffId::from_bytes(row.array(0)?),
        from_on: date_of(&row.text(1)?)?,
        until_on: date_of(&row.text(2)?)?,
        substitute: StaffId::from_bytes(row.array(3)?),
    })
}

impl Store {
    /// How much everybody works and where, as far as it was recorded.
    pub async fn work(&self) -> Result<Vec<(StaffId, Work)>, StoreError> {
        let rows = self.engine().all(&WORK, Vec::new()).await?;
        Ok(rows.iter().map(work).collect::<Result<_, Failure>>()?)
    }

    /// Records how much somebody works, and where.
    pub async fn set_work(&self, staff: StaffId, work: &Work, done: &Administered) -> Result<(), StoreError> {
        let mut change = Change { done, wish: Wish::Work(staff, work) };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }

    /// Every absence that has not ended on a day.
    pub async fn absences(&self, on: Date) -> Result<Vec<Absence>, StoreError> {
        let rows = self.engine().all(&ABSENCES, vec![on.to_string().into()]).await?;
        Ok(rows.iter().map(absence).collect::<Result<_, Failure>>()?)
    }

    /// Records that somebody is away, once [`Absence::check`] held; one that begins on the same day takes the place of what was recorded before, and one
    /// without days takes it back.
    pub async fn set_absence(&self, absence: &Absence, done: &Administered) -> Result<(), StoreError> {
        let mut change = Change { done, wish: Wish::Absence(absence) };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }

    /// The points of the dossiers that everybody handles, weighed by what each waits for; who handles none is not named.
    pub async fn loads(&self) -> Result<BTreeMap<StaffId, u32>, StoreError> {
        let mut loads: BTreeMap<StaffId, u32> = BTreeMap::new();
        for row in self.engine().all(&LOADS, Vec::new()).await? {
            let status = WorkStatus::parse(&row.text(1)?)
                .ok_or(StoreError::Damaged { table: "handler_count", what: "an unknown status" })?;
            // Less than none is a count that went wrong, which `verify` tells; nobody is full by it.
            let count = u32::try_from(row.int(2)?.max(0)).unwrap_or(u32::MAX);
            let points = loads.entry(StaffId::from_bytes(row.array(0)?)).or_default();
            *points = points.saturating_add(settings().weight(status).saturating_mul(count));
        }
        Ok(loads)
    }
}
