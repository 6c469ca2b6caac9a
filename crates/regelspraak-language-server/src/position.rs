//! Places: the engine counts lines and characters from 1, the protocol lines and UTF-16 units from 0. And paths as URIs.

use std::str::FromStr as _;

use lsp_types::{Position, Range, Uri};

/// A text with its line starts.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// A line by its number from 0, without its end.
    pub(crate) fn line(&self, number: usize) -> &'a str {
        let Some(start) = self.starts.get(number) else { return "" };
        let rest = self.text.get(*start..).unwrap_or("");
        rest.split('\n').next().unwrap_or("").trim_end_matches('\r')
    }

    pub(crate) fn to_editor(&self, position: regelspraak::Position) -> Position {
        let line = position.line.saturating_sub(1);
        let before = self.line(size(line)).chars().take(size(position.column.saturating_sub(1)));
        Position { line, character: count(before.map(char::len_utf16).sum()) }
    }

    pub(crate) fn range(&self, start: regelspraak::Position, end: regelspraak::Position) -> Range {
        Range { start: self.to_editor(start), end: self.to_editor(end) }
    }

    /// A place inside a character counts as the start of that character.
    pub(crate) fn to_engine(&self, position: Position) -> regelspraak::Position {
        let mut units = 0;
        let mut column = 1;
        for c in self.line(size(position.line)).chars() {
            units += c.len_utf16();
            if units > size(position.character) {
                break;
            }
            column += 1;
        }
        regelspraak::Position { line: position.line.saturating_add(1), column }
    }

    /// The byte a place stands for; at the end of its line when it lies beyond.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let Some(start) = self.starts.get(size(position.line)) else { return self.text.len() };
        let line = self.line(size(position.line));
        let column = size(self.to_engine(position).column.saturating_sub(1));
        let before: usize = line.chars().take(column).map(char::len_utf8).sum();
        start + before
    }

    /// From the first to the last character.
    pub(crate) fn whole(&self) -> Range {
        let last = self.starts.len() - 1;
        let tail = self.text.get(self.starts[last]..).unwrap_or("");
        let end = Position { line: count(last), character: count(tail.encode_utf16().count()) };
        Range { start: Position::default(), end }
    }
}

fn size(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

fn count(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// The path of a `file:` URI; of any other URI the URI itself, so that unsaved texts have a name too.
pub(crate) fn path_of(uri: &Uri) -> String {
    let text = uri.as_str();
    let Some(rest) = text.strip_prefix("file://") else { return text.to_owned() };
    let path = rest.find('/').map_or(rest, |at| &rest[at..]);
    let decoded = decode(path);
    // `/C:/map` is a path with a drive.
    let drive = decoded.as_bytes();
    if drive.len() > 2 && drive[0] == b'/' && drive[1].is_ascii_alphabetic() && drive[2] == b':' {
        return decoded[1..].replace('/', std::path::MAIN_SEPARATOR_STR);
    }
    decoded
}

/// The URI of a path, or of a name that already is one.
pub(crate) fn uri_of(path: &str) -> Option<Uri> {
    let own = path
        .split_once(':')
        .is_some_and(|(scheme, _)| scheme.len() > 1 && !scheme.contains(['/', '\\', ' ']));
    if own {
        return Uri::from_str(path).ok();
    }
    let mut out = String::from("file://");
    if !path.starts_with('/') {
        out.push('/');
    }
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Uri::from_str(&out).ok()
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match code.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_utf16() {
        let lines = Lines::new("€ 𝄞x\r\nb");
        let editor = |line, character| Position { line, character };
        let engine = |line, column| regelspraak::Position { line, column };
        for (place, other) in [
            (engine(1, 1), editor(0, 0)),
            (engine(1, 2), editor(0, 1)),
            (engine(1, 4), editor(0, 4)),
            (engine(1, 5), editor(0, 5)),
            (engine(2, 1), editor(1, 0)),
        ] {
            assert_eq!(lines.to_editor(place), other);
            assert_eq!(lines.to_engine(other), place);
        }
        assert_eq!(lines.to_engine(editor(0, 3)), engine(1, 3), "the middle of a pair");
        assert_eq!(lines.to_engine(editor(0, 99)), engine(1, 5), "beyond the end");
        assert_eq!(lines.offset(editor(0, 4)), 8);
        assert_eq!(lines.offset(editor(7, 0)), 12);
        assert_eq!(lines.whole().end, editor(1, 1));
    }

    #[test]
    fn a_path_survives_as_uri() {
        for path in ["/tmp/een map/é€.rgs", "/a/100%.rgs", "untitled:Untitled-1"] {
            assert_eq!(path_of(&uri_of(path).unwrap()), path);
        }
        assert_eq!(uri_of("/a b/€").unwrap().as_str(), "file:///a%20b/%E2%82%AC");
        assert_eq!(decode("%zz%4"), "%zz%4");
    }
}
