//! Who may see what, and who looked.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const RELATION: Table = Table {
    name: "relation",
    key: 1,
    columns: &[
        ("relation_id", Bytes),
        ("dossier_id", Bytes),
        ("kind", Text),
        ("person_id", Bytes),
        ("from_on", Text),
        ("until_on", Text),
    ],
};

pub(crate) const ACCESS_GROUND: Table = Table {
    name: "access_ground",
    key: 1,
    columns: &[
        ("ground_id", Bytes),
        ("dossier_id", Bytes),
        ("holder", Bytes),
        ("grants", Int),
        ("from_on", Text),
        ("until_on", Text),
    ],
};

pub(crate) const SUPPORT_NOTE: Table = Table {
    name: "support_note",
    key: 1,
    columns: &[("note_id", Bytes), ("dossier_id", Bytes), ("desk", Bytes), ("content", Bytes)],
};

pub(crate) const EMERGENCY_ACCESS: Table = Table {
    name: "emergency_access",
    key: 1,
    columns: &[
        ("access_id", Bytes),
        ("dossier_id", Bytes),
        ("staff_id", Bytes),
        ("opened_at", Int),
        ("until_at", Int),
    ],
};

pub(crate) const ACCESS_RECORD: Table = Table {
    name: "access_record",
    key: 4,
    columns: &[
        ("looked_at", Int),
        ("operation_id", Bytes),
        ("person_id", Bytes),
        ("what", Text),
        ("dossier_id", Bytes),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("purpose", Text),
        ("ground", Text),
    ],
};

pub(crate) const SEARCH_RECORD: Table = Table {
    name: "search_record",
    key: 3,
    columns: &[
        ("looked_at", Int),
        ("operation_id", Bytes),
        ("searched", Bytes),
        ("kind", Text),
        ("found", Int),
        ("actor_kind", Text),
        ("actor_id", Bytes),
        ("purpose", Text),
    ],
};

pub(crate) const ACCESS_DAY: Table = Table {
    name: "access_day",
    key: 1,
    columns: &[("day", Text), ("records", Int), ("digest", Bytes), ("removed_at", Int)],
};

pub(crate) const PROCESSING_RECORD: Table = Table {
    name: "processing_record",
    key: 1,
    columns: &[
        ("operation_id", Bytes),
        ("started_at", Int),
        ("ended_at", Int),
        ("status", Text),
        ("activity", Text),
        ("name", Text),
        ("trace_id", Bytes),
        ("parent_span_id", Bytes),
        ("processor", Text),
    ],
};
