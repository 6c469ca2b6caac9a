//! Dossiers: the journal and what follows from it.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const DOSSIER: Table = Table {
    name: "dossier",
    key: 1,
    columns: &[
        ("dossier_id", Bytes),
        ("number", Text),
        ("person_id", Bytes),
        ("registered_on", Text),
        ("status", Text),
        ("due_on", Text),
        ("handler_id", Bytes),
        ("open_disputes", Int),
        ("version", Int),
        ("head", Bytes),
        ("protected", Int),
        ("request_until", Text),
        ("restricted", Int),
        ("unsent", Int),
        ("open_replies", Int),
        ("told_on", Text),
        ("own_from", Text),
        ("reading_not_by", Bytes),
    ],
};

/// What lists are narrowed to.
pub(crate) const DOSSIER_FACET: Table = Table {
    name: "dossier_facet",
    key: 2,
    columns: &[("dossier_id", Bytes), ("facet", Text), ("is_on", Int), ("due_on", Text), ("number", Text)],
};

pub(crate) const JOURNAL: Table = Table {
    name: "journal",
    key: 2,
    columns: &[
        ("dossier_id", Bytes),
        ("version", Int),
        ("recorded_at", Int),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("kind", Text),
        ("payload", Bytes),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};

pub(crate) const DECISION: Table = Table {
    name: "decision",
    key: 1,
    columns: &[
        ("decision_id", Bytes),
        ("dossier_id", Bytes),
        ("step", Text),
        ("status", Text),
        ("outcome", Text),
        ("amount_cents", Int),
        ("scheme", Text),
        ("scheme_hash", Bytes),
        ("receipt_id", Bytes),
        ("proposed_by", Bytes),
        ("proposed_on", Text),
        ("read_by", Bytes),
        ("read_on", Text),
    ],
};

pub(crate) const RECEIPT: Table = Table {
    name: "receipt",
    key: 1,
    columns: &[
        ("receipt_id", Bytes),
        ("dossier_id", Bytes),
        ("decision_id", Bytes),
        ("receipt_hash", Bytes),
        ("content", Bytes),
    ],
};

pub(crate) const DECIDED_CASE: Table = Table {
    name: "decided_case",
    key: 2,
    columns: &[
        ("person_id", Bytes),
        ("decision_id", Bytes),
        ("dossier_id", Bytes),
        ("step", Text),
        ("scheme", Text),
        ("scheme_hash", Bytes),
        ("outcome", Text),
        ("amount_cents", Int),
        ("registered_on", Text),
        ("decided_on", Text),
        ("input", Bytes),
    ],
};

pub(crate) const LETTER: Table = Table {
    name: "letter",
    key: 1,
    columns: &[
        ("letter_id", Bytes),
        ("dossier_id", Bytes),
        ("decision_id", Bytes),
        ("issued_on", Text),
        ("version", Int),
        ("language", Text),
    ],
};

pub(crate) const LETTER_PDF: Table =
    Table { name: "letter_pdf", key: 1, columns: &[("letter_id", Bytes), ("content", Bytes)] };

pub(crate) const DISPUTE: Table = Table {
    name: "dispute",
    key: 1,
    columns: &[
        ("dispute_id", Bytes),
        ("dossier_id", Bytes),
        ("raised_on", Text),
        ("answered_on", Text),
        ("result", Text),
    ],
};

pub(crate) const TERM: Table = Table {
    name: "term",
    key: 2,
    columns: &[
        ("dossier_id", Bytes),
        ("subject", Text),
        ("last_day", Text),
        ("handler_id", Bytes),
        ("noticed", Int),
        ("told", Int),
    ],
};

pub(crate) const DOCUMENT: Table = Table {
    name: "document",
    key: 1,
    columns: &[("document_id", Bytes), ("dossier_id", Bytes), ("received_on", Text), ("version", Int)],
};

pub(crate) const DOCUMENT_CONTENT: Table =
    Table { name: "document_content", key: 1, columns: &[("document_id", Bytes), ("content", Bytes)] };

/// The bytes of letters and documents have no column of their own for the dossier.
pub(crate) const CONTENT_OF_DOCUMENTS: &str = "DELETE FROM document_content WHERE document_id IN \
                                               (SELECT document_id FROM document WHERE dossier_id = $1)";

/// The same for letters.
pub(crate) const CONTENT_OF_LETTERS: &str =
    "DELETE FROM letter_pdf WHERE letter_id IN (SELECT letter_id FROM letter WHERE dossier_id = $1)";

pub(crate) const PLAN: Table = Table {
    name: "plan",
    key: 1,
    columns: &[("dossier_id", Bytes), ("next_due_on", Text), ("content", Bytes)],
};
