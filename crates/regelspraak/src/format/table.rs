//! Decision tables: cells in columns.

use super::spacing::{join, width};
use super::{Line, MAX_COLUMN};
use crate::syntax::table::{is_dashed, pipe};
use crate::token::Token;

/// A table that would be wider than this has its heading out of line; its rows stay in columns.
const MAX_TABLE: usize = 200;

enum Row {
    Cells(Vec<String>),
    Dashed(usize),
    /// No line of a table; the checker says so.
    Other(String),
}

/// The lines of a table.
pub(super) fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let rows: Vec<(u32, Row)> =
        tokens.chunk_by(|a, b| a.line == b.line).map(|line| (line[0].line, row(text, line))).collect();
    let mut widths = columns(rows.iter().map(|(_, row)| row));
    if widths.iter().map(|w| w + 3).sum::<usize>() > MAX_TABLE {
        widths = columns(rows.iter().skip(1).map(|(_, row)| row));
    }
    rows.into_iter().map(|(source, row)| Line { source, indent: 1, text: written(&row, &widths) }).collect()
}

fn row(text: &str, line: &[Token]) -> Row {
    if is_dashed(line) {
        return Row::Dashed(line.iter().filter(|t| pipe(t)).count().saturating_sub(1));
    }
    let closed = line.len() > 1 && line.first().is_some_and(pipe) && line.last().is_some_and(pipe);
    if !closed {
        return Row::Other(join(text, line));
    }
    Row::Cells(line[1..line.len() - 1].split(pipe).map(|cell| join(text, cell)).collect())
}

fn columns<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        let Row::Cells(cells) = row else { continue };
        for (i, cell) in cells.iter().enumerate() {
            let wide = width(cell).min(MAX_COLUMN);
            match widths.get_mut(i) {
                Some(found) => *found = wide.max(*found),
                None => widths.push(wide),
            }
        }
    }
    widths
}

fn written(row: &Row, widths: &[usize]) -> String {
    let at = |i: usize| widths.get(i).copied().unwrap_or(1);
    match row {
        Row::Cells(cells) => {
            let mut out = "|".to_owned();
            for (i, cell) in cells.iter().enumerate() {
                out.push_str(&super::spacing::pad(&format!(" {cell}"), at(i) + 1, " |"));
            }
            out
        }
        Row::Dashed(count) => {
            let dashes = (0..*count).map(|i| format!("{}|", "-".repeat(at(i) + 2)));
            format!("|{}", dashes.collect::<String>())
        }
        Row::Other(text) => text.clone(),
    }
}
