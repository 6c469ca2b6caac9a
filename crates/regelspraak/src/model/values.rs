//! Values as text, and checking a value against its declared type.

use crate::date;
use crate::lexicon::without_article;
use crate::message::{Message, both};
use crate::number::Number;
use crate::syntax::declarations::unquoted;
use crate::value::Value;

use super::{DataType, EnumValueId, Model, ParameterId, sign_fits, sign_phrase};

/// Why a value does not fit its type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum ValueError {
    /// The text cannot be read as this type.
    Unreadable {
        /// What was offered.
        text: String,
        /// What was expected.
        expected: Message,
    },
    /// The unit does not belong to this type.
    Unit {
        /// The declared unit.
        expected: String,
        /// What was written.
        found: String,
    },
    /// More decimals than declared.
    Decimals {
        /// The value in Dutch form.
        value: String,
        /// The declared number of decimals.
        allowed: u8,
    },
    /// Outside the declared range.
    Range {
        /// The value in Dutch form.
        value: String,
        /// `negatief` (negative), `niet-negatief` (not negative) or `positief` (positive).
        expected: Message,
    },
    /// Not one of the values of the enumeration.
    Enumeration {
        /// What was offered.
        text: String,
        /// Name of the enumeration.
        enumeration: String,
        /// Its values.
        allowed: String,
    },
    /// A value of another kind than declared.
    Kind {
        /// What was expected.
        expected: Message,
    },
}

impl ValueError {
    /// What is wrong, in both languages.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { text, expected } => {
                both!("`{text}` is geen {expected}", "`{text}` is not {expected}"; expected)
            }
            Self::Unit { expected, found } => both!(
                "verwacht de eenheid `{expected}`, gevonden `{found}`",
                "expected the unit `{expected}`, found `{found}`"
            ),
            Self::Decimals { value, allowed } => both!(
                "{value} heeft meer dan {allowed} decimalen",
                "{value} has more than {allowed} decimals"
            ),
            Self::Range { value, expected } => {
                both!("{value} is niet {expected}", "{value} is not {expected}"; expected)
            }
            Self::Enumeration { text, enumeration, allowed } => both!(
                "`{text}` is geen waarde van {enumeration}; mogelijk: {allowed}",
                "`{text}` is not a value of {enumeration}; possible: {allowed}"
            ),
            Self::Kind { expected } => both!("verwacht {expected}", "expected {expected}"; expected),
        }
    }
}

/// Values for all parameters of one program; empty until set.
#[derive(Clone, Debug, Default)]
pub struct ParameterValues {
    values: Vec<Value>,
}

impl ParameterValues {
    /// No values yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { values: Vec::new() }
    }

    /// The value of a parameter; empty when not set.
    #[must_use]
    pub fn get(&self, id: ParameterId) -> &Value {
        self.values.get(usize::from(id.0)).unwrap_or(&Value::Empty)
    }

    /// Takes over all values of another, in the same memory.
    pub(crate) fn copy(&mut self, other: &Self) {
        self.values.clone_from(&other.values);
    }

    pub(crate) fn put(&mut self, id: ParameterId, value: Value) {
        let index = usize::from(id.0);
        if self.values.len() <= index {
            self.values.resize(index + 1, Value::Empty);
        }
        self.values[index] = value;
    }
}

impl Model {
    /// Reads a value as people write it.
    pub(crate) fn parse_value(&self, data_type: &DataType, text: &str) -> Result<Value, ValueError> {
        let text = text.trim();
        if text == "leeg" {
            return Ok(Value::Empty);
        }
        let unreadable = |expected: Message| ValueError::Unreadable { text: text.to_owned(), expected };
        let value = match data_type {
            DataType::Text => {
                let quoted = text.len() >= 2 && text.starts_with(['"', '“']) && text.ends_with(['"', '”']);
                Value::Text(if quoted { unquoted(text).into() } else { text.into() })
            }
            DataType::Boolean => match text {
                "waar" => Value::Bool(true),
                "onwaar" => Value::Bool(false),
                _ => {
                    return Err(unreadable(Message::new(
                        "Boolean (`waar` of `onwaar`)",
                        "a Boolean (`waar` or `onwaar`)",
                    )));
                }
            },
            DataType::Date => match date::parse(text) {
                Some(found) => Value::Date(found),
                None => {
                    return Err(unreadable(Message::new(
                        "bestaande datum (dd-mm-jjjj)",
                        "an existing date (dd-mm-yyyy)",
                    )));
                }
            },
            DataType::DateTime => match date::parse_time(text) {
                Some(found) => Value::DateTime(found),
                None => {
                    return Err(unreadable(Message::new(
                        "bestaande datum met tijd (dd-mm-jjjj uu:mm:ss.mmm)",
                        "an existing date with time (dd-mm-yyyy hh:mm:ss.mmm)",
                    )));
                }
            },
            DataType::Enumeration(id) => {
                let enumeration = self.enumeration(*id);
                let quoted =
                    text.chars().count() >= 2 && text.starts_with(['\'', '‘']) && text.ends_with(['\'', '’']);
                let name = if quoted { unquoted(text) } else { text };
                match enumeration.values.iter().position(|v| v == name).and_then(|i| u16::try_from(i).ok()) {
                    Some(value) => Value::Enum(EnumValueId { enumeration: id.0, value }),
                    None => {
                        return Err(ValueError::Enumeration {
                            text: name.to_owned(),
                            enumeration: enumeration.name.clone(),
                            allowed: enumeration.values.join(", "),
                        });
                    }
                }
            }
            DataType::Percentage { .. } => {
                let number = text.strip_suffix('%').unwrap_or(text);
                Value::Number(
                    Number::parse_dutch(number)
                        .map_err(|_| unreadable(Message::new("percentage", "a percentage")))?,
                )
            }
            DataType::Number { unit, .. } => self.parse_amount(text, unit)?,
        };
        self.check_value(data_type, &value)?;
        Ok(value)
    }

