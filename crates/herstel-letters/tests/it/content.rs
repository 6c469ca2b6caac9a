//! What stands in the letter is what the data says.

use herstel_letters::{Language, printable, render_pdf, sample_data, unprintable};
use serde_json::json;

use crate::support::{DECISION, MAIN, opened, owned, render, source, template_with, text_of};

#[test]
fn every_amount_and_reason_of_the_calculation_can_be_found() {
    let text = text_of(&render(DECISION, &sample_data()).expect("a letter"));
    for words in [
        "€ 24.000,00",
        "€ 7.200,00",
        "€ 8.000,00",
        "€ 1.250,00",
        "€ 40.450,00",
        "€ -30.000,00",
        "€ 10.450,00",
        "Hulp van een",
        "Beleid 2021, onderdeel 4",
        "H-2021-04417",
        "Pagina 1 van 4",
        "Samira Bouzid",
        "U kunt bezwaar maken tot en met 2 november 2021.",
    ] {
        assert!(text.contains(words), "not in the letter: {words}\n{text}");
    }
}

#[test]
fn an_amount_or_a_date_is_never_broken_over_two_lines() {
    // One sentence at every distance from the end of the line, in the data and in the author's own words.
    let sentence =
        |shift: usize| format!("{}Samen is dat € 1.234,56 op 13 mei 2021, zie artikel 2.", "i".repeat(shift));
    let opening: Vec<String> = (0..100).map(sentence).collect();
    let own_words: String = (0..100).map(|shift| format!("{}\n\n", sentence(shift))).collect();
    let data = json!({ "subject": "Bericht", "opening": opening });
    for letter in
        [render(DECISION, &data), render(&template_with(&own_words), &json!({ "subject": "Bericht" }))]
    {
        let text = text_of(&letter.expect("a letter"));
        assert_eq!(text.matches("€ 1.234,56").count(), 100, "{text}");
        assert_eq!(text.matches("13 mei 2021").count(), 100, "{text}");
        assert_eq!(text.matches("artikel 2").count(), 100, "{text}");
    }
}

#[test]
fn cents_become_amounts_without_a_float() {
    let data = json!({ "subject": "Bericht" });
    for (cents, printed) in [
        ("0", "€ 0,00"),
        ("5", "€ 0,05"),
        ("99999", "€ 999,99"),
        ("100000", "€ 1.000,00"),
        ("-1", "€ -0,01"),
        ("9007199254740993", "€ 90.071.992.547.409,93"),
    ] {
        let text =
            text_of(&render(&template_with(&format!("= {{#euro({cents})}}")), &data).expect("a letter"));
        assert!(text.contains(&format!("{{{printed}}}")), "{cents}: {text}");
    }
}

#[test]
fn an_english_letter_has_english_words_dates_and_amounts() {
    let files = owned(&[(MAIN, DECISION)]);
    let data = json!({
        "subject": "Decision", "reference": "H-1",
        "calculation": { "rows": [{ "label": "Refund", "how": "All of it.", "amount_cents": 2_400_000 }] },
    });
    let text = text_of(&render_pdf(&source(&files, &data, Language::English)).expect("a letter"));
    for words in ["21 September 2021", "€24,000.00", "Our reference", "Page 1 of 1", "How we arrive at it"]
    {
        assert!(text.contains(words), "not in the letter: {words}\n{text}");
    }
}

#[test]
fn a_letter_needs_no_more_than_a_subject() {
    let text = text_of(&render(DECISION, &json!({ "subject": "Bericht van ontvangst" })).expect("a letter"));
    assert!(text.contains("Bericht van ontvangst"));
    assert!(text.contains("Pagina 1 van 1"));
    assert!(text.contains("21 september 2021"));
}

#[test]
fn text_from_the_data_is_never_run_as_code() {
    let data = json!({ "subject": "Bericht", "opening": ["#panic() *niet vet* $x$ <script> \\u{41}"] });
    let text = text_of(&render(DECISION, &data).expect("a letter"));
    assert!(text.contains("#panic() *niet vet* $x$ <script> \\u{41}"), "{text}");
}

