//! The words of an article and of a search.

use crate::sealing::plain_words;
use std::collections::BTreeSet;

/// Letters of the shortest beginning that is looked for; shorter words are looked for whole.
const BEGINNING_MIN: usize = 3;
/// Letters of the longest beginning.
const BEGINNING_MAX: usize = 16;
/// Words that one search looks for.
pub(super) const SEARCHED_MAX: usize = 4;

/// Every beginning by which a text is found.
pub(crate) fn beginnings(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in plain_words(text) {
        let letters: Vec<char> = word.chars().take(BEGINNING_MAX).collect();
        for length in BEGINNING_MIN.min(letters.len())..=letters.len() {
            found.insert(letters.iter().take(length).collect());
        }
    }
    found
}

/// What is looked for when somebody types this.
pub(super) fn searched(typed: &str) -> Vec<String> {
    let cut = |word: String| word.chars().take(BEGINNING_MAX).collect();
    plain_words(typed).into_iter().map(cut).take(SEARCHED_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::{beginnings, searched};

    #[test]
    fn a_text_is_found_by_the_beginnings_of_its_words_without_accents() {
        let found = beginnings("Hoe lang? Één brief.");
        for word in ["hoe", "lan", "lang", "een", "bri", "brief"] {
            assert!(found.contains(word), "{word}: {found:?}");
        }
        assert!(!found.contains("br") && !found.contains("rief"));
        assert_eq!(searched("Briéf, LANG"), ["brief", "lang"]);
        assert!(searched("?!").is_empty());
    }
}
