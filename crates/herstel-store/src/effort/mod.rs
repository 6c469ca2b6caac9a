//! Effort: minutes per dossier and day, derived once from who looked at what, and corrected by whoever made them.

use crate::{
    Store, StoreError,
    columns::{date_of, instant, instant_of, number_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    looked::Whose,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{
    Scope,
    effort::{Moment, StepEffort, by_step, derive},
    looked::What,
};
use herstel_kernel::{Date, DossierId, DossierNumber, StaffId, Timestamp};
use std::collections::BTreeMap;

statements! {
    DERIVED = "SELECT day FROM effort_day WHERE day = $1";
    MARK = "INSERT INTO effort_day (day) VALUES ($1)";
    /// Who opened which dossier or changed something in it, and when; a line in a list is no work on it.
    MOMENTS = "SELECT actor_id, dossier_id, looked_at FROM access_record \
               WHERE looked_at >= $1 AND looked_at < $2 AND actor_kind IN ('case-handler', 'reviewer', 'team-lead') AND actor_id IS NOT NULL \
               AND dossier_id IS NOT NULL AND what <> 'list' ORDER BY looked_at";
    /// The step at which a dossier stands; no row when it was erased.
    STEP = "SELECT (SELECT MIN(SUBSTR(f.facet, 6)) FROM dossier_facet f WHERE f.dossier_id = d.dossier_id \
            AND f.is_on = 1 AND f.facet LIKE 'step:%') FROM dossier d WHERE d.dossier_id = $1";
    KEEP = "INSERT INTO effort (staff_id, day, dossier_id, step, derived) VALUES ($1, $2, $3, $4, $5) \
            ON CONFLICT (staff_id, day, dossier_id) DO UPDATE SET derived = excluded.derived";
    CORRECT = "INSERT INTO effort (staff_id, day, dossier_id, step, derived, corrected) \
               VALUES ($1, $2, $3, $4, 0, $5) \
               ON CONFLICT (staff_id, day, dossier_id) DO UPDATE SET corrected = excluded.corrected";
    /// What somebody worked on, as far as it is in their reach still.
    OWN = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, e.day, e.step, e.derived, e.corrected \
         FROM effort e JOIN dossier d ON d.dossier_id = e.dossier_id JOIN person p ON p.person_id = d.person_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE e.staff_id = $7 AND e.day >= $8 AND ",
        in_reach!(),
        " ORDER BY e.day DESC, d.number LIMIT 2000"
    );
    /// Added up by dossier and step, of nobody in particular. It walks along every row of the days that are asked for, by the
    /// index that begins with the day: `herstel feasibility effort` asks for it now and then, and no page does.
    WORKED = "SELECT step, CAST(SUM(COALESCE(corrected, derived)) AS BIGINT) FROM effort \
              WHERE day >= $1 AND day < $2 GROUP BY step, dossier_id";
}

/// What somebody worked on one dossier on one day.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnEffort {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// The day.
    pub day: Date,
    /// The step at which the dossier stood; none before its first decision was begun.
    pub step: Option<String>,
    /// Minutes derived from what they looked at.
    pub derived: u16,
    /// Minutes that they said instead.
    pub corrected: Option<u16>,
}

/// Names never reach a log.
impl std::fmt::Debug for OwnEffort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnEffort({}, {}, {}, {:?})", self.number, self.day, self.derived, self.corrected)
    }
}

struct Derive {
    day: String,
    from: i64,
    until: i64,
}

