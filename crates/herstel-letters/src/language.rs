//! The languages a letter can be written in.

use jiff::civil::Date;

/// Language of a letter: of its fixed words, its dates and amounts, and of the voice that reads it aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch, the language of decisions.
    Dutch,
    /// English, the second language of the interface.
    English,
}

const MONTHS_DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const MONTHS_ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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
        let months = match self {
            Self::Dutch => MONTHS_DUTCH,
            Self::English => MONTHS_ENGLISH,
        };
        let month = usize::try_from(date.month()).ok().and_then(|month| months.get(month.checked_sub(1)?));
        format!("{}\u{a0}{}\u{a0}{}", date.day(), month.copied().unwrap_or_default(), date.year())
    }
}
