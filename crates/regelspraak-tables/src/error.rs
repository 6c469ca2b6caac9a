//! What is wrong with a table, and where.

use std::fmt;

use regelspraak::{Language, Message};

/// A table that cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// Path of the file as it was given.
    pub path: String,
    /// Line from 1; 0 when the whole file is meant.
    pub line: u64,
    /// Number of the column from 1; 0 when the whole line is meant.
    pub column: usize,
    /// What is wrong.
    pub message: Message,
}

impl TableError {
    pub(crate) fn new(path: &str, line: u64, column: usize, message: Message) -> Self {
        Self { path: path.to_owned(), line, column, message }
    }

    /// An error of reading or writing itself.
    pub(crate) fn system(path: &str, error: &dyn fmt::Display) -> Self {
        Self::new(path, 0, 0, Message::new(format!("{error}"), format!("{error}")))
    }

    pub(crate) fn csv(path: &str, error: &csv::Error) -> Self {
        let line = error.position().map_or(0, csv::Position::line);
        let message = match error.kind() {
            csv::ErrorKind::UnequalLengths { expected_len, len, .. } => Message::new(
                format!("deze regel heeft {len} cellen, de kop {expected_len}"),
                format!("this line has {len} cells, the header {expected_len}"),
            ),
            csv::ErrorKind::Utf8 { err, .. } => {
                let column = err.field() + 1;
                let message = Message::new("geen geldige UTF-8", "not valid UTF-8");
                return Self::new(path, line, column, message);
            }
            csv::ErrorKind::Io(_)
            | csv::ErrorKind::Seek
            | csv::ErrorKind::Serialize(_)
            | csv::ErrorKind::Deserialize { .. }
            | _ => Message::new(format!("{error}"), format!("{error}")),
        };
        Self::new(path, line, 0, message)
    }

    /// Place and message on one line.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let text = self.message.text(language);
        match (self.line, self.column) {
            (0, _) => format!("{}: {text}", self.path),
            (line, 0) => format!("{}:{line}: {text}", self.path),
            (line, column) => format!("{}:{line}:{column}: {text}", self.path),
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Language::Dutch))
    }
}

impl std::error::Error for TableError {}
