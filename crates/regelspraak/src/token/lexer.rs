//! The lexer: one pass over the characters, no lookups.

use super::{Comment, Token, TokenFile, TokenKind};
use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::source::{LOST, Span, is_hidden, large, small};

/// Cuts a text into tokens. What cannot be read is reported and left out.
pub(crate) fn lex(file: u32, text: &str, findings: &mut Findings) -> TokenFile {
    report_hidden(file, text, findings);
    let mut lexer = Lexer {
        file,
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: 1,
        line_start: 0,
        line_chars: 0,
        line_counted: 0,
        first: true,
        gap: Gap::None,
        templates: 0,
        out: TokenFile::default(),
        findings,
    };
    if text.starts_with('\u{feff}') {
        lexer.at = '\u{feff}'.len_utf8();
        lexer.line_start = lexer.at;
        lexer.line_counted = lexer.at;
    }
    lexer.run();
    lexer.out
}

/// Hidden characters are refused wherever they stand, in texts and comments too. A carriage return belongs before a line
/// end, a byte order mark at the start.
fn report_hidden(file: u32, text: &str, findings: &mut Findings) {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let lone_return = c == '\r' && chars.peek().is_some_and(|(_, next)| *next != '\n');
        if !lone_return && (!is_hidden(c) || (at == 0 && c == '\u{feff}')) {
            continue;
        }
        let span = Span { file, start: small(at), end: small(at + c.len_utf8()) };
        if c == LOST {
            let text =
                both!("hier staan bytes die geen UTF-8 zijn", "there are bytes here that are no UTF-8");
            let help = both!("sla het bestand op als UTF-8", "save the file as UTF-8");
            findings.push(Finding::error("RS109", span, text).help(help));
            continue;
        }
        let code = u32::from(c);
        findings.push(
            Finding::error(
                "RS101",
                span,
                both!("onbekend teken `U+{code:04X}`", "unknown character `U+{code:04X}`"),
            )
            .help(both!("verwijder dit onzichtbare teken", "remove this invisible character")),
        );
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Narrow,
    Wide,
}

struct Lexer<'a> {
    file: u32,
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    line_start: usize,
    /// Characters of the line counted so far, up to byte `line_counted`; keeps columns linear.
    line_chars: u32,
    line_counted: usize,
    first: bool,
    gap: Gap,
    /// Texts around this place whose `«` is still open.
    templates: u32,
    out: TokenFile,
    findings: &'a mut Findings,
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '€' | '$' | '£' | '°' | '^' | '&' | '+' | '*' | '#' | '@')
}

