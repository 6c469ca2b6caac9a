//! Joint plans, for those who read them without the dossier: a desk that takes part, and the list of what is due.

use crate::{
    Store, StoreError,
    columns::{date_of, number_of},
    engine::{Failure, Row, Value},
    journal::write::cell,
    looked::Whose,
    schema::PLAN,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, outside_the_operation,
        staff_reach, staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{Scope, looked::What, plan::Plan};
use herstel_kernel::{Date, DossierNumber, PersonId, StaffId};

macro_rules! due {
    ($from:literal, $condition:literal) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, a.content, d.number, d.handler_id, \
             a.next_due_on FROM ",
            $from,
            " JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
             WHERE d.dossier_id = a.dossier_id AND a.next_due_on < $7",
            $condition,
            " AND ",
            in_reach!(),
            " ORDER BY a.next_due_on, a.dossier_id LIMIT $8"
        )
    };
}

statements! {
    AT_DESK = concat!(
        "SELECT d.person_id, k.wrapped, d.number, d.dossier_id, a.content FROM dossier d \
         JOIN plan a ON a.dossier_id = d.dossier_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE d.number = $7 AND ", by_ground!("128"), " AND ", outside_the_operation!()
    );
    /// In the order of their days; a cross join keeps SQLite from another one.
    DUE = due!("plan a CROSS JOIN dossier d", "");
    DUE_OF_HANDLER =
        due!("dossier d CROSS JOIN plan a", " AND d.handler_id = $9");
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Most rows of the list of what is due.
const ROWS_MAX: i64 = 200;

/// A plan of which something is due.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanDue {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// Who handles it.
    pub handler: Option<StaffId>,
    /// The first day on which something was due.
    pub due_on: Date,
    /// The plan.
    pub plan: Plan,
}

/// Names never reach a log.
impl std::fmt::Debug for PlanDue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PlanDue({}, {}, …)", self.number, self.due_on)
    }
}

impl Store {
    /// The joint plan of somebody with whom the desk of the scope may be in touch; none otherwise, and when there is
    /// none yet.
    pub async fn shared_plan(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<Plan>, StoreError> {
        let look = self.look(scope, What::Card);
        let row = look.first(&AT_DESK, vec![number.to_string().into()], WHOSE).await?;
        Ok(row.map(|row| self.plan(&row)).transpose()?)
    }

    /// Plans in reach of which something was due before a day, the longest ago first: of one handler, or of all.
    pub async fn plans_due(
        &self,
        scope: &Scope,
        before: Date,
        handler: Option<StaffId>,
    ) -> Result<Vec<PlanDue>, StoreError> {
        let look = self.look(scope, What::List);
        let mut values: Vec<Value> = vec![before.to_string().into(), ROWS_MAX.into()];
        let rows = match handler {
            Some(handler) => {
                values.push(handler.to_bytes().into());
                look.all(&DUE_OF_HANDLER, values, WHOSE).await?
            }
            None => look.all(&DUE, values, WHOSE).await?,
        };
        let due = |row: &Row| -> Result<PlanDue, Failure> {
            Ok(PlanDue {
                name: name_of(self.keys(), row)?,
                plan: self.plan(row)?,
                number: number_of(&row.text(5)?)?,
                handler: row.opt_array(6)?.map(StaffId::from_bytes),
                due_on: date_of(&row.text(7)?)?,
            })
        };
        Ok(rows.iter().map(due).collect::<Result<_, Failure>>()?)
    }

    fn plan(&self, row: &Row) -> Result<Plan, Failure> {
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let id: [u8; 16] = row.array(3)?;
        let plain = key.open(&cell(&PLAN, "content", &id), &row.bytes(4)?)?;
        Ok(serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "plan", what: "content of an unknown form" })?)
    }
}
