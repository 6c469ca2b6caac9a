//! One of the people of an office, without saying who.

use crate::{IdError, StaffId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// By what one of the people of an office is told from their colleagues: drawn by chance, so it is nobody's name or number.
/// Each sees their own, so the office can find out whose it is. In text: `9f3c-21ab-77e0-1d42`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColleagueReference([u8; 8]);

impl ColleagueReference {
    /// A reference from random bytes drawn at the edge.
    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(bytes)
    }

    /// The raw bytes.
    pub const fn to_bytes(self) -> [u8; 8] {
        self.0
    }

    /// That of somebody who has an id here: the beginning of it, by which the administration finds them.
    pub(crate) fn of(id: StaffId) -> Self {
        let bytes = id.to_bytes();
        Self(std::array::from_fn(|place| bytes[place]))
    }
}

impl fmt::Display for ColleagueReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            let hyphen = if place > 0 && place % 2 == 0 { "-" } else { "" };
            write!(f, "{hyphen}{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for ColleagueReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// As it is written, or as somebody reads it out: also in capitals and without hyphens.
impl FromStr for ColleagueReference {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let digits: String = text.chars().filter(|letter| *letter != '-').collect();
        let well_formed = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = well_formed.then(|| u64::from_str_radix(&digits, 16)).ok_or(IdError)?;
        number.map(|number| Self(number.to_be_bytes())).map_err(|_| IdError)
    }
}

impl Serialize for ColleagueReference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ColleagueReference {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
