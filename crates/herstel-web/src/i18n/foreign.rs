//! Words in another language than the page: how a text carries that along, and how the page says it.
//!
//! A page in Turkish or Arabic shows the words of schemes in Dutch, and what is outside the main journey as well. Such a
//! text stands between two marks from where it was found until the page is written; there it becomes an element with
//! `lang` and `dir`, or nothing where an element cannot stand: in an attribute, a title, an option, a text field.

use std::borrow::Cow;

/// Before and after a text in another language. Both are characters that Unicode keeps for use inside a program.
const BEGIN: char = '\u{fdd0}';
/// Where such words end.
pub const END: char = '\u{fdd1}';
/// Before and after the line that says why there are words in another language; it is left out when there are none.
const NOTICE_BEGIN: char = '\u{fdd2}';
const NOTICE_END: char = '\u{fdd3}';
const MARKS: [char; 4] = [BEGIN, END, NOTICE_BEGIN, NOTICE_END];

/// Elements in which an element cannot stand.
const BARE: [&str; 5] = ["title", "option", "textarea", "script", "style"];

/// A text in the language of letters on a page in another.
pub fn marked(text: &str) -> String {
    format!("{BEGIN}{}{END}", bare(text))
}

/// The line that says why there are words in another language.
pub fn notice(text: &str) -> String {
    format!("{NOTICE_BEGIN}{text}{NOTICE_END}")
}

/// A text without marks.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    if text.contains(MARKS) { Cow::Owned(text.replace(MARKS, "")) } else { Cow::Borrowed(text) }
}

/// A written page with its marks made into elements. `code` is the language that the marked words are in.
pub fn elements(page: String, code: &str) -> String {
    if !page.contains(MARKS) {
        return page;
    }
    let has_words = page.contains(BEGIN);
    let mut written = String::with_capacity(page.len() + page.len() / 8);
    let mut rest = page.as_str();
    let mut inside_bare = false;
    while let Some((text, from_tag)) = rest.split_once('<') {
        written.push_str(&run(text, code, inside_bare, has_words));
        let (tag, after) = from_tag.split_once('>').unwrap_or((from_tag, ""));
        written.push('<');
        written.push_str(&bare(tag));
        written.push('>');
        let is_end = tag.starts_with('/');
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        if name.is_some_and(|name| BARE.contains(&name)) {
            inside_bare = !is_end;
        }
        rest = after;
    }
    written.push_str(&run(rest, code, inside_bare, has_words));
    written
}

/// The text between two tags. Marks that do not pair, which only a visitor can have typed, are left out.
fn run<'a>(text: &'a str, code: &str, inside_bare: bool, has_words: bool) -> Cow<'a, str> {
    if !text.contains(MARKS) {
        return Cow::Borrowed(text);
    }
    if let Some((before, notice)) = text.split_once(NOTICE_BEGIN) {
        let (notice, after) = notice.split_once(NOTICE_END).unwrap_or((notice, ""));
        let notice = if has_words { notice } else { "" };
        return Cow::Owned(format!("{}{}{}", bare(before), bare(notice), bare(after)));
    }
    if inside_bare || !pairs(text) {
        return bare(text);
    }
    let begin = format!("<span lang=\"{code}\" dir=\"ltr\">");
    Cow::Owned(text.replace(BEGIN, &begin).replace(END, "</span>"))
}

fn pairs(text: &str) -> bool {
    let mut open = 0_usize;
    for character in text.chars() {
        match character {
            BEGIN => open += 1,
            END if open == 0 => return false,
            END => open -= 1,
            _ => {}
        }
    }
    open == 0
}
