//! The canonical layout of rule files and testsets: indentation, columns, spaces and blank lines, nothing else.
//!
//! A file goes through the lexer and the outline of its items; each item gives lines ([`Line`]), [`blocks`] puts
//! comments and blank lines between them. Line breaks of the author stay; lines are only ever split, so that a comment
//! stays with its line. What comes out has the same tokens, or the file is refused.

mod blocks;
mod items;
mod sentence;
mod spacing;
mod table;

use crate::diagnostic::{Diagnostics, Finding, Findings, finish};
use crate::message::both;
use crate::source::{MAX_FILE_BYTES, Position, SourceFile, Sources, Span, large};
use crate::syntax::declarations::{Declarations, Item, ItemKind, split_items};
use crate::syntax::table::is_dashed;
use crate::token::{TokenFile, TokenKind, lex};

/// Lines of sentences that are wider than this are split, a tab counted as [`TAB`].
const MAX_WIDTH: usize = 132;
/// So wide at most are the lines that a long one is split into.
const WIDTH: usize = 120;
/// How wide a tab is when a line is measured.
const TAB: usize = 4;
/// A name or cell wider than this does not push its column further, so that the output stays in proportion.
const MAX_COLUMN: usize = 160;

/// One line of output: its text without indentation, and the line of the source that it comes from.
#[derive(Debug)]
struct Line {
    source: u32,
    indent: usize,
    text: String,
}

/// Lays out a rule file or a testset in the canonical way. The words, their order, the comments and the line breaks that
/// carry meaning stay; formatting twice gives the same as once.
///
/// # Errors
/// When the file cannot be read as declarations, rules or testcases. Mistakes inside sentences do not matter here.
pub fn format(file: &SourceFile) -> Result<String, Diagnostics> {
    let (tokens, laid_out) = lay_out(file)?;
    let changed =
        first_difference(&tokens, &file.text, &laid_out).or_else(|| unsettled(file, &tokens, &laid_out));
    match changed {
        None => Ok(laid_out),
        Some(span) => Err(refused(
            file,
            Finding::error(
                "RS107",
                span,
                both!(
                    "dit bestand kan niet worden opgemaakt zonder hier de inhoud te veranderen",
                    "this file cannot be formatted without changing its content here"
                ),
            ),
        )),
    }
}

/// The tokens of a file and its text in the canonical layout.
fn lay_out(file: &SourceFile) -> Result<(TokenFile, String), Diagnostics> {
    let mut findings = Findings::default();
    if file.text.len() > MAX_FILE_BYTES {
        let finding = Finding::error(
            "RS106",
            Span::default(),
            both!("dit bestand is groter dan 4 MiB", "this file is larger than 4 MiB"),
        );
        return Err(refused(file, finding));
    }
    let tokens = lex(0, &file.text, &mut findings);
    let tests = is_testset(&tokens, &file.text);
    let items = split_items(&tokens, &file.text, tests, &mut findings);
    if !tests {
        Declarations::default().read(&tokens, &file.text, &mut findings);
    }
    let (errors, _) = finish(findings, &Sources::new(std::slice::from_ref(file)));
    if !errors.is_empty() {
        return Err(Diagnostics(errors));
    }
    let laid_out = blocks::write(file, &tokens, &items);
    Ok((tokens, laid_out))
}

/// The token from which the layout would come out otherwise a second time: a line that was split where a version or a
/// variable starts reads as something else than what was written.
fn unsettled(file: &SourceFile, tokens: &TokenFile, laid_out: &str) -> Option<Span> {
    let at = match lay_out(&SourceFile::new(file.path.clone(), laid_out)) {
        Ok((_, twice)) if twice == laid_out => return None,
        Ok((_, twice)) => laid_out.bytes().zip(twice.bytes()).take_while(|(a, b)| a == b).count(),
        Err(found) => found.0.first().map_or(0, |finding| offset(laid_out, finding.start)),
    };
    let formatted = lex(0, laid_out, &mut Findings::default());
    let same = content(&formatted, laid_out).iter().take_while(|t| large(t.2.end) <= at).count();
    Some(content(tokens, &file.text).get(same).map_or(Span::default(), |t| t.2))
}

/// The byte that stands at a line and column.
fn offset(text: &str, at: Position) -> usize {
    let above =
        text.split_inclusive('\n').take(large(at.line).saturating_sub(1)).map(str::len).sum::<usize>();
    let line = text.get(above..).unwrap_or_default();
    above + line.chars().take(large(at.column).saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

fn refused(file: &SourceFile, finding: Finding) -> Diagnostics {
    let mut findings = Findings::default();
    findings.push(finding);
    Diagnostics(finish(findings, &Sources::new(std::slice::from_ref(file))).0)
}

fn is_testset(tokens: &TokenFile, text: &str) -> bool {
    let items = split_items(tokens, text, true, &mut Findings::default());
    items.iter().any(|item| test_item(item))
}

fn test_item(item: &Item<'_>) -> bool {
    matches!(
        item.kind,
        ItemKind::Testset
            | ItemKind::CalculationDate
            | ItemKind::Parameters
            | ItemKind::TestInitialisation
            | ItemKind::Testcase
    )
}

/// The first token that is not the same after formatting. Dashes under the heading of a table are layout.
fn first_difference(before: &TokenFile, text: &str, after: &str) -> Option<Span> {
    let mut findings = Findings::default();
    let formatted = lex(0, after, &mut findings);
    let mut old = content(before, text).into_iter();
    let mut new = content(&formatted, after).into_iter();
    loop {
        match (old.next(), new.next()) {
            (None, None) => break,
            (Some(a), Some(b)) if (a.0, a.1) == (b.0, b.1) => {}
            (Some(found), _) => return Some(found.2),
            (None, Some(_)) => return Some(Span::default()),
        }
    }
    let comments = |file: &TokenFile, text: &str| -> Vec<String> {
        file.comments.iter().map(|c| spacing::raw(text, c.span).trim_end().to_owned()).collect()
    };
    (comments(before, text) != comments(&formatted, after)).then(Span::default)
}

/// What must stay: every token with its kind, text and place, without dashed lines.
fn content<'a>(file: &TokenFile, text: &'a str) -> Vec<(TokenKind, &'a str, Span)> {
    file.tokens
        .chunk_by(|a, b| a.line == b.line)
        .filter(|line| !is_dashed(line))
        .flatten()
        .map(|t| (t.kind, spacing::raw(text, t.span), t.span))
        .collect()
}
