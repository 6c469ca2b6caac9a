//! Legal terms that are due soon or late, of everybody or of one case handler, earliest first.

use crate::{
    Store, StoreError,
    columns::{date_of, number_of},
    engine::{Failure, Row, Value},
    journal::counts::handler_of,
    looked::Whose,
    scope::{
        self, by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, out_of_reach_of_staff,
        staff_reach, staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{Scope, access::Reach, deadlines::TermSubject, looked::What};
use herstel_kernel::{Date, DossierId, DossierNumber, StaffId};
use std::{collections::BTreeMap, fmt, str::FromStr};

macro_rules! due {
    ($condition:expr) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, t.subject, t.last_day, \
             t.handler_id, t.noticed, t.told FROM term t JOIN dossier d ON d.dossier_id = t.dossier_id \
             JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id WHERE ",
            in_reach!(),
            " AND t.last_day <= $7 AND (t.last_day, t.dossier_id, t.subject) > ($8, $9, $10)",
            $condition,
            " ORDER BY t.last_day, t.dossier_id, t.subject LIMIT $11"
        )
    };
}

statements! {
    DUE = due!("");
    DUE_OF_HANDLER = due!(" AND t.handler_id = $12");
    /// How many terms of each handler are late, and how many end up to a day: from the kept counts, so along days and not
    /// along terms.
    LATE_BY_HANDLER = "SELECT handler_id, \
                       CAST(SUM(CASE WHEN last_day < $1 THEN terms ELSE 0 END) AS BIGINT), \
                       CAST(SUM(terms) AS BIGINT) FROM term_count WHERE last_day <= $2 GROUP BY handler_id";
    /// What the kept counts hold beyond the reach of the scope. A cross join keeps SQLite on the way from those few dossiers to
    /// their terms, and grouped by the plain column it would go along all terms in the order of their handlers.
    LATE_OUT_OF_REACH = concat!(
        "SELECT COALESCE(t.handler_id, t.handler_id), \
         CAST(SUM(CASE WHEN t.last_day < $7 THEN 1 ELSE 0 END) AS BIGINT), COUNT(*) \
         FROM dossier d CROSS JOIN term t WHERE t.dossier_id = d.dossier_id AND t.last_day <= $8 AND ",
        out_of_reach_of_staff!(),
        " GROUP BY COALESCE(t.handler_id, t.handler_id)"
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Rows per page when the filter does not say.
const LIMIT_DEFAULT: u32 = 50;
/// Most rows per page.
const LIMIT_MAX: u32 = 200;

/// Which terms a list shows.
#[derive(Clone, Debug)]
pub struct TermFilter {
    /// Those that end on this day or earlier.
    pub until: Date,
    /// Only of this case handler.
    pub handler: Option<StaffId>,
    /// Where the page before ended.
    pub after: Option<TermCursor>,
    /// Rows per page; 1 to 200, 50 when zero.
    pub limit: u32,
}

/// A place in such a list. In text it holds a day, an id and what is due, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermCursor {
    last_day: Date,
    dossier: DossierId,
    subject: TermSubject,
}

impl fmt::Display for TermCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_{}", self.last_day, self.dossier, self.subject)
    }
}

impl FromStr for TermCursor {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '_');
        let mut part = || parts.next().ok_or(herstel_kernel::IdError);
        let last_day = part()?.parse().map_err(|_| herstel_kernel::IdError)?;
        Ok(Self { last_day, dossier: part()?.parse()?, subject: part()?.parse()? })
    }
}

/// One page of terms.
#[derive(Clone, Debug)]
pub struct TermListPage {
    /// The terms, earliest last day first.
    pub rows: Vec<TermListRow>,
    /// Where the next page begins, when there is one.
    pub next: Option<TermCursor>,
}

/// One term in a list.
#[derive(Clone, PartialEq, Eq)]
pub struct TermListRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// What is due.
    pub subject: TermSubject,
    /// Its last day.
    pub last_day: Date,
    /// The fixed case handler.
    pub handler: Option<StaffId>,
    /// Whether a notice of default counts.
    pub noticed: bool,
    /// Whether the parent was told that it will not be made.
    pub told: bool,
}

