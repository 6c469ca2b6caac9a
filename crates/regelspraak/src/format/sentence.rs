//! Sentences of rules: `indien`, bullets and variables on lines of their own, long lines split at a connective.

use super::spacing::{raw, spaced, width};
use super::{Line, MAX_WIDTH, TAB, WIDTH};
use crate::syntax::Cursor;
use crate::token::{Token, TokenKind};

/// Indentation of a sentence.
const SENTENCE: usize = 2;
/// Indentation of a variable.
const VARIABLE: usize = 3;
/// Being enclosed deeper makes no difference to where a line is split.
const MAX_DEPTH: u8 = 9;
/// Deeper levels of bullets are not indented further.
const MAX_LEVEL: usize = 16;

/// Before these words a long line is split rather than elsewhere.
const CONNECTIVES: &[&str] = &[
    "plus",
    "min",
    "maal",
    "verminderd met",
    "gedeeld door",
    "met een minimum",
    "met een maximum",
    "naar boven",
    "naar beneden",
    "rekenkundig",
    "richting nul",
    "weg van nul",
    "van alle",
    "die",
    "tot",
    "of 0 als",
];
/// After these words comes the value of the sentence.
const RESULTS: &[&str] = &["berekend worden als", "gesteld worden op", "geïnitialiseerd worden op"];

/// A stretch of tokens that starts a line, its indentation, and that of the lines it is split into.
struct Piece {
    start: usize,
    indent: usize,
    rest: usize,
}

/// The lines of a sentence with its conditions and variables.
pub(super) fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let pieces = pieces(text, tokens);
    let mut out = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let end = pieces.get(n + 1).map_or(tokens.len(), |next| next.start);
        wrap(text, &tokens[piece.start..end], piece, &mut out);
    }
    out
}

fn pieces(text: &str, tokens: &[Token]) -> Vec<Piece> {
    let variables = variables(text, tokens);
    let mut out: Vec<Piece> = Vec::new();
    // Where bullets are counted from, and where a line goes on.
    let (mut base, mut rest) = (SENTENCE, SENTENCE);
    for (start, token) in tokens.iter().enumerate() {
        let cursor = Cursor::new(text, &tokens[start..], token.span);
        if let TokenKind::Bullet(level) = token.kind {
            let indent = base + usize::from(level).min(MAX_LEVEL);
            rest = indent + 1;
            out.push(Piece { start, indent, rest });
        } else if variables.binary_search(&start).is_ok() {
            (base, rest) = (VARIABLE, VARIABLE + 1);
            out.push(Piece { start, indent: VARIABLE, rest });
        } else if base != VARIABLE && cursor.at_phrase("Daarbij geldt") && cursor.mark_at(2, ':') {
            (base, rest) = (SENTENCE, SENTENCE);
            out.push(Piece { start, indent: SENTENCE, rest });
        } else if start > 0 && cursor.word(0) == "indien" {
            rest = if base == VARIABLE { VARIABLE + 1 } else { SENTENCE };
            out.push(Piece { start, indent: rest, rest });
        } else if start == 0 || token.first {
            out.push(Piece { start, indent: rest, rest });
        }
    }
    out
}

/// The tokens that start a variable: after `Daarbij geldt:`, and every line not indented deeper than that one.
fn variables(text: &str, tokens: &[Token]) -> Vec<usize> {
    let heading = (0..tokens.len()).find(|i| {
        let cursor = Cursor::new(text, &tokens[*i..], tokens[*i].span);
        cursor.at_phrase("Daarbij geldt") && cursor.mark_at(2, ':')
    });
    let Some(first) = heading.map(|i| i + 3) else { return Vec::new() };
    let Some(indent) = tokens.get(first).map(|t| t.column) else { return Vec::new() };
    let begins = |i: &usize| *i == first || (tokens[*i].first && tokens[*i].column <= indent);
    (first..tokens.len()).filter(begins).collect()
}

/// Splits a line that is too long.
fn wrap(text: &str, tokens: &[Token], piece: &Piece, out: &mut Vec<Line>) {
    let mut indent = piece.indent;
    let mut start = 0;
    while start < tokens.len() {
        let end = line_end(text, tokens, start, indent * TAB);
        let joined = super::spacing::join(text, &tokens[start..end]);
        out.push(Line { source: tokens[start].line, indent, text: joined });
        (start, indent) = (end, piece.rest);
    }
}

/// Where the line that starts at `start` ends: before the last connective that fits, else before the value of the
/// sentence, else before `van`, else at the last space.
fn line_end(text: &str, tokens: &[Token], start: usize, indent: usize) -> usize {
    let mut used = indent;
    let mut best: Option<(u8, usize)> = None;
    let mut depth = 0_u8;
    for i in start..tokens.len() {
        let space = i > start && spaced(text, tokens, i);
        used += usize::from(space);
        if space && used <= WIDTH && may_start_line(text, tokens, i) {
            let rank = rank(text, tokens, i, used * 2 > indent + WIDTH, depth);
            best = best.max(Some((rank, i)));
        }
        let written = raw(text, tokens[i].span);
        depth = depth.saturating_sub(u8::from(written == ")" || written.starts_with('»')));
        depth = depth.saturating_add(u8::from(written == "(" || written.ends_with('«')));
        used += width(written);
        if used > MAX_WIDTH
            && let Some((_, end)) = best
        {
            return end;
        }
    }
    tokens.len()
}

/// How good a place the token at `i` is to go on with on a new line; the less it is enclosed the better.
fn rank(text: &str, tokens: &[Token], i: usize, far: bool, depth: u8) -> u8 {
    let cursor = Cursor::new(text, &tokens[i..], tokens[i].span);
    let result = i.checked_sub(3).is_some_and(|from| {
        let before = Cursor::new(text, &tokens[from..i], tokens[from].span);
        RESULTS.iter().any(|phrase| before.at_phrase(phrase))
    });
    if far && CONNECTIVES.iter().any(|c| cursor.at_phrase(c)) {
        3 + MAX_DEPTH.saturating_sub(depth)
    } else if result {
        2
    } else {
        u8::from(far && cursor.at_phrase("van"))
    }
}

/// A token that means the same at the start of a line: no mark that would be a bullet, no `geldig`, which would
/// start a version.
fn may_start_line(text: &str, tokens: &[Token], i: usize) -> bool {
    let cursor = Cursor::new(text, &tokens[i..], tokens[i].span);
    match tokens[i].kind {
        TokenKind::Mark(_) | TokenKind::Bullet(_) | TokenKind::TextPart => false,
        TokenKind::Word | TokenKind::Number | TokenKind::Date | TokenKind::Text | TokenKind::Enum => {
            !cursor.at_phrase("geldig")
        }
    }
}
