//! The resolved model: object types, attributes, kenmerken, roles, parameters and enumerations, with their ids.

mod build;
mod distinct;
mod units;
mod values;

use std::sync::Arc;

use crate::lexicon::{EnumValues, Lexicon};
use crate::message::Message;
use crate::number::{Number, power_of_ten};
use crate::source::{Position, Span};
use crate::value::Value;

pub use crate::syntax::declarations::{NumberSign, TraitForm};
pub(crate) use build::{build, read_entry, require_unit};
pub use units::Unit;
pub(crate) use units::{TimeUnit, Units};
pub use values::{ParameterValues, ValueError};

/// An object type of one program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectTypeId(pub(crate) u16);

/// An attribute of one object type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AttributeId {
    pub(crate) object_type: u16,
    pub(crate) slot: u16,
}

impl AttributeId {
    /// The object type the attribute belongs to.
    #[must_use]
    pub const fn object_type(self) -> ObjectTypeId {
        ObjectTypeId(self.object_type)
    }
}

/// A kenmerk of one object type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TraitId {
    pub(crate) object_type: u16,
    pub(crate) slot: u16,
}

impl TraitId {
    /// The object type the kenmerk belongs to.
    #[must_use]
    pub const fn object_type(self) -> ObjectTypeId {
        ObjectTypeId(self.object_type)
    }
}

/// A role: a direction through a fact type, named after the object that is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleId(pub(crate) u16);

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ParameterId(pub(crate) u16);

/// An enumeration (a domain with a fixed list of values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnumerationId(pub(crate) u16);

/// One value of an enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnumValueId {
    pub(crate) enumeration: u16,
    pub(crate) value: u16,
}

impl EnumValueId {
    /// The enumeration it belongs to.
    #[must_use]
    pub const fn enumeration(self) -> EnumerationId {
        EnumerationId(self.enumeration)
    }
}

/// The type of an attribute or parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataType {
    /// A number with an optional unit.
    Number {
        /// Which numbers are allowed.
        sign: NumberSign,
        /// Most decimals allowed; none means any exact number.
        decimals: Option<u8>,
        /// The unit; without parts for a bare number.
        unit: Unit,
    },
    /// A percentage (25% is the number 25).
    Percentage {
        /// Which numbers are allowed.
        sign: NumberSign,
        /// Most decimals allowed; none means any exact number.
        decimals: Option<u8>,
    },
    /// Any text.
    Text,
    /// `waar` or `onwaar`.
    Boolean,
    /// A day.
    Date,
    /// A day and a time, in milliseconds.
    DateTime,
    /// One of a fixed list.
    Enumeration(EnumerationId),
}

/// Where something is declared.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Location {
    /// Path of the file as it was given.
    pub path: Arc<str>,
    /// First character.
    #[serde(flatten)]
    pub position: Position,
}

/// An object type.
#[derive(Clone, Debug)]
pub struct ObjectType {
    /// Name without article.
    pub name: String,
    /// `de` or `het`.
    pub article: Option<String>,
    /// Plural, when declared.
    pub plural: Option<String>,
    /// Whether `hij` and `zijn` may be used.
    pub animate: bool,
    /// In order of declaration.
    pub attributes: Vec<Attribute>,
    /// Kenmerken, in order of declaration.
    pub traits: Vec<Trait>,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// An attribute of an object type.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Its id.
    pub id: AttributeId,
    /// Name without article.
    pub name: String,
    /// `de` or `het`.
    pub article: Option<String>,
    /// Plural, when declared.
    pub plural: Option<String>,
    /// Type and unit.
    pub data_type: DataType,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// A kenmerk of an object type.
#[derive(Clone, Debug)]
pub struct Trait {
    /// Its id.
    pub id: TraitId,
    /// Name without article.
    pub name: String,
    /// Plural, when declared.
    pub plural: Option<String>,
    /// How it is spoken about.
    pub form: TraitForm,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// One direction through a fact type.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Name without article.
    pub name: String,
    /// Plural, when declared.
    pub plural: Option<String>,
    /// The object type it starts from.
    pub from: ObjectTypeId,
    /// The object type it reaches.
    pub to: ObjectTypeId,
    /// Whether it can reach several objects.
    pub many: bool,
    /// The way back.
    pub inverse: RoleId,
    /// Name of the fact type.
    pub fact_type: String,
    /// From `// Bron:` above the fact type.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its id.
    pub id: ParameterId,
    /// Name without article.
    pub name: String,
    /// Type and unit.
    pub data_type: DataType,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// An enumeration.
#[derive(Clone, Debug)]
pub struct Enumeration {
    /// Its id.
    pub id: EnumerationId,
    /// Name of the domain.
    pub name: String,
    /// Values in order of declaration.
    pub values: Vec<String>,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// Named values for parameters, declared in the model.
#[derive(Clone, Debug)]
pub struct ParameterSet {
    /// Its name.
    pub name: String,
    /// First and last day it is meant for, open where absent.
    pub from: Option<jiff::civil::Date>,
    /// See `from`.
    pub to: Option<jiff::civil::Date>,
    /// The values it gives.
    pub values: Vec<(ParameterId, crate::value::Value)>,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
}

/// Everything declared, before the rules.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) object_types: Vec<ObjectType>,
    pub(crate) roles: Vec<Role>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) enumerations: Vec<Enumeration>,
    pub(crate) parameter_sets: Vec<ParameterSet>,
    pub(crate) units: Units,
    pub(crate) lexicon: Lexicon,
    pub(crate) enum_values: EnumValues,
    /// Paths of the files, shared by locations.
    pub(crate) paths: Vec<Arc<str>>,
}

impl Model {
    pub(crate) fn object_type(&self, id: ObjectTypeId) -> &ObjectType {
        &self.object_types[usize::from(id.0)]
    }

