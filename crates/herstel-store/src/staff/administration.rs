//! The administration: what was changed about the people who work here, append-only and chained.
//!
//! An entry holds nothing of families but the id of a person, which says nothing by itself, and nothing secret, so that it stays readable without any key; each holds the
//! hash of the one before it, so that a changed, missing or reordered one is found. Who rewrites all of them is found
//! by the seals: the head of this chain is sealed with those of the dossiers.

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Row},
    statements::statements,
};
use herstel_kernel::{Date, PersonId, StaffId, StaffPost, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, fmt};

statements! {
    LAST_ENTRY = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
                  ORDER BY number DESC LIMIT 1";
    ENTRIES = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
               ORDER BY number";
    HASH_AT = "SELECT hash FROM administration WHERE number = $1";
    ADD_ENTRY = "INSERT INTO administration (number, recorded_at, done_by, kind, payload, previous_hash, hash) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)";
    STAFF_ROWS = "SELECT staff_id, name, role, ended_at FROM staff";
}

/// The hash before the first entry.
const NO_HASH: [u8; 32] = [0; 32];

/// Who changed something in the administration, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administered {
    /// When.
    pub at: Timestamp,
    /// The id of a member of staff, or `command` with the name of the user at the machine, or `seed`.
    pub by: String,
}

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum AdministrationEvent {
    /// Somebody began, or got another name.
    StaffAdded {
        /// Who.
        staff: StaffId,
        /// The name parents know them by.
        name: String,
        /// Where and as what.
        post: StaffPost,
    },
    /// Somebody got another post.
    PostChanged {
        /// Who.
        staff: StaffId,
        /// The post before.
        from: StaffPost,
        /// The post since.
        to: StaffPost,
    },
    /// Somebody stopped working here.
    StaffEnded {
        /// Who.
        staff: StaffId,
    },
    /// A provider of sign-ins vouches for somebody.
    SubjectLinked {
        /// Who.
        staff: StaffId,
        /// The provider by its name in the configuration.
        provider: String,
        /// The keyed hash of the subject, in hexadecimal digits.
        subject_index: String,
    },
    /// Somebody has a conflict of interest with a person.
    ConflictRecorded {
        /// Who does not reach the dossier.
        staff: StaffId,
        /// Of this person.
        person: PersonId,
        /// From which day.
        from_on: Date,
        /// The first day on which it no longer holds; without end when absent.
        until_on: Option<Date>,
    },
    /// A conflict of interest ended.
    ConflictEnded {
        /// Whose.
        staff: StaffId,
        /// With whom.
        person: PersonId,
        /// The first day on which it no longer holds.
        until_on: Date,
    },
    /// It became known, or was forgotten, who a member of staff is as a natural person.
    StaffPersonSet {
        /// Who.
        staff: StaffId,
        /// The natural person; absent when it was forgotten.
        person: Option<PersonId>,
    },
}

impl AdministrationEvent {
    /// The stable name of what happened.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::StaffAdded { .. } => "staff-added",
            Self::PostChanged { .. } => "post-changed",
            Self::StaffEnded { .. } => "staff-ended",
            Self::SubjectLinked { .. } => "subject-linked",
            Self::ConflictRecorded { .. } => "conflict-recorded",
            Self::ConflictEnded { .. } => "conflict-ended",
            Self::StaffPersonSet { .. } => "staff-person-set",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdministrationEntry {
    /// Its place, from 1.
    pub number: u64,
    /// Who did it, and when.
    pub done: Administered,
    /// What.
    pub event: AdministrationEvent,
}

/// What the check of the administration found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdministrationReport {
    /// Entries read.
    pub entries: u64,
    /// What is wrong, in order.
    pub problems: Vec<AdministrationProblem>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdministrationProblem {
    /// The bytes of an entry do not give its hash.
    Changed(u64),
    /// An entry does not follow from the one before it.
    BrokenChain(u64),
    /// Entries before this one are missing.
    Missing(u64),
    /// An entry cannot be read.
    Unreadable(u64),
    /// What is kept about a member of staff does not follow from the entries.
    StaffDiffers(StaffId),
}

impl fmt::Display for AdministrationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(number) => write!(f, "administration {number}: the entry was changed"),
            Self::BrokenChain(number) => {
                write!(f, "administration {number}: does not follow from the entry before it")
            }
            Self::Missing(number) => write!(f, "administration {number}: entries before it are missing"),
            Self::Unreadable(number) => write!(f, "administration {number}: cannot be read"),
            Self::StaffDiffers(id) => {
                write!(f, "administration: {id} is not what the entries say")
            }
        }
    }
}

