//! Short names for the custom properties of the sheets, as they are sent.
//!
//! The vocabulary of the NL Design System says in its names what a token is for, forty letters and more. Written out they
//! are a third of what a phone loads before it shows a page. They mean something to who writes a sheet, not to a browser:
//! every sheet that is sent says the same short name for the same long one, that of the installation too.

use std::{borrow::Cow, collections::BTreeMap};

/// Short names are numbers in these letters.
const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// The short name of every custom property of our sheets.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Names for what these sheets say; what they say most gets the shortest.
    pub fn of<'a>(sheets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for sheet in sheets {
            replaced(sheet, |name| {
                *counts.entry(name.to_owned()).or_default() += 1;
                None
            });
        }
        let mut names: Vec<(String, usize)> = counts.into_iter().collect();
        names.sort_by(|(name, count), (other, more)| more.cmp(count).then_with(|| name.cmp(other)));
        Self(names.into_iter().enumerate().map(|(at, (name, _))| (name, short(at))).collect())
    }

    /// A sheet with short names. What our sheets do not know keeps its own name, unless that is one of the short ones.
    pub fn shortened(&self, sheet: &str) -> String {
        replaced(sheet, |name| match self.0.get(name) {
            Some(short) => Some(Cow::Borrowed(short.as_str())),
            None if self.0.values().any(|short| short == name) => Some(Cow::Owned(format!("--theme{name}"))),
            None => None,
        })
    }
}

/// A sheet with other names for its custom properties; `new` gives none for a name that stays.
fn replaced<'a>(sheet: &str, mut new: impl FnMut(&str) -> Option<Cow<'a, str>>) -> String {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii();
    let mut written = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(is_of_name) {
        let (before, from_word) = rest.split_at(at);
        let end = from_word.find(|c| !is_of_name(c)).unwrap_or(from_word.len());
        let (word, after) = from_word.split_at(end);
        written.push_str(before);
        match word.strip_prefix("--").filter(|name| !name.is_empty()).and_then(|_| new(word)) {
            Some(name) => written.push_str(&name),
            None => written.push_str(word),
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

/// The short name with this number: `--a` to `--z`, then `--aa`.
fn short(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(LETTERS[rest % LETTERS.len()]));
        rest /= LETTERS.len();
    }
    letters.extend(['-', '-']);
    letters.iter().rev().collect()
}
