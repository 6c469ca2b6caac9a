//! The journal proves itself: the heads of all chains are sealed into a Merkle tree whose signed root goes outside the
//! database, so that a history rewritten with correct hashes and keys is found too, with the place.
//!
//! Reading order: `statement.rs` (what a seal says), `merkle.rs` (the tree), `ledger.rs` (the row of seals, checked),
//! `sealer.rs` (making them), `anchors.rs` (the file outside), `chains.rs` (what is sealed beside dossiers),
//! `time_stamp.rs` (an outside clock). docs/journal-proof.md says against whom this holds.

mod anchors;
pub(crate) mod chains;
mod der;
mod ledger;
mod merkle;
pub(crate) mod sealer;
mod signing;
mod statement;
mod time_stamp;

pub use anchors::{AnchorFault, AnchorProblem, Anchors, TimeStamp};
pub use ledger::{Inclusion, Ledger, Seal, SealFault, Sealed, Summary};
pub use merkle::{Hash, Side, Step, Tree, leaf_hash, node_hash, root_along};
pub use sealer::{Sealer, Sealing, Tampered};
pub use signing::{PublicKey, PublicKeyError, SealKey};
pub use statement::{Head, Statement, StatementError, Subject};
pub use time_stamp::{Stamped, TimeStampFault, check as check_time_stamp};
