//! What steering reads: reports about the operation, nothing of anybody.

use super::Table;
use crate::engine::Kind::{Int, Text};

pub(crate) const PROGRESS_REPORT: Table =
    Table { name: "progress_report", key: 1, columns: &[("taken_on", Text), ("content", Text)] };

pub(crate) const FEASIBILITY_VERSION: Table = Table {
    name: "feasibility_version",
    key: 3,
    columns: &[
        ("number", Int),
        ("scheme", Text),
        ("substance", Text),
        ("report", Text),
        ("ends", Int),
        ("keeps_terms", Int),
        ("moments", Text),
        ("size", Text),
    ],
};

pub(crate) const FEASIBILITY_REPORT: Table = Table {
    name: "feasibility_report",
    key: 1,
    columns: &[("number", Int), ("made_at", Int), ("names", Text), ("content", Text)],
};
