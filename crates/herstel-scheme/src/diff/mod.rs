//! What changed between two packages, or two versions of one, in words that a lawyer can read.
//!
//! Rules and declarations are compared as the rule language has them, tables in TOML field by field (so that a new
//! field is never overlooked), texts by their words, everything else by its bytes. Nothing that differs is left out: a
//! file whose bytes differ without any of the above is named as such.

mod declarations;
mod rules;
mod tables;
mod words;

use crate::package::Package;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One thing that differs between two packages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// In which part of the package.
    pub part: ChangedPart,
    /// Added, removed or changed.
    pub kind: ChangeKind,
    /// The file in which it stands, of the new package where there is one.
    pub file: String,
    /// What it is, in Dutch: `regel «Nadeel van het toeslagjaar»`.
    pub what: String,
    /// The source that goes with it, of the new package where there is one.
    pub source: Option<String>,
    /// The source of the old package, when it is another one.
    pub source_before: Option<String>,
    /// How it was.
    pub before: Option<String>,
    /// How it is.
    pub after: Option<String>,
}

/// Added, removed or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Only in the new package.
    Added,
    /// Only in the old package.
    Removed,
    /// In both, and not the same.
    Changed,
}

/// Parts of a package, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangedPart {
    /// `scheme.toml`: what it is, from when to when, for whom, how it hangs together with others.
    Scheme,
    /// Rules and decision tables.
    Rules,
    /// Object types, attributes, kenmerken, roles, enumerations.
    Declarations,
    /// Parameters and norm amounts.
    Parameters,
    /// `facts.toml`.
    Facts,
    /// Steps, choices and terms.
    Process,
    /// Groups in comparable situations.
    Groups,
    /// Letters.
    Letters,
    /// Texts whose words differ.
    Texts,
    /// Testsets, examples and everything else.
    Files,
}

impl ChangedPart {
    /// Every part, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Scheme,
        Self::Rules,
        Self::Declarations,
        Self::Parameters,
        Self::Facts,
        Self::Process,
        Self::Groups,
        Self::Letters,
        Self::Texts,
        Self::Files,
    ];
}

/// The files of which a change of bytes without a change of content is only layout or remarks.
fn is_compared_by_content(path: &str) -> bool {
    let is_rule = path.ends_with(".rgs") && !path.ends_with(".test.rgs");
    let in_top = !path.contains('/') && path.ends_with(".toml");
    let is_text = path.starts_with("texts/") && path.ends_with(".ftl");
    is_rule || in_top || is_text
}

/// Everything that differs between two packages; empty only when they are the same to the byte.
pub fn changes(old: &Package, new: &Package) -> Vec<Change> {
    let mut found = Vec::new();
    tables::compare(old, new, &mut found);
    rules::compare(old, new, &mut found);
    declarations::compare(old, new, &mut found);
    words::compare(old, new, &mut found);
    files(old, new, &mut found);
    found.sort_by_key(|change| change.part);
    found
}

/// Letters, testsets and other files by their bytes; of files compared by content only what that left unsaid.
fn files(old: &Package, new: &Package, found: &mut Vec<Change>) {
    let before: BTreeMap<&str, &[u8]> = old.files().iter().collect();
    let after: BTreeMap<&str, &[u8]> = new.files().iter().collect();
    let said: BTreeSet<String> = found.iter().map(|change| change.file.clone()).collect();
    for path in before.keys().chain(after.keys()).copied().collect::<BTreeSet<_>>() {
        let kind = match (before.get(path), after.get(path)) {
            (Some(a), Some(b)) if a == b => continue,
            (Some(_), Some(_)) => ChangeKind::Changed,
            (Some(_), None) => ChangeKind::Removed,
            (None, _) => ChangeKind::Added,
        };
        let by_content = kind == ChangeKind::Changed && is_compared_by_content(path);
        if by_content && said.contains(path) {
            continue;
        }
        let (part, what) = if path.starts_with("letters/") {
            (ChangedPart::Letters, format!("brief {path}"))
        } else {
            (ChangedPart::Files, format!("bestand {path}"))
        };
        let after = by_content.then(|| "alleen de volgorde, de opmaak of een opmerking".to_owned());
        found.push(Change { after, ..plain(part, kind, path, what) });
    }
}

fn plain(part: ChangedPart, kind: ChangeKind, file: &str, what: String) -> Change {
    let file = file.to_owned();
    Change { part, kind, file, what, source: None, source_before: None, before: None, after: None }
}

/// Something that a package has under a name: its words and its source.
struct Item {
    file: String,
    what: String,
    words: String,
    source: Option<String>,
}

/// Compares things by name: those of the old package in their order, then those that are new.
fn compare_items(
    part: ChangedPart,
    old: Vec<(String, Item)>,
    new: Vec<(String, Item)>,
    found: &mut Vec<Change>,
) {
    let (old, new) = (told_apart(old), told_apart(new));
    let before: BTreeMap<&str, &Item> = old.iter().map(|(key, item)| (key.as_str(), item)).collect();
    let mut after: BTreeMap<&str, &Item> = new.iter().map(|(key, item)| (key.as_str(), item)).collect();
    for (key, item) in &old {
        let Some(now) = after.remove(key.as_str()) else {
            let change = plain(part, ChangeKind::Removed, &item.file, item.what.clone());
            let before = Some(item.words.clone());
            found.push(Change { source: item.source.clone(), before, ..change });
            continue;
        };
        let (other_words, other_source) = (item.words != now.words, item.source != now.source);
        if other_words || other_source {
            found.push(Change {
                source: now.source.clone(),
                source_before: item.source.clone().filter(|_| other_source),
                before: Some(item.words.clone()).filter(|_| other_words),
                after: Some(now.words.clone()).filter(|_| other_words),
                ..plain(part, ChangeKind::Changed, &now.file, now.what.clone())
            });
        }
    }
    for (key, item) in &new {
        if !before.contains_key(key.as_str()) {
            let change = plain(part, ChangeKind::Added, &item.file, item.what.clone());
            let after = Some(item.words.clone());
            found.push(Change { source: item.source.clone(), after, ..change });
        }
    }
}

/// The same things, with a number after a name that occurred before.
fn told_apart(mut items: Vec<(String, Item)>) -> Vec<(String, Item)> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for (key, _) in &mut items {
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        if *times > 1 {
            key.push_str(&format!("#{times}"));
        }
    }
    items
}

/// Words with single spaces between them.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
