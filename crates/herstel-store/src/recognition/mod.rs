//! Recognitions that people want or were invited to, for who handles their dossiers: in the order of their days.

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
    recognition::{RecognitionKind, RecognitionState},
};
use herstel_kernel::{Date, DossierNumber, StaffId};

macro_rules! due {
    ($condition:literal) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, d.handler_id, r.kind, r.state, \
             r.due_on FROM recognition r JOIN dossier d ON d.dossier_id = r.dossier_id \
             JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
             WHERE r.due_on < $7",
            $condition,
            " AND ",
            in_reach!(),
            " ORDER BY r.due_on, r.dossier_id, r.kind LIMIT $8"
        )
    };
}

statements! {
    DUE = due!("");
    DUE_OF_HANDLER = due!(" AND d.handler_id = $9");
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Most rows of the list.
const ROWS_MAX: i64 = 200;

/// A recognition that somebody is owed.
#[derive(Clone, PartialEq, Eq)]
pub struct RecognitionDue {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the person.
    pub name: String,
    /// Who handles it.
    pub handler: Option<StaffId>,
    /// Which.
    pub kind: RecognitionKind,
    /// How far it is.
    pub state: RecognitionState,
    /// By when something must happen.
    pub due_on: Date,
}

/// Names never reach a log.
impl std::fmt::Debug for RecognitionDue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RecognitionDue({}, {:?}, {:?}, {}, …)", self.number, self.kind, self.state, self.due_on)
    }
}

impl Store {
    /// Recognitions in reach that are owed and due before a day, the earliest first: of one handler, or of all.
    pub async fn recognitions_due(
        &self,
        scope: &Scope,
        before: Date,
        handler: Option<StaffId>,
    ) -> Result<Vec<RecognitionDue>, StoreError> {
        let look = self.look(scope, What::List);
        let mut values: Vec<Value> = vec![before.to_string().into(), ROWS_MAX.into()];
        let rows = match handler {
            Some(handler) => {
                values.push(handler.to_bytes().into());
                look.all(&DUE_OF_HANDLER, values, WHOSE).await?
            }
            None => look.all(&DUE, values, WHOSE).await?,
        };
        let due = |row: &Row| -> Result<RecognitionDue, Failure> {
            Ok(RecognitionDue {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                handler: row.opt_array(5)?.map(StaffId::from_bytes),
                kind: RecognitionKind::parse(&row.text(6)?).ok_or(DAMAGED)?,
                state: RecognitionState::parse(&row.text(7)?).ok_or(DAMAGED)?,
                due_on: date_of(&row.text(8)?)?,
            })
        };
        Ok(rows.iter().map(due).collect::<Result<_, Failure>>()?)
    }
}

const DAMAGED: StoreError =
    StoreError::Damaged { table: "recognition", what: "a kind or a state that does not exist" };
