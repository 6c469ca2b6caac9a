//! Inputs in few bytes: they come back as they were, and bytes that are something else are refused.

use herstel_scheme::{CaseInput, CompactCase, CompactValue};
use proptest::prelude::*;

fn compact(json: &str) -> Vec<u8> {
    CaseInput::parse(json).unwrap().to_compact().unwrap()
}

#[test]
fn an_input_comes_back_as_it_was() {
    let json = r#"{
        "toeslagjaar": [
            { "jaar": 2013, "grond": "hardheid", "teruggevorderd bedrag": "8400.00" },
            { "jaar": 2014, "grond": "vooringenomenheid", "nog niet betaald deel": "0.05" }
        ],
        "schuld": [],
        "uitsluitingsgrond": "geen uitsluiting", "ernstig": true, "mild": false, "aantal": -7,
        "dagtekening": "2014-03-10", "rente": "-12.50", "percentage": "12.5", "geen datum": "2014-02-30",
        "heel": "8400", "groot": 9223372036854775807, "klein": -9223372036854775808, "naam": "€ é"
    }"#;
    let input = CaseInput::parse(json).unwrap();
    let bytes = input.to_compact().unwrap();
    assert_eq!(CompactCase::read(&bytes).unwrap().to_input(), input);
    assert!(bytes.len() < 350, "{}", bytes.len());
}

#[test]
fn amounts_and_dates_are_kept_as_such() {
    let bytes = compact(r#"{ "a": "8400.50", "b": "2014-03-10", "c": null }"#);
    let case = CompactCase::read(&bytes).unwrap();
    let date = jiff::civil::date(2014, 3, 10);
    assert_eq!(
        case.fields,
        [("a", CompactValue::Cents(840_050)), ("b", CompactValue::Date(date)), ("c", CompactValue::Nothing)]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes_whatever_the_order() {
    let one = compact(r#"{ "b": 1, "a": [{ "y": 1, "x": 2 }] }"#);
    assert_eq!(one, compact(r#"{ "a": [{ "x": 2, "y": 1 }], "b": 1 }"#));
}

#[test]
fn forms_that_no_case_has_are_refused() {
    for json in [r#"{ "a": { "b": 1 } }"#, r#"{ "a": [1] }"#, r#"{ "a": [{ "b": [] }] }"#] {
        assert_eq!(CaseInput::parse(json).unwrap().to_compact(), None, "{json}");
    }
}

#[test]
fn bytes_cut_short_are_refused() {
    let bytes = compact(r#"{ "a": "8400.50", "jaren": [{ "jaar": 2013 }, { "jaar": 2014 }] }"#);
    for length in 0..bytes.len() {
        assert_eq!(CompactCase::read(&bytes[..length]), None, "{length}");
    }
    assert_eq!(CompactCase::read(&[&bytes[..], &[0]].concat()), None);
}

proptest! {
    #[test]
    fn no_bytes_make_reading_fail_otherwise(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        let _ = CompactCase::read(&[&[1][..], &bytes].concat());
    }

    #[test]
    fn any_values_come_back(number in any::<i64>(), cents in -1_000_000_000_000_i64..1_000_000_000_000, text in "\\PC{0,20}") {
        let sign = if cents < 0 { "-" } else { "" };
        let amount = format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let map = serde_json::json!({ "n": number, "a": amount, "t": text, "items": [{ "jaar": number, "t": text }] });
        let input = CaseInput::from_map(map.as_object().unwrap().clone());
        let bytes = input.to_compact().unwrap();
        prop_assert_eq!(CompactCase::read(&bytes).unwrap().to_input(), input);
    }
}
