//! What was promised by a day and waits: calls and complaints. The facets of a dossier say until when.

use crate::{
    Store, StoreError,
    columns::{date_of, number_of},
    engine::{Failure, Row, Value},
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
    looked::What,
    work_list::{CALL_DUE, COMPLAINT_DUE},
};
use herstel_kernel::{Date, DossierNumber, StaffId};

statements! {
    /// The complaints of all dossiers in reach, the first day first.
    COMPLAINTS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet \
         FROM dossier_facet f CROSS JOIN dossier d \
         JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE d.dossier_id = f.dossier_id AND f.facet > $7 AND f.facet < $8 AND f.is_on = 1 AND ",
        in_reach!(),
        " ORDER BY f.facet, d.dossier_id LIMIT $9"
    );
    /// The calls that parents of one handler wait for.
    CALLS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet \
         FROM dossier d CROSS JOIN dossier_facet f JOIN person p ON p.person_id = d.person_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE d.handler_id = $10 \
         AND f.dossier_id = d.dossier_id AND f.facet > $7 AND f.facet < $8 AND f.is_on = 1 AND ",
        in_reach!(),
        " ORDER BY f.facet, d.dossier_id LIMIT $9"
    );
    /// The calls that parents without a handler wait for. A cross join keeps SQLite from going along everybody without one.
    CALLS_OF_NOBODY = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet \
         FROM dossier_facet f CROSS JOIN dossier d \
         JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE d.dossier_id = f.dossier_id AND d.handler_id IS NULL AND f.facet > $7 AND f.facet < $8 AND f.is_on = 1 AND ",
        in_reach!(),
        " ORDER BY f.facet, d.dossier_id LIMIT $9"
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Most rows of a list.
const ROWS_MAX: i64 = 200;
/// Sorts after every day in a facet: letters come behind digits in every collation, signs do not.
const AFTER_DAYS: &str = "z";

/// A dossier that waits for what was promised by a day.
#[derive(Clone, PartialEq, Eq)]
pub struct PromisedRow {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// The last day.
    pub due_on: Date,
    /// Who handles it; of a complaint only.
    pub handled_by: Option<StaffId>,
}

/// Names never reach a log.
impl std::fmt::Debug for PromisedRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PromisedRow({}, {}, …)", self.number, self.due_on)
    }
}

impl Store {
    /// The open complaints in reach, the first last day first; one row for each.
    pub async fn complaints_open(&self, scope: &Scope) -> Result<Vec<PromisedRow>, StoreError> {
        let rows = self.look(scope, What::List).all(&COMPLAINTS, within(COMPLAINT_DUE), WHOSE).await?;
        self.promised(&rows, COMPLAINT_DUE)
    }

    /// The calls that parents wait for: those of one handler, or of who has none.
    pub async fn calls_open(
        &self,
        scope: &Scope,
        handler: Option<StaffId>,
    ) -> Result<Vec<PromisedRow>, StoreError> {
        let (look, mut values) = (self.look(scope, What::List), within(CALL_DUE));
        let rows = match handler {
            Some(handler) => {
                values.push(handler.to_bytes().into());
                look.all(&CALLS, values, WHOSE).await?
            }
            None => look.all(&CALLS_OF_NOBODY, values, WHOSE).await?,
        };
        self.promised(&rows, CALL_DUE)
    }

    fn promised(&self, rows: &[Row], prefix: &str) -> Result<Vec<PromisedRow>, StoreError> {
        let read = |row: &Row| -> Result<PromisedRow, Failure> {
            let facet = row.text(5)?;
            let rest = facet.strip_prefix(prefix).unwrap_or_default();
            let (day, staff) = rest.split_once(':').unwrap_or((rest, ""));
            Ok(PromisedRow {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                due_on: date_of(day)?,
                handled_by: staff.parse().ok(),
            })
        };
        Ok(rows.iter().map(read).collect::<Result<_, Failure>>()?)
    }
}

fn within(prefix: &str) -> Vec<Value> {
    vec![prefix.into(), format!("{prefix}{AFTER_DAYS}").into(), ROWS_MAX.into()]
}
