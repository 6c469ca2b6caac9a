//! The Dutch of the pages is plain: every text by itself, and every page with its texts together.

use crate::{
    app::{ANNA, App},
    languages::journey,
};
use axum::http::StatusCode;
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

#[tokio::test]
async fn the_pages_of_a_parent_are_plain_as_they_are_read() {
    let app = App::plain().await;
    let pages = journey(&app).await;
    let mut browser = app.parent(ANNA).await;
    let (mut hard, mut long) = (Vec::new(), 0);
    for path in pages {
        let answer = browser.get(&path).await;
        if answer.status != StatusCode::OK {
            continue;
        }
        // Rules of law stand on the page of a decision as they are written; they are marked and do not count.
        let text = answer.html().main_text_without_dutch().replace('\n', "\n\n");
        long += usize::from(text.split_whitespace().count() >= 100);
        let found = findings(&text).into_iter().filter(|finding| {
            matches!(
                finding,
                ReadingFinding::LongSentence { .. }
                    | ReadingFinding::LongOnAverage { .. }
                    | ReadingFinding::HardToRead { .. }
            )
        });
        hard.extend(found.map(|finding| format!("{path}: {finding}")));
    }
    assert!(long >= 8, "only {long} pages of a hundred words");
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}
