//! The lexer by itself, for its fuzz target. An ordinary build does not have this module.

use std::ops::Range;

use crate::diagnostic::Findings;
use crate::source::{Span, large};

/// A token or a comment: the bytes it covers and the line it stands on, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the text.
    pub bytes: Range<usize>,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1; 0 for a comment.
    pub column: u32,
}

/// The pieces in order of place, and the bytes that were reported as wrong.
#[must_use]
pub fn lex(text: &str) -> (Vec<Piece>, Vec<Range<usize>>) {
    let bytes = |span: Span| large(span.start)..large(span.end);
    let mut findings = Findings::default();
    let file = crate::token::lex(0, text, &mut findings);
    let tokens = file.tokens.iter().map(|t| Piece { bytes: bytes(t.span), line: t.line, column: t.column });
    let comments = file.comments.iter().map(|c| Piece { bytes: bytes(c.span), line: c.line, column: 0 });
    let mut pieces: Vec<Piece> = tokens.chain(comments).collect();
    pieces.sort_by_key(|piece| piece.bytes.start);
    (pieces, findings.list.iter().map(|f| bytes(f.span)).collect())
}
