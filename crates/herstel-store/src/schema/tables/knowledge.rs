//! The knowledge base; nothing of anybody.

use super::Table;
use crate::engine::Kind::{Bytes, Int, Text};

/// Versions of articles for who helps parents.
pub(crate) const ARTICLE: Table = Table {
    name: "article",
    key: 2,
    columns: &[
        ("article_id", Bytes),
        ("version", Int),
        ("kind", Text),
        ("step", Text),
        ("title", Text),
        ("content", Text),
        ("drafted_by", Bytes),
        ("drafted_at", Int),
        ("published_by", Bytes),
        ("published_at", Int),
    ],
};

/// The words by which articles are found.
pub(crate) const ARTICLE_WORD: Table =
    Table { name: "article_word", key: 2, columns: &[("word", Text), ("article_id", Bytes)] };

/// Questions to which there was no answer.
pub(crate) const SIGNAL: Table = Table {
    name: "signal",
    key: 1,
    columns: &[
        ("signal_id", Bytes),
        ("question", Text),
        ("step", Text),
        ("raised_by", Bytes),
        ("raised_at", Int),
        ("times", Int),
        ("owner_id", Bytes),
        ("answer", Text),
        ("answered_by", Bytes),
        ("answered_at", Int),
        ("article_id", Bytes),
        ("municipality", Text),
    ],
};
