//! What an expression is made of: literals, texts with values, units and parentheses.

use super::declarations::unquoted;
use super::sentence::{Parser, Read};
use super::tree::{Expr, ExprKind};
use crate::date;
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::number::Number;
use crate::source::Span;
use crate::token::TokenKind;

impl Parser<'_> {
    /// A literal, a function, parentheses or a reference.
    pub(super) fn primary(&mut self) -> Read<Expr> {
        self.enter()?;
        let result = self.primary_here();
        self.depth -= 1;
        result
    }

    /// One of several values with commas or `en` between them.
    pub(super) fn item(&mut self) -> Read<Expr> {
        let outer = std::mem::replace(&mut self.listing, true);
        let result = self.primary();
        self.listing = outer;
        result
    }

    pub(super) fn primary_here(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        self.steps += 1;
        let Some(token) = self.cursor.peek() else {
            return Err(self.expected(both!("een waarde", "a value")));
        };
        match token.kind {
            TokenKind::Mark('(') => {
                self.cursor.at += 1;
                let outer = std::mem::replace(&mut self.listing, false);
                let inner = self.expression();
                self.listing = outer;
                let inner = inner?;
                if !self.cursor.take_mark(')') {
                    return Err(self.expected(Message::quoted(")")));
                }
                return self.node(start, ExprKind::Parenthesised(Box::new(inner)));
            }
            TokenKind::Number => return self.number(start),
            TokenKind::Date => return self.date(start),
            TokenKind::Text => {
                let text = self.cursor.text_of(token);
                self.cursor.at += 1;
                return self.node(start, ExprKind::Text(unquoted(text).to_owned()));
            }
            TokenKind::TextPart if !self.cursor.text_of(token).starts_with('»') => {
                return self.template(start);
            }
            TokenKind::TextPart => return Err(self.expected(both!("een waarde", "a value"))),
            TokenKind::Enum => {
                self.cursor.at += 1;
                return self.node(start, ExprKind::Enum(unquoted(self.cursor.text_of(token)).to_owned()));
            }
            TokenKind::Word | TokenKind::Mark(_) | TokenKind::Bullet(_) => {}
        }
        if self.cursor.take_phrase("dd.") {
            return self.date(start);
        }
        for (word, value) in [("waar", true), ("onwaar", false)] {
            if self.cursor.at_phrase(word) {
                self.cursor.at += 1;
                return self.node(start, ExprKind::Bool(value));
            }
        }
        if let Some(found) = self.function(start)? {
            return Ok(found);
        }
        let reference = self.reference(true)?;
        self.node(start, ExprKind::Reference(Box::new(reference)))
    }

    pub(super) fn date(&mut self, start: usize) -> Read<Expr> {
        let text = self.cursor.word(0);
        let dated = self.cursor.peek().is_some_and(|t| t.kind == TokenKind::Date);
        if dated && let Some(found) = date::parse(text) {
            self.cursor.at += 1;
            return self.node(start, ExprKind::Date(found));
        }
        if dated && let Some(found) = date::parse_time(text) {
            self.cursor.at += 1;
            return self.node(start, ExprKind::DateTime(found));
        }
        let wanted = if text.contains(':') { "dd-mm-jjjj uu:mm:ss.mmm" } else { "dd-mm-jjjj" };
        Err(Finding::error(
            "RS117",
            self.cursor.span(),
            both!("`{text}` is geen bestaande datum", "`{text}` is not an existing date"),
        )
        .help(both!("verwacht {wanted}", "expected {wanted}")))
    }

    pub(super) fn number(&mut self, start: usize) -> Read<Expr> {
        let span = self.cursor.span();
        let text = self.cursor.word(0);
        let value = Number::parse_dutch(text).map_err(|e| Finding::error("RS105", span, e.message()))?;
        self.cursor.at += 1;
        if self.cursor.at_phrase("%") && self.cursor.mark_at(1, '/') {
            let at = self.cursor.at;
            self.cursor.at += 3;
            let unit = self.cursor.since(at);
            return self.node(
                start,
                ExprKind::Number { value, unit: Some((self.cursor.raw(unit).to_owned(), unit)) },
            );
        }
        if self.cursor.at_phrase("%") {
            self.cursor.at += 1;
            return self.node(start, ExprKind::Percent(value));
        }
        let unit = self.unit();
        self.node(start, ExprKind::Number { value, unit })
    }

    /// A unit after a number: a word that is not part of the grammar and not the start of something else.
    pub(super) fn unit(&mut self) -> Option<(String, Span)> {
        let token = self.cursor.peek().filter(|t| t.kind == TokenKind::Word)?;
        let word = self.cursor.text_of(token);
        let grammar = matches!(
            word,
            "plus"
                | "min"
                | "maal"
                | "verminderd"
                | "gedeeld"
                | "en"
                | "of"
                | "van"
                | "naar"
                | "rekenkundig"
                | "richting"
                | "weg"
                | "is"
                | "zijn"
                | "heeft"
                | "indien"
                | "waar"
                | "onwaar"
                | "tot"
                | "in"
                | "als"
                | "decimalen"
                | "moet"
                | "moeten"
                | "groter"
                | "kleiner"
                | "gelijk"
                | "ongelijk"
                | "leeg"
                | "gevuld"
                | "eerder"
                | "later"
                | "aan"
                | "Daarbij"
                | "gedurende"
                | "met"
                | "dan"
                | "die"
                | "dat"
                | "niet"
                | "over"
                | "wordt"
        );
        if grammar {
            return None;
        }
        self.cursor.at += 1;
        Some((word.to_owned(), token.span))
    }

    /// `"… «X» …"`: the pieces of text come as tokens of their own, with the tokens of the values between them.
    fn template(&mut self, start: usize) -> Read<Expr> {
        let mut parts = Vec::new();
        loop {
            let at = self.cursor.at;
            let Some(token) = self.cursor.peek().filter(|t| t.kind == TokenKind::TextPart) else {
                return Err(self.expected(Message::quoted("»")));
            };
            let text = self.cursor.text_of(token);
            self.cursor.at += 1;
            if at > start && text.starts_with(['"', '“', '”']) {
                return Err(Finding::error(
                    "RS102",
                    token.span,
                    both!(
                        "de waarde vóór deze tekst is niet afgesloten met `»`",
                        "the value before this text is not closed with `»`"
                    ),
                ));
            }
            let piece = unquoted(text);
            if !piece.is_empty() {
                parts.push(self.node(at, ExprKind::Text(piece.to_owned()))?);
            }
            if !text.ends_with('«') {
                return self.node(start, ExprKind::Template(parts));
            }
            parts.push(self.expression()?);
        }
    }
}
