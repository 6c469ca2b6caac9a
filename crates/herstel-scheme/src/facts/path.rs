//! Where a fact stands in a dossier.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The place of one fact: `toeslagjaar/2013/teruggevorderd bedrag`, or `kosten van rechtsbijstand` on the case itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FactPath {
    /// Role and key of the related object; none for the case itself.
    pub item: Option<(String, i64)>,
    /// The declared name, without article.
    pub attribute: String,
}

/// A text that is not a fact path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("geen plaats van een gegeven: NAAM of ROL/SLEUTEL/NAAM verwacht")]
pub struct FactPathError;

impl FactPath {
    /// A fact of the case itself.
    pub fn of_case(attribute: impl Into<String>) -> Self {
        Self { item: None, attribute: attribute.into() }
    }

    /// A fact of a related object.
    pub fn of_item(role: impl Into<String>, key: i64, attribute: impl Into<String>) -> Self {
        Self { item: Some((role.into(), key)), attribute: attribute.into() }
    }
}

impl fmt::Display for FactPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.item {
            Some((role, key)) => write!(f, "{role}/{key}/{}", self.attribute),
            None => f.write_str(&self.attribute),
        }
    }
}

impl FromStr for FactPath {
    type Err = FactPathError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            [attribute] if !attribute.is_empty() => Ok(Self::of_case(*attribute)),
            [role, key, attribute] if !role.is_empty() && !attribute.is_empty() => {
                let key = key.parse().map_err(|_| FactPathError)?;
                Ok(Self::of_item(*role, key, *attribute))
            }
            _ => Err(FactPathError),
        }
    }
}

impl TryFrom<String> for FactPath {
    type Error = FactPathError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<FactPath> for String {
    fn from(path: FactPath) -> Self {
        path.to_string()
    }
}
