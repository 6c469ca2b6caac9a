//! What parents were told, and how it leaves.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const MESSAGE: Table = Table {
    name: "message",
    key: 1,
    columns: &[
        ("message_id", Bytes),
        ("dossier_id", Bytes),
        ("version", Int),
        ("kind", Text),
        ("sent_on", Text),
    ],
};

pub(crate) const MESSAGE_WAY: Table = Table {
    name: "message_way",
    key: 2,
    columns: &[
        ("message_id", Bytes),
        ("way", Text),
        ("dossier_id", Bytes),
        ("standing", Text),
        ("since_on", Text),
    ],
};

pub(crate) const MESSAGE_PDF: Table =
    Table { name: "message_pdf", key: 1, columns: &[("message_id", Bytes), ("content", Bytes)] };

pub(crate) const MESSAGE_TRY: Table = Table {
    name: "message_try",
    key: 2,
    columns: &[
        ("message_id", Bytes),
        ("way", Text),
        ("dossier_id", Bytes),
        ("attempts", Int),
        ("not_before", Int),
        ("result", Text),
    ],
};

/// The letters of messages have no column of their own for the dossier.
pub(crate) const CONTENT_OF_MESSAGES: &str =
    "DELETE FROM message_pdf WHERE message_id IN (SELECT message_id FROM message WHERE dossier_id = $1)";
