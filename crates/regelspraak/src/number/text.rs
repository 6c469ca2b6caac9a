//! Numbers as text: the Dutch form for people, the point form for machines.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Number, power_of_ten};
use crate::message::{Message, both};

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct NumberParseError {
    /// The text that was offered.
    pub text: String,
    /// What is wrong with it.
    pub reason: Message,
}

impl NumberParseError {
    /// What is wrong, in both languages.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self { text, reason } = self;
        both!("`{text}` is geen getal: {reason}", "`{text}` is not a number: {reason}"; reason)
    }
}

impl Number {
    /// Reads the Dutch form: `8.400,50`, `-3,5`, `1/3`, `4_1/3`. Dots are allowed only as thousands separators.
    ///
    /// # Errors
    /// When the text has another form or is too large.
    pub fn parse_dutch(text: &str) -> Result<Self, NumberParseError> {
        parse(text.trim(), ',', true).map_err(|reason| NumberParseError { text: text.into(), reason })
    }

    /// Reads the machine form: `8400.50`, `-3.5`, `1/3`. No thousands separators.
    ///
    /// # Errors
    /// When the text has another form or is too large.
    pub fn parse_point(text: &str) -> Result<Self, NumberParseError> {
        parse(text.trim(), '.', false).map_err(|reason| NumberParseError { text: text.into(), reason })
    }

    /// The machine form: `8400.5`, `1/3`; [`Number::parse_point`] reads it back exactly.
    #[must_use]
    pub fn to_point(self) -> String {
        match self.decimals() {
            Some(decimals) => decimal_text(self, decimals, ".", "").unwrap_or_else(|| fraction_text(self)),
            None => fraction_text(self),
        }
    }

    /// The Dutch form without thousands separators, as numbers stand in a text.
    #[must_use]
    pub fn to_plain(self) -> String {
        let decimal = self.decimals().and_then(|decimals| decimal_text(self, decimals, ",", ""));
        decimal.unwrap_or_else(|| mixed_text(self))
    }

    /// The Dutch form with at least so many decimals; values without a finite decimal form as a fraction.
    #[must_use]
    pub fn to_dutch(self, at_least: u8) -> String {
        match self.decimals() {
            Some(decimals) => {
                decimal_text(self, decimals.max(at_least), ",", ".").unwrap_or_else(|| fraction_text(self))
            }
            None => mixed_text(self),
        }
    }
}

fn parse(text: &str, point: char, grouped: bool) -> Result<Number, Message> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    if body.is_empty() || !body.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Message::new("verwacht cijfers", "expected digits"));
    }
    let number = if let Some((left, divisor)) = body.split_once('/') {
        let (whole, dividend) = match left.split_once('_') {
            Some((whole, dividend)) => (digits(whole)?, digits(dividend)?),
            None => (0, digits(left)?),
        };
        let divisor = digits(divisor)?;
        let sum = whole.checked_mul(divisor).and_then(|n| n.checked_add(dividend)).ok_or_else(too_large)?;
        Number::ratio(sum, divisor)
            .map_err(|_| Message::new("de noemer is nul", "the denominator is zero"))?
    } else {
        let (whole, fraction) = match body.split_once(point) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (body, None),
        };
        let whole = if grouped { digits(&ungrouped(whole)?)? } else { digits(whole)? };
        match fraction {
            None => Number::integer(whole),
            Some(fraction) => {
                let decimals = u8::try_from(fraction.len()).map_err(|_| too_many())?;
                let scale = power_of_ten(decimals).ok_or_else(too_many)?;
                let part = digits(fraction)?;
                let numerator =
                    whole.checked_mul(scale).and_then(|n| n.checked_add(part)).ok_or_else(too_large)?;
                Number::ratio(numerator, scale).map_err(|_| too_large())?
            }
        }
    };
    if negative { number.negate().map_err(|_| too_large()) } else { Ok(number) }
}

fn too_large() -> Message {
    Message::new("te groot", "too large")
}

fn too_many() -> Message {
    Message::new("te veel decimalen", "too many decimals")
}

fn digits(text: &str) -> Result<i128, Message> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Message::new("verwacht cijfers", "expected digits"));
    }
    text.parse().map_err(|_| too_large())
}

fn ungrouped(text: &str) -> Result<String, Message> {
    if !text.contains('.') {
        return Ok(text.to_owned());
    }
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or("");
    let regular = (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3);
    if regular {
        Ok(text.replace('.', ""))
    } else {
        Err(Message::new(
            "een punt scheidt duizendtallen; decimalen staan achter een komma",
            "a point separates thousands; decimals follow a comma",
        ))
    }
}

fn decimal_text(number: Number, decimals: u8, point: &str, separator: &str) -> Option<String> {
    let scale = power_of_ten(decimals)?;
    let (numerator, denominator) = number.parts();
    let scaled = numerator.unsigned_abs().checked_mul((scale / denominator).unsigned_abs())?;
    let (whole, rest) = (scaled / scale.unsigned_abs(), scaled % scale.unsigned_abs());
    let mut out = String::new();
    if number.is_negative() {
        out.push('-');
    }
    let text = whole.to_string();
    for (i, digit) in text.chars().enumerate() {
        if i > 0 && (text.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push_str(point);
        out.push_str(&format!("{rest:0width$}", width = usize::from(decimals)));
    }
    Some(out)
}

fn fraction_text(number: Number) -> String {
    let (numerator, denominator) = number.parts();
    format!("{numerator}/{denominator}")
}

fn mixed_text(number: Number) -> String {
    let (numerator, denominator) = number.parts();
    let sign = if numerator < 0 { "-" } else { "" };
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    match n / d {
        0 => format!("{sign}{n}/{d}"),
        whole => format!("{sign}{whole} {}/{d}", n % d),
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_dutch(0))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_point())
    }
}

impl FromStr for Number {
    type Err = NumberParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse_dutch(text)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_point())
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_point(&text).map_err(serde::de::Error::custom)
    }
}
