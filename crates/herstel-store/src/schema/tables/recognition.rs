//! What recognises people, and how it was for them.

use super::Table;
use crate::engine::Kind::{Bytes, Text};

pub(crate) const RECOGNITION: Table = Table {
    name: "recognition",
    key: 2,
    columns: &[("dossier_id", Bytes), ("kind", Text), ("state", Text), ("due_on", Text)],
};

pub(crate) const EXPERIENCE: Table = Table {
    name: "experience",
    key: 2,
    columns: &[
        ("dossier_id", Bytes),
        ("ended", Text),
        ("about", Text),
        ("month", Text),
        ("people_group", Text),
        ("justice", Text),
        ("new_start", Text),
        ("words", Bytes),
    ],
};
