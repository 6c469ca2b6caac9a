//! Sentences and words of a Dutch text.

use super::words;

/// A sentence, heading or label.
#[derive(Debug)]
pub(super) struct Sentence {
    /// As it stands in the text, on one line.
    pub(super) text: String,
    /// Its words in lower case, names of laws and bodies left out.
    pub(super) words: Vec<String>,
    /// Whether it ends with a full stop, a question mark, an exclamation mark or a colon.
    pub(super) complete: bool,
}

/// Cuts a text into sentences: at `.`, `?`, `!` and `:`, at blank lines and at items of a list.
pub(super) fn split(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut tokens = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() || starts_item(line) {
            finish(&mut tokens, false, &mut found);
        }
        for token in line.split_whitespace() {
            // The number of an item of a list begins its sentence.
            let ends = ends_sentence(token) && !(tokens.is_empty() && is_item_number(token));
            tokens.push(token);
            if ends {
                finish(&mut tokens, true, &mut found);
            }
        }
    }
    finish(&mut tokens, false, &mut found);
    found
}

fn finish(tokens: &mut Vec<&str>, complete: bool, found: &mut Vec<Sentence>) {
    if !tokens.is_empty() {
        let words: Vec<&str> =
            tokens.iter().map(|token| bare(token)).filter(|word| !word.is_empty()).collect();
        let words = words::without_names(&words).into_iter().map(str::to_lowercase).collect();
        found.push(Sentence { text: tokens.join(" "), words, complete });
        tokens.clear();
    }
}

/// A token without what stands around the word; empty when there is no word in it.
fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}

fn starts_item(line: &str) -> bool {
    let line = line.trim_start();
    ["- ", "* ", "• "].iter().any(|mark| line.starts_with(mark))
        || line.split_whitespace().next().is_some_and(is_item_number)
}

/// `1.` or `12)`.
fn is_item_number(token: &str) -> bool {
    token.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn ends_sentence(token: &str) -> bool {
    let closed = token.trim_end_matches(['\'', '"', '’', '”', '»', '›', ')', ']']);
    match closed.chars().next_back() {
        Some('?' | '!' | ':') => true,
        Some('.') => !words::is_abbreviation(closed) && !is_initial(closed),
        _ => false,
    }
}

/// `A.` of a name.
fn is_initial(token: &str) -> bool {
    let mut letters = token.trim_start_matches(|c: char| !c.is_alphanumeric()).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
}
