//! The lists of words: names that do not count, abbreviations, and difficult words with the plain word to use.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Phrases by their first word, longest first.
type Phrases<T> = HashMap<&'static str, Vec<(Vec<&'static str>, T)>>;

static NAMES: LazyLock<Phrases<()>> =
    LazyLock::new(|| phrases(entries(include_str!("../../words/names.txt")).map(|name| (name, ()))));
static DIFFICULT: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let lines = entries(include_str!("../../words/difficult.txt")).filter_map(|line| line.split_once('='));
    phrases(lines.flat_map(|(forms, plain)| forms.split(',').map(move |form| (form.trim(), plain.trim()))))
});
static ABBREVIATIONS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| entries(include_str!("../../words/abbreviations.txt")).collect());

/// The lines of a list, without remarks.
fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn phrases<T>(entries: impl Iterator<Item = (&'static str, T)>) -> Phrases<T> {
    let mut phrases: Phrases<T> = HashMap::new();
    for (phrase, value) in entries {
        let words: Vec<&str> = phrase.split_whitespace().collect();
        if let Some(first) = words.first() {
            phrases.entry(first).or_default().push((words, value));
        }
    }
    for list in phrases.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    phrases
}

/// The longest phrase with which these words begin.
fn longest<'p, T>(phrases: &'p Phrases<T>, words: &[&str]) -> Option<&'p (Vec<&'static str>, T)> {
    let list = phrases.get(*words.first()?)?;
    let begins =
        |phrase: &[&str]| words.len() >= phrase.len() && words.iter().zip(phrase).all(|(a, b)| a == b);
    list.iter().find(|(phrase, _)| begins(phrase))
}

/// The words of a sentence without the names in it.
pub(super) fn without_names<'t>(words: &[&'t str]) -> Vec<&'t str> {
    let mut kept = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, others)) = rest.split_first() {
        match longest(&NAMES, rest) {
            Some((name, ())) => rest = &rest[name.len()..],
            None => {
                kept.push(*first);
                rest = others;
            }
        }
    }
    kept
}

/// The difficult words of a sentence in lower case, each with the plain word to use.
pub(super) fn difficult(words: &[String]) -> impl Iterator<Item = (String, &'static str)> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let found: Vec<(String, &'static str)> = (0..words.len())
        .filter_map(|start| longest(&DIFFICULT, &words[start..]))
        .map(|(phrase, plain)| (phrase.join(" "), *plain))
        .collect();
    found.into_iter()
}

/// Whether the full stop of a word belongs to it.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ABBREVIATIONS.contains(&word.as_str())
}
