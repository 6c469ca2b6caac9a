//! Signing in, and what waits meanwhile.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

pub(crate) const SESSION: Table = Table {
    name: "session",
    key: 1,
    columns: &[
        ("token_hash", Bytes),
        ("content", Bytes),
        ("language", Text),
        ("expires_at", Int),
        ("absolute_expires_at", Int),
        ("holder_index", Bytes),
        ("used_at", Int),
    ],
};

pub(crate) const SIGN_IN_ATTEMPT: Table = Table {
    name: "sign_in_attempt",
    key: 1,
    columns: &[("state_hash", Bytes), ("binding", Bytes), ("content", Bytes), ("expires_at", Int)],
};

pub(crate) const HELD_FORM: Table = Table {
    name: "held_form",
    key: 1,
    columns: &[("session_hash", Bytes), ("content", Bytes), ("expires_at", Int)],
};
