//! The syntax tree and the hand-written parser.
//!
//! Two passes: [`declarations`] reads everything that declares a name, from all files; then the sentences of rules
//! and decision tables are read with the declared names in hand ([`sentence`], [`expression`], [`condition`]).
//! Names are matched longest first; where a shorter declared name also fits, the place is recorded as a choice, and
//! the resolver tries the other reading too, so that a sentence with two readings is refused.

mod chain;
mod condition;
mod cursor;
pub(crate) mod declarations;
mod depth;
mod expression;
mod functions;
mod names;
mod operators;
mod primary;
mod results;
mod row;
mod sentence;
pub(crate) mod table;
pub(crate) mod tree;

pub(crate) use cursor::Cursor;
pub(crate) use row::parse_row;
pub(crate) use sentence::{Names, Parsed, RuleNames, parse_sentence, variables, verb_word};
pub(crate) use table::{MAX_TABLE_WORDS, RowSentence, parse_table, too_large};

/// How deep expressions, parentheses and conditions may nest.
pub(crate) const MAX_DEPTH: u16 = 60;
