//! Everything that was sealed so far, seal by seal, held against signatures, links and roots.

use super::{
    merkle::{Hash, Step, Tree, leaf_hash},
    signing::PublicKey,
    statement::{Head, Statement, Subject},
};
use herstel_kernel::Timestamp;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// A seal as it is kept, in the database and outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The signed text, see [`Statement`].
    pub statement: String,
    /// The signature over its bytes.
    pub signature: [u8; 64],
    /// The lines of the heads that are new or changed, each with a line feed.
    pub changes: String,
}

/// What is wrong with a seal in a row of seals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    /// No seal at all.
    #[error("the line is not that of a seal")]
    Unreadable,
    /// The last line was not written to its end.
    #[error("the line was cut off")]
    CutOff,
    /// A seal between two others is missing, or they stand in another order.
    #[error("the seals before it are missing or out of order: seal {expected} was expected")]
    OutOfOrder {
        /// Which number comes next.
        expected: u64,
    },
    /// It does not continue the seal before it.
    #[error("it does not follow from the seal before it")]
    BrokenChain,
    /// Another key than the one expected, or a signature that does not fit the text.
    #[error("the signature is not that of the seal key over this text")]
    BadSignature,
    /// The lines of heads are not those that were signed.
    #[error("the list of changed heads is not the one that was signed")]
    ChangesDiffer,
    /// The root does not follow from the heads.
    #[error("the root does not follow from the heads")]
    RootDiffers,
    /// A later seal says less about a chain than an earlier one.
    #[error("it takes back what an earlier seal says")]
    TakesBack,
}

/// A head that a seal vouches for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// By which seal.
    pub seal: u64,
    /// How many entries the chain had.
    pub version: u64,
    /// The hash of the last one.
    pub hash: Hash,
}

/// What is known of one seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its number.
    pub number: u64,
    /// When it was made.
    pub at: Timestamp,
    /// SHA-256 of its statement.
    pub hash: Hash,
    /// How many dossiers and entries it covers.
    pub dossiers: u64,
    /// Entries of all journals together.
    pub entries: u64,
}

/// All seals so far.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    seals: Vec<Summary>,
    last: Option<Statement>,
    key: Option<PublicKey>,
    places: HashMap<Subject, usize>,
    /// What each chain was at each seal that changed it, by place.
    history: Vec<Vec<Sealed>>,
    subjects: Vec<Subject>,
    tree: Tree,
    /// A seal was missing or wrong: roots do not follow from what is known any more.
    is_broken: bool,
    counts: Counts,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    dossiers: u64,
    entries: u64,
    chains: u64,
}

/// A head of the newest seal with the way to its root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The head.
    pub head: Head,
    /// The way from its leaf to the root.
    pub path: Vec<Step>,
    /// The statement with that root.
    pub statement: Statement,
}

impl Ledger {
    /// An empty row of seals of a known key; without a key that of the first seal counts.
    pub fn new(key: Option<PublicKey>) -> Self {
        Self { key, ..Self::default() }
    }

    /// What is known of every seal, in order.
    pub fn seals(&self) -> &[Summary] {
        &self.seals
    }

    /// The number of the last seal; 0 when there is none.
    pub fn number(&self) -> u64 {
        self.seals.last().map_or(0, |seal| seal.number)
    }

    /// SHA-256 of the last statement; zeros when there is none.
    pub fn last_hash(&self) -> Hash {
        self.seals.last().map_or([0; 32], |seal| seal.hash)
    }

    /// The seal of a number.
    pub fn seal(&self, number: u64) -> Option<&Summary> {
        let place = self.seals.binary_search_by_key(&number, |seal| seal.number).ok()?;
        self.seals.get(place)
    }

    /// The key that signs.
    pub fn key(&self) -> Option<PublicKey> {
        self.key
    }

    /// Whether every seal from the first was there and right.
    pub fn is_whole(&self) -> bool {
        !self.is_broken
    }

    /// What the seals say about a chain, oldest first.
    pub fn history(&self, subject: &Subject) -> &[Sealed] {
        let history = self.places.get(subject).and_then(|place| self.history.get(*place));
        history.map_or(&[], Vec::as_slice)
    }

    /// Every chain that was ever sealed, in the order in which they came.
    pub fn subjects(&self) -> &[Subject] {
        &self.subjects
    }

    /// The newest head of a chain with its proof.
    pub fn inclusion(&mut self, subject: &Subject) -> Option<Inclusion> {
        let place = *self.places.get(subject)?;
        let sealed = *self.history.get(place)?.last()?;
        let path = self.tree.path(place)?;
        let head = Head { subject: subject.clone(), version: sealed.version, hash: sealed.hash };
        Some(Inclusion { head, path, statement: self.last.clone()? })
    }

