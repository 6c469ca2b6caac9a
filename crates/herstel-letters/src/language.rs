//! The languages a letter can be written in.

use herstel_kernel::{Date, long_date_en, long_date_nl};

/// Language of a letter: of its fixed words, its dates and amounts, and of the voice that reads it aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch, the language of decisions.
    Dutch,
    /// English, the second language of the interface.
    English,
}

impl Language {
    /// The tag as it stands in the PDF file: `nl` or `en` (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// A date in words, "14 juni 2021", held together by no-break spaces.
    pub(crate) fn date_in_words(self, date: Date) -> String {
        let text = match self {
            Self::Dutch => long_date_nl(date),
            Self::English => long_date_en(date),
        };
        text.replace(' ', "\u{a0}")
    }
}
