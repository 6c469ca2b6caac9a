//! The database itself: what it is, its seals and keys, its counters, and the work of the program.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const INSTALLATION: Table = Table {
    name: "installation",
    key: 1,
    columns: &[
        ("installation_id", Int),
        ("contents", Text),
        ("note", Text),
        ("key_check", Bytes),
        ("index_check", Bytes),
    ],
};

pub(crate) const SEAL: Table = Table {
    name: "seal",
    key: 1,
    columns: &[("seal_number", Int), ("statement", Text), ("signature", Bytes), ("changes", Text)],
};

pub(crate) const KEY_CHANGE: Table = Table {
    name: "key_change",
    key: 1,
    columns: &[("place", Int), ("at", Int), ("kind", Text), ("key", Text), ("cells", Int)],
};

pub(crate) const PACKAGE: Table = Table {
    name: "package",
    key: 1,
    columns: &[("content_hash", Bytes), ("scheme", Text), ("archive", Bytes)],
};

pub(crate) const NUMBER_COUNTER: Table =
    Table { name: "number_counter", key: 1, columns: &[("year", Int), ("last_number", Int)] };

pub(crate) const STATUS_COUNT: Table =
    Table { name: "status_count", key: 2, columns: &[("status", Text), ("shard", Int), ("dossiers", Int)] };

pub(crate) const HANDLER_COUNT: Table = Table {
    name: "handler_count",
    key: 3,
    columns: &[("handler_id", Bytes), ("status", Text), ("shard", Int), ("dossiers", Int)],
};

pub(crate) const TERM_COUNT: Table = Table {
    name: "term_count",
    key: 3,
    columns: &[("last_day", Text), ("handler_id", Bytes), ("shard", Int), ("terms", Int)],
};

pub(crate) const JOB: Table = Table {
    name: "job",
    key: 1,
    columns: &[
        ("name", Text),
        ("run_at", Int),
        ("lease_until", Int),
        ("leased_by", Text),
        ("attempts", Int),
        ("ended_at", Int),
        ("result", Text),
    ],
};

pub(crate) const BACKUP_MADE: Table =
    Table { name: "backup_made", key: 1, columns: &[("backup_made_id", Int), ("made_at", Int)] };

pub(crate) const ONCE: Table = Table {
    name: "once",
    key: 1,
    columns: &[
        ("key_hash", Bytes),
        ("request_hash", Bytes),
        ("seed", Bytes),
        ("dossier_id", Bytes),
        ("number", Text),
        ("version", Int),
        ("recorded_at", Int),
    ],
};

pub(crate) const ATTEMPT: Table = Table {
    name: "attempt",
    key: 1,
    columns: &[
        ("bucket", Bytes),
        ("span", Int),
        ("hits", Int),
        ("hits_before", Int),
        ("refused", Int),
        ("ends_at", Int),
    ],
};

pub(crate) const SCRUB_DUE: Table = Table { name: "scrub_due", key: 1, columns: &[("installation_id", Int)] };

pub(crate) const RESTORED: Table = Table { name: "restored", key: 1, columns: &[("installation_id", Int)] };
