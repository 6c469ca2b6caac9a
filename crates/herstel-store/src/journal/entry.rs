//! One entry as stored: the sealed event, who and when, and its link in the chain.

use crate::{
    StoreError,
    columns::{self, version_of, version_value},
    engine::{Failure, Row, Value},
    sealing::{Cell, PersonKey},
};
use herstel_domain::Event;
use herstel_kernel::{Actor, DossierId, Timestamp};
use sha2::{Digest as _, Sha256};

/// The hash before the first entry of a dossier.
pub(crate) const NO_HASH: [u8; 32] = [0; 32];

/// A row of the table `journal`.
pub(crate) struct Entry {
    pub(crate) dossier: DossierId,
    pub(crate) version: u64,
    /// Microseconds since 1970 (UTC).
    pub(crate) recorded_at: i64,
    pub(crate) actor_kind: String,
    pub(crate) actor_id: Option<[u8; 16]>,
    pub(crate) kind: String,
    /// The sealed event.
    pub(crate) payload: Vec<u8>,
    pub(crate) previous_hash: [u8; 32],
    pub(crate) hash: [u8; 32],
}

/// What an entry is made from.
pub(crate) struct Draft<'a> {
    pub(crate) dossier: DossierId,
    pub(crate) version: u64,
    pub(crate) recorded_at: i64,
    pub(crate) actor: Actor,
    pub(crate) event: &'a Event,
    pub(crate) previous_hash: [u8; 32],
}

impl Entry {
    /// Seals the event and closes the link.
    pub(crate) fn seal(draft: &Draft<'_>, key: &PersonKey) -> Result<Self, StoreError> {
        let plain = serde_json::to_vec(draft.event)
            .map_err(|_| StoreError::Inconsistent { what: "an event cannot be written as JSON" })?;
        let plain = zeroize::Zeroizing::new(plain);
        let payload = key.seal(&payload_cell(draft.dossier, draft.version), &plain)?;
        let (actor_kind, actor_id) = columns::actor(draft.actor);
        let mut entry = Self {
            dossier: draft.dossier,
            version: draft.version,
            recorded_at: draft.recorded_at,
            actor_kind,
            actor_id,
            kind: draft.event.kind().to_owned(),
            payload,
            previous_hash: draft.previous_hash,
            hash: NO_HASH,
        };
        entry.hash = entry.computed_hash();
        Ok(entry)
    }

    /// The event inside.
    pub(crate) fn open(&self, key: &PersonKey) -> Result<Event, StoreError> {
        let plain = key.open(&payload_cell(self.dossier, self.version), &self.payload)?;
        let event: Event = serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "journal", what: "an event of an unknown form" })?;
        if event.kind() == self.kind {
            Ok(event)
        } else {
            Err(StoreError::Damaged {
                table: "journal",
                what: "the event is of another kind than its entry says",
            })
        }
    }

    /// SHA-256 over everything in the entry and the hash before it, each part with its length in front, so that no
    /// two different entries give the same bytes.
    pub(crate) fn computed_hash(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        part(&self.previous_hash);
        part(&self.dossier.to_bytes());
        part(&self.version.to_be_bytes());
        part(&self.recorded_at.to_be_bytes());
        part(self.actor_kind.as_bytes());
        part(self.actor_id.as_ref().map_or(&[], |id| id.as_slice()));
        part(self.kind.as_bytes());
        part(&self.payload);
        hash.finalize().into()
    }

    /// The columns of the table.
    pub(crate) fn into_row(self) -> Result<Vec<Value>, StoreError> {
        Ok(vec![
            self.dossier.to_bytes().into(),
            version_value(self.version)?,
            self.recorded_at.into(),
            self.actor_kind.into(),
            self.actor_id.map(|id| id.to_vec()).into(),
            self.kind.into(),
            self.payload.into(),
            self.previous_hash.into(),
            self.hash.into(),
        ])
    }

    /// An entry out of a result that has the columns of the table from `from` on.
    pub(crate) fn read(row: &Row, from: usize) -> Result<Self, Failure> {
        Ok(Self {
            dossier: DossierId::from_bytes(row.array(from)?),
            version: version_of(row.int(from + 1)?)?,
            recorded_at: row.int(from + 2)?,
            actor_kind: row.text(from + 3)?,
            actor_id: row.opt_array(from + 4)?,
            kind: row.text(from + 5)?,
            payload: row.bytes(from + 6)?,
            previous_hash: row.array(from + 7)?,
            hash: row.array(from + 8)?,
        })
    }

    /// Who did it.
    pub(crate) fn actor(&self) -> Result<Actor, StoreError> {
        columns::actor_of(&self.actor_kind, self.actor_id)
    }

    /// When.
    pub(crate) fn timestamp(&self) -> Result<Timestamp, StoreError> {
        columns::instant_of(self.recorded_at)
    }
}

/// Where the payload of an entry is sealed.
pub(crate) fn payload_cell(dossier: DossierId, version: u64) -> Cell {
    Cell::new("journal", "payload", format_args!("{dossier}|{version}"))
}
