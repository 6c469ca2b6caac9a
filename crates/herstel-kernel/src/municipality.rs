//! Municipalities and their desks.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The code of a municipality in the national register: four digits, `0363`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode([u8; 4]);

/// A text is not the code of a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the code of a municipality has four digits")]
pub struct MunicipalityCodeError;

impl MunicipalityCode {
    /// The four digits.
    pub fn as_str(&self) -> &str {
        // Only digits are ever put in, so that the text always exists.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for MunicipalityCode {
    type Err = MunicipalityCodeError;
    fn from_str(text: &str) -> Result<Self, MunicipalityCodeError> {
        let digits: [u8; 4] = text.trim().as_bytes().try_into().map_err(|_| MunicipalityCodeError)?;
        let is_code = digits.iter().all(u8::is_ascii_digit) && digits != *b"0000";
        is_code.then_some(Self(digits)).ok_or(MunicipalityCodeError)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for MunicipalityCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MunicipalityCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// For what somebody works at a municipality. What one desk learns is closed to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Desk {
    /// Broad help for a family (brede ondersteuning).
    Support,
    /// Collection of taxes and debts.
    Collection,
}
