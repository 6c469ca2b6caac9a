//! The sentence as people read it, and where each part of the source ended up in it.

use std::sync::Arc;

use crate::program::compiled::Site;
use crate::source::{Span, large, small};
use crate::token::Token;

/// A sentence put together from stretches of source.
#[derive(Debug, Default)]
pub(crate) struct SentenceText {
    pub(crate) text: String,
    /// Source start, source end, start in the sentence.
    pieces: Vec<(u32, u32, u32)>,
    /// Whether the pieces are in another order than in the source (table rows).
    shuffled: bool,
}

impl SentenceText {
    /// A rule sentence: its lines without the indent they share.
    pub(crate) fn of_rule(source: &str, tokens: &[Token]) -> Self {
        let mut out = Self::default();
        let indent = tokens.iter().filter(|t| t.first).map(|t| t.column).min().unwrap_or(1);
        for (i, line) in tokens.chunk_by(|a, b| a.line == b.line).enumerate() {
            let Some(first) = line.first() else { continue };
            if i > 0 {
                out.text.push('\n');
                let depth = if first.first { first.column.saturating_sub(indent) } else { 0 };
                out.text.extend(std::iter::repeat_n(' ', large(depth.min(40)) * 2));
            }
            out.piece(source, line);
        }
        out
    }

    /// Adds words that are not in the source.
    pub(crate) fn words(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Adds tokens; a jump to another place in the source becomes one space.
    pub(crate) fn tokens(&mut self, source: &str, tokens: &[Token]) {
        self.shuffled = true;
        let joined = |a: &Token, b: &Token| {
            b.span.start >= a.span.end
                && b.line == a.line
                && !source.get(large(a.span.end)..large(b.span.start)).unwrap_or("|").contains('|')
        };
        for (i, run) in tokens.chunk_by(joined).enumerate() {
            if i > 0 {
                self.text.push(' ');
            }
            self.piece(source, run);
        }
    }

    fn piece(&mut self, source: &str, tokens: &[Token]) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let (start, end) = (first.span.start, last.span.end);
        self.pieces.push((start, end, small(self.text.len())));
        self.text.push_str(source.get(large(start)..large(end)).unwrap_or(""));
    }

    /// Where the parts of the sentence came from.
    pub(crate) fn places(&self) -> Places {
        Places { pieces: self.pieces.as_slice().into() }
    }

    fn place(&self, offset: u32) -> Option<u32> {
        if !self.shuffled {
            let at = self.pieces.partition_point(|(start, ..)| *start <= offset).checked_sub(1)?;
            let (start, end, to) = *self.pieces.get(at)?;
            return (offset <= end).then(|| to + (offset - start));
        }
        self.pieces
            .iter()
            .find(|(start, end, _)| (*start..=*end).contains(&offset))
            .map(|(start, _, at)| at + (offset - start))
    }

    /// The place of a source span in the sentence.
    pub(crate) fn site(&self, span: Span, style: u16) -> Site {
        let start = self.place(span.start).unwrap_or(0);
        let end = self.place(span.end).unwrap_or(start).max(start);
        Site { start, end, style }
    }
}

/// Where the parts of a sentence stand in its file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// Source start, source end, start in the sentence.
    pieces: Arc<[(u32, u32, u32)]>,
}

impl Places {
    /// The span of a part of the sentence; none when it is not from the file.
    pub(crate) fn span(&self, file: u32, site: Site) -> Option<Span> {
        let source = |at: u32| {
            let piece =
                self.pieces.iter().find(|(start, end, to)| (*to..=to + (end - start)).contains(&at))?;
            Some(piece.0 + (at - piece.2))
        };
        let (start, end) = (source(site.start)?, source(site.end)?);
        (start <= end).then_some(Span { file, start, end })
    }
}
