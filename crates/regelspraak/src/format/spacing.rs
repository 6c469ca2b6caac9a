//! Spaces between the tokens of one line. Adding or removing a space here never makes another token.

use crate::source::{Span, large};
use crate::token::{Token, TokenKind};

/// The text of a span.
pub(super) fn raw(text: &str, span: Span) -> &str {
    text.get(large(span.start)..large(span.end)).unwrap_or("")
}

/// The tokens as one text with canonical spaces.
pub(super) fn join(text: &str, tokens: &[Token]) -> String {
    let mut out = String::new();
    for (i, token) in tokens.iter().enumerate() {
        if i > 0 && spaced(text, tokens, i) {
            out.push(' ');
        }
        out.push_str(raw(text, token.span));
    }
    out
}

/// Whether a space stands before the token at `i`, which is not the first.
pub(super) fn spaced(text: &str, tokens: &[Token], i: usize) -> bool {
    let (before, token) = (&tokens[i - 1], &tokens[i]);
    let apart = before.span.end < token.span.start;
    let digit = |t: &Token| raw(text, t.span).starts_with(|c: char| c.is_ascii_digit());
    // `1,4x` is a word, a comma and a word, but `1, 4x` starts with a number.
    let decimal = |comma: usize| {
        let next = tokens.get(comma + 1);
        next.is_some_and(|t| digit(t) && tokens[comma].span.end == t.span.start)
    };
    match (before.kind, token.kind) {
        (TokenKind::Mark(','), _) if decimal(i - 1) => false,
        (_, TokenKind::Mark(',')) if decimal(i) => apart,
        (TokenKind::Bullet(_) | TokenKind::Mark(',' | ';' | ':'), _) => true,
        (TokenKind::Mark('('), _) => false,
        (TokenKind::TextPart, _) if raw(text, before.span).ends_with('«') => false,
        (_, TokenKind::TextPart) if raw(text, token.span).starts_with('»') => false,
        (_, TokenKind::Mark(',' | ';' | ':' | ')')) => false,
        (_, TokenKind::Mark('.')) => {
            // `n.v.t .` and `dd .` would become one word, `1 .5` one number.
            let last = tokens.get(i + 1).is_none_or(|next| next.line != token.line);
            apart && (!last || matches!(raw(text, before.span), "n.v.t" | "dd"))
        }
        (TokenKind::Word | TokenKind::Mark(')'), TokenKind::Mark('(')) => true,
        (_, _) => apart || before.line != token.line,
    }
}

/// Width in characters.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// `left`, filled up to a column, and `right`.
pub(super) fn pad(left: &str, column: usize, right: &str) -> String {
    let fill = column.saturating_sub(width(left));
    format!("{left}{}{right}", " ".repeat(fill))
}
