//! How long data is kept, and what was destroyed.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const RETENTION_HOLD: Table = Table {
    name: "retention_hold",
    key: 1,
    columns: &[
        ("hold_id", Bytes),
        ("person_id", Bytes),
        ("kind", Text),
        ("reason", Bytes),
        ("general_reason", Bytes),
        ("placed_by", Bytes),
        ("placed_on", Text),
        ("until_on", Text),
        ("released_by", Bytes),
        ("released_on", Text),
    ],
};

pub(crate) const DESTRUCTION_LIST: Table = Table {
    name: "destruction_list",
    key: 1,
    columns: &[
        ("list_id", Bytes),
        ("status", Text),
        ("proposed_by", Bytes),
        ("proposed_on", Text),
        ("read_by", Bytes),
        ("read_on", Text),
        ("executed_by", Bytes),
        ("executed_on", Text),
    ],
};

pub(crate) const DESTRUCTION_ENTRY: Table = Table {
    name: "destruction_entry",
    key: 2,
    columns: &[
        ("list_id", Bytes),
        ("person_id", Bytes),
        ("category", Text),
        ("until_on", Text),
        ("ground", Text),
        ("result", Text),
    ],
};

pub(crate) const ERASURE: Table = Table {
    name: "erasure",
    key: 1,
    columns: &[
        ("place", Int),
        ("person_id", Bytes),
        ("list_id", Bytes),
        ("at", Int),
        ("proposed_by", Bytes),
        ("approved_by", Bytes),
        ("executed_by", Bytes),
        ("category", Text),
        ("ground", Text),
        ("key_mark", Bytes),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};
