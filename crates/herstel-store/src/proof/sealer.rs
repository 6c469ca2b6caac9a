//! Making seals: what changed since the last one is signed, kept in the database for other nodes, and written to the
//! anchors file of this one.

use super::{
    anchors::{Anchors, AnchorsFile, TimeStamp},
    chains::{self, Sealable},
    ledger::{Seal, Summary},
    merkle::Hash,
    signing::SealKey,
    statement::{Head, Subject},
    time_stamp,
};
use crate::{
    Store, StoreError,
    columns::{version_of, version_value},
    engine::{Connection, Failure, Row},
    statements::statements,
};
use herstel_kernel::{DossierId, DossierNumber, Timestamp};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

statements! {
    /// A second program that seals at the same moment finds its number taken.
    ADD_SEAL = "INSERT INTO seal (seal_number, statement, signature, changes) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (seal_number) DO NOTHING";
    SEALS_AFTER = "SELECT statement, signature, changes, seal_number FROM seal WHERE seal_number > $1 ORDER BY seal_number LIMIT $2";
    SEAL_STATEMENT = "SELECT statement FROM seal WHERE seal_number = $1";
    HEADS = "SELECT dossier_id, version, head FROM dossier ORDER BY dossier_id";
    DOSSIER_OF = "SELECT dossier_id FROM dossier WHERE number = $1";
    ENTRY_HASH = "SELECT hash FROM journal WHERE dossier_id = $1 AND version = $2";
}

/// Seals read at a time; one can hold the head of every dossier.
const PAGE: i64 = 16;
/// How often another node may be faster before this one leaves it at that.
const ATTEMPTS: u32 = 3;

/// What came of sealing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// A new seal.
    Sealed {
        /// The seal.
        seal: Summary,
        /// How many heads were new or changed.
        changed: u64,
    },
    /// Nothing changed since the last seal.
    Unchanged,
    /// Something that was sealed is not what it was: no seal is made over it.
    Refused(Vec<Tampered>),
}

/// Something that was sealed and is not what it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Tampered {
    /// A chain is shorter than sealed, gone, or another one.
    #[error("{subject} entry {version} is not what seal {seal} vouches for")]
    Head {
        /// Whose chain.
        subject: Subject,
        /// At which entry.
        version: u64,
        /// By which seal.
        seal: u64,
    },
    /// The database does not hold a seal of the anchors file, or another one.
    #[error(
        "seal {0} in the database is not the one that follows from the anchors file: the database is an older copy or was rewritten"
    )]
    Seal(u64),
    /// A line of the anchors file is wrong in itself.
    #[error("the anchors file: {0}")]
    Row(String),
}

/// Makes seals for one database with one key and one anchors file.
pub struct Sealer {
    key: SealKey,
    path: PathBuf,
    anchors: Anchors,
}

impl Sealer {
    /// Reads the anchors file, if there is one by now.
    pub fn open(key: SealKey, path: &Path) -> Result<Self, StoreError> {
        let anchors = if path.exists() {
            Anchors::read(path, Some(key.public()))?
        } else {
            Anchors::new(Some(key.public()))
        };
        Ok(Self { key, path: path.to_owned(), anchors })
    }

    /// Everything this sealer knows of.
    pub fn anchors(&self) -> &Anchors {
        &self.anchors
    }

    /// Seals what changed since the last seal, here or on another node. Durable in the database and in the anchors file
    /// when this returns.
    pub async fn seal(&mut self, store: &Store, now: Timestamp) -> Result<Sealing, StoreError> {
        for _ in 0..ATTEMPTS {
            let mut file = AnchorsFile::open(&self.path, &mut self.anchors)?;
            let (sealing, next) = self.prepare(store, &mut file, now).await?;
            let Some((seal, summary)) = next else { return Ok(sealing) };
            let values = vec![
                version_value(summary.number)?,
                seal.statement.as_str().into(),
                seal.signature.to_vec().into(),
                seal.changes.as_str().into(),
            ];
            if store.engine().write(&ADD_SEAL, values).await? == 1 {
                file.append(&mut self.anchors, &seal)?;
                return Ok(sealing);
            }
        }
        Err(StoreError::Busy { attempts: ATTEMPTS })
    }

