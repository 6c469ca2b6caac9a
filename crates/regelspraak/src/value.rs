//! Values: what an attribute or a parameter can hold.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::model::EnumValueId;
use crate::number::Number;

/// One value. Units belong to the declared type, not to the value.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
// A fixed layout keeps copies of values whole words; the compact one stalls the evaluator on partial stores.
#[repr(C)]
pub enum Value {
    /// `leeg`: no value.
    #[default]
    Empty,
    /// `waar` or `onwaar`.
    Bool(bool),
    /// A number, amount or percentage (25% is 25).
    Number(Number),
    /// A day.
    Date(Date),
    /// A moment, in milliseconds.
    DateTime(DateTime),
    /// A value of an enumeration.
    Enum(EnumValueId),
    /// A text.
    Text(Arc<str>),
}

impl Value {
    /// The number, if this is a small one; see [`Number::words`].
    #[inline]
    pub(crate) fn words(&self) -> Option<(i64, i64)> {
        match self {
            Self::Number(number) => number.words(),
            Self::Empty
            | Self::Bool(_)
            | Self::Date(_)
            | Self::DateTime(_)
            | Self::Enum(_)
            | Self::Text(_) => None,
        }
    }

    /// A number from words.
    #[inline]
    pub(crate) fn in_words((numerator, denominator): (i64, i64)) -> Self {
        Self::Number(Number::in_words(numerator, denominator))
    }

    /// Whether there is no value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The number, if this is one.
    #[must_use]
    pub const fn as_number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Empty
            | Self::Bool(_)
            | Self::Date(_)
            | Self::DateTime(_)
            | Self::Enum(_)
            | Self::Text(_) => None,
        }
    }

    /// The date, if this is one.
    #[must_use]
    pub const fn as_date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Empty
            | Self::Bool(_)
            | Self::Number(_)
            | Self::DateTime(_)
            | Self::Enum(_)
            | Self::Text(_) => None,
        }
    }

    /// The moment, if this is one; a day counts from midnight.
    #[must_use]
    pub const fn as_moment(&self) -> Option<DateTime> {
        match self {
            Self::DateTime(moment) => Some(*moment),
            Self::Date(date) => Some(date.at(0, 0, 0, 0)),
            Self::Empty | Self::Bool(_) | Self::Number(_) | Self::Enum(_) | Self::Text(_) => None,
        }
    }

    /// The truth value, if this is one.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Empty
            | Self::Number(_)
            | Self::Date(_)
            | Self::DateTime(_)
            | Self::Enum(_)
            | Self::Text(_) => None,
        }
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Empty
            | Self::Bool(_)
            | Self::Number(_)
            | Self::Date(_)
            | Self::DateTime(_)
            | Self::Enum(_) => None,
        }
    }
}

impl From<Number> for Value {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Date> for Value {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<DateTime> for Value {
    fn from(value: DateTime) -> Self {
        Self::DateTime(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}
