//! What is wrong with a process or a scenario: file, line, field, and a sentence. Everything at once.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// The field, as a path into the file: `pool.plan.heads`. Empty when the text is no TOML.
    pub field: String,
    /// What is wrong, as a sentence. Dutch.
    pub reason: String,
}

/// `file:line:column: field: sentence`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.reason)
    }
}

/// Everything that is wrong, in the order of file and line. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn new(mut problems: Vec<Problem>) -> Self {
        problems.sort();
        problems.dedup();
        Self(problems)
    }

    /// The problems.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

/// The text of one file, with the name that problems give it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// How the file is named.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

impl Source<'_> {
    /// A problem at a byte of the text.
    pub(crate) fn problem(&self, offset: usize, field: &str, reason: impl Into<String>) -> Problem {
        let before = self.text.get(..offset).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Problem {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            field: field.to_owned(),
            reason: reason.into(),
        }
    }

    /// A problem where `name` first stands between quotes, or at the top.
    pub(crate) fn named(&self, name: &str, field: &str, reason: impl Into<String>) -> Problem {
        self.problem(self.text.find(&format!("\"{name}\"")).unwrap_or(0), field, reason)
    }

    /// A problem where `name` first stands between quotes after the id of a step, or where that stands.
    pub(crate) fn named_in(&self, step: &str, name: &str, field: &str, reason: impl Into<String>) -> Problem {
        let Some(begin) = self.text.find(&format!("id = \"{step}\"")) else {
            return self.named(name, field, reason);
        };
        let within = self.text.get(begin..).and_then(|text| text.find(&format!("\"{name}\"")));
        self.problem(begin + within.unwrap_or(0), field, reason)
    }
}