    /// Catches up with seals of other nodes and makes the next seal; nothing is kept of it yet.
    async fn prepare(
        &mut self,
        store: &Store,
        file: &mut AnchorsFile,
        now: Timestamp,
    ) -> Result<(Sealing, Option<(Seal, Summary)>), StoreError> {
        let contents = store.contents().await?;
        let mut snapshot = store.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let mut tampered = self.catch_up(&mut connection, file).await?;
        let heads = if tampered.is_empty() {
            let days = self.anchors.ledger.subjects().iter().filter_map(chains::access_day);
            let sealable = Sealable { now, contents, last_access_day: days.max() };
            self.changed(&mut connection, &sealable, &mut tampered).await?
        } else {
            Vec::new()
        };
        if !tampered.is_empty() {
            return Ok((Sealing::Refused(tampered), None));
        }
        if heads.is_empty() {
            return Ok((Sealing::Unchanged, None));
        }
        let (statement, changes) = self.anchors.ledger.next(now, &heads, self.key.public());
        let text = statement.to_string();
        let signature = self.key.sign(text.as_bytes());
        let summary = Summary {
            number: statement.number,
            at: statement.at,
            hash: statement.hash(),
            dossiers: statement.dossiers,
            entries: statement.entries,
        };
        let sealing = Sealing::Sealed { seal: summary, changed: heads.len() as u64 };
        Ok((sealing, Some((Seal { statement: text, signature, changes }, summary))))
    }

    /// Writes the seals that other nodes made to the anchors file; tells what does not fit.
    async fn catch_up(
        &mut self,
        connection: &mut Connection<'_>,
        file: &mut AnchorsFile,
    ) -> Result<Vec<Tampered>, StoreError> {
        let problems = self.anchors.problems.iter().map(|problem| Tampered::Row(problem.to_string()));
        let mut tampered: Vec<Tampered> = problems.collect();
        if let Some(last) = self.anchors.ledger.seals().last()
            && statement_hash(connection, last.number).await? != Some(last.hash)
        {
            tampered.push(Tampered::Seal(last.number));
        }
        while tampered.is_empty() {
            let seals = seals_after(connection, self.anchors.ledger.number(), PAGE).await?;
            if seals.is_empty() {
                break;
            }
            for (_, seal) in seals {
                let number = self.anchors.ledger.number() + 1;
                if !self.anchors.ledger.continues(&seal) {
                    tampered.push(Tampered::Seal(number));
                    break;
                }
                file.append(&mut self.anchors, &seal)?;
                let problems = self.anchors.problems.iter();
                tampered.extend(problems.map(|problem| Tampered::Row(problem.to_string())));
            }
        }
        Ok(tampered)
    }

    /// The heads that are new or moved on; what was sealed must still be there under them. Days of access records that
    /// were sealed never move on and are many: the check of the whole record looks at them, not every seal.
    async fn changed(
        &self,
        connection: &mut Connection<'_>,
        sealable: &Sealable,
        tampered: &mut Vec<Tampered>,
    ) -> Result<Vec<Head>, StoreError> {
        let mut heads = dossier_heads(connection).await?;
        heads.extend(chains::heads(connection, sealable).await?);
        let now: HashMap<&Subject, &Head> = heads.iter().map(|head| (&head.subject, head)).collect();
        let ledger = &self.anchors.ledger;
        for subject in ledger.subjects().iter().filter(|subject| chains::access_day(subject).is_none()) {
            let Some(last) = ledger.history(subject).last() else { continue };
            let is_there = match (now.get(subject), subject) {
                (Some(head), _) if head.version == last.version => head.hash == last.hash,
                (Some(head), Subject::Dossier(dossier)) if head.version > last.version => {
                    entry_hash(connection, *dossier, last.version).await? == Some(last.hash)
                }
                (_, Subject::Dossier(_)) => false,
                (_, Subject::Chain(name)) => match chains::at(connection, name, last.version, None).await? {
                    chains::Found::Hash(hash) => hash == last.hash,
                    chains::Found::Missing => false,
                },
            };
            if !is_there {
                let subject = subject.clone();
                tampered.push(Tampered::Head { subject, version: last.version, seal: last.seal });
            }
        }
        let is_new =
            |head: &Head| ledger.history(&head.subject).last().is_none_or(|last| last.version < head.version);
        heads.retain(is_new);
        Ok(heads)
    }

