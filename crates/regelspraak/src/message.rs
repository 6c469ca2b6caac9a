//! Sentences for people, in Dutch and in English.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Message {
    #[serde(rename = "nl")]
    dutch: Cow<'static, str>,
    #[serde(rename = "en")]
    english: Cow<'static, str>,
}

impl Message {
    /// The same sentence in two languages.
    #[must_use]
    pub fn new(dutch: impl Into<Cow<'static, str>>, english: impl Into<Cow<'static, str>>) -> Self {
        Self { dutch: dutch.into(), english: english.into() }
    }

    /// Words that are the same in every language, such as a piece of a rule: shown between backquotes.
    #[must_use]
    pub fn quoted(words: &str) -> Self {
        let shown = format!("`{words}`");
        Self { dutch: shown.clone().into(), english: shown.into() }
    }

    /// Several sentences as one, with a mark between them.
    #[must_use]
    pub fn join(parts: &[Self], between: &str) -> Self {
        let text = |language| {
            let all: Vec<&str> = parts.iter().map(|p| p.text(language)).collect();
            all.join(between)
        };
        Self::new(text(Language::Dutch), text(Language::English))
    }

    /// The ways in which a sentence can be read, numbered.
    pub(crate) fn readings(all: impl IntoIterator<Item = Self>) -> Self {
        let numbered: Vec<Self> = (1..)
            .zip(all)
            .map(|(n, what)| both!("lezing {n}: {what}", "reading {n}: {what}"; what))
            .collect();
        Self::join(&numbered, "; ")
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
    // Nearly all texts are of plain letters.
    if text.len() <= MAX_CHARS && text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return text;
    }
    let odd = |c: char| matches!(c, '\n' | '\r' | '\t') || is_hidden(c);
    if text.len() <= MAX_CHARS && !text.contains(odd) {
        return text;
    }
    let mut out = String::new();
    let mut chars = text.chars();
    for c in chars.by_ref().take(MAX_CHARS) {
        if matches!(c, '\n' | '\r' | '\t' | ' ') {
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

/// A [`Message`] from a Dutch and an English format string with the same arguments.
///
/// Arguments that are themselves worded in two languages follow a semicolon by name and are put in each sentence
/// in its own language: `both!("verwacht {what}", "expected {what}"; what)`.
macro_rules! both {
    ($dutch:literal, $english:literal; $($worded:ident),+ $(,)?) => {
        $crate::message::Message::new(
            {
                $(let $worded = $worded.text($crate::message::Language::Dutch);)+
                format!($dutch)
            },
            {
                $(let $worded = $worded.text($crate::message::Language::English);)+
                format!($english)
            },
        )
    };
    ($dutch:literal, $english:literal $(, $argument:expr)* $(,)?) => {
        $crate::message::Message::new(
            $crate::message::text(format_args!($dutch $(, $argument)*)),
            $crate::message::text(format_args!($english $(, $argument)*)),
        )
    };
}

pub(crate) use both;

/// A text without arguments stays where it is in the program.
pub(crate) fn text(arguments: fmt::Arguments<'_>) -> Cow<'static, str> {
    arguments.as_str().map_or_else(|| Cow::Owned(fmt::format(arguments)), Cow::Borrowed)
}
