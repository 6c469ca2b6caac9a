//! How far municipalities are from the hub municipalities of case handlers: a file of the installation, one line each way
//! or one for both.
//!
//! ```text
//! # municipality;hub municipality;kilometres by road
//! 0034;0034;0
//! 0034;0363;32
//! ```

use herstel_kernel::MunicipalityCode;
use std::collections::BTreeMap;

/// Distances in whole kilometres. A municipality is at 0 from itself; what no line says is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distances(BTreeMap<(MunicipalityCode, MunicipalityCode), u16>);

/// A line that is none of a file of distances.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct DistancesError {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: &'static str,
}

impl Distances {
    /// Reads a file: lines of two codes of municipalities (four digits) and whole kilometres, with semicolons between. Empty
    /// lines and lines that begin with `#` say nothing.
    ///
    /// # Errors
    /// The first line that is something else, or that says another distance between the same two.
    pub fn parse(text: &str) -> Result<Self, DistancesError> {
        let mut known = BTreeMap::new();
        for (line, words) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
            let wrong = |why| DistancesError { line, why };
            let words = words.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            let cells: Vec<&str> = words.split(';').map(str::trim).collect();
            let [from, to, km] = cells.as_slice() else {
                return Err(wrong(
                    "a municipality, a hub municipality and kilometres belong here, with semicolons between",
                ));
            };
            let code = |cell: &str| cell.parse::<MunicipalityCode>();
            let (Ok(from), Ok(to)) = (code(from), code(to)) else {
                return Err(wrong("a municipality is a code of four digits"));
            };
            let km: u16 = km.parse().map_err(|_| wrong("the distance is a whole number from 0 to 65535"))?;
            if from == to && km != 0 {
                return Err(wrong("a municipality is at 0 from itself"));
            }
            if known.insert(ordered(from, to), km).is_some_and(|before| before != km) {
                return Err(wrong("another distance between these two stands above"));
            }
        }
        Ok(Self(known))
    }

    /// From the one to the other, or back.
    pub fn km(&self, one: MunicipalityCode, other: MunicipalityCode) -> Option<u16> {
        if one == other { Some(0) } else { self.0.get(&ordered(one, other)).copied() }
    }
}

fn ordered(one: MunicipalityCode, other: MunicipalityCode) -> (MunicipalityCode, MunicipalityCode) {
    if one <= other { (one, other) } else { (other, one) }
}
