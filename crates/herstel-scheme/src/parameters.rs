//! Dated values of parameters, from `parameters.toml` and, for norm amounts, `norms.toml`.

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

impl ParameterTable {
    /// The parameters of both files; norms after the others.
    pub(crate) fn new(file: ParameterFile, norms: Option<NormFile>) -> ParameterTable {
        let norms = norms.into_iter().flat_map(|file| {
            let dated = file.dated;
            file.norms.into_iter().map(move |norm| norm.into_parameter(dated))
        });
        ParameterTable { parameters: file.parameters.into_iter().chain(norms).collect() }
    }

    /// The norm amounts, in the order of the file.
    pub fn norms(&self) -> impl Iterator<Item = (&Parameter, &Norm)> {
        self.parameters.iter().filter_map(|parameter| Some((parameter, parameter.norm.as_ref()?)))
    }

    /// Whether a norm amount is an example that nobody published. Outside a demonstration nothing may be decided or
    /// shown to a parent with it.
    pub fn has_examples(&self) -> bool {
        self.norms().any(|(_, norm)| norm.example)
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
    /// What it is a norm amount for, when it stands in `norms.toml`.
    #[serde(skip)]
    pub norm: Option<Norm>,
}

/// A norm amount: a fixed sum for one head of damage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Norm {
    /// The head of damage: a value of an enumeration of the rules.
    pub head: String,
    /// An example: nobody published this amount.
    pub example: bool,
    /// The day of the table.
    pub dated: Date,
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

/// The content of `norms.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NormFile {
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    dated: Date,
    #[serde(rename = "norm", default)]
    norms: Vec<RawNorm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNorm {
    name: String,
    head: String,
    example: bool,
    source: String,
    verified: bool,
    values: Vec<DatedValue>,
}

impl RawNorm {
    fn into_parameter(self, dated: Date) -> Parameter {
        let norm = Norm { head: self.head, example: self.example, dated };
        let RawNorm { name, source, verified, values, .. } = self;
        Parameter { name, source, verified, values, norm: Some(norm) }
    }
}
