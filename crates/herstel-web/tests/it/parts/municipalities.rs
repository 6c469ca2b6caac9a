//! The municipalities of the past years.

use herstel_kernel::{Date, MunicipalityCode};
use herstel_web::parts::municipalities::{by_name, name, plain, rows};
use std::collections::BTreeSet;

#[test]
fn there_are_as_many_as_the_register_had_in_each_year_and_each_name_says_which() {
    for (year, count) in [(2020, 355), (2021, 352), (2022, 345), (2023, 342)] {
        let on = Date::constant(year, 1, 1);
        let text = on.to_string();
        let holding = rows().filter(|row| {
            row.from_on <= text.as_str() && (row.until_on.is_empty() || text.as_str() < row.until_on)
        });
        let names: BTreeSet<String> = holding.map(|row| plain(row.name)).collect();
        assert_eq!(names.len(), count, "{year}");
        for row in rows() {
            let code: MunicipalityCode = row.code.parse().unwrap();
            assert_eq!(name(code), row.name);
            let found = by_name(row.name, on);
            assert!(found.is_none() || found == Some(code), "{}", row.name);
        }
    }
}

#[test]
fn every_code_is_four_digits_and_stands_for_one_municipality() {
    let codes: Vec<&str> = rows().map(|row| row.code).collect();
    assert!(codes.iter().all(|code| code.len() == 4 && code.bytes().all(|digit| digit.is_ascii_digit())));
    assert!(codes.is_sorted_by(|one, next| one < next), "each once, in order");
    for row in rows() {
        for day in [row.from_on, row.until_on].into_iter().filter(|day| !day.is_empty()) {
            assert!(day.parse::<Date>().is_ok(), "{}: {day}", row.name);
        }
        assert!(row.until_on.is_empty() || row.from_on < row.until_on, "{}", row.name);
    }
}

#[test]
fn a_municipality_is_found_however_people_write_it() {
    let on = Date::constant(2021, 11, 19);
    let code = |name: &str| by_name(name, on).map(|code| code.to_string());
    for (written, expected) in [
        ("almere", "0034"),
        (" Den Haag ", "0518"),
        ("'s-Gravenhage", "0518"),
        ("sudwest fryslan", "1900"),
        ("Bergen (NH)", "0373"),
        ("Weesp", "0457"),
    ] {
        assert_eq!(code(written).as_deref(), Some(expected), "{written}");
    }
    for nothing in ["", "Bergen", "Land van Cuijk", "Atlantis", "Haaren"] {
        assert_eq!(code(nothing), None, "{nothing}");
    }
}
