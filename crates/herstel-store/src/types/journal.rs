//! What a command led to, what an import brings in, and the entries of a history.

use herstel_domain::Event;
use herstel_kernel::{Actor, DossierId, DossierNumber, Timestamp};

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
