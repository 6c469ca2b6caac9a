//! What an installation is told: one file, environment variables and the command line, read into typed values.
//!
//! A key is declared once, in [`sections`], with its type, default and meaning; the file, the variable, the table in
//! docs/operations.md and `herstel config` follow from that. What comes first counts: option, variable, file, default.
//! Everything is read before anything happens, and one wrong value or unknown key refuses the start. Secrets are never
//! values: a key names the file that holds one.

mod file;
mod report;
mod sections;
mod setting;
mod sources;

pub use report::{example, keys_table, shown};
pub use sections::{Configuration, Limits, Log, Mail, ProcessingLog, Seal, Sessions, SignIn};
pub use setting::{FileReference, Filter, LogForm, Sender, Setting, Span};
pub use sources::Sources;

use std::fmt;

/// A key: how it is called everywhere, and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The table of the file; empty for keys above all tables.
    pub section: &'static str,
    /// Its name in that table.
    pub name: &'static str,
    /// The name of the variable when it does not follow from section and name.
    pub variable: Option<&'static str>,
    /// What it is when nobody says anything.
    pub default: Default,
    /// What is written: "true or false".
    pub form: &'static str,
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
}

/// What a key is when nobody says anything.
#[derive(Clone, Copy, Debug)]
pub enum Default {
    /// This text, read as if somebody had written it.
    Is(&'static str),
    /// No value; the words tell what happens then.
    None(&'static str),
}

impl Key {
    /// `section.name`.
    pub fn path(&self) -> String {
        if self.section.is_empty() { self.name.to_owned() } else { format!("{}.{}", self.section, self.name) }
    }

    /// The environment variable.
    pub fn variable(&self) -> String {
        self.variable.map_or_else(
            || format!("HERSTEL_{}", self.path().replace('.', "_").to_uppercase()),
            str::to_owned,
        )
    }
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command line.
    Option(&'static str),
    /// An environment variable.
    Variable(String),
    /// A line of the file.
    File {
        /// The file as it was given.
        path: String,
        /// Counted from one.
        line: usize,
    },
    /// Nobody said anything.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(option) => f.write_str(option),
            Self::Variable(name) => f.write_str(name),
            Self::File { path, line } => write!(f, "{path}:{line}"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// Something wrong: where, which key, and a sentence. Never holds the value of a key that may be secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub origin: Origin,
    /// Which key, when there is one.
    pub key: Option<String>,
    /// What is wrong.
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.origin, &self.key) {
            (Origin::Option(option), _) => write!(f, "{option}: {}", self.sentence),
            (Origin::Variable(name), _) => write!(f, "{name}: {}", self.sentence),
            (origin, Some(key)) => write!(f, "{origin}: {key}: {}", self.sentence),
            (origin, None) => write!(f, "{origin}: {}", self.sentence),
        }
    }
}

/// One line of `herstel config show`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The key.
    pub path: String,
    /// Its value, without anything secret; none when it has none.
    pub value: Option<String>,
    /// Who said so.
    pub origin: Origin,
}