    fn parse_amount(&self, text: &str, unit: &super::Unit) -> Result<Value, ValueError> {
        let unreadable =
            || ValueError::Unreadable { text: text.to_owned(), expected: Message::new("getal", "a number") };
        let text_after = text.strip_prefix('€').map(str::trim_start);
        let body = text_after.unwrap_or(text);
        let end = body
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '.' | ',' | '/' | '_')))
            .unwrap_or(body.len());
        let (digits, rest) = body.split_at(end);
        let number = Number::parse_dutch(digits).map_err(|_| unreadable())?;
        let written: String = rest.split_whitespace().collect();
        let written = if text_after.is_some() && written.is_empty() { "€".to_owned() } else { written };
        if written.is_empty() {
            return Ok(Value::Number(number));
        }
        let wrong = || ValueError::Unit { expected: unit.text().to_owned(), found: written.clone() };
        let found = self.units.parse(&written).map_err(|_| wrong())?;
        match self.units.conversion(&found, unit) {
            Ok(Some(factor)) => Ok(Value::Number(number.times(factor).map_err(|_| unreadable())?)),
            Ok(None) | Err(_) => Err(wrong()),
        }
    }

    /// Checks a value against its declared type.
    pub(crate) fn check_value(&self, data_type: &DataType, value: &Value) -> Result<(), ValueError> {
        let kind = || Err(ValueError::Kind { expected: data_type.describe() });
        match (value, data_type) {
            (Value::Empty, _)
            | (Value::Bool(_), DataType::Boolean)
            | (Value::Date(_), DataType::Date)
            | (Value::DateTime(_), DataType::DateTime)
            | (Value::Text(_), DataType::Text) => Ok(()),
            (Value::Enum(found), DataType::Enumeration(id)) => {
                let known = usize::from(found.value) < self.enumeration(*id).values.len();
                if found.enumeration == id.0 && known { Ok(()) } else { kind() }
            }
            (
                Value::Number(number),
                DataType::Number { sign, decimals, .. } | DataType::Percentage { sign, decimals },
            ) => {
                if !sign_fits(*sign, *number) {
                    return Err(ValueError::Range {
                        value: number.to_string(),
                        expected: sign_phrase(*sign),
                    });
                }
                match decimals {
                    Some(allowed) if !number.fits_decimals(*allowed) => {
                        Err(ValueError::Decimals { value: number.to_string(), allowed: *allowed })
                    }
                    Some(_) | None => Ok(()),
                }
            }
            (
                Value::Bool(_)
                | Value::Number(_)
                | Value::Date(_)
                | Value::DateTime(_)
                | Value::Enum(_)
                | Value::Text(_),
                _,
            ) => kind(),
        }
    }

    /// The parameter of this name.
    pub(crate) fn find_parameter(&self, name: &str) -> Option<ParameterId> {
        let wanted = without_article(name);
        self.lexicon.find(wanted).iter().find_map(|u| match u.meaning {
            crate::lexicon::Meaning::Parameter(id) => Some(id),
            crate::lexicon::Meaning::ObjectType(_)
            | crate::lexicon::Meaning::Attribute(_)
            | crate::lexicon::Meaning::Trait(_)
            | crate::lexicon::Meaning::Role(_)
            | crate::lexicon::Meaning::Variable(_) => None,
        })
    }
}
