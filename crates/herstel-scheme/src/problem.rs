//! What is wrong with a package: file, line, reason; everything at once.

use std::fmt;

/// One thing that is wrong with a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageError {
    /// Stable code, for tests and machines.
    pub code: PackageErrorCode,
    /// The file inside the package.
    pub file: String,
    /// Line and column, from 1, where known.
    pub at: Option<(u32, u32)>,
    /// What is wrong and, where possible, what was expected. Dutch.
    pub reason: String,
}

/// Kinds of error in a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageErrorCode {
    /// A file or folder cannot be read, or is far too large.
    Unreadable,
    /// A stored archive is damaged.
    Archive,
    /// A file that every package has is missing.
    MissingFile,
    /// A file is not UTF-8 text.
    NotText,
    /// A TOML file has a mistake in form, or an unknown or missing field.
    Toml,
    /// The rules do not load; the reason is the diagnostic of the rules language.
    Rules,
    /// A rule has no `// Bron:` line.
    MissingSource,
    /// A source code is used that scheme.toml does not list, or the other way round.
    UnknownSource,
    /// A name is used that the rules do not declare.
    UnknownAttribute,
    /// A fact catalogue entry cannot be right.
    Fact,
    /// A parameter is missing, unknown, of the wrong type, or has no value on some day of the deciding period.
    Parameter,
    /// The process has an unknown, unreachable or contradictory step.
    Process,
    /// A term contradicts itself, lacks a worked date, or a worked date has no meaning.
    Term,
    /// A letter that a decision needs is missing.
    MissingLetter,
    /// A text is missing in a language, has other arguments than in the other language, or is never used.
    Text,
    /// A mapping file is wrong.
    Mapping,
    /// A relation with another scheme names something that is not there.
    Relation,
    /// A group of comparable situations is wrong, or decides about rights.
    Group,
    /// An example is wrong, missing, or its letter changed.
    Example,
    /// A law that must hold for any case is wrong, or a case breaks it.
    Law,
    /// A rule or a row of a table that no testset exercises.
    Uncovered,
    /// The scheme file contradicts itself.
    Manifest,
}

impl PackageErrorCode {
    /// The code as text, stable over versions.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Archive => "archive",
            Self::MissingFile => "missing-file",
            Self::NotText => "not-text",
            Self::Toml => "toml",
            Self::Rules => "rules",
            Self::MissingSource => "missing-source",
            Self::UnknownSource => "unknown-source",
            Self::UnknownAttribute => "unknown-attribute",
            Self::Fact => "fact",
            Self::Parameter => "parameter",
            Self::Process => "process",
            Self::Term => "term",
            Self::MissingLetter => "missing-letter",
            Self::Text => "text",
            Self::Mapping => "mapping",
            Self::Relation => "relation",
            Self::Group => "group",
            Self::Example => "example",
            Self::Law => "law",
            Self::Uncovered => "uncovered",
            Self::Manifest => "manifest",
        }
    }
}

impl PackageError {
    /// An error at a place.
    pub fn new(
        code: PackageErrorCode,
        file: impl Into<String>,
        at: Option<(u32, u32)>,
        reason: impl Into<String>,
    ) -> Self {
        Self { code, file: file.into(), at, reason: reason.into() }
    }
}

/// `file:line:column: reason [code]`.
impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {} [{}]", self.reason, self.code.as_str())
    }
}

/// Everything that is wrong with a package, in order of file and line. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct PackageErrors(Vec<PackageError>);

impl PackageErrors {
    /// Sorts and keeps the errors.
    pub fn new(mut errors: Vec<PackageError>) -> Self {
        errors.sort_by(|a, b| (&a.file, a.at, a.code, &a.reason).cmp(&(&b.file, b.at, b.code, &b.reason)));
        errors.dedup();
        Self(errors)
    }

    /// The errors.
    pub fn iter(&self) -> impl Iterator<Item = &PackageError> {
        self.0.iter()
    }

    /// The same errors with a folder name before every file, for a list over several packages.
    #[must_use]
    pub fn under(self, folder: &str) -> Self {
        let errors = self
            .0
            .into_iter()
            .map(|error| PackageError { file: format!("{folder}/{}", error.file), ..error });
        Self(errors.collect())
    }

    pub(crate) fn into_vec(self) -> Vec<PackageError> {
        self.0
    }
}

impl fmt::Display for PackageErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}
