//! A place in a list of tokens, with the look-ahead that all parsers share.

use crate::message::{Message, both};
use crate::source::{Span, large};
use crate::token::{Token, TokenKind};

#[derive(Clone)]
pub(crate) struct Cursor<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) at: usize,
    /// Where an error about a missing end is reported.
    pub(crate) end: Span,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str, tokens: &'a [Token], fallback: Span) -> Self {
        let last = tokens.last().map_or(fallback, |t| t.span);
        let end = Span { start: last.end, ..last };
        Self { text, tokens, at: 0, end }
    }

    pub(crate) fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    pub(crate) fn ahead(&self, n: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + n)
    }

    pub(crate) fn done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    pub(crate) fn raw(&self, span: Span) -> &'a str {
        self.text.get(large(span.start)..large(span.end)).unwrap_or("")
    }

    pub(crate) fn text_of(&self, token: &Token) -> &'a str {
        self.raw(token.span)
    }

    /// Text of the token `n` places ahead, or nothing.
    pub(crate) fn word(&self, n: usize) -> &'a str {
        self.ahead(n).map_or("", |t| self.text_of(t))
    }

    pub(crate) fn span(&self) -> Span {
        self.peek().map_or(self.end, |t| t.span)
    }

    /// Span from a token index up to the last token read.
    pub(crate) fn since(&self, start: usize) -> Span {
        let first = self.tokens.get(start).map_or(self.end, |t| t.span);
        let last = self.at.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(first, |t| t.span);
        if last.end < first.start { first } else { first.to(last) }
    }

    /// Whether the words of a phrase stand here; a capital first letter is allowed at the first word.
    pub(crate) fn at_phrase(&self, phrase: &str) -> bool {
        self.phrase_at(0, phrase)
    }

    pub(crate) fn phrase_at(&self, offset: usize, phrase: &str) -> bool {
        let Some(token) = self.ahead(offset) else { return false };
        // Nearly always the length of the word decides already; a capital is as long as its small letter.
        let length = large(token.span.end.saturating_sub(token.span.start));
        if phrase.as_bytes().get(length).is_some_and(|after| *after != b' ') {
            return false;
        }
        let Some((first, rest)) = phrase.split_at_checked(length) else { return false };
        let word = self.text_of(token);
        if !(word == first || same_but_first(word, first)) {
            return false;
        }
        rest.split(' ').enumerate().skip(1).all(|(i, wanted)| self.word(offset + i) == wanted)
    }

    pub(crate) fn take_phrase(&mut self, phrase: &str) -> bool {
        let found = self.at_phrase(phrase);
        if found {
            self.at += phrase.split(' ').count();
        }
        found
    }

    pub(crate) fn at_mark(&self, mark: char) -> bool {
        self.peek().is_some_and(|t| t.kind == TokenKind::Mark(mark))
    }

    pub(crate) fn mark_at(&self, n: usize, mark: char) -> bool {
        self.ahead(n).is_some_and(|t| t.kind == TokenKind::Mark(mark))
    }

    pub(crate) fn take_mark(&mut self, mark: char) -> bool {
        let found = self.at_mark(mark);
        self.at += usize::from(found);
        found
    }

    /// Whether a name can contain this token.
    pub(crate) fn is_name_part(&self, n: usize) -> bool {
        self.ahead(n).is_some_and(|t| match t.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Date => true,
            TokenKind::Text
            | TokenKind::TextPart
            | TokenKind::Enum
            | TokenKind::Mark(_)
            | TokenKind::Bullet(_) => false,
        })
    }

    /// What stands here, for an error message.
    pub(crate) fn found(&self) -> Message {
        match self.peek() {
            Some(token) => Message::quoted(self.text_of(token)),
            None => both!("het einde", "the end"),
        }
    }
}

fn same_but_first(word: &str, wanted: &str) -> bool {
    let (mut a, mut b) = (word.chars(), wanted.chars());
    match (a.next(), b.next()) {
        (Some(x), Some(y)) => a.as_str() == b.as_str() && x.to_lowercase().eq(y.to_lowercase()),
        (None, _) | (_, None) => false,
    }
}
