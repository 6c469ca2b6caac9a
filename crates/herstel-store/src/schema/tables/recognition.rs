//! What recognises people, and how it was for them.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const RECOGNITION: Table = Table {
    name: "recognition",
    key: 2,
    columns: &[("dossier_id", Bytes), ("kind", Text), ("state", Text), ("due_on", Text)],
};

pub(crate) const EXPERIENCE_FIGURE: Table = Table {
    name: "experience_figure",
    key: 3,
    columns: &[
        ("month", Text),
        ("about", Text),
        ("people_group", Text),
        ("people", Int),
        ("justice_yes", Int),
        ("justice_a_little", Int),
        ("justice_no", Int),
        ("new_start_yes", Int),
        ("new_start_a_little", Int),
        ("new_start_no", Int),
        ("answers", Int),
    ],
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