impl Work for Derive {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let day = self.day.as_str();
        if connection.first(&DERIVED, vec![day.into()]).await?.is_some() {
            return Ok(false);
        }
        let rows = connection.all(&MOMENTS, vec![self.from.into(), self.until.into()]).await?;
        let mut of_staff: BTreeMap<[u8; 16], Vec<Moment>> = BTreeMap::new();
        for row in &rows {
            let moment =
                Moment { dossier: DossierId::from_bytes(row.array(1)?), at: instant_of(row.int(2)?)? };
            of_staff.entry(row.array(0)?).or_default().push(moment);
        }
        let mut steps: BTreeMap<DossierId, Option<Option<String>>> = BTreeMap::new();
        for (staff, moments) in of_staff {
            for (dossier, minutes) in derive(&moments) {
                let step = match steps.get(&dossier) {
                    Some(known) => known.clone(),
                    None => {
                        let found = step_of(connection, dossier).await?;
                        steps.insert(dossier, found.clone());
                        found
                    }
                };
                // A dossier that was erased since counts nowhere.
                let Some(step) = step else { continue };
                let values = vec![
                    staff.into(),
                    day.into(),
                    dossier.to_bytes().into(),
                    step.into(),
                    i64::from(minutes).into(),
                ];
                connection.execute(&KEEP, values).await?;
            }
        }
        connection.execute(&MARK, vec![day.into()]).await?;
        Ok(true)
    }
}

async fn step_of(
    connection: &mut Connection<'_>,
    dossier: DossierId,
) -> Result<Option<Option<String>>, Failure> {
    let row = connection.first(&STEP, vec![dossier.to_bytes().into()]).await?;
    row.map(|row| row.opt_text(0)).transpose()
}

struct Correct {
    staff: StaffId,
    day: String,
    dossier: DossierId,
    minutes: u16,
}

impl Work for Correct {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let step = step_of(connection, self.dossier).await?.flatten();
        let values: Vec<Value> = vec![
            self.staff.to_bytes().into(),
            self.day.as_str().into(),
            self.dossier.to_bytes().into(),
            step.into(),
            i64::from(self.minutes).into(),
        ];
        connection.execute(&CORRECT, values).await.map(drop)
    }
}

impl Store {
    /// Derives the effort of a day that has ended, from `from` up to and without `until`; false when that was done before.
    pub async fn derive_effort(
        &self,
        day: Date,
        (from, until): (Timestamp, Timestamp),
    ) -> Result<bool, StoreError> {
        let mut work = Derive { day: day.to_string(), from: instant(from), until: instant(until) };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// What `staff` worked on since a day, the last day first, as far as they reach it still; at most two thousand lines,
    /// more than anybody makes in the four weeks that are asked for.
    pub async fn own_effort(
        &self,
        scope: &Scope,
        staff: StaffId,
        since: Date,
    ) -> Result<Vec<OwnEffort>, StoreError> {
        let values: Vec<Value> = vec![staff.to_bytes().into(), since.to_string().into()];
        let look = self.look(scope, What::List);
        let rows = look.all(&OWN, values, Whose { person: 0, dossier: 3 }).await?;
        let own = |row: &Row| -> Result<OwnEffort, Failure> {
            Ok(OwnEffort {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                day: date_of(&row.text(5)?)?,
                step: row.opt_text(6)?,
                derived: minutes_of(row.int(7)?)?,
                corrected: row.opt_int(8)?.map(minutes_of).transpose()?,
            })
        };
        Ok(rows.iter().map(own).collect::<Result<_, Failure>>()?)
    }

    /// Keeps what `staff` say of their own work on a dossier that they act in ([`Store::dossier_to_act`]).
    pub async fn correct_effort(
        &self,
        staff: StaffId,
        day: Date,
        dossier: DossierId,
        minutes: u16,
    ) -> Result<(), StoreError> {
        let mut work = Correct { staff, day: day.to_string(), dossier, minutes };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }

    /// What each step took per dossier from a day up to and without another: figures, of nobody in particular.
    pub async fn effort_by_step(&self, from: Date, until: Date) -> Result<Vec<StepEffort>, StoreError> {
        let rows =
            self.engine().all(&WORKED, vec![from.to_string().into(), until.to_string().into()]).await?;
        let worked = |row: &Row| -> Result<(Option<String>, u64), StoreError> {
            Ok((row.opt_text(0)?, u64::try_from(row.int(1)?).map_err(|_| DAMAGED)?))
        };
        Ok(by_step(rows.iter().map(worked).collect::<Result<Vec<_>, _>>()?))
    }
}

const DAMAGED: StoreError = StoreError::Damaged { table: "effort", what: "minutes beyond a day" };

fn minutes_of(stored: i64) -> Result<u16, StoreError> {
    u16::try_from(stored).map_err(|_| DAMAGED)
}
