//! The value of a fact.

use herstel_kernel::{Cents, Date};
use serde::{Deserialize, Serialize};

/// A value of a fact, of the type that the rules declare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "type", content = "value")]
pub enum FactValue {
    /// An amount of money.
    Amount(Cents),
    /// A day.
    Date(Date),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// One of the values of an enumeration, as declared.
    Choice(String),
    /// Free text.
    Text(String),
}

impl FactValue {
    /// The value as it stands in a [`crate::CaseInput`].
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Amount(cents) => cents.to_plain().into(),
            Self::Date(date) => date.to_string().into(),
            Self::Integer(number) => (*number).into(),
            Self::Boolean(value) => (*value).into(),
            Self::Choice(text) | Self::Text(text) => text.as_str().into(),
        }
    }
}
