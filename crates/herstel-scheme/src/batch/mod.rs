//! Many cases from and to files, one at a time, with bounded memory. The formats are described in `docs/formats.md`.

mod columns;
mod csv_input;
mod csv_output;
mod json_input;
mod json_output;
mod mapping;
mod run;
mod text_output;

pub use csv_input::run_csv;
pub use json_input::run_json;
pub use mapping::{
    ColumnMapping, InputMapping, ItemMapping, KeyMapping, Mapping, MappingError, OutputColumn, OutputMapping,
    Unit,
};

use crate::calculate::CalculationError;
use crate::ids::Language;
use jiff::civil::Date;

/// What to do with the cases.
#[derive(Clone, Debug)]
pub struct BatchOptions {
    /// The day of the calculation.
    pub on: Date,
    /// Form of the output.
    pub output: OutputFormat,
    /// Whether to add the explanation; not for CSV.
    pub explain: bool,
    /// Language of explanations.
    pub language: Language,
    /// How foreign columns are read and written; CSV only.
    pub mapping: Option<Mapping>,
}

/// Form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputFormat {
    /// Canonical JSON.
    Json,
    /// CSV.
    Csv,
    /// Lines to read.
    Text,
}

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchSummary {
    /// Cases calculated.
    pub cases: u64,
    /// Cases whose facts contradict each other.
    pub inconsistent: u64,
}

/// Why a run stopped.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The input or the output failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The heading, the mapping or the whole file is wrong.
    #[error("{}{reason}", column.as_ref().map_or_else(String::new, |column| format!("kolom «{column}»: ")))]
    File {
        /// The column, when it is about one.
        column: Option<String>,
        /// What is wrong. Dutch.
        reason: String,
    },
    /// One case is wrong. Rows are numbered from 1, after the heading.
    #[error("rij {row}{}: {reason}", column.as_ref().map_or_else(String::new, |column| format!(", «{column}»")))]
    Case {
        /// The row, or the element of the array.
        row: u64,
        /// The column or name.
        column: Option<String>,
        /// What is wrong. Dutch.
        reason: String,
    },
}

impl BatchError {
    pub(crate) fn file(reason: impl Into<String>) -> Self {
        Self::File { column: None, reason: reason.into() }
    }

    pub(crate) fn column(column: &str, reason: impl Into<String>) -> Self {
        Self::File { column: Some(column.to_owned()), reason: reason.into() }
    }

    pub(crate) fn case(row: u64, column: &str, reason: impl Into<String>) -> Self {
        let column = (!column.is_empty()).then(|| column.to_owned());
        Self::Case { row, column, reason: reason.into() }
    }

    pub(crate) fn calculation(row: u64, error: &CalculationError) -> Self {
        match error {
            CalculationError::Input { path, reason } => Self::case(row, path, reason.as_str()),
            CalculationError::NoParameter { .. } | CalculationError::Rules(_) => {
                Self::case(row, "", error.to_string())
            }
        }
    }
}

impl From<csv::Error> for BatchError {
    fn from(error: csv::Error) -> Self {
        let line = error.position().map(csv::Position::line);
        if let csv::ErrorKind::UnequalLengths { expected_len, len, .. } = error.kind() {
            return Self::file(at_line(line, &format!("{len} velden in plaats van {expected_len}")));
        }
        if let csv::ErrorKind::Utf8 { .. } = error.kind() {
            return Self::file(at_line(line, "geen UTF-8-tekst"));
        }
        Self::Io(error.into())
    }
}

fn at_line(line: Option<u64>, reason: &str) -> String {
    line.map_or_else(|| reason.to_owned(), |line| format!("regel {line}: {reason}"))
}
