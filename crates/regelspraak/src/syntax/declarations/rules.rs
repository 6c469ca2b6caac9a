//! Outlines of rules, decision tables and parameter sets: names, validity, and where the sentences are.

use super::items::{Item, ItemKind, Reader, expected};
use super::{EntryDecl, ParameterSetDecl, RuleDecl, ValidityDecl, VersionDecl};
use crate::date;
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::{Token, TokenKind};

impl Reader<'_> {
    pub(super) fn rule(&self, item: &Item<'_>) -> Result<RuleDecl, Finding> {
        let (name, span) = item.title(self.text);
        if name.is_empty() {
            return Err(Finding::error(
                "RS111",
                span,
                both!("een {} heeft een naam", "a {} has a name", item.keyword.to_lowercase()),
            ));
        }
        let table = item.kind == ItemKind::Table;
        let mut versions: Vec<VersionDecl> = Vec::new();
        for line in item.body().chunk_by(|a, b| a.line == b.line) {
            let mut cursor = Cursor::new(self.text, line, span);
            if cursor.at_phrase("geldig") {
                let validity = read_validity(&mut cursor)?;
                let validity_span = cursor.since(0);
                let source = line.first().and_then(|t| self.file.bron_above(t.line, self.text));
                let tokens = line[cursor.at..].to_vec();
                versions.push(VersionDecl { validity, validity_span, source, tokens, table });
            } else if let Some(version) = versions.last_mut() {
                version.tokens.extend_from_slice(line);
            } else {
                return Err(expected(
                    &cursor,
                    both!("`geldig altijd` of `geldig vanaf …`", "`geldig altijd` or `geldig vanaf …`"),
                ));
            }
        }
        if versions.is_empty() {
            return Err(Finding::error(
                "RS115",
                span,
                both!("`{name}` heeft geen `geldig …`", "`{name}` has no `geldig …`"),
            ));
        }
        for version in &versions {
            if version.tokens.is_empty() {
                return Err(Finding::error(
                    "RS115",
                    version.validity_span,
                    both!(
                        "na `geldig …` ontbreekt de regel zelf",
                        "after `geldig …` the rule itself is missing"
                    ),
                ));
            }
        }
        Ok(RuleDecl { name: name.to_owned(), span, source: self.source(item), versions })
    }

    pub(super) fn parameter_set(&self, item: &Item<'_>) -> Result<ParameterSetDecl, Finding> {
        let (name, span) = item.title(self.text);
        if name.is_empty() {
            return Err(Finding::error(
                "RS111",
                span,
                both!("een parameterset heeft een naam", "a parameter set has a name"),
            ));
        }
        let mut body = item.body();
        let mut validity = ValidityDecl::default();
        let mut cursor = Cursor::new(self.text, body, span);
        if cursor.at_phrase("geldig") {
            validity = read_validity(&mut cursor)?;
            body = &body[cursor.at..];
        }
        let entries = read_entries(body, self.text)?;
        Ok(ParameterSetDecl { name: name.to_owned(), span, source: self.source(item), validity, entries })
    }
}

/// `geldig altijd | vanaf … [t/m …] | t/m …`.
pub(crate) fn read_validity(cursor: &mut Cursor<'_>) -> Result<ValidityDecl, Finding> {
    if !cursor.take_phrase("geldig") {
        return Err(expected(cursor, Message::quoted("geldig")));
    }
    if cursor.take_phrase("altijd") {
        return Ok(ValidityDecl::default());
    }
    let start = cursor.at;
    let from = if cursor.take_phrase("vanaf") { Some(validity_date(cursor, false)?) } else { None };
    let to = if cursor.take_phrase("t/m") { Some(validity_date(cursor, true)?) } else { None };
    if from.is_none() && to.is_none() {
        return Err(expected(cursor, both!("`altijd`, `vanaf` of `t/m`", "`altijd`, `vanaf` or `t/m`")));
    }
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(Finding::error(
            "RS116",
            cursor.since(start),
            both!("het einde ligt voor het begin", "the end lies before the start"),
        ));
    }
    Ok(ValidityDecl { from, to })
}

fn validity_date(cursor: &mut Cursor<'_>, last: bool) -> Result<jiff::civil::Date, Finding> {
    let _ = cursor.take_phrase("dd.");
    let text = cursor.word(0);
    let found = match cursor.peek().map(|t| t.kind) {
        Some(TokenKind::Date) => date::parse(text),
        Some(TokenKind::Number) if text.len() == 4 => {
            let (month, day) = if last { (12, 31) } else { (1, 1) };
            text.parse().ok().and_then(|year| date::from_parts(year, month, day))
        }
        Some(_) | None => {
            return Err(expected(
                cursor,
                both!("een datum (dd-mm-jjjj) of een jaar", "a date (dd-mm-yyyy) or a year"),
            ));
        }
    };
    let Some(found) = found else {
        return Err(Finding::error(
            "RS117",
            cursor.span(),
            both!("`{text}` is geen bestaande datum", "`{text}` is not an existing date"),
        ));
    };
    cursor.at += 1;
    Ok(found)
}

/// Lines of the form `naam  waarde`, parted by a tab or two spaces.
pub(crate) fn read_entries(tokens: &[Token], text: &str) -> Result<Vec<EntryDecl>, Finding> {
    let mut entries = Vec::new();
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let fallback = line.first().map_or(Span::default(), |t| t.span);
        let cursor = Cursor::new(text, line, fallback);
        let Some(gap) = line.iter().skip(1).position(|t| t.wide).map(|i| i + 1) else {
            return Err(Finding::error(
                "RS111",
                fallback,
                both!("verwacht een naam en een waarde", "expected a name and a value"),
            )
            .help(both!(
                "zet een tab of minstens twee spaties tussen de naam en de waarde",
                "put a tab or at least two spaces between the name and the value"
            )));
        };
        let (name, value) = line.split_at(gap);
        let cover = |part: &[Token]| match (part.first(), part.last()) {
            (Some(a), Some(b)) => a.span.to(b.span),
            (None, _) | (_, None) => fallback,
        };
        let (name_span, value_span) = (cover(name), cover(value));
        entries.push(EntryDecl {
            name: cursor.raw(name_span).to_owned(),
            name_span,
            value: cursor.raw(value_span).trim_end_matches(';').trim().to_owned(),
            value_span,
        });
    }
    Ok(entries)
}
