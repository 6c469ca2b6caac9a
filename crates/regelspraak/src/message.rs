//! Sentences for people, in Dutch and in English.

use std::borrow::Cow;
use std::fmt;

/// The languages in which findings are worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// The language of the rules themselves.
    #[default]
    Dutch,
    /// For readers of the code and tools around it.
    English,
}

/// One sentence in both languages. Shown in Dutch unless asked otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    dutch: Cow<'static, str>,
    english: Cow<'static, str>,
}

impl Message {
    /// The same sentence in two languages.
    #[must_use]
    pub fn new(dutch: impl Into<Cow<'static, str>>, english: impl Into<Cow<'static, str>>) -> Self {
        Self { dutch: dutch.into(), english: english.into() }
    }

    /// The sentence in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.dutch)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self { dutch: text.clone().into(), english: text.into() }
    }
}

impl From<&'static str> for Message {
    fn from(text: &'static str) -> Self {
        Self { dutch: text.into(), english: text.into() }
    }
}

/// A [`Message`] from a Dutch and an English format string with captured arguments.
macro_rules! both {
    ($dutch:literal, $english:literal $(,)?) => {
        $crate::message::Message::new(format!($dutch), format!($english))
    };
}

pub(crate) use both;
