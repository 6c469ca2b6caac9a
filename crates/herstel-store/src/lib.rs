//! The journal and its tables on SQLite and PostgreSQL; the only crate with SQL.

mod error;
mod store;
mod types;
mod url;

pub use error::{CommandError, StoreError};
pub use store::{MasterKeys, Store};
pub use types::{
    Contents, Cursor, DemoPerson, HistoryEntry, ImportedDossier, ImportedEntry, JournalProblem,
    JournalReport, LetterRow, ProblemKind, ProposalRow, Recorded, SessionData, StaffMember, StoredReceipt,
    WorkListFilter, WorkListPage, WorkListRow,
};
pub use url::DatabaseUrl;
