//! Sentences for people, in Dutch and in English.

use std::borrow::Cow;
use std::fmt;

use crate::source::is_hidden;

/// Longer sentences are cut off; what they quote may be as long as a file.
const MAX_CHARS: usize = 1_200;

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

impl Message {
    /// The sentence on one line of bounded length, with hidden characters of quoted text as `U+202E`.
    pub(crate) fn on_one_line(self) -> Self {
        Self { dutch: on_one_line(self.dutch), english: on_one_line(self.english) }
    }
}

fn on_one_line(text: Cow<'static, str>) -> Cow<'static, str> {
    let odd = |c: char| matches!(c, '\n' | '\r' | '\t') || is_hidden(c);
    if text.len() <= MAX_CHARS && !text.contains(odd) {
        return text;
    }
    let mut out = String::new();
    let mut chars = text.chars();
    for c in chars.by_ref().take(MAX_CHARS) {
        if matches!(c, '\n' | '\r' | '\t') {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if is_hidden(c) {
            out.push_str(&format!("U+{:04X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    if chars.next().is_some() {
        out.push('…');
    }
    out.into()
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
