//! The input of one calculation: JSON keyed by declared names.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// One case as JSON object: declared names as keys, related objects as arrays under their role.
///
/// Amounts are decimal strings (`"8400.50"`) or whole numbers; a decimal number in JSON text is kept as the text it
/// was, so that no amount ever passes through a float.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct CaseInput(Map<String, Value>);

/// Why a text is not an input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct CaseInputError {
    /// Where in the input: names separated by `/`, empty for the whole.
    pub path: String,
    /// What is wrong. Dutch.
    pub reason: String,
}

impl CaseInput {
    /// An input from a JSON object whose amounts are strings or whole numbers.
    pub fn from_map(map: Map<String, Value>) -> Self {
        Self(map)
    }

    /// The JSON object.
    pub fn as_map(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl<'de> Deserialize<'de> for CaseInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self)
    }
}
