//! Who looked at what is kept about a person, for that person.

use super::Whose;
use crate::{
    Store, StoreError, columns,
    engine::{Failure, Row},
    statements::statements,
};
use herstel_domain::{
    Scope,
    access::Reach,
    looked::{AccessRecord, Ground, What},
};
use herstel_kernel::{DossierId, IdError, OperationId, PersonId};
use std::{fmt, str::FromStr};

macro_rules! records {
    ($condition:expr) => {
        concat!(
            "SELECT a.person_id, a.dossier_id, a.looked_at, a.operation_id, a.what, a.actor_kind, a.actor_id, \
             a.purpose, a.ground FROM access_record a WHERE a.person_id = $1 \
             AND (a.looked_at, a.operation_id, a.what) < ($2, $3, $4)",
            $condition,
            " ORDER BY a.looked_at DESC, a.operation_id DESC, a.what DESC LIMIT $5"
        )
    };
}

statements! {
    BY_OTHERS = records!(" AND NOT (a.actor_kind = 'person' AND a.actor_id = $1)");
    BY_ANYBODY = records!("");
    COUNT_OWN = "SELECT COUNT(*) FROM access_record WHERE person_id = $1 AND actor_kind = 'person' AND actor_id = $1";
}

const WHOSE: Whose = Whose { person: 0, dossier: 1 };

/// A place among the access records of a person. In text it holds a time and an operation, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessCursor {
    at: i64,
    operation: OperationId,
    what: What,
}

impl fmt::Display for AccessCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_{}", self.at, self.operation, self.what.as_str())
    }
}

impl FromStr for AccessCursor {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut parts = text.splitn(3, '_');
        let mut next = || parts.next().ok_or(IdError);
        let at = next()?.parse().map_err(|_| IdError)?;
        let operation = next()?.parse()?;
        Ok(Self { at, operation, what: What::parse(next()?).ok_or(IdError)? })
    }
}

/// Who looked, newest first.
#[derive(Clone, Debug, Default)]
pub struct AccessPage {
    /// The records.
    pub records: Vec<AccessRecord>,
    /// Where the next page begins, when there is one.
    pub next: Option<AccessCursor>,
    /// How many records there are of the person's own looks; they are not among `records` unless asked for.
    pub own: u64,
}

impl Store {
    /// Who looked at what is kept about the person of the scope; nobody for any other scope. `with_own` puts the person's
    /// own looks among them.
    pub async fn access_records(
        &self,
        scope: &Scope,
        after: Option<&AccessCursor>,
        with_own: bool,
        limit: u32,
    ) -> Result<AccessPage, StoreError> {
        let person = match scope.reach() {
            Reach::OwnDossier(person) => person,
            Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => {
                return Ok(AccessPage::default());
            }
        };
        let (at, operation, what) = match after {
            Some(cursor) => (cursor.at, cursor.operation.to_bytes().to_vec(), cursor.what.as_str()),
            None => (i64::MAX, Vec::new(), ""),
        };
        let limit = limit.clamp(1, 200);
        let more = vec![at.into(), operation.into(), what.into(), i64::from(limit + 1).into()];
        let sql = if with_own { &BY_ANYBODY } else { &BY_OTHERS };
        let look = self.look(scope, What::AccessRecords);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (rows, has_more) = look.own_page(person, sql, more, WHOSE, limit).await?;
        let next = match rows.last() {
            Some(last) if has_more => Some(AccessCursor {
                at: last.int(2)?,
                operation: OperationId::from_bytes(last.array(3)?),
                what: what_of(last)?,
            }),
            Some(_) | None => None,
        };
        let own = self.own_looks(person).await?;
        Ok(AccessPage { records: rows.iter().map(record).collect::<Result<_, _>>()?, next, own })
    }

    async fn own_looks(&self, person: PersonId) -> Result<u64, StoreError> {
        let row = self.engine().first(&COUNT_OWN, vec![person.to_bytes().into()]).await?;
        let count = row.map_or(Ok(0), |row| row.int(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

fn what_of(row: &Row) -> Result<What, Failure> {
    let what = "an unknown category";
    Ok(What::parse(&row.text(4)?).ok_or(StoreError::Damaged { table: "access_record", what })?)
}

fn record(row: &Row) -> Result<AccessRecord, Failure> {
    let what = "an unknown ground";
    Ok(AccessRecord {
        at: columns::instant_of(row.int(2)?)?,
        operation: OperationId::from_bytes(row.array(3)?),
        actor: columns::actor_of(&row.text(5)?, row.opt_array(6)?)?,
        purpose: columns::purpose_of(&row.text(7)?)?,
        ground: Ground::parse(&row.text(8)?).ok_or(StoreError::Damaged { table: "access_record", what })?,
        what: what_of(row)?,
        dossier: row.opt_array(1)?.map(DossierId::from_bytes),
    })
}
