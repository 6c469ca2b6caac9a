//! The certificate of an erasure: that it happened, by whom and why, and never what it was about.

use crate::{
    StoreError,
    columns::instant_of,
    engine::{Connection, Failure, Row},
    statements::statements,
};
use herstel_kernel::{Date, DestructionListId, PersonId, StaffId};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

statements! {
    LAST = "SELECT place, hash FROM erasure ORDER BY place DESC LIMIT 1";
    CERTIFICATES = "SELECT person_id, list_id, at, proposed_by, approved_by, executed_by, category, ground, key_mark, \
                    previous_hash, hash, place FROM erasure ORDER BY place";
    ADD_CERTIFICATE = "INSERT INTO erasure (place, person_id, list_id, at, proposed_by, approved_by, executed_by, \
                       category, ground, key_mark, previous_hash, hash) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Somebody who was erased and still has something to read with.
    HALF_ERASED = "SELECT COUNT(*) FROM erasure e JOIN person_key k ON k.person_id = e.person_id";
}

/// The status of a dossier of which nothing is left but its chain.
pub(crate) const ERASED: &str = "erased";

/// What is told of an erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Certificate {
    pub(crate) person: PersonId,
    pub(crate) list: DestructionListId,
    /// Microseconds since 1970 (UTC).
    pub(crate) at: i64,
    pub(crate) proposed_by: StaffId,
    pub(crate) approved_by: StaffId,
    pub(crate) executed_by: StaffId,
    pub(crate) category: String,
    pub(crate) ground: String,
    /// By which the key would be known again, hexadecimal; it opens nothing.
    pub(crate) key_mark: String,
}

impl Certificate {
    /// The day of it (UTC).
    pub(super) fn on(&self) -> Result<Date, StoreError> {
        Ok(instant_of(self.at)?.to_zoned(TimeZone::UTC).date())
    }

    fn hash(&self, previous: &[u8; 32]) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        part(previous);
        part(&self.person.to_bytes());
        part(&self.list.to_bytes());
        part(&self.at.to_be_bytes());
        for staff in [self.proposed_by, self.approved_by, self.executed_by] {
            part(&staff.to_bytes());
        }
        part(self.category.as_bytes());
        part(self.ground.as_bytes());
        part(self.key_mark.as_bytes());
        hash.finalize().into()
    }

    /// Adds it after the last one. The caller waited for its turn.
    pub(super) async fn add(&self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let (place, previous) = match connection.first(&LAST, Vec::new()).await? {
            Some(row) => (row.int(0)?, row.array(1)?),
            None => (0, [0; 32]),
        };
        let mark = hex::decode(&self.key_mark).unwrap_or_default();
        let values = vec![
            (place + 1).into(),
            self.person.to_bytes().into(),
            self.list.to_bytes().into(),
            self.at.into(),
            self.proposed_by.to_bytes().into(),
            self.approved_by.to_bytes().into(),
            self.executed_by.to_bytes().into(),
            self.category.as_str().into(),
            self.ground.as_str().into(),
            mark.into(),
            previous.into(),
            self.hash(&previous).into(),
        ];
        connection.execute(&ADD_CERTIFICATE, values).await.map(drop)
    }

    fn read(row: &Row) -> Result<Self, Failure> {
        Ok(Self {
            person: PersonId::from_bytes(row.array(0)?),
            list: DestructionListId::from_bytes(row.array(1)?),
            at: row.int(2)?,
            proposed_by: StaffId::from_bytes(row.array(3)?),
            approved_by: StaffId::from_bytes(row.array(4)?),
            executed_by: StaffId::from_bytes(row.array(5)?),
            category: row.text(6)?,
            ground: row.text(7)?,
            key_mark: hex::encode(row.bytes(8)?),
        })
    }
}

/// All certificates, oldest first.
pub(super) async fn all(connection: &mut Connection<'_>) -> Result<Vec<Certificate>, Failure> {
    let rows = connection.all(&CERTIFICATES, Vec::new()).await?;
    rows.iter().map(Certificate::read).collect()
}

/// Whether anything is wrong with the certificates as a whole: one changed, removed or added behind the program's back,
/// or somebody with a certificate who can be read.
pub(crate) async fn problems(connection: &mut Connection<'_>) -> Result<bool, Failure> {
    let mut previous = [0; 32];
    for (row, expected) in connection.all(&CERTIFICATES, Vec::new()).await?.iter().zip(1_i64..) {
        let hash = Certificate::read(row)?.hash(&previous);
        if row.int(11)? != expected || row.array::<32>(9)? != previous || row.array::<32>(10)? != hash {
            return Ok(true);
        }
        previous = hash;
    }
    let half = connection.first(&HALF_ERASED, Vec::new()).await?;
    Ok(half
        .map_or(Ok(0), |row| row.int(0))
        .map_err(|_| StoreError::Damaged { table: "erasure", what: "no count" })?
        > 0)
}