impl Lexer<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn run(&mut self) {
        while let Some(c) = self.peek() {
            match c {
                '\n' => {
                    self.at += 1;
                    self.line += 1;
                    self.line_start = self.at;
                    self.line_chars = 0;
                    self.line_counted = self.at;
                    self.first = true;
                    self.gap = Gap::None;
                }
                // Reported already.
                c if is_hidden(c) => self.at += c.len_utf8(),
                '\t' => self.space(1, true),
                ' ' => self.space(1, false),
                c if c.is_whitespace() => self.space(c.len_utf8(), false),
                '/' if self.bytes.get(self.at + 1) == Some(&b'/') => self.comment(),
                '"' | '“' | '”' => self.quoted(c),
                '»' if self.templates > 0 => self.quoted(c),
                '\'' | '‘' | '’' => self.enum_value(c),
                '•' | '▪' | '·' if self.first => self.bullets(c),
                '-' if self.first && !self.digit_after(self.at + 1) => self.bullets('-'),
                '.' if self.first => self.bullets('.'),
                '-' if self.digit_after(self.at + 1) => self.number(),
                c if c.is_ascii_digit() => self.number(),
                '.' | ',' | ';' | ':' | '(' | ')' | '|' | '=' => self.emit(TokenKind::Mark(c), self.at + 1),
                '%' => self.emit(TokenKind::Word, self.at + 1),
                '-' | '/' => self.emit(TokenKind::Mark(c), self.at + 1),
                c if is_word_char(c) => self.word(),
                c => {
                    let end = self.at + c.len_utf8();
                    let span = self.span(self.at, end);
                    let text = both!("onbekend teken `{c}`", "unknown character `{c}`");
                    self.findings.push(Finding::error("RS101", span, text));
                    self.at = end;
                }
            }
        }
    }

    fn space(&mut self, bytes: usize, tab: bool) {
        self.gap = if tab || self.gap != Gap::None { Gap::Wide } else { Gap::Narrow };
        self.at += bytes;
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: small(start), end: small(end) }
    }

    fn digit_after(&self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(u8::is_ascii_digit)
    }

    fn column(&mut self, at: usize) -> u32 {
        let piece = self.text.get(self.line_counted..at).unwrap_or("");
        self.line_chars += small(piece.chars().count());
        self.line_counted = at;
        self.line_chars + 1
    }

    fn emit(&mut self, kind: TokenKind, end: usize) {
        let column = self.column(self.at);
        let span = self.span(self.at, end);
        self.out.tokens.push(Token {
            kind,
            span,
            line: self.line,
            column,
            first: self.first,
            wide: self.gap == Gap::Wide,
        });
        self.at = end;
        self.first = false;
        self.gap = Gap::None;
    }

    fn comment(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or("");
        let end = self.at + rest.find('\n').unwrap_or(rest.len());
        let span = self.span(self.at, end);
        self.out.comments.push(Comment { line: self.line, span, own_line: self.first });
        self.at = end;
    }

    /// A text, or a piece of one: up to its quote, or up to the `«` of a value in it.
    fn quoted(&mut self, open: char) {
        let rest = self.text.get(self.at + open.len_utf8()..).unwrap_or("");
        let end = rest.char_indices().find(|(_, c)| matches!(c, '"' | '”' | '«' | '\n'));
        let continues = open == '»';
        let value = end.is_some_and(|(_, c)| c == '«');
        self.templates = (self.templates + u32::from(value)).saturating_sub(u32::from(continues));
        let kind = if value || continues { TokenKind::TextPart } else { TokenKind::Text };
        self.close(
            open,
            rest,
            end,
            kind,
            "RS102",
            both!("deze tekst is niet afgesloten met `\"`", "this text is not closed with `\"`"),
        );
    }

    fn enum_value(&mut self, open: char) {
        let rest = self.text.get(self.at + open.len_utf8()..).unwrap_or("");
        let mut found = None;
        for (i, c) in rest.char_indices() {
            let after = self.char_at(self.at + open.len_utf8() + i + c.len_utf8());
            let inside_word = after.is_some_and(char::is_alphanumeric) && i > 0;
            if c == '\n' || (matches!(c, '\'' | '’' | '‘') && !inside_word) {
                found = Some((i, c));
                break;
            }
        }
        self.close(
            open,
            rest,
            found,
            TokenKind::Enum,
            "RS103",
            both!("deze waarde is niet afgesloten met `'`", "this value is not closed with `'`"),
        );
    }

    fn close(
        &mut self,
        open: char,
        rest: &str,
        end: Option<(usize, char)>,
        kind: TokenKind,
        code: &'static str,
        message: Message,
    ) {
        match end {
            Some((i, c)) if c != '\n' => self.emit(kind, self.at + open.len_utf8() + i + c.len_utf8()),
            Some((i, _)) => self.unclosed(self.at + open.len_utf8() + i, code, message),
            None => self.unclosed(self.at + open.len_utf8() + rest.len(), code, message),
        }
    }

    fn unclosed(&mut self, end: usize, code: &'static str, message: Message) {
        let span = self.span(self.at, end);
        self.findings.push(Finding::error(code, span, message));
        self.at = end;
        self.first = false;
    }

    fn bullets(&mut self, mark: char) {
        let rest = self.text.get(self.at..).unwrap_or("");
        let bytes: usize = rest.chars().take_while(|c| *c == mark).map(char::len_utf8).sum();
        let level = u8::try_from(bytes / mark.len_utf8()).unwrap_or(u8::MAX);
        self.emit(TokenKind::Bullet(level), self.at + bytes);
    }

    fn digits_from(&self, mut at: usize) -> usize {
        while self.bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    }

    /// A number, a date, or a word that happens to start with digits (`10e`).
    fn number(&mut self) {
        let start = self.at + usize::from(self.bytes.get(self.at) == Some(&b'-'));
        if start == self.at
            && let Some(end) = self.date_end(start)
        {
            return self.emit(TokenKind::Date, end);
        }
        let mut end = self.digits_from(start);
        while self.bytes.get(end) == Some(&b'.') && self.digit_after(end + 1) {
            end = self.digits_from(end + 1);
        }
        if self.bytes.get(end) == Some(&b',') && self.digit_after(end + 1) {
            end = self.digits_from(end + 1);
        } else {
            if self.bytes.get(end) == Some(&b'_') && self.digit_after(end + 1) {
                end = self.digits_from(end + 1);
            }
            if self.bytes.get(end) == Some(&b'/') && self.digit_after(end + 1) {
                end = self.digits_from(end + 1);
            }
        }
        let negative = start > self.at;
        let continues = !negative && self.char_at(end).is_some_and(|c| c.is_alphabetic() || c == '_');
        if continues { self.word() } else { self.emit(TokenKind::Number, end) }
    }

    fn date_end(&self, start: usize) -> Option<usize> {
        let day = self.digits_from(start);
        let month = self.digits_from(day + 1);
        let year = self.digits_from(month + 1);
        let marks = self.bytes.get(day) == Some(&b'-') && self.bytes.get(month) == Some(&b'-');
        let sized = (1..=2).contains(&(day - start)) && (1..=2).contains(&(month - day - 1));
        (marks && sized && year - month - 1 == 4).then(|| self.time_end(year).unwrap_or(year))
    }

    /// The end of ` 09:30:00.000` behind a date.
    fn time_end(&self, date: usize) -> Option<usize> {
        let hour = self.digits_from(date + 1);
        let minute = self.digits_from(hour + 1);
        let colons = self.bytes.get(date) == Some(&b' ') && self.bytes.get(hour) == Some(&b':');
        if !colons || hour == date + 1 || minute == hour + 1 {
            return None;
        }
        let mut end = minute;
        for mark in [b':', b'.'] {
            if self.bytes.get(end) == Some(&mark) && self.digit_after(end + 1) {
                end = self.digits_from(end + 1);
            }
        }
        Some(end)
    }

    /// A word; `-`, `/`, `.` and `'` belong to it between letters or digits (`niet-negatief`, `t/m`, `n.v.t.`).
    fn word(&mut self) {
        let mut end = self.at;
        while let Some(c) = self.char_at(end) {
            let next = self.char_at(end + c.len_utf8());
            let joins = matches!(c, '-' | '/' | '.' | '\'' | '’')
                && end > self.at
                && next.is_some_and(is_word_char)
                && !(c == '/' && next == Some('/'));
            if !is_word_char(c) && !joins {
                break;
            }
            end += c.len_utf8();
        }
        if end == self.at {
            // Never stand still, whatever is called on what.
            end += self.peek().map_or(1, char::len_utf8);
        }
        let text = self.text.get(self.at..end).unwrap_or("");
        if matches!(text, "n.v.t" | "dd") && self.bytes.get(end) == Some(&b'.') {
            end += 1;
        }
        debug_assert!(large(small(end)) == end);
        self.emit(TokenKind::Word, end);
    }
}
