//! A template reads nothing but its package, a letter has an end, and nothing brings the program down.

use herstel_letters::{LetterError, PAGE_LIMIT, SIZE_LIMIT, sample_data};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{DECISION, MAIN, render, render_files, template_with};

#[test]
fn a_template_cannot_read_outside_its_package() {
    for line in [
        "#read(\"../../etc/passwd\")",
        "#read(\"/etc/passwd\")",
        "#include \"../../../secret.typ\"",
        "#import \"/../base.typ\": *",
        "#image(\"..\\\\..\\\\picture.png\")",
    ] {
        let error = render(&template_with(line), &sample_data()).expect_err(line);
        assert_eq!(error.place().map(|place| place.line), Some(4), "{line}: {error}");
    }
    let error = render(&template_with("#read(\"../../etc/passwd\")"), &sample_data()).expect_err("a refusal");
    assert!(error.to_string().contains("dit pad verlaat het pakket"), "{error}");
}

#[test]
fn packages_from_the_network_are_refused() {
    let error =
        render(&template_with("#import \"@preview/cetz:0.4.0\": *"), &sample_data()).expect_err("a refusal");
    assert!(error.to_string().contains("pakketten van buiten zijn niet toegestaan"), "{error}");
}

#[test]
fn files_with_a_path_out_of_the_package_are_refused() {
    for path in [
        "../parts.typ",
        "/parts.typ",
        "letters/../../x.typ",
        "letters\\x.typ",
        "c:x.typ",
        "letters//x.typ",
        "",
        "base.typ",
        "data.json",
    ] {
        let error = render_files(&[(MAIN, DECISION), (path, "x")], &sample_data()).expect_err(path);
        assert_eq!(error.code(), "letter.path-refused", "{path}: {error}");
    }
}

#[test]
fn a_template_that_is_not_in_the_package_is_refused() {
    let error = render_files(&[("letters/anders.typ", DECISION)], &sample_data()).expect_err("a refusal");
    assert_eq!(error.code(), "letter.template-missing");
}

#[test]
fn a_runaway_of_sixty_pages_is_refused_and_fifty_pages_pass() {
    let data = json!({ "subject": "Bericht" });
    let pages = |count: usize| template_with(&format!("#for page in range({count}) {{ pagebreak() }}"));
    let error = render(&pages(59), &data).expect_err("a refusal");
    assert_eq!(error, LetterError::TooManyPages { file: MAIN.to_owned(), pages: 60, limit: PAGE_LIMIT });
    render(&pages(49), &data).expect("fifty pages");
}

#[test]
fn a_loop_without_end_is_refused() {
    let data = json!({ "subject": "Bericht" });
    for line in ["#{ let n = 0; while n < 1 { n = calc.max(0, -n) } }", "#let f(n) = f(n + 1)\n#f(0)"] {
        let error = render(&template_with(line), &data).expect_err(line);
        assert_eq!(error.code(), "letter.template", "{error}");
    }
}

#[test]
fn more_data_than_any_letter_needs_is_refused_before_typesetting() {
    let data = json!({ "subject": "Bericht", "opening": ["a".repeat(SIZE_LIMIT)] });
    assert_eq!(render(DECISION, &data).expect_err("a refusal").code(), "letter.too-large");
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_field_and_nothing_else() {
    let data = json!({ "subject": "Bericht", "opening": ["Beste Sara", { "text": "Dank u 🙂" }] });
    let error = render(DECISION, &data).expect_err("a refusal");
    assert_eq!(error.code(), "letter.character-missing");
    assert_eq!(
        error.to_string(),
        "gegeven opening[1].text: het teken '🙂' (U+1F642) staat niet in het lettertype"
    );
}

#[test]
fn a_character_is_either_printed_or_refused_by_field() {
    let invisible = [
        '\n', '\t', '\r', '\0', '\u{1b}', '\u{ad}', '\u{200b}', '\u{200d}', '\u{200e}', '\u{200f}',
        '\u{2028}',
    ];
    let more = [
        '\u{2060}', '\u{202e}', '\u{2066}', '\u{fe0f}', '\u{feff}', '\u{fffd}', '\u{e000}', '\u{a0}',
        '\u{2011}', '−', '½', '²',
    ];
    for character in invisible.into_iter().chain(more) {
        let data = json!({ "subject": "Bericht", "opening": [format!("voor{character}na")] });
        if let Err(error) = render(DECISION, &data) {
            assert_eq!(error.code(), "letter.character-missing", "U+{:04X}: {error}", u32::from(character));
        }
    }
}

#[test]
fn names_from_all_over_europe_can_be_printed() {
    let names =
        "Çelik, Øyvind, Łukasz, Nguyễn, Šarūnas, Ștefan, Ğ, ß, IJsbrand, ’t Hart, Ελένη, Юлия, e\u{301}";
    render(DECISION, &json!({ "subject": "Bericht", "addressee": { "name": names } })).expect("a letter");
}

#[test]
fn a_template_that_is_no_text_is_refused() {
    let files = [(MAIN.to_owned(), vec![0xff, 0xfe, 0x00])];
    let data = sample_data();
    let error =
        herstel_letters::render_pdf(&crate::support::source(&files, &data, herstel_letters::Language::Dutch))
            .expect_err("a refusal");
    assert!(error.to_string().contains("UTF-8"), "{error}");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~€éŁ\u{a0}\u{ad}\u{200b}\u{2060}\u{202e}]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("label|text|rows|heading|amount_cents|title|list|lang", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the data: a letter or a refusal with a sentence, never a breakdown of the typesetter.
    #[test]
    fn any_data_gives_a_letter_or_a_refusal(
        part in "opening|outcome|calculation|explanation|sections|signature|objection|contact|enclosures|words|sender|addressee|reference",
        value in any_json(),
    ) {
        let mut data = json!({ "subject": "Bericht" });
        data[part.as_str()] = value;
        if let Err(error) = render(DECISION, &data) {
            prop_assert_ne!(error.code(), "letter.typesetter");
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
