//! Types while checking: unit, number of decimals, and whether a bare zero stands here.

use crate::message::{Message, both};
use crate::model::{DataType, EnumerationId, Unit, Units};
use crate::number::{Number, power_of_ten};
use crate::program::compiled::Expr;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Number(Unit),
    Percent,
    Text,
    Bool,
    Date,
    DateTime,
    Enum(EnumerationId),
}

impl Type {
    pub(crate) fn of(data_type: &DataType) -> Self {
        match data_type {
            DataType::Number { unit, .. } => Self::Number(unit.clone()),
            DataType::Percentage { .. } => Self::Percent,
            DataType::Text => Self::Text,
            DataType::Boolean => Self::Bool,
            DataType::Date => Self::Date,
            DataType::DateTime => Self::DateTime,
            DataType::Enumeration(id) => Self::Enum(*id),
        }
    }

    pub(crate) fn describe(&self) -> Message {
        match self {
            Self::Number(unit) if unit.is_none() => {
                both!("een getal zonder eenheid", "a number without unit")
            }
            Self::Number(unit) => both!("een getal in `{}`", "a number in `{}`", unit.text()),
            Self::Percent => both!("een percentage", "a percentage"),
            Self::Text => both!("een tekst", "a text"),
            Self::Bool => both!("een Boolean", "a Boolean"),
            Self::Date => both!("een datum", "a date"),
            Self::DateTime => both!("een datum met tijd", "a date with time"),
            Self::Enum(_) => both!("een enumeratiewaarde", "an enumeration value"),
        }
    }

    pub(crate) fn is_numeric(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Percent)
    }

    /// A day or a moment.
    pub(crate) fn is_dated(&self) -> bool {
        matches!(self, Self::Date | Self::DateTime)
    }

    pub(crate) fn style(&self, units: &Units) -> String {
        match self {
            Self::Number(unit) => units.style(unit),
            Self::Percent => "%".to_owned(),
            Self::Text | Self::Bool | Self::Date | Self::DateTime | Self::Enum(_) => String::new(),
        }
    }
}

/// A checked expression with what is known of its value.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    pub(crate) expr: Expr,
    pub(crate) kind: Type,
    /// Most decimals the value can have; none when there is no limit (after a division).
    pub(crate) decimals: Option<u8>,
    /// The bare literal 0, which fits every unit.
    pub(crate) zero: bool,
    /// Ends in something that could take in what follows (`het tarief van A`), so it needs parentheses.
    pub(crate) open: bool,
}

impl Typed {
    pub(crate) fn new(expr: Expr, kind: Type, decimals: Option<u8>) -> Self {
        Self { expr, kind, decimals, zero: false, open: false }
    }
}

/// The larger of two limits on decimals.
pub(crate) fn most(a: Option<u8>, b: Option<u8>) -> Option<u8> {
    a.zip(b).map(|(a, b)| a.max(b))
}

/// The sum of two limits on decimals.
pub(crate) fn total(a: Option<u8>, b: Option<u8>) -> Option<u8> {
    a.zip(b).and_then(|(a, b)| a.checked_add(b))
}

/// Most decimals of a value with so many decimals after it is multiplied by a factor: 0,005 kg is 5 g.
pub(crate) fn scaled(decimals: Option<u8>, factor: Number) -> Option<u8> {
    let step = Number::ratio(1, power_of_ten(decimals?)?).ok()?;
    step.times(factor).ok()?.decimals()
}
