//! Mapping files: how the columns of somebody else's CSV become declared names, and back.
//!
//! A mapping renames, gives constants, replaces values and divides cents by a hundred. It computes nothing else.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A mapping file (TOML).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// How input columns are read.
    #[serde(default)]
    pub input: InputMapping,
    /// Which output columns are written; all outputs by their declared names when absent.
    pub output: Option<OutputMapping>,
}

/// How input columns are read. A column that is not named here keeps its own name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputMapping {
    /// The column that is repeated in the output to recognise the row; `id` when absent.
    pub id: Option<String>,
    /// Renamed columns. One column may be named more than once.
    #[serde(rename = "column", default)]
    pub columns: Vec<ColumnMapping>,
    /// Related objects that stand side by side in columns.
    #[serde(rename = "items", default)]
    pub items: Vec<ItemMapping>,
    /// Facts of every case: declared name and value.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
    /// Columns that are skipped.
    #[serde(default)]
    pub ignore: Vec<String>,
}

/// One input column.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// Name in the file.
    pub from: String,
    /// Declared name, or `ROLE.1.NAME` for a related object.
    pub to: String,
    /// `cent` when the column holds cents; euros otherwise.
    #[serde(default)]
    pub unit: Unit,
    /// Values that stand for other values, such as `"1" = "waar"`. A value that is not listed is an error.
    pub values: Option<BTreeMap<String, String>>,
}

/// A row of columns that each are one related object.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemMapping {
    /// Role of the collection.
    pub role: String,
    /// Column with the number of objects; without it empty and zero columns are skipped.
    pub count: Option<String>,
    /// The columns, in order.
    pub columns: Vec<String>,
    /// Declared name that each column fills.
    pub to: String,
    /// `cent` when the columns hold cents.
    #[serde(default)]
    pub unit: Unit,
    /// How the objects get their key.
    pub key: KeyMapping,
    /// Facts of every object.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
}

/// The key of the n-th object is the value of a column plus n − 1.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyMapping {
    /// Declared name of the key.
    pub to: String,
    /// Column with the key of the first object.
    pub first: String,
}

/// Which outputs are written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputMapping {
    /// The columns, in order, after the id.
    #[serde(rename = "column")]
    pub columns: Vec<OutputColumn>,
}

/// One output column.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutputColumn {
    /// Declared name of the case.
    pub from: String,
    /// Name in the file.
    pub to: String,
    /// How money is written.
    #[serde(default)]
    pub unit: Unit,
}

/// How money is written in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Euros with a point: `8400.50`.
    #[default]
    Euro,
    /// Whole cents: `840050`.
    Cent,
    /// Whole euros: `8400`. Writing an amount with cents this way is an error.
    WholeEuro,
}

/// Why a text is not a mapping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", at.map_or_else(String::new, |(line, column)| format!("regel {line}, kolom {column}: ")))]
pub struct MappingError {
    /// Line and column, where known.
    pub at: Option<(u32, u32)>,
    /// What is wrong. Dutch.
    pub reason: String,
}

impl Mapping {
    /// Reads a mapping file. Whether the names exist is checked against a package when it is used.
    pub fn parse(text: &str) -> Result<Mapping, MappingError> {
        toml::from_str(text).map_err(|error| MappingError {
            at: error.span().map(|span| crate::texts::position(text, span.start)),
            reason: error.message().replace('\n', " "),
        })
    }
}
