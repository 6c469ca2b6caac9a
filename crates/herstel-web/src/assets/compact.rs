//! A style sheet of ours as it is sent: without what only its readers here need.

/// The sheet without its comments, but for those that begin with `!` (a licence), and without the space that says nothing.
/// Made for sheets in which no text between quotes has `/*`, `;}`, ` >` or more than one space.
pub(super) fn compact(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        squeeze(before, &mut text);
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        if comment.starts_with('!') {
            text.extend(["/*", comment, "*/"]);
        }
        rest = next;
    }
    squeeze(rest, &mut text);
    text
}

fn squeeze(part: &str, text: &mut String) {
    let mut is_apart = false;
    for c in part.chars() {
        if c.is_whitespace() {
            is_apart = true;
            continue;
        }
        if is_apart && !says_enough(text) && !matches!(c, '{' | '}' | ';' | '>') {
            text.push(' ');
        }
        is_apart = false;
        // The last declaration of a rule ends with the rule.
        if c == '}' && text.ends_with(';') {
            text.pop();
        }
        text.push(c);
    }
    if is_apart && !says_enough(text) {
        text.push(' ');
    }
}

/// Whether what stands at the end is apart from anything that follows.
fn says_enough(text: &str) -> bool {
    text.is_empty() || text.ends_with(['{', '}', ';', ':', ',', '>', ' '])
}
