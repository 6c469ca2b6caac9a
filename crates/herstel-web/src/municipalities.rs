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
pub fn by_name(name: &str, on: Date) -> Option<MunicipalityCode> {
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
pub fn name(code: MunicipalityCode) -> String {
    let found = rows().find(|row| row.code == code.as_str());
    found.map_or_else(|| code.to_string(), |row| row.name.to_owned())
}

/// One line of the list.
pub struct Row {
    /// Four digits.
    pub code: &'static str,
    /// As the register writes it.
    pub name: &'static str,
    /// The first day, `YYYY-MM-DD`.
    pub from_on: &'static str,
    /// The first day on which it is there no more; empty while it is.
    pub until_on: &'static str,
}

/// The whole list.
pub fn rows() -> impl Iterator<Item = Row> {
    DATA.lines().filter_map(|line| {
        let mut cells = line.split(';');
        let mut cell = || cells.next();
        Some(Row { code: cell()?, name: cell()?, from_on: cell()?, until_on: cell()? })
    })
}

/// Letters only, small and without accents; what stands between brackets counts.
pub fn plain(name: &str) -> String {
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
