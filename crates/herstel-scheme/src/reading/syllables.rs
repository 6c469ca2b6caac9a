//! Syllables of a Dutch word, counted by its vowel sounds.
//!
//! Patterns for breaking lines are no measure: they leave the first letter of «over» and «uw» alone and so find too few.

/// Vowels that sound as one, longest first; two dots begin a new sound, which may go on.
const SOUNDS: [&str; 24] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au",
    "ou", "ai", "oi", "ëe", "ïe", "öo", "üu", "ëi",
];
const VOWELS: &str = "aeiouyáàâäéèêëíïóôöúü";

/// How many syllables a word has, at least one. A number counts as one: it is read at a glance.
pub(super) fn count(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut rest = word.as_str();
    let mut syllables = 0;
    while let Some(letter) = rest.chars().next() {
        let sound = SOUNDS.iter().find(|sound| rest.starts_with(**sound));
        if sound.is_some() || VOWELS.contains(letter) {
            syllables += 1;
        }
        rest = &rest[sound.map_or(letter.len_utf8(), |sound| sound.len())..];
    }
    syllables.max(1)
}
