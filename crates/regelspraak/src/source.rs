//! Source files, spans in them, and positions for people.

/// Larger files are refused.
pub(crate) const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;

/// And files that together are larger.
pub(crate) const MAX_MODEL_BYTES: usize = 64 * 1024 * 1024;

/// One file of a model. The path is only shown in diagnostics; nothing is read from disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Shown in diagnostics, such as `regels/boete.rgs`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl SourceFile {
    /// A source file from its parts.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// A source file as it was read from disk. Bytes that are no UTF-8 become U+FFFD, which is refused wherever it
    /// stands (`RS109`), so that a damaged file is a finding beside those of the other files.
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        Self { path: path.into(), text: String::from_utf8_lossy(bytes).into_owned() }
    }
}

/// A stretch of bytes of one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Index of the file in the list that was loaded.
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The smallest span that covers both (of the same file).
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A place for people: 1-based, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// The files of one load, with their line starts.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    files: Vec<(SourceFile, Vec<u32>)>,
}

impl Sources {
    pub(crate) fn new(files: &[SourceFile]) -> Self {
        let with_lines = |file: &SourceFile| {
            let mut starts = vec![0];
            starts.extend(
                file.text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| small(i + 1)),
            );
            (file.clone(), starts)
        };
        Self { files: files.iter().map(with_lines).collect() }
    }

    pub(crate) fn path(&self, file: u32) -> &str {
        self.files.get(large(file)).map_or("", |(f, _)| &f.path)
    }

    pub(crate) fn whole(&self, file: u32) -> &str {
        self.files.get(large(file)).map_or("", |(f, _)| &f.text)
    }

    pub(crate) fn position(&self, file: u32, offset: u32) -> Position {
        let Some((source, starts)) = self.files.get(large(file)) else {
            return Position { line: 1, column: 1 };
        };
        let line = starts.partition_point(|start| *start <= offset).max(1);
        let start = starts.get(line - 1).copied().unwrap_or(0);
        let before = source.text.get(large(start)..large(offset)).unwrap_or("");
        Position { line: small(line), column: small(before.chars().count() + 1) }
    }
}

/// Stands for bytes that are no UTF-8.
pub(crate) const LOST: char = char::REPLACEMENT_CHARACTER;

/// Characters that a reader cannot see, or that make a text look other than it reads: control characters, line ends
/// that only some programs know, marks that turn the direction of writing.
pub(crate) fn is_hidden(c: char) -> bool {
    let turns =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | LOST)
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Offsets and counts of one file fit 32 bits (larger files are refused before anything is read).
pub(crate) fn small(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

pub(crate) fn large(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}
