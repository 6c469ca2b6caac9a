//! The lines of an item: what stands in columns, what is a sentence, what is left as it is.

use super::spacing::{join, pad, width};
use super::{Line, MAX_COLUMN, sentence, table};
use crate::syntax::Cursor;
use crate::syntax::declarations::{Item, ItemKind, read_name, read_validity};
use crate::token::{Token, TokenKind};

/// At least so many spaces part a name from its type or value.
const GAP: usize = 2;

/// The lines of one item.
pub(super) fn lines(text: &str, item: &Item<'_>) -> Vec<Line> {
    match item.kind {
        ItemKind::ObjectType | ItemKind::Extension => {
            headed(text, item, |body| columns(text, body, 1, |line| split_member(text, line)))
        }
        ItemKind::UnitSystem => {
            headed(text, item, |body| columns(text, body, 1, |line| split_name(text, line)))
        }
        ItemKind::FactType | ItemKind::ReciprocalFactType => headed(text, item, |body| {
            columns(text, body, 1, |line| {
                split_name(text, line).filter(|at| line.get(*at).is_some_and(|t| t.wide))
            })
        }),
        ItemKind::Parameters => headed(text, item, |body| columns(text, body, 1, split_entry)),
        ItemKind::ParameterSet => headed(text, item, |body| parameter_set(text, body)),
        ItemKind::Domain => domain(text, item),
        ItemKind::Rule | ItemKind::Table => rule(text, item),
        ItemKind::TestInitialisation | ItemKind::Testcase => headed(text, item, |body| testcase(text, body)),
        ItemKind::Parameter
        | ItemKind::RuleGroup
        | ItemKind::Testset
        | ItemKind::CalculationDate
        | ItemKind::Unsupported => headed(text, item, |body| plain(text, body, 1)),
    }
}

/// The first line in column 1 and the body below it.
fn headed(text: &str, item: &Item<'_>, body: impl FnOnce(&[Token]) -> Vec<Line>) -> Vec<Line> {
    let below = item.body();
    let head = &item.tokens[..item.tokens.len() - below.len()];
    let mut out = plain(text, head, 0);
    out.extend(body(below));
    out
}

/// The lines as they are, without their columns.
fn plain(text: &str, tokens: &[Token], indent: usize) -> Vec<Line> {
    let lines = tokens.chunk_by(|a, b| a.line == b.line);
    lines.map(|line| Line { source: line[0].line, indent, text: join(text, line) }).collect()
}

/// Lines of a name and the rest, the rest in one column. `split` says where the rest starts, if a line has one.
fn columns(
    text: &str,
    tokens: &[Token],
    indent: usize,
    split: impl Fn(&[Token]) -> Option<usize>,
) -> Vec<Line> {
    let mut column = 0;
    let mut rows: Vec<(u32, String, String)> = Vec::new();
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let at = split(line).unwrap_or(line.len()).min(line.len());
        let (name, rest) = (join(text, &line[..at]), join(text, &line[at..]));
        if !rest.is_empty() && width(&name) <= MAX_COLUMN {
            column = column.max(width(&name) + GAP);
        }
        rows.push((line[0].line, name, rest));
    }
    let written = |(source, name, rest): (u32, String, String)| {
        let text = if rest.is_empty() { name } else { pad(&name, column.max(width(&name) + GAP), &rest) };
        Line { source, indent, text }
    };
    rows.into_iter().map(written).collect()
}

/// `is jeugdlid  kenmerk …`, `de naam (mv: namen)  Tekst`; a heading (`--- …`) has no columns.
fn split_member(text: &str, line: &[Token]) -> Option<usize> {
    if let TokenKind::Bullet(_) = line.first()?.kind {
        return None;
    }
    let mut cursor = Cursor::new(text, line, line.first()?.span);
    cursor.at = usize::from(cursor.word(0) == "is");
    read_name(&mut cursor, true).ok()?;
    Some(cursor.at)
}

