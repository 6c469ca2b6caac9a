//! What goes into the store and comes out of it, besides the types of the domain.

use crate::proof::SealFault;
use herstel_domain::{
    Event,
    decisions::{Outcome, PreparedBy},
    registration::PreferredLanguage,
    road::WorkStatus,
};
use herstel_kernel::{
    Actor, Authentication, Cents, Date, DecisionId, DossierId, DossierNumber, LetterId, ReceiptId, StaffId,
    StaffPost, Timestamp,
};
use herstel_scheme::{ContentHash, Receipt};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// What kind of data a database holds, so that demo and seed stay away from other people's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Nothing yet.
    Empty,
    /// Invented people.
    Demo,
    /// A real operation, or somebody's own trial of one.
    Operation,
}

impl Contents {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Demo => "demo",
            Self::Operation => "operation",
        }
    }
}

/// How busy a database is. No figure says anything about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatabaseLoad {
    /// Connections that are open.
    pub connections: u32,
    /// Connections that wait for something to do.
    pub idle: u32,
    /// Callers that wait for the writer or for their commit; SQLite only.
    pub waiting: u64,
    /// Commits of the writer since it was opened; SQLite only.
    pub commits: u64,
    /// Commands in those commits; SQLite only.
    pub commands: u64,
    /// Those commits by how many commands they served: at most [`BATCH_SIZES`] of them; SQLite only.
    pub batches: [u64; BATCH_SIZES.len()],
    /// How often a command was tried again because another got in between, since it was opened.
    pub retries: u64,
    /// Bytes of the write-ahead log; SQLite only.
    pub log_bytes: u64,
}

/// Up to how many commands a commit serves, for counting commits by their size.
pub const BATCH_SIZES: [u64; 10] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// Its version after the change; unchanged when the command led to no events.
    pub version: u64,
}

/// A whole dossier brought in at once.
#[derive(Clone, Debug)]
pub struct ImportedDossier {
    /// Its history; the first event is the registration.
    pub entries: Vec<ImportedEntry>,
}

/// One event brought in with its own actor and time.
#[derive(Clone, Debug)]
pub struct ImportedEntry {
    /// What happened.
    pub event: Event,
    /// Who did it.
    pub actor: Actor,
    /// When it was recorded; never earlier than the entry before it.
    pub at: Timestamp,
}

/// One entry of the journal as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// Its place in the dossier, from 1.
    pub version: u64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What happened; without the content of receipts.
    pub event: Event,
}

/// Which dossiers a work list shows.
#[derive(Clone, Debug, Default)]
pub struct WorkListFilter {
    /// Only of this status.
    pub status: Option<WorkStatus>,
    /// Only of this case handler.
    pub handler: Option<StaffId>,
    /// A dossier number, a citizen number, or whole words of a name; case and accents do not matter.
    pub search: Option<String>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// Rows per page; 1 to 200, 50 when zero.
    pub limit: u32,
}

/// A place in a work list. In text it holds a date and a dossier id, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub(crate) due_on: String,
    pub(crate) dossier: DossierId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.due_on, self.dossier)
    }
}

impl FromStr for Cursor {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (due_on, dossier) = text.split_once('_').ok_or(herstel_kernel::IdError)?;
        let _: Date = due_on.parse().map_err(|_| herstel_kernel::IdError)?;
        Ok(Self { due_on: due_on.to_owned(), dossier: dossier.parse()? })
    }
}

/// One page of a work list.
#[derive(Clone, Debug)]
pub struct WorkListPage {
    /// The rows, earliest legal date first.
    pub rows: Vec<WorkListRow>,
    /// Where the next page begins, when there is one.
    pub next: Option<Cursor>,
}

/// One dossier in a work list.
#[derive(Clone, PartialEq, Eq)]
pub struct WorkListRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// The day of registration.
    pub registered_on: Date,
    /// What it waits for.
    pub status: WorkStatus,
    /// The legal date that stands now.
    pub due_on: Option<Date>,
    /// The fixed case handler.
    pub handler: Option<StaffId>,
    /// Remarks of the parent that wait for an answer.
    pub open_disputes: u32,
    /// The version.
    pub version: u64,
}

/// Names never reach a log.
impl fmt::Debug for WorkListRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkListRow({}, {})", self.number, self.status.as_str())
    }
}

