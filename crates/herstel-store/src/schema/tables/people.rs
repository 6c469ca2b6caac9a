//! The people, and the organisations that act for them.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const PERSON: Table = Table {
    name: "person",
    key: 1,
    columns: &[("person_id", Bytes), ("bsn_index", Bytes), ("details", Bytes), ("bsn", Bytes)],
};

pub(crate) const PERSON_KEY: Table = Table {
    name: "person_key",
    key: 1,
    columns: &[("person_id", Bytes), ("key_id", Int), ("wrapped", Bytes)],
};

pub(crate) const NAME_TOKEN: Table =
    Table { name: "name_token", key: 2, columns: &[("token", Bytes), ("person_id", Bytes)] };

pub(crate) const ORGANISATION: Table =
    Table { name: "organisation", key: 1, columns: &[("organisation_id", Bytes), ("number", Text)] };

pub(crate) const COLLEAGUE: Table = Table {
    name: "colleague",
    key: 1,
    columns: &[("colleague_id", Bytes), ("subject_index", Bytes), ("content", Bytes)],
};
