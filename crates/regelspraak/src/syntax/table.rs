//! Decision tables: heading plus cell is one sentence, so every row becomes ordinary sentences of tokens.

use crate::diagnostic::{Finding, Findings};
use crate::message::both;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::{Token, TokenKind};

/// One row: its label, and per conclusion column the tokens of a whole sentence.
#[derive(Debug)]
pub(crate) struct TableRow {
    pub(crate) label: String,
    pub(crate) span: Span,
    /// A sentence per conclusion column: conclusion, `indien`, conditions.
    pub(crate) sentences: Vec<RowSentence>,
}

/// The pieces of one sentence; each piece is heading tokens followed by cell tokens.
#[derive(Clone, Debug)]
pub(crate) struct RowSentence {
    pub(crate) conclusion: Vec<Token>,
    pub(crate) conditions: Vec<Vec<Token>>,
}

impl RowSentence {
    /// The token at a place of the whole sentence.
    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.conclusion.iter().chain(self.conditions.iter().flatten()).nth(at)
    }
}

/// So many words may the sentences have that the tables of one load stand for. A row repeats the heading, and its
/// conditions for every conclusion, so that a small file can stand for a great deal.
pub(crate) const MAX_TABLE_WORDS: usize = 2_000_000;

/// Reads the lines of a table. `words` counts over all tables.
pub(crate) fn parse_table(
    text: &str,
    tokens: &[Token],
    words: &mut usize,
    findings: &mut Findings,
) -> Vec<TableRow> {
    let mut lines = tokens.chunk_by(|a, b| a.line == b.line);
    let Some(header) = lines.next() else { return Vec::new() };
    let header = match cells(text, header) {
        Ok(cells) => cells,
        Err(finding) => {
            findings.push(finding);
            return Vec::new();
        }
    };
    let columns: Vec<(&[Token], bool)> = header
        .iter()
        .skip(1)
        .map(|cell| (*cell, Cursor::new(text, cell, Span::default()).at_phrase("indien")))
        .collect();
    if header.len() < 2 || !columns.iter().any(|(_, condition)| !condition) {
        let span = header.iter().flat_map(|c| c.iter()).next().map_or(Span::default(), |t| t.span);
        findings.push(
            Finding::error(
                "RS130",
                span,
                both!(
                    "een beslistabel heeft een kolom voor het rijnummer en minstens één conclusie",
                    "a decision table has a column for the row number and at least one conclusion"
                ),
            )
            .help(both!(
                "een voorwaarde begint met `indien`, een conclusie niet",
                "a condition starts with `indien`, a conclusion does not"
            )),
        );
        return Vec::new();
    }
    let mut rows = Vec::new();
    for line in lines {
        if is_dashed(line) {
            continue;
        }
        let conclusions = columns.iter().filter(|(_, condition)| !condition).count();
        let heading: usize = columns.iter().map(|(heading, _)| heading.len()).sum();
        *words = words.saturating_add(conclusions.saturating_mul(heading + line.len()));
        if *words > MAX_TABLE_WORDS {
            let span = line.first().map_or(Span::default(), |t| t.span);
            findings.push(too_large(span));
            return Vec::new();
        }
        match row(text, line, &columns) {
            Ok(found) => rows.push(found),
            Err(finding) => findings.push(finding),
        }
    }
    if rows.is_empty() {
        let span = tokens.first().map_or(Span::default(), |t| t.span);
        findings.push(Finding::error(
            "RS130",
            span,
            both!("deze beslistabel heeft geen rijen", "this decision table has no rows"),
        ));
    }
    rows
}

pub(crate) fn too_large(span: Span) -> Finding {
    let text = both!("de beslistabellen zijn samen te groot", "the decision tables together are too large");
    Finding::error("RS108", span, text).help(both!(
        "verdeel de conclusies over meer tabellen, of maak de koppen korter",
        "spread the conclusions over more tables, or shorten the headings"
    ))
}

/// The line under a heading, which is layout: cells with dashes and nothing else, none of them empty. A row with a cell
/// left open is not layout, whatever stands in its other cells.
pub(crate) fn is_dashed(line: &[Token]) -> bool {
    let [first, inner @ .., last] = line else { return false };
    let dashes = |cell: &[Token]| !cell.is_empty() && cell.iter().all(|t| t.kind == TokenKind::Mark('-'));
    pipe(first) && pipe(last) && inner.split(pipe).all(dashes)
}

/// What parts the cells of a line.
pub(crate) fn pipe(token: &Token) -> bool {
    token.kind == TokenKind::Mark('|')
}

fn row(text: &str, line: &[Token], columns: &[(&[Token], bool)]) -> Result<TableRow, Finding> {
    let found = cells(text, line)?;
    let span = line.first().map_or(Span::default(), |t| line.last().map_or(t.span, |l| t.span.to(l.span)));
    if found.len() != columns.len() + 1 {
        let text = both!(
            "deze rij heeft {} cellen, de kop {}",
            "this row has {} cells, the header {}",
            found.len(),
            columns.len() + 1
        );
        return Err(Finding::error("RS131", span, text));
    }
    let label: Vec<&str> = found[0].iter().map(|t| Cursor::new(text, &[], t.span).raw(t.span)).collect();
    let mut conditions = Vec::new();
    for ((heading, is_condition), cell) in columns.iter().zip(found.iter().skip(1)) {
        let cursor = Cursor::new(text, cell, span);
        if !*is_condition || (cursor.word(0) == "n.v.t." && cell.len() == 1) {
            continue;
        }
        if cell.is_empty() {
            return Err(empty_cell(heading, span));
        }
        // `indien` itself is left out; the cell completes the condition.
        conditions.push(heading[1..].iter().chain(cell.iter()).copied().collect());
    }
    let mut sentences = Vec::new();
    for ((heading, is_condition), cell) in columns.iter().zip(found.iter().skip(1)) {
        let cursor = Cursor::new(text, cell, span);
        if *is_condition || (cursor.word(0) == "n.v.t." && cell.len() == 1) {
            continue;
        }
        if cell.is_empty() {
            return Err(empty_cell(heading, span));
        }
        let conclusion = heading.iter().chain(cell.iter()).copied().collect();
        sentences.push(RowSentence { conclusion, conditions: conditions.clone() });
    }
    Ok(TableRow { label: label.join(" "), span, sentences })
}

fn empty_cell(heading: &[Token], span: Span) -> Finding {
    let column = heading.first().map_or(0, |t| t.column);
    Finding::error(
        "RS131",
        span,
        both!(
            "een cel is leeg (kolom die begint op positie {column} van de kop)",
            "a cell is empty (the column that starts at position {column} of the header)"
        ),
    )
    .help(both!(
        "schrijf `n.v.t.` als een kolom hier niet meetelt",
        "write `n.v.t.` when a column does not count here"
    ))
}

/// The tokens between the pipes of a line.
fn cells<'t>(text: &str, line: &'t [Token]) -> Result<Vec<&'t [Token]>, Finding> {
    let first = line.first().map_or(Span::default(), |t| t.span);
    let pipe = |t: &Token| t.kind == TokenKind::Mark('|');
    if !line.first().is_some_and(pipe) || !line.last().is_some_and(pipe) || line.len() < 2 {
        let found = Cursor::new(text, line, first).found();
        return Err(Finding::error(
            "RS132",
            first,
            both!(
                "verwacht een tabelregel tussen `|`, gevonden {found}",
                "expected a table row between `|`, found {found}"
            ),
        ));
    }
    Ok(line[1..line.len() - 1].split(|t| pipe(t)).collect())
}
