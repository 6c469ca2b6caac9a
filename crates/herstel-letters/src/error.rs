//! What can go wrong with a letter: values with a stable code and a sentence in Dutch, for the author of the template
//! or the person who made the data. No sentence repeats personal data.

use std::fmt;

/// A position in a file of the scheme package. Lines and columns count from one; columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Path inside the package, as the caller passed it.
    pub file: String,
    /// Line, from one.
    pub line: usize,
    /// Column in characters, from one.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Why a letter or a template is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// The template, or the data at that place of the template, is wrong.
    #[error("{place}: {message}")]
    Template {
        /// Where in the package.
        place: Place,
        /// What is wrong, with a suggestion where there is one.
        message: String,
    },
    /// The letter as a whole cannot become an accessible, archivable file.
    #[error("{file}: {message}")]
    Document {
        /// The template that was rendered.
        file: String,
        /// What is wrong.
        message: String,
    },
    /// The template to render is not among the files.
    #[error("{path}: dit sjabloon zit niet in het pakket")]
    TemplateMissing {
        /// The path asked for.
        path: String,
    },
    /// A file of the package has a path that leaves the package, or that the crate keeps for itself.
    #[error("{path}: dit pad mag niet ({reason})")]
    PathRefused {
        /// The path as passed.
        path: String,
        /// Why, in Dutch.
        reason: &'static str,
    },
    /// The files and the data together are larger than [`crate::SIZE_LIMIT`].
    #[error("het sjabloon met zijn gegevens is te groot: {bytes} bytes, hoogstens {limit}")]
    TooLarge {
        /// Size found.
        bytes: usize,
        /// Size allowed.
        limit: usize,
    },
    /// The letter has more than [`crate::PAGE_LIMIT`] pages.
    #[error("{file}: de brief is te lang: {pages} bladzijden, hoogstens {limit}")]
    TooManyPages {
        /// The template that was rendered.
        file: String,
        /// Pages found.
        pages: usize,
        /// Pages allowed.
        limit: usize,
    },
    /// A text in the data holds a character that the fonts lack, which an archived file may not contain.
    #[error(
        "gegeven {field}: het teken '{character}' (U+{:04X}) staat niet in het lettertype",
        u32::from(*character)
    )]
    CharacterMissing {
        /// Path of the field in the data: `opening[0]`.
        field: String,
        /// The first such character.
        character: char,
    },
    /// The typesetter broke down; the letter was not made.
    #[error("{file}: de opmaak is afgebroken door een fout in het zetprogramma")]
    Typesetter {
        /// The template that was rendered.
        file: String,
    },
}

impl LetterError {
    /// Stable code, for logs and problem documents.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Template { .. } => "letter.template",
            Self::Document { .. } => "letter.document",
            Self::TemplateMissing { .. } => "letter.template-missing",
            Self::PathRefused { .. } => "letter.path-refused",
            Self::TooLarge { .. } => "letter.too-large",
            Self::TooManyPages { .. } => "letter.too-many-pages",
            Self::CharacterMissing { .. } => "letter.character-missing",
            Self::Typesetter { .. } => "letter.typesetter",
        }
    }

    /// Position in the package, where the error has one.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::Template { place, .. } => Some(place),
            Self::Document { .. }
            | Self::TemplateMissing { .. }
            | Self::PathRefused { .. }
            | Self::TooLarge { .. }
            | Self::TooManyPages { .. }
            | Self::CharacterMissing { .. }
            | Self::Typesetter { .. } => None,
        }
    }
}
