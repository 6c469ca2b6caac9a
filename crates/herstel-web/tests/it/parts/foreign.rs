//! Words in another language than the page.

use herstel_web::parts::foreign::{END, elements, marked, notice};

fn page(text: String) -> String {
    elements(text, "nl")
}

#[test]
fn dutch_words_get_their_language_and_direction() {
    let said = page(format!("<p>{}: كذا</p>", marked("Eerste toets")));
    assert_eq!(said, "<p><span lang=\"nl\" dir=\"ltr\">Eerste toets</span>: كذا</p>");
}

#[test]
fn where_no_element_can_stand_only_the_words_are_left() {
    let word = marked("stap");
    let before =
        format!("<title>{word}</title><a title=\"{word}\">x</a><textarea>\n{word}</textarea><b>{word}</b>");
    let after = "<title>stap</title><a title=\"stap\">x</a><textarea>\nstap</textarea>\
                 <b><span lang=\"nl\" dir=\"ltr\">stap</span></b>";
    assert_eq!(page(before), after);
}

#[test]
fn marks_that_somebody_typed_break_nothing() {
    for typed in ["\u{fdd0}", "\u{fdd1}", "\u{fdd1}\u{fdd0}", "\u{fdd0}\u{fdd0}\u{fdd1}"] {
        assert_eq!(page(format!("<p>a{typed}b</p>")), "<p>ab</p>", "{typed:?}");
    }
    assert_eq!(marked(&format!("a{END}")), marked("a"));
}

#[test]
fn the_notice_stands_only_where_there_are_such_words() {
    let line = format!("<p>{}</p>", notice("waarom"));
    assert_eq!(page(line.clone()), "<p></p>");
    assert_eq!(
        page(format!("{line}<b>{}</b>", marked("x"))),
        "<p>waarom</p><b><span lang=\"nl\" dir=\"ltr\">x</span></b>"
    );
}

#[test]
fn a_page_without_marks_is_left_as_it_is() {
    let same = "<p title=\"a\">b</p> c < d";
    assert_eq!(page(same.to_owned()), same);
}
