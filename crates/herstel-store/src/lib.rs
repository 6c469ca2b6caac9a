//! The journal and its tables on SQLite and PostgreSQL; the only crate with SQL.
//!
//! Every change goes through one path: [`Store::register`], [`Store::record`] or [`Store::import`] read the dossier,
//! let the domain decide, and write the events to the journal and what follows from them to the tables, in one
//! transaction. Every read of personal data takes a [`herstel_domain::Scope`].
//!
//! Reading order of the sources: `journal/` (entries, writing, reading, checking), `work_list/`, `decisions.rs`,
//! `letters.rs` (lists), `decided.rs` (all decided cases at once), `scope.rs` (who sees what), `sealing/` (keys and sealed cells), `backup/`, `schema/` and
//! `engine/` (two databases behind one face). README.md beside this folder describes tables and formats.

mod attempts;
mod backup;
mod cards;
mod checks;
mod colleagues;
mod columns;
mod complaints;
mod conflicts;
mod decided;
mod decisions;
mod division;
mod documents;
mod effort;
mod engine;
mod error;
mod experience;
mod feasibility;
mod forecast;
mod gate;
mod handlers;
mod jobs;
mod journal;
mod knowledge;
mod letters;
mod looked;
mod messages;
mod news;
mod objections;
mod once;
mod packages;
mod passkeys;
mod people;
mod persons;
mod plan;
mod processing;
mod progress;
pub mod proof;
mod queue;
mod recognition;
mod retention;
mod schema;
mod scope;
mod sealing;
mod sessions;
mod sign_in;
mod staff;
mod statements;
mod store;
mod support;
mod terms;
mod types;
mod url;
mod views;
mod work_list;

pub use attempts::{Attempt, AttemptLimit};
pub use backup::restore::require_keys_of_backup;
pub use cards::{ContactCard, MunicipalChain, SharedCard, SharedDecision};
pub use complaints::PromisedRow;
pub use conflicts::Conflict;
pub use decided::{DecidedPage, DecidedPlace, Share};
pub use decisions::{ProposalFilter, ReadingPlace, ReadingRow, SecondReading, SecondReadings};
pub use division::{
    DivisiblePiece, Division, DivisionItem, DivisionSource, DivisionStanding, DueItem, ItemStanding,
    NewDivision,
};
pub use documents::PaperOverdue;
pub use effort::OwnEffort;
pub use engine::counting_statements;
pub use error::{CommandError, StoreError};
pub use experience::Experience;
pub use feasibility::{KeptReport, KeptVersion, report_hash};
pub use forecast::{
    ANEW_KIND, COURT_KIND, ClassScoreRow, ForecastRow, ForecastStanding, KindCoverage, MaturedRow,
    OBJECTION_KIND, OpenDossier, SaidRow, ScoreRow, ShownRow, ToldRow, WaitingAwaited, WaitingObjection,
    awaited_of, kind_of, objection_of, objection_step,
};
pub use gate::{GateStep, Gates};
pub use handlers::{FreeHandler, WithoutHandler};
pub use jobs::{JobEnd, JobRow, Lease};
pub use journal::verify::{Recalculate, VerifyOptions};
pub use knowledge::{Article, NewVersion, Signal, SignalAnswer};
pub use looked::{AccessCursor, AccessDay, AccessFilter, AccessPage};
pub use messages::{MessageRow, ReadyMessage, UntoldDossier};
pub use news::NewsRow;
pub use objections::{BeforeCommittee, ObjectionFilter, ObjectionPage, ObjectionRow, Paper};
pub use once::{Once, OnceKey, OnceSeed, once};
pub use passkeys::{Ceremony, CeremonyPurpose, NewPasskey, PasskeyChange, PasskeyId, StoredPasskey};
pub use plan::PlanDue;
pub use processing::{ProcessingRecord, ProcessingStatus};
pub use queue::{QueueHead, QueueSetting};
pub use recognition::RecognitionDue;
pub use retention::{
    DestructionEntry, DestructionGroup, DestructionList, ErasureRegister, Executed, Hold, Repeated,
};
pub use sealing::{KeySource, KeyUse, MasterKeys, OpenToAll, Rotation};
pub use sessions::{LAPSED_KEPT, OwnSession, SessionId, SessionsOf};
pub use sign_in::{HeldForm, SignInAttempt, TakenAttempt};
pub use staff::work::{Absence, Work};
pub use staff::{
    Administered, AdministrationEntry, AdministrationEvent, AdministrationProblem, AdministrationReport,
    StaffChange, StaffRecord,
};
pub use store::Store;
pub use terms::{TermCursor, TermFilter, TermListPage, TermListRow, TermsOfHandler};
pub use types::{
    BATCH_SIZES, Contents, Cursor, DatabaseLoad, DecidedCase, DecisionProblem, DemoPerson, HistoryEntry,
    ImportedDossier, ImportedEntry, JournalProblem, JournalReport, LetterRow, ListOrder, ProblemKind,
    ProposalRow, Recorded, Reference, SessionData, StaffMember, StoredReceipt, WorkListFilter, WorkListPage,
    WorkListRow,
};
pub use url::DatabaseUrl;
pub use views::SavedView;

/// Name and text of every statement, for the test that prepares them all on both engines.
#[doc(hidden)]
pub fn every_statement() -> Vec<(String, String)> {
    statements::all()
}

/// The tables a backup holds with their columns, for the test that compares them with what the migrations make.
#[doc(hidden)]
pub fn every_table() -> Vec<(&'static str, Vec<&'static str>)> {
    let columns = |table: &schema::Table| table.columns.iter().map(|(name, _)| *name).collect();
    schema::KEPT.iter().chain(schema::PASSING).copied().map(|table| (table.name, columns(table))).collect()
}

/// The tables that no backup holds.
#[doc(hidden)]
pub fn every_passing_table() -> Vec<&'static str> {
    schema::PASSING.iter().map(|table| table.name).collect()
}

/// The names of all migration steps, for the test that compares them with the folder.
#[doc(hidden)]
pub fn every_migration() -> Vec<&'static str> {
    schema::migrate::MIGRATIONS.iter().map(|(name, _)| *name).collect()
}

/// Table and column of everything that a master key seals, for the test that compares them with the documentation.
#[doc(hidden)]
pub fn every_master_column() -> Vec<(&'static str, &'static str)> {
    sealing::MASTER_COLUMNS.iter().map(|column| (column.table.name, column.column)).collect()
}

/// The tables for which it is said what an erasure does to them, for the test that compares them with all tables.
#[doc(hidden)]
pub fn every_table_at_erasure() -> Vec<&'static str> {
    retention::AT_ERASURE.iter().map(|(table, _)| table.name).collect()
}