    pub(crate) fn attribute(&self, id: AttributeId) -> &Attribute {
        &self.object_types[usize::from(id.object_type)].attributes[usize::from(id.slot)]
    }

    pub(crate) fn kenmerk(&self, id: TraitId) -> &Trait {
        &self.object_types[usize::from(id.object_type)].traits[usize::from(id.slot)]
    }

    pub(crate) fn role(&self, id: RoleId) -> &Role {
        &self.roles[usize::from(id.0)]
    }

    /// The fact type of a role, by its first role.
    pub(crate) fn fact(&self, role: RoleId) -> RoleId {
        role.min(self.role(role).inverse)
    }

    pub(crate) fn parameter(&self, id: ParameterId) -> &Parameter {
        &self.parameters[usize::from(id.0)]
    }

    pub(crate) fn enumeration(&self, id: EnumerationId) -> &Enumeration {
        &self.enumerations[usize::from(id.0)]
    }

    pub(crate) fn enum_name(&self, id: EnumValueId) -> &str {
        let values = self.enumerations.get(usize::from(id.enumeration)).map(|e| e.values.as_slice());
        values.and_then(|v| v.get(usize::from(id.value))).map_or("", String::as_str)
    }
}

/// A span as a location.
pub(crate) fn locate(paths: &[Arc<str>], sources: &crate::source::Sources, span: Span) -> Location {
    let path = paths.get(crate::source::large(span.file)).cloned().unwrap_or_else(|| Arc::from(""));
    Location { path, position: sources.position(span.file, span.start) }
}

impl DataType {
    /// Short description for messages, such as `een getal` (`a number`).
    #[must_use]
    pub fn describe(&self) -> Message {
        match self {
            Self::Number { .. } => Message::new("een getal", "a number"),
            Self::Percentage { .. } => Message::new("een percentage", "a percentage"),
            Self::Text => Message::new("een tekst", "a text"),
            Self::Boolean => Message::new("een Boolean", "a Boolean"),
            Self::Date => Message::new("een datum", "a date"),
            Self::DateTime => Message::new("een datum met tijd", "a date with time"),
            Self::Enumeration(_) => Message::new("een enumeratiewaarde", "an enumeration value"),
        }
    }

    /// Whether a value is seen at once to fit; the answer for most values that do.
    #[inline]
    pub(crate) fn takes_plainly(&self, value: &Value) -> bool {
        match (value, self) {
            (
                Value::Number(number),
                Self::Number { sign, decimals, .. } | Self::Percentage { sign, decimals },
            ) => {
                let fine = |(_, denominator): (i64, i64)| {
                    denominator == 1 || decimals.is_none_or(|d| power_of_ten(d) == Some(denominator.into()))
                };
                sign_fits(*sign, *number) && number.words().is_some_and(fine)
            }
            (Value::Date(_), Self::Date) => true,
            _other => false,
        }
    }

    /// Sign and decimals, for numbers and percentages.
    pub(crate) fn number_limits(&self) -> Option<(NumberSign, Option<u8>)> {
        match self {
            Self::Number { sign, decimals, .. } | Self::Percentage { sign, decimals } => {
                Some((*sign, *decimals))
            }
            Self::Text | Self::Boolean | Self::Date | Self::DateTime | Self::Enumeration(_) => None,
        }
    }
}

/// Whether a number obeys a sign restriction.
#[inline]
pub(crate) fn sign_fits(sign: NumberSign, number: Number) -> bool {
    match sign {
        NumberSign::Any => true,
        NumberSign::Negative => number.is_negative(),
        NumberSign::NotNegative => !number.is_negative(),
        NumberSign::Positive => !number.is_negative() && !number.is_zero(),
    }
}

/// The restriction in words.
pub(crate) fn sign_phrase(sign: NumberSign) -> Message {
    match sign {
        NumberSign::Any => Message::new("", ""),
        NumberSign::Negative => Message::new("negatief", "negative"),
        NumberSign::NotNegative => Message::new("niet-negatief", "not negative"),
        NumberSign::Positive => Message::new("positief", "positive"),
    }
}