    /// The text that would be signed next, with the lines of what changed. Heads are taken in the order given.
    pub fn next(&self, at: Timestamp, heads: &[Head], key: PublicKey) -> (Statement, String) {
        let changes: String = heads.iter().map(|head| format!("{head}\n")).collect();
        let mut after = self.clone();
        let number = self.number() + 1;
        for head in heads {
            after.put(number, head);
        }
        let statement = Statement {
            number,
            at,
            dossiers: after.counts.dossiers,
            entries: after.counts.entries,
            chains: after.counts.chains,
            changes: (heads.len() as u64, Sha256::digest(changes.as_bytes()).into()),
            root: after.tree.root(),
            previous: self.last_hash(),
            key: key.to_bytes(),
        };
        (statement, changes)
    }

    /// Whether a seal is right by itself and continues the last one; heads and root are not looked at.
    pub fn continues(&self, seal: &Seal) -> bool {
        let statement = seal.statement.parse::<Statement>();
        let follows = statement.is_ok_and(|statement| {
            statement.number == self.number() + 1 && statement.previous == self.last_hash()
        });
        follows && self.fault(seal).is_none()
    }

    /// What is wrong with a seal by itself, whatever stands before it.
    pub fn fault(&self, seal: &Seal) -> Option<SealFault> {
        let Ok(statement) = seal.statement.parse::<Statement>() else { return Some(SealFault::Unreadable) };
        let key = self.key.or_else(|| PublicKey::from_bytes(&statement.key));
        let is_signed = key.is_some_and(|key| {
            key.to_bytes() == statement.key && key.verifies(seal.statement.as_bytes(), &seal.signature)
        });
        if !is_signed {
            return Some(SealFault::BadSignature);
        }
        let changed: Hash = Sha256::digest(seal.changes.as_bytes()).into();
        (changed != statement.changes.1).then_some(SealFault::ChangesDiffer)
    }

    /// Adds the next seal and tells what is wrong with it. What a seal with a right signature says is believed also
    /// when seals before it are missing; what one without says is not.
    pub fn add(&mut self, seal: &Seal) -> Vec<SealFault> {
        let fault = self.fault(seal);
        let Ok(statement) = seal.statement.parse::<Statement>() else {
            self.is_broken = true;
            return vec![SealFault::Unreadable];
        };
        let mut faults = Vec::new();
        let expected = self.number() + 1;
        if fault == Some(SealFault::BadSignature) {
            self.is_broken = true;
            return vec![SealFault::BadSignature];
        }
        if statement.number != expected {
            faults.push(SealFault::OutOfOrder { expected });
        } else if statement.previous != self.last_hash() {
            faults.push(SealFault::BrokenChain);
        }
        if statement.number < expected {
            // A seal that was read already, or one in the wrong place: nothing new to believe.
            self.is_broken = true;
            return faults;
        }
        self.key = PublicKey::from_bytes(&statement.key);
        match heads_of(&seal.changes) {
            Some(heads) if fault.is_none() && statement.changes.0 == heads.len() as u64 => {
                for head in &heads {
                    if !self.put(statement.number, head) {
                        faults.push(SealFault::TakesBack);
                    }
                }
            }
            Some(_) | None => faults.push(SealFault::ChangesDiffer),
        }
        if faults.is_empty() && !self.is_broken && self.tree.root() != statement.root {
            faults.push(SealFault::RootDiffers);
        }
        self.is_broken |= !faults.is_empty();
        self.seals.push(Summary {
            number: statement.number,
            at: statement.at,
            hash: Sha256::digest(seal.statement.as_bytes()).into(),
            dossiers: statement.dossiers,
            entries: statement.entries,
        });
        self.last = Some(statement);
        faults
    }

    /// Puts a head into the tree and the history; `false` when it says less than a seal before.
    fn put(&mut self, seal: u64, head: &Head) -> bool {
        let next = self.history.len();
        let place = *self.places.entry(head.subject.clone()).or_insert(next);
        if place == next {
            self.history.push(Vec::new());
            self.subjects.push(head.subject.clone());
        }
        let Some(history) = self.history.get_mut(place) else { return false };
        let before = history.last().map_or(0, |sealed| sealed.version);
        let is_more = head.version > before;
        if is_more {
            history.push(Sealed { seal, version: head.version, hash: head.hash });
        }
        match &head.subject {
            Subject::Dossier(_) => {
                self.counts.dossiers += u64::from(place == next);
                self.counts.entries += head.version.saturating_sub(before);
            }
            Subject::Chain(_) => self.counts.chains += u64::from(place == next),
        }
        self.tree.put(place, leaf_hash(head.to_string().as_bytes()));
        is_more
    }
}

fn heads_of(changes: &str) -> Option<Vec<Head>> {
    if !changes.is_empty() && !changes.ends_with('\n') {
        return None;
    }
    changes.lines().map(|line| line.parse().ok()).collect()
}
