//! The input of one calculation: JSON keyed by declared names.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One case as JSON object: declared names as keys, related objects as arrays under their role.
///
/// Amounts are decimal strings (`"8400.50"`) or whole numbers; a decimal number in JSON text is kept as the text it
/// was, so that no amount ever passes through a float.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct CaseInput(Map<String, Value>);

/// Why a text is not an input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
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

    /// Reads one JSON object. Numbers with decimals are kept as their text.
    pub fn parse(json: &str) -> Result<Self, CaseInputError> {
        let raw: &RawValue = serde_json::from_str(json).map_err(|error| problem("", json_reason(&error)))?;
        Self::from_raw(raw)
    }

    /// Reads one raw JSON object.
    pub(crate) fn from_raw(raw: &RawValue) -> Result<Self, CaseInputError> {
        match exact(raw, "")? {
            Value::Object(map) => Ok(Self(map)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                Err(problem("", "een object met namen en waarden verwacht".to_owned()))
            }
        }
    }

    /// The JSON object.
    pub fn as_map(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl<'de> Deserialize<'de> for CaseInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = Map::deserialize(deserializer)?;
        if map.values().any(has_float) {
            return Err(serde::de::Error::custom(
                "een bedrag met decimalen hoort tussen aanhalingstekens te staan",
            ));
        }
        Ok(Self(map))
    }
}

fn has_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_i64().is_none(),
        Value::Array(items) => items.iter().any(has_float),
        Value::Object(map) => map.values().any(has_float),
        Value::Null | Value::Bool(_) | Value::String(_) => false,
    }
}

fn problem(path: &str, reason: String) -> CaseInputError {
    CaseInputError { path: path.to_owned(), reason }
}

fn json_reason(error: &serde_json::Error) -> String {
    format!("geen geldige JSON (regel {}, kolom {})", error.line(), error.column())
}

/// A JSON value in which every number with decimals has become the text it was.
fn exact(raw: &RawValue, path: &str) -> Result<Value, CaseInputError> {
    let text = raw.get().trim();
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") };
    let unreadable = |error: serde_json::Error| problem(path, json_reason(&error));
    match text.bytes().next() {
        Some(b'{') => {
            let entries: Entries<'_> = serde_json::from_str(text).map_err(unreadable)?;
            let mut map = Map::new();
            for (key, value) in entries.0 {
                map.insert(key.clone(), exact(value, &below(&key))?);
            }
            Ok(Value::Object(map))
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text).map_err(unreadable)?;
            let items =
                items.into_iter().zip(1..).map(|(item, number)| exact(item, &below(&number.to_string())));
            Ok(Value::Array(items.collect::<Result<_, _>>()?))
        }
        Some(b'-' | b'0'..=b'9') => match text.parse::<i64>() {
            Ok(whole) => Ok(whole.into()),
            Err(_) if text.contains(['e', 'E']) => {
                Err(problem(path, "schrijf het getal zonder exponent".to_owned()))
            }
            Err(_) => Ok(text.into()),
        },
        Some(_) | None => serde_json::from_str(text).map_err(unreadable),
    }
}

/// The entries of a JSON object; a name that occurs twice is an error.
struct Entries<'a>(BTreeMap<String, &'a RawValue>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Entries<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("een object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some((key, value)) = access.next_entry::<String, &'de RawValue>()? {
                    if entries.insert(key.clone(), value).is_some() {
                        return Err(serde::de::Error::custom(format!("«{key}» staat er twee keer in")));
                    }
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
