//! The knowledge base: articles with their versions, the words by which they are found, and signals. Nothing here is of
//! anybody, so it is read without a scope and lies open.
//!
//! Articles are found by the beginnings of their words, as people are by those of their names: every beginning of a word
//! of the published version has a row.

mod articles;
mod signals;
mod words;

pub(crate) use articles::STATEMENTS as ARTICLES_STATEMENTS;
pub use articles::{Article, NewVersion};
pub(crate) use signals::STATEMENTS as SIGNALS_STATEMENTS;
pub use signals::{Signal, SignalAnswer};
pub(crate) use words::beginnings;
