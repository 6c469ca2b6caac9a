//! Access records by day: the digest by which a seal vouches for a day, and the removal of whole days.
//!
//! A day is a date in UTC, so that it is over at the same moment everywhere.

use crate::{
    Store, StoreError,
    columns::{date_of, instant, instant_of},
    engine::{Connection, Failure, Isolation, Value, Work},
    schema::{ACCESS_DAY, ACCESS_RECORD, OnExisting, SEARCH_RECORD, Table},
    statements::{Statement, statements},
};
use herstel_kernel::{Date, Timestamp};
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

statements! {
    REMOVED_DAY = "SELECT records, digest, removed_at FROM access_day WHERE day = $1";
    OLDEST_LOOK = "SELECT MIN(looked_at) FROM access_record";
    OLDEST_SEARCH = "SELECT MIN(looked_at) FROM search_record";
    REMOVE_LOOKS = "DELETE FROM access_record WHERE looked_at < $1";
    REMOVE_SEARCHES = "DELETE FROM search_record WHERE looked_at < $1";
    LAST_LOOK = "SELECT MAX(looked_at) FROM access_record";
    LAST_SEARCH = "SELECT MAX(looked_at) FROM search_record";
    LAST_REMOVED = "SELECT day FROM access_day ORDER BY day DESC LIMIT 1";
}

/// Records read at a time.
const PAGE: usize = 5_000;
/// What every digest begins with.
const DOMAIN: &[u8] = b"herstel access day 1";

/// The access records of one day, in one figure and one digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessDay {
    /// The date (UTC).
    pub day: Date,
    /// How many looks and searches.
    pub records: u64,
    /// SHA-256 over all of them in the order of their keys; each value as stored, with its length in front.
    pub digest: [u8; 32],
    /// They were removed after the retention period.
    pub is_removed: bool,
}

impl Store {
    /// The access records of a day that is over, also of one whose records were removed. Read under a snapshot; a day
    /// without any has a digest too.
    pub async fn access_day(&self, day: Date) -> Result<AccessDay, StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        Ok(one_day(&mut snapshot.connection(), day).await?)
    }

    /// The oldest day of which there are access records, or of which they were removed last.
    pub async fn first_access_day(&self) -> Result<Option<Date>, StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let oldest = oldest_day(&mut connection).await?;
        let removed = connection.first(&LAST_REMOVED, Vec::new()).await?;
        match (oldest, removed) {
            (_, Some(removed)) => Ok(Some(date_of(&removed.text(0)?)?)),
            (oldest, None) => Ok(oldest),
        }
    }

    /// When somebody looked or searched last.
    pub async fn last_look_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut reader = self.engine().reader().await?;
        Ok(last_look(&mut reader.connection()).await?)
    }

    /// Removes the access records of all days before `day`, day by day; returns how many days. What is left of a day is
    /// its digest.
    pub async fn remove_access_days(&self, day: Date, now: Timestamp) -> Result<u64, StoreError> {
        let mut removed = 0;
        loop {
            let mut work = Remove { before: day, now };
            if !self.engine().transact(Isolation::RepeatableRead, &mut work).await? {
                return Ok(removed);
            }
            removed += 1;
        }
    }
}

struct Remove {
    before: Date,
    now: Timestamp,
}

impl Work for Remove {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let Some(day) = oldest_day(connection).await?.filter(|day| *day < self.before) else {
            return Ok(false);
        };
        let found = one_day(connection, day).await?;
        let row = vec![
            day.to_string().into(),
            i64::try_from(found.records).unwrap_or(i64::MAX).into(),
            found.digest.into(),
            instant(self.now).into(),
        ];
        ACCESS_DAY.insert(connection, vec![row], OnExisting::Fail).await?;
        let end = bounds(day)?.1;
        connection.execute(&REMOVE_LOOKS, vec![end.into()]).await?;
        connection.execute(&REMOVE_SEARCHES, vec![end.into()]).await?;
        Ok(true)
    }
}

