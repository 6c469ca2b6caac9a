//! What somebody wrote, as others get to read it: without signs that are not seen and change what is.

/// Whether anything of it can be seen: a letter, a digit, a sign, an emoji. Blanks and signs that leave no mark say nothing.
pub fn is_seen(text: &str) -> bool {
    text.chars().any(|letter| !letter.is_whitespace() && !letter.is_control() && !leaves_no_mark(letter))
}

/// The text without control characters other than ends of lines and tabs, and without signs that turn the order in which
/// the words around it are read. Signs that join letters stay: Persian and emoji are written with them.
pub fn without_hidden(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter)).collect()
}

/// A control character, or an embedding, override or isolate of the reading order.
fn is_hidden(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => letter.is_control(),
    }
}

/// What has a place in a text and no shape, though the standard library counts some of it as letters: the characters that
/// Unicode calls default ignorable, and blanks that it does not call so. A short list on purpose; whoever finds another one
/// has written something unreadable, and nothing worse.
const fn leaves_no_mark(letter: char) -> bool {
    matches!(letter,
        // Places at which a word may be broken, and joiners of letters.
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200d}'
        // Marks of the reading order.
        | '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        // Fillers of Korean and Khmer, and the blank of braille.
        | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
        // Selectors of a variant of the character before.
        | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}'
        // Other format characters, the mark of the byte order, notes and tags.
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}