    /// What to send to a time-stamp service about the newest seal: its number, and a request with this number that is
    /// used once.
    pub fn time_stamp_request(&self, nonce: u64) -> Option<(u64, Vec<u8>)> {
        let last = self.anchors.ledger.seals().last()?;
        Some((last.number, time_stamp::request(&last.hash, nonce)))
    }

    /// Checks the answer of the service and adds it to the anchors file.
    pub fn keep_time_stamp(
        &mut self,
        stamp: &TimeStamp,
        nonce: u64,
    ) -> Result<Result<time_stamp::Stamped, time_stamp::TimeStampFault>, StoreError> {
        let mut file = AnchorsFile::open(&self.path, &mut self.anchors)?;
        let Some(seal) = self.anchors.ledger.seal(stamp.seal) else {
            return Ok(Err(time_stamp::TimeStampFault::OtherImprint));
        };
        let checked = time_stamp::check(&stamp.response, &seal.hash, Some(nonce));
        if checked.is_ok() {
            file.append_time_stamp(&mut self.anchors, stamp)?;
        }
        Ok(checked)
    }
}

impl Store {
    /// The id under which the dossier of a number is sealed; nothing else about it is read.
    pub async fn sealed_dossier(&self, number: &DossierNumber) -> Result<Option<DossierId>, StoreError> {
        let row = self.engine().first(&DOSSIER_OF, vec![number.to_string().into()]).await?;
        row.map(|row| Ok(DossierId::from_bytes(row.array(0)?))).transpose()
    }
}

/// The seals in the database after a number, with theirs.
pub(crate) async fn seals_after(
    connection: &mut Connection<'_>,
    number: u64,
    limit: i64,
) -> Result<Vec<(u64, Seal)>, Failure> {
    let rows = connection.all(&SEALS_AFTER, vec![version_value(number)?, limit.into()]).await?;
    // A signature of another size is a wrong one.
    let seal = |row: &Row| -> Result<(u64, Seal), Failure> {
        let seal = Seal {
            statement: row.text(0)?,
            signature: row.bytes(1)?.try_into().unwrap_or([0; 64]),
            changes: row.text(2)?,
        };
        Ok((version_of(row.int(3)?)?, seal))
    };
    rows.iter().map(seal).collect()
}

/// SHA-256 of the statement of a seal in the database.
async fn statement_hash(connection: &mut Connection<'_>, number: u64) -> Result<Option<Hash>, Failure> {
    let row = connection.first(&SEAL_STATEMENT, vec![version_value(number)?]).await?;
    row.map(|row| Ok(Sha256::digest(row.text(0)?.as_bytes()).into())).transpose()
}

/// The heads of all dossiers, in the order of their ids.
async fn dossier_heads(connection: &mut Connection<'_>) -> Result<Vec<Head>, Failure> {
    let rows = connection.all(&HEADS, Vec::new()).await?;
    let head = |row: &Row| -> Result<Head, Failure> {
        Ok(Head {
            subject: Subject::Dossier(DossierId::from_bytes(row.array(0)?)),
            version: version_of(row.int(1)?)?,
            hash: row.array(2)?,
        })
    };
    rows.iter().map(head).collect()
}

/// The hash of an entry, if there is one.
async fn entry_hash(
    connection: &mut Connection<'_>,
    dossier: DossierId,
    version: u64,
) -> Result<Option<Hash>, Failure> {
    let values = vec![dossier.to_bytes().into(), version_value(version)?];
    connection.first(&ENTRY_HASH, values).await?.map(|row| row.array(0)).transpose()
}
