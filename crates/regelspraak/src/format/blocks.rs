//! Items one below the other, with their comments and the blank lines between them.

use super::Line;
use super::spacing::{pad, raw, width};
use crate::source::{SourceFile, large};
use crate::syntax::declarations::{Item, ItemKind};
use crate::token::{Comment, TokenFile};

/// How a line stands to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// Inside an item.
    No,
    /// An item directly below another of one line.
    Together,
    /// An item with a blank line above it.
    Apart,
}

/// The whole file.
pub(super) fn write(file: &SourceFile, tokens: &TokenFile, items: &[Item<'_>]) -> String {
    let mut blocks: Vec<Vec<Line>> = items.iter().map(|i| super::items::lines(&file.text, i)).collect();
    let single = |i: usize| blocks[i].len() == 1;
    let together: Vec<bool> = (0..items.len())
        .map(|i| i > 0 && single(i - 1) && single(i) && directly_below(tokens, &items[i - 1], &items[i]))
        .collect();
    align_parameters(items, &together, &mut blocks);
    let mut entries: Vec<(Start, Line)> = Vec::new();
    for (lines, together) in blocks.into_iter().zip(together) {
        for (n, line) in lines.into_iter().enumerate() {
            let start = match (n, together) {
                (0, true) => Start::Together,
                (0, false) => Start::Apart,
                _ => Start::No,
            };
            entries.push((start, line));
        }
    }
    let crlf = file.text.split('\n').next().is_some_and(|line| line.ends_with('\r'));
    let mut writer = Writer {
        text: &file.text,
        comments: &tokens.comments,
        newline: if crlf { "\r\n" } else { "\n" },
        out: String::new(),
        last: 0,
    };
    for (n, (start, line)) in entries.iter().enumerate() {
        let ends = entries.get(n + 1).is_none_or(|(_, next)| next.source != line.source);
        writer.entry(*start, line, ends);
    }
    let rest = std::mem::take(&mut writer.comments);
    writer.loose(rest);
    writer.out
}

/// Two items with nothing between them, not even a comment on the line of the first.
fn directly_below(tokens: &TokenFile, one: &Item<'_>, next: &Item<'_>) -> bool {
    let line = one.span_line();
    next.span_line() == line + 1 && !tokens.comments.iter().any(|c| c.line == line)
}

/// A space before the colon of a parameter; those directly below each other have their types in one column.
fn align_parameters(items: &[Item<'_>], together: &[bool], blocks: &mut [Vec<Line>]) {
    let mut start = 0;
    while start < items.len() {
        let parameter = |i: usize| items[i].kind == ItemKind::Parameter;
        let end = (start + 1..items.len())
            .find(|i| !(together[*i] && parameter(*i) && parameter(start)))
            .unwrap_or(items.len());
        if parameter(start) {
            let lines = || blocks[start..end].iter().flatten();
            let column = lines()
                .filter_map(|line| line.text.split_once(':'))
                .map(|(name, _)| width(name.trim_end()) + 1)
                .filter(|column| *column <= super::MAX_COLUMN)
                .max()
                .unwrap_or(0);
            for line in blocks[start..end].iter_mut().flatten() {
                if let Some((name, data_type)) = line.text.split_once(':') {
                    let name = format!("{} ", name.trim_end());
                    line.text = pad(&name, column, &format!(": {}", data_type.trim_start()));
                }
            }
        }
        start = end;
    }
}

struct Writer<'a> {
    text: &'a str,
    /// What has not been written yet.
    comments: &'a [Comment],
    newline: &'static str,
    out: String,
    /// The line of the source that was written last.
    last: u32,
}

impl<'a> Writer<'a> {
    fn entry(&mut self, start: Start, line: &Line, ends: bool) {
        let before = self.comments.partition_point(|c| c.line < line.source);
        let (pending, rest) = self.comments.split_at(before);
        self.comments = rest;
        if start == Start::Apart {
            let mut above = pending.len();
            let mut expected = line.source;
            while above > 0 && pending[above - 1].line + 1 == expected {
                above -= 1;
                expected -= 1;
            }
            self.loose(&pending[..above]);
            self.blank();
            // What is written directly above must not be parted from the item again.
            for comment in &pending[above..] {
                self.push(0, raw(self.text, comment.span), comment.line);
            }
            self.last = self.last.max(line.source.saturating_sub(1));
        } else {
            for comment in pending {
                self.blank_as_in_source(comment.line);
                self.push(line.indent, raw(self.text, comment.span), comment.line);
            }
        }
        if start == Start::No {
            self.blank_as_in_source(line.source);
        }
        self.push(line.indent, &line.text, line.source);
        if ends
            && let Some((comment, rest)) = self.comments.split_first().filter(|(c, _)| c.line == line.source)
        {
            self.comments = rest;
            let end = self.out.len() - self.newline.len();
            self.out.truncate(end);
            self.out.push(' ');
            self.out.push_str(raw(self.text, comment.span).trim_end());
            self.out.push_str(self.newline);
        }
    }

    /// Comments that belong to no line: those that are indented stay with the item above them.
    fn loose(&mut self, comments: &'a [Comment]) {
        let indented = comments.iter().take_while(|c| self.indented(c)).count();
        for (n, comment) in comments.iter().enumerate() {
            if n == indented {
                self.blank();
            } else {
                self.blank_as_in_source(comment.line);
            }
            self.push(usize::from(n < indented), raw(self.text, comment.span), comment.line);
        }
    }

    fn indented(&self, comment: &Comment) -> bool {
        let before = self.text.get(..large(comment.span.start)).unwrap_or("");
        !before.is_empty() && !before.ends_with(['\n', '\u{feff}']) && !self.out.is_empty()
    }

    fn blank_as_in_source(&mut self, source: u32) {
        if source > self.last + 1 {
            self.blank();
        }
    }

    fn blank(&mut self) {
        let blank = format!("{0}{0}", self.newline);
        if !self.out.is_empty() && !self.out.ends_with(&blank) {
            self.out.push_str(self.newline);
        }
    }

    fn push(&mut self, indent: usize, text: &str, source: u32) {
        self.out.extend(std::iter::repeat_n('\t', indent));
        self.out.push_str(text.trim_end());
        self.out.push_str(self.newline);
        self.last = source;
    }
}