#[test]
fn a_long_table_repeats_its_header_and_keeps_its_rows_whole() {
    let rows: Vec<_> = (0..60)
        .map(|at| json!({ "label": format!("Deel {at}"), "how": "Een regel uitleg.", "amount_cents": 100 * at }))
        .collect();
    let data = json!({ "subject": "Bericht", "calculation": { "rows": rows, "total": { "label": "Samen", "amount_cents": 177_000 } } });
    let text = text_of(&render(DECISION, &data).expect("a letter"));
    assert!(text.matches("Hoe komen we hieraan").count() >= 3, "one header per page: {text}");
    assert!(text.contains("Deel 59"));
    assert!(text.contains("€ 1.770,00"));
}

/// Names as people write them, with the script that must be in the file for them.
const NAMES: [(&str, &str); 8] = [
    ("O", "NotoSans-Regular"),
    ("O'Neill", "NotoSans-Regular"),
    ("Šarūnas Çelik-Nguyễn", "NotoSans-Regular"),
    ("محمد الأمين", "NotoSansArabic-Regular"),
    ("عَبْدُ اللّٰه پور‌رضا", "NotoSansArabic-Regular"),
    ("פָּנִינָה כהן", "NotoSansHebrew-Regular"),
    ("Anna محمد Voorbeeld", "NotoSansArabic-Regular"),
    ("لا", "NotoSansArabic-Regular"),
];

#[test]
fn a_name_is_printed_in_the_script_in_which_somebody_writes_it() {
    for (name, font) in NAMES {
        assert_eq!(unprintable(name), None, "{name}");
        assert_eq!(printable(name), name);
        let data = json!({
            "subject": "Bericht", "addressee": { "name": name, "lines": ["Proeflaan 12"] },
            "salutation": format!("Beste {name},"),
        });
        let pdf = render(DECISION, &data).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(opened(&pdf).contains(font), "{name} is not set in {font}");
    }
}

#[test]
fn an_arabic_name_is_read_and_copied_as_it_was_written() {
    let data =
        json!({ "subject": "Bericht", "addressee": { "name": "محمد سعيد", "lines": ["Proeflaan 12"] } });
    let pdf = render(DECISION, &data).expect("a letter");
    let text = text_of(&pdf);
    for part in ["محمد", "سعيد"] {
        assert!(text.contains(part), "{part} can be found and copied: {text}");
    }
    assert!(text.contains("Proeflaan 12"), "the lines after it keep their own direction: {text}");
}

#[test]
fn what_no_letter_can_show_is_named_and_leaves_as_a_question_mark() {
    for (text, character, printed) in [
        ("Nadia 🦋", '🦋', "Nadia ?"),
        ("王芳", '王', "??"),
        ("José\u{0}", '\0', "José?"),
        // A vowel sign of one script on a letter of another: no font has both.
        ("محمد a\u{64e}", '\u{64e}', "محمد a?"),
        ("مح\u{301}", '\u{301}', "مح?"),
    ] {
        assert_eq!(unprintable(text), Some(character), "{text}");
        assert_eq!(printable(text), printed);
        let data = json!({ "subject": "Bericht", "addressee": { "name": printed } });
        render(DECISION, &data).expect("a letter");
    }
}

#[test]
fn a_direction_that_came_along_with_a_name_does_not_turn_the_lines_after_it() {
    let letter = |name: &str| {
        render(
            DECISION,
            &json!({ "subject": "Bericht", "addressee": { "name": name, "lines": ["Proeflaan 12"] } }),
        )
    };
    let turned = text_of(&letter("\u{202e}Anna \u{2067}Voorbeeld").expect("a letter"));
    assert_eq!(turned, text_of(&letter("Anna Voorbeeld").expect("a letter")));
}
