//! What a rule file says, apart from how it is laid out: for who asks whether two files say the same.

use crate::diagnostic::Findings;
use crate::source::{MAX_FILE_BYTES, large};
use crate::token::lex;

/// The words, numbers and marks of a rule file as one byte string, without comments, blank lines and the width of gaps. Two
/// files with the same one say the same. What layout means stays: where a line begins and how far it is indented, and whether
/// a gap parts a name from its type or value. None when the text cannot be cut into words.
pub fn wording(text: &str) -> Option<Vec<u8>> {
    if text.len() > MAX_FILE_BYTES {
        return None;
    }
    let mut findings = Findings::default();
    let file = lex(0, text, &mut findings);
    if findings.any_error() {
        return None;
    }
    let mut written = Vec::new();
    for token in &file.tokens {
        // Columns are counted from 1, so that 0 is a place further on a line.
        let indent = if token.first { token.column } else { 0 };
        let word = text.get(large(token.span.start)..large(token.span.end))?;
        written.extend_from_slice(&indent.to_le_bytes());
        written.push(u8::from(token.wide && !token.first));
        written.extend_from_slice(&(word.len() as u64).to_le_bytes());
        written.extend_from_slice(word.as_bytes());
    }
    Some(written)
}
