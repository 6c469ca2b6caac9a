//! Words, numbers and marks with their places. Layout matters for two things only: what starts a line, and
//! whether the gap before a token is wide (that is how a name is parted from its type or value).

mod lexer;

use crate::source::Span;

pub(crate) use lexer::lex;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A word, a unit or an abbreviation.
    Word,
    /// A number in Dutch form, without its unit.
    Number,
    /// `15-06-2027`, or `15-06-2027 09:30:00.000`.
    Date,
    /// `"text"`, with its quotes.
    Text,
    /// A piece of a text with values in it: `"text «`, `» text «` or `» text"`, with its quotes and brackets.
    TextPart,
    /// `'value'`, with its quotes.
    Enum,
    /// One of `. , ; : ( ) | =`.
    Mark(char),
    /// `-`, `..`, `••` at the start of a line; the number of marks is the level.
    Bullet(u8),
}

/// One token. Its text is the stretch of the source it covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) span: Span,
    pub(crate) line: u32,
    /// Column in characters, from 1.
    pub(crate) column: u32,
    /// Whether it is the first on its line.
    pub(crate) first: bool,
    /// Whether at least two spaces or a tab stand before it on the same line.
    pub(crate) wide: bool,
}

/// A comment line; `own_line` when nothing else stands on that line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comment {
    pub(crate) line: u32,
    pub(crate) span: Span,
    pub(crate) own_line: bool,
}

/// The tokens and comments of one file.
#[derive(Debug, Default)]
pub(crate) struct TokenFile {
    pub(crate) tokens: Vec<Token>,
    pub(crate) comments: Vec<Comment>,
}

impl TokenFile {
    /// The source reference (`// Bron: …`) in the comment lines directly above a line.
    pub(crate) fn bron_above(&self, line: u32, text: &str) -> Option<String> {
        let end = self.comments.partition_point(|c| c.line < line);
        let mut start = end;
        let mut expected = line;
        while start > 0 && self.comments[start - 1].own_line && self.comments[start - 1].line + 1 == expected
        {
            start -= 1;
            expected -= 1;
        }
        let mut found: Option<String> = None;
        for comment in &self.comments[start..end] {
            let raw =
                text.get(crate::source::large(comment.span.start)..crate::source::large(comment.span.end));
            let body = raw.unwrap_or("").trim_start_matches('/').trim();
            if let Some(source) = body.strip_prefix("Bron:") {
                match &mut found {
                    Some(before) => {
                        before.push_str("; ");
                        before.push_str(source.trim());
                    }
                    None => found = Some(source.trim().to_owned()),
                }
            } else if let Some(before) = &mut found
                && !body.is_empty()
            {
                before.push(' ');
                before.push_str(body);
            }
        }
        found.filter(|s| !s.is_empty())
    }
}
