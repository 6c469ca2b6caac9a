//! Who works for the operation, and how that was arranged.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const STAFF: Table = Table {
    name: "staff",
    key: 1,
    columns: &[("staff_id", Bytes), ("name", Text), ("role", Text), ("person_id", Bytes), ("ended_at", Int)],
};

pub(crate) const STAFF_SUBJECT: Table = Table {
    name: "staff_subject",
    key: 1,
    columns: &[
        ("subject_id", Bytes),
        ("provider", Text),
        ("subject_index", Bytes),
        ("staff_id", Bytes),
        ("content", Bytes),
    ],
};

pub(crate) const ADMINISTRATION: Table = Table {
    name: "administration",
    key: 1,
    columns: &[
        ("number", Int),
        ("recorded_at", Int),
        ("done_by", Text),
        ("kind", Text),
        ("payload", Text),
        ("previous_hash", Bytes),
        ("hash", Bytes),
    ],
};

pub(crate) const CONFLICT: Table = Table {
    name: "conflict",
    key: 3,
    columns: &[
        ("staff_id", Bytes),
        ("person_id", Bytes),
        ("from_on", Text),
        ("until_on", Text),
        ("recorded_by", Text),
    ],
};

pub(crate) const DEMO_PERSON: Table =
    Table { name: "demo_person", key: 1, columns: &[("slug", Text), ("place", Int), ("content", Bytes)] };

pub(crate) const PASSKEY: Table = Table {
    name: "passkey",
    key: 1,
    columns: &[
        ("passkey_id", Bytes),
        ("credential_hash", Bytes),
        ("staff_id", Bytes),
        ("uses", Int),
        ("content", Bytes),
    ],
};

pub(crate) const PASSKEY_INVITATION: Table = Table {
    name: "passkey_invitation",
    key: 1,
    columns: &[("secret_hash", Bytes), ("staff_id", Bytes), ("expires_at", Int)],
};

/// Lists that staff keep under a name.
pub(crate) const SAVED_VIEW: Table = Table {
    name: "saved_view",
    key: 1,
    columns: &[("view_id", Bytes), ("owner_id", Bytes), ("is_shared", Int), ("content", Bytes)],
};

/// How many hours somebody works, and where.
pub(crate) const STAFF_WORK: Table = Table {
    name: "staff_work",
    key: 1,
    columns: &[("staff_id", Bytes), ("team", Text), ("municipality", Text), ("hours", Int)],
};

/// Minutes that somebody worked on a dossier on a day.
pub(crate) const EFFORT: Table = Table {
    name: "effort",
    key: 3,
    columns: &[
        ("staff_id", Bytes),
        ("day", Text),
        ("dossier_id", Bytes),
        ("step", Text),
        ("derived", Int),
        ("corrected", Int),
    ],
};

/// The days of which effort was derived.
pub(crate) const EFFORT_DAY: Table = Table { name: "effort_day", key: 1, columns: &[("day", Text)] };

/// Who is away, and who stands in.
pub(crate) const ABSENCE: Table = Table {
    name: "absence",
    key: 2,
    columns: &[("staff_id", Bytes), ("from_on", Text), ("until_on", Text), ("substitute_id", Bytes)],
};

/// Bulk divisions of dossiers over handlers.
pub(crate) const DIVISION: Table = Table {
    name: "division",
    key: 1,
    columns: &[
        ("division_id", Bytes),
        ("asked_by", Bytes),
        ("asked_at", Int),
        ("from_id", Bytes),
        ("standing", Text),
        ("ended_at", Int),
        ("content", Bytes),
    ],
};

/// The dossiers of a division.
pub(crate) const DIVISION_ITEM: Table = Table {
    name: "division_item",
    key: 2,
    columns: &[
        ("division_id", Bytes),
        ("place", Int),
        ("dossier_id", Bytes),
        ("to_id", Bytes),
        ("standing", Text),
    ],
};