/// Names never reach a log.
impl fmt::Debug for TermListRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TermListRow({}, {}, {})", self.number, self.subject, self.last_day)
    }
}

/// How many terms of a handler are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermsOfHandler {
    /// Whose; none for those of dossiers without a handler.
    pub handler: Option<StaffId>,
    /// Those that ended before today.
    pub late: u64,
    /// Those that end today or later, up to the day that was asked for.
    pub soon: u64,
}

impl Store {
    /// How many terms in reach are late today, and how many end from today up to a day, for each handler who has any.
    pub async fn terms_by_handler(
        &self,
        scope: &Scope,
        today: Date,
        until: Date,
    ) -> Result<Vec<TermsOfHandler>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(Vec::new());
        }
        let days = || vec![today.to_string().into(), until.to_string().into()];
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let kept = connection.all(&LATE_BY_HANDLER, days()).await?;
        let hidden = match scope.reach() {
            Reach::Everything => Vec::new(),
            Reach::Operation { .. } | Reach::OwnDossier(_) | Reach::Grounds(_) => {
                self.look(scope, What::List).figures(&mut connection, &LATE_OUT_OF_REACH, days()).await?
            }
        };
        let mut counted: BTreeMap<Option<[u8; 16]>, (i64, i64)> = BTreeMap::new();
        for (rows, sign) in [(&kept, 1), (&hidden, -1)] {
            for row in rows {
                let (late, all) = counted.entry(handler_of(row, 0)?).or_default();
                *late += sign * row.int(1)?;
                *all += sign * row.int(2)?;
            }
        }
        let number = |count: i64| u64::try_from(count).unwrap_or_default();
        let of_handler = |(handler, (late, all)): (Option<[u8; 16]>, (i64, i64))| TermsOfHandler {
            handler: handler.map(StaffId::from_bytes),
            late: number(late),
            soon: number(all - late),
        };
        let any = |terms: &TermsOfHandler| terms.late > 0 || terms.soon > 0;
        Ok(counted.into_iter().map(of_handler).filter(any).collect())
    }

    /// Terms in reach that end up to a day, those that are late included.
    pub async fn terms_due(&self, scope: &Scope, filter: &TermFilter) -> Result<TermListPage, StoreError> {
        let limit = if filter.limit == 0 { LIMIT_DEFAULT } else { filter.limit.min(LIMIT_MAX) };
        let (last_day, dossier, subject) = match &filter.after {
            Some(cursor) => {
                (cursor.last_day.to_string(), cursor.dossier.to_bytes().to_vec(), cursor.subject.to_string())
            }
            None => (String::new(), Vec::new(), String::new()),
        };
        // One row more than asked for tells whether there is a next page.
        let mut values: Vec<Value> = vec![
            filter.until.to_string().into(),
            last_day.into(),
            dossier.into(),
            subject.into(),
            i64::from(limit + 1).into(),
        ];
        values.extend(filter.handler.map(|handler| Value::from(handler.to_bytes())));
        let sql = if filter.handler.is_some() { &DUE_OF_HANDLER } else { &DUE };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (found, has_more) = self.look(scope, What::List).page(sql, values, WHOSE, limit).await?;
        let rows = found.iter().map(|row| self.term_row(row)).collect::<Result<Vec<_>, _>>()?;
        let next = rows.last().filter(|_| has_more).map(|last| TermCursor {
            last_day: last.last_day,
            dossier: last.dossier,
            subject: last.subject.clone(),
        });
        Ok(TermListPage { rows, next })
    }

    fn term_row(&self, row: &Row) -> Result<TermListRow, Failure> {
        let damaged = || StoreError::Damaged { table: "term", what: "an unknown subject" };
        Ok(TermListRow {
            name: name_of(self.keys(), row)?,
            dossier: DossierId::from_bytes(row.array(3)?),
            number: number_of(&row.text(4)?)?,
            subject: row.text(5)?.parse().map_err(|_| damaged())?,
            last_day: date_of(&row.text(6)?)?,
            handler: row.opt_array(7)?.map(StaffId::from_bytes),
            noticed: row.int(8)? != 0,
            told: row.int(9)? != 0,
        })
    }
}
