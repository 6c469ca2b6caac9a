//! Signatures.
#![allow(unused_variables, clippy::todo, reason = "signatures first")]

use crate::*;
use herstel_domain::{Dossier, Event, Scope, road::WorkStatus};
use herstel_kernel::*;
use herstel_scheme::{ContentHash, Receipt, SchemeId};
use std::{
    io::{Read, Write},
    path::Path,
    sync::Arc,
};

/// The keys outside the database: master keys that wrap the keys of persons, and the key of look-up indexes.
#[derive(Clone)]
pub struct MasterKeys;

impl MasterKeys {
    /// Reads the keys file, or makes it (mode 0600) when it does not exist.
    pub fn load_or_create(path: &Path) -> Result<Self, StoreError> {
        todo!()
    }
    /// Reads the keys file.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        todo!()
    }
}

/// A database with its keys. Cheap to clone; all clones share the same connections.
#[derive(Clone)]
pub struct Store {
    _inner: Arc<()>,
}

impl Store {
    /// Connects, checks version and durability of the engine, brings the schema up to date and checks the keys.
    pub async fn open(url: &DatabaseUrl, keys: MasterKeys) -> Result<Self, StoreError> {
        todo!()
    }
    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        todo!()
    }
    /// Which kind of data it holds. A registration into an empty database makes it `Operation`.
    pub async fn contents(&self) -> Result<Contents, StoreError> {
        todo!()
    }
    /// Marks an empty database, or one of the same kind; refuses any other with `OtherContents`.
    pub async fn mark_contents(&self, contents: Contents, note: &str) -> Result<(), StoreError> {
        todo!()
    }
    /// What was noted when the contents were marked.
    pub async fn contents_note(&self) -> Result<Option<String>, StoreError> {
        todo!()
    }

    /// Registers a parent: `make` gets the next free number and gives the first events (several refusals at once
    /// are possible). Refuses a citizen number that is registered already.
    pub async fn register(
        &self,
        actor: Actor,
        now: Timestamp,
        bsn: &Bsn,
        year: i16,
        make: impl FnMut(DossierNumber) -> Result<Vec<Event>, Vec<Refusal>> + Send,
    ) -> Result<Recorded, CommandError> {
        todo!()
    }
    /// Carries out a command: `decide` gets the whole dossier inside the transaction (also for a parent: what is
    /// hidden from reading is not hidden from deciding). May run `decide` more than once.
    pub async fn record(
        &self,
        scope: &Scope,
        now: Timestamp,
        dossier: DossierId,
        decide: impl FnMut(&Dossier) -> Result<Vec<Event>, Refusal> + Send,
    ) -> Result<Recorded, CommandError> {
        todo!()
    }
    /// Brings in whole dossiers in one transaction. A few hundred at a time is best. Returns the number of entries.
    pub async fn import(&self, batch: Vec<ImportedDossier>) -> Result<u64, CommandError> {
        todo!()
    }

    /// A dossier in reach, or none.
    pub async fn dossier(&self, scope: &Scope, dossier: DossierId) -> Result<Option<Dossier>, StoreError> {
        todo!()
    }
    /// A dossier in reach by its number.
    pub async fn dossier_by_number(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<Dossier>, StoreError> {
        todo!()
    }
    /// The dossier of the person of the scope; none for staff.
    pub async fn own_dossier(&self, scope: &Scope) -> Result<Option<Dossier>, StoreError> {
        todo!()
    }
    /// A dossier as it was after the entry `version`.
    pub async fn dossier_as_of(
        &self,
        scope: &Scope,
        dossier: DossierId,
        version: u64,
    ) -> Result<Option<Dossier>, StoreError> {
        todo!()
    }
    /// The entries of a dossier in order; for a parent without proposals and returns.
    pub async fn history(&self, scope: &Scope, dossier: DossierId) -> Result<Vec<HistoryEntry>, StoreError> {
        todo!()
    }
    /// One page of the work list; empty for a parent.
    pub async fn work_list(
        &self,
        scope: &Scope,
        filter: &WorkListFilter,
    ) -> Result<WorkListPage, StoreError> {
        todo!()
    }
    /// All proposals that wait for a second reading, oldest first; empty for a parent.
    pub async fn proposals(&self, scope: &Scope) -> Result<Vec<ProposalRow>, StoreError> {
        todo!()
    }
    /// How many dossiers have each status, in the order of the work; empty for a parent.
    pub async fn counts(&self, scope: &Scope) -> Result<Vec<(WorkStatus, u64)>, StoreError> {
        todo!()
    }
    /// A receipt; for a parent only of an approved decision.
    pub async fn receipt(&self, scope: &Scope, receipt: ReceiptId) -> Result<Option<Receipt>, StoreError> {
        todo!()
    }
    /// A letter.
    pub async fn letter(&self, scope: &Scope, letter: LetterId) -> Result<Option<LetterRow>, StoreError> {
        todo!()
    }
    /// The letters of a dossier in the order of their issue.
    pub async fn letters_of(&self, scope: &Scope, dossier: DossierId) -> Result<Vec<LetterRow>, StoreError> {
        todo!()
    }
    /// The bytes of a letter, once they were kept.
    pub async fn letter_pdf(&self, scope: &Scope, letter: LetterId) -> Result<Option<Vec<u8>>, StoreError> {
        todo!()
    }
    /// Keeps the bytes of a letter. Written once: a later write is ignored, and so is one out of reach.
    pub async fn keep_letter_pdf(
        &self,
        scope: &Scope,
        letter: LetterId,
        pdf: &[u8],
    ) -> Result<(), StoreError> {
        todo!()
    }

    /// Everybody who works for the operation, by name.
    pub async fn staff(&self) -> Result<Vec<StaffMember>, StoreError> {
        todo!()
    }
    /// Adds somebody, or changes name and role.
    pub async fn create_staff(&self, member: &StaffMember) -> Result<(), StoreError> {
        todo!()
    }
    /// Keeps the bytes of a scheme package; once kept they stay.
    pub async fn keep_package(
        &self,
        id: &SchemeId,
        hash: &ContentHash,
        archive: &[u8],
    ) -> Result<(), StoreError> {
        todo!()
    }
    /// The bytes of a scheme package.
    pub async fn package(&self, hash: &ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
        todo!()
    }

    /// Begins a session. `token_hash` is SHA-256 of the token in the cookie; the token itself is never stored.
    pub async fn create_session(
        &self,
        token_hash: [u8; 32],
        session: &SessionData,
    ) -> Result<(), StoreError> {
        todo!()
    }
    /// A session that has not ended.
    pub async fn find_session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<SessionData>, StoreError> {
        todo!()
    }
    /// Moves the idle limit. A durable write: call it at most once a minute, not at every request.
    pub async fn touch_session(&self, token_hash: [u8; 32], expires_at: Timestamp) -> Result<(), StoreError> {
        todo!()
    }
    /// Changes the language of a session.
    pub async fn set_session_language(
        &self,
        token_hash: [u8; 32],
        language: herstel_domain::registration::PreferredLanguage,
    ) -> Result<(), StoreError> {
        todo!()
    }
    /// Ends a session.
    pub async fn end_session(&self, token_hash: [u8; 32]) -> Result<(), StoreError> {
        todo!()
    }
    /// Removes sessions that have ended; returns how many.
    pub async fn remove_ended_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        todo!()
    }
    /// The people one can sign in as in a demo, in the order in which they were added.
    pub async fn demo_people(&self) -> Result<Vec<DemoPerson>, StoreError> {
        todo!()
    }
    /// Adds one; the same slug again replaces it. Refused with `OtherContents` unless the contents are `Demo`.
    pub async fn add_demo_person(&self, person: &DemoPerson) -> Result<(), StoreError> {
        todo!()
    }

    /// Recomputes every chain, replays every dossier and compares the tables. `progress` gets entries done and all.
    pub async fn verify_journal(
        &self,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<JournalReport, StoreError> {
        todo!()
    }
    /// Receipts in order of id, for re-evaluation; needs the scope `Everything`, otherwise none.
    pub async fn receipts(
        &self,
        scope: &Scope,
        after: Option<ReceiptId>,
        limit: u32,
    ) -> Result<Vec<StoredReceipt>, StoreError> {
        todo!()
    }
    /// Writes everything to one file that every engine can read, while the store keeps running.
    pub async fn backup(
        &self,
        out: &mut (dyn Write + Send),
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), StoreError> {
        todo!()
    }
    /// Reads such a file into an empty database. Nothing stays when anything is wrong with the file.
    pub async fn restore(
        &self,
        input: &mut (dyn Read + Send),
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), StoreError> {
        todo!()
    }
}
