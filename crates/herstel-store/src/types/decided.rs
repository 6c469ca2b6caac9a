//! Receipts and decided cases as they are stored.

use herstel_domain::{decisions::Outcome, registration::PreferredLanguage};
use herstel_kernel::{Cents, Date, DecisionId, DossierId, DossierNumber, ReceiptId, StaffId};
use herstel_scheme::{ContentHash, Receipt};
use std::fmt;
use zeroize::Zeroizing;

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
