//! Dated values of parameters, from `parameters.toml`.

use jiff::civil::Date;
use serde::Deserialize;

/// All parameters of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParameterTable {
    pub(crate) parameters: Vec<Parameter>,
}

impl ParameterTable {
    /// The parameters in the order of the file.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The parameter with this declared name.
    pub fn find(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}

/// One parameter. Label: text `parameter-SLUG`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Declared name without article.
    pub name: String,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the source was read; a default by assumption is not verified.
    pub verified: bool,
    /// Values by first day, in order.
    pub values: Vec<DatedValue>,
}

impl Parameter {
    /// The value in force on a day, as written in the file.
    pub fn on(&self, day: Date) -> Option<&DatedValue> {
        self.values.iter().rev().find(|value| value.from <= day)
    }
}

/// A value from a day on, until the next.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedValue {
    /// First day.
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    pub from: Date,
    /// The value as written in the file.
    #[serde(rename = "value")]
    pub text: String,
}

/// The content of `parameters.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParameterFile {
    #[serde(rename = "parameter", default)]
    pub(crate) parameters: Vec<Parameter>,
}
