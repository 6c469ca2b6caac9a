//! The Dutch of the pages is plain: every text by itself, and every page with its texts together.

use herstel_scheme::reading::{ReadingFinding, findings, messages};
use include_dir::{Dir, include_dir};

static TEXTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/texts/nl");

/// The parts of a file under one heading: the texts of one page.
fn pages(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n## ")
}

#[test]
fn the_texts_of_the_pages_are_plain() {
    let mut hard = Vec::new();
    let mut read = 0;
    for file in TEXTS.files() {
        let name = file.path().display();
        let text = file.contents_utf8().unwrap();
        for message in messages(text) {
            read += 1;
            let found = message.texts.iter().flat_map(|text| findings(text));
            hard.extend(found.map(|finding| format!("{name}:{}: {}: {finding}", message.line, message.key)));
        }
        for page in pages(text) {
            let heading = page.lines().next().unwrap_or_default();
            let texts: Vec<String> = messages(page).into_iter().flat_map(|message| message.texts).collect();
            let whole = findings(&texts.join("\n\n")).into_iter().filter(|finding| {
                matches!(finding, ReadingFinding::LongOnAverage { .. } | ReadingFinding::HardToRead { .. })
            });
            hard.extend(whole.map(|finding| format!("{name}: {heading}: {finding}")));
        }
    }
    assert!(read > 300, "{read} texts");
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}
