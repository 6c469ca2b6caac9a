//! Values in a derivation: like [`Value`](crate::Value), with enumeration values by name.

use std::fmt;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::date;
use crate::model::EnumValueId;
use crate::number::Number;
use crate::value::Value;

/// A value that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// No value.
    Empty,
    /// True or false.
    Bool(bool),
    /// A number, amount or percentage.
    Number(Number),
    /// A day.
    Date(Date),
    /// A moment, in milliseconds.
    DateTime(DateTime),
    /// A value of an enumeration, by name.
    Enum(Arc<str>),
    /// A text.
    Text(Arc<str>),
}

impl Datum {
    #[inline]
    pub(crate) fn of(value: &Value, name: impl Fn(EnumValueId) -> Arc<str>) -> Self {
        // In words, see `Number::words`.
        if let Some((numerator, denominator)) = value.as_number().and_then(Number::words) {
            return Self::Number(Number::in_words(numerator, denominator));
        }
        match value {
            Value::Empty => Self::Empty,
            Value::Bool(b) => Self::Bool(*b),
            Value::Number(n) => Self::Number(*n),
            Value::Date(d) => Self::Date(*d),
            Value::DateTime(m) => Self::DateTime(*m),
            Value::Enum(id) => Self::Enum(name(*id)),
            Value::Text(t) => Self::Text(Arc::clone(t)),
        }
    }

    /// As people read it, given how its unit is written (`€`, `%`, `jaar|jaar`, or nothing).
    pub(crate) fn format(&self, style: &str) -> String {
        match self {
            Self::Empty => "leeg".to_owned(),
            Self::Bool(true) => "ja".to_owned(),
            Self::Bool(false) => "nee".to_owned(),
            Self::Date(found) => date::to_dutch(*found),
            Self::DateTime(found) => date::moment_to_dutch(*found),
            Self::Enum(name) => name.to_string(),
            Self::Text(text) => format!("\"{text}\""),
            Self::Number(number) => match style.split_once('|') {
                Some((singular, plural)) => {
                    let unit = if *number == Number::ONE { singular } else { plural };
                    format!("{number}\u{a0}{unit}")
                }
                None if style.is_empty() => number.to_string(),
                None if style == "%" => format!("{number}%"),
                None if number.is_negative() => {
                    let amount = number.absolute().unwrap_or(*number);
                    format!("-{style}\u{a0}{}", amount.to_dutch(2))
                }
                None => format!("{style}\u{a0}{}", number.to_dutch(2)),
            },
        }
    }

    /// As machines read it: `8400.5`, `2014-03-10`, `true`, the text or the name of the value; none when empty.
    #[must_use]
    pub fn raw(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Bool(b) => Some(b.to_string()),
            Self::Number(n) => Some(n.to_point()),
            Self::Date(d) => Some(d.to_string()),
            Self::DateTime(m) => Some(iso(*m)),
            Self::Enum(text) | Self::Text(text) => Some(text.to_string()),
        }
    }

    /// The number, if this is one.
    #[must_use]
    pub const fn as_number(&self) -> Option<Number> {
        match self {
            Self::Number(n) => Some(*n),
            Self::Empty
            | Self::Bool(_)
            | Self::Date(_)
            | Self::DateTime(_)
            | Self::Enum(_)
            | Self::Text(_) => None,
        }
    }
}

/// `2027-02-14T09:30:00.000`.
fn iso(moment: DateTime) -> String {
    format!("{}T{}", moment.date(), date::clock(moment))
}

/// Null, true, false, or a text with one letter in front that says what it is.
impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_unit(),
            Self::Bool(b) => serializer.serialize_bool(*b),
            Self::Number(n) => serializer.serialize_str(&format!("#{}", n.to_point())),
            Self::Date(d) => serializer.serialize_str(&format!("@{d}")),
            Self::DateTime(m) => serializer.serialize_str(&format!("@{}", iso(*m))),
            Self::Enum(name) => serializer.serialize_str(&format!("'{name}")),
            Self::Text(text) => serializer.serialize_str(&format!("={text}")),
        }
    }
}

impl<'de> Deserialize<'de> for Datum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Datum;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value of a derivation")
            }

            fn visit_unit<E: Error>(self) -> Result<Datum, E> {
                Ok(Datum::Empty)
            }

            fn visit_none<E: Error>(self) -> Result<Datum, E> {
                Ok(Datum::Empty)
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Datum, E> {
                Ok(Datum::Bool(value))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Datum, E> {
                let mut chars = text.chars();
                let mark = chars.next();
                let rest = chars.as_str();
                match mark {
                    Some('#') => Number::parse_point(rest).map(Datum::Number).map_err(E::custom),
                    Some('@') if rest.contains('T') => match date::parse_time(rest) {
                        Some(found) => Ok(Datum::DateTime(found)),
                        None => Err(E::custom("not a moment")),
                    },
                    Some('@') => rest.parse().map(Datum::Date).map_err(E::custom),
                    Some('\'') => Ok(Datum::Enum(rest.into())),
                    Some('=') => Ok(Datum::Text(rest.into())),
                    Some(_) | None => Err(E::custom("unknown kind of value")),
                }
            }
        }
        deserializer.deserialize_any(Reader)
    }
}