fn split_name(text: &str, line: &[Token]) -> Option<usize> {
    let mut cursor = Cursor::new(text, line, line.first()?.span);
    read_name(&mut cursor, true).ok()?;
    Some(cursor.at)
}

/// A value is parted from its name by the first wide gap.
fn split_entry(line: &[Token]) -> Option<usize> {
    line.iter().skip(1).position(|t| t.wide).map(|i| i + 1)
}

/// `geldig …` if there is one, and values in a column.
fn parameter_set(text: &str, body: &[Token]) -> Vec<Line> {
    let Some(first) = body.first() else { return Vec::new() };
    let mut cursor = Cursor::new(text, body, first.span);
    let valid = if cursor.at_phrase("geldig") && read_validity(&mut cursor).is_ok() { cursor.at } else { 0 };
    let mut out = plain(text, &body[..valid], 1);
    out.extend(columns(text, &body[valid..], 1, split_entry));
    out
}

/// Values of an enumeration each on a line.
fn domain(text: &str, item: &Item<'_>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let starts = |i: usize| {
        let token = &item.tokens[i];
        i == 0 || token.first || token.kind == TokenKind::Enum
    };
    let mut start = 0;
    while start < item.tokens.len() {
        let next = (start + 1..item.tokens.len()).find(|i| starts(*i)).unwrap_or(item.tokens.len());
        let piece = &item.tokens[start..next];
        out.push(Line { source: piece[0].line, indent: usize::from(start > 0), text: join(text, piece) });
        start = next;
    }
    out
}

/// Versions: `geldig …` and below it the sentence or the table.
fn rule(text: &str, item: &Item<'_>) -> Vec<Line> {
    headed(text, item, |body| {
        let mut out = Vec::new();
        let begins =
            |t: &Token, at: usize| t.first && Cursor::new(text, &body[at..], t.span).at_phrase("geldig");
        let mut starts: Vec<usize> =
            body.iter().enumerate().filter(|(at, t)| begins(t, *at)).map(|(at, _)| at).collect();
        starts.push(body.len());
        // Lines above the first version are no part of a rule; the checker says so.
        out.extend(plain(text, &body[..starts[0]], 1));
        for range in starts.windows(2) {
            let version = &body[range[0]..range[1]];
            let mut cursor = Cursor::new(text, version, version[0].span);
            let heading = if read_validity(&mut cursor).is_ok() { cursor.at } else { 0 };
            out.extend(plain(text, &version[..heading], 1));
            let rest = &version[heading..];
            out.extend(if item.kind == ItemKind::Table {
                table::lines(text, rest)
            } else {
                sentence::lines(text, rest)
            });
        }
        out
    })
}

/// Statements, and below each its values in a column.
fn testcase(text: &str, body: &[Token]) -> Vec<Line> {
    const STATEMENTS: &[&str] = &["Gegeven", "Verwacht", "Rekendatum", "Parameters", "Parameterset"];
    let statement = |line: &[Token]| {
        let word = line.first().map_or("", |t| super::spacing::raw(text, t.span));
        STATEMENTS.contains(&word)
    };
    let property = |line: &[Token]| {
        let word = line.first().map_or("", |t| super::spacing::raw(text, t.span));
        if matches!(word, "is" | "heeft" | "Is" | "Heeft") { None } else { split_entry(line) }
    };
    let mut out = Vec::new();
    let mut rest = body;
    while let Some(first) = rest.first() {
        let end = rest.partition_point(|t| t.line <= first.line);
        let head = &rest[..end];
        let mut below = end;
        while let Some(next) = rest.get(below) {
            let line = &rest[below..below + rest[below..].partition_point(|t| t.line <= next.line)];
            if statement(line) {
                break;
            }
            below += line.len();
        }
        out.extend(plain(text, head, 1));
        let values = &rest[end..below];
        let keyword = super::spacing::raw(text, first.span);
        out.extend(if keyword == "Parameters" {
            columns(text, values, 2, split_entry)
        } else {
            columns(text, values, 2, property)
        });
        rest = &rest[below..];
    }
    out
}
