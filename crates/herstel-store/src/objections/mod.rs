//! Objections that wait for an answer and court cases without a ruling, of everybody or of one handler. The facets of a
//! dossier say how far each is and until when. What the committee reads of them stands in `committee`.

mod committee;

pub(crate) use committee::STATEMENTS as COMMITTEE_STATEMENTS;
pub use committee::{BeforeCommittee, Paper};

use crate::{
    Store, StoreError,
    columns::number_of,
    engine::{Failure, Row, Value},
    looked::Whose,
    scope::{
        by_committee, by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner,
        outside_the_operation, staff_reach, staff_without_interest,
    },
    statements::{Statement, statements},
    work_list::name_of,
};
use herstel_domain::{
    Scope,
    looked::What,
    objections::OpenObjection,
    work_list::{AT_COMMITTEE, OBJECTION_OPEN},
};
use herstel_kernel::{Date, DossierId, DossierNumber, StaffId};

macro_rules! open {
    ($from:literal, $condition:expr) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet, d.handler_id FROM ",
            $from,
            " JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
             WHERE f.dossier_id = d.dossier_id AND f.facet > $7 AND f.facet < $8 AND f.is_on = 1 AND ",
            $condition
        )
    };
}

statements! {
    /// Those of everybody: along the facets, which are in the order of the last day.
    OPEN = concat!(open!("dossier_facet f CROSS JOIN dossier d", in_reach!()), " ORDER BY f.facet LIMIT $9");
    /// Those of one handler: along the few dossiers of somebody.
    OPEN_OF_HANDLER = concat!(
        open!("dossier d CROSS JOIN dossier_facet f", in_reach!()), " AND d.handler_id = $10 ORDER BY f.facet LIMIT $9"
    );
    /// Those that wait for the committee: along facets of their own, so that no others are passed over.
    WAITING = concat!(
        open!("dossier_facet f CROSS JOIN dossier d", by_committee!()),
        " AND ",
        outside_the_operation!(),
        " ORDER BY f.facet LIMIT $9"
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Rows per page when the filter does not say.
const LIMIT_DEFAULT: u32 = 50;
/// Most rows per page.
const LIMIT_MAX: u32 = 200;
/// After every day, and after what has none: letters come behind digits in every collation.
const END: &str = "z";
/// Before every day, in every collation.
const BEGIN: &str = "0";

/// Which open objections a list shows.
#[derive(Clone, Debug, Default)]
pub struct ObjectionFilter {
    /// Only in the dossiers of this case handler.
    pub handler: Option<StaffId>,
    /// Only those whose last day is before this one.
    pub before: Option<Date>,
    /// The last one of the page before.
    pub after: Option<OpenObjection>,
    /// Rows per page; 1 to 200, 50 when zero.
    pub limit: u32,
}

/// One page of open objections.
#[derive(Clone, Debug)]
pub struct ObjectionPage {
    /// The first last day first, those without one last.
    pub rows: Vec<ObjectionRow>,
    /// Whether there is a next page, behind the last row.
    pub has_more: bool,
}

/// An open objection or court case in a list.
#[derive(Clone, PartialEq, Eq)]
pub struct ObjectionRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// What is open.
    pub open: OpenObjection,
    /// The fixed case handler.
    pub handler: Option<StaffId>,
}

/// Names never reach a log.
impl std::fmt::Debug for ObjectionRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ObjectionRow({}, {})", self.number, self.open)
    }
}

impl Store {
    /// Open objections and court cases in reach, the first last day first.
    pub async fn objections_open(
        &self,
        scope: &Scope,
        filter: &ObjectionFilter,
    ) -> Result<ObjectionPage, StoreError> {
        let sql = if filter.handler.is_some() { &OPEN_OF_HANDLER } else { &OPEN };
        self.objections(scope, filter, sql, OBJECTION_OPEN).await
    }

    /// The objections that wait for the committee of the scope, the first last day first; of every handler.
    pub async fn objections_at_committee(
        &self,
        scope: &Scope,
        filter: &ObjectionFilter,
    ) -> Result<ObjectionPage, StoreError> {
        let of_everybody = ObjectionFilter { handler: None, ..filter.clone() };
        self.objections(scope, &of_everybody, &WAITING, AT_COMMITTEE).await
    }

    async fn objections(
        &self,
        scope: &Scope,
        filter: &ObjectionFilter,
        sql: &Statement,
        kind: &str,
    ) -> Result<ObjectionPage, StoreError> {
        let limit = if filter.limit == 0 { LIMIT_DEFAULT } else { filter.limit.min(LIMIT_MAX) };
        let place = |text: &str| format!("{kind}{text}");
        let after = filter.after.as_ref().map_or_else(|| place(BEGIN), |last| place(&last.to_string()));
        let end = filter.before.map_or_else(|| place(END), |day| place(&day.to_string()));
        // One row more than asked for tells whether there is a next page.
        let mut values: Vec<Value> = vec![after.into(), end.into(), i64::from(limit + 1).into()];
        values.extend(filter.handler.map(|handler| Value::from(handler.to_bytes())));
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (found, has_more) = self.look(scope, What::List).page(sql, values, WHOSE, limit).await?;
        let rows = found.iter().map(|row| self.objection_row(row, kind)).collect::<Result<_, Failure>>()?;
        Ok(ObjectionPage { rows, has_more })
    }

    fn objection_row(&self, row: &Row, kind: &str) -> Result<ObjectionRow, Failure> {
        let damaged = || StoreError::Damaged { table: "dossier_facet", what: "an unknown open objection" };
        let facet = row.text(5)?;
        let open = facet.strip_prefix(kind).and_then(|text| text.parse().ok());
        Ok(ObjectionRow {
            name: name_of(self.keys(), row)?,
            dossier: DossierId::from_bytes(row.array(3)?),
            number: number_of(&row.text(4)?)?,
            open: open.ok_or_else(damaged)?,
            handler: row.opt_array(6)?.map(StaffId::from_bytes),
        })
    }
}
