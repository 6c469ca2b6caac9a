//! Data types as declared.

use super::items::expected;
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::TokenKind;

/// Which numbers are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NumberSign {
    /// No restriction.
    #[default]
    Any,
    /// Below zero.
    Negative,
    /// Zero or above.
    NotNegative,
    /// Above zero.
    Positive,
}

/// A data type as written, with its unit.
#[derive(Clone, Debug)]
pub(crate) struct TypeDecl {
    pub(crate) kind: TypeKind,
    pub(crate) unit: Option<(String, Span)>,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) enum TypeKind {
    /// A domain by name.
    Named(String),
    Number {
        sign: NumberSign,
        decimals: Option<u8>,
    },
    Percentage {
        sign: NumberSign,
        decimals: Option<u8>,
    },
    Text,
    Boolean,
    Date,
    DateTime,
    Enumeration(Vec<(String, Span)>),
}

pub(crate) fn read(cursor: &mut Cursor<'_>) -> Result<TypeDecl, Finding> {
    let start = cursor.at;
    let kind = if cursor.take_phrase("Numeriek") {
        let (sign, decimals) = number_specification(cursor)?;
        TypeKind::Number { sign, decimals }
    } else if cursor.take_phrase("Percentage") {
        let (sign, decimals) = number_specification(cursor)?;
        TypeKind::Percentage { sign, decimals }
    } else if cursor.take_phrase("Tekst") {
        TypeKind::Text
    } else if cursor.take_phrase("Boolean") {
        TypeKind::Boolean
    } else if cursor.take_phrase("Datum in dagen") {
        TypeKind::Date
    } else if cursor.take_phrase("Datum en tijd in millisecondes") {
        TypeKind::DateTime
    } else if cursor.take_phrase("Enumeratie") {
        TypeKind::Enumeration(enumeration(cursor)?)
    } else {
        let from = cursor.at;
        while cursor.is_name_part(0)
            && !cursor.at_phrase("met eenheid")
            && !cursor.at_phrase("voor elk")
            && !cursor.at_phrase("voor elke")
        {
            cursor.at += 1;
        }
        if cursor.at == from {
            return Err(expected(cursor, both!("een type of domein", "a type or domain")));
        }
        TypeKind::Named(cursor.raw(cursor.since(from)).to_owned())
    };
    let span = cursor.since(start);
    let unit = if cursor.take_phrase("met eenheid") { Some(unit(cursor)?) } else { None };
    Ok(TypeDecl { kind, unit, span })
}

fn number_specification(cursor: &mut Cursor<'_>) -> Result<(NumberSign, Option<u8>), Finding> {
    if !cursor.take_mark('(') {
        return Err(expected(
            cursor,
            both!(
                "`(` en een getalspecificatie zoals `geheel getal`",
                "`(` and a kind of number such as `geheel getal`"
            ),
        ));
    }
    let sign = if cursor.take_phrase("negatief") {
        NumberSign::Negative
    } else if cursor.take_phrase("niet-negatief") {
        NumberSign::NotNegative
    } else if cursor.take_phrase("positief") {
        NumberSign::Positive
    } else {
        NumberSign::Any
    };
    let decimals = if cursor.take_phrase("geheel getal") {
        Some(0)
    } else if cursor.take_phrase("getal met") {
        let count = cursor.word(0).parse::<u8>().ok().filter(|n| (1..=20).contains(n));
        let Some(count) = count else {
            return Err(expected(
                cursor,
                both!("een aantal decimalen van 1 tot en met 20", "a number of decimals from 1 to 20"),
            ));
        };
        cursor.at += 1;
        if !cursor.take_phrase("decimalen") && !cursor.take_phrase("decimaal") {
            return Err(expected(cursor, Message::quoted("decimalen")));
        }
        Some(count)
    } else if cursor.take_phrase("getal") {
        None
    } else {
        return Err(expected(
            cursor,
            both!(
                "`geheel getal`, `getal met N decimalen` of `getal`",
                "`geheel getal`, `getal met N decimalen` or `getal`"
            ),
        ));
    };
    if cursor.take_mark(')') { Ok((sign, decimals)) } else { Err(expected(cursor, Message::quoted(")"))) }
}

/// A unit: words, marks and powers up to `;` or the end of the line.
fn unit(cursor: &mut Cursor<'_>) -> Result<(String, Span), Finding> {
    let start = cursor.at;
    let line = cursor.peek().map(|t| t.line);
    while let Some(token) = cursor.peek() {
        let part = match token.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Mark('/') => true,
            TokenKind::Date
            | TokenKind::Text
            | TokenKind::TextPart
            | TokenKind::Enum
            | TokenKind::Mark(_)
            | TokenKind::Bullet(_) => false,
        };
        if !part || Some(token.line) != line || cursor.at_phrase("voor elk") || cursor.at_phrase("voor elke")
        {
            break;
        }
        cursor.at += 1;
    }
    if cursor.at == start {
        return Err(expected(cursor, both!("een eenheid", "a unit")));
    }
    let span = cursor.since(start);
    // Words next to each other are multiplied: `kW u`.
    let words: Vec<&str> = cursor.raw(span).split_whitespace().collect();
    Ok((words.join("*").replace("*/*", "/").replace("*/", "/").replace("/*", "/"), span))
}

fn enumeration(cursor: &mut Cursor<'_>) -> Result<Vec<(String, Span)>, Finding> {
    let mut values = Vec::new();
    while let Some(token) = cursor.peek().filter(|t| t.kind == TokenKind::Enum) {
        values.push((unquoted(cursor.text_of(token)).to_owned(), token.span));
        cursor.at += 1;
    }
    if values.is_empty() {
        Err(expected(
            cursor,
            both!("waarden tussen enkele aanhalingstekens", "values between single quotation marks"),
        ))
    } else {
        Ok(values)
    }
}

/// The text between the quotes of a text or enumeration token.
pub(crate) fn unquoted(text: &str) -> &str {
    let mut chars = text.chars();
    let _ = chars.next();
    let _ = chars.next_back();
    chars.as_str()
}
