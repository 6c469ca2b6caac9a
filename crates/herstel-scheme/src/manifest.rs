//! `scheme.toml`: what the package is, from when to when it decides, on which sources it rests.

use crate::ids::SchemeId;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

/// The content of `scheme.toml`. Titles are texts: `scheme-title`, `scheme-short`, `scheme-status`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The id, equal to the name of the folder.
    pub id: SchemeId,
    /// First day on which it decides.
    #[serde(deserialize_with = "iso_date")]
    pub decides_from: Date,
    /// Last day on which it decides; open when absent.
    #[serde(default, deserialize_with = "optional_iso_date")]
    pub decides_until: Option<Date>,
    /// The scheme that it replaces.
    pub supersedes: Option<SchemeId>,
    /// The object model.
    pub case: CaseModel,
    /// The sources.
    #[serde(rename = "source", default)]
    pub sources: Vec<Source>,
    /// What is not certain: assumptions that a person must know of.
    #[serde(rename = "unverified", default)]
    pub open_points: Vec<OpenPoint>,
}

impl Manifest {
    /// Whether the scheme decides on this day.
    pub fn decides_on(&self, day: Date) -> bool {
        self.decides_from <= day && self.decides_until.is_none_or(|last| day <= last)
    }

    /// The source with this code.
    pub fn source(&self, code: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.code == code)
    }

    /// The collection with this role.
    pub fn collection(&self, role: &str) -> Option<&Collection> {
        self.case.collections.iter().find(|collection| collection.role == role)
    }
}

/// Which object type is the case, and which collections hang on it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseModel {
    /// Name of the object type of the case.
    pub object: String,
    /// Collections of related objects.
    #[serde(rename = "collection", default)]
    pub collections: Vec<Collection>,
}

/// A collection of related objects, each known by an integer key (such as the year).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    /// The role name of the fact type, seen from the case.
    pub role: String,
    /// The object type.
    pub object: String,
    /// The attribute that tells the objects apart.
    pub key: String,
    /// Smallest key.
    pub key_minimum: i64,
    /// Largest key.
    pub key_maximum: i64,
}

/// A source: a law, a policy, an advice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short code, used in `// Bron:` lines and TOML files.
    pub code: String,
    /// Full title. Dutch.
    pub title: String,
    /// Where it is published.
    pub place: String,
}

/// Something that the sources do not settle. Its explanation is the text `open-ID`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// Stable English id.
    pub id: String,
    /// The parameter by which it can be decided otherwise.
    pub parameter: Option<String>,
}

pub(crate) fn iso_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("«{text}» is geen datum: JJJJ-MM-DD verwacht")))
}

pub(crate) fn optional_iso_date<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    iso_date(deserializer).map(Some)
}
