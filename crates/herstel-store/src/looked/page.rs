//! Who looked at what is kept about a person, for that person.

use super::Whose;
use crate::{
    Store, StoreError, columns,
    engine::{Failure, Row, Value},
    scope::{
        by_ground, ex_partners, granted, in_emergency, no_ex_partner, outside_the_operation, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{
    Scope,
    access::Reach,
    looked::{AccessRecord, Ground, What},
};
use herstel_kernel::{DossierId, DossierNumber, IdError, OperationId, PersonId, Timestamp};
use std::{fmt, str::FromStr};

macro_rules! records {
    ($condition:expr) => {
        concat!(
            "SELECT a.person_id, a.dossier_id, a.looked_at, a.operation_id, a.what, a.actor_kind, a.actor_id, \
             a.purpose, a.ground FROM access_record a WHERE a.person_id = $1 \
             AND (a.looked_at, a.operation_id, a.what) < ($2, $3, $4) AND a.looked_at >= $5",
            $condition,
            " ORDER BY a.looked_at DESC, a.operation_id DESC, a.what DESC LIMIT $6"
        )
    };
}

statements! {
    BY_OTHERS = records!(" AND NOT (a.actor_kind = 'person' AND a.actor_id = $7)");
    BY_ANYBODY = records!("");
    COUNT_OWN = "SELECT COUNT(DISTINCT operation_id) FROM access_record WHERE person_id = $1 \
                 AND actor_kind = 'person' AND actor_id = $2 AND looked_at >= $3 AND looked_at < $4";
    /// Whoever is too young for their own dossier is too young for who looked at it.
    TOO_YOUNG = "SELECT d.dossier_id FROM dossier d WHERE d.person_id = $1 AND d.own_from > $2";
    /// Who a dossier is about, for that person and the next of kin who took over; nobody else reads who looked.
    IN_PLACE = concat!(
        "SELECT d.person_id, d.dossier_id FROM dossier d WHERE d.number = $7 AND (",
        "(d.person_id = $1 AND $3 = 0 AND d.own_from <= $4) OR ",
        by_ground!("16"),
        ") AND ",
        outside_the_operation!()
    );
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

/// Which looks, and how many of them.
#[derive(Clone, Debug)]
pub struct AccessFilter {
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
    /// Also those of whoever asks.
    pub with_own: bool,
    /// Where the page before ended.
    pub after: Option<AccessCursor>,
    /// Records of a page, 1 to 200.
    pub limit: u32,
}

/// Who looked, newest first.
#[derive(Clone, Debug, Default)]
pub struct AccessPage {
    /// The records.
    pub records: Vec<AccessRecord>,
    /// Where the next page begins, when there is one.
    pub next: Option<AccessCursor>,
    /// How many times whoever asks looked in the period; that is not among `records` unless asked for.
    pub own: u64,
}

impl Store {
    /// Who looked at what is kept about the person of the scope; nobody for any other scope, nor for a child that does
    /// not read its own dossier yet.
    pub async fn access_records(
        &self,
        scope: &Scope,
        filter: &AccessFilter,
    ) -> Result<AccessPage, StoreError> {
        match scope.reach() {
            Reach::OwnDossier(person) => {
                let values = vec![person.to_bytes().into(), scope.occasion().on.to_string().into()];
                match self.engine().first(&TOO_YOUNG, values).await? {
                    Some(_) => Ok(AccessPage::default()),
                    None => self.looks_at(scope, person, filter).await,
                }
            }
            Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => Ok(AccessPage::default()),
        }
    }

    /// Who looked at a dossier, for the person it is about and for the next of kin who took over. `None` for everybody
    /// else, and when there is no such dossier.
    pub async fn access_records_of(
        &self,
        scope: &Scope,
        number: &DossierNumber,
        filter: &AccessFilter,
    ) -> Result<Option<AccessPage>, StoreError> {
        let look = self.look(scope, What::AccessRecords);
        let found = look.first(&IN_PLACE, vec![number.to_string().into()], WHOSE).await?;
        match found {
            Some(row) => {
                let person = PersonId::from_bytes(row.array(0)?);
                Ok(Some(self.looks_at(scope, person, filter).await?))
            }
            None => Ok(None),
        }
    }

    async fn looks_at(
        &self,
        scope: &Scope,
        person: PersonId,
        filter: &AccessFilter,
    ) -> Result<AccessPage, StoreError> {
        let from = filter.from.map_or(0, columns::instant);
        let until = filter.until.map_or(i64::MAX, columns::instant);
        // Before the first record of the end of the period: ids are never empty.
        let end = (until, Vec::new(), "");
        let after = filter.after.as_ref().map_or(end.clone(), |cursor| {
            (cursor.at, cursor.operation.to_bytes().to_vec(), cursor.what.as_str())
        });
        let (at, operation, what) = end.min(after);
        let looker = scope.actor().person().map(|person| person.to_bytes().to_vec());
        let limit = filter.limit.clamp(1, 200);
        let mut more: Vec<Value> =
            vec![at.into(), operation.into(), what.into(), from.into(), i64::from(limit + 1).into()];
        let sql = match &looker {
            // An organisation is no person whose looks could be left out.
            None => &BY_ANYBODY,
            Some(_) if filter.with_own => &BY_ANYBODY,
            Some(_) => {
                more.push(Value::Bytes(looker.clone()));
                &BY_OTHERS
            }
        };
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
        let values = vec![person.to_bytes().into(), Value::Bytes(looker), from.into(), until.into()];
        let own = self.engine().first(&COUNT_OWN, values).await?.map_or(Ok(0), |row| row.int(0))?;
        let own = u64::try_from(own).unwrap_or_default();
        Ok(AccessPage { records: rows.iter().map(record).collect::<Result<_, _>>()?, next, own })
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