/// The oldest day of which there are access records.
pub(crate) async fn oldest_day(connection: &mut Connection<'_>) -> Result<Option<Date>, Failure> {
    let moments = moments(connection, [&OLDEST_LOOK, &OLDEST_SEARCH]).await?;
    Ok(moments.into_iter().min().map(|at| at.to_zoned(TimeZone::UTC).date()))
}

/// When somebody looked or searched last.
pub(crate) async fn last_look(connection: &mut Connection<'_>) -> Result<Option<Timestamp>, Failure> {
    Ok(moments(connection, [&LAST_LOOK, &LAST_SEARCH]).await?.into_iter().max())
}

async fn moments(connection: &mut Connection<'_>, each: [&Statement; 2]) -> Result<Vec<Timestamp>, Failure> {
    let mut moments = Vec::new();
    for sql in each {
        let row = connection.first(sql, Vec::new()).await?;
        let at = row.map(|row| row.opt_int(0)).transpose()?.flatten();
        moments.extend(at.map(instant_of).transpose()?);
    }
    Ok(moments)
}

/// The first microsecond of a day and that of the next one.
fn bounds(day: Date) -> Result<(i64, i64), StoreError> {
    let begin = |day: Date| {
        let zoned = day.to_zoned(TimeZone::UTC);
        zoned.map(|zoned| instant(zoned.timestamp()))
    };
    let both = begin(day).and_then(|first| Ok((first, begin(day.tomorrow()?)?)));
    both.map_err(|_| StoreError::Inconsistent { what: "a day beyond all bounds" })
}

/// The access records of one day: its digest, or what was kept of it.
pub(crate) async fn one_day(connection: &mut Connection<'_>, day: Date) -> Result<AccessDay, Failure> {
    if let Some(row) = connection.first(&REMOVED_DAY, vec![day.to_string().into()]).await? {
        let records = u64::try_from(row.int(0)?).unwrap_or_default();
        return Ok(AccessDay { day, records, digest: row.array(1)?, is_removed: true });
    }
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(day.to_string());
    let mut records = 0;
    for table in [&ACCESS_RECORD, &SEARCH_RECORD] {
        hash.update(table.name);
        records += add(connection, table, day, &mut hash).await?;
    }
    Ok(AccessDay { day, records, digest: hash.finalize().into(), is_removed: false })
}

/// Adds the rows of a day, in the order of their keys, and counts them.
async fn add(
    connection: &mut Connection<'_>,
    table: &'static Table,
    day: Date,
    hash: &mut Sha256,
) -> Result<u64, Failure> {
    let (begin, end) = bounds(day)?;
    // Before every key of the day: ids are never empty.
    let mut after = vec![Value::from(begin)];
    after.extend(table.columns.iter().take(table.key).skip(1).map(|(_, kind)| kind.lowest()));
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut count = 0;
    loop {
        let rows = table.page(connection, Some(&after), limit).await?;
        let is_last = rows.len() < PAGE;
        for row in &rows {
            if row.first() >= Some(&Value::from(end)) {
                return Ok(count);
            }
            for value in row {
                add_value(hash, value);
            }
            count += 1;
        }
        if is_last {
            return Ok(count);
        }
        after = rows.into_iter().next_back().unwrap_or_default();
    }
}

fn add_value(hash: &mut Sha256, value: &Value) {
    let bytes = match value {
        Value::Int(value) => value.map(|value| value.to_be_bytes().to_vec()),
        Value::Text(value) => value.clone().map(String::into_bytes),
        Value::Bytes(value) => value.clone(),
    };
    // A null is told apart from nothing by a length that no value has.
    let length = bytes.as_ref().map_or(u64::MAX, |bytes| bytes.len() as u64);
    hash.update(length.to_be_bytes());
    hash.update(bytes.unwrap_or_default());
}