/// One proposal that waits for its second reading.
#[derive(Clone, PartialEq, Eq)]
pub struct ProposalRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// The decision.
    pub decision: DecisionId,
    /// The step it decides.
    pub step: String,
    /// Award or rejection.
    pub outcome: Outcome,
    /// What would be paid.
    pub amount: Cents,
    /// Who worked it out; a person who did cannot approve it.
    pub proposed_by: PreparedBy,
    /// When.
    pub proposed_on: Date,
}

/// Names never reach a log.
impl fmt::Debug for ProposalRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProposalRow({}, {})", self.number, self.decision)
    }
}

/// A letter that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// The letter.
    pub letter: LetterId,
    /// The dossier.
    pub dossier: DossierId,
    /// The decision it tells about.
    pub decision: DecisionId,
    /// The date on it.
    pub issued_on: Date,
    /// The journal version of the approval; the dossier as of this version is what the letter says.
    pub version: u64,
    /// The language of the person at that moment.
    pub language: PreferredLanguage,
}

/// A receipt as stored, for re-evaluation.
#[derive(Clone, Debug)]
pub struct StoredReceipt {
    /// The receipt.
    pub receipt: ReceiptId,
    /// Whose dossier.
    pub dossier: DossierId,
    /// The number of that dossier.
    pub number: DossierNumber,
    /// The decision it proves.
    pub decision: DecisionId,
    /// The hash by which the journal vouches for it.
    pub receipt_hash: ContentHash,
    /// What it says; `None` when the stored bytes cannot be read or have another hash.
    pub content: Option<Receipt>,
}

/// A binding decision with what it was decided on, for working out what another version would decide.
#[derive(Clone)]
pub struct DecidedCase {
    /// Whose dossier.
    pub dossier: DossierId,
    /// The decision.
    pub decision: DecisionId,
    /// The step it decided.
    pub step: String,
    /// The id of the scheme that decided.
    pub scheme: String,
    /// Exactly which bytes of it.
    pub scheme_hash: ContentHash,
    /// Award or rejection.
    pub outcome: Outcome,
    /// What it paid.
    pub amount: Cents,
    /// The day of registration.
    pub registered_on: Date,
    /// The date on its letter.
    pub decided_on: Date,
    /// The input as [`herstel_scheme::CompactCase`]; none when it cannot be opened (any more).
    pub input: Option<Zeroizing<Vec<u8>>>,
}

/// How a dossier is referred to, without who it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its number.
    pub number: DossierNumber,
    /// The language of the person.
    pub language: PreferredLanguage,
    /// The fixed case handler.
    pub handler: Option<StaffId>,
}

/// Inputs never reach a log.
impl fmt::Debug for DecidedCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecidedCase({})", self.decision)
    }
}

/// Somebody who works for the operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// Who.
    pub id: StaffId,
    /// The name parents know them by.
    pub name: String,
    /// Where and as what.
    pub post: StaffPost,
}

/// A signed-in browser, or a program with a token.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionData {
    /// Who.
    pub actor: Actor,
    /// How they showed who they are.
    pub authentication: Authentication,
    /// The browser and the kind of machine in a few words, nothing that tells two of a kind apart; empty when unknown.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// In which language they read.
    pub language: PreferredLanguage,
    /// The secret behind the tokens in forms.
    pub csrf_secret: [u8; 32],
    /// When it ends if nothing happens.
    pub expires_at: Timestamp,
    /// When it ends in any case.
    pub absolute_expires_at: Timestamp,
}

/// Secrets never reach a log.
impl fmt::Debug for SessionData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionData(until {})", self.expires_at)
    }
}

/// An invented person somebody can sign in as, in a demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// Its place in the address of the sign-in.
    pub slug: String,
    /// Who it is.
    pub label: String,
    /// What there is to see.
    pub note: String,
    /// As whom one signs in.
    pub actor: Actor,
}

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
    /// In which other sealed chain, when it concerns one.
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
    /// The kept counts per status are not the real counts.
    #[error("the kept counts per status are not the real counts")]
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
    /// A number could be given out a second time.
    #[error("the number counter lies behind the numbers that were given out")]
    NumberCounterBehind,
}
