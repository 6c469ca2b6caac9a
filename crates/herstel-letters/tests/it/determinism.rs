//! The same input gives the same bytes, so that a letter can be made again and compared.

use herstel_letters::{Language, render_pdf, sample_data};
use jiff::civil::date;

use crate::support::{DECISION, MAIN, owned, render, source};

#[test]
fn the_same_letter_has_the_same_bytes_whatever_was_made_in_between() {
    let first = render(DECISION, &sample_data()).expect("a letter");
    let other = render(DECISION, &serde_json::json!({ "subject": "Iets anders" })).expect("a letter");
    let again = render(DECISION, &sample_data()).expect("a letter");
    assert!(first == again, "the bytes differ");
    assert!(first != other);
}

#[test]
fn letters_made_at_the_same_time_do_not_mix() {
    let alone = render(DECISION, &sample_data()).expect("a letter");
    let letters: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..4)
            .map(|maker| {
                scope.spawn(move || {
                    let mut data = sample_data();
                    data["reference"] = format!("H-{maker}").into();
                    render(DECISION, &data).expect("a letter");
                    render(DECISION, &sample_data()).expect("a letter")
                })
            })
            .collect();
        makers.into_iter().map(|maker| maker.join().expect("a maker")).collect()
    });
    assert!(letters.iter().all(|letter| *letter == alone));
}

#[test]
fn the_date_of_the_file_is_the_date_of_the_letter() {
    let (files, data) = (owned(&[(MAIN, DECISION)]), sample_data());
    let mut later = source(&files, &data, Language::Dutch);
    later.issued_on = date(2024, 2, 29);
    let pdf = render_pdf(&later).expect("a letter");
    assert!(String::from_utf8_lossy(&pdf).contains("2024-02-29T00:00:00"));
}
