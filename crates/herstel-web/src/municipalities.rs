//! The municipalities by the names people know them by.
//!
//! `data/municipalities.csv`: code of the national register, name, first day, first day on which it was no more; the
//! divisions of 2020 until 2023 as Statistics Netherlands published them, an empty day being outside those years.
//! Outside this project, the codes of 15 July 2021, 12 January and 15 March 2022 and 6 January 2023 in the corona dashboard of
//! the ministry of health (`minvws/nl-covid19-data-dashboard`) are exactly these: 352, 345, 344 and 342.

use herstel_kernel::{Date, MunicipalityCode};

const DATA: &str = include_str!("../data/municipalities.csv");

/// What people say, and what the register says.
const ALSO_CALLED: [(&str, &str); 2] = [("denhaag", "sgravenhage"), ("denbosch", "shertogenbosch")];

/// The municipality with this name on a day, however it is written: capitals, blanks and accents do not count.
pub(crate) fn by_name(name: &str, on: Date) -> Option<MunicipalityCode> {
    let wanted = plain(name);
    let wanted =
        ALSO_CALLED.iter().find(|(said, _)| *said == wanted).map_or(wanted.as_str(), |(_, name)| name);
    let on = on.to_string();
    let found = rows().find(|row| {
        plain(row.name) == wanted
            && row.from_on <= on.as_str()
            && (row.until_on.is_empty() || on.as_str() < row.until_on)
    });
    found?.code.parse().ok()
}

/// The name of a municipality, also of one that is no more; its code when it is none of them.
pub(crate) fn name(code: MunicipalityCode) -> String {
    let found = rows().find(|row| row.code == code.as_str());
    found.map_or_else(|| code.to_string(), |row| row.name.to_owned())
}

struct Row {
    code: &'static str,
    name: &'static str,
    from_on: &'static str,
    until_on: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    DATA.lines().filter_map(|line| {
        let mut cells = line.split(';');
        let mut cell = || cells.next();
        Some(Row { code: cell()?, name: cell()?, from_on: cell()?, until_on: cell()? })
    })
}

/// Letters only, small and without accents; what stands between brackets counts.
fn plain(name: &str) -> String {
    let letters = name.trim().chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic());
    letters
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{by_name, name, plain, rows};
    use herstel_kernel::{Date, MunicipalityCode};
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
}
