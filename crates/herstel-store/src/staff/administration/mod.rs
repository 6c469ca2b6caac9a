//! The administration: what was changed about the people who work here, what privacy officers decided about holds and
//! destruction lists, and what happened at the gates of schemes; append-only and chained.
//!
//! An entry holds nothing of families but the id of a person, which says nothing by itself, and nothing secret, so that
//! it stays readable without any key; each holds the hash of the one before it, so that a changed, missing or reordered
//! one is found. Who rewrites all of them is found by the seals: the head of this chain is sealed with those of the
//! dossiers.

mod event;
pub(crate) mod verify;
pub(crate) mod ways;

pub use event::{Administered, AdministrationEntry, AdministrationEvent, HoldTerms};
pub use verify::{AdministrationProblem, AdministrationReport};

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Engine, Failure, Row},
    statements::statements,
};
use sha2::{Digest as _, Sha256};

statements! {
    LAST_ENTRY = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
                  ORDER BY number DESC LIMIT 1";
    ENTRIES = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
               ORDER BY number";
    ENTRIES_OF_KIND = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
                       WHERE kind = $1 ORDER BY number";
    NEWEST = "SELECT number FROM administration ORDER BY number DESC LIMIT 1";
    HASH_AT = "SELECT hash FROM administration WHERE number = $1";
    ADD_ENTRY = "INSERT INTO administration (number, recorded_at, done_by, kind, payload, previous_hash, hash) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// The hash before the first entry.
const NO_HASH: [u8; 32] = [0; 32];

/// An entry as stored.
pub(crate) struct Stored {
    number: i64,
    recorded_at: i64,
    done_by: String,
    kind: String,
    payload: String,
    previous_hash: [u8; 32],
    hash: [u8; 32],
}

impl Stored {
    pub(crate) fn read(row: &Row) -> Result<Self, Failure> {
        Ok(Self {
            number: row.int(0)?,
            recorded_at: row.int(1)?,
            done_by: row.text(2)?,
            kind: row.text(3)?,
            payload: row.text(4)?,
            previous_hash: row.array(5)?,
            hash: row.array(6)?,
        })
    }

    /// SHA-256 over everything in the entry and the hash before it, each part with its length in front.
    fn computed_hash(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        part(b"herstel administration");
        part(&self.previous_hash);
        part(&self.number.to_be_bytes());
        part(&self.recorded_at.to_be_bytes());
        part(self.done_by.as_bytes());
        part(self.kind.as_bytes());
        part(self.payload.as_bytes());
        hash.finalize().into()
    }

    /// What happened, when it can be read.
    pub(crate) fn event(&self) -> Option<AdministrationEvent> {
        let event: AdministrationEvent = serde_json::from_str(&self.payload).ok()?;
        (event.kind() == self.kind).then_some(event)
    }

    fn place(&self) -> u64 {
        u64::try_from(self.number).unwrap_or_default()
    }
}

/// Adds an entry in the transaction of the change it records.
pub(crate) async fn append(
    connection: &mut Connection<'_>,
    done: &Administered,
    event: &AdministrationEvent,
) -> Result<(), Failure> {
    let last = connection.first(&LAST_ENTRY, Vec::new()).await?;
    let last = last.map(|row| Stored::read(&row)).transpose()?;
    let payload = serde_json::to_string(event)
        .map_err(|_| StoreError::Inconsistent { what: "a change of the administration cannot be written" })?;
    let mut entry = Stored {
        number: last.as_ref().map_or(0, |last| last.number) + 1,
        // The clocks of two machines may differ a little; the order of the entries is what happened.
        recorded_at: instant(done.at).max(last.as_ref().map_or(i64::MIN, |last| last.recorded_at)),
        done_by: done.by.clone(),
        kind: event.kind().to_owned(),
        payload,
        previous_hash: last.map_or(NO_HASH, |last| last.hash),
        hash: NO_HASH,
    };
    entry.hash = entry.computed_hash();
    let values = vec![
        entry.number.into(),
        entry.recorded_at.into(),
        entry.done_by.into(),
        entry.kind.into(),
        entry.payload.into(),
        entry.previous_hash.into(),
        entry.hash.into(),
    ];
    match connection.execute(&ADD_ENTRY, values).await {
        Ok(_) => Ok(()),
        // Another change took the number at the same moment: read again what the last entry is.
        Err(Failure::Taken) => Err(Failure::Conflict),
        Err(failure) => Err(failure),
    }
}

/// The number of the last entry; 0 before the first.
pub(crate) async fn newest(engine: &Engine) -> Result<i64, StoreError> {
    Ok(engine.first(&NEWEST, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))?)
}

/// The number and the hash of the last entry.
pub(crate) async fn last(connection: &mut Connection<'_>) -> Result<Option<(u64, [u8; 32])>, Failure> {
    let row = connection.first(&LAST_ENTRY, Vec::new()).await?;
    let last = row.map(|row| Stored::read(&row)).transpose()?;
    Ok(last.map(|last| (last.place(), last.hash)))
}

/// The hash after so many entries, when there are as many.
pub(crate) async fn hash_at(
    connection: &mut Connection<'_>,
    number: u64,
) -> Result<Option<[u8; 32]>, Failure> {
    let Ok(number) = i64::try_from(number) else { return Ok(None) };
    let row = connection.first(&HASH_AT, vec![number.into()]).await?;
    row.map(|row| row.array(0)).transpose()
}

impl Store {
    /// The administration in order, as far as it can be read.
    pub async fn administration(&self) -> Result<Vec<AdministrationEntry>, StoreError> {
        readable(&self.engine().all(&ENTRIES, Vec::new()).await?)
    }

    /// The entries of one kind in order, as far as they can be read.
    pub(crate) async fn administration_of_kind(
        &self,
        kind: &str,
    ) -> Result<Vec<AdministrationEntry>, StoreError> {
        readable(&self.engine().all(&ENTRIES_OF_KIND, vec![kind.into()]).await?)
    }
}

/// The entries that can be read.
fn readable(rows: &[Row]) -> Result<Vec<AdministrationEntry>, StoreError> {
    let mut entries = Vec::new();
    for row in rows {
        let stored = Stored::read(row)?;
        if let Some(event) = stored.event() {
            let at = instant_of(stored.recorded_at)?;
            let done = Administered { at, by: stored.done_by.clone() };
            entries.push(AdministrationEntry { number: stored.place(), done, event });
        }
    }
    Ok(entries)
}