/// An entry as stored.
struct Stored {
    number: i64,
    recorded_at: i64,
    done_by: String,
    kind: String,
    payload: String,
    previous_hash: [u8; 32],
    hash: [u8; 32],
}

impl Stored {
    fn read(row: &Row) -> Result<Self, Failure> {
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

    fn event(&self) -> Option<AdministrationEvent> {
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
        let rows = self.engine().all(&ENTRIES, Vec::new()).await?;
        let mut entries = Vec::new();
        for row in &rows {
            let stored = Stored::read(row)?;
            if let Some(event) = stored.event() {
                let at = instant_of(stored.recorded_at)?;
                let done = Administered { at, by: stored.done_by.clone() };
                entries.push(AdministrationEntry { number: stored.place(), done, event });
            }
        }
        Ok(entries)
    }

    /// Recomputes the chain of the administration and compares the staff there are with what the entries say, as of
    /// one moment.
    pub async fn verify_administration(&self) -> Result<AdministrationReport, StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let mut report = AdministrationReport::default();
        let mut expected = BTreeMap::new();
        let (mut number, mut hash) = (0, NO_HASH);
        for row in connection.all(&ENTRIES, Vec::new()).await? {
            let entry = Stored::read(&row)?;
            let place = entry.place();
            report.entries += 1;
            if entry.number != number + 1 {
                report.problems.push(AdministrationProblem::Missing(place));
            }
            if entry.previous_hash != hash {
                report.problems.push(AdministrationProblem::BrokenChain(place));
            }
            if entry.computed_hash() != entry.hash {
                report.problems.push(AdministrationProblem::Changed(place));
            }
            match entry.event() {
                Some(event) => follow(&mut expected, event),
                None => report.problems.push(AdministrationProblem::Unreadable(place)),
            }
            (number, hash) = (entry.number, entry.hash);
        }
        let mut found = BTreeMap::new();
        for row in connection.all(&STAFF_ROWS, Vec::new()).await? {
            let id = StaffId::from_bytes(row.array(0)?);
            let ended = row.opt_int(3)?.is_some();
            found.insert(id, (row.text(1)?, row.text(2)?, ended));
        }
        let everybody: Vec<StaffId> = expected.keys().chain(found.keys()).copied().collect();
        let mut differing: Vec<StaffId> =
            everybody.into_iter().filter(|id| expected.get(id) != found.get(id)).collect();
        differing.sort_unstable();
        differing.dedup();
        report.problems.extend(differing.into_iter().map(AdministrationProblem::StaffDiffers));
        Ok(report)
    }
}

/// Name, post and whether they stopped, as the table of staff has them.
type Kept = (String, String, bool);

fn follow(staff: &mut BTreeMap<StaffId, Kept>, event: AdministrationEvent) {
    match event {
        AdministrationEvent::StaffAdded { staff: id, name, post } => {
            let ended = staff.get(&id).is_some_and(|kept| kept.2);
            staff.insert(id, (name, post.to_string(), ended));
        }
        AdministrationEvent::PostChanged { staff: id, to, .. } => {
            if let Some(kept) = staff.get_mut(&id) {
                kept.1 = to.to_string();
            }
        }
        AdministrationEvent::StaffEnded { staff: id } => {
            if let Some(kept) = staff.get_mut(&id) {
                kept.2 = true;
            }
        }
        AdministrationEvent::SubjectLinked { .. }
        | AdministrationEvent::ConflictRecorded { .. }
        | AdministrationEvent::ConflictEnded { .. }
        | AdministrationEvent::StaffPersonSet { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::AdministrationEvent;
    use herstel_kernel::{Date, PersonId, StaffId, StaffPost, StaffRole};

    #[test]
    fn the_kind_of_an_event_is_the_one_it_is_written_with() {
        let (staff, post) = (StaffId::from_bytes([1; 16]), StaffPost::Operation(StaffRole::Reviewer));
        let (person, on) = (PersonId::from_bytes([2; 16]), Date::constant(2021, 1, 1));
        for event in [
            AdministrationEvent::StaffAdded { staff, name: "A".to_owned(), post },
            AdministrationEvent::PostChanged { staff, from: post, to: post },
            AdministrationEvent::StaffEnded { staff },
            AdministrationEvent::SubjectLinked {
                staff,
                provider: "p".to_owned(),
                subject_index: "00".to_owned(),
            },
            AdministrationEvent::ConflictRecorded { staff, person, from_on: on, until_on: None },
            AdministrationEvent::ConflictEnded { staff, person, until_on: on },
            AdministrationEvent::StaffPersonSet { staff, person: Some(person) },
        ] {
            let written = serde_json::to_value(&event).unwrap();
            assert_eq!(written["kind"], event.kind());
        }
    }
}
