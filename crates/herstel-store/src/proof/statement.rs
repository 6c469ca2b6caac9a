//! What a seal says: a short text that is signed, and the lines of the heads that changed. Both are plain text, so that
//! they can be checked with a hash program and `openssl` alone.

use super::merkle::Hash;
use herstel_kernel::{DossierId, Timestamp};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

/// What the hash chain in front of a seal belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The entries of a dossier.
    Dossier(DossierId),
    /// Anything else that is sealed under a name: no white space, see `chains.rs`.
    Chain(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dossier(id) => write!(f, "dossier {id}"),
            Self::Chain(name) => write!(f, "chain {name}"),
        }
    }
}

/// How far a chain had come: the number of its last entry and the hash of that entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub subject: Subject,
    /// How many entries it had.
    pub version: u64,
    /// The hash of the last one, which covers all before it.
    pub hash: Hash,
}

/// One line of a seal, which is also the content of a leaf of the tree: `dossier dos-… 13 9f86…`.
impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.subject, self.version, hex::encode(self.hash))
    }
}

/// A text is not a line or statement of a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the text of a seal")]
pub struct StatementError;

impl FromStr for Head {
    type Err = StatementError;

    fn from_str(line: &str) -> Result<Self, StatementError> {
        let mut words = line.split(' ');
        let mut next = || words.next().ok_or(StatementError);
        let (kind, name, version, hash) = (next()?, next()?, next()?, next()?);
        let subject = match kind {
            "dossier" => Subject::Dossier(name.parse().map_err(|_| StatementError)?),
            "chain" if !name.is_empty() => Subject::Chain(name.to_owned()),
            _ => return Err(StatementError),
        };
        let head = Self { subject, version: number(version)?, hash: hash_of(hash)? };
        // Only the one text that this program writes stands for a head.
        if words.next().is_none() && head.to_string() == line { Ok(head) } else { Err(StatementError) }
    }
}

fn number(text: &str) -> Result<u64, StatementError> {
    text.parse().map_err(|_| StatementError)
}

pub(super) fn hash_of(text: &str) -> Result<Hash, StatementError> {
    let mut hash = [0; 32];
    hex::decode_to_slice(text, &mut hash).map_err(|_| StatementError)?;
    Ok(hash)
}

/// What is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The place in the row of seals, from 1.
    pub number: u64,
    /// When it was made.
    pub at: Timestamp,
    /// How many dossiers there were.
    pub dossiers: u64,
    /// How many entries their journals held together.
    pub entries: u64,
    /// How many other chains there were.
    pub chains: u64,
    /// How many heads changed since the seal before, and the SHA-256 of their lines.
    pub changes: (u64, Hash),
    /// The root of the tree over all heads, in the order in which they were first sealed.
    pub root: Hash,
    /// The SHA-256 of the statement before; zeros for the first.
    pub previous: Hash,
    /// The public key that signs (Ed25519).
    pub key: [u8; 32],
}

const FIRST_LINE: &str = "herstel seal 1";

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        writeln!(f, "number {}", self.number)?;
        writeln!(f, "time {}", self.at)?;
        writeln!(f, "dossiers {}", self.dossiers)?;
        writeln!(f, "entries {}", self.entries)?;
        writeln!(f, "chains {}", self.chains)?;
        writeln!(f, "changes {} {}", self.changes.0, hex::encode(self.changes.1))?;
        writeln!(f, "root {}", hex::encode(self.root))?;
        writeln!(f, "previous {}", hex::encode(self.previous))?;
        writeln!(f, "key {}", hex::encode(self.key))
    }
}

impl FromStr for Statement {
    type Err = StatementError;

    fn from_str(text: &str) -> Result<Self, StatementError> {
        let mut lines = text.lines();
        if lines.next() != Some(FIRST_LINE) {
            return Err(StatementError);
        }
        let mut value = |name: &str| {
            let line = lines.next().and_then(|line| line.strip_prefix(name));
            line.and_then(|line| line.strip_prefix(' ')).ok_or(StatementError)
        };
        let statement = Self {
            number: number(value("number")?)?,
            at: value("time")?.parse().map_err(|_| StatementError)?,
            dossiers: number(value("dossiers")?)?,
            entries: number(value("entries")?)?,
            chains: number(value("chains")?)?,
            changes: {
                let (count, hash) = value("changes")?.split_once(' ').ok_or(StatementError)?;
                (number(count)?, hash_of(hash)?)
            },
            root: hash_of(value("root")?)?,
            previous: hash_of(value("previous")?)?,
            key: hash_of(value("key")?)?,
        };
        if statement.to_string() == text { Ok(statement) } else { Err(StatementError) }
    }
}

impl Statement {
    /// SHA-256 of the text: what the next statement names and what a time stamp is about.
    pub fn hash(&self) -> Hash {
        Sha256::digest(self.to_string().as_bytes()).into()
    }
}
