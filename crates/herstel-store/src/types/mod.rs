//! What goes into the store and comes out of it, besides the types of the domain.

mod database;
mod decided;
mod journal;
mod lists;
mod people;
mod report;

pub use database::{BATCH_SIZES, Contents, DatabaseLoad};
pub use decided::{DecidedCase, Reference, StoredReceipt};
pub use journal::{HistoryEntry, ImportedDossier, ImportedEntry, Recorded};
pub use lists::{Cursor, LetterRow, ListOrder, ProposalRow, WorkListFilter, WorkListPage, WorkListRow};
pub use people::{DemoPerson, SessionData, StaffMember};
pub use report::{DecisionProblem, JournalProblem, JournalReport, ProblemKind};
