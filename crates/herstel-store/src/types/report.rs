//! What the check of the whole journal finds.

use crate::proof::SealFault;
use herstel_kernel::{DossierId, DossierNumber, ReceiptId};
use std::fmt;

/// What the check of the whole record found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalReport {
    /// Entries read.
    pub entries: u64,
    /// Dossiers read.
    pub dossiers: u64,
    /// Dossiers whose key was destroyed, and whose destruction is recorded: their chain was checked, their content cannot be.
    pub erased: u64,
    /// Receipts calculated again.
    pub receipts: u64,
    /// Seals that were held against the record.
    pub seals: u64,
    /// The first and last seal that are in the database and not in the anchors file; they continue it.
    pub unanchored: Option<(u64, u64)>,
    /// Everything that is not as it should be; empty when all is well.
    pub problems: Vec<JournalProblem>,
    /// Decisions that come out otherwise when they are calculated again.
    pub decisions: Vec<DecisionProblem>,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalProblem {
    /// In which dossier, when it concerns one.
    pub dossier: Option<DossierId>,
    /// The number of that dossier, or a number that no dossier has.
    pub number: Option<DossierNumber>,
    /// In which other sealed chain, or at which row of a table without a journal, when it concerns one.
    pub chain: Option<String>,
    /// At which entry, when it concerns one.
    pub version: Option<u64>,
    /// What.
    pub what: ProblemKind,
}

impl fmt::Display for JournalProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = [
            self.number.as_ref().map(ToString::to_string),
            self.dossier.map(|dossier| dossier.to_string()),
            self.chain.clone(),
            self.version.map(|version| format!("entry {version}")),
        ];
        let place: Vec<String> = words.into_iter().flatten().collect();
        if !place.is_empty() {
            write!(f, "{}: ", place.join(" "))?;
        }
        write!(f, "{}", self.what)
    }
}

/// A decision that comes out otherwise when it is calculated again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionProblem {
    /// In which dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: Option<DossierNumber>,
    /// Which receipt.
    pub receipt: ReceiptId,
    /// What differs.
    pub what: String,
}

impl fmt::Display for DecisionProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.number {
            Some(number) => write!(f, "{number} {}: {}", self.receipt, self.what),
            None => write!(f, "{} {}: {}", self.dossier, self.receipt, self.what),
        }
    }
}

/// What can be wrong with the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// Something readable is left of a person whose key was destroyed, or there is no certificate of it.
    #[error("the person was erased, and not wholly or without a certificate")]
    HalfErased,
    /// The certificates of erasures are not the ones that were written, or somebody with a certificate can be read.
    #[error("the certificates of erasures were changed, or somebody with a certificate still has a key")]
    CertificatesDiffer,
    /// The hash of an entry does not follow from its bytes.
    #[error("the entry was changed: its hash does not fit its bytes")]
    Changed,
    /// The entry does not point at the one before it.
    #[error(
        "the entry does not follow the one before it: an entry was replaced, removed or put in another order"
    )]
    BrokenChain,
    /// A number in the row of versions is missing.
    #[error("an entry is missing before this one")]
    Missing,
    /// The dossier says that it has more entries than there are.
    #[error("the last entries are gone: the dossier knows a later version")]
    Cut,
    /// Time runs backwards.
    #[error("the entry is dated before the one before it")]
    TimeReversed,
    /// The sealed bytes do not open with the key of the person.
    #[error("the sealed bytes of the entry cannot be opened")]
    Unreadable,
    /// The events do not make a dossier.
    #[error("the entries do not begin with a registration")]
    NoRegistration,
    /// The events contradict each other.
    #[error("the entries contradict each other")]
    Contradiction,
    /// A table row is not what the events say.
    #[error("the table {0} is not what the journal says")]
    TableDiffers(&'static str),
    /// A dossier has no entries at all.
    #[error("the dossier has no entries")]
    NoEntries,
    /// The kept counts, per status or per case handler, are not the real counts.
    #[error("the kept counts are not the real counts")]
    CountsDiffer,
    /// The counts differ, and no dossier has this number: a trace of what was removed.
    #[error("no dossier has this number, and dossiers are missing: it was removed, or never brought in")]
    NumberMissing,
    /// A row under an id that no dossier can have.
    #[error("the table {0} holds a row under an id of another size")]
    BadId(&'static str),
    /// A sealed dossier is not there any more.
    #[error("the whole dossier is gone: seal {seal} vouches for it")]
    SealedDossierMissing {
        /// The last seal that names it.
        seal: u64,
    },
    /// An entry that was sealed is not there any more.
    #[error("the entry is gone: seal {seal} vouches for it, entries were cut off")]
    SealedEntryMissing {
        /// By which seal.
        seal: u64,
    },
    /// The entry is not the one that was sealed, although its hash may fit.
    #[error(
        "rewritten: seal {seal} vouches for another entry here; the first changed one is between {since} and this one"
    )]
    SealedEntryDiffers {
        /// By which seal.
        seal: u64,
        /// The first entry after the last one that is as it was sealed.
        since: u64,
    },
    /// A sealed chain beside the dossiers is gone or shorter.
    #[error("gone or cut off: seal {seal} vouches for more")]
    SealedChainMissing {
        /// By which seal.
        seal: u64,
    },
    /// A sealed chain beside the dossiers is another one.
    #[error("changed: seal {seal} vouches for something else")]
    SealedChainDiffers {
        /// By which seal.
        seal: u64,
    },
    /// Seals of the anchors file are not in the database.
    #[error(
        "seals {from} to {to} of the anchors file are not in the database: it is an older copy, or was cut back"
    )]
    SealsMissing {
        /// The first of them.
        from: u64,
        /// The last of them.
        to: u64,
    },
    /// The database holds another seal under the same number.
    #[error(
        "seal {0} in the database is not the one in the anchors file: the record was rewritten and sealed anew"
    )]
    SealDiffers(u64),
    /// A seal in the database is wrong in itself.
    #[error("seal {seal} in the database: {fault}")]
    BadSeal {
        /// Which.
        seal: u64,
        /// What is wrong with it.
        fault: SealFault,
    },
    /// A row of a table without a journal is not whole, or does not go with what it names.
    #[error("the table {table}: {what}")]
    RowDiffers {
        /// Which table.
        table: &'static str,
        /// What is wrong.
        what: &'static str,
    },
    /// A number could be given out a second time.
    #[error("the number counter lies behind the numbers that were given out")]
    NumberCounterBehind,
}
